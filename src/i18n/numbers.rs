//! Numbers and days as people write them (*schrijfwijze van getallen en datums*).
//!
//! Rounding is half away from zero, in decimals; what rounds to nothing has no sign. Negative numbers carry a true minus.

use rust_decimal::{Decimal, RoundingStrategy};

use super::Lang;
use crate::model::date::Date;

/// The space that does not break.
pub const NBSP: char = '\u{a0}';
/// The minus that is as wide as a plus.
pub const MINUS: char = '−';

/// A number with thousands separators and `min` to `max` decimals (*getal*).
///
/// ```
/// use tariefproef::i18n::{Lang, numbers::decimal};
/// let value = "12345.60".parse().unwrap();
/// assert_eq!(decimal(Lang::Nl, value, 0, 2), "12.345,6");
/// assert_eq!(decimal(Lang::En, value, 2, 2), "12,345.60");
/// ```
#[must_use]
pub fn decimal(lang: Lang, value: Decimal, min: u32, max: u32) -> String {
    let value = rounded(value, max);
    let mut out = String::new();
    if value < Decimal::ZERO {
        out.push(MINUS);
    }
    push_digits(&mut out, lang, value, min);
    out
}

/// A number with a fixed number of decimals, as in a column (*bedrag zonder teken*).
#[must_use]
pub fn amount(lang: Lang, value: Decimal, decimals: u32) -> String {
    decimal(lang, value, decimals, decimals)
}

/// An amount of money with a fixed number of decimals (*bedrag*): `€ −1.234,56`, in English `−€1,234.56`.
#[must_use]
pub fn euro(lang: Lang, value: Decimal, decimals: u32) -> String {
    money(lang, value, decimals, decimals)
}

/// An amount of money as exact as it is: whole, or with two decimals or more.
pub(super) fn exact_euro(lang: Lang, value: Decimal) -> String {
    let min = if value.is_integer() { 0 } else { 2 };
    money(lang, value, min, Decimal::MAX_SCALE)
}

fn money(lang: Lang, value: Decimal, min: u32, max: u32) -> String {
    let value = rounded(value, max);
    let negative = value < Decimal::ZERO;
    let mut out = String::new();
    match lang {
        Lang::Nl => {
            out.push('€');
            out.push(NBSP);
            if negative {
                out.push(MINUS);
            }
        }
        Lang::En => {
            if negative {
                out.push(MINUS);
            }
            out.push('€');
        }
    }
    push_digits(&mut out, lang, value, min);
    out
}

/// A percentage with `min` to `max` decimals (*percentage*): `8,33 %`, in English `8.33%`.
#[must_use]
pub fn percent(lang: Lang, value: Decimal, min: u32, max: u32) -> String {
    let mut out = decimal(lang, value, min, max);
    if lang == Lang::Nl {
        out.push(NBSP);
    }
    out.push('%');
    out
}

/// A difference with its sign and a fixed number of decimals (*verschil*): `+ 2,27`, in English `+2.27`; zero has no sign.
#[must_use]
pub fn signed(lang: Lang, value: Decimal, decimals: u32) -> String {
    let value = rounded(value, decimals);
    let mut out = String::new();
    if !value.is_zero() {
        out.push(if value < Decimal::ZERO { MINUS } else { '+' });
        if lang == Lang::Nl {
            out.push(NBSP);
        }
    }
    push_digits(&mut out, lang, value, decimals);
    out
}

/// A number as it is put into a field (*invoer*): exact, no thousands separators, a plain hyphen for minus.
#[must_use]
pub fn typed(lang: Lang, value: Decimal) -> String {
    let plain = value.normalize().to_string();
    match lang {
        Lang::Nl => plain.replace('.', ","),
        Lang::En => plain,
    }
}

/// A day in words (*datum*): `7 december 2026`.
#[must_use]
pub fn date(lang: Lang, date: Date) -> String {
    let (nl, en) = match date.month() {
        1 => ("januari", "January"),
        2 => ("februari", "February"),
        3 => ("maart", "March"),
        4 => ("april", "April"),
        5 => ("mei", "May"),
        6 => ("juni", "June"),
        7 => ("juli", "July"),
        8 => ("augustus", "August"),
        9 => ("september", "September"),
        10 => ("oktober", "October"),
        11 => ("november", "November"),
        _ => ("december", "December"),
    };
    let month = super::text(nl, en).in_lang(lang);
    [
        date.day().to_string().as_str(),
        month,
        date.year().to_string().as_str(),
    ]
    .join(" ")
}

/// The value at most `decimals` fine, without trailing zeros and without a minus before zero.
pub(super) fn rounded(value: Decimal, decimals: u32) -> Decimal {
    value
        .round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
        .normalize()
}

/// Writes the digits of a rounded value, without its sign.
fn push_digits(out: &mut String, lang: Lang, value: Decimal, min: u32) {
    let (group, point) = match lang {
        Lang::Nl => ('.', ','),
        Lang::En => (',', '.'),
    };
    let plain = value.abs().to_string();
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            out.push(group);
        }
        out.push(digit);
    }
    let zeros = (min as usize).saturating_sub(fraction.len());
    if fraction.len() + zeros > 0 {
        out.push(point);
        out.push_str(fraction);
        out.extend(std::iter::repeat_n('0', zeros));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dec(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn numbers_are_grouped_rounded_away_from_zero_and_padded() {
        for (value, min, max, nl, en) in [
            ("0", 0, 2, "0", "0"),
            ("999", 0, 0, "999", "999"),
            ("1000", 0, 0, "1.000", "1,000"),
            ("1234567.891", 0, 2, "1.234.567,89", "1,234,567.89"),
            ("0.125", 2, 2, "0,13", "0.13"),
            ("-0.125", 2, 2, "−0,13", "−0.13"),
            ("2.5", 0, 0, "3", "3"),
            ("-2.5", 0, 0, "−3", "−3"),
            ("12.50", 0, 3, "12,5", "12.5"),
            ("12.5", 2, 3, "12,50", "12.50"),
            ("999.999", 2, 2, "1.000,00", "1,000.00"),
            ("-0.004", 2, 2, "0,00", "0.00"),
            (
                "1000000000000",
                0,
                0,
                "1.000.000.000.000",
                "1,000,000,000,000",
            ),
        ] {
            assert_eq!(decimal(Lang::Nl, dec(value), min, max), nl, "{value}");
            assert_eq!(decimal(Lang::En, dec(value), min, max), en, "{value}");
        }
        assert_eq!(amount(Lang::Nl, dec("1878"), 1), "1.878,0");
    }

    #[test]
    fn money_percentages_and_differences_carry_their_sign_and_mark() {
        for (value, decimals, nl, en) in [
            ("1234.56", 2, "€\u{a0}1.234,56", "€1,234.56"),
            ("-1234.56", 2, "€\u{a0}−1.234,56", "−€1,234.56"),
            ("-0.001", 2, "€\u{a0}0,00", "€0.00"),
            ("61752.4", 0, "€\u{a0}61.752", "€61,752"),
        ] {
            assert_eq!(euro(Lang::Nl, dec(value), decimals), nl);
            assert_eq!(euro(Lang::En, dec(value), decimals), en);
        }
        assert_eq!(percent(Lang::Nl, dec("8.33"), 0, 2), "8,33\u{a0}%");
        assert_eq!(percent(Lang::En, dec("8.33"), 0, 2), "8.33%");
        assert_eq!(percent(Lang::Nl, dec("3"), 1, 1), "3,0\u{a0}%");
        for (value, nl, en) in [
            ("2.27", "+\u{a0}2,27", "+2.27"),
            ("-0.9", "−\u{a0}0,90", "−0.90"),
            ("0.004", "0,00", "0.00"),
            ("-0.004", "0,00", "0.00"),
        ] {
            assert_eq!(signed(Lang::Nl, dec(value), 2), nl);
            assert_eq!(signed(Lang::En, dec(value), 2), en);
        }
    }

    #[test]
    fn a_typed_number_is_exact_and_plain() {
        for (value, nl, en) in [
            ("12345.6780", "12345,678", "12345.678"),
            ("-3.20", "-3,2", "-3.2"),
            ("100", "100", "100"),
            ("-0.00", "0", "0"),
            ("0.000000000001", "0,000000000001", "0.000000000001"),
        ] {
            assert_eq!(typed(Lang::Nl, dec(value)), nl);
            assert_eq!(typed(Lang::En, dec(value)), en);
        }
    }

    #[test]
    fn days_are_written_out() {
        let day = Date::new(2026, 12, 7).unwrap();
        assert_eq!(date(Lang::Nl, day), "7 december 2026");
        assert_eq!(date(Lang::En, day), "7 December 2026");
        assert_eq!(
            date(Lang::Nl, Date::new(2027, 3, 31).unwrap()),
            "31 maart 2027"
        );
        assert_eq!(date(Lang::En, Date::new(2027, 5, 1).unwrap()), "1 May 2027");
    }
}
