//! Single wage finds outside the step tables (*losse loongegevens*): household help, FWG 30 and 35 of the VVT, GGZ end points.
//!
//! They orient; none is a step table, so no salary is computed from them. Euros per hour or per month, see the unit.
//! Series: `vvt.household_help.{lowest,highest,undated_lowest,undated_highest,pgb}`, `vvt.fwg30.{step10,pgb}`,
//! `vvt.fwg35.advertised_{lowest,inner,highest}`, `ggz.fwg64.lowest`, `ggz.fwg65.{lowest,highest}`.

use crate::model::date::Date;

use super::figure::{Figure, FigureTable};

static WAGES: FigureTable = FigureTable::new(include_str!("data/wages.tsv"));

/// Every wage find (*alle loongegevens*).
pub fn all() -> &'static [Figure] {
    WAGES.all()
}

/// A wage find on a day (*loongegeven*); `None` when unknown.
///
/// ```
/// use tariefproef::{model::date::Date, reference::wages};
/// let top = wages::wage("vvt.household_help.highest", Date::parse("2024-12-31").unwrap()).unwrap();
/// assert_eq!(top.value.to_string(), "16.98");
/// ```
#[must_use]
pub fn wage(series: &str, on: Date) -> Option<Figure> {
    WAGES.on(series, on)
}
