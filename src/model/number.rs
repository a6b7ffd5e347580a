//! Decimals from text (*getallen uit tekst*), exactly: no binary float in between.

use rust_decimal::Decimal;

/// What a piece of text holds, when it should hold a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// A number that fits.
    Number(Decimal),
    /// A number, but too large or with too many decimals to hold exactly.
    TooFine,
    /// Something else.
    NotANumber,
}

/// Reads plain notation (*gewone schrijfwijze*): an optional minus, digits, and optionally a point with digits.
///
/// ```
/// use tariefproef::model::number::{Reading, read_plain};
/// assert_eq!(read_plain("8.33"), Reading::Number("8.33".parse().unwrap()));
/// assert_eq!(read_plain("1e3"), Reading::NotANumber);
/// assert_eq!(read_plain("8,33"), Reading::NotANumber);
/// ```
#[must_use]
pub fn read_plain(text: &str) -> Reading {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    if !all_digits(whole) || !all_digits(fraction) {
        return Reading::NotANumber;
    }
    shifted(text.starts_with('-'), whole, fraction, 0)
}

/// Reads the text of a JSON number, exponents included: `8.33` is exactly 8.33 and `1.2e3` is 1200.
#[must_use]
pub fn read_json_number(text: &str) -> Reading {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent),
        None => (unsigned, "0"),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
    let exponent_digits = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    if !all_digits(whole) || !all_digits(fraction) || !all_digits(exponent_digits) {
        return Reading::NotANumber;
    }
    if whole
        .bytes()
        .chain(fraction.bytes())
        .all(|digit| digit == b'0')
    {
        return Reading::Number(Decimal::ZERO);
    }
    // An exponent that does not fit an i32 moves any digit out of every range.
    match exponent.parse::<i32>() {
        Ok(places) => shifted(text.starts_with('-'), whole, fraction, places),
        Err(_) => Reading::TooFine,
    }
}

fn all_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// `whole.fraction × 10^places`, when it fits in 28 digits and 28 decimals.
fn shifted(negative: bool, whole: &str, fraction: &str, places: i32) -> Reading {
    let fraction = fraction.trim_end_matches('0');
    let mut digits = String::with_capacity(whole.len() + fraction.len());
    digits.push_str(whole);
    digits.push_str(fraction);
    let significant = digits.trim_start_matches('0');
    if significant.is_empty() {
        return Reading::Number(Decimal::ZERO);
    }
    let scale = i64::try_from(fraction.len())
        .unwrap_or(i64::MAX)
        .saturating_sub(i64::from(places));
    if significant.len() > 28 || !(-28..=28).contains(&scale) {
        return Reading::TooFine;
    }
    let Ok(mantissa) = significant.parse::<i128>() else {
        return Reading::TooFine;
    };
    let mantissa = if negative { -mantissa } else { mantissa };
    let number = match u32::try_from(scale) {
        Ok(scale) => Decimal::try_from_i128_with_scale(mantissa, scale).ok(),
        Err(_) => 10_i128
            .checked_pow(scale.unsigned_abs() as u32)
            .and_then(|factor| mantissa.checked_mul(factor))
            .and_then(|whole| Decimal::try_from_i128_with_scale(whole, 0).ok()),
    };
    number.map_or(Reading::TooFine, Reading::Number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dec(text: &str) -> Reading {
        Reading::Number(text.parse().unwrap())
    }

    #[test]
    fn plain_notation_is_read_to_the_digit() {
        for text in [
            "0",
            "8.33",
            "-0.5",
            "123456789012.123456789012",
            "1000000000000",
            "0.1",
            "007",
        ] {
            assert_eq!(read_plain(text), dec(text), "{text}");
        }
        assert_eq!(read_plain("1.50"), dec("1.5"));
    }

    #[test]
    fn anything_but_plain_notation_is_not_a_number() {
        for text in [
            "", "-", ".", "5.", ".5", "+5", " 5", "5 ", "1e3", "1_000", "1,5", "NaN", "Infinity",
            "0x10", "--1", "1.2.3", "٣",
        ] {
            assert_eq!(read_plain(text), Reading::NotANumber, "{text}");
        }
    }

    #[test]
    fn json_numbers_keep_every_digit_and_shift_by_their_exponent() {
        assert_eq!(
            read_json_number("123456789012.123456789012"),
            dec("123456789012.123456789012")
        );
        assert_eq!(read_json_number("1.2e3"), dec("1200"));
        assert_eq!(read_json_number("12E-4"), dec("0.0012"));
        assert_eq!(read_json_number("-0"), dec("0"));
        assert_eq!(read_json_number("0e99999999999999999999"), dec("0"));
        assert_eq!(read_json_number("1e400"), Reading::TooFine);
        assert_eq!(read_json_number("1e-400"), Reading::TooFine);
        assert_eq!(read_json_number("1e99999999999999999999"), Reading::TooFine);
        assert_eq!(read_json_number(&"9".repeat(5000)), Reading::TooFine);
    }
}
