//! Where a figure of the proposal comes from (*herkomst*).

use crate::i18n::{Text, texts};
use crate::model::proposal::{FigureKind, Provenance};
use crate::ui::html::{Html, fill};
use crate::ui::scene::Scene;

texts! {
    const SOURCE: Text = text("Bron: {source}", "Source: {source}");
    const ASSUMED: Text = text("Aanname", "Assumption");
    const ASSUMED_FROM: Text = text("Aanname: {source}", "Assumption: {source}");
    const NOT_STATED: Text = text("Staat niet in het voorstel", "Not stated in the proposal");
    const GIVEN: Text = text("gegeven", "given");
    const SUGGESTED: Text = text("suggestie", "suggestion");
    const OPEN: Text = text("open", "open");
}

/// `Bron: Verslag overlegtafel, punt 4c`, or `Aanname: cao Gehandicaptenzorg`.
#[must_use]
pub fn source_words(scene: &Scene, provenance: &Provenance) -> String {
    let title = scene.work.proposal.source(&provenance.origin.source);
    let title = title
        .map(|source| scene.local(&source.title))
        .unwrap_or_default();
    let place = scene.local(&provenance.origin.place);
    let gap = if title.is_empty() || place.is_empty() {
        ""
    } else {
        ", "
    };
    let source = format!("{title}{gap}{place}");
    match (provenance.assumed, source.is_empty()) {
        (true, true) => scene.say(ASSUMED).to_owned(),
        (true, false) => ASSUMED_FROM.fill(scene.lang, &[("source", &source)]),
        (false, _) => SOURCE.fill(scene.lang, &[("source", &source)]),
    }
}

/// How free a figure is, in a word.
#[must_use]
pub fn kind_word(kind: FigureKind) -> Text {
    match kind {
        FigureKind::Given => GIVEN,
        FigureKind::Suggested => SUGGESTED,
        FigureKind::Open => OPEN,
    }
}

/// How free a figure is, framed as it is: solid, dashed or a dotted line, with the word in it.
#[must_use]
pub fn kind_mark(scene: &Scene, kind: FigureKind) -> Html {
    let class = match kind {
        FigureKind::Given => "gegeven",
        FigureKind::Suggested => "suggestie",
        FigureKind::Open => "open",
    };
    fill(
        r#"<span class="kind kind--{class}">{word}</span>"#,
        &[
            ("class", class.into()),
            ("word", scene.say(kind_word(kind)).into()),
        ],
    )
}

/// The line under a field: source and kind of the proposal's figure at `path`.
#[must_use]
pub fn source_line(scene: &Scene, path: &str) -> Html {
    let provenance = scene.product.provenance_of(path);
    let words = provenance.map_or_else(
        || scene.say(NOT_STATED).to_owned(),
        |given| source_words(scene, given),
    );
    let kind = provenance.map(|given| kind_mark(scene, given.kind));
    fill(
        r#"<p class="field__source">{words} {kind}</p>"#,
        &[("words", (&words).into()), ("kind", (&kind).into())],
    )
}
