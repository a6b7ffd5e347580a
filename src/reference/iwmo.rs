//! Codes and rules of the message standard iWmo (*berichtenstandaard*): units, frequencies, return codes, declaring rules.
//!
//! The rules are named here; what they do to an amount or a volume is a formula of the engine.

use std::sync::OnceLock;

use super::{Status, Text, main_source, table};

/// What a code is used for (*soort code*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Unit of the assigned or declared volume, code list WJ756.
    Unit,
    /// How often the volume is assigned.
    Frequency,
    /// Reason a declaration is refused.
    ReturnCode,
    /// A rule of the standard.
    Rule,
}

/// One code of the standard (*code*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code {
    /// What it is used for.
    pub kind: Kind,
    /// The code as it stands in a message.
    pub code: &'static str,
    /// Its meaning.
    pub meaning: Text,
    /// Whether iWmo 3.x uses it; frequencies 3 and 5 exist in 2.x only.
    pub in_3x: bool,
    /// How far it can be trusted.
    pub status: Status,
    /// Its source.
    pub source_id: &'static str,
}

static CODES: OnceLock<Vec<Code>> = OnceLock::new();

/// Every code (*alle codes*).
pub fn all() -> &'static [Code] {
    CODES.get_or_init(|| {
        table::rows(include_str!("data/iwmo.tsv"))
            .filter_map(|row| {
                Some(Code {
                    kind: match row.text("kind") {
                        "unit" => Kind::Unit,
                        "frequency" => Kind::Frequency,
                        "return_code" => Kind::ReturnCode,
                        "rule" => Kind::Rule,
                        _ => return None,
                    },
                    code: row.text("code"),
                    meaning: row.words("nl", "en"),
                    in_3x: row.text("in_3x") == "yes",
                    status: row.status()?,
                    source_id: main_source(row.text("sources")),
                })
            })
            .collect()
    })
}

/// The codes of one kind (*codes per soort*).
pub fn of_kind(kind: Kind) -> impl Iterator<Item = Code> {
    all().iter().copied().filter(move |code| code.kind == kind)
}

/// One code (*code*); `None` when the standard has no such code of this kind.
///
/// ```
/// use tariefproef::reference::iwmo::{Kind, code};
/// assert_eq!(code(Kind::Unit, "04").unwrap().meaning.nl, "Uur");
/// assert!(!code(Kind::Frequency, "3").unwrap().in_3x);
/// assert!(code(Kind::Unit, "4").is_none());
/// ```
#[must_use]
pub fn code(kind: Kind, code: &str) -> Option<Code> {
    of_kind(kind).find(|entry| entry.code == code)
}
