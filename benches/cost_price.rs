//! How long a cost price takes on this machine: `cargo bench --bench cost_price`.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use tariefproef::engine::cost_price::{cost_price, cost_price_in};
use tariefproef::exchange::batch::{answer, answer_lines};
use tariefproef::model::cost_inputs::CostInputs;

#[path = "request.rs"]
mod request;
use request::{REQUESTS, body, first};

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
}

fn all_cases(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("all cases");
    group.throughput(Throughput::Elements(REQUESTS.lines().count() as u64));
    group.bench_function("answer 32 lines", |bench| {
        bench.iter(|| answer_lines(black_box(REQUESTS.as_bytes()), std::io::sink()));
    });
    group.finish();
}

criterion_group!(benches, one_price, all_cases);
criterion_main!(benches);
