//! The batch protocol (*batchrekenen*): one JSON request a line in, one JSON result a line out, in order.
//!
//! Every line is answered by itself, so any engine that pipes lines can spread the work. The page answers the same call.

use std::io::{self, BufRead, Write};

use serde_json::value::RawValue;

use super::json::Writer;
use crate::engine::cost_price::cost_price;
use crate::engine::error::EngineError;
use crate::model::cost_inputs::CostInputs;
use crate::model::cost_price::CostPrice;
use crate::model::problem::{Expected, Fault, Problem};
use crate::model::read::{At, Object, Reader};

/// What can be asked: the keys of a request's body.
const BODIES: &[&str] = &["cost_price"];

/// Answers one request (*één verzoek*), given as the text of a JSON object.
///
/// ```
/// use tariefproef::exchange::batch::answer;
/// let request = r#"{"id":"a","cost_price":{"labour":{"mix":[]},"hours":{"gross_hours_per_year":"1878"}}}"#;
/// assert!(answer(request).starts_with(r#"{"id":"a","error":{"code":"shares_not_100","field":"labour.mix""#));
/// ```
#[must_use]
pub fn answer(request: &str) -> String {
    answer_line(request.as_bytes(), None)
}

/// Answers every line of `input` on `output`, in order; blank lines are skipped.
///
/// # Errors
/// Only when reading or writing itself fails; a line that cannot be answered gets an error as its answer.
pub fn answer_lines(mut input: impl BufRead, mut output: impl Write) -> io::Result<()> {
    let mut line = Vec::new();
    let mut number = 0;
    while input.read_until(b'\n', &mut line)? > 0 {
        number += 1;
        if !line.trim_ascii().is_empty() {
            output.write_all(answer_line(line.trim_ascii(), Some(number)).as_bytes())?;
            output.write_all(b"\n")?;
        }
        line.clear();
    }
    output.flush()
}

struct Refusal {
    code: &'static str,
    field: String,
    message: String,
}

impl From<Problem> for Refusal {
    fn from(problem: Problem) -> Self {
        Self {
            code: problem.fault.code(),
            message: problem.to_string(),
            field: problem.field,
        }
    }
}

impl From<EngineError> for Refusal {
    fn from(error: EngineError) -> Self {
        Self {
            code: error.code(),
            field: error.field(),
            message: error.to_string(),
        }
    }
}

fn answer_line(line: &[u8], number: Option<u64>) -> String {
    let not_json = || Problem {
        field: String::new(),
        fault: Fault::NotJson { line: number },
    };
    let (id, outcome) = match std::str::from_utf8(line) {
        Ok(text) => match Reader::open(text) {
            Ok((reader, root)) => evaluate(reader, root),
            Err(_) => (None, Err(not_json().into())),
        },
        Err(_) => (None, Err(not_json().into())),
    };
    let mut out = Writer::compact();
    out.open_object();
    out.key("id");
    out.raw(id.map_or("null", RawValue::get));
    match outcome {
        Ok(price) => write_cost_price(&mut out, &price),
        Err(refusal) => {
            out.open_object_field("error");
            out.text_field("code", refusal.code);
            out.text_field("field", &refusal.field);
            out.text_field("message", &refusal.message);
            out.close_object();
        }
    }
    out.close_object();
    out.into_text()
}

fn write_cost_price(out: &mut Writer, price: &CostPrice) {
    out.open_object_field("cost_price");
    out.decimal_field("wage_per_year", &price.wage_per_year);
    out.decimal_field("employer_cost_per_year", &price.employer_cost_per_year);
    out.open_object_field("hours");
    for (name, hours) in &price.hours.named() {
        out.decimal_field(name, hours);
    }
    out.close_object();
    out.decimal_field("productivity_gross_pct", &price.productivity_gross_pct);
    out.decimal_field("productivity_net_pct", &price.productivity_net_pct);
    out.open_list_field("lines");
    for (line, per_hour) in &price.lines {
        out.open_object();
        out.text_field("id", line.id());
        out.decimal_field("per_hour", per_hour);
        out.close_object();
    }
    out.close_list();
    out.decimal_field("price_before_indexation", &price.price_before_indexation);
    out.decimal_field("index_factor", &price.index_factor);
    out.decimal_field("cost_price", &price.cost_price);
    out.decimal_field(
        "price_per_face_to_face_hour",
        &price.price_per_face_to_face_hour,
    );
    out.decimal_field("tariff", &price.tariff);
    out.close_object();
}

type Outcome = Result<Box<CostPrice>, Refusal>;
type Evaluation<'a> = (Option<&'a RawValue>, Outcome);

fn evaluate<'a>(mut reader: Reader<'a>, root: &'a RawValue) -> Evaluation<'a> {
    let Some(mut request) = reader.object(root, At::ROOT) else {
        return (None, Err(first(reader)));
    };
    let id = read_id(&mut reader, &mut request);
    let given = BODIES.iter().filter(|key| request.has(key)).count();
    let body = BODIES.iter().find_map(|key| request.take(key));
    if given != 1 {
        request.refuse(&mut reader, Fault::ExactlyOne(BODIES));
    }
    request.finish(&mut reader);
    let problems = reader.take_problems();
    if let Some(problem) = problems.into_iter().next() {
        return (id, Err(problem.into()));
    }
    let Some(body) = body else {
        return (id, Err(first(reader)));
    };
    (id, evaluate_cost_price(reader, body))
}

/// A request's id: text or a number, given back as it stands.
fn read_id<'a>(reader: &mut Reader<'a>, request: &mut Object<'a, '_>) -> Option<&'a RawValue> {
    let Some(id) = request.take("id") else {
        request.missing(reader, "id");
        return None;
    };
    if id
        .get()
        .starts_with(['"', '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'])
    {
        return Some(id);
    }
    reader.note(id, &request.at.key("id"), Fault::WrongType(Expected::Text));
    None
}

fn evaluate_cost_price<'a>(mut reader: Reader<'a>, body: &'a RawValue) -> Outcome {
    let inputs = CostInputs::read(&mut reader, body, At::ROOT);
    match (reader.into_problems().into_iter().next(), inputs) {
        (None, Some(inputs)) => Ok(Box::new(cost_price(&inputs)?)),
        (Some(problem), _) => Err(problem.into()),
        (None, None) => Err(EngineError::Overflow.into()),
    }
}

fn first(reader: Reader<'_>) -> Refusal {
    let none = Problem {
        field: String::new(),
        fault: Fault::ExactlyOne(BODIES),
    };
    reader
        .into_problems()
        .into_iter()
        .next()
        .unwrap_or(none)
        .into()
}
