//! The columns of the price (*van loon naar kostprijs*), as `engine::cost_price` calculates them.
//!
//! A surcharge that is a share of the price would explain itself by itself. It is explained by the solved price:
//! the cost, divided by what the surcharges leave of the price.

use super::case::Case;
use super::figure::{Figure, HoursKind};
use super::formula::{Column, Op, Operand, Part};
use crate::model::cost_price::Line;
use crate::model::parameters::Parameter;
use crate::model::words::{MarginBase, ObligationsBase, OverheadBase, UnitKind};

impl Case<'_> {
    pub(super) fn line_column(&self, line: Line) -> Option<Column> {
        let price = Figure::PriceBeforeIndexation;
        match line {
            Line::Time(kind) if self.is_included(kind) => Some(Column::of(0)),
            Line::Time(kind) => {
                let hours = HoursKind::of_time(kind)?;
                Some(
                    Column::of(Figure::LabourPerPaidHour)
                        .times(hours)
                        .over(HoursKind::Productive),
                )
            }
            Line::PerFteYear => Some(match self.inputs.other_costs.per_fte_year.len() {
                0 => Column::of(0),
                1 => Column::of((Parameter::CostPerFteYear, 0)).over(HoursKind::Productive),
                _ => Column::of(Part::PerFteYear).over(HoursKind::Productive),
            }),
            Line::PerProductiveHour => self.sum(self.every(Parameter::CostPerProductiveHour)),
            Line::Kilometres => Some(
                match self
                    .inputs
                    .other_costs
                    .km_per_workday
                    .and(self.inputs.other_costs.km_rate)
                {
                    None => Column::of(0),
                    Some(_) => {
                        let km = Column::of(Parameter::KmPerWorkday)
                            .times(Parameter::KmRate)
                            .times(HoursKind::Workdays);
                        self.with_travel(km).over(HoursKind::Productive)
                    }
                },
            ),
            Line::SharedStaff => {
                let before = Part::DirectBeforeGroup;
                Some(Column::of(before).times(Part::StaffPerClient).minus(before))
            }
            Line::PerClient => {
                let group = self.inputs.group.as_ref()?;
                let unit =
                    (!group.per_client_unit.is_empty()).then_some(Part::PerClientUnit.into());
                let place = (!group.per_year.is_empty()).then_some(Part::PerPlaceYear.into());
                self.sum(
                    self.every(Parameter::GroupPerClientHour)
                        .chain(unit)
                        .chain(place),
                )
            }
            Line::Overhead => Some(
                match self.inputs.overhead.as_ref().map(|given| given.base) {
                    None => Column::of(0),
                    Some(OverheadBase::Labour) => self
                        .with_group(Column::of(Figure::LabourPerProductiveHour))
                        .percent(Parameter::Overhead),
                    Some(OverheadBase::Direct) => {
                        Column::of(Figure::DirectCost).percent(Parameter::Overhead)
                    }
                    Some(OverheadBase::Price) => Column::of(price).percent(Parameter::Overhead),
                },
            ),
            Line::Obligations => {
                let given = &self.inputs.obligations;
                if given.per_hour.is_zero() && given.per_year.is_zero() && given.pct.is_zero() {
                    return Some(Column::of(0));
                }
                let parts = [Part::ObligationsPerYear, Part::ObligationsShare].map(Operand::from);
                self.sum(
                    [Parameter::ObligationsPerHour.into()]
                        .into_iter()
                        .chain(parts),
                )
            }
            Line::Margin => Some(match self.inputs.margin.as_ref().map(|given| given.base) {
                None => Column::of(0),
                Some(MarginBase::Cost) => self.cost()?.percent(Parameter::Margin),
                Some(MarginBase::Price) => Column::of(price).percent(Parameter::Margin),
            }),
            Line::Indexation => Some(Column::of(price).times(Figure::IndexFactor).minus(price)),
            _ => None,
        }
    }

    pub(super) fn price_column(&self, figure: Figure) -> Option<Column> {
        match figure {
            Figure::DirectCost => {
                let group = self
                    .inputs
                    .group
                    .iter()
                    .flat_map(|_| [Line::SharedStaff.into(), Line::PerClient.into()]);
                self.sum(BEFORE_GROUP.into_iter().chain(group))
            }
            Figure::PriceBeforeIndexation => self.price_before_indexation(),
            Figure::IndexFactor => {
                let years = 0..self.inputs.indexation.years.len();
                Some(years.fold(Column::of(1), |column, year| {
                    column.percent(Part::IndexYear(year))
                }))
            }
            Figure::CostPrice => {
                Some(Column::of(Figure::PriceBeforeIndexation).times(Figure::IndexFactor))
            }
            Figure::PricePerFaceToFaceHour => Some(
                Column::of(Figure::CostPrice)
                    .times(HoursKind::Productive)
                    .over(HoursKind::FaceToFace),
            ),
            Figure::Tariff => {
                let price = Column::of(Figure::CostPrice);
                let per_unit = match (self.inputs.unit.kind, self.inputs.unit.hours) {
                    (UnitKind::Minute, _) => price.over(60),
                    (_, Some(_)) => price.times(Parameter::UnitHours),
                    (_, None) => price,
                };
                Some(per_unit.then(Op::RoundedTo, Parameter::TariffDecimals))
            }
            _ => None,
        }
    }

    pub(super) fn price_part(&self, part: Part) -> Option<Column> {
        match part {
            Part::PerFteYear => self.sum(self.every(Parameter::CostPerFteYear)),
            Part::DirectBeforeGroup => self.sum(BEFORE_GROUP),
            Part::StaffPerClient => Some(
                Column::of(Parameter::GroupStaff)
                    .over(Parameter::GroupClients)
                    .then(Op::DividedByPercent, Parameter::GroupOccupancy),
            ),
            Part::PerClientUnit => {
                let per_unit = self.sum(self.every(Parameter::GroupPerClientUnit))?;
                Some(match (self.inputs.unit.kind, self.inputs.unit.hours) {
                    (UnitKind::Minute, _) => per_unit.times(60),
                    (_, Some(_)) => per_unit.over(Parameter::UnitHours),
                    (_, None) => per_unit,
                })
            }
            Part::PerPlaceYear => Some(
                self.sum(self.every(Parameter::GroupPerYear))?
                    .over(Parameter::GroupHoursOpen)
                    .over(Parameter::GroupClients)
                    .then(Op::DividedByPercent, Parameter::GroupOccupancy),
            ),
            Part::ObligationsPerYear => {
                let per_year = Column::of(Parameter::ObligationsPerYear);
                // Without an amount, the hours to spread it over need not be given.
                let none = self.inputs.obligations.per_year.is_zero();
                Some(if none {
                    per_year
                } else {
                    per_year.over(Parameter::AnnualHours)
                })
            }
            Part::ObligationsShare => Some(
                Column::of(match self.inputs.obligations.base {
                    ObligationsBase::Direct => Figure::DirectCost,
                    ObligationsBase::Price => Figure::PriceBeforeIndexation,
                })
                .percent(Parameter::ObligationsPct),
            ),
            Part::ObligationsFixed => self.sum([
                Parameter::ObligationsPerHour.into(),
                Part::ObligationsPerYear.into(),
            ]),
            Part::CostWithMargin => Some(Column::of(100).plus(Parameter::Margin)),
            Part::TakenOfPrice => Some(
                self.sum(self.shares_of_price())?
                    .percent(Part::CostWithMargin),
            ),
            Part::LeftOfPrice => Some(match self.margin_of(MarginBase::Cost) {
                true => Column::of(100).minus(Part::TakenOfPrice),
                false => self
                    .shares_of_price()
                    .chain(
                        self.margin_of(MarginBase::Price)
                            .then_some(Parameter::Margin.into()),
                    )
                    .fold(Column::of(100), Column::minus),
            }),
            Part::IndexYear(year) => self.sum([
                Operand::Constant(100),
                Part::IndexLabour(year).into(),
                Part::IndexMaterial(year).into(),
            ]),
            Part::IndexLabour(year) => {
                Some(Column::of((Parameter::IndexLabour, year)).percent(Parameter::LabourWeight))
            }
            Part::IndexMaterial(year) => {
                Some(Column::of((Parameter::IndexMaterial, year)).percent(Part::MaterialWeight))
            }
            Part::MaterialWeight => Some(Column::of(100).minus(Parameter::LabourWeight)),
            _ => None,
        }
    }

    /// All cost before margin: direct cost, overhead, duties.
    fn cost(&self) -> Option<Column> {
        self.sum([
            Figure::DirectCost.into(),
            Line::Overhead.into(),
            Line::Obligations.into(),
        ])
    }

    /// A sum of lines, or where a surcharge is a share of the price, the cost divided by what is left of the price.
    fn price_before_indexation(&self) -> Option<Column> {
        let (overhead, obligations) = (self.overhead_of_price(), self.obligations_of_price());
        if !overhead && !obligations && !self.margin_of(MarginBase::Price) {
            let lines = [Line::Overhead, Line::Obligations, Line::Margin].map(Operand::from);
            return self.sum([Figure::DirectCost.into()].into_iter().chain(lines));
        }
        let duties = if obligations {
            Part::ObligationsFixed.into()
        } else {
            Line::Obligations.into()
        };
        let overhead = (!overhead).then_some(Line::Overhead.into());
        let mut column = self.sum(
            [Figure::DirectCost.into()]
                .into_iter()
                .chain(overhead)
                .chain([duties]),
        )?;
        if self.margin_of(MarginBase::Cost) {
            column = column.percent(Part::CostWithMargin);
        }
        Some(column.then(Op::DividedByPercent, Part::LeftOfPrice))
    }

    /// The percentages that overhead and duties take of the price.
    fn shares_of_price(&self) -> impl Iterator<Item = Operand> + use<> {
        let overhead = self
            .overhead_of_price()
            .then_some(Parameter::Overhead.into());
        overhead.into_iter().chain(
            self.obligations_of_price()
                .then_some(Parameter::ObligationsPct.into()),
        )
    }

    fn overhead_of_price(&self) -> bool {
        self.inputs
            .overhead
            .as_ref()
            .is_some_and(|given| given.base == OverheadBase::Price)
    }

    fn obligations_of_price(&self) -> bool {
        let given = &self.inputs.obligations;
        given.base == ObligationsBase::Price && !given.pct.is_zero()
    }

    fn margin_of(&self, base: MarginBase) -> bool {
        self.inputs
            .margin
            .as_ref()
            .is_some_and(|given| given.base == base)
    }

    fn with_group(&self, column: Column) -> Column {
        if self.inputs.group.is_some() {
            column.times(Part::StaffPerClient)
        } else {
            column
        }
    }
}

/// Direct cost before the group's part.
const BEFORE_GROUP: [Operand; 4] = [
    Operand::Figure(Figure::LabourPerProductiveHour),
    Operand::Figure(Figure::Line(Line::PerFteYear)),
    Operand::Figure(Figure::Line(Line::PerProductiveHour)),
    Operand::Figure(Figure::Line(Line::Kilometres)),
];
