//! Explanations: a column followed by hand makes the engine's figure, nothing in it is a dead end, and what lines cause
//! adds up to the cost price. Over the worked cases and over generated inputs.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod columns;
mod generated;

use std::collections::HashMap;

use proptest::prelude::*;
use rust_decimal::Decimal;
use tariefproef::analysis::explanation::{Explanation, Feed, Figure, Op, Operand, explain};
use tariefproef::engine::arithmetic::{Exact, Number};
use tariefproef::engine::cost_price::cost_price;
use tariefproef::engine::labour::labour_cost;
use tariefproef::model::cost_inputs::{CostInputs, MixRow, Wage};
use tariefproef::model::cost_price::{CostPrice, Line};

use generated::cost_inputs;

fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn close(left: Decimal, right: Decimal, tolerance: &str) -> bool {
    (left - right).abs() <= dec(tolerance) * right.abs().max(Decimal::ONE)
}

/// A reader with a pocket calculator.
fn follow(steps: impl IntoIterator<Item = (Op, Decimal)>) -> Decimal {
    let mut total = Exact::zero();
    for (op, value) in steps {
        let number = Exact::of(value);
        let of_hundred = number / Exact::whole(100);
        total = match op {
            Op::Plus => total + number,
            Op::Minus => total - number,
            Op::Times => total * number,
            Op::DividedBy => total / number,
            Op::TimesPercent => total * of_hundred,
            Op::DividedByPercent => total / of_hundred,
            Op::AtMost => {
                if total > number {
                    number
                } else {
                    total
                }
            }
            Op::AtLeast => {
                if total < number {
                    number
                } else {
                    total
                }
            }
            Op::RoundedTo => total.rounded(u8::try_from(value).unwrap()),
        };
    }
    total.decimal().unwrap()
}

/// What the engine says of a figure, told without the explanation.
fn engine_value(inputs: &CostInputs, price: &CostPrice, figure: Figure) -> Decimal {
    let hours = &price.hours;
    let row_only = |row: usize| {
        let mut only = inputs.clone();
        only.labour.mix = vec![MixRow {
            share_pct: Decimal::ONE_HUNDRED,
            ..inputs.labour.mix[row].clone()
        }];
        labour_cost::<Exact>(&only).unwrap()
    };
    let all = labour_cost::<Exact>(inputs).unwrap();
    let line = |line: Line| {
        price
            .lines
            .iter()
            .find(|(other, _)| *other == line)
            .expect("the price has the line")
            .1
    };
    match figure {
        Figure::RowSalary(row) => row_only(row).salary.decimal().unwrap(),
        Figure::RowWage(row) => row_only(row).wage().decimal().unwrap(),
        Figure::PerYear(Line::Salary) => all.salary.decimal().unwrap(),
        Figure::PerYear(Line::IrregularHours) => all.irregular.decimal().unwrap(),
        Figure::PerYear(Line::HolidayAllowance) => all.holiday.decimal().unwrap(),
        Figure::PerYear(Line::YearEndBonus) => all.year_end.decimal().unwrap(),
        Figure::PerYear(Line::OtherWage) => all.other.decimal().unwrap(),
        Figure::PerYear(Line::Contribution(kind)) => all
            .contributions
            .iter()
            .find(|(other, _)| *other == kind)
            .unwrap()
            .1
            .decimal()
            .unwrap(),
        Figure::PerYear(other) => panic!("{other:?} has no amount per year"),
        Figure::WagePerYear => price.wage_per_year,
        Figure::EmployerCostPerYear => price.employer_cost_per_year,
        Figure::Hours(kind) => {
            hours
                .named()
                .into_iter()
                .find(|(name, _)| *name == kind.word())
                .unwrap()
                .1
        }
        Figure::ProductivityGross => price.productivity_gross_pct,
        Figure::ProductivityNet => price.productivity_net_pct,
        Figure::LabourPerPaidHour => price.employer_cost_per_year / hours.gross,
        Figure::LabourPerProductiveHour => price.employer_cost_per_year / hours.productive,
        Figure::Line(of) => line(of),
        Figure::DirectCost => price
            .lines
            .iter()
            .take_while(|(line, _)| *line != Line::Overhead)
            .map(|(_, x)| x)
            .sum(),
        Figure::PriceBeforeIndexation => price.price_before_indexation,
        Figure::IndexFactor => price.index_factor,
        Figure::CostPrice => price.cost_price,
        Figure::PricePerFaceToFaceHour => price.price_per_face_to_face_hour,
        Figure::Tariff => price.tariff,
    }
}

/// Every figure of a price with its explanation, checked to be complete and to come out.
fn check(inputs: &CostInputs) -> Option<CostPrice> {
    let price = cost_price(inputs).ok()?;
    let figures = Figure::all(&price, inputs.labour.mix.len());
    let explained: HashMap<Figure, Explanation> = figures
        .iter()
        .map(|figure| {
            (
                *figure,
                explain(inputs, &price, *figure)
                    .unwrap_or_else(|| panic!("{} unexplained", figure.id())),
            )
        })
        .collect();
    for (figure, explanation) in &explained {
        let id = figure.id();
        assert_eq!(Figure::parse(&id), Some(*figure), "{id}");
        assert_eq!(
            explanation.formulas[0].result,
            Operand::Figure(*figure),
            "{id}: the main formula comes first"
        );
        let engine = engine_value(inputs, &price, *figure);
        assert!(
            close(explanation.value, engine, "1e-20"),
            "{id}: {} is not {engine}",
            explanation.value
        );
        for formula in &explanation.formulas {
            let what = format!("{id}, {:?}", formula.result);
            assert_eq!(formula.terms[0].op, Op::Plus, "{what}");
            let made = follow(formula.terms.iter().map(|term| (term.op, term.value)));
            assert!(
                close(made, formula.value, "1e-20"),
                "{what}: {made} is not {}: {formula:#?}",
                formula.value
            );
            if let Operand::Figure(of) = formula.result {
                assert_eq!(formula.value, explained[&of].value, "{what}");
            }
            for term in &formula.terms {
                match term.operand {
                    Operand::Figure(of) => {
                        let other = explained
                            .get(&of)
                            .unwrap_or_else(|| panic!("{what} leads nowhere at {of:?}"));
                        assert_eq!(term.value, other.value, "{what}: {of:?}");
                    }
                    Operand::Parameter { parameter, row } => {
                        assert_eq!(row.is_some(), parameter.in_list(), "{what}: {parameter:?}");
                        assert_eq!(
                            Some(term.value),
                            parameter.get(inputs, row.unwrap_or(0)),
                            "{what}: {parameter:?}"
                        );
                    }
                    Operand::PayTable { row } => {
                        assert!(matches!(inputs.labour.mix[row].wage, Wage::SalaryRef(_)))
                    }
                    Operand::Constant(value) => assert_eq!(term.value, Decimal::from(value)),
                    Operand::Part(_) => {
                        let made = explanation
                            .formulas
                            .iter()
                            .skip(1)
                            .find(|made| made.result == term.operand);
                        assert_eq!(
                            term.value,
                            made.unwrap_or_else(|| panic!("{what}: {:?}", term.operand))
                                .value
                        );
                    }
                }
            }
        }
    }
    no_figure_comes_back_to_itself(&explained);
    what_lines_cause_adds_up(inputs, &price, &explained);
    Some(price)
}

fn no_figure_comes_back_to_itself(explained: &HashMap<Figure, Explanation>) {
    fn visit(
        at: Figure,
        path: &mut Vec<Figure>,
        done: &mut Vec<Figure>,
        explained: &HashMap<Figure, Explanation>,
    ) {
        assert!(!path.contains(&at), "{at:?} explains itself by {path:?}");
        if done.contains(&at) {
            return;
        }
        path.push(at);
        for term in explained[&at]
            .formulas
            .iter()
            .flat_map(|formula| &formula.terms)
        {
            if let Operand::Figure(next) = term.operand {
                visit(next, path, done, explained);
            }
        }
        path.pop();
        done.push(at);
    }
    let mut done = Vec::new();
    for figure in explained.keys() {
        visit(*figure, &mut Vec::new(), &mut done, explained);
    }
}

/// How much of `into` a line causes.
fn caused(explanation: &Explanation, into: Figure) -> Decimal {
    explanation
        .feeds
        .iter()
        .find(|feed| feed.figure == into)
        .and_then(|feed| feed.amount)
        .unwrap_or_default()
}

fn what_lines_cause_adds_up(
    inputs: &CostInputs,
    price: &CostPrice,
    explained: &HashMap<Figure, Explanation>,
) {
    let mut free = inputs.clone();
    (free.obligations.per_hour, free.obligations.per_year) = (Decimal::ZERO, Decimal::ZERO);
    let without = cost_price(&free).unwrap();
    let before_overhead = price
        .lines
        .iter()
        .map(|(line, _)| *line)
        .take_while(|line| *line != Line::Overhead);
    let base: Vec<Line> = before_overhead
        .filter(|line| *line != Line::SharedStaff)
        .collect();
    let surcharges = [
        Line::Overhead,
        Line::Obligations,
        Line::Margin,
        Line::Indexation,
    ];
    let shared = price
        .lines
        .iter()
        .any(|(line, _)| *line == Line::SharedStaff)
        .then_some(Line::SharedStaff);
    for into in surcharges
        .into_iter()
        .chain(shared)
        .map(Figure::Line)
        .chain([Figure::CostPrice])
    {
        let sum: Decimal = base
            .iter()
            .map(|line| caused(&explained[&Figure::Line(*line)], into))
            .sum();
        let all = explained[&into].value;
        let fixed = all - engine_value(&free, &without, into);
        assert!(
            close(sum + fixed, all, "1e-18"),
            "{into:?}: {sum} + {fixed} is not {all}"
        );
    }
    // What shared staff causes is the same part of what every shared line causes.
    if let (Some(shared), Some(group)) = (shared, &inputs.group) {
        let ratio = group.staff / (group.clients * group.occupancy_pct / Decimal::ONE_HUNDRED);
        for into in surcharges.map(Figure::Line) {
            let lines = base.iter().filter(|line| **line != Line::PerClient);
            let all: Decimal = lines
                .map(|line| caused(&explained[&Figure::Line(*line)], into))
                .sum();
            let part = caused(&explained[&Figure::Line(shared)], into);
            assert!(
                close(part * ratio, all * (ratio - Decimal::ONE), "1e-18"),
                "{into:?}: {part} of {all}"
            );
        }
    }
    for line in base.into_iter().chain(shared).chain(surcharges) {
        let explanation = &explained[&Figure::Line(line)];
        let parts: Decimal = explanation
            .feeds
            .iter()
            .rev()
            .skip(1)
            .filter_map(|feed| feed.amount)
            .sum();
        let total = caused(explanation, Figure::CostPrice);
        assert_eq!(explanation.feeds.last().unwrap().figure, Figure::CostPrice);
        assert!(
            close(explanation.value + parts, total, "1e-18"),
            "{line:?}: {} + {parts} is not {total}",
            explanation.value
        );
    }
    for (figure, explanation) in explained
        .iter()
        .filter(|(figure, _)| !matches!(figure, Figure::Line(_)))
    {
        let unused = [
            Figure::PricePerFaceToFaceHour,
            Figure::Tariff,
            Figure::ProductivityGross,
            Figure::ProductivityNet,
        ];
        for Feed { figure: user, .. } in &explanation.feeds {
            let terms = explained[user]
                .formulas
                .iter()
                .flat_map(|formula| &formula.terms);
            assert!(
                terms
                    .clone()
                    .any(|term| term.operand == Operand::Figure(*figure)),
                "{user:?} does not use {figure:?}"
            );
        }
        assert!(
            !unused.contains(figure) || explanation.feeds.is_empty(),
            "{figure:?}"
        );
    }
}

#[test]
fn every_figure_of_every_worked_case_is_explained() {
    #[derive(serde::Deserialize)]
    struct Request<'a> {
        #[serde(borrow)]
        cost_price: Option<&'a serde_json::value::RawValue>,
    }
    let cases = std::fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/cases/cost_price.requests.ndjson"
    ));
    let mut explained = 0;
    for line in cases.unwrap().lines() {
        let Ok(Request {
            cost_price: Some(body),
        }) = serde_json::from_str(line)
        else {
            continue;
        };
        let Ok(inputs) = CostInputs::from_json(body.get()) else {
            continue;
        };
        explained += usize::from(check(&inputs).is_some());
    }
    assert!(explained >= 20, "only {explained} cases had a price");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_figure_of_any_price_is_explained(inputs in cost_inputs()) {
        check(&inputs);
    }

    /// Costs beside labour, left out one by one, take away exactly the total that their line was said to make.
    #[test]
    fn leaving_a_cost_out_takes_away_what_it_was_said_to_cause(inputs in cost_inputs()) {
        let Ok(price) = cost_price(&inputs) else { return Ok(()) };
        type LeaveOut = fn(&mut CostInputs);
        let leave_out: [(Line, LeaveOut); 4] = [
            (Line::PerFteYear, |without| without.other_costs.per_fte_year.clear()),
            (Line::PerProductiveHour, |without| without.other_costs.per_productive_hour.clear()),
            (Line::Kilometres, |without| without.other_costs.km_rate = None),
            (Line::PerClient, |without| {
                if let Some(group) = &mut without.group {
                    group.per_client_hour.clear();
                    group.per_client_unit.clear();
                    group.per_year.clear();
                }
            }),
        ];
        for (line, leave_out) in leave_out {
            let Some(explanation) = explain(&inputs, &price, Figure::Line(line)) else { continue };
            let mut without = inputs.clone();
            leave_out(&mut without);
            let difference = price.cost_price - cost_price(&without).unwrap().cost_price;
            let total = caused(&explanation, Figure::CostPrice);
            prop_assert!(close(total, difference, "1e-18"), "{line:?}: {total} is not {difference}");
        }
    }
}
