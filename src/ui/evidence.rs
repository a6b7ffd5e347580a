//! The pages that only show (*bewijs*): the comparison and the build-up with every formula.
//!
//! They hold no field, and take as much code as the rest of the page. So they are a program of their own, `reckoner`: it
//! arrives in the background while a person already types, before the page is `ready`, and needs nothing of a browser.
//! The page asks in text and gets markup; the worker of later analyses is the same program.

use super::html::Html;
use super::pages::build_up::build_up_page;
use super::pages::comparison::comparison;
use super::scene::Scene;
use crate::app::address::View;
use crate::app::work::Work;
use crate::exchange::documents::{self, Document};
use crate::i18n::Lang;
use crate::model::scenario::{OwnProduct, Scenario};

/// Whether a view is shown by the other program.
#[must_use]
pub fn belongs(view: View) -> bool {
    matches!(view, View::Comparison | View::BuildUp(_))
}

/// The question that goes to the other program: language, view and whether the figures are the last valid ones, each on
/// a line, then the proposal and own figures as a scenario file.
#[must_use]
pub fn ask(scene: &Scene) -> String {
    let own = scene.yours.outcome.as_ref().map(|outcome| OwnProduct {
        product: scene.product.id.clone(),
        name: scene.draft.name.clone(),
        cost: outcome.inputs.clone(),
    });
    let mut proposal = scene.work.proposal.as_ref().clone();
    proposal
        .products
        .retain(|product| product.id == scene.product.id);
    let scenario = Scenario {
        name: scene.work.name.clone(),
        proposal,
        products: own.into_iter().collect(),
    };
    let mut question = String::new();
    for line in [
        scene.lang.code(),
        &scene.view.hash(),
        if scene.yours.stale { "stale" } else { "" },
    ] {
        question.push_str(line);
        question.push('\n');
    }
    question.push_str(&Document::Scenario(Box::new(scenario)).to_json());
    question
}

/// The page that answers a question of [`ask`]; empty when it is none.
#[must_use]
pub fn answer(question: &str) -> String {
    scene_of(question)
        .map(|scene| page(&scene).into_string())
        .unwrap_or_default()
}

fn scene_of(question: &str) -> Option<Scene> {
    let mut lines = question.splitn(4, '\n');
    let lang = if lines.next()? == Lang::En.code() {
        Lang::En
    } else {
        Lang::Nl
    };
    let view = View::from_hash(lines.next()?);
    let stale = lines.next()? == "stale";
    let Ok(Document::Scenario(scenario)) = documents::open(lines.next()?) else {
        return None;
    };
    let filled = !scenario.products.is_empty();
    let mut scene = Scene::of(Work::from_scenario(*scenario, lang), view);
    scene.yours.stale = stale;
    if !filled {
        scene.yours.outcome = None;
    }
    Some(scene)
}

/// The page itself.
#[must_use]
pub fn page(scene: &Scene) -> Html {
    match scene.view {
        View::Comparison => comparison(scene),
        View::BuildUp(_) => build_up_page(scene),
        View::Start | View::Figures | View::Keep => Html::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    fn scene(view: View) -> Scene {
        let text = include_str!("../../public/proposals/drechtsteden-2025.json");
        let Ok(Document::Proposal(proposal)) = documents::open(text) else {
            panic!("a proposal")
        };
        let mut work = Work::on(Arc::new(*proposal), Lang::Nl);
        work.product = 2;
        let id = work.current().unwrap().id.clone();
        let mut draft = crate::app::draft::Draft::default();
        draft.values.insert(
            crate::model::parameters::Parameter::NoShow,
            "4,5".to_owned(),
        );
        work.drafts.insert(id, draft);
        Scene::of(work, view)
    }

    #[test]
    fn the_other_program_shows_what_the_page_itself_would() {
        for view in [
            "#/vergelijking",
            "#/opbouw",
            "#/opbouw/u/time.travel",
            "#/opbouw/voorstel/cost_price",
        ] {
            let scene = scene(View::from_hash(view));
            assert_eq!(answer(&ask(&scene)), page(&scene).into_string(), "{view}");
        }
    }

    #[test]
    fn what_is_no_question_has_an_empty_answer() {
        for question in [
            "",
            "nl",
            "nl\n#/vergelijking\n\n{",
            "nl\n#/vergelijking\n\n{}",
        ] {
            assert_eq!(answer(question), "");
        }
    }
}
