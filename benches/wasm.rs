//! How long a cost price takes in the browser.
//!
//! ```text
//! CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=$PWD/scripts/wasm-runner \
//!   cargo bench --target wasm32-unknown-unknown --bench wasm
//! ```
//!
//! It is compiled as the page is: small, not fast. On another target it is empty.
#![cfg(target_arch = "wasm32")]
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::hint::black_box;

use tariefproef::engine::cost_price::{cost_price, cost_price_in};
use tariefproef::exchange::batch::{answer, answer_lines};
use tariefproef::model::cost_inputs::CostInputs;
use wasm_bindgen_test::{Criterion, wasm_bindgen_bench, wasm_bindgen_test_configure};

#[path = "request.rs"]
mod request;
use request::{REQUESTS, body, first};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_bench]
fn one_price(criterion: &mut Criterion) {
    let (request, body) = (first(), body(first()));
    let inputs = CostInputs::from_json(body).expect("a case can be read");
    criterion.bench_function("read cost inputs", |bench| {
        bench.iter(|| CostInputs::from_json(black_box(body)));
    });
    criterion.bench_function("cost price, exact", |bench| {
        bench.iter(|| cost_price(black_box(&inputs)));
    });
    criterion.bench_function("cost price, f64", |bench| {
        bench.iter(|| cost_price_in::<f64>(black_box(&inputs)));
    });
    criterion.bench_function("answer one line", |bench| {
        bench.iter(|| answer(black_box(request)));
    });
    criterion.bench_function("answer 32 lines", |bench| {
        bench.iter(|| answer_lines(black_box(REQUESTS.as_bytes()), std::io::sink()));
    });
}
