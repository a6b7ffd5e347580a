//! Norm hours of household help (*normtijden huishoudelijke hulp*), after bureau HHM.
//!
//! Series in hours per year, the same with `.weekly` in minutes per week: `clean_home`, `less.own_network`, `more.…`, `groceries`,
//! `laundry.one_person`, `daily_organisation`; further `meal`, `advice.{lowest,highest}`, `biweekly_visit`, outcomes of single cases
//! (`case.…`, not norms) and the old CIZ method (`ciz.…`). Less is negative.

use super::figure::{Figure, FigureTable};

static NORM_HOURS: FigureTable = FigureTable::new(include_str!("data/norm_hours.tsv"));

/// Every norm and case figure (*alle normtijden*).
pub fn all() -> &'static [Figure] {
    NORM_HOURS.all()
}

/// One norm (*normtijd*); `None` when unknown.
///
/// ```
/// use tariefproef::reference::norm_hours;
/// assert_eq!(norm_hours::norm("clean_home").unwrap().value.to_string(), "108");
/// assert_eq!(norm_hours::norm("clean_home.weekly").unwrap().value.to_string(), "125");
/// ```
#[must_use]
pub fn norm(series: &str) -> Option<Figure> {
    NORM_HOURS.series(series).next()
}
