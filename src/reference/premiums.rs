//! Employer premiums (*werkgeverspremies*) and the maximum premium wage, per calendar year.
//!
//! Percentages of the premium wage. Series: `awf_low`, `awf_high`, `aof_low`, `aof_high`, `wko`, `ufo`, `zvw`, `whk_average`,
//! `whk_wga_average`, `whk_zw_average`, `sector_fund_average`; in euros a year `max_premium_wage`, `whk_average_wage`,
//! `whk_small_up_to`, `whk_large_above`. Up to 2021 the AOF knew one rate (low = high), in 2019 the AWf too.

use crate::model::date::Date;

use super::figure::{Figure, FigureTable};

static PREMIUMS: FigureTable = FigureTable::new(include_str!("data/premiums.tsv"));

/// Every premium record (*alle premies*).
pub fn all() -> &'static [Figure] {
    PREMIUMS.all()
}

/// A premium on a day (*premie*), in percent of the premium wage; `None` when unknown.
///
/// ```
/// use tariefproef::{model::date::Date, reference::premiums};
/// let aof = premiums::premium("aof_high", Date::parse("2025-07-01").unwrap()).unwrap();
/// assert_eq!(aof.value.to_string(), "7.64");
/// assert!(premiums::premium("aof_high", Date::parse("2018-12-31").unwrap()).is_none());
/// ```
#[must_use]
pub fn premium(series: &str, on: Date) -> Option<Figure> {
    PREMIUMS.on(series, on)
}

/// The records of one premium through the years (*reeks*).
pub fn series(series: &str) -> impl Iterator<Item = Figure> + '_ {
    PREMIUMS.series(series)
}

/// The wage above which no premium is due (*maximumpremieloon*), in euros per year.
#[must_use]
pub fn max_premium_wage(on: Date) -> Option<Figure> {
    PREMIUMS.on("max_premium_wage", on)
}
