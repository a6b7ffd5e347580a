//! The batch protocol: requests around the cost inputs, lines, ids and what is no JSON.

use serde_json::Value;
use tariefproef::exchange::batch::{answer, answer_lines};

use crate::ask::json;

const BODY: &str = r#"{"labour":{"mix":[{"share_pct":"100","hourly_wage":"20"}]},"hours":{"gross_hours_per_year":"1800"}}"#;

fn lines(input: &[u8]) -> Vec<Value> {
    let mut output = Vec::new();
    answer_lines(input, &mut output).expect("memory takes everything");
    let output = String::from_utf8(output).expect("answers are UTF-8");
    assert!(output.is_empty() || output.ends_with('\n'));
    output.lines().map(json).collect()
}

fn refused(request: &str) -> (Value, String, String) {
    let answer = json(&answer(request));
    let text = |key: &str| {
        answer["error"][key]
            .as_str()
            .unwrap_or_else(|| panic!("{answer}"))
            .to_owned()
    };
    (answer["id"].clone(), text("code"), text("field"))
}

#[test]
fn the_id_comes_back_as_it_was_written() {
    for id in [
        "\"a\"",
        "\"\"",
        "\"é €\"",
        "\"\\u00e9\"",
        "\"a\\\"b\"",
        "\"\\ud83d\\ude00\"",
        "0",
        "-1",
        "1.50",
        "1e400",
        "123456789012345678901234567890",
    ] {
        for (body, key) in [(BODY, "cost_price"), ("{}", "error")] {
            let text = answer(&format!(r#"{{"id":{id},"cost_price":{body}}}"#));
            let start = format!(r#"{{"id":{id},"{key}":"#);
            assert!(text.starts_with(&start), "{text}");
        }
    }
    // Whatever its place among the fields.
    let text = answer(&format!(r#"{{ "cost_price" : {BODY} , "id" : "z" }}"#));
    assert!(text.starts_with(r#"{"id":"z","cost_price":{"#), "{text}");
}

#[test]
fn a_request_that_is_not_one_question_with_an_id_is_refused() {
    for (request, id, code, field) in [
        (
            format!(r#"{{"cost_price":{BODY}}}"#),
            "null",
            "missing_field",
            "id",
        ),
        (
            format!(r#"{{"id":null,"cost_price":{BODY}}}"#),
            "null",
            "missing_field",
            "id",
        ),
        (r#"{"id":1}"#.into(), "1", "exactly_one", ""),
        (
            r#"{"id":1,"cost_price":null}"#.into(),
            "1",
            "exactly_one",
            "",
        ),
        ("{}".into(), "null", "missing_field", "id"),
        (
            format!(r#"{{"id":1,"cost_price":{BODY},"x":1}}"#),
            "1",
            "unknown_field",
            "x",
        ),
        (
            format!(r#"{{"id":1,"Cost_price":{BODY}}}"#),
            "1",
            "unknown_field",
            "Cost_price",
        ),
        (r#"{"id":1,"cost_price":5}"#.into(), "1", "wrong_type", ""),
        (r#"{"id":1,"cost_price":[]}"#.into(), "1", "wrong_type", ""),
        (r#"{"id":1,"cost_price":"x"}"#.into(), "1", "wrong_type", ""),
        (
            format!(r#"{{"id":1,"cost_price":{BODY},"cost_price":{BODY}}}"#),
            "1",
            "duplicate",
            "cost_price",
        ),
        (
            format!(r#"{{"id":1,"cost_price":{BODY},"id":2}}"#),
            "1",
            "duplicate",
            "id",
        ),
        (format!("[{BODY}]"), "null", "wrong_type", ""),
        ("[]".into(), "null", "wrong_type", ""),
        ("5".into(), "null", "wrong_type", ""),
        ("null".into(), "null", "wrong_type", ""),
        ("\"x\"".into(), "null", "wrong_type", ""),
    ] {
        assert_eq!(
            refused(&request),
            (json(id), code.into(), field.into()),
            "{request}"
        );
    }
}

#[test]
fn a_null_beside_the_question_is_as_good_as_absent() {
    let request = format!(r#"{{"id":1,"cost_price":{BODY},"x":null}}"#);
    assert_eq!(json(&answer(&request))["cost_price"]["tariff"], "20");
}

#[test]
fn what_is_no_json_is_refused_without_an_id() {
    for request in [
        "",
        "x",
        "{",
        "}",
        r#"{"id":1"#,
        r#"{"id":1,}"#,
        r#"{"id":01}"#,
        r#"{'id':1}"#,
        r#"{"id":1} x"#,
        r#"{"id":1}{"id":2}"#,
        r#"{"id":.5}"#,
        r#"{"id":+1}"#,
        r#"{"id":NaN}"#,
        "{\"id\":\"\u{1}\"}",
        r#"{"id":"\x41"}"#,
        r#"{"id":1,"cost_price":{"labour":[1,]}}"#,
        "// 1\n{\"id\":1}",
    ] {
        assert_eq!(
            refused(request),
            (Value::Null, "not_json".into(), String::new()),
            "{request}"
        );
    }
}

#[test]
fn every_line_has_one_answer_in_order_and_blank_lines_have_none() {
    let request = |id: &str| format!(r#"{{"id":"{id}","cost_price":{BODY}}}"#);
    let input = format!(
        "{}\n\n   \t \nnot json\n\r\n{}\r\n[]\n{}",
        request("a"),
        request("b"),
        request("c")
    );
    let answers = lines(input.as_bytes());
    let ids: Vec<&Value> = answers.iter().map(|answer| &answer["id"]).collect();
    assert_eq!(
        ids,
        ["a", "", "b", "", "c"]
            .map(|id| if id.is_empty() {
                Value::Null
            } else {
                id.into()
            })
            .iter()
            .collect::<Vec<_>>()
    );
    for index in [0, 2, 4] {
        assert_eq!(answers[index]["cost_price"]["tariff"], "20");
    }
    assert_eq!(answers[1]["error"]["code"], "not_json");
    assert_eq!(answers[3]["error"]["code"], "wrong_type");
    assert!(lines(b"").is_empty() && lines(b"\n\n \r\n").is_empty());
}

#[test]
fn the_message_of_what_is_no_json_has_its_line_with_blank_lines_counted() {
    let answers = lines(b"\nx\n\n{\"id\":1\r\n\xff\xfe\n");
    let messages: Vec<&str> = answers
        .iter()
        .map(|answer| answer["error"]["message"].as_str().unwrap())
        .collect();
    assert_eq!(answers.len(), 3);
    for (message, line) in messages.iter().zip(["2", "4", "5"]) {
        let numbers: Vec<&str> = message
            .split(|character: char| !character.is_ascii_digit())
            .filter(|number| !number.is_empty())
            .collect();
        assert_eq!(numbers, [line], "{message}");
    }
    assert!(
        answers
            .iter()
            .all(|answer| answer["id"].is_null() && answer["error"]["code"] == "not_json")
    );
}

#[test]
fn windows_line_ends_change_nothing() {
    let request = format!(r#"{{"id":"a","cost_price":{BODY}}}"#);
    let unix = lines(format!("{request}\n{request}\n").as_bytes());
    assert_eq!(
        lines(format!("{request}\r\n{request}\r\n").as_bytes()),
        unix
    );
    assert_eq!(lines(format!("{request}\n{request}").as_bytes()), unix);
}

/// The request around the question is read before the question: only a whole request has a question to be asked.
#[test]
fn a_fault_of_the_request_comes_before_a_fault_inside_its_question() {
    for (request, code, field) in [
        (
            r#"{"id":1,"cost_price":{"x":1},"y":1}"#,
            "unknown_field",
            "y",
        ),
        (
            r#"{"id":1,"y":1,"cost_price":{"x":1}}"#,
            "unknown_field",
            "y",
        ),
        (r#"{"cost_price":{"x":1}}"#, "missing_field", "id"),
        (r#"{"id":1,"cost_price":{"x":1}}"#, "unknown_field", "x"),
    ] {
        let given = refused(request);
        assert_eq!(
            (given.1.as_str(), given.2.as_str()),
            (code, field),
            "{request}"
        );
    }
}
