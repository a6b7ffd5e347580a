//! The price of a productive hour (*kostprijs*), as lines that add up.

use rust_decimal::Decimal;

use super::arithmetic::{Exact, Number, sum};
use super::error::EngineError;
use super::hours::{hours, with_travel};
use super::labour::{LabourCost, labour_cost};
use crate::model::cost_inputs::{CostInputs, Group, Indexation, LabelledAmount, Unit};
use crate::model::cost_price::{CostPrice, HoursResult, Line, TimeKind};
use crate::model::words::{Included, MarginBase, ObligationsBase, OverheadBase, UnitKind};

/// What an hour costs (*kostprijs*), exactly.
///
/// ```
/// use tariefproef::{engine::cost_price::cost_price, model::cost_inputs::CostInputs};
/// let inputs = CostInputs::from_json(
///     r#"{"labour":{"mix":[{"share_pct":"100","hourly_wage":"20"}]},
///         "hours":{"gross_hours_per_year":"1800","productivity_pct":"50"}}"#,
/// ).unwrap();
/// assert_eq!(cost_price(&inputs).unwrap().tariff.to_string(), "40"); // an hour of work for half an hour of care
/// ```
///
/// # Errors
/// See [`cost_price_in`].
pub fn cost_price(inputs: &CostInputs) -> Result<CostPrice, EngineError> {
    exactly(cost_price_in::<Exact>(inputs)?).ok_or(EngineError::Overflow)
}

/// What an hour costs (*kostprijs*), in any kind of number.
///
/// Lines per productive hour: wage and contributions per paid hour; `(L / G) × hours / P` for each kind of unproductive
/// time; other costs; the group's part; overhead, obligations and margin; indexation. With
/// `X` the cost that is no share of the price, and `o`, `q`, `m` the shares of the price that overhead, obligations and
/// margin take:
///
/// `price = X × (1 + m_cost) / (1 − (o + q) × (1 + m_cost) − m)`, `cost price = price × F`.
///
/// `L` in EUR per FTE-year; `G`, `P` in hours per FTE-year; lines in EUR per productive hour, unrounded; the tariff in
/// EUR per unit, rounded half away from zero.
///
/// # Errors
/// [`EngineError`]: shares, reference, hours, then annual hours and shares of the price; overflow.
///
/// # Source
/// Uitvoeringsbesluit Wmo 2015, art. 5.4, para 3; the order of surcharges is that of the usual cost price models.
pub fn cost_price_in<N: Number>(inputs: &CostInputs) -> Result<CostPrice<N>, EngineError> {
    let labour = labour_cost::<N>(inputs)?;
    let hours = hours::<N>(&inputs.hours)?;
    let (wage_per_year, employer_cost) = (labour.wage(), labour.total());
    let mut lines = Vec::with_capacity(32);
    push_paid_hour(&mut lines, &labour, hours.gross);
    push_time(&mut lines, inputs, &hours, employer_cost / hours.gross);
    let labour_per_hour = employer_cost / hours.productive;
    push_other_costs(&mut lines, inputs, &hours);
    let other = sum(lines.iter().rev().take(3).map(|(_, amount)| *amount));
    let mut direct = labour_per_hour + other;
    let hours_per_unit = hours_per_unit::<N>(&inputs.unit);
    let mut shared = N::one();
    if let Some(group) = &inputs.group {
        let present = N::of(group.clients) * N::fraction(group.occupancy_pct);
        shared = N::of(group.staff) / present;
        lines.push((Line::SharedStaff, direct * (shared - N::one())));
        let per_client = per_client_hour(group, hours_per_unit, present)?;
        lines.push((Line::PerClient, per_client));
        direct = direct * shared + per_client;
    }
    let price_before_indexation =
        push_surcharges(&mut lines, inputs, direct, labour_per_hour * shared)?;
    let index_factor = index_factor::<N>(&inputs.indexation);
    lines.push((
        Line::Indexation,
        price_before_indexation * (index_factor - N::one()),
    ));
    let cost_price = price_before_indexation * index_factor;
    let hundred = N::whole(100);
    Ok(CostPrice {
        wage_per_year,
        employer_cost_per_year: employer_cost,
        productivity_gross_pct: hours.productive / hours.gross * hundred,
        productivity_net_pct: hours.productive / hours.net * hundred,
        price_per_face_to_face_hour: cost_price * hours.productive / hours.face_to_face,
        hours,
        lines,
        price_before_indexation,
        index_factor,
        cost_price,
        tariff: tariff(cost_price, &inputs.unit, inputs.rounding.decimals),
    })
}

/// What is paid per unit (*tarief*): `round(cost price × hours per unit)`, EUR; a minute is exactly 1/60 hour.
pub fn tariff<N: Number>(cost_price: N, unit: &Unit, decimals: u8) -> N {
    let per_unit = match unit.kind {
        UnitKind::Minute => cost_price / N::whole(60),
        _ => cost_price * hours_per_unit::<N>(unit),
    };
    per_unit.rounded(decimals)
}

/// Hours of one unit (*uren per eenheid*).
pub fn hours_per_unit<N: Number>(unit: &Unit) -> N {
    match (unit.kind, unit.hours) {
        (UnitKind::Minute, _) => N::one() / N::whole(60),
        (_, Some(hours)) => N::of(hours),
        (_, None) => N::one(),
    }
}

/// What indexation multiplies by (*indexfactor*): Π over the years of `1 + w × labour + (1 − w) × material`.
pub fn index_factor<N: Number>(indexation: &Indexation) -> N {
    let weight = N::fraction(indexation.labour_weight_pct);
    indexation.years.iter().fold(N::one(), |factor, year| {
        let increase = weight * N::fraction(year.labour_pct)
            + (N::one() - weight) * N::fraction(year.material_pct);
        factor * (N::one() + increase)
    })
}

type Lines<N> = Vec<(Line, N)>;

fn push_paid_hour<N: Number>(lines: &mut Lines<N>, labour: &LabourCost<N>, gross: N) {
    for (line, per_year) in [
        (Line::Salary, labour.salary),
        (Line::IrregularHours, labour.irregular),
        (Line::HolidayAllowance, labour.holiday),
        (Line::YearEndBonus, labour.year_end),
        (Line::OtherWage, labour.other),
    ] {
        lines.push((line, per_year / gross));
    }
    for (kind, per_year) in &labour.contributions {
        lines.push((Line::Contribution(*kind), *per_year / gross));
    }
}

/// Price per productive hour of paid but unproductive time (*niet-productieve tijd*): `(L / G) × hours / P`.
///
/// Time that a paid hour includes costs nothing extra: it is part of the productive hours.
fn push_time<N: Number>(
    lines: &mut Lines<N>,
    inputs: &CostInputs,
    hours: &HoursResult<N>,
    per_paid_hour: N,
) {
    let includes = |kind: TimeKind| {
        let included = match kind {
            TimeKind::Indirect => Included::Indirect,
            TimeKind::Meetings => Included::Meetings,
            TimeKind::Travel => Included::Travel,
            _ => return false,
        };
        inputs.hours.productivity_pct.is_none() && inputs.hours.hour_includes.contains(&included)
    };
    for kind in TimeKind::ALL {
        let time = time_of(hours, *kind);
        let amount = if includes(*kind) {
            N::zero()
        } else {
            per_paid_hour * time / hours.productive
        };
        lines.push((Line::Time(*kind), amount));
    }
}

/// Hours per FTE-year of a kind of unproductive time.
pub fn time_of<N: Copy>(hours: &HoursResult<N>, kind: TimeKind) -> N {
    match kind {
        TimeKind::Leave => hours.leave,
        TimeKind::SickLeave => hours.sick_leave,
        TimeKind::Training => hours.training,
        TimeKind::Meetings => hours.meetings,
        TimeKind::Indirect => hours.indirect,
        TimeKind::Unplannable => hours.unplannable,
        TimeKind::Travel => hours.travel,
        TimeKind::NoShow => hours.no_show,
        TimeKind::Unspecified => hours.unspecified,
    }
}

fn push_other_costs<N: Number>(lines: &mut Lines<N>, inputs: &CostInputs, hours: &HoursResult<N>) {
    let costs = &inputs.other_costs;
    lines.push((
        Line::PerFteYear,
        amounts::<N>(&costs.per_fte_year) / hours.productive,
    ));
    lines.push((Line::PerProductiveHour, amounts(&costs.per_productive_hour)));
    let kilometres = match (costs.km_per_workday, costs.km_rate) {
        (Some(km), Some(rate)) => {
            N::of(km) * N::of(rate) * hours.workdays * with_travel(&inputs.hours) / hours.productive
        }
        _ => N::zero(),
    };
    lines.push((Line::Kilometres, kilometres));
}

/// Costs per client-hour of a group (*kosten per cliënt*), EUR per hour.
fn per_client_hour<N: Number>(
    group: &Group,
    hours_per_unit: N,
    present: N,
) -> Result<N, EngineError> {
    let per_year = match (group.per_year.as_slice(), group.hours_open_per_year) {
        ([], _) => N::zero(),
        (amounts_per_year, Some(open)) => amounts::<N>(amounts_per_year) / (present * N::of(open)),
        // Reading a document refuses this; inputs made in code could still hold it.
        (_, None) => return Err(EngineError::Overflow),
    };
    Ok(amounts::<N>(&group.per_client_hour)
        + amounts::<N>(&group.per_client_unit) / hours_per_unit
        + per_year)
}

/// Adds overhead, obligations and margin; the result is the price before indexation.
fn push_surcharges<N: Number>(
    lines: &mut Lines<N>,
    inputs: &CostInputs,
    direct: N,
    labour: N,
) -> Result<N, EngineError> {
    let (mut overhead, mut overhead_of_price) = (N::zero(), N::zero());
    if let Some(given) = &inputs.overhead {
        let share = N::fraction(given.pct);
        match given.base {
            OverheadBase::Labour => overhead = share * labour,
            OverheadBase::Direct => overhead = share * direct,
            OverheadBase::Price => overhead_of_price = share,
        }
    }
    let given = &inputs.obligations;
    let mut obligations = N::of(given.per_hour);
    if !given.per_year.is_zero() {
        let annual_hours = inputs.annual_hours.ok_or(EngineError::AnnualHoursMissing)?;
        obligations = obligations + N::of(given.per_year) / N::of(annual_hours);
    }
    let share = N::fraction(given.pct);
    let obligations_of_price = match given.base {
        ObligationsBase::Direct => {
            obligations = obligations + share * direct;
            N::zero()
        }
        ObligationsBase::Price => share,
    };
    let (mut margin_of_cost, mut margin_of_price) = (N::zero(), N::zero());
    if let Some(given) = &inputs.margin {
        match given.base {
            MarginBase::Cost => margin_of_cost = N::fraction(given.pct),
            MarginBase::Price => margin_of_price = N::fraction(given.pct),
        }
    }
    let with_margin = N::one() + margin_of_cost;
    let left =
        N::one() - (overhead_of_price + obligations_of_price) * with_margin - margin_of_price;
    if left <= N::zero() {
        return Err(EngineError::SharesExceedPrice);
    }
    let price = (direct + overhead + obligations) * with_margin / left;
    let overhead = overhead + overhead_of_price * price;
    let obligations = obligations + obligations_of_price * price;
    lines.push((Line::Overhead, overhead));
    lines.push((Line::Obligations, obligations));
    lines.push((
        Line::Margin,
        margin_of_cost * (direct + obligations + overhead) + margin_of_price * price,
    ));
    Ok(price)
}

fn amounts<N: Number>(amounts: &[LabelledAmount]) -> N {
    sum(amounts.iter().map(|labelled| N::of(labelled.amount)))
}

/// The result as plain decimals; `None` when any of it did not fit.
fn exactly(price: CostPrice<Exact>) -> Option<CostPrice> {
    let hours = price.hours;
    Some(CostPrice {
        wage_per_year: price.wage_per_year.decimal()?,
        employer_cost_per_year: price.employer_cost_per_year.decimal()?,
        hours: HoursResult::<Decimal> {
            gross: hours.gross.decimal()?,
            leave: hours.leave.decimal()?,
            sick_leave: hours.sick_leave.decimal()?,
            training: hours.training.decimal()?,
            net: hours.net.decimal()?,
            workdays: hours.workdays.decimal()?,
            meetings: hours.meetings.decimal()?,
            indirect: hours.indirect.decimal()?,
            unplannable: hours.unplannable.decimal()?,
            travel: hours.travel.decimal()?,
            available: hours.available.decimal()?,
            no_show: hours.no_show.decimal()?,
            face_to_face: hours.face_to_face.decimal()?,
            unspecified: hours.unspecified.decimal()?,
            productive: hours.productive.decimal()?,
        },
        productivity_gross_pct: price.productivity_gross_pct.decimal()?,
        productivity_net_pct: price.productivity_net_pct.decimal()?,
        lines: price
            .lines
            .into_iter()
            .map(|(line, amount)| Some((line, amount.decimal()?)))
            .collect::<Option<Vec<_>>>()?,
        price_before_indexation: price.price_before_indexation.decimal()?,
        index_factor: price.index_factor.decimal()?,
        cost_price: price.cost_price.decimal()?,
        price_per_face_to_face_hour: price.price_per_face_to_face_hour.decimal()?,
        tariff: price.tariff.decimal()?,
    })
}
