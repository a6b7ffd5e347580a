//! What a cost price becomes when one parameter is another number (*wat als*).

use rust_decimal::Decimal;

use crate::engine::cost_price::cost_price;
use crate::engine::error::EngineError;
use crate::model::cost_inputs::CostInputs;
use crate::model::cost_price::CostPrice;
use crate::model::parameters::Parameter;

/// Why a question has no answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WhatIfError {
    /// The inputs have no such parameter, or the value means nothing for it.
    #[error(
        "{field} is not in these inputs or cannot be {value}; choose a parameter that is given and a value in its range"
    )]
    NotSet {
        /// Path of the parameter.
        field: String,
        /// The value that was asked for.
        value: Decimal,
    },
    /// The changed inputs have no cost price.
    #[error(transparent)]
    Engine(#[from] EngineError),
}

/// The cost price with one parameter replaced (*wat als*); the inputs themselves stay as they are.
///
/// `row` is 0 outside lists.
///
/// ```
/// use tariefproef::{analysis::what_if::what_if, model::{cost_inputs::CostInputs, parameters::Parameter}};
/// let inputs = CostInputs::from_json(
///     r#"{"labour":{"mix":[{"share_pct":"100","hourly_wage":"20"}]},
///         "hours":{"gross_hours_per_year":"1800","productivity_pct":"50"}}"#,
/// ).unwrap();
/// let dearer = what_if(&inputs, Parameter::MixHourlyWage, 0, "21".parse().unwrap()).unwrap();
/// assert_eq!(dearer.tariff.to_string(), "42");
/// assert!(what_if(&inputs, Parameter::MixMonthlySalary, 0, "3000".parse().unwrap()).is_err());
/// ```
///
/// # Errors
/// [`WhatIfError::NotSet`] when the inputs have no such parameter or say it in another form, and when the value is
/// outside its range; [`WhatIfError::Engine`] when the changed inputs have no price.
pub fn what_if(
    inputs: &CostInputs,
    parameter: Parameter,
    row: usize,
    value: Decimal,
) -> Result<CostPrice, WhatIfError> {
    let mut changed = inputs.clone();
    if !parameter.set(&mut changed, row, value) {
        return Err(WhatIfError::NotSet {
            field: parameter.path_in_row(row),
            value,
        });
    }
    Ok(cost_price(&changed)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_leaves_the_inputs_alone_and_says_why_it_has_no_answer() {
        let inputs = CostInputs::from_json(
            r#"{"labour":{"mix":[{"share_pct":"60","hourly_wage":"20"},{"share_pct":"40","hourly_wage":"25"}]},
                "hours":{"gross_hours_per_year":"1800","travel":{"kind":"per_day","minutes":"27"}}}"#,
        )
        .unwrap();
        let before = cost_price(&inputs).unwrap();
        let ask =
            |parameter, row, value: &str| what_if(&inputs, parameter, row, value.parse().unwrap());
        assert_eq!(
            ask(Parameter::TravelMinutesPerDay, 0, "27"),
            Ok(before.clone())
        );
        assert!(
            ask(Parameter::TravelMinutesPerDay, 0, "28")
                .unwrap()
                .cost_price
                > before.cost_price
        );
        assert!(ask(Parameter::MixHourlyWage, 1, "26").unwrap().cost_price > before.cost_price);
        assert!(matches!(
            ask(Parameter::MixShare, 1, "50"),
            Err(WhatIfError::Engine(EngineError::SharesNot100 { .. }))
        ));
        assert!(matches!(
            ask(Parameter::TravelMinutesPerDay, 0, "432"),
            Err(WhatIfError::Engine(EngineError::NoProductiveHours))
        ));
        for (parameter, row, value) in [
            (Parameter::TravelPct, 0, "5"),
            (Parameter::MixHourlyWage, 2, "5"),
            (Parameter::GrossHours, 0, "0"),
        ] {
            let refused = ask(parameter, row, value).unwrap_err();
            let WhatIfError::NotSet { field, .. } = refused else {
                panic!("{parameter:?}: {refused}")
            };
            assert_eq!(field, parameter.path_in_row(row));
        }
    }
}
