//! Whatever a document, a file name or a person supplies stays text.

use std::sync::Arc;

use serde_json::Value;
use tariefproef::app::address::View;
use tariefproef::app::draft::Draft;
use tariefproef::app::notice::{FileTrouble, Notice};
use tariefproef::i18n::Lang;
use tariefproef::model::parameters::Parameter;
use tariefproef::model::problem::{Fault, Problem};
use tariefproef::model::proposal::Proposal;

use crate::markup::Markup;
use crate::{LANGS, VIEWS, all_wrong, example, example_files, proposal, scene, shown};

const HOSTILE: &[&str] = &[
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onfocus='alert(1)' autofocus x='",
    "</textarea></svg></option><!--",
    "&lt;b&gt; &amp; &#39;",
    "javascript:alert(1)",
    "{name} {count} {{}}",
];
/// As long a way off from being a number, and no markup.
const HARMLESS: &str = "zomaar";

/// The texts of a proposal that a person reads, each with `words` before it.
fn with_words(value: &mut Value, words: &str) {
    const FIXED: &[&str] = &[
        "format",
        "id",
        "source",
        "path",
        "kind",
        "base",
        "status",
        "agreement",
        "scale",
        "step",
        "from",
        "to",
        "deadline",
        "date",
        "sick_leave_base",
        "year_end_bonus_base",
        "hour_includes",
    ];
    match value {
        Value::Object(fields) => {
            for (key, field) in fields
                .iter_mut()
                .filter(|(key, _)| !FIXED.contains(&key.as_str()))
            {
                match field {
                    // An address keeps its beginning, so that it stays a link.
                    Value::String(text) if key == "address" => *text = format!("{text}{words}"),
                    Value::String(text) => *text = format!("{words}{text}"),
                    field => with_words(field, words),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| with_words(item, words)),
        _ => {}
    }
}

fn proposal_with(file: &str, words: &str) -> Arc<Proposal> {
    let mut document: Value = serde_json::from_str(file).unwrap();
    with_words(&mut document, words);
    proposal(&document.to_string())
}

/// Everything that can be typed, with `words` in it.
fn typed(words: &str) -> Draft {
    let mut draft = all_wrong();
    for parameter in Parameter::ALL.iter().filter(|known| !known.in_list()) {
        draft.values.insert(*parameter, words.to_owned());
    }
    for row in draft.mix.iter_mut().flatten() {
        for text in [
            &mut row.label,
            &mut row.share,
            &mut row.amount,
            &mut row.agreement,
            &mut row.scale,
            &mut row.step,
        ] {
            *text = words.to_owned();
        }
    }
    for row in draft.contributions.iter_mut().flatten() {
        for text in [&mut row.rate, &mut row.cap, &mut row.franchise] {
            *text = words.to_owned();
        }
    }
    for row in draft.years.iter_mut().flatten() {
        for text in [&mut row.year, &mut row.labour, &mut row.material] {
            *text = words.to_owned();
        }
    }
    for (_, rows) in draft.amounts.iter_mut() {
        for row in rows {
            row.label = words.to_owned();
            row.amount = words.to_owned();
        }
    }
    draft.name = words.to_owned();
    draft
}

/// The elements of a page with the names of their attributes: all that is markup, nothing that is text.
fn bones(page: &Markup) -> Vec<(String, Vec<String>)> {
    let bones = page.elements.iter().map(|element| {
        let names = element
            .attributes
            .iter()
            .map(|(name, _)| name.clone())
            .collect();
        (element.name.clone(), names)
    });
    bones.collect()
}

fn page(file: &str, words: &str, lang: Lang, view: View) -> Markup {
    let opened = proposal_with(file, words);
    let mut scene = scene(&opened, 0, &typed(words), lang, view);
    scene.examples = vec![example(words, Proposal::default())];
    let field = words.to_owned();
    let trouble = FileTrouble::Problems(vec![Problem {
        field,
        fault: Fault::UnknownField,
    }]);
    scene.notice = Some(Notice::Failed(words.to_owned(), trouble));
    shown(&scene)
}

#[test]
fn no_text_becomes_markup() {
    for file in example_files() {
        for view in VIEWS {
            for lang in LANGS {
                let plain = bones(&page(&file, HARMLESS, lang, view));
                for words in HOSTILE {
                    let found = page(&file, words, lang, view);
                    assert_eq!(bones(&found), plain, "{words}");
                    assert!(
                        found
                            .elements
                            .iter()
                            .all(|element| element.name != "script")
                    );
                }
            }
        }
    }
}

#[test]
fn hostile_text_is_shown_as_it_is() {
    let file = example_files().remove(0);
    for words in HOSTILE {
        let figures = page(&file, words, Lang::Nl, View::Figures);
        let typed = figures.with_id("f-hours-no_show_pct");
        assert_eq!(typed.attribute("value"), Some(*words));
        let label = figures.with_id("f-labour-mix-0-label");
        assert_eq!(label.attribute("value"), Some(*words));
        let start = page(&file, words, Lang::Nl, View::Start);
        let product = start
            .elements
            .iter()
            .find(|element| element.has_class("case__question"));
        assert!(product.unwrap().text.starts_with(words));
        let notice = start.with_id("notice");
        assert!(notice.text.contains(words), "{}", notice.text);
    }
}

#[test]
fn only_addresses_of_the_web_become_links() {
    let file = example_files().remove(0);
    for hostile in [
        "javascript:alert(1)",
        "data:text/html,x",
        "//elsewhere",
        "http://plain",
        " https://x",
    ] {
        let mut document: Value = serde_json::from_str(&file).unwrap();
        for source in document["sources"].as_array_mut().unwrap() {
            source["address"] = hostile.into();
        }
        let opened = proposal(&document.to_string());
        let page = shown(&scene(
            &opened,
            0,
            &Draft::default(),
            Lang::Nl,
            View::Figures,
        ));
        for element in &page.elements {
            let address = element.attribute("href").unwrap_or("#");
            assert!(address.starts_with('#'), "{address}");
        }
    }
}
