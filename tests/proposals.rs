//! The example proposals in `public/proposals`: they open, they calculate, every figure says where it comes from, and what
//! the public reports and publications state is what stands in them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use rust_decimal::Decimal;
use serde_json::Value;
use tariefproef::engine::cost_price::cost_price;
use tariefproef::exchange::documents::{Document, open};
use tariefproef::exchange::json::cost_inputs_json;
use tariefproef::model::cost_inputs::{HoursOrPct, Travel, Wage};
use tariefproef::model::cost_price::CostPrice;
use tariefproef::model::proposal::{Product, Proposal};
use tariefproef::model::words::{ContributionBase, ContributionKind};

const DRECHTSTEDEN: &str = "drechtsteden-2025.json";
const LEKSTROOM: &str = "lekstroom-2020.json";
const TARIFFS: &str = "tarieven-2023.json";
/// Each file with the sources whose statements it models: only what they state may stand without "assumed".
const FILES: &[(&str, &[&str])] = &[
    (DRECHTSTEDEN, &["verslag"]),
    (LEKSTROOM, &["verslag"]),
    (TARIFFS, &["meerinzicht", "westerveld"]),
];
/// All of it together is a small download.
const LARGEST_BYTES: usize = 60_000;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("public/proposals")
}

fn text(file: &str) -> String {
    fs::read_to_string(folder().join(file)).unwrap()
}

fn json(file: &str) -> Value {
    serde_json::from_str(&text(file)).unwrap()
}

fn proposal(file: &str) -> Proposal {
    match open(&text(file)) {
        Ok(Document::Proposal(proposal)) => *proposal,
        Ok(_) => panic!("{file} is no proposal"),
        Err(problems) => panic!("{file}: {problems:#?}"),
    }
}

fn price(product: &Product) -> CostPrice {
    cost_price(&product.cost).unwrap_or_else(|error| panic!("{}: {error:?}", product.id))
}

fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn says(proposal: &Proposal, word: &str) -> bool {
    let notes = proposal.products.iter().flat_map(|product| &product.notes);
    proposal
        .notes
        .iter()
        .chain(notes)
        .any(|note| note.nl.contains(word))
}

#[test]
fn every_file_opens_is_marked_as_an_example_and_round_trips() {
    for (file, _) in FILES {
        let proposal = proposal(file);
        assert!(proposal.example, "{file}");
        assert!(!proposal.notes.is_empty(), "{file}");
        let document = Document::Proposal(Box::new(proposal));
        assert_eq!(
            open(&document.to_json()).as_ref(),
            Ok(&document),
            "{file} reads back the same"
        );
    }
}

#[test]
fn the_index_lists_the_files_that_are_there_and_no_other() {
    let index = json("index.json");
    let entries = index["proposals"].as_array().unwrap();
    let listed: Vec<&str> = entries
        .iter()
        .map(|entry| entry["file"].as_str().unwrap())
        .collect();
    let known: Vec<&str> = FILES.iter().map(|(file, _)| *file).collect();
    assert_eq!(listed, known);
    let on_disk: BTreeSet<String> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let mut expected: BTreeSet<String> = known.iter().map(ToString::to_string).collect();
    expected.insert("index.json".into());
    assert_eq!(on_disk, expected);
    for entry in entries {
        for key in ["name", "question", "what"] {
            assert!(entry[key].is_object(), "{key} in two languages");
        }
    }
    let bytes: usize = expected.iter().map(|file| text(file).len()).sum();
    assert!(bytes < LARGEST_BYTES, "{bytes} bytes");
}

/// Keys whose text a person reads in their own language.
const LOCAL: &[&str] = &[
    "region",
    "title",
    "notes",
    "name",
    "description",
    "label",
    "place",
    "note",
    "question",
    "what",
];

/// Walks a document; `cost` is left out, its labels are names of scales.
fn both_languages(value: &Value, at: &str, read: bool) {
    match value {
        Value::String(text) => assert!(!read, "{at}: \"{text}\" stands in one language"),
        Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                both_languages(item, &format!("{at}[{place}]"), read);
            }
        }
        Value::Object(fields) if read && fields.contains_key("nl") => {
            assert_eq!(fields.len(), 2, "{at}");
            for language in ["nl", "en"] {
                let text = fields[language].as_str().unwrap();
                assert!(!text.trim().is_empty(), "{at}.{language}");
            }
        }
        Value::Object(fields) => {
            for (key, item) in fields.iter().filter(|(key, _)| *key != "cost") {
                both_languages(item, &format!("{at}.{key}"), LOCAL.contains(&key.as_str()));
            }
        }
        _ => {}
    }
}

#[test]
fn every_text_stands_in_both_languages() {
    for file in FILES.iter().map(|(file, _)| *file).chain(["index.json"]) {
        both_languages(&json(file), file, false);
    }
}

#[test]
fn every_product_can_be_calculated() {
    for (file, _) in FILES {
        for product in &proposal(file).products {
            let price = price(product);
            println!(
                "{file} {}: {} ({} % productive of gross)",
                product.id, price.tariff, price.productivity_gross_pct
            );
        }
    }
}

/// The figures and words of cost inputs that count: not the zeros and the names.
fn used(value: &Value, path: String, found: &mut Vec<String>) {
    match value {
        Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                used(item, format!("{path}[{place}]"), found);
            }
        }
        Value::Object(fields) => {
            for (key, item) in fields.iter().filter(|(key, _)| *key != "label") {
                let dot = if path.is_empty() { "" } else { "." };
                used(item, format!("{path}{dot}{key}"), found);
            }
        }
        Value::String(text) if text.parse().is_ok_and(|number: Decimal| number.is_zero()) => {}
        Value::Null => {}
        _ => found.push(path),
    }
}

/// What is only there because the format fills it in, and changes nothing.
fn is_default(path: &str, product: &Product) -> bool {
    let indexation = &product.cost.indexation;
    path.starts_with("rounding")
        || path.starts_with("indexation") && indexation.years.is_empty()
        || path == "obligations.base" && product.cost.obligations.pct.is_zero()
}

#[test]
fn every_used_parameter_says_where_it_comes_from() {
    for (file, stating) in FILES {
        let proposal = proposal(file);
        for product in &proposal.products {
            let name = format!("{file} {}", product.id);
            let mut paths = Vec::new();
            let cost = serde_json::from_str(&cost_inputs_json(&product.cost)).unwrap();
            used(&cost, String::new(), &mut paths);
            assert!(paths.len() > 30, "{name}: {paths:?}");
            for path in paths.iter().filter(|path| !is_default(path, product)) {
                assert!(
                    product.provenance_of(path).is_some(),
                    "{name}: nothing about {path}"
                );
            }
            let mut seen = BTreeSet::new();
            for entry in &product.provenance {
                assert!(seen.insert(&entry.path), "{name}: {} twice", entry.path);
                assert!(
                    exists(&cost, &entry.path),
                    "{name}: no parameter {}",
                    entry.path
                );
                assert!(
                    entry.assumed || stating.contains(&entry.origin.source.as_str()),
                    "{name}: {} is stated by no report or publication",
                    entry.path
                );
            }
            for tariff in &product.tariffs {
                let origin = tariff.origin.as_ref().unwrap();
                assert!(stating.contains(&origin.source.as_str()), "{name}");
            }
        }
    }
}

/// Whether a path leads to something in the inputs.
fn exists(cost: &Value, path: &str) -> bool {
    let pointer = format!("/{}", path.replace(['.', '['], "/").replace(']', ""));
    cost.pointer(&pointer).is_some()
}

#[test]
fn every_source_is_used() {
    for (file, _) in FILES {
        let proposal = proposal(file);
        let mut cited = BTreeSet::new();
        for product in &proposal.products {
            cited.extend(
                product
                    .provenance
                    .iter()
                    .map(|entry| entry.origin.source.clone()),
            );
            cited.extend(
                product
                    .benchmarks
                    .iter()
                    .map(|entry| entry.origin.source.clone()),
            );
        }
        for source in &proposal.sources {
            // The norm stands in a note, not in a figure of its own.
            let in_notes = source.id == "hhm";
            assert!(
                in_notes || cited.contains(&source.id),
                "{file}: {}",
                source.id
            );
        }
    }
}

#[test]
fn drechtsteden_holds_what_its_report_states() {
    let proposal = proposal(DRECHTSTEDEN);
    assert_eq!(proposal.price_level, 2025);
    // "Before 7 October": the 6th is the last day.
    assert_eq!(proposal.deadline.unwrap().to_string(), "2025-10-06");
    assert_eq!(
        proposal.contact.as_ref().unwrap().address,
        "contractmanagement@drechtsteden.nl"
    );
    assert!(proposal.municipalities.is_empty() && says(&proposal, "Zeven gemeenten"));
    assert!(says(&proposal, "12 rekentools") && says(&proposal, "Hoeksche Waard"));
    assert_eq!(proposal.products.len(), 4);
    let mut scale_25 = Vec::new();
    let mut prices = Vec::new();
    for product in &proposal.products {
        assert!(product.tariffs.is_empty() && product.bandwidths.is_empty());
        assert!(product.description.nl.contains("aangenomen"));
        let hours = &product.cost.hours;
        assert_eq!(hours.training, HoursOrPct::Pct(number("2")));
        assert_eq!(
            hours.travel,
            Travel::PerDay {
                minutes: number("18")
            }
        );
        assert_eq!(hours.visits_without_travel_pct, Decimal::ZERO);
        for path in [
            "hours.training",
            "hours.travel",
            "hours.visits_without_travel_pct",
        ] {
            assert!(!product.provenance_of(path).unwrap().assumed, "{path}");
        }
        for row in &product.cost.labour.mix {
            let Wage::SalaryRef(place) = &row.wage else {
                panic!("a place in the pay table")
            };
            assert_eq!(place.agreement, "ghz");
            assert_ne!(place.scale, "60");
            if place.scale == "25" {
                scale_25.push(row.share_pct);
            }
        }
        let price = price(product);
        let gross = price.productivity_gross_pct;
        assert!(
            gross >= number("60") && gross <= number("70"),
            "{}: {gross}",
            product.id
        );
        prices.push(price.cost_price);
    }
    assert!(
        scale_25.len() == 1 && scale_25[0] <= number("5"),
        "minimal, once: {scale_25:?}"
    );
    assert!(
        prices.is_sorted_by(|lighter, heavier| lighter < heavier),
        "{prices:?}"
    );
    // Guidance of these years is paid between 55 and 95 euros an hour.
    assert!(prices[0] > number("55") && prices[3] < number("95"));
}

#[test]
fn lekstroom_holds_what_its_report_states() {
    let proposal = proposal(LEKSTROOM);
    assert_eq!(proposal.price_level, 2019);
    assert!(says(&proposal, "108 uur per jaar") && says(&proposal, "volume 108"));
    let product = &proposal.products[0];
    assert!(product.tariffs.is_empty() && product.bandwidths.is_empty());
    let hours = &product.cost.hours;
    assert_eq!(hours.leave, HoursOrPct::Pct(number("16.5")));
    assert_eq!(hours.training, HoursOrPct::Pct(number("2")));
    assert_eq!(hours.sick_leave_pct, number("5.7"));
    for path in ["hours.leave", "hours.training", "hours.sick_leave_pct"] {
        assert!(!product.provenance_of(path).unwrap().assumed, "{path}");
    }
    let overhead = product.cost.overhead.as_ref().unwrap();
    assert!(
        overhead.pct > number("5"),
        "5 % is what providers call too ambitious"
    );
    // Whk as a whole or in its parts, never both.
    let kinds: Vec<ContributionKind> = product
        .cost
        .labour
        .contributions
        .iter()
        .map(|contribution| contribution.kind)
        .collect();
    assert!(kinds.contains(&ContributionKind::Whk));
    assert!(!kinds.contains(&ContributionKind::WhkWga));
    assert!(!kinds.contains(&ContributionKind::WgaPrivate));
    let price = price(product).cost_price;
    assert!(price > number("25") && price < number("30"), "{price}");
}

#[test]
fn the_tariffs_of_2023_are_those_published() {
    let proposal = proposal(TARIFFS);
    let published = [
        ("hh-meerinzicht", "31.80"),
        ("hh-westerveld", "32.40"),
        ("regulier-meerinzicht", "66.00"),
        ("basis-westerveld", "55.80"),
        ("plus-westerveld", "85.20"),
        ("groep-westerveld", "46.15"),
    ];
    assert_eq!(proposal.products.len(), published.len());
    for (id, amount) in published {
        let product = proposal.product(id).unwrap();
        assert_eq!(product.tariffs[0].amount, number(amount), "{id}");
        assert_eq!(
            product.tariffs[0].unit, product.cost.unit,
            "{id}: compared in one unit"
        );
        // The assumptions land near what is paid: within a quarter.
        let tariff = price(product).tariff;
        let ratio = tariff / number(amount);
        assert!(
            ratio > number("0.75") && ratio < number("1.25"),
            "{id}: {tariff}"
        );
    }
    let per_minute = &proposal.product("basis-westerveld").unwrap().tariffs[1];
    assert_eq!(per_minute.amount * number("60"), number("55.80"));
}

#[test]
fn premiums_are_levied_on_the_wage_without_the_employees_pension_share() {
    for (file, _) in FILES {
        for product in &proposal(file).products {
            let labour = &product.cost.labour;
            assert!(labour.employee_pension.is_some());
            for contribution in &labour.contributions {
                let pension = contribution.kind == ContributionKind::Pension;
                assert_eq!(
                    contribution.base == ContributionBase::Wage,
                    pension,
                    "{file}"
                );
                assert_eq!(contribution.annual_cap.is_none(), pension, "{file}");
            }
        }
    }
}

#[test]
fn no_address_of_a_person_stands_in_them() {
    let desks = [
        "contractmanagement@drechtsteden.nl",
        "inkoop@regiolekstroom.nl",
    ];
    for (file, _) in FILES {
        let mut text = text(file);
        for desk in desks {
            text = text.replace(desk, "");
        }
        assert!(!text.contains('@'), "{file}");
    }
}
