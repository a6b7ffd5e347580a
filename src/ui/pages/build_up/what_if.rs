//! One number of a formula changed a little (*wat als*): what it does to the hour.

use rust_decimal::Decimal;

use crate::analysis::explanation::{Explanation, Operand};
use crate::analysis::what_if::what_if;
use crate::engine::rounding::rounded;
use crate::model::cost_inputs::CostInputs;
use crate::model::parameters::{Measure, Parameter};

/// A number that is changed, and the price it gives.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Asked {
    pub(super) parameter: Parameter,
    pub(super) row: Option<usize>,
    /// What it is.
    pub(super) from: Decimal,
    /// What it would be.
    pub(super) to: Decimal,
    /// What the hour would cost more, in cents; less than zero is cheaper.
    pub(super) dearer: Decimal,
}

/// A step that people can picture; `None` for what cannot be changed alone.
fn step(parameter: Parameter) -> Option<Decimal> {
    if matches!(
        parameter,
        Parameter::MixShare | Parameter::TariffDecimals | Parameter::UnitHours
    ) {
        return None;
    }
    Some(match parameter.describe().measure {
        Measure::EuroPerMonth | Measure::EuroPerYear => Decimal::ONE_HUNDRED,
        Measure::HoursPerYear => Decimal::TEN,
        Measure::HoursPerDay => Decimal::new(1, 1),
        Measure::EuroPerHour | Measure::EuroPerUnit => Decimal::new(1, 1),
        Measure::EuroPerKilometre => Decimal::new(1, 2),
        Measure::Percent
        | Measure::MinutesPerDay
        | Measure::MinutesPerVisit
        | Measure::VisitsPerDay
        | Measure::KilometresPerDay
        | Measure::People => Decimal::ONE,
        Measure::Hours | Measure::Decimals => return None,
    })
}

/// The first number of an explanation that was entered and can be a step more.
pub(super) fn asked(inputs: &CostInputs, price: Decimal, explained: &Explanation) -> Option<Asked> {
    explained.sources().into_iter().find_map(|(operand, from)| {
        let Operand::Parameter { parameter, row } = operand else {
            return None;
        };
        let to = from.checked_add(step(parameter)?)?;
        let changed = what_if(inputs, parameter, row.unwrap_or_default(), to).ok()?;
        let dearer = rounded(changed.cost_price, 2) - rounded(price, 2);
        Some(Asked {
            parameter,
            row,
            from,
            to,
            dearer,
        })
    })
}

/// What the hour costs with the other party's number, when that differs.
pub(super) fn with_theirs(
    inputs: &CostInputs,
    theirs: &CostInputs,
    asked: &Asked,
) -> Option<(Decimal, Decimal)> {
    let row = asked.row.unwrap_or_default();
    let value = asked
        .parameter
        .get(theirs, row)
        .filter(|value| *value != asked.from)?;
    Some((
        value,
        rounded(
            what_if(inputs, asked.parameter, row, value)
                .ok()?
                .cost_price,
            2,
        ),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::explanation::{Figure, explain};
    use crate::engine::cost_price::cost_price;

    const INPUTS: &str = r#"{"labour":{"mix":[{"share_pct":"60","monthly_salary":"3333"},{"share_pct":"40","monthly_salary":"3000"}]},
        "hours":{"gross_hours_per_year":"1800","leave":{"hours":"300"},"travel":{"kind":"per_day","minutes":"27"}}}"#;

    fn ask(figure: &str) -> Option<Asked> {
        let inputs = CostInputs::from_json(INPUTS).unwrap();
        let price = cost_price(&inputs).unwrap();
        asked(
            &inputs,
            price.cost_price,
            &explain(&inputs, &price, Figure::parse(figure).unwrap()).unwrap(),
        )
    }

    #[test]
    fn the_number_that_the_figure_is_about_goes_one_step_up() {
        let travel = ask("time.travel").unwrap();
        assert_eq!(
            (travel.parameter, travel.from, travel.to),
            (Parameter::TravelMinutesPerDay, 27.into(), 28.into())
        );
        assert!(travel.dearer > Decimal::ZERO);
        // A share cannot change alone: the shares would no longer be 100 %.
        let salary = ask("salary").unwrap();
        assert_eq!(
            (salary.parameter, salary.row, salary.to),
            (Parameter::MixMonthlySalary, Some(0), 3433.into())
        );
        assert_eq!(ask("cost_price"), None);
    }

    #[test]
    fn the_proposal_s_number_is_tried_when_it_differs() {
        let inputs = CostInputs::from_json(INPUTS).unwrap();
        let theirs = CostInputs::from_json(&INPUTS.replace("27", "18")).unwrap();
        let travel = ask("time.travel").unwrap();
        let (value, price) = with_theirs(&inputs, &theirs, &travel).unwrap();
        assert_eq!(value, 18.into());
        assert!(price < cost_price(&inputs).unwrap().cost_price);
        assert_eq!(with_theirs(&inputs, &inputs, &travel), None);
    }
}
