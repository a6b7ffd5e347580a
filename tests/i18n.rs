//! Words and numbers of the page: what a person typed is read as meant or said back, every message names a remedy.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::collections::BTreeSet;

use proptest::prelude::*;
use rust_decimal::Decimal;
use tariefproef::engine::cost_price::cost_price;
use tariefproef::engine::error::EngineError;
use tariefproef::i18n::entry::{
    Entry, EntryFault, check_range, entry_message, range_message, read_entry,
};
use tariefproef::i18n::field_names::field_name;
use tariefproef::i18n::numbers::{amount, decimal, euro, percent, signed, typed};
use tariefproef::i18n::units::with_unit;
use tariefproef::i18n::{Lang, Text, figures, parameters, problems};
use tariefproef::model::cost_inputs::CostInputs;
use tariefproef::model::cost_price::{HoursResult, Line, TimeKind};
use tariefproef::model::parameters::{AttributionGroup, Element, Measure, Parameter};
use tariefproef::model::problem::{Expected, Fault, Problem, Range};
use tariefproef::model::words::*;

fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// What a row of the table expects: a number, a number to be said back, nothing, or a fault.
enum Read {
    Is(&'static str),
    Doubt(&'static str),
    Empty,
    Refused(EntryFault),
}
use EntryFault::{NotANumber, TooLarge, TooManyDecimals, WrongUnit};
use Measure::{
    EuroPerHour, EuroPerKilometre, EuroPerMonth, EuroPerYear, HoursPerYear, KilometresPerDay,
    MinutesPerDay,
};
use Measure::{Percent, VisitsPerDay};
use Read::{Doubt, Empty, Is, Refused};

const PLAIN: Measure = HoursPerYear;

/// Text, measure, read in Dutch, read in English.
const TABLE: &[(&str, Measure, Read, Read)] = &[
    // The examples of the quality list.
    ("1.234,56", PLAIN, Is("1234.56"), Is("1234.56")),
    ("1234,56", PLAIN, Is("1234.56"), Is("1234.56")),
    ("1234.56", PLAIN, Is("1234.56"), Is("1234.56")),
    ("€ 1.234,56", EuroPerMonth, Is("1234.56"), Is("1234.56")),
    ("1\u{a0}234,56", PLAIN, Is("1234.56"), Is("1234.56")),
    ("1\u{202f}234,56", PLAIN, Is("1234.56"), Is("1234.56")),
    ("1 234,56", PLAIN, Is("1234.56"), Is("1234.56")),
    ("12,5 %", Percent, Is("12.5"), Is("12.5")),
    ("-3,2", PLAIN, Is("-3.2"), Is("-3.2")),
    ("−3,2", PLAIN, Is("-3.2"), Is("-3.2")),
    ("1.234", PLAIN, Doubt("1234"), Doubt("1.234")),
    ("12.400", PLAIN, Doubt("12400"), Doubt("12.4")),
    // One separator once.
    ("1,234", PLAIN, Doubt("1.234"), Doubt("1234")),
    ("12,345", PLAIN, Doubt("12.345"), Doubt("12345")),
    ("123.456", PLAIN, Doubt("123456"), Doubt("123.456")),
    ("1.000", PLAIN, Doubt("1000"), Doubt("1")),
    ("0.123", PLAIN, Is("0.123"), Is("0.123")),
    ("0,123", PLAIN, Is("0.123"), Is("0.123")),
    ("1234.567", PLAIN, Is("1234.567"), Is("1234.567")),
    ("1234,567", PLAIN, Is("1234.567"), Is("1234.567")),
    ("12.5", PLAIN, Is("12.5"), Is("12.5")),
    ("12,5", PLAIN, Is("12.5"), Is("12.5")),
    ("1.2345", PLAIN, Is("1.2345"), Is("1.2345")),
    ("012.345", PLAIN, Doubt("12.345"), Doubt("12.345")),
    ("-1.234", PLAIN, Doubt("-1234"), Doubt("-1.234")),
    ("€ 1.234", EuroPerYear, Doubt("1234"), Doubt("1.234")),
    ("5,", PLAIN, Is("5"), Is("5")),
    ("5.", PLAIN, Is("5"), Is("5")),
    (",5", PLAIN, Is("0.5"), Is("0.5")),
    (".5", PLAIN, Is("0.5"), Is("0.5")),
    ("-,5", PLAIN, Is("-0.5"), Is("-0.5")),
    // Both separators: the last is the decimal one.
    ("1,234.56", PLAIN, Is("1234.56"), Is("1234.56")),
    ("1.234,567", PLAIN, Is("1234.567"), Is("1234.567")),
    ("1.234.567,8", PLAIN, Is("1234567.8"), Is("1234567.8")),
    ("1,234,567.8", PLAIN, Is("1234567.8"), Is("1234567.8")),
    ("12.34,56", PLAIN, Refused(NotANumber), Refused(NotANumber)),
    (
        "1234.567,8",
        PLAIN,
        Refused(NotANumber),
        Refused(NotANumber),
    ),
    (
        "1,234.56.78",
        PLAIN,
        Refused(NotANumber),
        Refused(NotANumber),
    ),
    (
        "1.234,56,78",
        PLAIN,
        Refused(NotANumber),
        Refused(NotANumber),
    ),
    // One separator several times: groups of three.
    ("1.234.567", PLAIN, Is("1234567"), Is("1234567")),
    ("1,234,567", PLAIN, Is("1234567"), Is("1234567")),
    ("1.23.456", PLAIN, Refused(NotANumber), Refused(NotANumber)),
    ("1.234.56", PLAIN, Refused(NotANumber), Refused(NotANumber)),
    ("0.123.456", PLAIN, Refused(NotANumber), Refused(NotANumber)),
    ("1,,2", PLAIN, Refused(NotANumber), Refused(NotANumber)),
    // Spaces and apostrophes: groups of three.
    ("1 234", PLAIN, Is("1234"), Is("1234")),
    (
        "12\u{2009}345\u{2009}678",
        PLAIN,
        Is("12345678"),
        Is("12345678"),
    ),
    ("1'234.5", PLAIN, Is("1234.5"), Is("1234.5")),
    ("1’234’567", PLAIN, Is("1234567"), Is("1234567")),
    ("1 234.567", PLAIN, Is("1234.567"), Is("1234.567")),
    ("12 34", PLAIN, Refused(NotANumber), Refused(NotANumber)),
    ("1234 567", PLAIN, Refused(NotANumber), Refused(NotANumber)),
    ("1 234'567", PLAIN, Refused(NotANumber), Refused(NotANumber)),
    (
        "1 234.567,8",
        PLAIN,
        Refused(NotANumber),
        Refused(NotANumber),
    ),
    (
        "1,2345678901 2345",
        PLAIN,
        Refused(NotANumber),
        Refused(NotANumber),
    ),
    ("1, 5", PLAIN, Refused(NotANumber), Refused(NotANumber)),
    // Two cells of a sheet are not one number.
    ("12\t345", PLAIN, Refused(NotANumber), Refused(NotANumber)),
    ("12\n345", PLAIN, Refused(NotANumber), Refused(NotANumber)),
    // Invisible characters and room around it.
    ("\u{feff}12,5\u{200b}", PLAIN, Is("12.5"), Is("12.5")),
    ("\t 7 \n", PLAIN, Is("7"), Is("7")),
    ("\u{202d}42\u{202c}", PLAIN, Is("42"), Is("42")),
    ("", PLAIN, Empty, Empty),
    (" \u{a0}\u{200b}", PLAIN, Empty, Empty),
    // Signs.
    ("– 3", PLAIN, Is("-3"), Is("-3")),
    ("+\u{a0}2,27", PLAIN, Is("2.27"), Is("2.27")),
    ("-0", PLAIN, Is("0"), Is("0")),
    ("--3", PLAIN, Refused(NotANumber), Refused(NotANumber)),
    ("-−3", PLAIN, Refused(NotANumber), Refused(NotANumber)),
    ("3-", PLAIN, Refused(NotANumber), Refused(NotANumber)),
    ("5-3", PLAIN, Refused(NotANumber), Refused(NotANumber)),
    ("-", PLAIN, Refused(NotANumber), Refused(NotANumber)),
    ("(3)", PLAIN, Refused(NotANumber), Refused(NotANumber)),
    // Money.
    ("€1,234.56", EuroPerMonth, Is("1234.56"), Is("1234.56")),
    (
        "€\u{a0}−1.234,56",
        EuroPerMonth,
        Is("-1234.56"),
        Is("-1234.56"),
    ),
    ("−€1,234.56", EuroPerMonth, Is("-1234.56"), Is("-1234.56")),
    (
        "-€-5",
        EuroPerMonth,
        Refused(NotANumber),
        Refused(NotANumber),
    ),
    ("EUR 12,50", EuroPerHour, Is("12.5"), Is("12.5")),
    ("12,50 euro", EuroPerHour, Is("12.5"), Is("12.5")),
    ("750,-", EuroPerYear, Is("750"), Is("750")),
    ("€ 1.250,--", EuroPerYear, Is("1250"), Is("1250")),
    (
        "€ 3.678 per maand",
        EuroPerMonth,
        Doubt("3678"),
        Doubt("3.678"),
    ),
    (
        "€ 3678 per jaar",
        EuroPerMonth,
        Refused(WrongUnit),
        Refused(WrongUnit),
    ),
    ("€ 0,23/km", EuroPerKilometre, Is("0.23"), Is("0.23")),
    ("€", EuroPerMonth, Refused(NotANumber), Refused(NotANumber)),
    (
        "$ 5",
        EuroPerMonth,
        Refused(NotANumber),
        Refused(NotANumber),
    ),
    ("€ 5", Percent, Refused(WrongUnit), Refused(WrongUnit)),
    (
        "5 euro",
        HoursPerYear,
        Refused(WrongUnit),
        Refused(WrongUnit),
    ),
    (
        "750,-",
        HoursPerYear,
        Refused(NotANumber),
        Refused(NotANumber),
    ),
    // Percentages and other units.
    ("8.33%", Percent, Is("8.33"), Is("8.33")),
    ("8,33 procent", Percent, Is("8.33"), Is("8.33")),
    ("12 %", EuroPerMonth, Refused(WrongUnit), Refused(WrongUnit)),
    ("12 %%", Percent, Refused(NotANumber), Refused(NotANumber)),
    ("237 uur", HoursPerYear, Is("237"), Is("237")),
    ("237 Uren per jaar", HoursPerYear, Is("237"), Is("237")),
    ("7.2h", Measure::HoursPerDay, Is("7.2"), Is("7.2")),
    ("18 min.", MinutesPerDay, Is("18"), Is("18")),
    ("18 minutes", MinutesPerDay, Is("18"), Is("18")),
    (
        "0,5 uur",
        MinutesPerDay,
        Refused(WrongUnit),
        Refused(WrongUnit),
    ),
    (
        "18 minuten",
        HoursPerYear,
        Refused(WrongUnit),
        Refused(WrongUnit),
    ),
    ("20 km", KilometresPerDay, Is("20"), Is("20")),
    ("5 bezoeken", VisitsPerDay, Is("5"), Is("5")),
    // No numbers.
    ("1e3", PLAIN, Refused(NotANumber), Refused(NotANumber)),
    ("1,5E-2", PLAIN, Refused(NotANumber), Refused(NotANumber)),
    ("vier", PLAIN, Refused(NotANumber), Refused(NotANumber)),
    ("4o", PLAIN, Refused(NotANumber), Refused(NotANumber)),
    ("1_000", PLAIN, Refused(NotANumber), Refused(NotANumber)),
    ("NaN", PLAIN, Refused(NotANumber), Refused(NotANumber)),
    ("0x10", PLAIN, Refused(NotANumber), Refused(NotANumber)),
    ("1/2", PLAIN, Refused(NotANumber), Refused(NotANumber)),
    (",", PLAIN, Refused(NotANumber), Refused(NotANumber)),
    ("٣", PLAIN, Refused(NotANumber), Refused(NotANumber)),
    // Limits.
    (
        "0,123456789012",
        PLAIN,
        Is("0.123456789012"),
        Is("0.123456789012"),
    ),
    (
        "0,1234567890120000",
        PLAIN,
        Is("0.123456789012"),
        Is("0.123456789012"),
    ),
    (
        "0,1234567890123",
        PLAIN,
        Refused(TooManyDecimals),
        Refused(TooManyDecimals),
    ),
    (
        "1000000000000",
        PLAIN,
        Is("1000000000000"),
        Is("1000000000000"),
    ),
    (
        "1000000000000,1",
        PLAIN,
        Refused(TooLarge),
        Refused(TooLarge),
    ),
    (
        "99999999999999999999999999999999",
        PLAIN,
        Refused(TooLarge),
        Refused(TooLarge),
    ),
    (
        "00000000000000000000000000000000007",
        PLAIN,
        Is("7"),
        Is("7"),
    ),
];

#[test]
fn what_a_person_typed_is_read_as_the_table_says() {
    for (text, measure, nl, en) in TABLE {
        for (lang, expected) in [(Lang::Nl, nl), (Lang::En, en)] {
            let expected = match expected {
                Is(number) => Ok(Some(Entry {
                    value: dec(number),
                    doubtful: false,
                })),
                Doubt(number) => Ok(Some(Entry {
                    value: dec(number),
                    doubtful: true,
                })),
                Empty => Ok(None),
                Refused(fault) => Err(*fault),
            };
            let read = read_entry(text, lang, *measure);
            assert_eq!(read, expected, "{text:?} as {measure:?} in {}", lang.code());
            if let (Ok(Some(entry)), Is(number) | Doubt(number)) =
                (read, if lang == Lang::Nl { nl } else { en })
            {
                assert_eq!(
                    entry.value.to_string(),
                    *number,
                    "no zeros behind, no sign before zero"
                );
            }
        }
    }
}

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

#[test]
fn an_entry_that_cannot_be_read_is_told_with_an_example() {
    for (measure, fault, nl, en) in [
        (
            Percent,
            NotANumber,
            "No-show: vul een getal in, bijvoorbeeld 4 of 4,5.",
            "No-show: enter a number, for example 4 or 4.5.",
        ),
        (
            Percent,
            WrongUnit,
            "No-show: dit veld is in procent; vul alleen het getal in, bijvoorbeeld 4 of 4,5.",
            "No-show: this field is in percent; enter the number only, for example 4 or 4.5.",
        ),
        (
            EuroPerMonth,
            WrongUnit,
            "No-show: dit veld is in € per maand; vul alleen het getal in, bijvoorbeeld 3678 of 3.678,50.",
            "No-show: this field is in € per month; enter the number only, for example 3678 or 3,678.50.",
        ),
        (
            Measure::Decimals,
            NotANumber,
            "No-show: vul een heel getal in, bijvoorbeeld 2.",
            "No-show: enter a whole number, for example 2.",
        ),
        (
            Percent,
            TooManyDecimals,
            "No-show: vul hoogstens 12 cijfers achter de komma in, bijvoorbeeld 4 of 4,5.",
            "No-show: enter at most 12 digits after the point, for example 4 or 4.5.",
        ),
        (
            Percent,
            TooLarge,
            "No-show: vul een kleiner getal in, hoogstens 1.000.000.000.000, bijvoorbeeld 4 of 4,5.",
            "No-show: enter a smaller number, at most 1,000,000,000,000, for example 4 or 4.5.",
        ),
    ] {
        assert_eq!(entry_message(Lang::Nl, "No-show", measure, fault), nl);
        assert_eq!(entry_message(Lang::En, "No-show", measure, fault), en);
    }
}

#[test]
fn the_examples_in_the_messages_can_be_typed() {
    for parameter in Parameter::ALL {
        let measure = parameter.describe().measure;
        for lang in [Lang::Nl, Lang::En] {
            let message = entry_message(lang, "x", measure, NotANumber);
            let examples = message.trim_end_matches('.').rsplit_once([' ']).unwrap();
            for example in [examples.0.rsplit(' ').nth(1).unwrap(), examples.1]
                .iter()
                .filter(|word| word.starts_with(|sign: char| sign.is_ascii_digit()))
            {
                let entry = read_entry(example, lang, measure).unwrap().unwrap();
                assert!(!entry.doubtful, "{message}");
                assert_eq!(check_range(entry.value, *parameter), Ok(()), "{message}");
            }
        }
    }
}

#[test]
fn a_number_outside_its_range_is_told_which_numbers_fit() {
    for (parameter, value, nl, en) in [
        (
            Parameter::NoShow,
            "100",
            "No-show: vul een getal in van 0 tot 100.",
            "No-show: enter a number from 0 to below 100.",
        ),
        (
            Parameter::VisitsWithoutTravel,
            "100.1",
            "Bezoeken zonder reizen: vul een getal in van 0 tot en met 100.",
            "Visits without travel: enter a number from 0 to 100.",
        ),
        (
            Parameter::Overhead,
            "1001",
            "Overhead: vul een getal in van 0 tot en met 1.000.",
            "Overhead: enter a number from 0 to 1,000.",
        ),
        (
            Parameter::GroupOccupancy,
            "0",
            "Bezetting: vul een getal in dat groter is dan 0 en hoogstens 1.000.",
            "Occupancy: enter a number above 0 and at most 1,000.",
        ),
        (
            Parameter::KmRate,
            "-1",
            "Vergoeding per kilometer: vul een getal in van 0 of hoger.",
            "Rate per kilometre: enter a number of 0 or more.",
        ),
        (
            Parameter::UnitHours,
            "0",
            "Uren per eenheid: vul een getal in dat groter is dan 0.",
            "Hours per unit: enter a number above 0.",
        ),
        (
            Parameter::IndexLabour,
            "1000.5",
            "Loonstijging: vul een getal in van hoogstens 1.000.",
            "Rise of wages: enter a number of at most 1,000.",
        ),
        (
            Parameter::TariffDecimals,
            "13",
            "Decimalen van het tarief: vul een getal in van 0 tot en met 12.",
            "Decimals of the tariff: enter a number from 0 to 12.",
        ),
        (
            Parameter::TariffDecimals,
            "2.5",
            "Decimalen van het tarief: vul een heel getal in, bijvoorbeeld 2.",
            "Decimals of the tariff: enter a whole number, for example 2.",
        ),
    ] {
        let fault = check_range(dec(value), parameter).unwrap_err();
        for (lang, message) in [(Lang::Nl, nl), (Lang::En, en)] {
            let name = parameters::label(parameter).in_lang(lang);
            assert_eq!(range_message(lang, name, parameter, &fault), message);
        }
    }
    assert_eq!(check_range(dec("99.999"), Parameter::NoShow), Ok(()));
    assert_eq!(check_range(dec("-3.5"), Parameter::IndexLabour), Ok(()));
}

fn every_text() -> Vec<(String, Text)> {
    let mut all: Vec<(String, Text)> = Vec::new();
    let mut add = |name: String, text: Text| all.push((name, text));
    for kind in TimeKind::ALL {
        add(format!("{kind:?}"), figures::line(Line::Time(*kind)));
    }
    for kind in ContributionKind::ALL {
        add(
            format!("{kind:?}"),
            figures::line(Line::Contribution(*kind)),
        );
    }
    for line in [
        Line::Salary,
        Line::IrregularHours,
        Line::HolidayAllowance,
        Line::YearEndBonus,
        Line::OtherWage,
        Line::PerFteYear,
        Line::PerProductiveHour,
        Line::Kilometres,
        Line::SharedStaff,
        Line::PerClient,
        Line::Overhead,
        Line::Obligations,
        Line::Margin,
        Line::Indexation,
    ] {
        add(format!("{line:?}"), figures::line(line));
    }
    all
}

fn distinct(names: &[(String, Text)]) {
    for lang in [Lang::Nl, Lang::En] {
        let words: BTreeSet<&str> = names.iter().map(|(_, text)| text.in_lang(lang)).collect();
        assert_eq!(words.len(), names.len(), "{names:?}");
        for word in words {
            assert!(
                !word.trim().is_empty()
                    && word.trim() == word
                    && !word.contains(['{', '}'])
                    && !word.ends_with('.'),
                "{word}"
            );
        }
    }
}

#[test]
fn every_line_quantity_and_choice_has_a_name_of_its_own() {
    macro_rules! named {
        ($($words:ident => $name:ident),+) => {
            $(distinct(&$words::ALL.iter().map(|word| (format!("{word:?}"), figures::$name(*word))).collect::<Vec<_>>());)+
        };
    }
    distinct(&every_text());
    named!(
        YearEndBonusBase => year_end_bonus_base, ContributionBase => contribution_base, SickLeaveBase => sick_leave_base,
        Included => included, TravelKind => travel_kind, OverheadBase => overhead_base, ObligationsBase => obligations_base,
        MarginBase => margin_base, UnitKind => unit_kind, UnitKind => per_unit
    );
    let hours = HoursResult {
        gross: 0,
        leave: 0,
        sick_leave: 0,
        training: 0,
        net: 0,
        workdays: 0,
        meetings: 0,
        indirect: 0,
        unplannable: 0,
        travel: 0,
        available: 0,
        no_show: 0,
        face_to_face: 0,
        unspecified: 0,
        productive: 0,
    };
    distinct(
        &hours
            .named()
            .map(|(name, _)| (name.to_owned(), figures::hours(name).expect(name))),
    );
    assert_eq!(figures::hours("overtime"), None);

    let used = |of: fn(Parameter) -> Option<String>| {
        Parameter::ALL
            .iter()
            .filter_map(|parameter| of(*parameter))
            .collect::<BTreeSet<_>>()
    };
    let groups = used(|parameter| {
        parameter.describe().group.map(|group| {
            figures::attribution_group(group)
                .in_lang(Lang::Nl)
                .to_owned()
        })
    });
    assert_eq!(groups.len(), 17, "{groups:?}");
    let letters = used(|parameter| {
        parameter
            .describe()
            .element
            .map(|element| figures::element_letter(element).to_owned())
    });
    assert_eq!(letters.into_iter().collect::<String>(), "abcdef");
    assert_eq!(
        figures::element(Element::Overhead).in_lang(Lang::En),
        "Reasonable overhead"
    );
    assert_eq!(
        figures::attribution_group(AttributionGroup::Travel).in_lang(Lang::Nl),
        "Reizen"
    );
    assert_eq!(
        figures::per_unit(UnitKind::DayPart).in_lang(Lang::Nl),
        "per dagdeel"
    );
}

#[test]
fn every_parameter_is_labelled_and_explained() {
    for lang in [Lang::Nl, Lang::En] {
        for parameter in Parameter::ALL {
            let (label, hint) = (
                parameters::label(*parameter).in_lang(lang),
                parameters::hint(*parameter).in_lang(lang),
            );
            assert!(
                !label.is_empty() && !label.ends_with('.') && label.chars().count() <= 42,
                "{label}"
            );
            assert!(
                hint.ends_with('.')
                    && hint.matches(". ").count() <= 1
                    && hint.chars().count() <= 130,
                "{hint}"
            );
            assert!(
                !label.contains(['{', '}']) && !hint.contains(['{', '}']),
                "{label}: {hint}"
            );
            // A percentage says of what.
            let weights = [
                Parameter::LabourWeight,
                Parameter::IndexLabour,
                Parameter::IndexMaterial,
            ];
            if parameter.describe().measure == Percent && !weights.contains(parameter) {
                let part = if lang == Lang::Nl {
                    "deel van"
                } else {
                    "part of"
                };
                assert!(hint.to_lowercase().contains(part), "{label}: {hint}");
            }
        }
        // Only the two forms of one amount of time share a label.
        let labels: BTreeSet<&str> = Parameter::ALL
            .iter()
            .map(|parameter| parameters::label(*parameter).in_lang(lang))
            .collect();
        assert_eq!(labels.len(), Parameter::ALL.len() - 5);
    }
}

#[test]
fn a_field_is_named_by_its_path() {
    for (path, nl, en) in [
        ("labour.mix[2].share_pct", "Aandeel, rij 3", "Share, row 3"),
        ("labour.mix", "Functiemix", "Staff mix"),
        ("labour.mix[0]", "Functiemix, rij 1", "Staff mix, row 1"),
        (
            "labour.mix[0].salary_ref.to",
            "Laatste dag, rij 1",
            "Last day, row 1",
        ),
        ("hours.sick_leave_pct", "Ziekteverzuim", "Sick leave"),
        ("hours.travel.minutes", "Reistijd", "Travel time"),
        ("hours", "Uren", "Hours"),
        ("margin", "Risico en resultaat", "Risk and result"),
        (
            "group.per_year[1].amount",
            "Kosten van de locatie per jaar, rij 2",
            "Costs of the place a year, row 2",
        ),
        (
            "tools[3].cost.labour.mix[9].share_pct",
            "Aandeel, rij 10 (tools[3].cost)",
            "Share, row 10 (tools[3].cost)",
        ),
        (
            "from.margin",
            "Risico en resultaat (from)",
            "Risk and result (from)",
        ),
        // What is not known stays as it is, also a known name in the wrong place.
        ("group.hours", "group.hours", "group.hours"),
        ("labour.bonus", "labour.bonus", "labour.bonus"),
        ("a[b", "a[b", "a[b"),
        ("", "", ""),
    ] {
        assert_eq!(field_name(Lang::Nl, path), nl);
        assert_eq!(field_name(Lang::En, path), en);
    }
    for parameter in Parameter::ALL {
        for lang in [Lang::Nl, Lang::En] {
            let path = parameter.path_in_row(4);
            let name = field_name(lang, &path);
            assert!(
                name.starts_with(|sign: char| sign.is_uppercase()),
                "{path}: {name}"
            );
            assert_eq!(path.contains('['), name.ends_with(" 5"), "{path}: {name}");
        }
    }
}

#[test]
fn every_fault_names_the_remedy() {
    let at = |field: &str, fault: Fault| Problem {
        field: field.to_owned(),
        fault,
    };
    for (problem, nl, en) in [
        (
            at("", Fault::NotJson { line: None }),
            "Dit bestand is geen JSON; open een bestand dat hier is bewaard.",
            "This file is not JSON; open a file that was saved here.",
        ),
        (
            at("", Fault::NotJson { line: Some(3) }),
            "Regel 3 is geen JSON; zet op elke regel één JSON-object.",
            "Line 3 is not JSON; write one JSON object on each line.",
        ),
        (
            at("hours.x", Fault::UnknownField),
            "hours.x: dit veld bestaat hier niet; haal het weg of verbeter de naam.",
            "hours.x: there is no such field here; remove it or correct its name.",
        ),
        (
            at("overhead.pct", Fault::MissingField),
            "Overhead: dit veld ontbreekt; vul het in.",
            "Overhead: this field is missing; fill it in.",
        ),
        (
            at("margin.base", Fault::UnknownValue(&["cost", "price"])),
            "Grondslag van risico en resultaat: kies een van: cost, price.",
            "Base of risk and result: choose one of: cost, price.",
        ),
        (
            at(
                "labour.mix[0]",
                Fault::ExactlyOne(&["monthly_salary", "hourly_wage", "salary_ref"]),
            ),
            "Functiemix, rij 1: vul precies één van deze in: maandsalaris, uurloon, schaal en trede.",
            "Staff mix, row 1: fill in exactly one of these: monthly salary, hourly wage, scale and step.",
        ),
        (
            at(
                "other_costs",
                Fault::BothOrNone(&["km_per_workday", "km_rate"]),
            ),
            "Overige kosten: vul deze samen in of laat ze samen leeg: kilometers per werkdag, vergoeding per kilometer.",
            "Other costs: fill in all of these or leave all of them empty: kilometres a working day, rate per kilometre.",
        ),
        (
            at("hours.no_show_pct", Fault::OutOfRange(Range::LOSS_PERCENT)),
            "No-show: vul een getal in van 0 tot 100, met hoogstens 12 decimalen.",
            "No-show: enter a number from 0 to below 100, with at most 12 decimals.",
        ),
        (
            at(
                "x",
                Fault::OutOfRange(Range::closed(-1_000_000_000_000, 1_000_000_000_000)),
            ),
            "x: vul een getal in van −1.000.000.000.000 tot en met 1.000.000.000.000, met hoogstens 12 decimalen.",
            "x: enter a number from −1,000,000,000,000 to 1,000,000,000,000, with at most 12 decimals.",
        ),
        (
            at("annual_hours", Fault::OutOfRange(Range::AMOUNT)),
            "Uren die u per jaar levert: vul een getal in van 0 of hoger, hoogstens 1.000.000.000.000 en met hoogstens 12 decimalen.",
            "Hours you deliver a year: enter a number of 0 or more, at most 1,000,000,000,000 and with at most 12 decimals.",
        ),
        (
            at("x", Fault::Duplicate),
            "x: dit staat er twee keer; houd er één over.",
            "x: this is there twice; keep one.",
        ),
        (
            at("labour.mix[1].salary_ref.to", Fault::EndBeforeStart),
            "Laatste dag, rij 2: de periode eindigt voordat zij begint; kies een latere laatste dag.",
            "Last day, row 2: the period ends before it begins; choose a later last day.",
        ),
        (
            at("", Fault::OtherFormat("tariefproef/proposal")),
            "Dit is een ander soort bestand; open een voorstel.",
            "This is another kind of file; open a proposal.",
        ),
    ] {
        assert_eq!(problems::problem(Lang::Nl, &problem), nl);
        assert_eq!(problems::problem(Lang::En, &problem), en);
    }
    let expected = [
        Expected::Decimal,
        Expected::WholeNumber,
        Expected::Text,
        Expected::Boolean,
        Expected::Date,
        Expected::List,
        Expected::Object,
    ];
    for fault in expected
        .map(Fault::WrongType)
        .into_iter()
        .chain([Fault::UnknownReference])
    {
        let (nl, en) = (
            problems::fault(Lang::Nl, &fault),
            problems::fault(Lang::En, &fault),
        );
        assert!(
            ["vul ", "maak ", "zet ", "verbeter "]
                .iter()
                .any(|verb| nl.contains(verb)),
            "{nl}"
        );
        assert!(
            ["enter ", "make ", "give ", "correct "]
                .iter()
                .any(|verb| en.contains(verb)),
            "{en}"
        );
    }
}

#[test]
fn every_calculation_error_names_the_remedy() {
    let sum = dec("95.50");
    assert_eq!(
        problems::engine_problem(Lang::Nl, &EngineError::SharesNot100 { sum }),
        "Functiemix: de aandelen zijn samen 95,5\u{a0}%; verander ze tot ze samen 100\u{a0}% zijn."
    );
    assert_eq!(
        problems::engine_problem(Lang::En, &EngineError::SharesNot100 { sum }),
        "Staff mix: the shares add up to 95.5%; change them until they add up to 100%."
    );
    assert!(
        problems::engine_problem(Lang::Nl, &EngineError::Overflow)
            .starts_with("Een getal werd te groot")
    );
    let unknown = CostInputs::from_json(
        r#"{"labour":{"mix":[{"share_pct":50,"monthly_salary":3000},{"share_pct":50,"salary_ref":{
            "agreement":"none","scale":"1","step":"1","from":"2025-01-01","to":"2025-12-31"}}]},
            "hours":{"gross_hours_per_year":1878}}"#,
    );
    let missing = cost_price(&unknown.unwrap()).unwrap_err();
    for (lang, message) in [
        (
            Lang::Nl,
            "Schaal en trede, rij 2: dit salaris staat niet in de loontabellen; kies een andere cao, schaal, trede of periode, of vul het maandsalaris in.",
        ),
        (
            Lang::En,
            "Scale and step, row 2: the pay tables have no such salary; choose another agreement, scale, step or period, or enter the monthly salary.",
        ),
    ] {
        assert_eq!(problems::engine_problem(lang, &missing), message);
    }
    for (error, name, nl, en) in [
        (EngineError::NoProductiveHours, "Uren: ", "verlaag", "lower"),
        (
            EngineError::NoProductiveHoursOverride,
            "Productiviteit: ",
            "verander",
            "change",
        ),
        (
            EngineError::AnnualHoursMissing,
            "Uren die u per jaar levert: ",
            "vul in",
            "enter",
        ),
        (
            EngineError::SharesExceedPrice,
            "Risico en resultaat: ",
            "verlaag",
            "lower",
        ),
        (
            EngineError::Overflow,
            "",
            "vul kleinere getallen in",
            "enter smaller numbers",
        ),
    ] {
        let dutch = problems::engine_problem(Lang::Nl, &error);
        assert!(
            dutch.starts_with(name) && dutch.contains(nl) && dutch.ends_with('.'),
            "{dutch}"
        );
        assert!(problems::engine_problem(Lang::En, &error).contains(en));
    }
}
