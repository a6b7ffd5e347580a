//! Exact fractions of whole numbers of any size, for a price that is rounded nowhere.

use std::cmp::Ordering;
use std::ops::{Add, Div, Mul, Sub};

use rust_decimal::Decimal;

/// A whole number, lowest 32 bits first, without leading zeros; zero is empty.
type Whole = Vec<u32>;

/// An exact fraction. The denominator is never zero.
#[derive(Clone, Debug)]
pub struct Fraction {
    negative: bool,
    numerator: Whole,
    denominator: Whole,
}

impl Fraction {
    pub fn whole(value: u32) -> Self {
        Self::new(false, small(value), small(1))
    }

    pub fn zero() -> Self {
        Self::whole(0)
    }

    /// The number that a text in plain notation says.
    pub fn of_text(text: &str) -> Self {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
        let (mut numerator, mut denominator) = (small(0), small(1));
        for digit in whole.chars().chain(decimals.chars()) {
            let digit = digit
                .to_digit(10)
                .unwrap_or_else(|| panic!("{text} is no number"));
            numerator = plus(&times(&numerator, &small(10)), &small(digit));
        }
        for _ in decimals.chars() {
            denominator = times(&denominator, &small(10));
        }
        Self::new(text.starts_with('-'), numerator, denominator)
    }

    pub fn of(value: Decimal) -> Self {
        Self::of_text(&value.to_string())
    }

    pub fn percent(self) -> Self {
        self / Self::whole(100)
    }

    pub fn at_least_zero(self) -> Self {
        if self.negative { Self::zero() } else { self }
    }

    pub fn at_most(self, other: &Self) -> Self {
        if self > *other { other.clone() } else { self }
    }

    pub fn size(&self) -> Self {
        Self {
            negative: false,
            ..self.clone()
        }
    }

    pub fn is_zero(&self) -> bool {
        self.numerator.is_empty()
    }

    /// Divides out small factors, so that numbers stay short.
    fn new(negative: bool, mut numerator: Whole, mut denominator: Whole) -> Self {
        assert!(!denominator.is_empty(), "division by zero");
        for factor in [10, 2, 3, 5] {
            loop {
                let (less, rest) = over(&numerator, factor);
                let (fewer, other_rest) = over(&denominator, factor);
                if rest != 0 || other_rest != 0 || numerator.is_empty() {
                    break;
                }
                (numerator, denominator) = (less, fewer);
            }
        }
        let negative = negative && !numerator.is_empty();
        Self {
            negative,
            numerator,
            denominator,
        }
    }
}

impl Add for Fraction {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        let left = times(&self.numerator, &other.denominator);
        let right = times(&other.numerator, &self.denominator);
        let denominator = times(&self.denominator, &other.denominator);
        if self.negative == other.negative {
            return Self::new(self.negative, plus(&left, &right), denominator);
        }
        match compare(&left, &right) {
            Ordering::Less => Self::new(other.negative, minus(&right, &left), denominator),
            _ => Self::new(self.negative, minus(&left, &right), denominator),
        }
    }
}

impl Sub for Fraction {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        let negative = !other.negative && !other.is_zero();
        self + Self { negative, ..other }
    }
}

impl Mul for Fraction {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        Self::new(
            self.negative != other.negative,
            times(&self.numerator, &other.numerator),
            times(&self.denominator, &other.denominator),
        )
    }
}

impl Div for Fraction {
    type Output = Self;
    fn div(self, other: Self) -> Self {
        Self::new(
            self.negative != other.negative,
            times(&self.numerator, &other.denominator),
            times(&self.denominator, &other.numerator),
        )
    }
}

impl PartialEq for Fraction {
    fn eq(&self, other: &Self) -> bool {
        (self.clone() - other.clone()).is_zero()
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        let difference = self.clone() - other.clone();
        Some(match (difference.is_zero(), difference.negative) {
            (true, _) => Ordering::Equal,
            (false, true) => Ordering::Less,
            (false, false) => Ordering::Greater,
        })
    }
}

impl std::iter::Sum for Fraction {
    fn sum<I: Iterator<Item = Self>>(numbers: I) -> Self {
        numbers.fold(Self::zero(), Self::add)
    }
}

fn small(value: u32) -> Whole {
    trimmed(vec![value])
}

fn trimmed(mut number: Whole) -> Whole {
    while number.last() == Some(&0) {
        number.pop();
    }
    number
}

fn compare(left: &Whole, right: &Whole) -> Ordering {
    left.len()
        .cmp(&right.len())
        .then_with(|| left.iter().rev().cmp(right.iter().rev()))
}

fn plus(left: &Whole, right: &Whole) -> Whole {
    let mut carry = 0_u64;
    let mut sum: Whole = (0..left.len().max(right.len()))
        .map(|place| {
            let digit = |number: &Whole| u64::from(number.get(place).copied().unwrap_or(0));
            carry += digit(left) + digit(right);
            let low = carry as u32;
            carry >>= 32;
            low
        })
        .collect();
    sum.push(carry as u32);
    trimmed(sum)
}

/// `left − right`, of which `left` is not the smaller.
fn minus(left: &Whole, right: &Whole) -> Whole {
    let mut borrow = 0_i64;
    let difference = left.iter().enumerate().map(|(place, digit)| {
        borrow += i64::from(*digit) - i64::from(right.get(place).copied().unwrap_or(0));
        let low = borrow as u32;
        borrow >>= 32;
        low
    });
    let difference = trimmed(difference.collect());
    assert_eq!(borrow, 0, "less than zero");
    difference
}

fn times(left: &Whole, right: &Whole) -> Whole {
    let mut product = vec![0_u32; left.len() + right.len()];
    for (place, digit) in left.iter().enumerate() {
        let mut carry = 0_u64;
        for (other_place, other) in right.iter().enumerate() {
            carry +=
                u64::from(product[place + other_place]) + u64::from(*digit) * u64::from(*other);
            product[place + other_place] = carry as u32;
            carry >>= 32;
        }
        product[place + right.len()] = carry as u32;
    }
    trimmed(product)
}

fn over(number: &Whole, divisor: u32) -> (Whole, u32) {
    let mut rest = 0_u64;
    let mut quotient = vec![0; number.len()];
    for (place, digit) in number.iter().enumerate().rev() {
        rest = (rest << 32) | u64::from(*digit);
        quotient[place] = (rest / u64::from(divisor)) as u32;
        rest %= u64::from(divisor);
    }
    (trimmed(quotient), rest as u32)
}

#[test]
fn fractions_calculate_as_on_paper() {
    let of = Fraction::of_text;
    assert!(of("0.5") + of("0.25") == of("0.75"));
    assert!(of("-1.5") - of("-2") == of("0.5") && of("1") - of("2") == of("-1"));
    assert!(of("1") / of("3") * of("3") == of("1") && of("1") / of("-4") == of("-0.25"));
    // (10^12 + 1)² = 10^24 + 2 × 10^12 + 1, more than 64 bits.
    assert!(of("1000000000001") * of("1000000000001") == of("1000000000002000000000001"));
    assert!(of("2") < of("10") && of("-10") < of("-2") && of("-1").at_least_zero().is_zero());
    assert!(of("3").at_most(&of("2")) == of("2") && of("-3").size() == of("3"));
    assert!(of("79228162514264337593543950335") > of("79228162514264337593543950334"));
}
