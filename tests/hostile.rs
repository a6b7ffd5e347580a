//! Hostile input (*vijandige invoer*): whatever comes in, the evaluator answers every line that is not blank with one
//! line of JSON, ends well, and does so within seconds.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::io::{Read, Write};
use std::process::{Command, Stdio};
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, RngSeed, TestRng, TestRunner};
use serde::de::IgnoredAny;
use serde_json::Value;
use tariefproef::exchange::batch::answer_lines;

/// No input here may take longer, also in a slow build on a busy machine.
const TIME_LIMIT: Duration = Duration::from_secs(20);

const CASES: &str = include_str!("cases/cost_price.requests.ndjson");

/// What the evaluator answers; panics when it hangs, fails or complains.
fn evaluate(input: Vec<u8>) -> Vec<u8> {
    let mut evaluator = Command::new(env!("CARGO_BIN_EXE_evaluate"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the evaluator starts");
    let mut stdin = evaluator.stdin.take().expect("standard input");
    let mut stdout = evaluator.stdout.take().expect("standard output");
    let mut stderr = evaluator.stderr.take().expect("standard error");
    let writer = thread::spawn(move || stdin.write_all(&input));
    let complaints = thread::spawn(move || {
        let mut text = Vec::new();
        stderr.read_to_end(&mut text).map(|_| text)
    });
    let (send, receive) = channel();
    thread::spawn(move || {
        let mut text = Vec::new();
        let read = stdout.read_to_end(&mut text);
        send.send(read.map(|_| text))
    });
    let Ok(answers) = receive.recv_timeout(TIME_LIMIT) else {
        evaluator.kill().expect("the evaluator can be stopped");
        panic!("no end after {TIME_LIMIT:?}");
    };
    let status = evaluator.wait().expect("the evaluator ends");
    let complaints = complaints.join().unwrap().unwrap();
    assert!(
        complaints.is_empty(),
        "{}",
        String::from_utf8_lossy(&complaints)
    );
    assert!(status.success(), "{status}");
    writer.join().unwrap().expect("all was read");
    answers.expect("answers can be read")
}

fn lines_to_answer(input: &[u8]) -> usize {
    input
        .split(|byte| *byte == b'\n')
        .filter(|line| !line.trim_ascii().is_empty())
        .count()
}

const CODES: &[&str] = &[
    "not_json",
    "unknown_field",
    "missing_field",
    "wrong_type",
    "unknown_value",
    "exactly_one",
    "out_of_range",
    "duplicate",
    "overflow",
    "end_before_start",
    "shares_not_100",
    "reference_missing",
    "no_productive_hours",
    "shares_exceed_price",
];

/// Panics unless there is one good answer for each line that is not blank.
fn assert_answers(output: &[u8], input: &[u8]) -> Vec<Value> {
    let output = std::str::from_utf8(output).expect("answers are UTF-8");
    let answers: Vec<Value> = output.lines().map(assert_answer).collect();
    assert_eq!(answers.len(), lines_to_answer(input));
    answers
}

fn assert_answer(line: &str) -> Value {
    serde_json::from_str::<IgnoredAny>(line).unwrap_or_else(|error| panic!("{error}: {line}"));
    // Half a surrogate pair in an id is JSON, but no text: it comes back as it stands, and is left out here.
    let answer: Value = serde_json::from_str(line)
        .or_else(|_| {
            let rest = line
                .find(",\"error\":")
                .or(line.find(",\"cost_price\":"))
                .unwrap_or(0);
            serde_json::from_str(&format!("{{\"id\":null{}", &line[rest..]))
        })
        .unwrap_or_else(|error| panic!("{error}: {line}"));
    let keys: Vec<&String> = answer.as_object().expect("an object").keys().collect();
    match answer.get("error") {
        Some(error) => {
            assert_eq!(keys, ["error", "id"]);
            assert!(
                CODES.contains(&error["code"].as_str().expect("a code")),
                "{line}"
            );
            assert!(
                error["field"].is_string() && error["message"].is_string(),
                "{line}"
            );
        }
        None => {
            assert_eq!(keys, ["cost_price", "id"]);
            let tariff = answer["cost_price"]["tariff"].as_str().expect("a tariff");
            assert!(tariff.parse::<f64>().expect("a number").is_finite());
        }
    }
    answer
}

/// The answer to one line, by the evaluator itself.
fn answer_to(line: impl Into<Vec<u8>>) -> Value {
    let input = line.into();
    let answers = assert_answers(&evaluate(input.clone()), &input);
    assert_eq!(answers.len(), 1);
    answers[0].clone()
}

fn assert_refused(line: impl Into<Vec<u8>>, code: &str, field: &str) {
    let answer = answer_to(line);
    let error = &answer["error"];
    assert_eq!(
        (error["code"].as_str(), error["field"].as_str()),
        (Some(code), Some(field)),
        "{answer}"
    );
}

fn request(mix: &str, hours: &str) -> String {
    format!(r#"{{"id":1,"cost_price":{{"labour":{{"mix":{mix}}},"hours":{hours}}}}}"#)
}

const HOURS: &str = r#"{"gross_hours_per_year":1800}"#;

#[test]
fn numbers_that_make_no_sense_are_refused() {
    let wage = |wage: &str| {
        request(
            &format!(r#"[{{"share_pct":100,"hourly_wage":{wage}}}]"#),
            HOURS,
        )
    };
    assert_refused(request("[]", HOURS), "shares_not_100", "labour.mix");
    assert_refused(
        request("[]", r#"{"gross_hours_per_year":0}"#),
        "out_of_range",
        "hours.gross_hours_per_year",
    );
    for number in [
        "-1",
        "-0.000000000001",
        "10000000000000000000000000000",
        "\"10000000000000000000000000000\"",
        "1e28",
        "1e999999999",
        "-1e999999999",
        "1e-999999999",
        "1e99999999999999999999999999999999",
        "1E+2147483648",
        "1e-2147483649",
        &format!("1{}", "0".repeat(100_000)),
        &format!("0.{}1", "0".repeat(100_000)),
        &format!("1e{}", "9".repeat(100_000)),
        &format!("\"{}\"", "9".repeat(100_000)),
    ] {
        assert_refused(wage(number), "out_of_range", "labour.mix[0].hourly_wage");
    }
}

#[test]
fn a_mix_of_five_hundred_rows_is_priced() {
    let rows = vec![r#"{"share_pct":"0.2","hourly_wage":"20"}"#; 500];
    let answer = answer_to(request(&format!("[{}]", rows.join(",")), HOURS));
    assert_eq!(answer["cost_price"]["cost_price"], "20");
}

#[test]
fn deep_nesting_does_not_exhaust_the_stack() {
    const DEEP: usize = 100_000;
    for garbage in [
        "[".repeat(DEEP),
        "{\"a\":".repeat(DEEP),
        "[{\"a\":".repeat(DEEP),
        "]".repeat(DEEP),
    ] {
        assert_refused(garbage, "not_json", "");
    }
    // What is closed again is JSON, and stands at a field that is not known or is of another kind.
    let lists = format!("{}{}", "[".repeat(DEEP), "]".repeat(DEEP));
    let objects = format!("{}1{}", "{\"a\":".repeat(DEEP), "}".repeat(DEEP));
    for nested in [&lists, &objects] {
        assert_refused(format!(r#"{{"id":1,"x":{nested}}}"#), "unknown_field", "x");
        assert_refused(
            format!(r#"{{"id":1,"cost_price":{{"x":{nested}}}}}"#),
            "unknown_field",
            "x",
        );
        assert_refused(format!(r#"{{"id":{nested}}}"#), "wrong_type", "id");
    }
    assert_refused(lists.clone(), "wrong_type", "");
    assert_refused(request(&lists, HOURS), "wrong_type", "labour.mix[0]");
    assert_refused(request(&objects, HOURS), "wrong_type", "labour.mix");
}

#[test]
fn bytes_that_are_no_text_are_no_json() {
    for bytes in [
        &b"\xff\xfe\xfd"[..],
        b"{\"id\":\"\xc3\x28\"}",
        b"{\"id\":\"\xed\xa0\x80\"}",
        b"\0\0\0",
        b"{\"id\":\"\0\"}",
        b"{\"id\":1}\0",
        // UTF-16.
        b"\xff\xfe{\0\"\0i\0d\0\"\0:\x001\0}\0",
    ] {
        assert_refused(bytes, "not_json", "");
    }
}

#[test]
fn odd_text_is_answered_whatever_it_holds() {
    let body = r#"{"labour":{"mix":[{"share_pct":100,"hourly_wage":20}]},"hours":{"gross_hours_per_year":1800}}"#;
    for line in [
        format!(r#"{{"id":"\ud800","cost_price":{body}}}"#),
        r#"{"id":"\udc00\ud800","cost_price":{}}"#.to_owned(),
        format!(r#"{{"id":1,"\ud800":1,"cost_price":{body}}}"#),
        format!("\u{feff}{{\"id\":1,\"cost_price\":{body}}}"),
        "\u{feff}".to_owned(),
        "\u{2028}".to_owned(),
        "\u{b}".to_owned(),
        "\\".to_owned(),
        "\"".to_owned(),
    ] {
        answer_to(line);
    }
    let row = |label: &str| {
        request(
            &format!(r#"[{{"label":"{label}","share_pct":100,"hourly_wage":20}}]"#),
            HOURS,
        )
    };
    for label in [
        r"\u0000",
        r"\ud83d\ude00",
        "\u{202e}",
        "'; DROP TABLE--",
        "<script>",
        "=1+1",
    ] {
        assert_eq!(
            answer_to(row(label))["cost_price"]["tariff"],
            "20",
            "{label}"
        );
    }
    assert_refused(row(r"\ud800"), "wrong_type", "labour.mix[0].label");
}

const TEN_MB: usize = 10_000_000;

#[test]
fn ten_megabytes_on_a_line_are_answered_within_seconds() {
    assert_refused("x".repeat(TEN_MB), "not_json", "");
    assert_refused(format!("{{\"id\":\"{}", "a".repeat(TEN_MB)), "not_json", "");
    let keys: String = (0..TEN_MB / 12)
        .map(|number| format!("\"k{number:07}\":0,"))
        .collect();
    assert!(keys.len() >= TEN_MB);
    assert_refused(
        format!(r#"{{"id":1,{keys}"x":0}}"#),
        "unknown_field",
        "k0000000",
    );
    assert_refused(
        format!(r#"{{"id":1,"cost_price":{{{keys}"x":0}}}}"#),
        "unknown_field",
        "k0000000",
    );
    assert_refused(
        request(&format!("[{}null]", "null,".repeat(TEN_MB / 5)), HOURS),
        "wrong_type",
        "labour.mix[0]",
    );
    assert_refused(
        request(&format!("[{}{{}}]", "{},".repeat(TEN_MB / 3)), HOURS),
        "missing_field",
        "labour.mix[0].share_pct",
    );
    let spaces = " ".repeat(TEN_MB);
    assert_refused(format!("{spaces}[]{spaces}"), "wrong_type", "");
}

#[test]
fn a_key_a_hundred_thousand_times_is_a_duplicate() {
    let labels = "\"label\":\"a\",".repeat(100_000);
    let row = format!(r#"[{{{labels}"share_pct":100,"hourly_wage":20}}]"#);
    assert_refused(request(&row, HOURS), "duplicate", "labour.mix[0].label");
    assert_refused(
        format!("{{{}\"id\":2}}", "\"id\":1,".repeat(100_000)),
        "duplicate",
        "id",
    );
}

#[test]
fn one_bad_line_does_not_touch_its_neighbours() {
    let good = CASES.lines().next().unwrap();
    let bad: [&[u8]; 6] = [
        b"\xff",
        b"[",
        b"\0",
        &[b'['; 100_000],
        b"{\"id\":1,\"id\":2}",
        b"\"\\ud800\"",
    ];
    let mut input = Vec::new();
    for line in bad {
        input.extend_from_slice(good.as_bytes());
        input.extend_from_slice(b"\r\n\n");
        input.extend_from_slice(line);
        input.push(b'\n');
    }
    let answers = assert_answers(&evaluate(input.clone()), &input);
    for pair in answers.chunks(2) {
        assert_eq!(pair[0], answers[0]);
        assert!(pair[0]["cost_price"].is_object() && pair[1]["error"].is_object());
    }
}

/// A worked case in which some bytes were changed, put in, taken out or copied elsewhere.
fn mutated() -> impl Strategy<Value = Vec<u8>> {
    let byte = prop_oneof![
        any::<u8>(),
        proptest::sample::select(&b"{}[]\":,.-+eE0189\\ u\n\t"[..])
    ];
    let change = (
        0_u8..4,
        any::<prop::sample::Index>(),
        any::<prop::sample::Index>(),
        byte,
    );
    let case = proptest::sample::select(CASES.lines().collect::<Vec<_>>());
    (case, proptest::collection::vec(change, 1..8)).prop_map(|(line, changes)| {
        let mut bytes = line.as_bytes().to_vec();
        for (kind, at, to, byte) in changes {
            let (at, to) = (at.index(bytes.len()), to.index(bytes.len()));
            match kind {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, byte),
                2 if bytes.len() > 50 => {
                    let end = bytes.len().min(at + to % 40);
                    bytes.drain(at..end);
                }
                _ => {
                    let piece: Vec<u8> = bytes[at..].iter().take(to % 60).copied().collect();
                    bytes.splice(to..to, piece);
                }
            }
        }
        bytes
    })
}

proptest! {
    #![proptest_config(Config { cases: 2000, failure_persistence: None, rng_seed: RngSeed::Fixed(2015), ..Config::default() })]

    #[test]
    fn changed_bytes_never_stop_an_answer(line in mutated()) {
        let mut output = Vec::new();
        answer_lines(line.as_slice(), &mut output).unwrap();
        assert_answers(&output, &line);
    }
}

#[test]
fn the_evaluator_answers_two_thousand_lines_with_changed_bytes() {
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[15; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let mut input = Vec::new();
    for _ in 0..2000 {
        input.extend(mutated().new_tree(&mut runner).unwrap().current());
        input.push(b'\n');
    }
    let answers = assert_answers(&evaluate(input.clone()), &input);
    let priced = answers
        .iter()
        .filter(|answer| answer.get("cost_price").is_some())
        .count();
    // Some changes only touch a label or a digit: both kinds of answer are there.
    assert!(
        priced > 0 && priced < answers.len(),
        "{priced} of {}",
        answers.len()
    );
}
