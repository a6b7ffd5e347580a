//! The numbers that formulas are calculated with (*rekenen*): exact decimals, or `f64` for heavy analyses.
//!
//! Every formula stands once and is generic over [`Number`]. [`Exact`] decides what is shown. Like `f64`, it carries a
//! result that does not fit along instead of panicking; an engine function asks [`Number::fits`] before it answers.

use std::ops::{Add, Div, Mul, Neg, Sub};

use rust_decimal::Decimal;

use super::rounding::rounded;

/// A number that the formulas can be calculated with.
pub trait Number:
    Copy
    + Default
    + PartialOrd
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + Neg<Output = Self>
{
    /// The number of a document.
    fn of(value: Decimal) -> Self;
    /// A percentage as a fraction: 8.33 becomes 0.0833.
    fn fraction(percent: Decimal) -> Self;
    /// Whether the calculation stayed within what this kind of number can hold.
    fn fits(self) -> bool;
    /// Rounded half away from zero (*rekenkundig afronden*).
    fn rounded(self, decimals: u8) -> Self;

    /// A whole number.
    #[must_use]
    fn whole(value: u32) -> Self {
        Self::of(Decimal::from(value))
    }
    /// Nothing.
    #[must_use]
    fn zero() -> Self {
        Self::default()
    }
    /// One.
    #[must_use]
    fn one() -> Self {
        Self::whole(1)
    }
    /// This number, or zero when it is negative. A number that does not fit stays so.
    #[must_use]
    fn at_least_zero(self) -> Self {
        if self < Self::zero() {
            Self::zero()
        } else {
            self
        }
    }
    /// The smaller of two. A number that does not fit stays so.
    #[must_use]
    fn at_most(self, other: Self) -> Self {
        if other < self { other } else { self }
    }
}

/// An exact decimal of 28 digits (*exact getal*), or the knowledge that a step did not fit.
///
/// The largest decimal of all stands for what did not fit: no amount or hour comes near it, and a second field would
/// make every step of every formula half as large again.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Exact(Decimal);

/// What did not fit.
const UNFIT: Decimal = Decimal::MAX;

impl Exact {
    /// The decimal without trailing zeros, or `None` when some step did not fit.
    #[must_use]
    pub fn decimal(self) -> Option<Decimal> {
        self.fits().then(|| self.0.normalize())
    }
}

impl Default for Exact {
    fn default() -> Self {
        Self(Decimal::ZERO)
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        (self.fits() && other.fits()).then(|| self.0.cmp(&other.0))
    }
}

macro_rules! checked {
    ($trait:ident, $method:ident, $checked:ident) => {
        impl $trait for Exact {
            type Output = Self;
            fn $method(self, other: Self) -> Self {
                if self.fits() && other.fits() {
                    Self(self.0.$checked(other.0).unwrap_or(UNFIT))
                } else {
                    Self(UNFIT)
                }
            }
        }
    };
}

checked!(Add, add, checked_add);
checked!(Sub, sub, checked_sub);
checked!(Mul, mul, checked_mul);
checked!(Div, div, checked_div);

impl Neg for Exact {
    type Output = Self;
    fn neg(self) -> Self {
        if self.fits() { Self(-self.0) } else { self }
    }
}

const ONE_HUNDREDTH: Decimal = Decimal::from_parts(1, 0, 0, false, 2);

impl Number for Exact {
    fn of(value: Decimal) -> Self {
        Self(value)
    }
    fn fraction(percent: Decimal) -> Self {
        // Moving the point is exact: document numbers have at most 12 decimals.
        Self(percent.checked_mul(ONE_HUNDREDTH).unwrap_or(UNFIT))
    }
    fn fits(self) -> bool {
        self.0 != UNFIT
    }
    fn rounded(self, decimals: u8) -> Self {
        if self.fits() {
            Self(rounded(self.0, decimals))
        } else {
            self
        }
    }
}

impl Number for f64 {
    fn of(value: Decimal) -> Self {
        // A decimal's mantissa and scale are exact; one division rounds once.
        value.mantissa() as f64
            / POWERS_OF_TEN
                .get(value.scale() as usize)
                .copied()
                .unwrap_or(f64::NAN)
    }
    fn fraction(percent: Decimal) -> Self {
        Self::of(percent) / 100.0
    }
    fn fits(self) -> bool {
        self.is_finite()
    }
    fn rounded(self, decimals: u8) -> Self {
        let factor = POWERS_OF_TEN
            .get(usize::from(decimals))
            .copied()
            .unwrap_or(f64::NAN);
        (self * factor).round() / factor
    }
}

const POWERS_OF_TEN: [f64; 29] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22, 1e23, 1e24, 1e25, 1e26, 1e27, 1e28,
];

/// The sum of an iterator of numbers.
pub fn sum<N: Number>(numbers: impl IntoIterator<Item = N>) -> N {
    numbers.into_iter().fold(N::zero(), Add::add)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(text: &str) -> Exact {
        Exact::of(text.parse().unwrap())
    }

    #[test]
    fn rounds_half_away_from_zero() {
        for (value, decimals, rounded) in [
            ("0.125", 2, "0.13"),
            ("-0.125", 2, "-0.13"),
            ("2.5", 0, "3"),
            ("1.005", 2, "1.01"),
            ("1.00499", 2, "1"),
        ] {
            assert_eq!(
                exact(value).rounded(decimals).decimal(),
                Some(rounded.parse().unwrap()),
                "{value}"
            );
        }
        assert!((2.5_f64.rounded(0) - 3.0).abs() < f64::EPSILON);
    }

    #[test]
    fn what_does_not_fit_stays_unfit_through_every_operation() {
        let huge = exact("70000000000000000000000000000") * exact("10");
        assert!(!huge.fits());
        for result in [
            huge + exact("1"),
            exact("1") - huge,
            huge * Exact::zero(),
            exact("1") / huge,
            -huge,
        ] {
            assert!(!result.fits());
        }
        assert!(!huge.at_least_zero().fits() && !huge.at_most(exact("1")).fits());
        assert!(!(exact("1") / Exact::zero()).fits());
        assert!(!huge.rounded(2).fits() && huge.decimal().is_none());
    }

    #[test]
    fn both_kinds_of_number_hold_a_document_number() {
        assert_eq!(exact("8.330").decimal().unwrap().to_string(), "8.33");
        assert!((f64::of("8.33".parse().unwrap()) - 8.33).abs() < f64::EPSILON);
        assert!((f64::fraction("8.33".parse().unwrap()) - 0.0833).abs() < 1e-17);
        assert_eq!(
            Exact::fraction("0.000000000001".parse().unwrap())
                .decimal()
                .unwrap()
                .to_string(),
            "0.00000000000001"
        );
    }
}
