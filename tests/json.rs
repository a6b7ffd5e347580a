//! What is written is JSON, says what was meant, and reads back the same.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, RngSeed};
use rust_decimal::Decimal;
use serde_json::{Value, json};
use tariefproef::exchange::documents::{CostTool, Document, open};
use tariefproef::exchange::json::{Writer, cost_inputs_json};
use tariefproef::model::cost_inputs::CostInputs;
use tariefproef::model::date::Date;
use tariefproef::model::proposal::{
    Bandwidth, Benchmark, Contact, FigureKind, LocalText, Origin, Product, Proposal,
    ProposalSource, ProposalStatus, Provenance, Tariff,
};
use tariefproef::model::scenario::{OwnProduct, Scenario};

#[allow(dead_code)]
#[path = "properties/inputs.rs"]
mod inputs;

fn text_of(text: &str) -> String {
    let mut out = Writer::compact();
    out.text(text);
    out.into_text()
}

/// Any text, with more than its share of characters that need an escape or look as if they do.
fn text() -> impl Strategy<Value = String> {
    let character = prop_oneof![
        2 => any::<char>(),
        1 => (0_u8..0x20).prop_map(char::from),
        1 => select(vec!['"', '\\', '/', 'u', '\u{7f}', '\u{80}', '\u{2028}', '\u{feff}', '\u{ffff}', '€', '😀']),
    ];
    vec(character, 0..40).prop_map(String::from_iter)
}

#[test]
fn every_character_is_written_as_a_json_library_writes_it() {
    for character in (0..=u32::from(char::MAX)).filter_map(char::from_u32) {
        let text = format!("a{character}b");
        assert_eq!(text_of(&text), serde_json::to_string(&text).unwrap());
    }
}

/// Writes any value with the writer; objects are left to the documents, whose keys are fixed.
fn write(out: &mut Writer, value: &Value) {
    match value {
        Value::Null => out.raw("null"),
        Value::Bool(yes) => out.boolean(*yes),
        Value::Number(number) => out.whole(number.as_i64().unwrap()),
        Value::String(text) => out.text(text),
        Value::Array(items) => {
            out.open_list();
            for item in items {
                write(out, item);
            }
            out.close_list();
        }
        Value::Object(fields) => {
            out.open_object();
            for (key, value) in fields {
                out.key(if key == "a" { "a" } else { "b" });
                write(out, value);
            }
            out.close_object();
        }
    }
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        text().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 60, 5, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..5).prop_map(Value::from),
            (option::of(inner.clone()), option::of(inner)).prop_map(|(a, b)| {
                let fields = [("a", a), ("b", b)].into_iter();
                let given = fields.filter_map(|(key, value)| Some((key.to_owned(), value?)));
                Value::Object(given.collect())
            }),
        ]
    })
}

fn local_text() -> impl Strategy<Value = LocalText> {
    (text(), option::of(text())).prop_map(|(nl, en)| LocalText { nl, en })
}

fn date() -> impl Strategy<Value = Date> {
    (1_u16..=9999, 1_u8..=12, 1_u8..=28)
        .prop_map(|(year, month, day)| Date::new(year, month, day).unwrap())
}

fn amount() -> impl Strategy<Value = Decimal> {
    (-99_999_999_i64..=99_999_999, 0_u32..=6)
        .prop_map(|(digits, scale)| Decimal::new(digits, scale))
}

fn cost() -> impl Strategy<Value = CostInputs> {
    (inputs::inputs(), text()).prop_map(|(inputs, label)| {
        let mut cost = inputs::read(&inputs);
        if let Some(row) = cost.labour.mix.first_mut() {
            row.label = label;
        }
        cost
    })
}

/// Where something stands, in a proposal with the sources `s0` and `s1`.
fn origin() -> impl Strategy<Value = Origin> {
    (select(&["", "s0", "s1"][..]), local_text(), local_text()).prop_map(|(source, place, note)| {
        Origin {
            source: source.to_owned(),
            place,
            note,
        }
    })
}

fn product() -> impl Strategy<Value = Product> {
    let tariff = (local_text(), amount(), option::of(origin()));
    let provenance = (text(), select(FigureKind::ALL), any::<bool>(), origin());
    let quarter = || option::of(amount());
    let bandwidth = (
        text(),
        1_i64..=100_000,
        amount(),
        quarter(),
        quarter(),
        quarter(),
        amount(),
    );
    let benchmark = (local_text(), amount(), 1900_i64..=2999, origin());
    (
        (local_text(), local_text(), cost(), vec(local_text(), 0..3)),
        vec(tariff, 0..3),
        vec(provenance, 0..3),
        vec(bandwidth, 0..3),
        vec(benchmark, 0..3),
    )
        .prop_map(
            |((name, description, cost, notes), tariffs, provenance, bandwidths, benchmarks)| {
                let unit = cost.unit.clone();
                Product {
                    id: String::new(),
                    name,
                    description,
                    cost,
                    tariffs: tariffs
                        .into_iter()
                        .map(|(label, amount, origin)| Tariff {
                            label,
                            amount: amount.abs(),
                            unit: unit.clone(),
                            origin,
                        })
                        .collect(),
                    provenance: provenance
                        .into_iter()
                        .map(|(path, kind, assumed, origin)| Provenance {
                            path,
                            kind,
                            assumed,
                            origin,
                        })
                        .collect(),
                    bandwidths: bandwidths
                        .into_iter()
                        .map(|(path, providers, min, p25, median, p75, max)| Bandwidth {
                            path,
                            providers,
                            min,
                            p25,
                            median,
                            p75,
                            max,
                        })
                        .collect(),
                    benchmarks: benchmarks
                        .into_iter()
                        .map(|(label, amount, year, origin)| Benchmark {
                            label,
                            amount: amount.abs(),
                            unit: unit.clone(),
                            year,
                            origin,
                        })
                        .collect(),
                    notes,
                }
            },
        )
}

fn proposal() -> impl Strategy<Value = Proposal> {
    let source = || (local_text(), text(), option::of(date()), text());
    (
        (
            local_text(),
            vec(text(), 0..3),
            local_text(),
            select(ProposalStatus::ALL),
            text(),
            1900_i64..=2999,
        ),
        (
            option::of(date()),
            option::of((text(), text())),
            any::<bool>(),
            vec(local_text(), 0..3),
        ),
        [source(), source()],
        vec(product(), 0..3),
    )
        .prop_map(
            |(head, (deadline, contact, example, notes), sources, mut products)| {
                let (region, municipalities, title, status, revision, price_level) = head;
                for (number, product) in products.iter_mut().enumerate() {
                    product.id = format!("p{number}");
                }
                let sources = sources.into_iter().enumerate();
                Proposal {
                    region,
                    municipalities,
                    title,
                    status,
                    revision,
                    price_level,
                    deadline,
                    contact: contact.map(|(organisation, address)| Contact {
                        organisation,
                        address,
                    }),
                    example,
                    notes,
                    sources: sources
                        .map(
                            |(number, (title, publisher, date, address))| ProposalSource {
                                id: format!("s{number}"),
                                title,
                                publisher,
                                date,
                                address,
                            },
                        )
                        .collect(),
                    products,
                }
            },
        )
}

/// Reads back the same, begins with its format and version, and is laid out for people.
fn assert_reads_back(document: &Document, format: &str) -> Result<(), TestCaseError> {
    let written = document.to_json();
    let begin = format!("{{\n  \"format\": \"tariefproef/{format}\",\n  \"version\": 1,\n  \"");
    prop_assert!(written.starts_with(&begin), "{written}");
    let again = open(&written);
    prop_assert_eq!(again.as_ref(), Ok(document), "{}", written);
    Ok(())
}

proptest! {
    #![proptest_config(Config { failure_persistence: None, cases: 60, rng_seed: RngSeed::Fixed(2015), ..Config::default() })]

    #[test]
    fn any_text_is_what_it_was(text in text()) {
        prop_assert_eq!(serde_json::from_str::<String>(&text_of(&text)).unwrap(), text);
    }

    #[test]
    fn any_value_is_laid_out_as_a_json_library_does(value in value()) {
        let (mut compact, mut pretty) = (Writer::compact(), Writer::pretty());
        write(&mut compact, &value);
        write(&mut pretty, &value);
        prop_assert_eq!(compact.into_text(), serde_json::to_string(&value).unwrap());
        prop_assert_eq!(pretty.into_text(), serde_json::to_string_pretty(&value).unwrap());
    }

    #[test]
    fn any_decimal_keeps_its_digits(low: u32, mid: u32, high: u32, negative: bool, scale in 0_u32..=28) {
        let number = Decimal::from_parts(low, mid, high, negative, scale);
        let mut out = Writer::compact();
        out.decimal(&number);
        let text = out.into_text();
        prop_assert_eq!(&text, &json!(number.to_string()).to_string());
        prop_assert_eq!(text.trim_matches('"').parse::<Decimal>().unwrap(), number);
    }

    #[test]
    fn a_cost_tool_reads_back_the_same(provider in text(), product in text(), cost in cost()) {
        prop_assert_eq!(&CostInputs::from_json(&cost_inputs_json(&cost)).unwrap(), &cost);
        let tool = Document::CostTool(Box::new(CostTool { provider, product, cost }));
        assert_reads_back(&tool, "cost-tool")?;
    }

    #[test]
    fn a_proposal_and_a_scenario_read_back_the_same(proposal in proposal(), name in text(), own in vec((text(), cost()), 0..3)) {
        let products = proposal.products.iter().zip(own).map(|(product, (name, cost))| OwnProduct { product: product.id.clone(), name, cost }).collect();
        assert_reads_back(&Document::Proposal(Box::new(proposal.clone())), "proposal")?;
        assert_reads_back(&Document::Scenario(Box::new(Scenario { name, proposal, products })), "scenario")?;
    }
}
