//! Sick leave (*ziekteverzuim*), in percent of the available days.
//!
//! Series: `cbs_quarter.<branch>`, `cbs_year.<branch>`, `vernet_year.<branch>`; branches `care`, `vvt`, `ghz`, `ggz`, `sociaal_werk`,
//! `nursing_homes`, `all_sectors`, `care_long`, `vvt_first_year`. A record holds for its own quarter or year only.

use crate::model::date::Date;

use super::figure::{Figure, FigureTable};

static SICK_LEAVE: FigureTable = FigureTable::new(include_str!("data/sick_leave.tsv"));

/// Every record (*alle verzuimcijfers*).
pub fn all() -> &'static [Figure] {
    SICK_LEAVE.all()
}

/// The records of one series, oldest first (*reeks*).
pub fn series(series: &str) -> impl Iterator<Item = Figure> + '_ {
    SICK_LEAVE.series(series)
}

/// The newest record of a series that had begun by a day (*laatste verzuimcijfer*).
///
/// ```
/// use tariefproef::{model::date::Date, reference::sick_leave};
/// let newest = sick_leave::latest("cbs_quarter.vvt", Date::parse("2026-11-21").unwrap()).unwrap();
/// assert_eq!((newest.value.to_string().as_str(), newest.valid_to.unwrap().to_string().as_str()), ("9.7", "2025-03-31"));
/// ```
#[must_use]
pub fn latest(series: &str, by: Date) -> Option<Figure> {
    SICK_LEAVE
        .series(series)
        .filter(|figure| figure.valid_from.is_some_and(|from| from <= by))
        .max_by_key(|figure| figure.valid_from)
}
