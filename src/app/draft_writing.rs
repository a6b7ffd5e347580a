//! From inputs back to what a person would have typed (*invoer tonen*): opening a file, another language.

use rust_decimal::Decimal;

use super::draft::{AmountList, Choice, Draft, WageForm};
use super::draft_reading::TIMES;
use crate::i18n::Lang;
use crate::i18n::entry::read_entry;
use crate::i18n::numbers::typed;
use crate::model::cost_inputs::CostInputs;
use crate::model::parameters::Parameter;

/// Parameters whose absence is the same as zero.
const COSTS_NOTHING_AT_ZERO: &[Parameter] = &[
    Parameter::EmployeePensionRate,
    Parameter::KmPerWorkday,
    Parameter::Overhead,
    Parameter::Margin,
];

impl Draft {
    /// The draft that turns `base` into `own`: only what differs, written in `lang`.
    #[must_use]
    pub fn between(base: &CostInputs, own: &CostInputs, lang: Lang) -> Self {
        let mut draft = Self::default();
        for choice in Choice::ALL {
            if choice.of(own) != choice.of(base) {
                draft.choices.insert(*choice, choice.of(own));
            }
        }
        for parameter in Parameter::ALL
            .iter()
            .filter(|parameter| is_single(**parameter))
        {
            let (theirs, yours) = (parameter.get(base, 0), parameter.get(own, 0));
            match yours {
                Some(value) if yours != theirs => {
                    draft.values.insert(*parameter, typed(lang, value));
                }
                // What the own figures leave out costs nothing; left open it would count as the proposal has it.
                None if theirs.is_some() && COSTS_NOTHING_AT_ZERO.contains(parameter) => {
                    draft.values.insert(*parameter, "0".to_owned());
                }
                _ => {}
            }
        }
        if own.labour.mix != base.labour.mix {
            draft.own_mix(own, lang);
            mark_theirs(
                draft.mix.iter_mut().flatten().map(|row| &mut row.theirs),
                base.labour.mix.len(),
            );
        }
        if own.labour.contributions != base.labour.contributions {
            draft.own_contributions(own, lang);
            let rows = base.labour.contributions.len();
            mark_theirs(
                draft
                    .contributions
                    .iter_mut()
                    .flatten()
                    .map(|row| &mut row.theirs),
                rows,
            );
        }
        for list in AmountList::ALL {
            if list.of(own) != list.of(base) {
                draft.own_amounts(*list, own, lang);
                let rows = list.of(base).len();
                mark_theirs(
                    draft
                        .amounts
                        .get_or_insert_with(*list, Vec::new)
                        .iter_mut()
                        .map(|row| &mut row.theirs),
                    rows,
                );
            }
        }
        if own.indexation.years != base.indexation.years {
            draft.own_years(own, lang);
            let rows = base.indexation.years.len();
            mark_theirs(
                draft.years.iter_mut().flatten().map(|row| &mut row.theirs),
                rows,
            );
        }
        if own.group.is_some() != base.group.is_some() {
            draft.group = Some(own.group.clone());
        }
        if own.hours.hour_includes != base.hours.hour_includes {
            draft.hour_includes = Some(own.hours.hour_includes.clone());
        }
        draft
    }

    /// The same draft for a reader of another language. What can be read is written as that language writes numbers, so
    /// that it keeps its value; what cannot be read stays as typed.
    #[must_use]
    pub fn translated(&self, from: Lang, to: Lang) -> Self {
        let mut draft = self.clone();
        let rewrite = |text: &mut String, parameter: Parameter| {
            if let Ok(Some(entry)) = read_entry(text, from, parameter.describe().measure) {
                *text = typed(to, entry.value);
            }
        };
        for (parameter, text) in draft.values.iter_mut() {
            rewrite(text, *parameter);
        }
        for row in draft.mix.iter_mut().flatten() {
            rewrite(&mut row.share, Parameter::MixShare);
            rewrite(
                &mut row.amount,
                match row.form {
                    WageForm::Hourly => Parameter::MixHourlyWage,
                    WageForm::Table | WageForm::Monthly => Parameter::MixMonthlySalary,
                },
            );
        }
        for row in draft.contributions.iter_mut().flatten() {
            rewrite(&mut row.rate, Parameter::ContributionRate);
            rewrite(&mut row.cap, Parameter::ContributionCap);
            rewrite(&mut row.franchise, Parameter::ContributionFranchise);
        }
        for (list, rows) in draft.amounts.iter_mut() {
            for row in rows {
                rewrite(&mut row.amount, list.parameter());
            }
        }
        for row in draft.years.iter_mut().flatten() {
            rewrite(&mut row.labour, Parameter::IndexLabour);
            rewrite(&mut row.material, Parameter::IndexMaterial);
        }
        draft
    }

    /// What stands in a single field: what was typed, else nothing.
    #[must_use]
    pub fn text(&self, parameter: Parameter) -> String {
        self.values.get(&parameter).cloned().unwrap_or_default()
    }

    /// Puts the proposal's own figure into a field, as if it had been typed.
    pub fn take_over(&mut self, parameter: Parameter, value: Decimal, lang: Lang) {
        for (choice, hours, pct) in TIMES {
            if parameter == *hours || parameter == *pct {
                self.choices.insert(*choice, usize::from(parameter == *pct));
            }
        }
        self.values.insert(parameter, typed(lang, value));
    }
}

fn is_single(parameter: Parameter) -> bool {
    !parameter.describe().path.contains("[]")
        && !matches!(parameter, Parameter::UnitHours | Parameter::TariffDecimals)
}

fn mark_theirs<'r>(rows: impl Iterator<Item = &'r mut Option<usize>>, count: usize) {
    for row in rows {
        *row = row.filter(|row| *row < count);
    }
}
