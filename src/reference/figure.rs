//! A dated figure (*cijfer*) and the tables that hold them.

use std::sync::OnceLock;

use rust_decimal::Decimal;

use crate::model::date::Date;

use super::{Status, Text, main_source, source_ids, table};

/// What a figure counts (*eenheid*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// Percentage as a person types it: 8 is 8 %.
    Pct,
    /// Euros per hour.
    EurPerHour,
    /// Euros per minute.
    EurPerMinute,
    /// Euros per day part of four hours.
    EurPerDayPart,
    /// Euros per day.
    EurPerDay,
    /// Euros per 24 hours (*etmaal*).
    EurPer24Hours,
    /// Euros per month.
    EurPerMonth,
    /// Euros per year.
    EurPerYear,
    /// Euros per kilometre.
    EurPerKm,
    /// Euros per visit.
    EurPerVisit,
    /// Euros per contact.
    EurPerContact,
    /// Euros per trip.
    EurPerTrip,
    /// Euros per unit that the source does not define.
    EurPerUnit,
    /// Hours per year.
    HoursPerYear,
    /// Minutes per week.
    MinutesPerWeek,
    /// Minutes per two weeks.
    MinutesPerTwoWeeks,
    /// Minutes each time.
    MinutesPerTime,
}

impl Unit {
    /// Every unit with the word used in the data files.
    pub const ALL: [(Self, &'static str); 17] = [
        (Self::Pct, "pct"),
        (Self::EurPerHour, "eur_hour"),
        (Self::EurPerMinute, "eur_minute"),
        (Self::EurPerDayPart, "eur_day_part"),
        (Self::EurPerDay, "eur_day"),
        (Self::EurPer24Hours, "eur_24h"),
        (Self::EurPerMonth, "eur_month"),
        (Self::EurPerYear, "eur_year"),
        (Self::EurPerKm, "eur_km"),
        (Self::EurPerVisit, "eur_visit"),
        (Self::EurPerContact, "eur_contact"),
        (Self::EurPerTrip, "eur_trip"),
        (Self::EurPerUnit, "eur_unit"),
        (Self::HoursPerYear, "hours_year"),
        (Self::MinutesPerWeek, "minutes_week"),
        (Self::MinutesPerTwoWeeks, "minutes_two_weeks"),
        (Self::MinutesPerTime, "minutes_time"),
    ];

    fn parse(word: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|(_, id)| *id == word)
            .map(|(unit, _)| unit)
    }
}

/// A value with its unit, validity, status and source (*cijfer*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    /// The series it belongs to; within one series validity never overlaps.
    pub series: &'static str,
    /// The value, exactly as published or derived.
    pub value: Decimal,
    /// What it counts.
    pub unit: Unit,
    /// First day it holds; `None` when the source gives no date.
    pub valid_from: Option<Date>,
    /// Last day it holds; `None` when no end is known.
    pub valid_to: Option<Date>,
    /// How far it can be trusted.
    pub status: Status,
    /// The main source.
    pub source_id: &'static str,
    /// What it is or what to know about it; may be empty.
    pub note: Text,
    all_sources: &'static str,
}

impl Figure {
    /// The ids of all its sources, the main one first (*bronnen*).
    pub fn source_ids(&self) -> impl Iterator<Item = &'static str> + use<> {
        source_ids(self.all_sources)
    }

    /// Whether it holds on a day (*geldig op*); a figure without a date holds on every day.
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }

    pub(super) fn read(row: table::Row) -> Option<Self> {
        Some(Self {
            series: row.text("series"),
            value: row.decimal("value")?,
            unit: Unit::parse(row.text("unit"))?,
            valid_from: row.date("from")?,
            valid_to: row.date("to")?,
            status: row.status()?,
            source_id: main_source(row.text("sources")),
            note: row.words("nl", "en"),
            all_sources: row.text("sources"),
        })
    }
}

/// A data file of figures, read when first asked for.
pub(super) struct FigureTable {
    text: &'static str,
    figures: OnceLock<Vec<Figure>>,
}

impl FigureTable {
    pub(super) const fn new(text: &'static str) -> Self {
        Self {
            text,
            figures: OnceLock::new(),
        }
    }

    pub(super) fn all(&'static self) -> &'static [Figure] {
        self.figures
            .get_or_init(|| table::rows(self.text).filter_map(Figure::read).collect())
    }

    pub(super) fn series<'a>(&'static self, series: &'a str) -> impl Iterator<Item = Figure> + 'a {
        self.all()
            .iter()
            .filter(move |figure| figure.series == series)
            .copied()
    }

    pub(super) fn on(&'static self, series: &str, day: Date) -> Option<Figure> {
        self.series(series).find(|figure| figure.holds_on(day))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static SAMPLE: FigureTable = FigureTable::new(
        "series\tvalue\tunit\tfrom\tto\tstatus\tsources\tnl\ten\n\
         a\t1\tpct\t2024-01-01\t2024-12-31\tconfirmed\tx y\t\t\n\
         a\t2\tpct\t2025-01-01\t\tderived\tx\tnoot\tnote\n\
         b\t3\thours_year\t\t\tunconfirmed\tx\t\t\n\
         c\tabout 4\tpct\t\t\tconfirmed\tx\t\t\n",
    );

    fn day(text: &str) -> Date {
        Date::parse(text).expect("a day")
    }

    #[test]
    fn finds_the_figure_that_holds() {
        let value = |series, on| SAMPLE.on(series, day(on)).map(|figure| figure.value);
        assert_eq!(value("a", "2023-12-31"), None);
        assert_eq!(value("a", "2024-01-01"), Some(Decimal::ONE));
        assert_eq!(value("a", "2024-12-31"), Some(Decimal::ONE));
        assert_eq!(value("a", "2025-01-01"), Some(Decimal::TWO));
        assert_eq!(value("a", "2099-01-01"), Some(Decimal::TWO));
        assert_eq!(value("b", "1999-01-01"), Some(Decimal::from(3)));
        assert_eq!(value("c", "2025-01-01"), None, "not a number: left out");
    }

    #[test]
    fn carries_unit_status_sources_and_note() {
        let figure = SAMPLE.on("a", day("2024-06-01")).expect("holds");
        assert_eq!((figure.unit, figure.status), (Unit::Pct, Status::Confirmed));
        assert_eq!(figure.source_id, "x");
        assert_eq!(figure.source_ids().collect::<Vec<_>>(), ["x", "y"]);
        assert_eq!(
            SAMPLE.series("a").last().map(|last| last.note.en),
            Some("note")
        );
    }

    #[test]
    fn every_unit_has_one_word() {
        for (unit, word) in Unit::ALL {
            assert_eq!(Unit::parse(word), Some(unit));
        }
        assert_eq!(Unit::parse("euro"), None);
    }
}
