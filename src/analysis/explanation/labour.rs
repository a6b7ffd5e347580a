//! The columns of wage and contributions (*loonkosten*), as `engine::labour` calculates them.
//!
//! Allowances are percentages that all rows share, so they are taken of the salary weighted over the mix; only
//! contributions, with their caps and franchises, are worked out row by row.

use rust_decimal::Decimal;

use super::case::Case;
use super::figure::{Figure, HoursKind, WAGE_LINES};
use super::formula::{Column, Op, Operand, Part};
use crate::model::cost_inputs::Wage;
use crate::model::cost_price::Line;
use crate::model::parameters::Parameter;
use crate::model::words::{ContributionBase, YearEndBonusBase};

impl Case<'_> {
    pub(super) fn labour_column(&self, figure: Figure) -> Option<Column> {
        match figure {
            Figure::RowSalary(row) => self.row_salary(row),
            Figure::RowWage(row) => self.sum(WAGE_LINES.map(|line| pay_of(row)(line))),
            Figure::PerYear(Line::Salary) => {
                self.sum(self.rows().map(|row| Part::MixSalary(row).into()))
            }
            Figure::PerYear(Line::Contribution(kind)) => {
                let list = self.inputs.labour.contributions.iter().enumerate();
                let of_kind = list
                    .filter(|(_, given)| given.kind == kind)
                    .map(|(contribution, _)| contribution);
                self.sum(of_kind.flat_map(|contribution| {
                    self.rows()
                        .map(move |row| Part::Contribution { contribution, row }.into())
                }))
            }
            Figure::PerYear(line) => self.allowance(line, |line| Figure::PerYear(line).into()),
            Figure::WagePerYear => self.sum(WAGE_LINES.map(|line| Figure::PerYear(line).into())),
            Figure::EmployerCostPerYear => {
                let lines = self.price.lines.iter().map(|(line, _)| *line);
                let contributions = lines.filter(|line| matches!(line, Line::Contribution(_)));
                let wage = [Operand::Figure(Figure::WagePerYear)];
                self.sum(
                    wage.into_iter()
                        .chain(contributions.map(|line| Figure::PerYear(line).into())),
                )
            }
            Figure::LabourPerPaidHour => {
                Some(Column::of(Figure::EmployerCostPerYear).over(HoursKind::Gross))
            }
            _ => Some(Column::of(Figure::EmployerCostPerYear).over(HoursKind::Productive)),
        }
    }

    pub(super) fn labour_part(&self, part: Part) -> Option<Column> {
        match part {
            Part::MixSalary(row) => self.for_share(self.row_salary(row)?, row),
            Part::RowPay(line, row) => self.allowance(line, pay_of(row)),
            Part::RowPension(row) => {
                let wage = Column::of(self.wage_of(row)?);
                let above = self.at_least_zero(wage.minus(Parameter::EmployeePensionFranchise))?;
                Some(above.percent(Parameter::EmployeePensionRate))
            }
            Part::Contribution { contribution, row } => {
                let given = self.inputs.labour.contributions.get(contribution)?;
                let mut column = Column::of(self.wage_of(row)?);
                if given.base == ContributionBase::WageLessPension
                    && self.inputs.labour.employee_pension.is_some()
                {
                    column = column.minus(Part::RowPension(row));
                }
                if given.annual_cap.is_some() {
                    column = column.then(Op::AtMost, (Parameter::ContributionCap, contribution));
                }
                if !given.annual_franchise.is_zero() {
                    column = column.minus((Parameter::ContributionFranchise, contribution));
                }
                let column = self
                    .at_least_zero(column)?
                    .percent((Parameter::ContributionRate, contribution));
                self.for_share(column, row)
            }
            _ => None,
        }
    }

    fn rows(&self) -> impl Iterator<Item = usize> + use<> {
        0..self.inputs.labour.mix.len()
    }

    fn row_salary(&self, row: usize) -> Option<Column> {
        Some(match self.inputs.labour.mix.get(row)?.wage {
            Wage::MonthlySalary(_) => Column::of((Parameter::MixMonthlySalary, row)).times(12),
            Wage::HourlyWage(_) => {
                Column::of((Parameter::MixHourlyWage, row)).times(HoursKind::Gross)
            }
            Wage::SalaryRef(_) => Column::of(Operand::PayTable { row }).times(12),
        })
    }

    /// An allowance, bonus or other wage, of the salary and allowances that `pay` names: of all staff or of one row.
    fn allowance(&self, line: Line, pay: impl Fn(Line) -> Operand) -> Option<Column> {
        let labour = &self.inputs.labour;
        let salary = Column::of(pay(Line::Salary));
        let with = |column: Column, line: Line| {
            let zero = self.value(pay(line)).is_none_or(|value| value.is_zero());
            if zero { column } else { column.plus(pay(line)) }
        };
        Some(match line {
            Line::IrregularHours => salary.percent(Parameter::IrregularHours),
            Line::HolidayAllowance => {
                with(salary, Line::IrregularHours).percent(Parameter::HolidayAllowance)
            }
            Line::YearEndBonus => match labour.year_end_bonus_base {
                YearEndBonusBase::Salary => salary,
                YearEndBonusBase::SalaryAndIrregular => with(salary, Line::IrregularHours),
                YearEndBonusBase::SalaryIrregularAndHoliday => {
                    with(with(salary, Line::IrregularHours), Line::HolidayAllowance)
                }
            }
            .percent(Parameter::YearEndBonus),
            Line::OtherWage => match (
                labour.other_wage_pct.is_zero(),
                labour.other_wage_per_year.is_zero(),
            ) {
                (true, true) => Column::of(0),
                (true, false) => Column::of(Parameter::OtherWagePerYear),
                (false, true) => salary.percent(Parameter::OtherWagePct),
                (false, false) => salary
                    .percent(Parameter::OtherWagePct)
                    .plus(Parameter::OtherWagePerYear),
            },
            _ => return None,
        })
    }

    /// The wage of a row: that of all staff when it is all staff.
    fn wage_of(&self, row: usize) -> Option<Figure> {
        Some(if self.is_all_staff(row)? {
            Figure::WagePerYear
        } else {
            Figure::RowWage(row)
        })
    }

    fn for_share(&self, column: Column, row: usize) -> Option<Column> {
        Some(if self.is_all_staff(row)? {
            column
        } else {
            column.percent((Parameter::MixShare, row))
        })
    }

    fn is_all_staff(&self, row: usize) -> Option<bool> {
        Some(self.inputs.labour.mix.get(row)?.share_pct == Decimal::ONE_HUNDRED)
    }

    /// Says the limit only where it makes a difference.
    fn at_least_zero(&self, column: Column) -> Option<Column> {
        let below = self.total(&column)?.is_sign_negative();
        Some(if below {
            column.then(Op::AtLeast, 0)
        } else {
            column
        })
    }
}

/// The wage components of a row.
fn pay_of(row: usize) -> impl Fn(Line) -> Operand {
    move |line| match line {
        Line::Salary => Figure::RowSalary(row).into(),
        line => Part::RowPay(line, row).into(),
    }
}
