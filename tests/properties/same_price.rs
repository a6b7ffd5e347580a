//! Other words for the same thing: changes that leave the price as it is, or scale it.

use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::{Value, json};
use tariefproef::engine::cost_price::cost_price;
use tariefproef::exchange::batch::answer;
use tariefproef::exchange::json::cost_inputs_json;
use tariefproef::model::cost_inputs::CostInputs;

use crate::inputs::{adds_up, config, inputs, line, price, read, with};

/// The same list in another order.
fn turned(list: &Value, by: usize) -> Value {
    let mut items = list.as_array().cloned().unwrap_or_default();
    let places = items.len().max(1);
    items.rotate_left(by % places);
    if by.is_multiple_of(2) {
        items.reverse();
    }
    json!(items)
}

fn same(one: &Value, other: &Value) -> bool {
    let (one, other) = (price(one), price(other));
    let lines = |price: &tariefproef::model::cost_price::CostPrice| -> Vec<Decimal> {
        let mut lines: Vec<_> = price
            .lines
            .iter()
            .map(|(line, amount)| (line.id(), *amount))
            .collect();
        lines.sort_unstable();
        lines.into_iter().map(|(_, amount)| amount).collect()
    };
    let (left, right) = (lines(&one), lines(&other));
    left.len() == right.len()
        && left
            .iter()
            .zip(&right)
            .all(|(left, right)| adds_up(*left, *right))
        && adds_up(one.cost_price, other.cost_price)
}

/// The text of a document with the fields of every object in reverse order.
fn backwards(value: &Value) -> String {
    match value {
        Value::Object(fields) => {
            let fields: Vec<String> = fields
                .iter()
                .rev()
                .map(|(key, value)| format!("{}:{}", json!(key), backwards(value)))
                .collect();
            format!("{{{}}}", fields.join(","))
        }
        Value::Array(items) => format!(
            "[{}]",
            items.iter().map(backwards).collect::<Vec<_>>().join(",")
        ),
        other => other.to_string(),
    }
}

/// Every number as a string.
fn as_text(value: &Value) -> Value {
    match value {
        Value::Object(fields) => fields
            .iter()
            .map(|(key, value)| {
                (
                    key.clone(),
                    if key == "year" || key == "decimals" {
                        value.clone()
                    } else {
                        as_text(value)
                    },
                )
            })
            .collect(),
        Value::Array(items) => items.iter().map(as_text).collect(),
        Value::Number(number) => json!(number.to_string()),
        other => other.clone(),
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_order_of_the_mix_does_not_matter(inputs in inputs(), by in 1_usize..20) {
        let other = with(inputs.clone(), "labour.mix", turned(&inputs["labour"]["mix"], by));
        prop_assert!(same(&inputs, &other));
    }

    #[test]
    fn the_order_of_contributions_and_costs_does_not_matter(inputs in inputs(), by in 1_usize..20) {
        let mut other = inputs.clone();
        for path in ["labour.contributions", "other_costs.per_fte_year", "other_costs.per_productive_hour"] {
            let (object, list) = path.split_once('.').unwrap();
            other = with(other, path, turned(&inputs[object][list], by));
        }
        prop_assert!(same(&inputs, &other));
    }

    #[test]
    fn a_row_of_the_mix_in_two_halves_costs_the_same(inputs in inputs(), row in 0_usize..5) {
        let mut rows = inputs["labour"]["mix"].as_array().unwrap().clone();
        let row = row % rows.len();
        let share: Decimal = rows[row]["share_pct"].as_str().unwrap().parse().unwrap();
        rows[row]["share_pct"] = json!((share / Decimal::TWO).to_string());
        rows.push(rows[row].clone());
        prop_assert!(same(&inputs, &with(inputs.clone(), "labour.mix", json!(rows))));
    }

    #[test]
    fn one_contribution_or_two_of_one_kind_with_half_the_rate_cost_the_same(inputs in inputs(), rate in 0_i64..1000, franchise in 0_i64..20_000) {
        let one = |rate: Decimal| json!({"kind": "whk", "rate_pct": rate.to_string(), "base": "wage_less_pension", "annual_franchise": franchise, "annual_cap": 60_000});
        let whole = with(inputs.clone(), "labour.contributions", json!([one(Decimal::new(rate, 2))]));
        let halves = with(inputs, "labour.contributions", json!([one(Decimal::new(rate, 2) / Decimal::TWO), one(Decimal::new(rate, 2) / Decimal::TWO)]));
        prop_assert!(same(&whole, &halves));
    }

    #[test]
    fn one_amount_or_its_parts_cost_the_same(inputs in inputs(), first in 0_i64..1000, second in 0_i64..1000) {
        for list in ["other_costs.per_fte_year", "other_costs.per_productive_hour"] {
            let whole = with(inputs.clone(), list, json!([{"label": "all", "amount": first + second}]));
            let parts = with(inputs.clone(), list, json!([{"amount": first}, {"label": "b", "amount": second}]));
            prop_assert!(same(&whole, &parts));
        }
    }

    #[test]
    fn hours_or_the_percentage_that_makes_them_cost_the_same(inputs in inputs(), pct in 1_i64..=10) {
        // Of 1800 gross hours one percent is 18.
        let inputs = with(inputs, "hours.gross_hours_per_year", json!(1800));
        for part in ["hours.leave", "hours.training"] {
            let inputs = with(inputs.clone(), "hours.training", json!(null));
            let hours = with(inputs.clone(), part, json!({"hours": 18 * pct}));
            let percent = with(inputs, part, json!({"pct": pct}));
            prop_assert!(same(&hours, &percent));
        }
    }

    #[test]
    fn wages_times_k_make_labour_lines_times_k(inputs in inputs(), wage in 1000_i64..6000, hourly in 1000_i64..5000, k in 2_i64..9) {
        // Nothing that is an amount of its own: no caps, franchises or other wage per year.
        let rates = json!([{"kind": "aof", "rate_pct": "7.64", "base": "wage_less_pension"}, {"kind": "awf", "rate_pct": "2.74"}]);
        let inputs = with(with(inputs, "labour.contributions", rates), "labour.employee_pension", json!({"rate_pct": "12.9"}));
        let inputs = with(inputs, "labour.other_wage_per_year", json!(0));
        let with_wages = |k: i64| price(&with(inputs.clone(), "labour.mix", json!([
            {"share_pct": "61.5", "monthly_salary": wage * k}, {"share_pct": "38.5", "hourly_wage": Decimal::new(hourly * k, 2).to_string()}
        ])));
        let (one, many) = (with_wages(1), with_wages(k));
        for ((line, one), (_, many)) in one.lines.iter().zip(&many.lines).take_while(|((line, _), _)| !line.id().starts_with("other.")) {
            prop_assert!(adds_up(one * Decimal::from(k), *many), "{}", line.id());
        }
    }

    #[test]
    fn the_tariff_of_any_unit_is_that_many_hours_rounded(inputs in inputs(), hours in 1_i64..20_000, decimals in 0_u32..=6) {
        let inputs = with(with(inputs, "group", Value::Null), "rounding.decimals", json!(decimals));
        let hour = price(&with(inputs.clone(), "unit", json!(null)));
        // At most half a step off, give or take the last of 28 digits; `second_way` holds the halves to the digit.
        let half_a_step = Decimal::new(5, decimals + 1) + Decimal::new(1, 18);
        let rounds = |tariff: Decimal, unrounded: Decimal| tariff.scale() <= decimals && (tariff - unrounded).abs() <= half_a_step;
        prop_assert!(rounds(hour.tariff, hour.cost_price));
        let minute = price(&with(inputs.clone(), "unit", json!({"kind": "minute"})));
        prop_assert!(rounds(minute.tariff, hour.cost_price / Decimal::from(60)));
        let hours = Decimal::new(hours, 2);
        for kind in ["day_part", "day", "week", "four_weeks", "month", "year"] {
            let unit = json!({"kind": kind, "hours": hours.to_string()});
            let unit = price(&with(inputs.clone(), "unit", unit));
            prop_assert!(rounds(unit.tariff, hour.cost_price * hours), "{}", kind);
            prop_assert_eq!(unit.cost_price, hour.cost_price);
        }
    }

    #[test]
    fn indexation_of_two_years_is_the_one_after_the_other(inputs in inputs(), first in -500_i64..900, second in -500_i64..900, weight in 0_i64..=100) {
        let indexed = |years: &[i64]| {
            let years: Vec<Value> = years.iter().map(|pct| json!({"labour_pct": Decimal::new(*pct, 2).to_string(), "material_pct": "1.5"})).collect();
            price(&with(inputs.clone(), "indexation", json!({"labour_weight_pct": weight, "years": years})))
        };
        let (both, one, other) = (indexed(&[first, second]), indexed(&[first]), indexed(&[second]));
        prop_assert!(adds_up(one.index_factor * other.index_factor, both.index_factor));
        prop_assert!(adds_up(both.price_before_indexation * one.index_factor * other.index_factor, both.cost_price));
        prop_assert!(adds_up(indexed(&[second, first]).cost_price, both.cost_price));
        prop_assert_eq!(indexed(&[]).cost_price, both.price_before_indexation);
        // By hand: w × labour + (1 − w) × 1.5 %, in ten-thousandths of a percent.
        let factor = Decimal::ONE + Decimal::new(weight * first + (100 - weight) * 150, 6);
        prop_assert_eq!(one.index_factor, factor.normalize());
    }

    #[test]
    fn labels_and_years_do_not_matter(inputs in inputs()) {
        let mut other = inputs.clone();
        for row in other["labour"]["mix"].as_array_mut().unwrap() {
            row["label"] = json!("another \"name\" €");
        }
        for year in other["indexation"]["years"].as_array_mut().into_iter().flatten() {
            year["year"] = json!(1999);
        }
        prop_assert_eq!(price(&inputs), price(&other));
    }

    #[test]
    fn the_order_of_fields_and_the_notation_of_numbers_do_not_matter(inputs in inputs()) {
        let expected = price(&inputs);
        let other = CostInputs::from_json(&backwards(&inputs)).unwrap();
        prop_assert_eq!(&cost_price(&other).unwrap(), &expected);
        prop_assert_eq!(&price(&as_text(&inputs)), &expected);
    }

    #[test]
    fn cost_inputs_that_are_written_read_back_the_same(inputs in inputs()) {
        let inputs = read(&inputs);
        let text = cost_inputs_json(&inputs);
        let again = CostInputs::from_json(&text).unwrap();
        prop_assert_eq!(&again, &inputs);
        prop_assert_eq!(cost_inputs_json(&again), text);
        prop_assert_eq!(cost_price(&again), cost_price(&inputs));
    }

    #[test]
    fn shares_that_do_not_add_up_to_one_hundred_are_refused(inputs in inputs(), missing in prop_oneof![-1_000_000_i64..0, 1_i64..1_000_000]) {
        // Off by a millionth of a millionth of a percent, or more.
        let mut inputs = inputs;
        let rows = inputs["labour"]["mix"].as_array_mut().unwrap();
        rows.push(json!({"share_pct": Decimal::new(missing.abs(), 12).to_string(), "hourly_wage": 20}));
        let text = answer(&json!({"id": 1, "cost_price": inputs}).to_string());
        prop_assert!(text.starts_with(r#"{"id":1,"error":{"code":"shares_not_100","field":"labour.mix","#), "{text}");
    }

    #[test]
    fn asking_twice_gives_the_same_answer(inputs in inputs()) {
        let request = json!({"id": "a", "cost_price": inputs}).to_string();
        prop_assert_eq!(answer(&request), answer(&request));
    }

    #[test]
    fn without_anything_that_has_a_share_the_lines_are_zero_and_still_there(inputs in inputs()) {
        let mut inputs = inputs;
        for path in ["overhead", "obligations", "margin", "indexation", "other_costs", "group"] {
            inputs = with(inputs, path, Value::Null);
        }
        let price = price(&inputs);
        for id in ["overhead", "obligations", "margin", "indexation", "other.per_fte_year", "other.per_productive_hour", "other.km"] {
            prop_assert_eq!(line(&price, id), Decimal::ZERO);
        }
        prop_assert!(adds_up(price.cost_price, price.employer_cost_per_year / price.hours.productive));
    }
}
