//! What an FTE costs a year (*loonkosten*): salary, allowances, employer contributions.

use rust_decimal::Decimal;

use super::arithmetic::Number;
use super::error::EngineError;
use crate::model::cost_inputs::{Contribution, CostInputs, Labour, MixRow, Wage};
use crate::model::words::{ContributionBase, ContributionKind, YearEndBonusBase};
use crate::reference::salaries;

/// Employer cost of one FTE-year, EUR per year, weighted over the mix.
#[derive(Clone, Debug, PartialEq)]
pub struct LabourCost<N> {
    /// Salary S.
    pub salary: N,
    /// Irregular-hours allowance I.
    pub irregular: N,
    /// Holiday allowance V.
    pub holiday: N,
    /// Year-end bonus Y.
    pub year_end: N,
    /// Other wage O.
    pub other: N,
    /// Contributions, one entry a kind, in the order of first appearance.
    pub contributions: Vec<(ContributionKind, N)>,
}

impl<N: Number> LabourCost<N> {
    /// Gross wage W, EUR per FTE-year (*brutoloon*).
    pub fn wage(&self) -> N {
        self.salary + self.irregular + self.holiday + self.year_end + self.other
    }

    /// Employer cost L, EUR per FTE-year: wage and contributions.
    pub fn total(&self) -> N {
        self.contributions
            .iter()
            .fold(self.wage(), |total, (_, amount)| total + *amount)
    }
}

/// Employer cost of an FTE-year (*werkgeverslasten per fte*), weighted over the staff mix.
///
/// For a row with weight `w = share / 100`: `S = 12 × monthly salary` or `hourly wage × gross hours`;
/// `I = S × irregular%`; `V = (S + I) × holiday%`; `Y = base × year-end%`; `O = other per year + S × other%`;
/// `W = S + I + V + Y + O`; `E = rate × max(0, W − franchise)`; a contribution is
/// `rate × max(0, min(W or W − E, cap) − franchise)`. The result holds Σ w × each.
///
/// All amounts in EUR per FTE-year, unrounded.
///
/// # Errors
/// [`EngineError::SharesNot100`] unless the shares add up to exactly 100; [`EngineError::ReferenceMissing`] when a pay
/// table lacks a row's scale, step or day.
///
/// # Source
/// Uitvoeringsbesluit Wmo 2015, art. 5.4, para 3(a).
pub fn labour_cost<N: Number>(inputs: &CostInputs) -> Result<LabourCost<N>, EngineError> {
    let labour = &inputs.labour;
    check_shares(&labour.mix)?;
    let gross_hours = N::of(inputs.hours.gross_hours_per_year);
    let mut cost = LabourCost {
        salary: N::zero(),
        irregular: N::zero(),
        holiday: N::zero(),
        year_end: N::zero(),
        other: N::zero(),
        contributions: Vec::with_capacity(labour.contributions.len()),
    };
    for contribution in &labour.contributions {
        if cost
            .contributions
            .iter()
            .all(|(kind, _)| *kind != contribution.kind)
        {
            cost.contributions.push((contribution.kind, N::zero()));
        }
    }
    for (index, row) in labour.mix.iter().enumerate() {
        add_row(&mut cost, labour, row, index, gross_hours)?;
    }
    Ok(cost)
}

fn check_shares(mix: &[MixRow]) -> Result<(), EngineError> {
    let sum = mix
        .iter()
        .try_fold(Decimal::ZERO, |sum, row| sum.checked_add(row.share_pct))
        .ok_or(EngineError::Overflow)?;
    if sum == Decimal::ONE_HUNDRED {
        Ok(())
    } else {
        Err(EngineError::SharesNot100 { sum })
    }
}

fn add_row<N: Number>(
    cost: &mut LabourCost<N>,
    labour: &Labour,
    row: &MixRow,
    index: usize,
    gross_hours: N,
) -> Result<(), EngineError> {
    let weight = N::fraction(row.share_pct);
    let salary = yearly_salary(&row.wage, gross_hours, index)?;
    let irregular = salary * N::fraction(labour.irregular_hours_pct);
    let holiday = (salary + irregular) * N::fraction(labour.holiday_allowance_pct);
    let year_end_base = match labour.year_end_bonus_base {
        YearEndBonusBase::Salary => salary,
        YearEndBonusBase::SalaryAndIrregular => salary + irregular,
        YearEndBonusBase::SalaryIrregularAndHoliday => salary + irregular + holiday,
    };
    let year_end = year_end_base * N::fraction(labour.year_end_bonus_pct);
    let other = N::of(labour.other_wage_per_year) + salary * N::fraction(labour.other_wage_pct);
    let wage = salary + irregular + holiday + year_end + other;
    let employee_pension = labour
        .employee_pension
        .as_ref()
        .map_or(N::zero(), |pension| {
            N::fraction(pension.rate_pct) * (wage - N::of(pension.annual_franchise)).at_least_zero()
        });
    cost.salary = cost.salary + weight * salary;
    cost.irregular = cost.irregular + weight * irregular;
    cost.holiday = cost.holiday + weight * holiday;
    cost.year_end = cost.year_end + weight * year_end;
    cost.other = cost.other + weight * other;
    for contribution in &labour.contributions {
        let amount = weight * contribution_amount(contribution, wage, employee_pension);
        if let Some((_, total)) = cost
            .contributions
            .iter_mut()
            .find(|(kind, _)| *kind == contribution.kind)
        {
            *total = *total + amount;
        }
    }
    Ok(())
}

fn yearly_salary<N: Number>(wage: &Wage, gross_hours: N, row: usize) -> Result<N, EngineError> {
    Ok(match wage {
        Wage::MonthlySalary(monthly) => N::of(*monthly) * N::whole(12),
        Wage::HourlyWage(hourly) => N::of(*hourly) * gross_hours,
        Wage::SalaryRef(place) => {
            let monthly = salaries::monthly_salary(
                &place.agreement,
                &place.scale,
                &place.step,
                place.from,
                place.to,
            )
            .map_err(|missing| EngineError::ReferenceMissing { row, missing })?;
            N::of(monthly) * N::whole(12)
        }
    })
}

fn contribution_amount<N: Number>(contribution: &Contribution, wage: N, employee_pension: N) -> N {
    let base = match contribution.base {
        ContributionBase::Wage => wage,
        ContributionBase::WageLessPension => wage - employee_pension,
    };
    let capped = contribution
        .annual_cap
        .map_or(base, |cap| base.at_most(N::of(cap)));
    N::fraction(contribution.rate_pct)
        * (capped - N::of(contribution.annual_franchise)).at_least_zero()
}
