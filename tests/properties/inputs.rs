//! Generated cost inputs that can be priced: every form of every field, numbers as strings and as JSON numbers.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, RngSeed};
use rust_decimal::Decimal;
use serde_json::{Map, Value, json};
use tariefproef::engine::cost_price::cost_price;
use tariefproef::model::cost_inputs::CostInputs;
use tariefproef::model::cost_price::CostPrice;

/// A hundred inputs, the same on every run; `PROPTEST_RNG_SEED` and `PROPTEST_CASES` ask for others and for more.
pub fn config() -> Config {
    let given = Config::default();
    Config {
        failure_persistence: None,
        cases: if std::env::var_os("PROPTEST_CASES").is_some() {
            given.cases
        } else {
            100
        },
        rng_seed: match given.rng_seed {
            RngSeed::Random => RngSeed::Fixed(2015),
            fixed => fixed,
        },
        ..given
    }
}

pub fn read(inputs: &Value) -> CostInputs {
    CostInputs::from_json(&inputs.to_string())
        .unwrap_or_else(|problems| panic!("{problems:?}\n{inputs}"))
}

pub fn price(inputs: &Value) -> CostPrice {
    cost_price(&read(inputs)).unwrap_or_else(|error| panic!("{error}\n{inputs}"))
}

/// The amount of a line, by its name in an answer.
pub fn line(price: &CostPrice, id: &str) -> Decimal {
    let (_, amount) = price
        .lines
        .iter()
        .find(|(line, _)| line.id() == id)
        .expect(id);
    *amount
}

/// Equal as far as "adds up" asks: |Σ parts − total| ≤ 1e-20 × max(1, |total|).
pub fn adds_up(parts: Decimal, total: Decimal) -> bool {
    (parts - total).abs() <= Decimal::new(1, 20) * total.abs().max(Decimal::ONE)
}

/// `inputs` with `value` at a path of keys; keys that are not there are added.
pub fn with(mut inputs: Value, path: &str, value: Value) -> Value {
    let mut place = &mut inputs;
    for key in path.split('.') {
        place = match key.parse::<usize>() {
            Ok(index) => &mut place[index],
            Err(_) => &mut place[key],
        };
    }
    *place = value;
    inputs
}

/// A number from `low` to `high` with `decimals`, as a string or as a JSON number.
pub fn number(low: i64, high: i64, decimals: u32) -> impl Strategy<Value = Value> {
    let scale = 10_i64.pow(decimals);
    (low * scale..=high * scale, any::<bool>()).prop_map(move |(digits, text)| {
        let number = Decimal::new(digits, decimals).normalize().to_string();
        if text {
            json!(number)
        } else {
            serde_json::from_str(&number).expect("a number")
        }
    })
}

fn word(words: &'static [&'static str]) -> impl Strategy<Value = Value> {
    select(words).prop_map(|word| json!(word))
}

/// A field that may be absent, `null` or there.
fn maybe(value: impl Strategy<Value = Value>) -> impl Strategy<Value = Option<Value>> {
    prop_oneof![1 => Just(None), 1 => Just(Some(Value::Null)), 6 => value.prop_map(Some)]
}

/// An object of fields that are there (a value) or perhaps there (an optional value).
macro_rules! object {
    ($($key:literal: $strategy:expr),+ $(,)?) => {
        vec![$($strategy.prop_map(|value| ($key, Option::<Value>::from(value))).boxed()),+].prop_map(|fields| {
            let given = fields.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?)));
            Value::Object(given.collect::<Map<_, _>>())
        })
    };
}

fn wage() -> impl Strategy<Value = (&'static str, Value)> {
    let step = select(
        &[
            ("ghz", "35", "8"),
            ("ghz", "45", "5"),
            ("ghz", "65", "3"),
            ("sociaal_werk", "7", "3"),
        ][..],
    );
    let days = (1_u32..=12, 1_u32..=28, 0_u32..=1, 1_u32..=12, 1_u32..=28);
    let reference = (step, days).prop_map(
        |((agreement, scale, step), (month, day, later, to_month, to_day))| {
            let from = format!("2025-{month:02}-{day:02}");
            let to = format!("{}-{to_month:02}-{to_day:02}", 2025 + later);
            let to = if to < from { from.clone() } else { to };
            json!({"agreement": agreement, "scale": scale, "step": step, "from": from, "to": to})
        },
    );
    prop_oneof![
        3 => number(1500, 8000, 2).prop_map(|wage| ("monthly_salary", wage)),
        3 => number(10, 60, 4).prop_map(|wage| ("hourly_wage", wage)),
        1 => reference.prop_map(|place| ("salary_ref", place)),
    ]
}

/// One to five rows, with shares of two decimals that add up to 100.
fn mix() -> impl Strategy<Value = Value> {
    (vec(wage(), 1..=5), vec(0_i64..=10_000, 4)).prop_map(|(wages, mut cuts)| {
        cuts.truncate(wages.len() - 1);
        cuts.sort_unstable();
        cuts.push(10_000);
        let mut start = 0;
        let rows = wages
            .into_iter()
            .zip(cuts)
            .enumerate()
            .map(|(index, ((form, wage), cut))| {
                let share = Decimal::new(cut - start, 2).to_string();
                start = cut;
                json!({"label": format!("row {index}"), "share_pct": share, form: wage})
            });
        rows.collect()
    })
}

const KINDS: &[&str] = &[
    "awf",
    "aof",
    "wko",
    "zvw",
    "ufo",
    "pension",
    "whk",
    "whk_wga",
    "whk_zw",
    "wga_private",
    "zw_private",
    "other",
];

fn labour() -> impl Strategy<Value = Value> {
    let contribution = object! {
        "kind": word(KINDS),
        "rate_pct": maybe(number(0, 20, 3)),
        "base": maybe(word(&["wage", "wage_less_pension"])),
        "annual_cap": maybe(number(20_000, 90_000, 0)),
        "annual_franchise": maybe(number(0, 30_000, 0)),
    };
    let pension = object! {
        "rate_pct": maybe(number(0, 15, 2)),
        "annual_franchise": maybe(number(0, 100_000, 0)),
    };
    object! {
        "mix": mix(),
        "irregular_hours_pct": maybe(number(0, 20, 2)),
        "holiday_allowance_pct": maybe(number(0, 9, 2)),
        "year_end_bonus_pct": maybe(number(0, 9, 2)),
        "year_end_bonus_base": maybe(word(&["salary", "salary_and_irregular", "salary_irregular_and_holiday"])),
        "other_wage_per_year": maybe(number(0, 2000, 2)),
        "other_wage_pct": maybe(number(0, 5, 2)),
        "employee_pension": maybe(pension),
        "contributions": maybe(vec(contribution, 0..=6).prop_map(Value::Array)),
    }
}

fn time(hours: i64, pct: i64) -> impl Strategy<Value = Value> {
    prop_oneof![
        number(0, hours, 1).prop_map(|hours| json!({"hours": hours})),
        number(0, pct, 2).prop_map(|pct| json!({"pct": pct})),
    ]
}

/// At worst 1500 − 400 − 12 % − 60 hours are left of the year, 258 of them go to meetings and the like and 215 to
/// travel: there are always hours for clients. At worst 57 % of gross is net, so that productivity may be up to 55 %.
fn hours() -> impl Strategy<Value = Value> {
    let travel = prop_oneof![
        object! { "kind": word(&["per_day"]), "minutes": maybe(number(0, 60, 1)) },
        object! { "kind": word(&["per_visit"]), "minutes": maybe(number(0, 15, 1)), "visits_per_day": maybe(number(0, 6, 1)) },
        object! { "kind": word(&["pct"]), "pct": maybe(number(0, 20, 2)) },
    ];
    object! {
        "gross_hours_per_year": number(1500, 2100, 2),
        "hours_per_day": maybe(number(6, 9, 1)),
        "leave": maybe(time(400, 20)),
        "sick_leave_pct": maybe(number(0, 12, 2)),
        "sick_leave_base": maybe(word(&["after_leave", "gross"])),
        "training": maybe(time(60, 4)),
        "meetings": maybe(time(80, 10)),
        "indirect": maybe(time(80, 10)),
        "unplannable": maybe(time(80, 10)),
        "travel": maybe(travel),
        "visits_without_travel_pct": maybe(number(0, 100, 2)),
        "no_show_pct": maybe(number(0, 20, 2)),
        "hour_includes": maybe(proptest::sample::subsequence(&["indirect", "meetings", "travel"][..], 0..=3).prop_map(|kinds| json!(kinds))),
        "productivity_pct": prop_oneof![4 => Just(None), 1 => number(20, 55, 2).prop_map(Some)],
    }
}

fn amounts(high: i64) -> impl Strategy<Value = Value> {
    let amount = object! { "label": maybe(word(&["a", "b"])), "amount": maybe(number(0, high, 2)) };
    vec(amount, 0..=3).prop_map(Value::Array)
}

fn group() -> impl Strategy<Value = Value> {
    object! {
        "clients": number(1, 12, 1),
        "staff": number(1, 4, 1),
        "occupancy_pct": maybe(number(50, 110, 1)),
        "per_client_hour": maybe(amounts(5)),
        "per_client_unit": maybe(amounts(10)),
        "per_year": maybe(amounts(30_000)),
        "hours_open_per_year": number(500, 3000, 0),
    }
}

fn other_costs() -> impl Strategy<Value = Value> {
    let without =
        object! { "per_fte_year": maybe(amounts(2500)), "per_productive_hour": maybe(amounts(3)) };
    (without, option::of((number(0, 60, 1), number(0, 1, 2)))).prop_map(|(costs, km)| match km {
        Some((km, rate)) => with(with(costs, "km_per_workday", km), "km_rate", rate),
        None => costs,
    })
}

/// Any cost inputs of a size as in practice, with a price.
pub fn inputs() -> impl Strategy<Value = Value> {
    let of = |bases: &'static [&'static str], high: i64| object! { "pct": number(0, high, 2), "base": word(bases) };
    let obligations = object! {
        "per_hour": maybe(number(0, 2, 2)),
        "per_year": maybe(number(0, 5000, 2)),
        "pct": maybe(number(0, 5, 2)),
        "base": maybe(word(&["direct", "price"])),
    };
    let year = object! { "year": maybe((2025_i64..2030).prop_map(|year| json!(year))), "labour_pct": number(-5, 9, 2), "material_pct": number(-5, 9, 2) };
    let indexation = object! {
        "labour_weight_pct": maybe(number(0, 100, 1)),
        "years": maybe(vec(year, 0..=3).prop_map(Value::Array)),
    };
    let unit = prop_oneof![
        object! { "kind": maybe(word(&["hour", "minute"])) },
        object! { "kind": word(&["day_part", "day", "week", "four_weeks", "month", "year"]), "hours": number(1, 200, 2) },
    ];
    object! {
        "annual_hours": number(1000, 60_000, 0),
        "labour": labour(),
        "hours": hours(),
        "other_costs": maybe(other_costs()),
        "group": prop_oneof![2 => Just(None), 1 => group().prop_map(Some)],
        "overhead": maybe(of(&["labour", "direct", "price"], 30)),
        "obligations": maybe(obligations),
        "margin": maybe(of(&["cost", "price"], 10)),
        "indexation": maybe(indexation),
        "unit": maybe(unit),
        "rounding": maybe(object! { "decimals": maybe((0_i64..=12).prop_map(|decimals| json!(decimals))) }),
    }
}

/// The same without a percentage that says how many hours are productive.
pub fn inputs_by_parts() -> impl Strategy<Value = Value> {
    inputs().prop_map(|inputs| with(inputs, "hours.productivity_pct", Value::Null))
}
