//! Reading over generated numbers and texts: as meant or doubtful, back from every way the page writes a number, and
//! nothing made up.

use proptest::prelude::*;
use rust_decimal::Decimal;
use tariefproef::i18n::Lang;
use tariefproef::i18n::entry::read_entry;
use tariefproef::i18n::numbers::{amount, decimal, euro, percent, signed, typed};
use tariefproef::i18n::units::with_unit;
use tariefproef::model::parameters::Measure::{EuroPerMonth, HoursPerYear, Percent};
use tariefproef::model::parameters::{Measure, Parameter};
use tariefproef::model::problem::Range;

use crate::dec;

const PLAIN: Measure = HoursPerYear;

/// Ways in which a person writes a number: by separators of thousands and decimals.
const WAYS: &[(&str, char)] = &[
    ("", ','),
    ("", '.'),
    (".", ','),
    (",", '.'),
    (" ", ','),
    (" ", '.'),
    ("\u{a0}", ','),
    ("\u{202f}", '.'),
    ("'", '.'),
    ("’", ','),
];

fn written(value: Decimal, (group, point): (&str, char), decimals: u32) -> String {
    let plain = amount(Lang::En, value, decimals).replace('−', "-");
    plain
        .chars()
        .map(|sign| match sign {
            ',' => group.to_owned(),
            '.' => point.to_string(),
            other => other.to_string(),
        })
        .collect()
}

fn number() -> impl Strategy<Value = Decimal> {
    // Small and large, with few or many decimals.
    (
        prop_oneof![
            -9999_i64..9999,
            -999_999_999_i64..999_999_999,
            -999_999_999_999_999_999_i64..999_999_999_999_999_999
        ],
        0_u32..=12,
    )
        .prop_map(|(mantissa, scale)| Decimal::new(mantissa, scale))
        .prop_filter("in range", |value| value.abs() <= dec("1000000000000"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn a_number_is_read_as_it_was_meant_or_marked_as_doubtful(value in number(), extra in 0_u32..3) {
        for way in WAYS {
            let text = written(value, *way, (value.scale() + extra).min(14));
            for lang in [Lang::Nl, Lang::En] {
                match read_entry(&text, lang, PLAIN) {
                    Ok(Some(entry)) => prop_assert!(entry.doubtful || entry.value == value, "{text} in {}", lang.code()),
                    other => prop_assert!(false, "{text} in {}: {other:?}", lang.code()),
                }
            }
        }
    }

    #[test]
    fn every_way_the_page_writes_a_number_is_read_back(value in number()) {
        for lang in [Lang::Nl, Lang::En] {
            let read = |text: &str, measure| read_entry(text, lang, measure).map(|entry| entry.map(|entry| entry.value));
            prop_assert_eq!(read(&typed(lang, value), PLAIN), Ok(Some(value)));
            prop_assert_eq!(read(&decimal(lang, value, 0, 12), PLAIN), Ok(Some(value)));
            prop_assert_eq!(read(&euro(lang, value, 12), EuroPerMonth), Ok(Some(value)));
            prop_assert_eq!(read(&percent(lang, value, 1, 12), Percent), Ok(Some(value)));
            prop_assert_eq!(read(&signed(lang, value, 12), PLAIN), Ok(Some(value)));
            for parameter in Parameter::ALL {
                let measure = parameter.describe().measure;
                prop_assert_eq!(read(&with_unit(lang, value, measure), measure), Ok(Some(value)));
            }
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[0-9.,' €%+\\-a-z\u{a0}\u{feff}]{0,24}") {
        for lang in [Lang::Nl, Lang::En] {
            if let Ok(Some(entry)) = read_entry(&text, lang, EuroPerMonth) {
                prop_assert!(Range::closed(-1_000_000_000_000, 1_000_000_000_000).holds(entry.value));
                let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
                let (read, had) = (digits(&entry.value.to_string()), digits(&text));
                // No digit is made up, changed or moved.
                prop_assert!(had.contains(read.trim_matches('0')), "{} from {}", read, text);
            }
        }
    }
}
