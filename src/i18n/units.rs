//! The words for units (*eenheden*): in a field's box, behind a value, spoken, and read back.

use rust_decimal::Decimal;

use super::numbers::{decimal, exact_euro, percent};
use super::{Lang, Text, text};
use crate::model::parameters::Measure;

/// The unit in the box beside a field (*eenheid bij het veld*): `%`, `uur`, `€ per maand`.
#[must_use]
pub fn unit_suffix(lang: Lang, measure: Measure) -> &'static str {
    match measure {
        Measure::Percent => "%",
        Measure::EuroPerMonth => text("€ per maand", "€ per month").in_lang(lang),
        Measure::EuroPerHour => text("€ per uur", "€ per hour").in_lang(lang),
        Measure::EuroPerYear => text("€ per jaar", "€ per year").in_lang(lang),
        Measure::EuroPerUnit => text("€ per eenheid", "€ per unit").in_lang(lang),
        Measure::EuroPerKilometre => "€ per km",
        _ => noun(lang, measure, false),
    }
}

/// A value with its unit, as exact as it is (*waarde met eenheid*): `18 minuten`, `€ 3.678 per maand`, `7,2 uur`.
#[must_use]
pub fn with_unit(lang: Lang, value: Decimal, measure: Measure) -> String {
    if measure == Measure::Percent {
        return percent(lang, value, 0, Decimal::MAX_SCALE);
    }
    if let Some(per) = per(measure) {
        return [exact_euro(lang, value).as_str(), per.in_lang(lang)].join(" ");
    }
    let number = decimal(lang, value, 0, Decimal::MAX_SCALE);
    [
        number.as_str(),
        noun(lang, measure, value.abs() == Decimal::ONE),
    ]
    .join(" ")
}

/// What an amount of money is counted per; `None` for what is no money.
pub(super) fn per(measure: Measure) -> Option<Text> {
    Some(match measure {
        Measure::EuroPerMonth => text("per maand", "per month"),
        Measure::EuroPerHour => text("per uur", "per hour"),
        Measure::EuroPerYear => text("per jaar", "per year"),
        Measure::EuroPerUnit => text("per eenheid", "per unit"),
        Measure::EuroPerKilometre => text("per kilometer", "per kilometre"),
        _ => return None,
    })
}

/// What is counted, in words where a person says it and as `km` where one writes it.
pub(super) fn noun(lang: Lang, measure: Measure, one: bool) -> &'static str {
    let (nl, en) = match (measure, one) {
        (Measure::Percent, _) => ("procent", "percent"),
        (Measure::HoursPerYear | Measure::HoursPerDay | Measure::Hours, true) => ("uur", "hour"),
        (Measure::HoursPerYear | Measure::HoursPerDay | Measure::Hours, false) => ("uur", "hours"),
        (Measure::MinutesPerDay | Measure::MinutesPerVisit, true) => ("minuut", "minute"),
        (Measure::MinutesPerDay | Measure::MinutesPerVisit, false) => ("minuten", "minutes"),
        (Measure::VisitsPerDay, true) => ("bezoek", "visit"),
        (Measure::VisitsPerDay, false) => ("bezoeken", "visits"),
        (Measure::KilometresPerDay, _) => ("km", "km"),
        (Measure::People, true) => ("persoon", "person"),
        (Measure::People, false) => ("personen", "people"),
        (Measure::Decimals, true) => ("decimaal", "decimal"),
        (Measure::Decimals, false) => ("decimalen", "decimals"),
        (
            Measure::EuroPerMonth
            | Measure::EuroPerHour
            | Measure::EuroPerYear
            | Measure::EuroPerUnit
            | Measure::EuroPerKilometre,
            _,
        ) => ("euro", if one { "euro" } else { "euros" }),
    };
    text(nl, en).in_lang(lang)
}

/// The unit as one says it behind a number in words: `euro per maand`, `kilometer`, `procent`.
pub(super) fn spoken_unit(lang: Lang, measure: Measure, one: bool) -> String {
    if measure == Measure::KilometresPerDay {
        let plural = text("kilometer", "kilometres").in_lang(lang);
        return if one {
            text("kilometer", "kilometre").in_lang(lang)
        } else {
            plural
        }
        .to_owned();
    }
    let mut unit = noun(lang, measure, one).to_owned();
    if let Some(per) = per(measure) {
        unit.push(' ');
        unit.push_str(per.in_lang(lang));
    }
    unit
}

/// What a unit word stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Word {
    Euro,
    Percent,
    Hour,
    Minute,
    Kilometre,
    Visit,
    Person,
    Decimal,
    Day,
    Month,
    Year,
    Unit,
}

/// Whether the text behind a number is a unit of this measure; `None` when it is no unit at all.
pub(super) fn unit_fits(tail: &str, measure: Measure) -> Option<bool> {
    let tail = tail
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_ascii_lowercase();
    if tail.is_empty() {
        return Some(true);
    }
    let (counted, period) = match tail.split_once('/').or_else(|| tail.split_once("per ")) {
        Some((counted, period)) => (counted.trim(), Some(word(period.trim())?)),
        None => (tail.as_str(), None),
    };
    let counted = if counted.is_empty() {
        None
    } else {
        Some(word(counted)?)
    };
    let (own, per) = match measure {
        Measure::Percent => (Word::Percent, None),
        Measure::EuroPerMonth => (Word::Euro, Some(Word::Month)),
        Measure::EuroPerHour => (Word::Euro, Some(Word::Hour)),
        Measure::EuroPerYear => (Word::Euro, Some(Word::Year)),
        Measure::EuroPerUnit => (Word::Euro, Some(Word::Unit)),
        Measure::EuroPerKilometre => (Word::Euro, Some(Word::Kilometre)),
        Measure::HoursPerYear => (Word::Hour, Some(Word::Year)),
        Measure::HoursPerDay => (Word::Hour, Some(Word::Day)),
        Measure::Hours => (Word::Hour, Some(Word::Unit)),
        Measure::MinutesPerDay => (Word::Minute, Some(Word::Day)),
        Measure::MinutesPerVisit => (Word::Minute, Some(Word::Visit)),
        Measure::VisitsPerDay => (Word::Visit, Some(Word::Day)),
        Measure::KilometresPerDay => (Word::Kilometre, Some(Word::Day)),
        Measure::People => (Word::Person, None),
        Measure::Decimals => (Word::Decimal, None),
    };
    Some(counted.is_none_or(|word| word == own) && (period.is_none() || period == per))
}

fn word(word: &str) -> Option<Word> {
    Some(match word.trim_end_matches('.') {
        "€" | "eur" | "euro" | "euros" | "euro's" => Word::Euro,
        "%" | "procent" | "percent" => Word::Percent,
        "u" | "uur" | "uren" | "h" | "hr" | "hrs" | "hour" | "hours" => Word::Hour,
        "min" | "mins" | "minuut" | "minuten" | "minute" | "minutes" => Word::Minute,
        "km" | "kilometer" | "kilometers" | "kilometre" | "kilometres" => Word::Kilometre,
        "bezoek" | "bezoeken" | "visit" | "visits" => Word::Visit,
        "persoon" | "personen" | "person" | "people" => Word::Person,
        "decimaal" | "decimalen" | "decimal" | "decimals" => Word::Decimal,
        "dag" | "werkdag" | "day" | "working day" => Word::Day,
        "maand" | "mnd" | "month" => Word::Month,
        "jaar" | "jr" | "year" => Word::Year,
        "eenheid" | "unit" => Word::Unit,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_carry_their_unit_and_stay_exact() {
        for (value, measure, nl, en) in [
            ("18", Measure::MinutesPerDay, "18 minuten", "18 minutes"),
            ("1", Measure::MinutesPerVisit, "1 minuut", "1 minute"),
            (
                "3678",
                Measure::EuroPerMonth,
                "€\u{a0}3.678 per maand",
                "€3,678 per month",
            ),
            (
                "3678.5",
                Measure::EuroPerMonth,
                "€\u{a0}3.678,50 per maand",
                "€3,678.50 per month",
            ),
            (
                "0.2345",
                Measure::EuroPerKilometre,
                "€\u{a0}0,2345 per kilometer",
                "€0.2345 per kilometre",
            ),
            ("7.2", Measure::HoursPerDay, "7,2 uur", "7.2 hours"),
            ("1", Measure::Hours, "1 uur", "1 hour"),
            ("1878.0", Measure::HoursPerYear, "1.878 uur", "1,878 hours"),
            ("8.330", Measure::Percent, "8,33\u{a0}%", "8.33%"),
            ("20", Measure::KilometresPerDay, "20 km", "20 km"),
            ("1.5", Measure::People, "1,5 personen", "1.5 people"),
            ("5", Measure::VisitsPerDay, "5 bezoeken", "5 visits"),
            ("2", Measure::Decimals, "2 decimalen", "2 decimals"),
        ] {
            let value: Decimal = value.parse().unwrap();
            assert_eq!(with_unit(Lang::Nl, value, measure), nl);
            assert_eq!(with_unit(Lang::En, value, measure), en);
        }
    }

    #[test]
    fn the_box_beside_a_field_is_short() {
        assert_eq!(unit_suffix(Lang::Nl, Measure::EuroPerMonth), "€ per maand");
        assert_eq!(unit_suffix(Lang::En, Measure::EuroPerYear), "€ per year");
        assert_eq!(unit_suffix(Lang::Nl, Measure::HoursPerYear), "uur");
        assert_eq!(unit_suffix(Lang::Nl, Measure::Percent), "%");
        assert_eq!(unit_suffix(Lang::Nl, Measure::EuroPerKilometre), "€ per km");
        assert_eq!(unit_suffix(Lang::En, Measure::MinutesPerDay), "minutes");
    }
}
