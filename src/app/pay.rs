//! What the rows of an own staff mix earn (*loon in de functiemix*), from what was typed or chosen.

use rust_decimal::Decimal;

use super::draft::{Draft, MixEntry, WageForm};
use crate::i18n::Lang;
use crate::i18n::entry::read_entry;
use crate::model::cost_inputs::Wage;
use crate::model::date::Date;
use crate::model::parameters::Measure;
use crate::model::proposal::Product;
use crate::reference::salaries;

/// The share of a row, percent; `None` when it cannot be read.
#[must_use]
pub fn share(row: &MixEntry, lang: Lang) -> Option<Decimal> {
    read_entry(&row.share, lang, Measure::Percent)
        .ok()
        .flatten()
        .map(|entry| entry.value)
}

/// EUR per month of a row, at full time: the amount, the hourly wage over the gross hours, or the pay table.
#[must_use]
pub fn monthly(row: &MixEntry, gross_hours: Option<Decimal>, lang: Lang) -> Option<Decimal> {
    let typed = |measure| {
        read_entry(&row.amount, lang, measure)
            .ok()
            .flatten()
            .map(|entry| entry.value)
    };
    match row.form {
        WageForm::Monthly => typed(Measure::EuroPerMonth),
        WageForm::Hourly => typed(Measure::EuroPerHour)?
            .checked_mul(gross_hours?)?
            .checked_div(Decimal::from(12)),
        WageForm::Table => {
            let (from, to) = row.period?;
            salaries::monthly_salary(&row.agreement, &row.scale, &row.step, from, to).ok()
        }
    }
}

/// The average EUR per month over the mix: Σ share × monthly; `None` when a row cannot be read.
#[must_use]
pub fn average(rows: &[MixEntry], gross_hours: Option<Decimal>, lang: Lang) -> Option<Decimal> {
    rows.iter().try_fold(Decimal::ZERO, |sum, row| {
        let part = share(row, lang)?.checked_mul(monthly(row, gross_hours, lang)?)?;
        sum.checked_add(part.checked_div(Decimal::ONE_HUNDRED)?)
    })
}

/// Agreement and period of the proposal's first pay table reference, which new rows use too.
#[must_use]
pub fn table_of(product: &Product) -> Option<(String, Date, Date)> {
    product
        .cost
        .labour
        .mix
        .iter()
        .find_map(|row| match &row.wage {
            Wage::SalaryRef(place) => Some((place.agreement.clone(), place.from, place.to)),
            _ => None,
        })
}

/// The steps of a scale that a salary can be calculated with.
#[must_use]
pub fn computable_steps(agreement: &str, scale: &str, on: Date) -> Vec<String> {
    salaries::steps(agreement, scale, on)
        .into_iter()
        .filter(|step| step.computable)
        .map(|step| step.label)
        .collect()
}

/// How an agreement's scales are called on a payslip.
#[must_use]
pub fn agreement_name(agreement: &str) -> &str {
    match agreement {
        "ghz" => "FWG",
        "sociaal_werk" => "schaal",
        other => other,
    }
}

impl Draft {
    /// Adds an empty row to the own mix, on the proposal's pay table where it has one.
    pub fn add_mix_row(&mut self, product: &Product, lang: Lang) {
        self.own_mix(&product.cost, lang);
        let mut entry = MixEntry {
            key: self.new_key(),
            form: WageForm::Monthly,
            ..MixEntry::default()
        };
        if let Some((agreement, from, to)) = table_of(product) {
            let mut scales = salaries::scales(&agreement);
            if let Some(scale) =
                scales.find(|scale| !computable_steps(&agreement, scale, to).is_empty())
            {
                entry.form = WageForm::Table;
                entry.scale = scale.to_owned();
                entry.step = computable_steps(&agreement, scale, to)
                    .into_iter()
                    .next()
                    .unwrap_or_default();
                entry.period = Some((from, to));
                entry.agreement = agreement.clone();
            }
        }
        self.own_mix(&product.cost, lang).push(entry);
    }
}

impl MixEntry {
    /// Chooses how the wage is given: `monthly_salary`, `hourly_wage`, or `agreement/scale` of a pay table.
    pub fn choose_pay(&mut self, chosen: &str, product: &Product) {
        let Some((agreement, scale)) = chosen.split_once('/') else {
            self.form = if chosen == WageForm::Hourly.word() {
                WageForm::Hourly
            } else {
                WageForm::Monthly
            };
            return;
        };
        self.form = WageForm::Table;
        self.agreement = agreement.to_owned();
        self.scale = scale.to_owned();
        if self.period.is_none() {
            self.period = table_of(product).map(|(_, from, to)| (from, to));
        }
        let steps = self
            .period
            .map(|(_, to)| computable_steps(agreement, scale, to))
            .unwrap_or_default();
        if !steps.contains(&self.step) {
            self.step = steps.into_iter().next_back().unwrap_or_default();
        }
    }
}
