//! What was looked for and not found (*ontbrekende gegevens*), so that the page can say it instead of guessing.

use std::sync::OnceLock;

use super::{Text, table};

/// A figure that is not there (*ontbrekend gegeven*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing {
    /// Stable id.
    pub id: &'static str,
    /// The part of the room it belongs to: `agreement`, `premium`, `pension`, `index`, `sick_leave`, `norm_hours`, `fact`, `iwmo`, `rule_of_thumb`.
    pub about: &'static str,
    /// What is missing.
    pub what: Text,
    /// Why, and what to do instead.
    pub why: Text,
    /// Where it is printed, as far as known; may be empty.
    pub printed_at: &'static str,
}

static MISSING: OnceLock<Vec<Missing>> = OnceLock::new();

/// Everything that is missing, in the order of the file (*lijst van ontbrekende gegevens*).
pub fn all() -> &'static [Missing] {
    MISSING.get_or_init(|| {
        table::rows(include_str!("data/missing.tsv"))
            .map(|row| Missing {
                id: row.text("id"),
                about: row.text("about"),
                what: row.words("what_nl", "what_en"),
                why: row.words("why_nl", "why_en"),
                printed_at: row.text("where"),
            })
            .collect()
    })
}

/// One entry by id (*ontbrekend gegeven*).
#[must_use]
pub fn missing(id: &str) -> Option<Missing> {
    all().iter().find(|entry| entry.id == id).copied()
}
