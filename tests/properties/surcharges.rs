//! What comes on top of labour: overhead, obligations, margin on every base, and the group.

use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::{Value, json};
use tariefproef::model::cost_price::CostPrice;

use crate::inputs::{adds_up, config, inputs, line, price, with};

fn pct(hundredths: i64) -> Value {
    json!(Decimal::new(hundredths, 2).to_string())
}

fn fraction(hundredths: i64) -> Decimal {
    Decimal::new(hundredths, 4)
}

/// Direct cost of an hour: labour and the three other costs, and with a group its two lines.
fn direct(price: &CostPrice) -> Decimal {
    let lines = price
        .lines
        .iter()
        .take_while(|(line, _)| line.id() != "overhead");
    lines.map(|(_, amount)| amount).sum()
}

fn labour(price: &CostPrice) -> Decimal {
    price.employer_cost_per_year / price.hours.productive
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn overhead_is_its_percentage_of_its_base(inputs in inputs(), rate in 0_i64..3000) {
        let inputs = with(inputs, "group", Value::Null);
        let with_base = |base: &str| price(&with(inputs.clone(), "overhead", json!({"pct": pct(rate), "base": base})));
        let on_labour = with_base("labour");
        prop_assert!(adds_up(line(&on_labour, "overhead"), fraction(rate) * labour(&on_labour)));
        let on_direct = with_base("direct");
        prop_assert!(adds_up(line(&on_direct, "overhead"), fraction(rate) * direct(&on_direct)));
        let on_price = with_base("price");
        prop_assert!(adds_up(line(&on_price, "overhead"), fraction(rate) * on_price.price_before_indexation));
    }

    #[test]
    fn obligations_are_an_amount_and_a_percentage_of_their_base(inputs in inputs(), per_hour in 0_i64..300, per_year in 0_i64..9000, rate in 0_i64..500) {
        let inputs = with(inputs, "annual_hours", json!(800));
        let with_base = |base: &str| {
            let duties = json!({"per_hour": pct(per_hour), "per_year": per_year, "pct": pct(rate), "base": base});
            price(&with(inputs.clone(), "obligations", duties))
        };
        let amounts = Decimal::new(per_hour, 2) + Decimal::from(per_year) / Decimal::from(800);
        let on_direct = with_base("direct");
        prop_assert!(adds_up(line(&on_direct, "obligations"), amounts + fraction(rate) * direct(&on_direct)));
        let on_price = with_base("price");
        prop_assert!(adds_up(line(&on_price, "obligations"), amounts + fraction(rate) * on_price.price_before_indexation));
    }

    #[test]
    fn margin_is_its_percentage_of_the_cost_or_of_the_price(inputs in inputs(), rate in 0_i64..1000) {
        let with_base = |base: &str| price(&with(inputs.clone(), "margin", json!({"pct": pct(rate), "base": base})));
        let on_cost = with_base("cost");
        let cost = direct(&on_cost) + line(&on_cost, "overhead") + line(&on_cost, "obligations");
        prop_assert!(adds_up(line(&on_cost, "margin"), fraction(rate) * cost));
        let on_price = with_base("price");
        prop_assert!(adds_up(line(&on_price, "margin"), fraction(rate) * on_price.price_before_indexation));
    }

    #[test]
    fn a_percentage_of_zero_is_no_surcharge(inputs in inputs()) {
        for (field, bases) in [("overhead", &["labour", "direct", "price"][..]), ("margin", &["cost", "price"]), ("obligations", &["direct", "price"])] {
            let none = price(&with(inputs.clone(), field, Value::Null));
            for base in bases {
                let zero = price(&with(inputs.clone(), field, json!({"pct": 0, "base": base})));
                prop_assert_eq!(&zero, &none);
                prop_assert_eq!(line(&zero, field), Decimal::ZERO);
            }
        }
    }

    #[test]
    fn a_group_with_a_member_of_staff_for_each_client_shares_nothing(inputs in inputs(), clients in 1_i64..20) {
        let group = json!({"clients": clients, "staff": clients, "occupancy_pct": 100});
        let alone = price(&with(inputs.clone(), "group", Value::Null));
        let together = price(&with(inputs.clone(), "group", group.clone()));
        prop_assert_eq!(line(&together, "group.shared_staff"), Decimal::ZERO);
        prop_assert_eq!(line(&together, "group.per_client"), Decimal::ZERO);
        prop_assert!(adds_up(together.cost_price, alone.cost_price));
        // The same clients at half occupancy with half the staff.
        let half = json!({"clients": 2 * clients, "staff": clients, "occupancy_pct": 50});
        prop_assert!(adds_up(price(&with(inputs, "group", half)).cost_price, alone.cost_price));
    }

    #[test]
    fn a_group_pays_its_share_of_staff_and_its_own_costs(inputs in inputs(), clients in 2_i64..12, staff in 1_i64..4, occupancy in 50_i64..=100) {
        let group = json!({
            "clients": clients, "staff": staff, "occupancy_pct": occupancy, "hours_open_per_year": 1600,
            "per_client_hour": [{"amount": "1.25"}, {"amount": 2}], "per_client_unit": [{"amount": "4.50"}], "per_year": [{"amount": 9600}],
        });
        let inputs = with(with(inputs, "group", group), "unit", json!({"kind": "day_part", "hours": 4}));
        let price = price(&inputs);
        let before = price.lines.iter().take_while(|(line, _)| line.id() != "group.shared_staff");
        let before: Decimal = before.map(|(_, amount)| amount).sum();
        // staff / (clients × occupancy)
        let share = Decimal::from(100 * staff) / Decimal::from(clients * occupancy);
        prop_assert!(adds_up(line(&price, "group.shared_staff"), before * (share - Decimal::ONE)));
        // 1.25 + 2 an hour, 4.50 over 4 hours, and 9600 / 1600 = 6 an hour over the clients that are there.
        let own = Decimal::new(4375, 3) + Decimal::from(600) / Decimal::from(clients * occupancy);
        prop_assert!(adds_up(line(&price, "group.per_client"), own));
        prop_assert!(adds_up(direct(&price), before * share + own));
    }

    #[test]
    fn overhead_on_labour_counts_the_staff_that_a_client_of_a_group_has(inputs in inputs(), rate in 0_i64..3000) {
        let group = json!({"clients": 4, "staff": 1, "per_client_hour": [{"amount": 3}]});
        let inputs = with(with(inputs, "group", group), "overhead", json!({"pct": pct(rate), "base": "labour"}));
        let price = price(&inputs);
        prop_assert!(adds_up(line(&price, "overhead"), fraction(rate) * labour(&price) / Decimal::from(4)));
    }

    #[test]
    fn indexation_is_what_the_factor_adds_to_the_price(inputs in inputs()) {
        let price = price(&inputs);
        let added = price.price_before_indexation * (price.index_factor - Decimal::ONE);
        prop_assert!(adds_up(line(&price, "indexation"), added));
    }
}
