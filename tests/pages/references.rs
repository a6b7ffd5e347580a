//! Everything that refers to a place on the page refers to one that is there, once.

use std::collections::HashSet;

use tariefproef::app::address::View;
use tariefproef::app::draft::{Draft, MixEntry, WageForm};
use tariefproef::i18n::Lang;
use tariefproef::ui::components::field_id;

use crate::markup::{Element, Markup};
use crate::{LANGS, VIEWS, all_wrong, drafts, example_files, proposal, scene, shown};

/// Every view, and the form of the first and last product with every draft, in both languages.
fn everywhere(mut look: impl FnMut(&Markup)) {
    for file in example_files() {
        let opened = proposal(&file);
        let mut positions = vec![0, opened.products.len() - 1];
        positions.dedup();
        for position in positions {
            for draft in drafts() {
                for lang in LANGS {
                    look(&shown(&scene(
                        &opened,
                        position,
                        &draft,
                        lang,
                        View::Figures,
                    )));
                }
            }
        }
        for view in VIEWS {
            for lang in LANGS {
                look(&shown(&scene(&opened, 0, &Draft::default(), lang, view)));
            }
        }
    }
}

/// The ids that an element refers to.
fn referred(element: &Element) -> Vec<String> {
    let mut ids = Vec::new();
    for name in [
        "aria-describedby",
        "aria-labelledby",
        "aria-controls",
        "popovertarget",
    ] {
        let value = element.attribute(name).unwrap_or_default();
        ids.extend(value.split_whitespace().map(str::to_owned));
    }
    if let Some(inside) = element
        .attribute("href")
        .and_then(|address| address.strip_prefix('#'))
        && !inside.starts_with('/')
        && element.name != "use"
    {
        ids.push(inside.to_owned());
    }
    if ["focus", "mend"].contains(&element.attribute("data-do").unwrap_or_default()) {
        ids.push(element.attribute("data-at").unwrap_or_default().to_owned());
    }
    ids
}

#[test]
fn ids_are_there_once() {
    everywhere(|page| {
        let ids = page.ids();
        let once: HashSet<&&str> = ids.iter().collect();
        assert_eq!(once.len(), ids.len(), "{ids:?}");
        assert!(ids.iter().all(|id| !id.is_empty() && !id.contains(' ')));
    });
}

#[test]
fn every_reference_leads_to_an_element() {
    let mut dangling = std::collections::BTreeSet::new();
    everywhere(|page| {
        let ids: HashSet<&str> = page.ids().into_iter().collect();
        for element in &page.elements {
            for id in referred(element) {
                if !ids.contains(id.as_str()) {
                    dangling.insert(format!("{} → {id}", element.name));
                }
            }
        }
    });
    assert!(dangling.is_empty(), "{dangling:#?}");
}

#[test]
fn every_label_names_a_control() {
    everywhere(|page| {
        let ids: HashSet<&str> = page.ids().into_iter().collect();
        for label in page
            .elements
            .iter()
            .filter(|element| element.name == "label")
        {
            let named = label.attribute("for").unwrap();
            assert!(ids.contains(named), "{} names {named}", label.text);
        }
    });
}

#[test]
fn every_text_field_has_the_id_of_its_path() {
    everywhere(|page| {
        let fields = page
            .elements
            .iter()
            .filter(|element| element.attribute("type") == Some("text"));
        for field in fields {
            let path = field.attribute("data-path").unwrap();
            assert_eq!(field.attribute("id"), Some(field_id(path).as_str()));
        }
    });
}

#[test]
fn every_text_field_is_named() {
    everywhere(|page| {
        for element in &page.elements {
            if !["input", "select"].contains(&element.name.as_str()) {
                continue;
            }
            let labelled = element.attribute("id").is_some_and(|id| {
                page.elements
                    .iter()
                    .any(|other| other.name == "label" && other.attribute("for") == Some(id))
            });
            let named = element
                .attribute("aria-label")
                .is_some_and(|name| !name.trim().is_empty());
            assert!(labelled || named, "{element:?}");
            assert_ne!(element.attribute("type"), Some("number"));
        }
    });
}

#[test]
fn no_place_is_left_unfilled() {
    everywhere(|page| {
        assert!(!page.text.contains(['{', '}']), "{}", page.text);
        assert!(!page.text.to_lowercase().contains("type=\"number\""));
    });
}

/// The links of the summary of errors, and where they lead, as positions on the page.
fn error_links(lang: Lang, product: usize, file: &str) -> Vec<(String, Option<usize>)> {
    let page = shown(&scene(
        &proposal(file),
        product,
        &all_wrong(),
        lang,
        View::Figures,
    ));
    let links = page
        .elements
        .iter()
        .filter(|element| element.has_class("errors__link"));
    let links: Vec<(String, Option<usize>)> = links
        .map(|link| {
            let target = link
                .attribute("href")
                .unwrap()
                .trim_start_matches('#')
                .to_owned();
            let place = page
                .elements
                .iter()
                .position(|element| element.attribute("id") == Some(&target));
            (target, place)
        })
        .collect();
    assert!(links.len() > 25, "{}", links.len());
    links
}

#[test]
fn every_error_of_the_summary_leads_to_its_field() {
    for file in example_files() {
        for product in 0..proposal(&file).products.len() {
            for (target, place) in error_links(Lang::Nl, product, &file) {
                assert!(place.is_some(), "{target} is not on the page");
            }
        }
    }
}

#[test]
fn an_error_of_a_row_on_a_pay_table_leads_to_it() {
    let opened = proposal(&example_files()[0]);
    let mut draft = Draft::default();
    draft.mix = Some(vec![MixEntry {
        key: draft.new_key(),
        share: "100".to_owned(),
        form: WageForm::Table,
        ..MixEntry::default()
    }]);
    let page = shown(&scene(&opened, 0, &draft, Lang::Nl, View::Figures));
    let link = page.position(|element| element.has_class("errors__link"));
    let target = page.elements[link].attribute("data-at").unwrap();
    assert!(page.ids().contains(&target), "{target}");
}

#[test]
fn the_summary_lists_errors_in_the_order_of_the_form() {
    for file in example_files() {
        for product in 0..proposal(&file).products.len() {
            let links: Vec<(String, usize)> = error_links(Lang::Nl, product, &file)
                .into_iter()
                .filter_map(|(target, place)| Some((target, place?)))
                .collect();
            for pair in links.windows(2) {
                assert!(pair[0].1 < pair[1].1, "{} before {}", pair[0].0, pair[1].0);
            }
        }
    }
}
