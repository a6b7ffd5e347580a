//! Worked cases (*uitgewerkte gevallen*): the answers of a second implementation, written from the contract by someone
//! who had not seen this one.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::io::Write;
use std::process::{Command, Stdio};

use tariefproef::exchange::batch::{answer, answer_lines};

#[path = "cases/agreement.rs"]
mod agreement;
use agreement::{EXPECTED, REQUESTS, assert_agrees, assert_floats_follow, cases};

#[test]
fn every_case_is_answered_as_the_second_implementation_answers_it() {
    assert_eq!(cases().len(), 32);
    for (request, expected) in cases() {
        assert_agrees(&answer(request), expected);
    }
}

#[test]
fn the_evaluator_answers_all_cases_in_order_and_ends_well() {
    let mut evaluator = Command::new(env!("CARGO_BIN_EXE_evaluate"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the evaluator starts");
    let mut input = evaluator.stdin.take().expect("standard input");
    let writer = std::thread::spawn(move || input.write_all(REQUESTS.as_bytes()));
    let output = evaluator.wait_with_output().expect("the evaluator ends");
    writer
        .join()
        .expect("the writer ends")
        .expect("all was read");
    assert!(output.status.success(), "{}", output.status);
    assert!(output.stderr.is_empty(), "{:?}", output.stderr);
    let answers = String::from_utf8(output.stdout).expect("answers are UTF-8");
    assert_eq!(answers.lines().count(), EXPECTED.lines().count());
    for (answer, expected) in answers.lines().zip(EXPECTED.lines()) {
        assert_agrees(answer, expected);
    }
}

#[test]
fn a_line_is_answered_the_same_alone_and_among_others() {
    let mut output = Vec::new();
    answer_lines(REQUESTS.as_bytes(), &mut output).expect("memory takes everything");
    let together = String::from_utf8(output).expect("answers are UTF-8");
    let alone: Vec<String> = REQUESTS.lines().map(answer).collect();
    assert_eq!(together.lines().collect::<Vec<_>>(), alone);
}

#[test]
fn binary_floating_point_follows_the_exact_price_of_every_case() {
    for (request, _) in cases() {
        assert_floats_follow(request);
    }
}
