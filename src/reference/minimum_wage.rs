//! Statutory minimum wage for adults (*wettelijk minimumloon*).
//!
//! Until 2023 the law set an amount per month, from 2024 an amount per hour.

use crate::model::date::Date;

use super::figure::{Figure, FigureTable};

static MINIMUM_WAGE: FigureTable = FigureTable::new(include_str!("data/minimum_wage.tsv"));

/// Every record (*alle bedragen*): series `monthly`, `hourly`, `monthly_reference`.
pub fn all() -> &'static [Figure] {
    MINIMUM_WAGE.all()
}

/// Minimum wage per hour (*minimumuurloon*), in euros; `None` before 2024.
///
/// ```
/// use tariefproef::{model::date::Date, reference::minimum_wage};
/// assert_eq!(minimum_wage::hourly(Date::parse("2026-03-01").unwrap()).unwrap().value.to_string(), "14.71");
/// assert!(minimum_wage::hourly(Date::parse("2023-12-31").unwrap()).is_none());
/// ```
#[must_use]
pub fn hourly(on: Date) -> Option<Figure> {
    MINIMUM_WAGE.on("hourly", on)
}

/// Minimum wage per month at full time (*minimummaandloon*), in euros; `None` from 2024.
#[must_use]
pub fn monthly(on: Date) -> Option<Figure> {
    MINIMUM_WAGE.on("monthly", on)
}
