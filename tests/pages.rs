//! The pages as text, without a browser: every amount that is shown is the batch protocol's, every reference leads
//! somewhere, and nothing that a document or a person supplies becomes markup.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "pages/amounts.rs"]
mod amounts;
#[path = "pages/hostile.rs"]
mod hostile;
#[path = "pages/markup.rs"]
mod markup;
#[path = "pages/references.rs"]
mod references;

use std::fs;
use std::sync::Arc;

use serde_json::Value;
use tariefproef::app::address::View;
use tariefproef::app::draft::{
    AmountEntry, AmountList, Choice, ContributionEntry, Draft, MixEntry, WageForm, YearEntry,
};
use tariefproef::app::work::{Example, Shared, Work};
use tariefproef::exchange::documents::{Document, open};
use tariefproef::i18n::Lang;
use tariefproef::model::parameters::Parameter;
use tariefproef::model::proposal::{LocalText, Product, Proposal};
use tariefproef::ui::evidence;
use tariefproef::ui::pages::EVIDENCE;
use tariefproef::ui::scene::Scene;
use tariefproef::ui::shell::shell;

use markup::Markup;

const LANGS: [Lang; 2] = [Lang::Nl, Lang::En];
const VIEWS: [View; 5] = [
    View::Start,
    View::Figures,
    View::Comparison,
    View::BuildUp(None),
    View::Keep,
];

/// The example proposals beside the page, as the text of their files.
fn example_files() -> Vec<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/public/proposals");
    let index = fs::read_to_string(format!("{folder}/index.json")).unwrap();
    let index: Value = serde_json::from_str(&index).unwrap();
    let entries = index["proposals"].as_array().unwrap().iter();
    let files: Vec<String> = entries
        .map(|entry| {
            let file = entry["file"].as_str().unwrap();
            fs::read_to_string(format!("{folder}/{file}")).unwrap()
        })
        .collect();
    assert!(files.len() >= 3);
    files
}

fn proposal(text: &str) -> Arc<Proposal> {
    match open(text) {
        Ok(Document::Proposal(proposal)) => Arc::new(*proposal),
        other => panic!("{other:?}"),
    }
}

/// What is known when a product of a proposal is open with this draft beside it, after its own price was shown.
fn scene(proposal: &Arc<Proposal>, product: usize, draft: &Draft, lang: Lang, view: View) -> Scene {
    let mut work = Work::on(Arc::clone(proposal), lang);
    work.product = product;
    let before = Scene::of(work.clone(), view);
    let draft = fitting(draft, &before.product);
    work.drafts.insert(before.product.id.clone(), draft);
    let mut scene = Scene::of(work, view);
    if scene.yours.outcome.is_none() {
        scene.yours.outcome = before.yours.outcome;
    }
    // Everything was left, so that every error shows.
    let left = scene.own.objections.iter().map(|found| found.field.clone());
    scene.visited = left.collect();
    scene.examples = vec![example("Voorbeeld", Proposal::default())];
    scene.can_undo = true;
    scene
}

fn example(words: &str, proposal: Proposal) -> Example {
    let text = || LocalText {
        nl: words.to_owned(),
        en: None,
    };
    Example {
        file: "example.json".to_owned(),
        name: text(),
        question: text(),
        what: text(),
        proposal: Shared::new(proposal),
    }
}

/// The draft without what the form of this product does not ask.
fn fitting(draft: &Draft, product: &Product) -> Draft {
    let mut draft = draft.clone();
    if product.cost.group.is_none() {
        for parameter in Parameter::ALL
            .iter()
            .filter(|known| known.describe().path.starts_with("group."))
        {
            draft.values.remove(parameter);
        }
        for list in AmountList::ALL
            .iter()
            .filter(|list| list.path().starts_with("group."))
        {
            draft.amounts.remove(list);
        }
    }
    draft
}

fn shown(scene: &Scene) -> Markup {
    let mut page = shell(scene);
    for (name, contents) in &mut page.regions {
        if *name == EVIDENCE {
            *contents = evidence::page(scene);
        }
    }
    Markup::of(&page)
}

/// A draft in which every list is one's own and nothing can be used.
fn all_wrong() -> Draft {
    let mut draft = Draft::default();
    draft.mix = Some(
        [WageForm::Monthly, WageForm::Hourly]
            .iter()
            .map(|form| MixEntry {
                key: draft.new_key(),
                form: *form,
                ..MixEntry::default()
            })
            .collect(),
    );
    draft.contributions = Some(vec![ContributionEntry {
        key: draft.new_key(),
        ..ContributionEntry::default()
    }]);
    draft.years = Some(vec![YearEntry {
        key: draft.new_key(),
        year: "ooit".to_owned(),
        ..YearEntry::default()
    }]);
    for list in AmountList::ALL {
        let key = draft.new_key();
        let row = AmountEntry {
            key,
            ..AmountEntry::default()
        };
        draft.amounts.insert(*list, vec![row]);
    }
    for parameter in Parameter::ALL.iter().filter(|known| !known.in_list()) {
        draft.values.insert(*parameter, "veel".to_owned());
    }
    draft
}

/// Every field in its `form`th form, with a number whose reading could be doubted.
fn in_form(form: usize) -> Draft {
    let mut draft = Draft::default();
    for choice in Choice::ALL {
        draft
            .choices
            .insert(*choice, form.min(choice.words().len() - 1));
    }
    draft
        .values
        .insert(Parameter::GrossHours, "1.750".to_owned());
    draft.values.insert(Parameter::NoShow, "6,5".to_owned());
    draft
}

/// Drafts that between them show every form of every field.
fn drafts() -> Vec<Draft> {
    let mut drafts = vec![Draft::default(), all_wrong()];
    for form in 0..3 {
        drafts.push(in_form(form));
        let mut wrong = all_wrong();
        wrong.choices = in_form(form).choices;
        drafts.push(wrong);
    }
    drafts
}
