//! What a person may type and what it is read as, row by row.

use tariefproef::i18n::Lang;
use tariefproef::i18n::entry::{
    Entry,
    EntryFault::{self, NotANumber, TooLarge, TooManyDecimals, WrongUnit},
    read_entry,
};
use tariefproef::model::parameters::Measure;

use crate::dec;

/// What a row of the table expects: a number, a number to be said back, nothing, or a fault.
enum Read {
    Is(&'static str),
    Doubt(&'static str),
    Empty,
    Refused(EntryFault),
}
use Measure::{
    EuroPerHour, EuroPerKilometre, EuroPerMonth, EuroPerYear, HoursPerYear, KilometresPerDay,
    MinutesPerDay, Percent, VisitsPerDay,
};
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
