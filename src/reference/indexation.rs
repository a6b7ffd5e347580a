//! Indices of wages and prices (*indexcijfers*): OVA, PPC, advice of the VNG, results of the NZa; percent per calendar year.
//!
//! Series: `ova_provisional`, `ova_definitive`, `ppc_provisional`, `ppc_definitive`, `vng_advice`, `nza_labour`, `nza_material`,
//! `nza_labour_correction`, `nza_material_correction`, `labour_weight`, `material_weight`.

use crate::model::date::Date;

use super::figure::{Figure, FigureTable};

static INDICES: FigureTable = FigureTable::new(include_str!("data/indexation.tsv"));

/// Every index record (*alle indexcijfers*).
pub fn all() -> &'static [Figure] {
    INDICES.all()
}

/// The index of a year (*indexcijfer*), in percent; `None` when unknown.
///
/// ```
/// use tariefproef::reference::indexation;
/// assert_eq!(indexation::index("ova_definitive", 2024).unwrap().value, "6.00".parse().unwrap());
/// assert!(indexation::index("ova_definitive", 2025).is_none()); // not found: see the missing list
/// ```
#[must_use]
pub fn index(series: &str, year: u16) -> Option<Figure> {
    INDICES.on(series, Date::new(year, 1, 1)?)
}

/// The records of one index through the years (*reeks*).
pub fn series(series: &str) -> impl Iterator<Item = Figure> + '_ {
    INDICES.series(series)
}
