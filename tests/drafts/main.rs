//! What a person typed, without a browser: what it comes to, back to text, beside a proposal, in a file and undone.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod address;
mod fields;
#[path = "../properties/inputs.rs"]
#[allow(dead_code)]
mod inputs;
mod lists;
mod order;
mod tariff;
mod work;
mod writing;

use rust_decimal::Decimal;
use serde_json::{Value, json};
use tariefproef::app::draft::{Draft, DraftReading, FieldObjection, Objection};
use tariefproef::i18n::Lang;
use tariefproef::model::cost_inputs::CostInputs;
use tariefproef::model::parameters::Parameter;

const BOTH: [Lang; 2] = [Lang::Nl, Lang::En];

fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// A proposal's inputs with something in every place; times in hours, travel per day, productivity from its parts.
fn theirs() -> Value {
    json!({
        "annual_hours": "9000",
        "labour": {
            "mix": [
                {"label": "a", "share_pct": "60", "monthly_salary": "3100"},
                {"label": "b", "share_pct": "40", "hourly_wage": "21.5"}
            ],
            "irregular_hours_pct": "1", "holiday_allowance_pct": "8", "year_end_bonus_pct": "8.33",
            "other_wage_per_year": "300", "other_wage_pct": "2",
            "employee_pension": {"rate_pct": "12.9", "annual_franchise": "16655"},
            "contributions": [
                {"kind": "awf", "rate_pct": "2.74", "annual_cap": "75864"},
                {"kind": "pension", "rate_pct": "12.9", "annual_franchise": "16655"}
            ]
        },
        "hours": {
            "gross_hours_per_year": "1878", "hours_per_day": "7.2",
            "leave": {"hours": "237"}, "sick_leave_pct": "6", "training": {"hours": "30"}, "meetings": {"hours": "40"},
            "indirect": {"hours": "50"}, "unplannable": {"hours": "20"}, "travel": {"kind": "per_day", "minutes": "18"},
            "visits_without_travel_pct": "3", "no_show_pct": "4"
        },
        "other_costs": {
            "per_fte_year": [{"label": "phone", "amount": "400"}],
            "per_productive_hour": [{"label": "tools", "amount": "0.25"}],
            "km_per_workday": "20", "km_rate": "0.32"
        },
        "group": {
            "clients": "7", "staff": "2", "occupancy_pct": "90",
            "per_client_hour": [{"label": "tea", "amount": "0.5"}],
            "per_client_unit": [{"label": "lunch", "amount": "4"}],
            "per_year": [{"label": "rent", "amount": "24000"}], "hours_open_per_year": "1800"
        },
        "overhead": {"pct": "22", "base": "direct"},
        "obligations": {"per_hour": "0.4", "per_year": "500", "pct": "1", "base": "direct"},
        "margin": {"pct": "2", "base": "cost"},
        "indexation": {"labour_weight_pct": "80", "years": [{"year": 2026, "labour_pct": "4", "material_pct": "3"}]},
        "unit": {"kind": "day_part", "hours": "4"}
    })
}

fn as_json(inputs: &CostInputs) -> Value {
    serde_json::from_str(&tariefproef::exchange::json::cost_inputs_json(inputs)).unwrap()
}

fn made(change: impl FnOnce(&mut Draft)) -> Draft {
    let mut draft = Draft::default();
    change(&mut draft);
    draft
}

fn typed(parameter: Parameter, text: &str) -> Draft {
    made(|draft| draft.values.insert(parameter, text.to_owned()))
}

fn fields(reading: &DraftReading) -> Vec<&str> {
    reading
        .objections
        .iter()
        .map(|found| found.field.as_str())
        .collect()
}

fn refused(field: &str, fault: tariefproef::model::problem::Fault) -> FieldObjection {
    FieldObjection {
        field: field.to_owned(),
        objection: Objection::Refused(fault),
    }
}
