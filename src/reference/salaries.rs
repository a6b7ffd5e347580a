//! Salaries of the collective agreements (*cao-salarissen*): monthly salary at full time, 36 hours a week.
//!
//! Complete step tables: GHZ from 2024-12-01 and Sociaal Werk (the steps that are known) from 2024-07-01. Of VVT only the ends of
//! the scales are known and of GGZ only FWG 65: they can be shown, a salary is not computed from them.

use std::sync::OnceLock;

use rust_decimal::Decimal;

use crate::model::date::Date;

pub use super::pay_table::PayTable;
use super::pay_table::{PayTables, ScaleRow, StepRow};
use super::{Status, Text};

/// A collective agreement (*cao*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// The id used in a calculation: `ghz`, `sociaal_werk`, `vvt`, `ggz`.
    pub id: &'static str,
    /// Its name.
    pub name: Text,
    /// Whether salaries can be computed from its tables.
    pub computable: bool,
    /// The entry of the missing list that says what its tables lack, if anything.
    pub missing_id: Option<&'static str>,
}

/// A step with its amount on a day (*trede*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Label within the scale: `0`, `1`, … ; Sociaal Werk also `start`, `u1`, `u2`; VVT `min`, `max`.
    pub label: String,
    /// Euros per month at 36 hours a week.
    pub monthly_eur: Decimal,
    /// How far the amount can be trusted.
    pub status: Status,
    /// Where it comes from.
    pub source_id: &'static str,
    /// First day of its table.
    pub valid_from: Date,
    /// Last day of its table; `None` for the last table, which runs on.
    pub valid_to: Option<Date>,
    /// Whether [`monthly_salary`] computes with it; otherwise it is for showing only.
    pub computable: bool,
}

/// Why the reference data has no salary to offer (*ontbrekend referentiegegeven*). Every message names the remedy.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MissingReference {
    /// No such agreement.
    #[error(
        "no agreement \"{agreement}\"; use ghz or sociaal_werk, or enter monthly_salary or hourly_wage instead"
    )]
    Agreement {
        /// As asked.
        agreement: String,
    },
    /// The agreement is known, its step tables are not.
    #[error(
        "the step tables of agreement \"{agreement}\" are not known completely; enter monthly_salary or hourly_wage instead"
    )]
    StepTables {
        /// As asked.
        agreement: String,
        /// The entry of the missing list with the reason.
        missing_id: &'static str,
    },
    /// The agreement has no such scale.
    #[error("agreement \"{agreement}\" has no scale \"{scale}\"; use one of {known}")]
    Scale {
        /// As asked.
        agreement: String,
        /// As asked.
        scale: String,
        /// The scales there are.
        known: String,
    },
    /// The scale has no such step, or its amount is not known.
    #[error(
        "scale \"{scale}\" of agreement \"{agreement}\" has no known step \"{step}\"; use one of {known}"
    )]
    Step {
        /// As asked.
        agreement: String,
        /// As asked.
        scale: String,
        /// As asked.
        step: String,
        /// The steps there are.
        known: String,
    },
    /// The period begins before the first complete table.
    #[error(
        "{from} is before the first complete table of agreement \"{agreement}\"; begin on {first} or later, or enter monthly_salary instead"
    )]
    Date {
        /// As asked.
        agreement: String,
        /// First day asked for.
        from: Date,
        /// First day there is.
        first: Date,
    },
    /// The period has no days.
    #[error(
        "the period ends on {to}, before it begins on {from}; make the end the same day or later"
    )]
    EndBeforeStart {
        /// First day asked for.
        from: Date,
        /// Last day asked for.
        to: Date,
    },
}

static AGREEMENTS: [Agreement; 4] = [
    Agreement {
        id: "ghz",
        name: Text {
            nl: "CAO Gehandicaptenzorg",
            en: "Disability care (CAO Gehandicaptenzorg)",
        },
        computable: true,
        missing_id: Some("ghz_before_2024_12"),
    },
    Agreement {
        id: "sociaal_werk",
        name: Text {
            nl: "CAO Sociaal Werk",
            en: "Social work (CAO Sociaal Werk)",
        },
        computable: true,
        missing_id: Some("sociaal_werk_last_steps"),
    },
    Agreement {
        id: "vvt",
        name: Text {
            nl: "CAO VVT",
            en: "Nursing homes and home care (CAO VVT)",
        },
        computable: false,
        missing_id: Some("vvt_steps"),
    },
    Agreement {
        id: "ggz",
        name: Text {
            nl: "CAO GGZ",
            en: "Mental health care (CAO GGZ)",
        },
        computable: false,
        missing_id: Some("ggz_scales"),
    },
];

/// One agreement's files, read when first asked for.
macro_rules! pay_tables {
    ($cell:ident, $id:literal) => {{
        static $cell: OnceLock<PayTables> = OnceLock::new();
        $cell.get_or_init(|| {
            PayTables::read(
                include_str!(concat!("data/", $id, "_tables.tsv")),
                include_str!(concat!("data/", $id, "_ladder.tsv")),
                include_str!(concat!("data/", $id, "_scales.tsv")),
            )
        })
    }};
}

fn pay_tables(agreement: &str) -> Option<&'static PayTables> {
    Some(match agreement {
        "ghz" => pay_tables!(GHZ, "ghz"),
        "sociaal_werk" => pay_tables!(SOCIAAL_WERK, "sociaal_werk"),
        "vvt" => pay_tables!(VVT, "vvt"),
        "ggz" => pay_tables!(GGZ, "ggz"),
        _ => return None,
    })
}

/// The agreements there are tables of, computable ones first (*cao's*).
pub fn agreements() -> &'static [Agreement] {
    &AGREEMENTS
}

/// The tables of an agreement, oldest first (*salaristabellen*); none for an unknown agreement.
#[must_use]
pub fn tables(agreement: &str) -> &'static [PayTable] {
    pay_tables(agreement).map_or(&[], |pay| pay.tables.as_slice())
}

/// The scales of an agreement, lowest first (*schalen*); none for an unknown agreement.
///
/// ```
/// use tariefproef::reference::salaries;
/// assert_eq!(salaries::scales("ghz").next(), Some("5"));
/// assert_eq!(salaries::scales("ghz").count(), 14);
/// ```
pub fn scales(agreement: &str) -> impl Iterator<Item = &'static str> + use<> {
    pay_tables(agreement)
        .into_iter()
        .flat_map(|pay| pay.scales.iter().map(|scale| scale.id))
}

/// The steps of a scale with their amounts on a day, lowest first (*treden*).
///
/// Of the table in force on that day; none when there is no table, agreement or scale. A step whose amount is not known is left out.
#[must_use]
pub fn steps(agreement: &str, scale: &str, on: Date) -> Vec<Step> {
    let Some(pay) = pay_tables(agreement) else {
        return Vec::new();
    };
    let table = pay
        .tables
        .iter()
        .enumerate()
        .find(|(_, table)| table.valid_from <= on && table.valid_to.is_none_or(|to| on <= to));
    let (Some((column, table)), Some(scale)) = (table, pay.scale(scale)) else {
        return Vec::new();
    };
    scale
        .steps
        .iter()
        .filter_map(|step| {
            Some(Step {
                label: step.label.clone(),
                monthly_eur: step.amount(column)?,
                status: table.status,
                source_id: table.source_id,
                valid_from: table.valid_from,
                valid_to: table.valid_to,
                computable: table.complete,
            })
        })
        .collect()
}

/// Monthly salary at full time (*maandsalaris*), 36 hours a week, weighted by calendar days over `from..=to`.
///
/// `Σ (amount × days of the table within the period) / days of the period`
///
/// In EUR per month. The division is the only rounding (28 digits). The last table runs on; the tables that are complete
/// follow each other without a gap.
///
/// # Errors
/// [`MissingReference`] when the agreement, the scale, the step or a day of the period is not in the complete tables,
/// or the period ends before it begins.
///
/// # Source
/// The tables' own sources, see [`tables`].
///
/// ```
/// use tariefproef::{model::date::Date, reference::salaries::{MissingReference, monthly_salary}};
/// let day = |text| Date::parse(text).unwrap();
/// let june = monthly_salary("ghz", "35", "8", day("2025-06-01"), day("2025-06-30")).unwrap();
/// let over = monthly_salary("ghz", "35", "8", day("2025-06-30"), day("2025-07-01")).unwrap();
/// assert_eq!((june.to_string(), over.to_string()), ("3107".into(), "3169".into())); // (3107 + 3231) / 2
/// let early = monthly_salary("ghz", "35", "8", day("2024-11-30"), day("2025-07-01"));
/// assert!(matches!(early, Err(MissingReference::Date { .. })));
/// ```
pub fn monthly_salary(
    agreement: &str,
    scale: &str,
    step: &str,
    from: Date,
    to: Date,
) -> Result<Decimal, MissingReference> {
    let known = AGREEMENTS.iter().find(|known| known.id == agreement);
    let (Some(known), Some(pay)) = (known, pay_tables(agreement)) else {
        return Err(MissingReference::Agreement {
            agreement: agreement.to_owned(),
        });
    };
    let first = pay.tables.iter().find(|table| table.complete);
    let Some(first) = first.filter(|_| known.computable) else {
        return Err(MissingReference::StepTables {
            agreement: agreement.to_owned(),
            missing_id: known.missing_id.unwrap_or(""),
        });
    };
    let scale_row = pay.scale(scale).ok_or_else(|| MissingReference::Scale {
        agreement: agreement.to_owned(),
        scale: scale.to_owned(),
        known: list(pay.scales.iter().map(|scale| scale.id)),
    })?;
    let no_step = || unknown_step(agreement, scale_row, step);
    let step_row = scale_row.step(step).ok_or_else(no_step)?;
    if to < from {
        return Err(MissingReference::EndBeforeStart { from, to });
    }
    if from < first.valid_from {
        return Err(MissingReference::Date {
            agreement: agreement.to_owned(),
            from,
            first: first.valid_from,
        });
    }
    day_weighted(&pay.tables, step_row, from, to).ok_or_else(no_step)
}

/// `None` when a table within the period has no amount for the step.
fn day_weighted(tables: &[PayTable], step: &StepRow, from: Date, to: Date) -> Option<Decimal> {
    let mut total = Decimal::ZERO;
    let mut next_start = i64::MAX;
    for (column, table) in tables.iter().enumerate().rev() {
        if !table.complete {
            continue;
        }
        let start = from.day_number().max(table.valid_from.day_number());
        let end = next_start.min(to.day_number() + 1);
        next_start = table.valid_from.day_number();
        if start < end {
            let days = Decimal::from(end - start);
            total = total.checked_add(step.amount(column)?.checked_mul(days)?)?;
        }
    }
    total.checked_div(Decimal::from(to.days_since(from) + 1))
}

impl StepRow {
    fn amount(&self, column: usize) -> Option<Decimal> {
        self.amounts.get(column).copied().flatten()
    }
}

fn unknown_step(agreement: &str, scale: &ScaleRow, step: &str) -> MissingReference {
    MissingReference::Step {
        agreement: agreement.to_owned(),
        scale: scale.id.to_owned(),
        step: step.to_owned(),
        known: list(scale.steps.iter().map(|step| step.label.as_str())),
    }
}

fn list<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        Date::parse(text).expect("a day")
    }

    #[test]
    fn messages_name_the_remedy() {
        let message = |agreement, scale, step, from| {
            monthly_salary(agreement, scale, step, day(from), day("2026-01-01"))
                .expect_err("missing")
                .to_string()
        };
        assert!(message("zorg", "35", "8", "2025-01-01").contains("use ghz or sociaal_werk"));
        assert!(message("vvt", "35", "8", "2025-01-01").contains("enter monthly_salary"));
        assert!(message("ghz", "36", "8", "2025-01-01").contains("use one of 5, 10, 15"));
        assert!(message("ghz", "35", "0", "2025-01-01").contains("use one of 1, 2, 3"));
        assert!(message("ghz", "35", "8", "2020-01-01").contains("begin on 2024-12-01 or later"));
        assert!(
            message("ghz", "35", "8", "2026-01-02").contains("make the end the same day or later")
        );
    }

    #[test]
    fn an_agreement_is_computable_exactly_when_it_has_a_complete_table() {
        for agreement in agreements() {
            let complete = tables(agreement.id).iter().any(|table| table.complete);
            assert_eq!(agreement.computable, complete, "{}", agreement.id);
        }
    }

    #[test]
    fn nothing_is_offered_for_what_is_unknown() {
        assert!(steps("zorg", "35", day("2025-01-01")).is_empty());
        assert!(steps("ghz", "36", day("2025-01-01")).is_empty());
        assert!(steps("ghz", "35", day("2010-01-01")).is_empty());
        assert_eq!(scales("zorg").count(), 0);
        assert!(tables("zorg").is_empty());
    }
}
