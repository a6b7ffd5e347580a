//! How a figure comes about (*zo is het berekend*): its formula with the numbers filled in, what it comes from and
//! what it feeds.
//!
//! The engine decides every value; a column here says how to get there by hand, and tests hold both together. A column
//! is stated once per figure ([`labour`], [`hours`], [`price`]) and filled in by [`case`].

mod case;
mod feeds;
mod figure;
mod formula;
mod hours;
mod labour;
mod price;

use rust_decimal::Decimal;

pub use figure::{Figure, HoursKind};
pub use formula::{Formula, Op, Operand, Part, Term};

use crate::model::cost_inputs::CostInputs;
use crate::model::cost_price::{CostPrice, Line, TimeKind};
use case::Case;

/// Why a formula is not the usual one (*bijzonderheid*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// The figure is 0 because nothing was entered for it.
    NotGiven,
    /// The line is 0 because a paid hour includes this time.
    IncludedInHour,
    /// Productivity was given as a whole, so that the parts below net hours are not used.
    ProductivityGiven,
}

/// What a figure is used for (*doorwerking*).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Feed {
    /// Where it goes.
    pub figure: Figure,
    /// How much of that it causes, EUR per productive hour; `None` when the figure is only one number in its formula.
    pub amount: Option<Decimal>,
}

/// How a figure comes about (*uitleg*).
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// Which figure.
    pub figure: Figure,
    /// Its value, the engine's own.
    pub value: Decimal,
    /// Its formula, then the formulas of the values in between, in the order in which they are used.
    pub formulas: Vec<Formula>,
    /// What is special about it, if anything.
    pub note: Option<Note>,
    /// A line before overhead: what it causes in shared staff, overhead, duties, margin and indexation, and as last the
    /// total it makes in the cost price, itself included. A surcharge: the margin on cost and the indexation of its
    /// amount, and the same total. Any other figure: which figures use it, without amounts.
    pub feeds: Vec<Feed>,
}

impl Explanation {
    /// Every number in the formulas that comes from elsewhere, once (*waar elk getal vandaan komt*): what was entered
    /// first, then the figures that can be opened.
    #[must_use]
    pub fn sources(&self) -> Vec<(Operand, Decimal)> {
        let mut sources: Vec<(Operand, Decimal)> = Vec::new();
        for figures in [false, true] {
            for term in self.formulas.iter().flat_map(|formula| &formula.terms) {
                let wanted = match term.operand {
                    Operand::Figure(_) => figures,
                    Operand::Parameter { .. } | Operand::PayTable { .. } => !figures,
                    Operand::Constant(_) | Operand::Part(_) => false,
                };
                if wanted && sources.iter().all(|(operand, _)| *operand != term.operand) {
                    sources.push((term.operand, term.value));
                }
            }
        }
        sources
    }
}

/// How a figure of a cost price comes about (*zo is het berekend*).
///
/// `price` is the engine's answer to `inputs`. `None` when there is no such figure in it: a row, a contribution or a
/// group's line that the inputs do not have.
///
/// ```
/// use tariefproef::analysis::explanation::{Figure, explain};
/// use tariefproef::{engine::cost_price::cost_price, model::cost_inputs::CostInputs};
/// let inputs = CostInputs::from_json(
///     r#"{"labour":{"mix":[{"share_pct":"100","hourly_wage":"20"}]},
///         "hours":{"gross_hours_per_year":"1800","leave":{"hours":"300"}}}"#,
/// ).unwrap();
/// let price = cost_price(&inputs).unwrap();
/// let leave = explain(&inputs, &price, Figure::parse("time.leave").unwrap()).unwrap();
/// let numbers: Vec<String> = leave.formulas[0].terms.iter().map(|term| term.value.to_string()).collect();
/// assert_eq!((numbers.join(" "), leave.value.to_string()), ("20 300 1500".into(), "4".into())); // 20 × 300 ÷ 1500
/// ```
#[must_use]
pub fn explain(inputs: &CostInputs, price: &CostPrice, figure: Figure) -> Option<Explanation> {
    let case = Case::new(inputs, price)?;
    let mut formulas = case.formulas(figure)?;
    let note = case.note(figure, &formulas);
    for opened in opened_along(figure).into_iter().flatten() {
        let used = formulas
            .iter()
            .flat_map(|formula| &formula.terms)
            .any(|term| term.operand == opened.into());
        if used || note == Some(Note::IncludedInHour) {
            for formula in case.formulas(opened)? {
                if formulas.iter().all(|known| known.result != formula.result) {
                    formulas.push(formula);
                }
            }
        }
    }
    Some(Explanation {
        figure,
        value: case.figure(figure)?,
        formulas,
        note,
        feeds: case.feeds(figure)?,
    })
}

/// The figures whose formula is shown together with this one, because it says the most about it.
fn opened_along(figure: Figure) -> [Option<Figure>; 2] {
    let workdays = Some(Figure::Hours(HoursKind::Workdays));
    match figure {
        Figure::Line(Line::Time(kind)) => [
            HoursKind::of_time(kind).map(Figure::Hours),
            workdays.filter(|_| kind == TimeKind::Travel),
        ],
        Figure::Line(line) if figure::is_pay(line) => [Some(Figure::PerYear(line)), None],
        Figure::Line(Line::Kilometres) | Figure::Hours(HoursKind::Travel) => [workdays, None],
        _ => [None, None],
    }
}
