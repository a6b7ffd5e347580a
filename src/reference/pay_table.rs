//! Pay tables of an agreement (*salaristabellen*): a ladder of amounts per date, and scales that pick lines of it.
//!
//! Three files an agreement: `<id>_tables.tsv` (a table per date with validity, status, source), `<id>_ladder.tsv` (a line per amount,
//! a column per table; an empty cell was not found) and `<id>_scales.tsv` (step labels and the ladder lines they stand for;
//! `a-b` is every whole number from a to b).

use rust_decimal::Decimal;

use crate::model::date::Date;

use super::{Status, Text, main_source, source_ids, table};

/// A table that began on a date (*salaristabel*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PayTable {
    /// First day.
    pub valid_from: Date,
    /// Last day; `None` for the last table, which runs on.
    pub valid_to: Option<Date>,
    /// Whether salaries may be computed from it: it follows without a gap on the one before and holds every known step.
    pub complete: bool,
    /// How far its amounts can be trusted.
    pub status: Status,
    /// The main source.
    pub source_id: &'static str,
    /// What to know about it; may be empty.
    pub note: Text,
    all_sources: &'static str,
}

impl PayTable {
    /// The ids of all its sources, the main one first (*bronnen*).
    pub fn source_ids(&self) -> impl Iterator<Item = &'static str> + use<> {
        source_ids(self.all_sources)
    }
}

/// A step of a scale with its amount in each table, in the order of the tables.
pub(super) struct StepRow {
    pub(super) label: String,
    pub(super) amounts: Vec<Option<Decimal>>,
}

/// A scale with its steps, lowest first.
pub(super) struct ScaleRow {
    pub(super) id: &'static str,
    pub(super) steps: Vec<StepRow>,
}

/// All tables of one agreement.
pub(super) struct PayTables {
    pub(super) tables: Vec<PayTable>,
    pub(super) scales: Vec<ScaleRow>,
}

impl PayTables {
    pub(super) fn read(tables: &'static str, ladder: &'static str, scales: &'static str) -> Self {
        let tables: Vec<PayTable> = table::rows(tables).filter_map(read_table).collect();
        let dates: Vec<String> = tables
            .iter()
            .map(|table| table.valid_from.to_string())
            .collect();
        let amounts_of = |line: &str| -> Vec<Option<Decimal>> {
            let row = table::rows(ladder).find(|row| row.text("line") == line);
            dates
                .iter()
                .map(|date| row.and_then(|row| row.decimal(date)))
                .collect()
        };
        let scales = table::rows(scales)
            .map(|row| ScaleRow {
                id: row.text("scale"),
                steps: expand(row.text("steps"))
                    .into_iter()
                    .zip(expand(row.text("lines")))
                    .map(|(label, line)| StepRow {
                        label,
                        amounts: amounts_of(&line),
                    })
                    .collect(),
            })
            .collect();
        Self { tables, scales }
    }

    pub(super) fn scale(&self, id: &str) -> Option<&ScaleRow> {
        self.scales.iter().find(|scale| scale.id == id)
    }
}

impl ScaleRow {
    pub(super) fn step(&self, label: &str) -> Option<&StepRow> {
        self.steps.iter().find(|step| step.label == label)
    }
}

fn read_table(row: table::Row) -> Option<PayTable> {
    Some(PayTable {
        valid_from: row.date("from")??,
        valid_to: row.date("to")?,
        complete: row.text("complete") == "yes",
        status: row.status()?,
        source_id: main_source(row.text("sources")),
        note: row.words("nl", "en"),
        all_sources: row.text("sources"),
    })
}

/// `"start 0-2 u1"` → `start`, `0`, `1`, `2`, `u1`.
fn expand(text: &str) -> Vec<String> {
    text.split(' ')
        .filter(|part| !part.is_empty())
        .flat_map(|part| match numbers(part) {
            Some((first, last)) => (first..=last).map(|number| number.to_string()).collect(),
            None => vec![part.to_owned()],
        })
        .collect()
}

fn numbers(part: &str) -> Option<(u16, u16)> {
    let (first, last) = part.split_once('-')?;
    Some((first.parse().ok()?, last.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expands_ranges_and_keeps_words() {
        assert_eq!(expand("start 0-2 u1"), ["start", "0", "1", "2", "u1"]);
        assert_eq!(expand("7 9-10"), ["7", "9", "10"]);
        assert_eq!(expand("15min"), ["15min"]);
        assert!(expand("").is_empty());
    }

    #[test]
    fn a_scale_picks_ladder_lines_per_table() {
        let pay = PayTables::read(
            "from\tto\tcomplete\tstatus\tsources\n2024-01-01\t2024-12-31\tno\tconfirmed\tx y\n2025-01-01\t\tyes\tderived\tx\n",
            "line\t2024-01-01\t2025-01-01\n1\t2000\t2100\n2\t\t2200\n3\t2200\t2300\n",
            "scale\tsteps\tlines\n5\t0-1\t1 3\n10\t1 u1\t2-3\n",
        );
        let amounts = |scale: &str, step: &str| -> Vec<Option<u32>> {
            let step = pay
                .scale(scale)
                .and_then(|scale| scale.step(step))
                .expect("there");
            step.amounts
                .iter()
                .map(|amount| amount.and_then(|value| value.try_into().ok()))
                .collect()
        };
        assert_eq!(amounts("5", "1"), [Some(2200), Some(2300)]);
        assert_eq!(amounts("10", "1"), [None, Some(2200)]);
        assert_eq!(amounts("10", "u1"), [Some(2200), Some(2300)]);
        assert!(pay.scale("15").is_none());
        assert_eq!(
            pay.tables
                .iter()
                .map(|table| table.complete)
                .collect::<Vec<_>>(),
            [false, true]
        );
    }
}
