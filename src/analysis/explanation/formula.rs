//! A formula as a column of steps (*formule als kolom*), to be followed from top to bottom on a pocket calculator.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::figure::{Figure, HoursKind};
use crate::engine::arithmetic::{Exact, Number};
use crate::model::cost_price::Line;
use crate::model::parameters::{Measure, Parameter};

/// What is done with a term to the total of the terms above it (*bewerking*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Op {
    /// `total + value`; also of the first term, to a total of 0.
    Plus,
    /// `total − value`.
    Minus,
    /// `total × value`.
    Times,
    /// `total ÷ value`.
    DividedBy,
    /// `total × value %`: 8.33 multiplies by 0.0833.
    TimesPercent,
    /// `total ÷ value %`.
    DividedByPercent,
    /// The total, but no more than the value (*ten hoogste*).
    AtMost,
    /// The total, but no less than the value (*ten minste*); only there when it makes a difference.
    AtLeast,
    /// Rounded half away from zero to so many decimals (*rekenkundig afgerond*).
    RoundedTo,
}

impl Op {
    /// The total after this step.
    #[must_use]
    pub fn apply(self, total: Exact, value: Decimal) -> Exact {
        let number = Exact::of(value);
        match self {
            Self::Plus => total + number,
            Self::Minus => total - number,
            Self::Times => total * number,
            Self::DividedBy => total / number,
            Self::TimesPercent => total * Exact::fraction(value),
            Self::DividedByPercent => total / Exact::fraction(value),
            Self::AtMost => total.at_most(number),
            Self::AtLeast if total < number => number,
            Self::AtLeast => total,
            Self::RoundedTo => total.rounded(value.to_u8().unwrap_or_default()),
        }
    }
}

/// What a number in a formula is (*wat dit getal is*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operand {
    /// Another figure, which can be opened itself.
    Figure(Figure),
    /// Something that was entered, as entered: a percentage is 8.33, not 0.0833.
    Parameter {
        /// Which one.
        parameter: Parameter,
        /// Row of its list, from 0; `None` outside lists.
        row: Option<usize>,
    },
    /// The monthly salary of a mix row from the pay tables, weighted by calendar days.
    PayTable {
        /// Row of the mix, from 0.
        row: usize,
    },
    /// A fixed number: 12 months, 60 minutes, 100 percent, 0 or 1.
    Constant(u32),
    /// A value in between, which has its own formula in the same explanation.
    Part(Part),
}

/// A value in between (*tussenuitkomst*), made by a formula further down in the same explanation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A row's salary for its share of the mix, EUR per FTE-year.
    MixSalary(usize),
    /// A wage component of a row: allowance, bonus or other wage, EUR per FTE-year.
    RowPay(Line, usize),
    /// Employee's pension share of a row, EUR per FTE-year.
    RowPension(usize),
    /// A contribution over a row for its share of the mix, EUR per FTE-year.
    Contribution {
        /// Place in the list of contributions, from 0.
        contribution: usize,
        /// Row of the mix, from 0.
        row: usize,
    },
    /// Visits with travel, percent.
    VisitsWithTravel,
    /// All costs per FTE-year, EUR.
    PerFteYear,
    /// Direct cost before the group's part, EUR per productive hour.
    DirectBeforeGroup,
    /// Staff per client present in a group.
    StaffPerClient,
    /// Costs per client and unit, EUR per hour.
    PerClientUnit,
    /// Costs of the place, EUR per client-hour.
    PerPlaceYear,
    /// Duties per year, EUR per productive hour.
    ObligationsPerYear,
    /// Duties as a percentage, EUR per productive hour.
    ObligationsShare,
    /// Duties per hour and per year, EUR per productive hour.
    ObligationsFixed,
    /// 100 percent and the margin on cost, percent.
    CostWithMargin,
    /// What surcharges take of the price, margin included, percent.
    TakenOfPrice,
    /// What they leave of the price for the costs, percent.
    LeftOfPrice,
    /// A year's price as percent of the one before.
    IndexYear(usize),
    /// Labour's part of a year's increase, percent.
    IndexLabour(usize),
    /// Material's part of a year's increase, percent.
    IndexMaterial(usize),
    /// Material's weight in indexation, percent.
    MaterialWeight,
}

impl Operand {
    /// Whether its number is a percentage (*percentage*).
    #[must_use]
    pub fn is_percent(self) -> bool {
        match self {
            Self::Parameter { parameter, .. } => parameter.describe().measure == Measure::Percent,
            Self::Figure(figure) => {
                matches!(figure, Figure::ProductivityGross | Figure::ProductivityNet)
            }
            Self::Part(part) => matches!(
                part,
                Part::VisitsWithTravel
                    | Part::CostWithMargin
                    | Part::TakenOfPrice
                    | Part::LeftOfPrice
                    | Part::IndexYear(_)
                    | Part::IndexLabour(_)
                    | Part::IndexMaterial(_)
                    | Part::MaterialWeight
            ),
            Self::PayTable { .. } | Self::Constant(_) => false,
        }
    }
}

impl From<Figure> for Operand {
    fn from(figure: Figure) -> Self {
        Self::Figure(figure)
    }
}
impl From<HoursKind> for Operand {
    fn from(kind: HoursKind) -> Self {
        Self::Figure(Figure::Hours(kind))
    }
}
impl From<Line> for Operand {
    fn from(line: Line) -> Self {
        Self::Figure(Figure::Line(line))
    }
}
impl From<Part> for Operand {
    fn from(part: Part) -> Self {
        Self::Part(part)
    }
}
impl From<u32> for Operand {
    fn from(constant: u32) -> Self {
        Self::Constant(constant)
    }
}
/// A parameter outside lists.
impl From<Parameter> for Operand {
    fn from(parameter: Parameter) -> Self {
        Self::Parameter {
            parameter,
            row: None,
        }
    }
}
/// A parameter in a row of its list.
impl From<(Parameter, usize)> for Operand {
    fn from((parameter, row): (Parameter, usize)) -> Self {
        Self::Parameter {
            parameter,
            row: Some(row),
        }
    }
}

/// One row of the column (*een regel van de formule*).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Term {
    /// What is done.
    pub op: Op,
    /// With which number.
    pub value: Decimal,
    /// What that number is.
    pub operand: Operand,
}

/// A formula with its numbers (*formule met uw getallen*): the terms, applied from top to bottom to 0, make the value.
///
/// There is no precedence: `a + b × c` is `(a + b) × c`, as on a pocket calculator.
#[derive(Clone, Debug, PartialEq)]
pub struct Formula {
    /// What it makes.
    pub result: Operand,
    /// How much that is.
    pub value: Decimal,
    /// Of what; the first is a [`Op::Plus`].
    pub terms: Vec<Term>,
}

impl Formula {
    /// Whether a subtotal helps before this term (*tussentelling*): it multiplies or divides a sum.
    #[must_use]
    pub fn subtotal_before(&self, term: usize) -> bool {
        let adds = |place: usize| {
            self.terms
                .get(place)
                .is_some_and(|term| matches!(term.op, Op::Plus | Op::Minus))
        };
        term >= 2 && term < self.terms.len() && !adds(term) && adds(term - 1)
    }
}

/// A column before its numbers are filled in: what is done with what.
pub(super) struct Column(pub(super) Vec<(Op, Operand)>);

impl Column {
    pub(super) fn of(first: impl Into<Operand>) -> Self {
        Self(vec![(Op::Plus, first.into())])
    }
    pub(super) fn then(mut self, op: Op, operand: impl Into<Operand>) -> Self {
        self.0.push((op, operand.into()));
        self
    }
    pub(super) fn plus(self, operand: impl Into<Operand>) -> Self {
        self.then(Op::Plus, operand)
    }
    pub(super) fn minus(self, operand: impl Into<Operand>) -> Self {
        self.then(Op::Minus, operand)
    }
    pub(super) fn times(self, operand: impl Into<Operand>) -> Self {
        self.then(Op::Times, operand)
    }
    pub(super) fn over(self, operand: impl Into<Operand>) -> Self {
        self.then(Op::DividedBy, operand)
    }
    pub(super) fn percent(self, operand: impl Into<Operand>) -> Self {
        self.then(Op::TimesPercent, operand)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_does_to_the_total_what_it_says() {
        let total = |text: &str| Exact::of(text.parse().unwrap());
        for (op, value, made) in [
            (Op::Plus, "4", "12"),
            (Op::Minus, "10", "-2"),
            (Op::Times, "4", "32"),
            (Op::DividedBy, "4", "2"),
            (Op::TimesPercent, "8.33", "0.6664"),
            (Op::DividedByPercent, "80", "10"),
            (Op::AtMost, "7.5", "7.5"),
            (Op::AtMost, "9", "8"),
            (Op::AtLeast, "9", "9"),
            (Op::AtLeast, "0", "8"),
        ] {
            assert_eq!(
                op.apply(total("8"), value.parse().unwrap()),
                total(made),
                "{op:?} {value}"
            );
        }
        assert_eq!(
            Op::RoundedTo.apply(total("-2.345"), Decimal::TWO),
            total("-2.35")
        );
        assert!(!Op::DividedBy.apply(total("8"), Decimal::ZERO).fits());
    }
}
