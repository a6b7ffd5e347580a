//! What it means that an answer agrees with an independent result. Also used where the tests run in a browser.

use rust_decimal::Decimal;
use serde_json::Value;
use tariefproef::engine::arithmetic::Number;
use tariefproef::engine::cost_price::{cost_price, cost_price_in};
use tariefproef::model::cost_inputs::CostInputs;

/// Requests that were answered by a second implementation, written from the contract alone.
pub const REQUESTS: &str = include_str!("cost_price.requests.ndjson");
/// The answers of that implementation, with 20 decimals.
pub const EXPECTED: &str = include_str!("cost_price.expected.ndjson");

/// Every request with the answer that is expected of it.
pub fn cases() -> Vec<(&'static str, &'static str)> {
    let requests: Vec<_> = REQUESTS.lines().filter(|line| !line.is_empty()).collect();
    let expected: Vec<_> = EXPECTED.lines().filter(|line| !line.is_empty()).collect();
    assert_eq!(
        requests.len(),
        expected.len(),
        "a request without an answer"
    );
    requests.into_iter().zip(expected).collect()
}

/// Panics, naming the place, unless `answer` says the same as `expected`.
pub fn assert_agrees(answer: &str, expected: &str) {
    let answer: Value = serde_json::from_str(answer).expect("an answer is JSON");
    let expected: Value = serde_json::from_str(expected).expect("an expected answer is JSON");
    let mut expected = expected;
    if let Some(error) = expected.get_mut("error") {
        // The words of a message are free, as long as there are some.
        let message = &answer["error"]["message"];
        assert!(
            message.as_str().is_some_and(|words| !words.is_empty()),
            "an error without a message: {answer}"
        );
        error["message"] = message.clone();
    }
    let id = expected["id"].to_string();
    compare(&answer, &expected, &id, "");
}

/// What must be the same to the digit; every other decimal may differ by 1e-12 of its size.
const TO_THE_DIGIT: &[&str] = &["id", "code", "field", "message", "tariff"];

fn compare(answer: &Value, expected: &Value, at: &str, key: &str) {
    match (answer, expected) {
        (Value::Object(answer), Value::Object(expected)) => {
            let mut keys: [Vec<&String>; 2] = [answer.keys().collect(), expected.keys().collect()];
            keys.iter_mut().for_each(|keys| keys.sort());
            assert_eq!(keys[0], keys[1], "other keys at {at}");
            for (key, expected) in expected {
                compare(&answer[key], expected, &format!("{at}.{key}"), key);
            }
        }
        (Value::Array(answer), Value::Array(expected)) => {
            assert_eq!(answer.len(), expected.len(), "another length at {at}");
            for (index, (answer, expected)) in answer.iter().zip(expected).enumerate() {
                compare(answer, expected, &format!("{at}[{index}]"), "");
            }
        }
        (Value::String(answer), Value::String(expected)) if !TO_THE_DIGIT.contains(&key) => {
            assert!(
                near(&decimal(answer, at), &decimal(expected, at)),
                "{answer} instead of {expected} at {at}"
            );
        }
        _ => assert_eq!(answer, expected, "at {at}"),
    }
}

fn near(answer: &Decimal, expected: &Decimal) -> bool {
    (answer - expected).abs() <= expected.abs() * Decimal::new(1, 12)
}

/// Plain notation without exponent, plus sign or trailing zeros left over from a calculation.
fn decimal(text: &str, at: &str) -> Decimal {
    let number: Decimal = text
        .parse()
        .unwrap_or_else(|_| panic!("{text} is no decimal at {at}"));
    assert_eq!(
        number.normalize().to_string(),
        text,
        "not in plain notation at {at}"
    );
    number
}

/// Panics unless the request's price in binary floating point is within 1e-9 of the exact one, line by line.
///
/// Lines are compared with the price as a whole: a line may be a small difference of large numbers.
pub fn assert_floats_follow(request: &str) {
    let request: Value = serde_json::from_str(request).expect("a request is JSON");
    let inputs = CostInputs::from_json(&request["cost_price"].to_string())
        .unwrap_or_else(|problems| panic!("{}: {problems:?}", request["id"]));
    let (exact, float) = (cost_price(&inputs), cost_price_in::<f64>(&inputs));
    let (exact, float) = match (exact, float) {
        (Ok(exact), Ok(float)) => (exact, float),
        (exact, float) => {
            assert_eq!(exact.err(), float.err(), "{}", request["id"]);
            return;
        }
    };
    let close = |name: &str, float: f64, exact: Decimal, size: Decimal| {
        let (exact, size) = (f64::of(exact), f64::of(size).abs());
        assert!(
            (float - exact).abs() <= 1e-9 * size,
            "{}: {name} is {float} instead of {exact}",
            request["id"]
        );
    };
    close(
        "cost price",
        float.cost_price,
        exact.cost_price,
        exact.cost_price,
    );
    close(
        "employer cost",
        float.employer_cost_per_year,
        exact.employer_cost_per_year,
        exact.employer_cost_per_year,
    );
    for ((name, float), (_, exact)) in float.hours.named().into_iter().zip(exact.hours.named()) {
        close(name, float, exact, exact.max(Decimal::ONE));
    }
    assert_eq!(float.lines.len(), exact.lines.len());
    let size = exact
        .lines
        .iter()
        .fold(exact.cost_price.abs(), |size, (_, amount)| {
            size.max(amount.abs())
        });
    for ((line, float), (_, exact)) in float.lines.iter().zip(&exact.lines) {
        close(line.id(), *float, *exact, size);
    }
}
