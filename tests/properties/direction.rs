//! Which way the price goes when one thing changes.

use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::{Value, json};

use crate::inputs::{config, inputs, inputs_by_parts, price, with};

fn cost(inputs: &Value) -> Decimal {
    price(inputs).cost_price
}

/// The cost price with one value in a place, and with another there.
fn before_and_after(inputs: &Value, path: &str, before: Value, after: Value) -> (Decimal, Decimal) {
    (
        cost(&with(inputs.clone(), path, before)),
        cost(&with(inputs.clone(), path, after)),
    )
}

/// Percentages of hundredths.
fn pct(hundredths: i64) -> Value {
    json!(Decimal::new(hundredths, 2).to_string())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_higher_wage_raises_the_price(inputs in inputs(), wage in 1000_i64..8000, more in 1_i64..1000) {
        let inputs = with(inputs, "labour.mix", json!([{"share_pct": 40, "hourly_wage": 20}, {"share_pct": 60}]));
        let (low, high) = before_and_after(&inputs, "labour.mix.1.monthly_salary", json!(wage), json!(wage + more));
        prop_assert!(low < high);
    }

    #[test]
    fn a_higher_allowance_raises_the_price(inputs in inputs(), rate in 0_i64..2000, more in 1_i64..500) {
        for allowance in ["irregular_hours_pct", "holiday_allowance_pct", "year_end_bonus_pct", "other_wage_pct"] {
            let (low, high) = before_and_after(&inputs, &format!("labour.{allowance}"), pct(rate), pct(rate + more));
            prop_assert!(low < high, "{allowance}");
        }
    }

    #[test]
    fn a_higher_contribution_raises_the_price_and_a_cap_or_franchise_lowers_it(inputs in inputs(), rate in 1_i64..2000, more in 1_i64..500) {
        let with_contribution = |rate: i64, cap: Value, franchise: i64| {
            let contribution = json!([{"kind": "aof", "rate_pct": pct(rate), "annual_cap": cap, "annual_franchise": franchise}]);
            cost(&with(inputs.clone(), "labour.contributions", contribution))
        };
        let plain = with_contribution(rate, Value::Null, 0);
        prop_assert!(plain < with_contribution(rate + more, Value::Null, 0));
        // Every generated year's wage is above 15,000 euros.
        prop_assert!(with_contribution(rate, json!(15_000), 0) < plain);
        prop_assert!(with_contribution(rate, Value::Null, 1) < plain);
    }

    #[test]
    fn more_sick_leave_raises_the_price(inputs in inputs_by_parts(), rate in 0_i64..1000, more in 1_i64..200) {
        let (low, high) = before_and_after(&inputs, "hours.sick_leave_pct", pct(rate), pct(rate + more));
        prop_assert!(low < high);
    }

    #[test]
    fn sick_leave_of_all_hours_costs_more_than_sick_leave_after_leave(inputs in inputs_by_parts(), rate in 1_i64..1000) {
        let inputs = with(with(inputs, "hours.leave", json!({"pct": 10})), "hours.sick_leave_pct", pct(rate));
        let (low, high) = before_and_after(&inputs, "hours.sick_leave_base", json!("after_leave"), json!("gross"));
        prop_assert!(low < high);
    }

    #[test]
    fn less_leave_and_less_training_lower_the_price(inputs in inputs_by_parts(), hours in 0_i64..300, more in 1_i64..60) {
        for kind in ["leave", "training"] {
            let inputs = with(inputs.clone(), "hours.leave", json!({"hours": 100}));
            let (low, high) = before_and_after(&inputs, &format!("hours.{kind}"), json!({"hours": hours / 4}), json!({"hours": hours / 4 + more}));
            prop_assert!(low < high, "{kind}");
        }
    }

    #[test]
    fn more_time_without_clients_raises_the_price(inputs in inputs_by_parts(), hours in 0_i64..60, more in 1_i64..20) {
        let inputs = with(inputs, "hours.hour_includes", json!([]));
        for kind in ["meetings", "indirect", "unplannable"] {
            let (low, high) = before_and_after(&inputs, &format!("hours.{kind}"), json!({"hours": hours}), json!({"hours": hours + more}));
            prop_assert!(low < high, "{kind}");
        }
    }

    #[test]
    fn more_travel_minutes_raise_the_price_and_visits_without_travel_lower_it(inputs in inputs_by_parts(), minutes in 0_i64..50, more in 1_i64..10) {
        let inputs = with(with(inputs, "hours.hour_includes", json!([])), "hours.visits_without_travel_pct", json!(20));
        let travel = |minutes: i64| json!({"kind": "per_day", "minutes": minutes});
        let (low, high) = before_and_after(&inputs, "hours.travel", travel(minutes), travel(minutes + more));
        prop_assert!(low < high);
        let inputs = with(inputs, "hours.travel", travel(minutes + more));
        let (with_travel, with_less) = before_and_after(&inputs, "hours.visits_without_travel_pct", json!(20), json!(21));
        prop_assert!(with_less < with_travel);
    }

    #[test]
    fn more_no_show_raises_the_price(inputs in inputs_by_parts(), rate in 0_i64..1900, more in 1_i64..100) {
        let (low, high) = before_and_after(&inputs, "hours.no_show_pct", pct(rate), pct(rate + more));
        prop_assert!(low < high);
    }

    #[test]
    fn what_a_paid_hour_includes_lowers_the_price(inputs in inputs_by_parts()) {
        let inputs = with(inputs, "hours.visits_without_travel_pct", json!(0));
        let inputs = with(with(inputs, "hours.meetings", json!({"pct": 3})), "hours.indirect", json!({"hours": 50}));
        let inputs = with(inputs, "hours.travel", json!({"kind": "pct", "pct": 5}));
        for kind in ["meetings", "indirect", "travel"] {
            let (without, included) = before_and_after(&inputs, "hours.hour_includes", json!([]), json!([kind]));
            prop_assert!(included < without, "{kind}");
        }
    }

    #[test]
    fn higher_productivity_lowers_the_price(inputs in inputs(), rate in 2000_i64..5400, more in 1_i64..100) {
        let (high, low) = before_and_after(&inputs, "hours.productivity_pct", pct(rate), pct(rate + more));
        prop_assert!(low < high);
    }

    #[test]
    fn more_other_costs_raise_the_price(inputs in inputs(), amount in 0_i64..1000, more in 1_i64..100) {
        for list in ["per_fte_year", "per_productive_hour"] {
            let cost = |amount: i64| json!([{"amount": 3}, {"amount": amount}]);
            let (low, high) = before_and_after(&inputs, &format!("other_costs.{list}"), cost(amount), cost(amount + more));
            prop_assert!(low < high, "{list}");
        }
    }

    #[test]
    fn more_kilometres_and_a_higher_rate_raise_the_price(inputs in inputs(), km in 0_i64..50, more in 1_i64..20) {
        let inputs = with(inputs, "hours.visits_without_travel_pct", json!(50));
        let inputs = with(with(inputs, "other_costs.km_per_workday", json!(1)), "other_costs.km_rate", json!("0.23"));
        for field in ["km_per_workday", "km_rate"] {
            let (low, high) = before_and_after(&inputs, &format!("other_costs.{field}"), json!(km), json!(km + more));
            prop_assert!(low < high, "{field}");
        }
    }

    #[test]
    fn higher_overhead_raises_the_price_on_every_base(inputs in inputs(), rate in 0_i64..2500, more in 1_i64..500) {
        for base in ["labour", "direct", "price"] {
            let overhead = |rate: i64| json!({"pct": pct(rate), "base": base});
            let (low, high) = before_and_after(&inputs, "overhead", overhead(rate), overhead(rate + more));
            prop_assert!(low < high, "{base}");
        }
    }

    #[test]
    fn more_obligations_raise_the_price(inputs in inputs(), amount in 0_i64..400, more in 1_i64..100) {
        for (field, base) in [("per_hour", "direct"), ("per_year", "price"), ("pct", "direct"), ("pct", "price")] {
            let duties = |amount: i64| json!({field: pct(amount), "base": base});
            let (low, high) = before_and_after(&inputs, "obligations", duties(amount), duties(amount + more));
            prop_assert!(low < high, "{field} {base}");
        }
    }

    #[test]
    fn a_higher_margin_raises_the_price_on_every_base(inputs in inputs(), rate in 0_i64..900, more in 1_i64..100) {
        for base in ["cost", "price"] {
            let margin = |rate: i64| json!({"pct": pct(rate), "base": base});
            let (low, high) = before_and_after(&inputs, "margin", margin(rate), margin(rate + more));
            prop_assert!(low < high, "{base}");
        }
    }

    #[test]
    fn a_higher_index_raises_the_price(inputs in inputs(), rate in -500_i64..900, more in 1_i64..100) {
        for field in ["labour_pct", "material_pct"] {
            let year = |rate: i64| {
                let years = json!([{"labour_pct": 1, "material_pct": 2}]);
                json!({"labour_weight_pct": 80, "years": with(json!({"years": years}), &format!("years.0.{field}"), pct(rate))["years"]})
            };
            let (low, high) = before_and_after(&inputs, "indexation", year(rate), year(rate + more));
            prop_assert!(low < high, "{field}");
        }
    }

    #[test]
    fn a_fuller_group_is_cheaper_and_more_staff_is_dearer(inputs in inputs(), occupancy in 50_i64..100, more in 1_i64..10) {
        let group = json!({"clients": 6, "staff": 2, "per_year": [{"amount": 20000}], "hours_open_per_year": 2000});
        let inputs = with(inputs, "group", group);
        let (empty, full) = before_and_after(&inputs, "group.occupancy_pct", json!(occupancy), json!(occupancy + more));
        prop_assert!(full < empty);
        let (few, many) = before_and_after(&inputs, "group.staff", json!(occupancy), json!(occupancy + more));
        prop_assert!(few < many);
    }
}
