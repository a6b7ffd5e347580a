//! Dated reference figures (*referentiecijfers*): pay tables, premiums, pension, indices, norms and tariffs.
//!
//! Owns the facts: `data/*.tsv`, each value with unit, validity, status and source, and the lookups by series and date.
//! A change in the world is a new dated row; no row is overwritten, so an old calculation stays explainable.
//!
//! Must not own formulas (the engine's), choices of defaults (the form's) or the words around a figure (the texts').
//! The remarks and names in the data are in Dutch and English because they belong to the figure.
//!
//! What was looked for and not found is listed in `data/missing.tsv` and shown as missing, never guessed.
//! Each table is a static of its own and is read when first asked for: a table nobody asks for costs nothing.

pub mod facts;
mod figure;
pub mod indexation;
pub mod iwmo;
pub mod minimum_wage;
pub mod missing;
pub mod norm_hours;
pub mod pay_rises;
mod pay_table;
pub mod pension;
pub mod premiums;
pub mod salaries;
pub mod sick_leave;
mod source;
mod table;
pub mod tariffs;
pub mod wages;

pub use figure::{Figure, Unit};
pub use source::{Source, source, sources};

/// How far a figure can be trusted (*status*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Published by the body that sets it, or seen in two sources (*bevestigd*).
    Confirmed,
    /// Computed from a named source (*afgeleid*). Computed from an unconfirmed figure is unconfirmed.
    Derived,
    /// One secondary source, a source that is cut off, or none (*niet bevestigd*).
    Unconfirmed,
}

impl Status {
    /// The word used in the data files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Derived => "derived",
            Self::Unconfirmed => "unconfirmed",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        [Self::Confirmed, Self::Derived, Self::Unconfirmed]
            .into_iter()
            .find(|status| status.id() == word)
    }
}

/// The same words in Dutch and English (*tekst*); empty when there is nothing to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// Dutch.
    pub nl: &'static str,
    /// English.
    pub en: &'static str,
}

/// The ids in a space-separated list; the first is the main source.
fn source_ids(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split(' ').filter(|id| !id.is_empty())
}

/// The first id of a space-separated list, or nothing.
fn main_source(list: &'static str) -> &'static str {
    source_ids(list).next().unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn status_words_read_back() {
        for status in [Status::Confirmed, Status::Derived, Status::Unconfirmed] {
            assert_eq!(Status::parse(status.id()), Some(status));
        }
        assert_eq!(Status::parse("Confirmed"), None);
        assert!(Status::Confirmed < Status::Unconfirmed);
    }

    #[test]
    fn the_first_source_is_the_main_one() {
        assert_eq!(main_source("a b"), "a");
        assert_eq!(main_source(""), "");
        assert_eq!(source_ids("a b").collect::<Vec<_>>(), ["a", "b"]);
    }
}
