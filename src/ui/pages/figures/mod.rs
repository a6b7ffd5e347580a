//! Own figures, section by section, beside the proposal's (*uw cijfers*).

mod contributions;
mod lists;
mod mix;
pub mod result;
pub mod sections;
pub mod words;

use super::{Page, region};
use crate::app::draft::Choice;
use crate::i18n::numbers::date;
use crate::i18n::problems::engine_problem;
use crate::i18n::texts;
use crate::model::parameters::Parameter as P;
use crate::ui::components::field::{FieldSpec, field};
use crate::ui::components::field_id;
use crate::ui::html::{Html, fill};
use crate::ui::scene::Scene;

use self::sections::Section;

texts! {
    const TITLE: Text = text("Uw cijfers", "Your figures");
    const LEDE: Text = text(
        "Vul in wat u weet. Wat u openlaat, rekent mee met het cijfer uit het voorstel. De uitkomst verandert terwijl u typt.",
        "Fill in what you know. What you leave open counts with the proposal's figure. The result changes while you type."
    );
    const VAT: Text = text(
        "Vul kosten in met btw. Zorg is vrijgesteld van btw, dus u krijgt die niet terug.",
        "Enter costs including VAT. Care is exempt from VAT, so you do not get it back."
    );
    const ONE_ERROR: Text = text("Er is 1 veld dat we niet kunnen gebruiken", "There is 1 field that we cannot use");
    const ERRORS: Text = text("Er zijn {count} velden die we niet kunnen gebruiken", "There are {count} fields that we cannot use");
    const PARTS: Text = text("Onderdelen", "Parts");
    const ONE: Text = text("1 fout", "1 error");
    const MANY: Text = text("{count} fouten", "{count} errors");
    const YOUR_FIGURE: Text = text("uw cijfer", "your figure");
    const THEIR_FIGURE: Text = text("voorstel", "proposal");
    const RARE: Text = text("Minder gebruikte velden", "Fields that are used less");
    const SOURCES: Text = text("Bronnen van het voorstel", "Sources of the proposal");
}

const FRAME: &str = r#"<div class="head"><h1 tabindex="-1">{title}</h1><p class="lede">{lede}</p></div><div class="workbench"><div class="workbench__form">{errors}{jump}<p class="key"><span class="who who--u">{yours}</span> <span class="who who--gemeente">{theirs}</span></p>{sections}{sources}</div>{result}</div>"#;

/// The page with the form and the result.
#[must_use]
pub fn figures(scene: &Scene) -> Page {
    let sections: Vec<Section> = Section::of(&scene.product).collect();
    let mut regions = vec![
        ("errors", error_summary(scene)),
        ("jump", jump(scene, &sections)),
        ("result", result::result(scene)),
    ];
    let places: Html = sections
        .iter()
        .map(|section| region(section.id()))
        .collect();
    regions.extend(
        sections
            .iter()
            .map(|section| (section.id(), section_view(scene, *section))),
    );
    let frame = fill(
        FRAME,
        &[
            ("title", scene.say(TITLE).into()),
            ("lede", scene.say(LEDE).into()),
            ("errors", (&region("errors")).into()),
            ("jump", (&region("jump")).into()),
            ("yours", scene.say(YOUR_FIGURE).into()),
            ("theirs", scene.say(THEIR_FIGURE).into()),
            ("sections", (&places).into()),
            ("sources", (&sources(scene)).into()),
            ("result", (&region("result")).into()),
        ],
    );
    Page { frame, regions }
}

const SECTION: &str = r#"<section class="part" aria-labelledby="{id}"><div class="part__head"><h2 id="{id}" tabindex="-1">{title}</h2><p class="part__sum">{sum}</p></div>{lists}{note}{used}{rare}</section>"#;

const MORE: &str = r#"<details class="more"><summary class="more__summary">{words}</summary><div class="more__body">{body}</div></details>"#;

fn section_view(scene: &Scene, section: Section) -> Html {
    let always = section.always();
    // What stands where depends on the proposal alone: a field must not move while it is typed in.
    let blank = crate::app::draft::Draft::default();
    let (used, rare): (Vec<&FieldSpec>, Vec<&FieldSpec>) = section
        .fields()
        .iter()
        .partition(|spec| always.contains(&spec.named) || spec.in_use(&blank, &scene.product.cost));
    let fields = |specs: Vec<&FieldSpec>| {
        specs
            .into_iter()
            .map(|spec| field(scene, spec))
            .collect::<Html>()
    };
    let rare = (!rare.is_empty()).then(|| {
        let body: Html = [fields(rare), section.extra(scene)].into_iter().collect();
        fill(
            MORE,
            &[("words", scene.say(RARE).into()), ("body", (&body).into())],
        )
    });
    let note = (section == Section::OtherCosts).then(|| {
        fill(
            r#"<p class="note part__body">{words}</p>"#,
            &[("words", scene.say(VAT).into())],
        )
    });
    fill(
        SECTION,
        &[
            ("id", section.id().into()),
            ("title", scene.say(section.title()).into()),
            ("sum", (&section.sum(scene).unwrap_or_default()).into()),
            ("lists", (&section.lists(scene)).into()),
            ("note", (&note).into()),
            ("used", (&fields(used)).into()),
            ("rare", (&rare).into()),
        ],
    )
}

/// Errors that show: of fields that were left, and why the figures together give no price. Each with its place.
#[must_use]
pub fn shown_errors(scene: &Scene) -> Vec<(String, String)> {
    let fields = scene
        .own
        .objections
        .iter()
        .filter(|found| scene.visited.contains(&found.field))
        .map(|found| (field_id(&found.field), words::objection(scene.lang, found)));
    let together = scene.own.refusal.iter().map(|refusal| {
        let field = refusal.field();
        let target = if field.starts_with("labour.mix") {
            Some("f-mix")
        } else {
            Section::of_path(&field).map(Section::id)
        };
        (
            target.unwrap_or("f-staff").to_owned(),
            engine_problem(scene.lang, refusal),
        )
    });
    fields.chain(together).collect()
}

fn error_summary(scene: &Scene) -> Html {
    let errors = shown_errors(scene);
    if errors.is_empty() {
        return Html::default();
    }
    let title = match errors.len() {
        1 => scene.say(ONE_ERROR).to_owned(),
        count => ERRORS.fill(scene.lang, &[("count", &count.to_string())]),
    };
    let links: Html = errors
        .into_iter()
        .map(|(target, words)| {
            fill(
                r##"<p><a class="errors__link" href="#{target}" data-do="focus" data-at="{target}">{words}</a></p>"##,
                &[("target", (&target).into()), ("words", (&words).into())],
            )
        })
        .collect();
    fill(
        r#"<div class="errors" role="group" aria-labelledby="errors" tabindex="-1"><h2 class="errors__title" id="errors">{title}</h2>{links}</div>"#,
        &[("title", (&title).into()), ("links", (&links).into())],
    )
}

/// Links to the sections, with how many errors each has.
fn jump(scene: &Scene, sections: &[Section]) -> Html {
    let links: Html = sections
        .iter()
        .map(|section| {
            let shown = scene.own.objections.iter().filter(|found| {
                Section::of_path(&found.field) == Some(*section) && scene.visited.contains(&found.field)
            });
            let state = match shown.count() {
                0 => None,
                1 => Some(scene.say(ONE).to_owned()),
                count => Some(MANY.fill(scene.lang, &[("count", &count.to_string())])),
            };
            let state = state.map(|words| {
                fill(r#" <span class="jump__state jump__state--error">{words}</span>"#, &[("words", (&words).into())])
            });
            fill(
                r##"<li><a class="jump__link" href="#{id}" data-do="focus" data-at="{id}">{words}</a>{state}</li>"##,
                &[
                    ("id", section.id().into()),
                    ("words", scene.say(section.short_title()).into()),
                    ("state", (&state).into()),
                ],
            )
        })
        .collect();
    fill(
        r#"<nav aria-label="{name}"><ul class="jump">{links}</ul></nav>"#,
        &[
            ("name", scene.say(PARTS).into()),
            ("links", (&links).into()),
        ],
    )
}

/// What the proposal's figures are taken from, at the foot of the form.
fn sources(scene: &Scene) -> Html {
    let sources = &scene.work.proposal.sources;
    if sources.is_empty() {
        return Html::default();
    }
    let items: Html = sources
        .iter()
        .map(|source| {
            let mut words = scene.local(&source.title).to_owned();
            if !source.publisher.is_empty() {
                words.push_str(", ");
                words.push_str(&source.publisher);
            }
            if let Some(day) = source.date {
                words.push_str(", ");
                words.push_str(&date(scene.lang, day));
            }
            let template = if source.address.is_empty() {
                "<li>{words}</li>"
            } else if source.address.starts_with("https://") {
                r#"<li>{words}<br><a href="{address}" rel="noreferrer noopener" target="_blank">{address}</a></li>"#
            } else {
                r#"<li>{words}<br><span class="note">{address}</span></li>"#
            };
            fill(template, &[("words", (&words).into()), ("address", (&source.address).into())])
        })
        .collect();
    fill(
        r#"<section class="part" aria-labelledby="sources"><div class="part__head"><h2 id="sources" tabindex="-1">{title}</h2></div><ul class="part__body stack sources">{items}</ul></section>"#,
        &[
            ("title", scene.say(SOURCES).into()),
            ("items", (&items).into()),
        ],
    )
}

/// A field that chooses between hours and percent.
const fn time(
    named: P,
    forms: &'static [&'static [P]],
    form: Choice,
    path: &'static str,
) -> FieldSpec {
    FieldSpec {
        named,
        forms,
        form: Some(form),
        base: None,
        path,
    }
}

/// A field whose percentage has a base that can be chosen.
const fn based(named: P, forms: &'static [&'static [P]], base: Choice) -> FieldSpec {
    FieldSpec {
        named,
        forms,
        form: None,
        base: Some(base),
        path: named.describe().path,
    }
}
