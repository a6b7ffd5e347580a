//! The pages, one folder or file a task (*pagina's*): pure functions from a [`Scene`] to markup.

pub mod build_up;
pub mod comparison;
pub mod figures;
pub mod keep;
pub mod start;

use super::html::{Html, fill};
use super::scene::Scene;
use crate::app::address::View;
use crate::i18n::texts;

/// A page: a frame with places, and what stands in each place.
///
/// The frame depends on the view, the language and the proposal; the places on what is typed. So only the places that
/// really change are touched while typing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The frame, with a [`region`] for every place.
    pub frame: Html,
    /// Name and contents of every place.
    pub regions: Vec<(&'static str, Html)>,
}

/// A place in a frame.
#[must_use]
pub fn region(name: &'static str) -> Html {
    fill(
        r#"<div data-region="{name}"></div>"#,
        &[("name", name.into())],
    )
}

/// The place that the other program fills; see [`evidence`](super::evidence).
pub const EVIDENCE: &str = "evidence";

texts! {
    const LOADING: Text = text("Deze pagina wordt geladen.", "This page is being loaded.");
}

/// The page of the view.
#[must_use]
pub fn page(scene: &Scene) -> Page {
    match scene.view {
        View::Start => start::start(scene),
        View::Figures => figures::figures(scene),
        View::Keep => keep::keep(scene),
        View::Comparison | View::BuildUp(_) => {
            let loading = fill(
                r#"<h1 tabindex="-1">Tariefproef</h1><p class="lede">{words}</p>"#,
                &[("words", scene.say(LOADING).into())],
            );
            Page {
                frame: region(EVIDENCE),
                regions: vec![(EVIDENCE, loading)],
            }
        }
    }
}
