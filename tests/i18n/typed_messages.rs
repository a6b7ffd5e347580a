//! What is said about an entry that cannot be used: which field, what would mend it, an example that can be typed.

use tariefproef::i18n::entry::EntryFault::{NotANumber, TooLarge, TooManyDecimals, WrongUnit};
use tariefproef::i18n::entry::{check_range, entry_message, range_message, read_entry};
use tariefproef::i18n::{Lang, parameters};
use tariefproef::model::parameters::Measure::{EuroPerMonth, Percent};
use tariefproef::model::parameters::{Measure, Parameter};

use crate::dec;

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
