//! A second way to the same price: straight from section 1 of the contract, as a whole instead of line by line, in
//! fractions that are rounded nowhere. What is a share of the price is found by solving for the price.

use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::Value;
use tariefproef::engine::arithmetic::Number;
use tariefproef::engine::cost_price::cost_price_in;
use tariefproef::model::date::Date;
use tariefproef::reference::salaries;

use crate::fraction::Fraction;
use crate::inputs::{config, inputs, price, read};

/// What the second way finds.
struct Second {
    wage: Fraction,
    employer_cost: Fraction,
    net: Fraction,
    productive: Fraction,
    face_to_face: Fraction,
    before_indexation: Fraction,
    cost_price: Fraction,
    per_unit: Fraction,
}

fn given(value: &Value) -> Option<Fraction> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(Fraction::of_text(text)),
        number => Some(Fraction::of_text(&number.to_string())),
    }
}

fn amount(value: &Value) -> Fraction {
    given(value).unwrap_or_else(Fraction::zero)
}

/// A percentage as a fraction.
fn share(value: &Value) -> Fraction {
    amount(value).percent()
}

fn whole(value: u32) -> Fraction {
    Fraction::whole(value)
}

fn one() -> Fraction {
    whole(1)
}

fn word<'v>(value: &'v Value, default: &'v str) -> &'v str {
    value.as_str().unwrap_or(default)
}

fn items(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn total(list: &Value) -> Fraction {
    items(list).map(|item| amount(&item["amount"])).sum()
}

/// Day by day: the amount of the step in the table that is in force.
fn monthly_salary(place: &Value) -> Fraction {
    let text = |key: &str| place[key].as_str().unwrap();
    let (from, to) = (
        Date::parse(text("from")).unwrap(),
        Date::parse(text("to")).unwrap(),
    );
    let days: Vec<Date> = (from.year()..=to.year())
        .flat_map(|year| {
            (1..=12)
                .flat_map(move |month| (1..=31).filter_map(move |day| Date::new(year, month, day)))
        })
        .filter(|day| (from..=to).contains(day))
        .collect();
    let amounts = days.iter().map(|day| {
        let steps = salaries::steps(text("agreement"), text("scale"), *day);
        let step = steps
            .into_iter()
            .find(|step| step.label == text("step"))
            .expect("a known step");
        Fraction::of(step.monthly_eur)
    });
    amounts.sum::<Fraction>() / whole(days.len() as u32)
}

/// Gross wage and employer cost of one row of the mix.
fn row_cost(row: &Value, labour: &Value, gross: &Fraction) -> (Fraction, Fraction) {
    let salary = given(&row["monthly_salary"]).map(|monthly| whole(12) * monthly);
    let salary = salary.or_else(|| given(&row["hourly_wage"]).map(|hourly| hourly * gross.clone()));
    let salary = salary.unwrap_or_else(|| whole(12) * monthly_salary(&row["salary_ref"]));
    // S + I and S + I + V as multiples of S.
    let irregular = one() + share(&labour["irregular_hours_pct"]);
    let holiday = irregular.clone() * (one() + share(&labour["holiday_allowance_pct"]));
    let bonus_base = match word(&labour["year_end_bonus_base"], "salary") {
        "salary" => one(),
        "salary_and_irregular" => irregular,
        _ => holiday.clone(),
    };
    let multiple = holiday
        + bonus_base * share(&labour["year_end_bonus_pct"])
        + share(&labour["other_wage_pct"]);
    let wage = salary * multiple + amount(&labour["other_wage_per_year"]);
    let pension = &labour["employee_pension"];
    let own_pension = share(&pension["rate_pct"])
        * (wage.clone() - amount(&pension["annual_franchise"])).at_least_zero();
    let contributions = items(&labour["contributions"]).map(|contribution| {
        let base = match word(&contribution["base"], "wage") {
            "wage" => wage.clone(),
            _ => wage.clone() - own_pension.clone(),
        };
        let capped = match given(&contribution["annual_cap"]) {
            Some(cap) => base.at_most(&cap),
            None => base,
        };
        share(&contribution["rate_pct"])
            * (capped - amount(&contribution["annual_franchise"])).at_least_zero()
    });
    let cost = wage.clone() + contributions.sum();
    (wage, cost)
}

fn time(value: &Value, of: &Fraction) -> Fraction {
    given(&value["hours"]).unwrap_or_else(|| share(&value["pct"]) * of.clone())
}

/// What is paid before indexation, when `price` is that very amount.
fn price_given(inputs: &Value, price: Fraction, direct: &Fraction, labour: &Fraction) -> Fraction {
    let of = |what: &Value, default: &str| match word(&what["base"], default) {
        "labour" => labour.clone(),
        "direct" => direct.clone(),
        _ => price.clone(),
    };
    let (duties, overhead, margin) = (
        &inputs["obligations"],
        &inputs["overhead"],
        &inputs["margin"],
    );
    let per_year = match given(&inputs["annual_hours"]) {
        Some(hours) => amount(&duties["per_year"]) / hours,
        None => Fraction::zero(),
    };
    let duties =
        amount(&duties["per_hour"]) + per_year + share(&duties["pct"]) * of(duties, "direct");
    let cost = direct.clone() + duties + share(&overhead["pct"]) * of(overhead, "direct");
    let margin_base = if margin["base"] == "price" {
        price
    } else {
        cost.clone()
    };
    cost + share(&margin["pct"]) * margin_base
}

fn second_way(inputs: &Value) -> Second {
    let (labour, hours) = (&inputs["labour"], &inputs["hours"]);
    let gross = amount(&hours["gross_hours_per_year"]);
    let (mut wage, mut employer_cost) = (Fraction::zero(), Fraction::zero());
    for row in items(&labour["mix"]) {
        let (row_wage, row_cost) = row_cost(row, labour, &gross);
        wage = wage + share(&row["share_pct"]) * row_wage;
        employer_cost = employer_cost + share(&row["share_pct"]) * row_cost;
    }

    let leave = time(&hours["leave"], &gross);
    let present = match word(&hours["sick_leave_base"], "after_leave") {
        "gross" => gross.clone(),
        _ => gross.clone() - leave.clone(),
    };
    let sick = share(&hours["sick_leave_pct"]) * present;
    let net = gross.clone() - leave - sick - time(&hours["training"], &gross);
    let workdays = net.clone() / given(&hours["hours_per_day"]).unwrap_or(Fraction::of_text("7.2"));
    let trips = one() - share(&hours["visits_without_travel_pct"]);
    let travel = match word(&hours["travel"]["kind"], "none") {
        "per_day" => workdays.clone() * amount(&hours["travel"]["minutes"]) / whole(60),
        "per_visit" => {
            let minutes =
                amount(&hours["travel"]["minutes"]) * amount(&hours["travel"]["visits_per_day"]);
            workdays.clone() * minutes / whole(60)
        }
        _ => share(&hours["travel"]["pct"]) * net.clone(),
    };
    let travel = trips.clone() * travel;
    let (meetings, indirect) = (
        time(&hours["meetings"], &net),
        time(&hours["indirect"], &net),
    );
    let unplannable = time(&hours["unplannable"], &net);
    let available =
        net.clone() - meetings.clone() - indirect.clone() - unplannable - travel.clone();
    let mut face_to_face = available * (one() - share(&hours["no_show_pct"]));
    let mut productive = face_to_face.clone();
    for included in items(&hours["hour_includes"]) {
        productive = productive
            + match included.as_str().unwrap() {
                "indirect" => indirect.clone(),
                "meetings" => meetings.clone(),
                _ => travel.clone(),
            };
    }
    if let Some(productivity) = given(&hours["productivity_pct"]) {
        productive = gross * productivity.percent();
        face_to_face = productive.clone();
    }

    let costs = &inputs["other_costs"];
    let km = amount(&costs["km_per_workday"]) * amount(&costs["km_rate"]) * workdays * trips;
    let mut labour_per_hour = employer_cost.clone() / productive.clone();
    let mut direct = (employer_cost.clone() + total(&costs["per_fte_year"]) + km)
        / productive.clone()
        + total(&costs["per_productive_hour"]);
    let unit = match word(&inputs["unit"]["kind"], "hour") {
        "minute" => one() / whole(60),
        _ => given(&inputs["unit"]["hours"]).unwrap_or_else(one),
    };
    let group = &inputs["group"];
    if group.is_object() {
        let occupancy = given(&group["occupancy_pct"])
            .unwrap_or(whole(100))
            .percent();
        let clients = amount(&group["clients"]) * occupancy;
        let staff = amount(&group["staff"]) / clients.clone();
        let place = total(&group["per_year"]) / (clients * amount(&group["hours_open_per_year"]));
        direct = direct * staff.clone()
            + total(&group["per_client_hour"])
            + total(&group["per_client_unit"]) / unit.clone()
            + place;
        labour_per_hour = labour_per_hour * staff;
    }

    // The price is a straight line in itself: where it meets itself follows from two points.
    let at = |price: Fraction| price_given(inputs, price, &direct, &labour_per_hour);
    let (at_zero, at_one) = (at(Fraction::zero()), at(one()));
    let before_indexation = at_zero.clone() / (one() + at_zero - at_one);
    let weight = given(&inputs["indexation"]["labour_weight_pct"])
        .unwrap_or(whole(90))
        .percent();
    let cost_price =
        items(&inputs["indexation"]["years"]).fold(before_indexation.clone(), |price, year| {
            let (labour, material) = (share(&year["labour_pct"]), share(&year["material_pct"]));
            price.clone() + price * (weight.clone() * labour + (one() - weight.clone()) * material)
        });
    let per_unit = cost_price.clone() * unit;
    Second {
        wage,
        employer_cost,
        net,
        productive,
        face_to_face,
        before_indexation,
        cost_price,
        per_unit,
    }
}

fn agrees(engine: Decimal, second: &Fraction) -> bool {
    let difference = (Fraction::of(engine) - second.clone()).size();
    difference <= second.size() / Fraction::of_text("100000000000000000000")
}

/// Whether `rounded` is `value` to `decimals`, half away from zero: at most half a step off, and at exactly half a step
/// the one further from zero.
fn is_rounded(rounded: Decimal, value: &Fraction, decimals: u32) -> bool {
    let step = Fraction::of(Decimal::new(1, decimals));
    let rounded_fraction = Fraction::of(rounded);
    let twice_off = (rounded_fraction.clone() - value.clone()).size() * whole(2);
    rounded.normalize().scale() <= decimals
        && (twice_off < step || twice_off == step && rounded_fraction.size() > value.size())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_price_is_that_of_a_second_way_in_exact_fractions(inputs in inputs()) {
        let (engine, second) = (price(&inputs), second_way(&inputs));
        for (name, engine, second) in [
            ("wage", engine.wage_per_year, &second.wage),
            ("employer cost", engine.employer_cost_per_year, &second.employer_cost),
            ("net hours", engine.hours.net, &second.net),
            ("productive hours", engine.hours.productive, &second.productive),
            ("face to face", engine.hours.face_to_face, &second.face_to_face),
            ("before indexation", engine.price_before_indexation, &second.before_indexation),
            ("cost price", engine.cost_price, &second.cost_price),
            (
                "per face to face hour",
                engine.price_per_face_to_face_hour,
                &(second.cost_price.clone() * second.productive.clone() / second.face_to_face.clone()),
            ),
        ] {
            prop_assert!(agrees(engine, second), "{name}: {engine} in {inputs}");
        }
    }

    #[test]
    fn the_tariff_is_the_exact_price_of_a_unit_rounded_half_away_from_zero(inputs in inputs()) {
        let decimals = inputs["rounding"]["decimals"].as_u64().unwrap_or(2) as u32;
        let tariff = price(&inputs).tariff;
        prop_assert!(is_rounded(tariff, &second_way(&inputs).per_unit, decimals), "{tariff} in {inputs}");
    }

    #[test]
    fn binary_floating_point_follows_the_exact_price_to_a_billionth(inputs in inputs()) {
        let (exact, float) = (price(&inputs), cost_price_in::<f64>(&read(&inputs)).unwrap());
        let close = |float: f64, exact: Decimal, size: Decimal| {
            (float - f64::of(exact)).abs() <= 1e-9 * f64::of(size).abs()
        };
        prop_assert!(close(float.cost_price, exact.cost_price, exact.cost_price));
        prop_assert!(close(float.employer_cost_per_year, exact.employer_cost_per_year, exact.employer_cost_per_year));
        prop_assert_eq!(float.lines.len(), exact.lines.len());
        let largest = exact.lines.iter().fold(exact.cost_price, |largest, (_, amount)| largest.max(amount.abs()));
        for ((line, float), (same, exact)) in float.lines.iter().zip(&exact.lines) {
            prop_assert_eq!(line, same);
            prop_assert!(close(*float, *exact, largest), "{}: {} {}", line.id(), float, exact);
        }
    }
}

#[test]
fn a_tariff_on_the_half_cent_is_rounded_away_from_zero_though_its_hour_has_no_last_digit() {
    // An hour of 20.01 at 70 % is 28.585714…; with a tenth of overhead, three and a half hours are
    // 20.01 ÷ 0.7 × 1.1 × 3.5 = 110.055 exactly.
    let inputs: Value = serde_json::from_str(
        r#"{"labour":{"mix":[{"share_pct":100,"hourly_wage":"20.01"}]},
            "hours":{"gross_hours_per_year":1800,"productivity_pct":70},
            "overhead":{"pct":10,"base":"direct"},"unit":{"kind":"day_part","hours":"3.5"}}"#,
    )
    .unwrap();
    assert!(second_way(&inputs).per_unit == Fraction::of_text("110.055"));
    assert_eq!(price(&inputs).tariff.to_string(), "110.06");
    for cents in 1000..4000 {
        let inputs = crate::inputs::with(
            inputs.clone(),
            "labour.mix.0.hourly_wage",
            format!("{}", Decimal::new(cents, 2)).into(),
        );
        let tariff = price(&inputs).tariff;
        assert!(
            is_rounded(tariff, &second_way(&inputs).per_unit, 2),
            "{tariff} at {cents} cents"
        );
    }
}
