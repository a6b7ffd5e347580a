//! Parts that add up to their whole: lines, hours, and the price from one step to the next.

use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::json;
use tariefproef::exchange::batch::answer;

use crate::inputs::{adds_up, config, inputs, inputs_by_parts, line, number, price, with};

const HUNDRED: Decimal = Decimal::ONE_HUNDRED;

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_lines_add_up_to_the_cost_price(inputs in inputs()) {
        let price = price(&inputs);
        let lines: Decimal = price.lines.iter().map(|(_, amount)| amount).sum();
        prop_assert!(adds_up(lines, price.cost_price), "{lines} {}", price.cost_price);
    }

    #[test]
    fn the_lines_before_indexation_add_up_to_the_price_before_it(inputs in inputs()) {
        let price = price(&inputs);
        let lines: Decimal = price.lines.iter().map(|(_, amount)| amount).sum();
        let before = lines - line(&price, "indexation");
        prop_assert!(adds_up(before, price.price_before_indexation));
        prop_assert!(adds_up(price.price_before_indexation * price.index_factor, price.cost_price));
    }

    #[test]
    fn wage_and_contributions_of_a_paid_hour_are_the_employer_cost_over_gross_hours(inputs in inputs()) {
        let price = price(&inputs);
        let wage: Decimal = price.lines.iter().take(5).map(|(_, amount)| amount).sum();
        prop_assert!(adds_up(wage, price.wage_per_year / price.hours.gross));
        let contributions = price.lines.iter().filter(|(line, _)| line.id().starts_with("contribution."));
        let paid = wage + contributions.map(|(_, amount)| amount).sum::<Decimal>();
        prop_assert!(adds_up(paid, price.employer_cost_per_year / price.hours.gross));
    }

    #[test]
    fn labour_lines_are_the_employer_cost_over_productive_hours(inputs in inputs()) {
        let price = price(&inputs);
        let labour = price.lines.iter().take_while(|(line, _)| !line.id().starts_with("other."));
        let labour: Decimal = labour.map(|(_, amount)| amount).sum();
        prop_assert!(adds_up(labour, price.employer_cost_per_year / price.hours.productive));
    }

    #[test]
    fn gross_hours_are_leave_sick_leave_training_and_net_hours(inputs in inputs()) {
        let hours = price(&inputs).hours;
        prop_assert!(adds_up(hours.leave + hours.sick_leave + hours.training + hours.net, hours.gross));
        let hours_per_day = inputs["hours"]["hours_per_day"].clone();
        let hours_per_day: Decimal = match hours_per_day {
            serde_json::Value::Null => "7.2".parse().unwrap(),
            other => other.to_string().trim_matches('"').parse().unwrap(),
        };
        prop_assert!(adds_up(hours.workdays * hours_per_day, hours.net));
    }

    #[test]
    fn net_hours_are_time_without_clients_and_available_hours(inputs in inputs_by_parts()) {
        let hours = price(&inputs).hours;
        let without_clients = hours.meetings + hours.indirect + hours.unplannable + hours.travel;
        prop_assert!(adds_up(without_clients + hours.available, hours.net));
        prop_assert_eq!(hours.unspecified, Decimal::ZERO);
    }

    #[test]
    fn available_hours_are_no_show_and_face_to_face_time(inputs in inputs_by_parts()) {
        let hours = price(&inputs).hours;
        prop_assert!(adds_up(hours.no_show + hours.face_to_face, hours.available));
        prop_assert!(hours.face_to_face > Decimal::ZERO && hours.no_show >= Decimal::ZERO);
    }

    #[test]
    fn productive_hours_are_face_to_face_time_and_what_an_hour_includes(inputs in inputs_by_parts()) {
        let price = price(&inputs);
        let hours = price.hours;
        let mut productive = hours.face_to_face;
        for kind in inputs["hours"]["hour_includes"].as_array().into_iter().flatten() {
            let kind = kind.as_str().unwrap();
            let (_, time) = hours.named().into_iter().find(|(name, _)| *name == kind).unwrap();
            productive += time;
            // Time inside a paid hour is not paid for twice.
            prop_assert_eq!(line(&price, &format!("time.{kind}")), Decimal::ZERO);
        }
        prop_assert!(adds_up(productive, hours.productive));
    }

    #[test]
    fn each_line_of_time_is_its_hours_at_the_cost_of_a_paid_hour(inputs in inputs_by_parts()) {
        let inputs = with(inputs, "hours.hour_includes", json!([]));
        let price = price(&inputs);
        let hours = price.hours;
        for name in ["leave", "sick_leave", "training", "meetings", "indirect", "unplannable", "travel", "no_show"] {
            let (_, time) = hours.named().into_iter().find(|(other, _)| *other == name).unwrap();
            let cost = price.employer_cost_per_year * time / hours.gross / hours.productive;
            prop_assert!(adds_up(line(&price, &format!("time.{name}")), cost), "{name}");
        }
    }

    #[test]
    fn productivity_as_a_whole_leaves_the_parts_empty(inputs in inputs(), pct in 20_i64..=55) {
        let price = price(&with(inputs, "hours.productivity_pct", json!(pct)));
        let hours = price.hours;
        prop_assert!(adds_up(hours.productive * HUNDRED, hours.gross * Decimal::from(pct)));
        prop_assert_eq!((hours.available, hours.face_to_face), (hours.productive, hours.productive));
        for part in [hours.meetings, hours.indirect, hours.unplannable, hours.travel, hours.no_show] {
            prop_assert_eq!(part, Decimal::ZERO);
        }
        prop_assert!(adds_up(hours.unspecified + hours.productive, hours.net));
        let unspecified = price.employer_cost_per_year * hours.unspecified / hours.gross / hours.productive;
        prop_assert!(adds_up(line(&price, "time.unspecified"), unspecified));
    }

    #[test]
    fn productivity_is_productive_hours_as_percent_of_gross_and_net(inputs in inputs()) {
        let price = price(&inputs);
        let productive = price.hours.productive * HUNDRED;
        prop_assert!(adds_up(price.productivity_gross_pct * price.hours.gross, productive));
        prop_assert!(adds_up(price.productivity_net_pct * price.hours.net, productive));
    }

    #[test]
    fn all_paid_hours_cost_the_same_by_the_productive_and_the_face_to_face_hour(inputs in inputs()) {
        let price = price(&inputs);
        let face_to_face = price.price_per_face_to_face_hour * price.hours.face_to_face;
        prop_assert!(adds_up(face_to_face, price.cost_price * price.hours.productive));
    }

    #[test]
    fn an_answer_has_the_engines_numbers_to_the_digit(inputs in inputs()) {
        let text = answer(&json!({"id": "a", "cost_price": inputs.clone()}).to_string());
        let given: serde_json::Value = serde_json::from_str(&text).unwrap();
        let (given, price) = (&given["cost_price"], price(&inputs));
        prop_assert_eq!(given["cost_price"].as_str().unwrap(), price.cost_price.to_string());
        prop_assert_eq!(given["tariff"].as_str().unwrap(), price.tariff.to_string());
        let ids: Vec<_> = price.lines.iter().map(|(line, amount)| json!({"id": line.id(), "per_hour": amount.to_string()})).collect();
        prop_assert_eq!(&given["lines"], &json!(ids));
    }
}

/// Any numbers that are each in range, from the smallest to the largest.
fn extreme() -> impl Strategy<Value = serde_json::Value> {
    let any = || {
        prop_oneof![
            number(0, 1000, 2),
            (1_i64..=1_000_000_000_000)
                .prop_map(|value| json!(Decimal::new(value, 12).to_string())),
            (1_i64..=1_000_000_000_000).prop_map(|value| json!(Decimal::from(value).to_string())),
        ]
    };
    let pct = || {
        prop_oneof![
            number(1, 99, 2),
            (1_i64..=1_000_000).prop_map(|value| json!(Decimal::new(value, 12).to_string()))
        ]
    };
    (any(), any(), any(), pct(), pct(), any(), any(), pct()).prop_map(|(wage, gross, per_year, productivity, overhead, km, rate, rest)| {
        json!({
            "labour": {"mix": [{"share_pct": 100, "hourly_wage": wage}], "contributions": [{"kind": "aof", "rate_pct": rest}]},
            "hours": {"gross_hours_per_year": gross, "productivity_pct": productivity},
            "other_costs": {"per_fte_year": [{"amount": per_year}], "km_per_workday": km, "km_rate": rate},
            "overhead": {"pct": overhead, "base": "price"},
        })
    })
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn lines_of_extreme_numbers_add_up_too_or_there_is_no_answer(inputs in extreme()) {
        let text = answer(&json!({"id": "a", "cost_price": inputs.clone()}).to_string());
        let given: serde_json::Value = serde_json::from_str(&text).unwrap();
        if let Some(price) = given.get("cost_price") {
            let decimal = |value: &serde_json::Value| value.as_str().unwrap().parse::<Decimal>().unwrap();
            let lines: Decimal = price["lines"].as_array().unwrap().iter().map(|line| decimal(&line["per_hour"])).sum();
            prop_assert!(adds_up(lines, decimal(&price["cost_price"])), "{lines} {price}");
        } else {
            let code = given["error"]["code"].as_str().unwrap();
            prop_assert!(["overflow", "out_of_range", "no_productive_hours"].contains(&code), "{text}");
        }
    }
}
