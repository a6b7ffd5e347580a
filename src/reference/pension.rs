//! Pension of PFZW (*pensioenpremie*), per calendar year.
//!
//! Series in percent of the pension base: `premium` (whole), `employer_share`, `disability_premium`, `wia_excess_premium`;
//! in euros per year: `franchise`, `disability_franchise`, `max_salary`, `max_yearly_premium`.

use crate::model::date::Date;

use super::figure::{Figure, FigureTable};

static PENSION: FigureTable = FigureTable::new(include_str!("data/pension.tsv"));

/// Every pension record (*alle pensioencijfers*).
pub fn all() -> &'static [Figure] {
    PENSION.all()
}

/// A pension figure on a day (*pensioencijfer*); `None` when unknown.
///
/// ```
/// use tariefproef::{model::date::Date, reference::{Status, pension}};
/// let franchise = pension::figure("franchise", Date::parse("2025-01-01").unwrap()).unwrap();
/// assert_eq!((franchise.value.to_string().as_str(), franchise.status), ("16655", Status::Derived));
/// ```
#[must_use]
pub fn figure(series: &str, on: Date) -> Option<Figure> {
    PENSION.on(series, on)
}
