//! The engine as the browser runs it: the same checks on the same cases as `tests/cases.rs`, in WebAssembly.
//!
//! `scripts/test wasm` runs this in Chromium. Nothing here is compiled for another machine.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use tariefproef::exchange::batch::{answer, answer_lines};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

#[path = "cases/agreement.rs"]
mod agreement;
use agreement::{EXPECTED, REQUESTS, assert_agrees, assert_floats_follow, cases};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn every_case_is_answered_in_the_browser_as_the_second_implementation_answers_it() {
    assert_eq!(cases().len(), 32);
    for (request, expected) in cases() {
        assert_agrees(&answer(request), expected);
    }
}

#[wasm_bindgen_test]
fn many_lines_are_answered_in_the_browser_as_one_by_one() {
    let mut output = Vec::new();
    answer_lines(REQUESTS.as_bytes(), &mut output).expect("memory takes everything");
    let output = String::from_utf8(output).expect("answers are UTF-8");
    assert_eq!(output.lines().count(), EXPECTED.lines().count());
    for (together, request) in output.lines().zip(REQUESTS.lines()) {
        assert_eq!(together, answer(request));
    }
}

#[wasm_bindgen_test]
fn binary_floating_point_in_the_browser_follows_the_exact_price_of_every_case() {
    for (request, _) in cases() {
        assert_floats_follow(request);
    }
}

/// 10,000 open brackets: reading must stop before the browser's stack, smaller than a machine's, runs out.
#[wasm_bindgen_test]
fn deep_nesting_is_refused_in_the_browser_without_a_trap() {
    for line in [
        "[".repeat(10_000),
        format!("{{\"id\":1,\"cost_price\":{}", "{\"a\":".repeat(10_000)),
    ] {
        assert!(answer(&line).contains("\"not_json\""));
    }
}

/// The width of `usize` differs from the machines the other tests run on; numbers that depend on it would show here.
#[wasm_bindgen_test]
fn numbers_beyond_every_range_are_refused_in_the_browser_as_elsewhere() {
    let request = |number: &str| {
        format!(
            r#"{{"id":1,"cost_price":{{"labour":{{"mix":[{{"share_pct":100,"hourly_wage":{number}}}]}},"hours":{{"gross_hours_per_year":1800}}}}}}"#
        )
    };
    for number in [
        "1e4294967297",
        "1e-4294967297",
        "79228162514264337593543950336",
        "4294967296.0000000000001",
    ] {
        let answer = answer(&request(number));
        assert!(
            answer.contains(r#""code":"out_of_range","field":"labour.mix[0].hourly_wage""#),
            "{answer}"
        );
    }
    // 2^32 euros an hour, all paid hours productive: the tariff is the wage.
    assert!(answer(&request("4294967296")).ends_with(r#""tariff":"4294967296"}}"#));
}
