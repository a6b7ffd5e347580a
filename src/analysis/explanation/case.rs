//! One price with its inputs, as explanations look at it (*het geval*): the value of every number in a formula.

use rust_decimal::Decimal;

use super::figure::{Figure, HoursKind, is_pay};
use super::formula::{Column, Formula, Op, Operand, Part, Term};
use super::{Feed, Note};
use crate::engine::arithmetic::{Exact, Number};
use crate::engine::labour::{LabourCost, labour_cost};
use crate::model::cost_inputs::{CostInputs, Wage};
use crate::model::cost_price::{CostPrice, Line, TimeKind};
use crate::model::parameters::Parameter;
use crate::model::words::Included;
use crate::reference::salaries;

/// A price, its inputs, and what the price does not tell of labour.
pub(super) struct Case<'a> {
    pub(super) inputs: &'a CostInputs,
    pub(super) price: &'a CostPrice,
    labour: LabourCost<Exact>,
}

impl<'a> Case<'a> {
    pub(super) fn new(inputs: &'a CostInputs, price: &'a CostPrice) -> Option<Self> {
        Some(Self {
            inputs,
            price,
            labour: labour_cost(inputs).ok()?,
        })
    }

    /// The formulas of a figure: its own, then those of the values in between, in the order in which they are used.
    pub(super) fn formulas(&self, figure: Figure) -> Option<Vec<Formula>> {
        let mut wanted = vec![Operand::Figure(figure)];
        let mut formulas = Vec::new();
        while let Some(result) = wanted.get(formulas.len()).copied() {
            let formula = self.formula(result)?;
            for term in &formula.terms {
                if matches!(term.operand, Operand::Part(_)) && !wanted.contains(&term.operand) {
                    wanted.push(term.operand);
                }
            }
            formulas.push(formula);
        }
        Some(formulas)
    }

    fn formula(&self, result: Operand) -> Option<Formula> {
        let fill = |(op, operand): (Op, Operand)| {
            Some(Term {
                op,
                value: self.value(operand)?,
                operand,
            })
        };
        let terms = self
            .column(result)?
            .0
            .into_iter()
            .map(fill)
            .collect::<Option<Vec<_>>>()?;
        Some(Formula {
            result,
            value: self.value(result)?,
            terms,
        })
    }

    fn column(&self, result: Operand) -> Option<Column> {
        match result {
            Operand::Figure(figure) => self.figure_column(figure),
            Operand::Part(part) => self.part_column(part),
            _ => None,
        }
    }

    fn figure_column(&self, figure: Figure) -> Option<Column> {
        match figure {
            Figure::RowSalary(_)
            | Figure::RowWage(_)
            | Figure::PerYear(_)
            | Figure::WagePerYear
            | Figure::EmployerCostPerYear
            | Figure::LabourPerPaidHour
            | Figure::LabourPerProductiveHour => self.labour_column(figure),
            Figure::Hours(kind) => self.hours_column(kind),
            Figure::ProductivityGross => Some(
                Column::of(HoursKind::Productive)
                    .over(HoursKind::Gross)
                    .times(100),
            ),
            Figure::ProductivityNet => Some(
                Column::of(HoursKind::Productive)
                    .over(HoursKind::Net)
                    .times(100),
            ),
            Figure::Line(line) if is_pay(line) => {
                Some(Column::of(Figure::PerYear(line)).over(HoursKind::Gross))
            }
            Figure::Line(line) => self.line_column(line),
            _ => self.price_column(figure),
        }
    }

    fn part_column(&self, part: Part) -> Option<Column> {
        match part {
            Part::MixSalary(_)
            | Part::RowPay(..)
            | Part::RowPension(_)
            | Part::Contribution { .. } => self.labour_part(part),
            Part::VisitsWithTravel => Some(Column::of(100).minus(Parameter::VisitsWithoutTravel)),
            _ => self.price_part(part),
        }
    }

    /// The value of a number in a formula; `None` when there is no such number.
    pub(super) fn value(&self, operand: Operand) -> Option<Decimal> {
        match operand {
            Operand::Figure(figure) => self.figure(figure),
            Operand::Parameter { parameter, row } => {
                parameter.get(self.inputs, row.unwrap_or_default())
            }
            Operand::PayTable { row } => match &self.inputs.labour.mix.get(row)?.wage {
                Wage::SalaryRef(place) => salaries::monthly_salary(
                    &place.agreement,
                    &place.scale,
                    &place.step,
                    place.from,
                    place.to,
                )
                .ok(),
                _ => None,
            },
            Operand::Constant(value) => Some(Decimal::from(value)),
            Operand::Part(part) => self.total(&self.part_column(part)?),
        }
    }

    /// The engine's own value of a figure; where the engine keeps none, what its column makes.
    pub(super) fn figure(&self, figure: Figure) -> Option<Decimal> {
        let price = self.price;
        match figure {
            Figure::PerYear(line) => self.per_year(line)?.decimal(),
            Figure::WagePerYear => Some(price.wage_per_year),
            Figure::EmployerCostPerYear => Some(price.employer_cost_per_year),
            Figure::Hours(kind) => kind.of(&price.hours),
            Figure::ProductivityGross => Some(price.productivity_gross_pct),
            Figure::ProductivityNet => Some(price.productivity_net_pct),
            Figure::Line(line) => price
                .lines
                .iter()
                .find(|(other, _)| *other == line)
                .map(|(_, amount)| *amount),
            Figure::PriceBeforeIndexation => Some(price.price_before_indexation),
            Figure::IndexFactor => Some(price.index_factor),
            Figure::CostPrice => Some(price.cost_price),
            Figure::PricePerFaceToFaceHour => Some(price.price_per_face_to_face_hour),
            Figure::Tariff => Some(price.tariff),
            Figure::RowSalary(_)
            | Figure::RowWage(_)
            | Figure::LabourPerPaidHour
            | Figure::LabourPerProductiveHour
            | Figure::DirectCost => self.total(&self.figure_column(figure)?),
        }
    }

    fn per_year(&self, line: Line) -> Option<Exact> {
        let labour = &self.labour;
        Some(match line {
            Line::Salary => labour.salary,
            Line::IrregularHours => labour.irregular,
            Line::HolidayAllowance => labour.holiday,
            Line::YearEndBonus => labour.year_end,
            Line::OtherWage => labour.other,
            Line::Contribution(kind) => {
                labour
                    .contributions
                    .iter()
                    .find(|(other, _)| *other == kind)?
                    .1
            }
            _ => return None,
        })
    }

    /// What a column makes.
    pub(super) fn total(&self, column: &Column) -> Option<Decimal> {
        let mut total = Exact::zero();
        for (op, operand) in &column.0 {
            total = op.apply(total, self.value(*operand)?);
        }
        total.decimal()
    }

    /// The sum of what is not zero, or of everything when all of it is; a value in between that is the only one is worked
    /// out on the spot. Nothing to add up is 0.
    pub(super) fn sum(&self, operands: impl IntoIterator<Item = Operand>) -> Option<Column> {
        let plus = |operand| (Op::Plus, operand);
        let all: Vec<(Op, Operand)> = operands.into_iter().map(plus).collect();
        let mut column = Column(Vec::new());
        for (op, operand) in &all {
            if !self.value(*operand)?.is_zero() {
                column = column.then(*op, *operand);
            }
        }
        if column.0.is_empty() {
            column.0 = all;
        }
        match column.0.as_slice() {
            [] => Some(Column::of(0)),
            [(_, Operand::Part(only))] => self.part_column(*only),
            _ => Some(column),
        }
    }

    /// A parameter in every row of its list.
    pub(super) fn every(&self, parameter: Parameter) -> impl Iterator<Item = Operand> + use<> {
        (0..parameter.rows(self.inputs)).map(move |row| (parameter, row).into())
    }

    /// Whether a paid hour includes this time, so that it costs nothing extra.
    pub(super) fn is_included(&self, kind: TimeKind) -> bool {
        let included = match kind {
            TimeKind::Indirect => Included::Indirect,
            TimeKind::Meetings => Included::Meetings,
            TimeKind::Travel => Included::Travel,
            _ => return false,
        };
        let hours = &self.inputs.hours;
        hours.productivity_pct.is_none() && hours.hour_includes.contains(&included)
    }

    pub(super) fn note(&self, figure: Figure, formulas: &[Formula]) -> Option<Note> {
        match figure {
            Figure::Line(Line::Time(kind)) if self.is_included(kind) => Some(Note::IncludedInHour),
            Figure::Hours(kind)
                if self.inputs.hours.productivity_pct.is_some() && kind.is_below_net() =>
            {
                Some(Note::ProductivityGiven)
            }
            _ => {
                let nothing = |term: &Term| term.operand == Operand::Constant(0);
                let first = formulas.first()?;
                (first.terms.len() == 1 && first.terms.iter().all(nothing))
                    .then_some(Note::NotGiven)
            }
        }
    }

    /// The figures with this one in their own formula.
    pub(super) fn users(&self, figure: Figure) -> Vec<Feed> {
        let uses = |other: &Figure| {
            self.formulas(*other).is_some_and(|all| {
                all.iter()
                    .flat_map(|formula| &formula.terms)
                    .any(|term| term.operand == figure.into())
            })
        };
        let feed = |figure| Feed {
            figure,
            amount: None,
        };
        Figure::all(self.price, self.inputs.labour.mix.len())
            .into_iter()
            .filter(uses)
            .map(feed)
            .collect()
    }
}
