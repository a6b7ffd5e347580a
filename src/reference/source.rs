//! Where the figures come from (*bronnen*).

use std::sync::OnceLock;

use crate::model::date::Date;

use super::table;

/// A place a figure was read (*bron*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// The id records refer to.
    pub id: &'static str,
    /// Title, mostly Dutch as published.
    pub title: &'static str,
    /// Who published it; empty when unknown.
    pub publisher: &'static str,
    /// Address as it was given; empty when there is none.
    pub address: &'static str,
    /// Place in the document: article, table, official gazette number; may be empty.
    pub place: &'static str,
    /// The day it was read.
    pub read: Date,
}

static SOURCES: OnceLock<Vec<Source>> = OnceLock::new();

/// All sources (*bronnenlijst*), ordered by id.
pub fn sources() -> &'static [Source] {
    SOURCES.get_or_init(|| {
        table::rows(include_str!("data/sources.tsv"))
            .filter_map(|row| {
                Some(Source {
                    id: row.text("id"),
                    title: row.text("title"),
                    publisher: row.text("publisher"),
                    address: row.text("address"),
                    place: row.text("place"),
                    read: row.date("read")??,
                })
            })
            .collect()
    })
}

/// The source with this id, or `None` (*bron*).
///
/// ```
/// use tariefproef::reference::source;
/// assert_eq!(source("vgn_2023").unwrap().publisher, "VGN");
/// assert!(source("hearsay").is_none());
/// ```
#[must_use]
pub fn source(id: &str) -> Option<Source> {
    sources().iter().find(|source| source.id == id).copied()
}
