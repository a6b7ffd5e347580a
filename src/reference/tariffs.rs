//! Published tariffs (*gepubliceerde tarieven*) of municipalities, and national reference prices of the costing manual.

use std::sync::OnceLock;

use super::figure::Figure;
use super::table;

/// A tariff somebody published (*tarief*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tariff {
    /// Municipality, municipalities, or the country.
    pub publisher: &'static str,
    /// Amount, unit, year, status and source; the note names the product.
    pub figure: Figure,
}

impl Tariff {
    /// Whether it is a national reference price (*referentieprijs*) instead of a municipality's tariff.
    #[must_use]
    pub fn is_national(&self) -> bool {
        self.figure.series.starts_with("national.")
    }
}

static TARIFFS: OnceLock<Vec<Tariff>> = OnceLock::new();

/// Every tariff and reference price (*alle tarieven*).
///
/// ```
/// use tariefproef::reference::tariffs;
/// let minute = tariffs::all().iter().find(|tariff| tariff.figure.series == "westerveld.basic_minute").unwrap();
/// assert_eq!(minute.figure.value.to_string(), "0.93");
/// ```
pub fn all() -> &'static [Tariff] {
    TARIFFS.get_or_init(|| {
        table::rows(include_str!("data/tariffs.tsv"))
            .filter_map(|row| {
                Some(Tariff {
                    publisher: row.text("publisher"),
                    figure: Figure::read(row)?,
                })
            })
            .collect()
    })
}
