//! Every amount that is shown is the one of the batch protocol, and shown parts add up to the shown total.

use rust_decimal::{Decimal, RoundingStrategy};
use serde_json::{Value, json};
use tariefproef::app::address::View;
use tariefproef::app::draft::Draft;
use tariefproef::exchange::batch::answer;
use tariefproef::i18n::Lang;
use tariefproef::model::parameters::Parameter;
use tariefproef::ui::shell::status;

use crate::markup::Markup;
use crate::{LANGS, example_files, proposal, scene, shown};

fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// A number of the file or an answer.
fn number(value: &Value) -> Decimal {
    match value {
        Value::String(text) => dec(text),
        other => dec(&other.to_string()),
    }
}

/// What the protocol answers for the cost inputs of a file, as they stand there.
fn priced(cost: &Value) -> Value {
    let request = json!({"id": "p", "cost_price": cost}).to_string();
    let reply: Value = serde_json::from_str(&answer(&request)).unwrap();
    assert!(reply.get("error").is_none(), "{reply}");
    reply["cost_price"].clone()
}

/// In whole cents, half away from zero; the last decimals of a division do not decide about a half.
fn cents(euros: Decimal) -> i64 {
    let away = RoundingStrategy::MidpointAwayFromZero;
    let whole = (euros * dec("100"))
        .round_dp_with_strategy(16, away)
        .round_dp_with_strategy(0, away);
    whole.try_into().unwrap()
}

/// The parts of the build-up, by the names of their lines.
const PARTS: [(&str, &str, &[&str]); 6] = [
    (
        "Loon en werkgeverslasten",
        "Wage and employer contributions",
        &[
            "salary",
            "irregular_hours",
            "holiday_allowance",
            "year_end_bonus",
            "other_wage",
            "contribution.",
        ],
    ),
    ("Uren zonder cliënt", "Hours without clients", &["time."]),
    (
        "Reis- en overige kosten",
        "Travel and other costs",
        &["other."],
    ),
    ("Groep", "Group", &["group."]),
    (
        "Overhead, plichten, marge",
        "Overhead, duties, margin",
        &["overhead", "obligations", "margin"],
    ),
    ("Indexatie", "Indexation", &["indexation"]),
];

/// The parts that a price has, in cents that add up to its cents: rounded down, then a cent more for the largest rests.
fn parts(price: &Value) -> Vec<(&'static str, &'static str, i64)> {
    let mut found: Vec<(&str, &str, Decimal)> = Vec::new();
    let mut lines = 0;
    for (nl, en, names) in PARTS {
        let of_part: Vec<Decimal> = price["lines"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|line| {
                let id = line["id"].as_str().unwrap();
                names
                    .iter()
                    .any(|name| id == *name || (name.ends_with('.') && id.starts_with(name)))
            })
            .map(|line| number(&line["per_hour"]))
            .collect();
        lines += of_part.len();
        if !of_part.is_empty() {
            found.push((nl, en, of_part.iter().sum()));
        }
    }
    assert_eq!(
        lines,
        price["lines"].as_array().unwrap().len(),
        "a line in no part"
    );
    let hundred = dec("100");
    let mut shown: Vec<i64> = found
        .iter()
        .map(|(.., sum)| (sum * hundred).floor().try_into().unwrap())
        .collect();
    let mut by_rest: Vec<usize> = (0..found.len()).collect();
    by_rest.sort_by_key(|part| {
        let euros = found[*part].2 * hundred;
        std::cmp::Reverse(euros - euros.floor())
    });
    let left = cents(number(&price["cost_price"])) - shown.iter().sum::<i64>();
    assert!((0..=found.len() as i64).contains(&left));
    for part in by_rest.into_iter().take(left as usize) {
        shown[part] += 1;
    }
    found
        .into_iter()
        .zip(shown)
        .map(|((nl, en, _), shown)| (nl, en, shown))
        .collect()
}

/// `1234567` cents as it is written: `12.345,67` or `12,345.67`.
fn written(lang: Lang, cents: i64) -> String {
    let (group, point) = if lang == Lang::Nl {
        ('.', ',')
    } else {
        (',', '.')
    };
    let whole = (cents.abs() / 100).to_string();
    let mut out = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            out.push(group);
        }
        out.push(digit);
    }
    let sign = if cents < 0 { "−" } else { "" };
    format!("{sign}{out}{point}{:02}", cents.abs() % 100)
}

fn euros(lang: Lang, cents: i64) -> String {
    let space = if lang == Lang::Nl { "\u{a0}" } else { "" };
    format!("€{space}{}", written(lang, cents))
}

/// What was written, back in cents.
fn read_back(lang: Lang, text: &str) -> i64 {
    let plain = match lang {
        Lang::Nl => text.replace('.', "").replace(',', "."),
        Lang::En => text.replace(',', ""),
    };
    cents(dec(plain.replace('−', "-").trim()))
}

/// The rows of the small build-up: name, proposal, own. The last is the total.
fn mini_rows(page: &Markup) -> Vec<[String; 3]> {
    let table = page.position(|element| element.name == "table" && element.has_class("mini"));
    let rows = page.elements.iter().enumerate().filter(|(_, element)| {
        element.name == "tr"
            && element.around.contains(&table)
            && element.attribute("aria-hidden").is_none()
    });
    rows.filter_map(|(row, _)| {
        let cells: Vec<&str> = page
            .inside(row)
            .filter(|cell| ["th", "td"].contains(&cell.name.as_str()))
            .map(|cell| cell.text.as_str())
            .collect();
        let head = page
            .inside(row)
            .any(|cell| cell.attribute("scope") == Some("col"));
        (!head).then(|| {
            [
                cells[0].to_owned(),
                cells[1].to_owned(),
                cells[2].to_owned(),
            ]
        })
    })
    .collect()
}

/// Own figures to try: what is typed in Dutch and in English, and the change to the file that it stands for.
type Change = fn(&mut Value);
type Typed = &'static [(Parameter, &'static str, &'static str)];
const TYPED: &[(Typed, Change)] = &[
    (&[], |_| {}),
    (&[(Parameter::NoShow, "6,75", "6.75")], |cost| {
        cost["hours"]["no_show_pct"] = json!("6.75")
    }),
    (
        &[
            (Parameter::Overhead, "31,5", "31.5"),
            (Parameter::AnnualHours, "12.345,5", "12,345.5"),
            (Parameter::ObligationsPerHour, "€ 1,23", "€1.23"),
        ],
        |cost| {
            cost["overhead"]["pct"] = json!("31.5");
            cost["annual_hours"] = json!("12345.5");
            cost["obligations"]["per_hour"] = json!("1.23");
        },
    ),
    (&[(Parameter::GrossHours, "999.999", "999,999")], |cost| {
        cost["hours"]["gross_hours_per_year"] = json!("999999");
    }),
    (
        &[(Parameter::OtherWagePerYear, "9876543", "9876543")],
        |cost| {
            cost["labour"]["other_wage_per_year"] = json!("9876543");
        },
    ),
];

/// Runs over every product of every example, every own figures and both languages.
fn everywhere(mut look: impl FnMut(&Markup, &Value, &Value, &Value, Lang, String)) {
    let mut seen = 0;
    for file in example_files() {
        let (document, opened): (Value, _) =
            (serde_json::from_str(&file).unwrap(), proposal(&file));
        for (position, product) in document["products"].as_array().unwrap().iter().enumerate() {
            for (values, change) in TYPED {
                let mut own = product["cost"].clone();
                change(&mut own);
                let (theirs, yours) = (priced(&product["cost"]), priced(&own));
                for lang in LANGS {
                    let mut draft = Draft::default();
                    for (parameter, nl, en) in *values {
                        let text = if lang == Lang::Nl { nl } else { en };
                        draft.values.insert(*parameter, (*text).to_owned());
                    }
                    let scene = scene(&opened, position, &draft, lang, View::Figures);
                    look(
                        &shown(&scene),
                        product,
                        &theirs,
                        &yours,
                        lang,
                        status(&scene),
                    );
                    seen += 1;
                }
            }
        }
    }
    assert!(seen >= 10 * TYPED.len() * 2, "{seen}");
}

#[test]
fn the_cost_price_shown_is_the_one_of_the_protocol_to_the_cent() {
    everywhere(|page, _, _, yours, lang, spoken| {
        let expected = euros(lang, cents(number(&yours["cost_price"])));
        assert_eq!(page.with_id("own-price").text, expected);
        assert!(spoken.contains(&expected), "{spoken}");
    });
}

/// EUR per unit and per hour that the proposal would pay, from the file and the answer.
fn tariff(product: &Value, theirs: &Value) -> (Decimal, Decimal) {
    let published = product.pointer("/tariffs/0");
    let amount = number(published.map_or(&theirs["tariff"], |tariff| &tariff["amount"]));
    let unit = published.map_or(&product["cost"]["unit"], |tariff| &tariff["unit"]);
    let per_hour = match unit["kind"].as_str() {
        None | Some("hour") => amount,
        Some("minute") => amount * dec("60"),
        Some(_) => amount / number(&unit["hours"]),
    };
    (amount, per_hour)
}

#[test]
fn the_tariff_shown_is_the_published_one_or_the_one_of_the_protocol() {
    everywhere(|page, product, theirs, _, lang, _| {
        let (amount, per_hour) = tariff(product, theirs);
        let tariff = page.with_id("tariff");
        assert_eq!(tariff.text, euros(lang, cents(amount)));
        let around = &page.elements[*tariff.around.last().unwrap()];
        if per_hour != amount {
            assert!(
                around.text.contains(&euros(lang, cents(per_hour))),
                "{}",
                around.text
            );
        }
    });
}

#[test]
fn the_difference_shown_is_that_of_the_unrounded_amounts() {
    everywhere(|page, product, theirs, yours, lang, _| {
        let gap = number(&yours["cost_price"]) - tariff(product, theirs).1;
        let shown = page.with_id("difference");
        assert_eq!(shown.text, euros(lang, cents(gap).abs()));
        let entry = &page.elements[shown.around[shown.around.len() - 2]];
        let (nl, en) = match cents(gap) {
            0 => return,
            1.. => ("Tekort", "Shortfall"),
            _ => ("Over", "Surplus"),
        };
        assert!(
            entry
                .text
                .starts_with(if lang == Lang::Nl { nl } else { en }),
            "{}",
            entry.text
        );
    });
}

#[test]
fn the_difference_a_year_is_that_of_the_own_hours_in_whole_euros() {
    let mut asked = 0;
    everywhere(|page, product, theirs, yours, lang, _| {
        let gap = number(&yours["cost_price"]) - tariff(product, theirs).1;
        let place = page.position(|element| element.has_class("result__year"));
        let words = &page.elements[place].text;
        let hours = if lang == Lang::Nl {
            "12.345,5 uur"
        } else {
            "12,345.5 hours"
        };
        if words.contains(hours) {
            let per_year = cents(gap * dec("12345.5") / dec("100"));
            let written = written(lang, per_year.abs() * 100);
            assert!(
                words.contains(&written[..written.len() - 3]),
                "{words} {per_year}"
            );
            asked += 1;
        }
    });
    assert!(asked > 15);
}

#[test]
fn every_amount_of_the_build_up_is_the_sum_of_its_lines_and_they_add_up() {
    everywhere(|page, _, theirs, yours, lang, _| {
        let rows = mini_rows(page);
        let (total, rows) = rows.split_last().unwrap();
        for (side, price) in [(1, theirs), (2, yours)] {
            let expected = parts(price);
            for row in rows {
                let part = expected
                    .iter()
                    .find(|(nl, en, _)| row[0] == *nl || row[0] == *en);
                let amount = part.map_or(0, |(.., cents)| *cents);
                assert_eq!(row[side], written(lang, amount), "{}", row[0]);
            }
            let names = |row: &[String; 3]| row[0].clone();
            for (nl, en, _) in &expected {
                let name = if lang == Lang::Nl { nl } else { en };
                assert!(
                    rows.iter().map(names).any(|row| row == *name),
                    "{name} is missing"
                );
            }
            let whole = cents(number(&price["cost_price"]));
            assert_eq!(total[side], written(lang, whole));
            let sum: i64 = rows.iter().map(|row| read_back(lang, &row[side])).sum();
            assert_eq!(sum, read_back(lang, &total[side]));
        }
    });
}

#[test]
fn the_start_names_the_tariff_of_every_product() {
    for file in example_files() {
        let (document, opened): (Value, _) =
            (serde_json::from_str(&file).unwrap(), proposal(&file));
        for lang in LANGS {
            let page = shown(&scene(&opened, 0, &Draft::default(), lang, View::Start));
            for product in document["products"].as_array().unwrap() {
                let (amount, _) = tariff(product, &priced(&product["cost"]));
                let name = product["name"][lang.code()].as_str().unwrap();
                let case = page
                    .elements
                    .iter()
                    .find(|element| element.has_class("case") && element.text.starts_with(name));
                let words = &case.unwrap_or_else(|| panic!("{name}")).text;
                assert!(words.contains(&euros(lang, cents(amount))), "{words}");
            }
        }
    }
}

#[test]
fn a_field_that_cannot_be_used_leaves_the_last_price_and_says_so() {
    let file = example_files().remove(0);
    let opened = proposal(&file);
    for lang in LANGS {
        let mut draft = Draft::default();
        draft.values.insert(Parameter::NoShow, "veel".to_owned());
        let scene = scene(&opened, 0, &draft, lang, View::Figures);
        let page = shown(&scene);
        let document: Value = serde_json::from_str(&file).unwrap();
        let price = priced(&document["products"][0]["cost"]);
        assert_eq!(
            page.with_id("own-price").text,
            euros(lang, cents(number(&price["cost_price"])))
        );
        assert!(
            page.elements
                .iter()
                .any(|element| element.has_class("result__stale"))
        );
        assert_eq!(
            status(&scene),
            "",
            "nothing is said aloud of a price that is not of now"
        );
        let wrong = page.with_id("f-hours-no_show_pct");
        assert_eq!(wrong.attribute("aria-invalid"), Some("true"));
    }
}
