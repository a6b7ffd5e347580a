//! The frame of the page (*raamwerk*): header, navigation, main, footer, title.

use super::components::icon::icon;
use super::components::notice::notice_bar;
use super::html::{Html, attribute, fill, flag};
use super::pages::figures::result::spoken;
use super::pages::{Page, page, region};
use super::scene::Scene;
use crate::app::address::View;
use crate::i18n::figures::per_unit;
use crate::i18n::numbers::date;
use crate::i18n::{Lang, Text, texts};
use crate::model::proposal::ProposalStatus;

texts! {
    const SKIP: Text = text("Naar de inhoud", "To the content");
    const TOOLS: Text = text("Gereedschap", "Tools");
    const UNDO: Text = text("Ongedaan maken", "Undo");
    const REDO: Text = text("Opnieuw", "Redo");
    const SAVE: Text = text("Bewaren", "Save");
    const VIEWS: Text = text("Weergaven", "Views");
    const MENU: Text = text(", menu", ", menu");
    const START: Text = text("Begin", "Start");
    const FIGURES: Text = text("Uw cijfers", "Your figures");
    const COMPARISON: Text = text("Vergelijking", "Comparison");
    const BUILD_UP: Text = text("Opbouw", "Build-up");
    const KEEP: Text = text("Bewaren en wissen", "Save and wipe");
    const STAYS: Text = text("Uw cijfers blijven op dit apparaat", "Your figures stay on this device");
    const CONCEPT: Text = text("concept", "draft");
    const DEFINITE: Text = text("definitief", "final");
    const PRICE_LEVEL: Text = text("Prijspeil {year}.", "Price level {year}.");
    const RESPOND: Text = text("Reageren tot en met {date}.", "Respond by {date}.");
    const OTHER_PRODUCT: Text = text("Ander product of voorstel", "Other product or proposal");
    const EXAMPLE: Text = text("Voorbeeld", "Example");
    const EXAMPLE_WORDS: Text = text(
        "Dit is een voorbeeld. Bij elk cijfer staat of het uit een openbare bron komt of een aanname is.",
        "This is an example. With every figure it says whether it comes from a public source or is an assumption."
    );
    const OWN_PROPOSAL: Text = text("Open een ander voorstel", "Open another proposal");
    const LOCAL: Text = text(
        "Alles is op dit apparaat berekend. Er is niets verstuurd.",
        "Everything was calculated on this device. Nothing was sent."
    );
    const RULES: Text = text("Rekenregels {version}", "Calculation rules {version}");
    const VERSIONED: Text = text("voorstel versie {revision} ({status})", "proposal version {revision} ({status})");
    const PROPOSAL: Text = text("voorstel ({status})", "proposal ({status})");
    const ERROR: Text = text("Fout: ", "Error: ");
    const OTHER_LANGUAGE: Text = text("English", "Nederlands");
}

const FRAME: &str = r##"<a class="skip" href="#inhoud" data-do="focus" data-at="inhoud">{skip}</a>{top}<main class="main" id="inhoud" tabindex="-1"><div class="wrap"><div role="status" id="notice">{notice}</div>{example}{page}</div></main><footer class="foot"><div class="wrap"><p>{local}</p><ul class="foot__list"><li>{rules}</li><li><a href="{keep_at}">{keep}</a></li></ul></div></footer>"##;

/// The whole page: everything in the element that the program fills.
#[must_use]
pub fn shell(scene: &Scene) -> Page {
    let inner = page(scene);
    let frame = fill(
        FRAME,
        &[
            ("skip", scene.say(SKIP).into()),
            ("top", (&region("top")).into()),
            ("notice", (&region("notice")).into()),
            ("example", (&region("example")).into()),
            ("page", (&inner.frame).into()),
            ("local", scene.say(LOCAL).into()),
            (
                "rules",
                (&RULES.fill(scene.lang, &[("version", env!("CARGO_PKG_VERSION"))])).into(),
            ),
            ("keep_at", (&View::Keep.hash()).into()),
            ("keep", scene.say(KEEP).into()),
        ],
    );
    let mut regions = vec![
        ("top", top(scene)),
        ("notice", notice_bar(scene)),
        ("example", example_line(scene)),
    ];
    regions.extend(inner.regions);
    Page { frame, regions }
}

/// The name of a view.
fn name_of(view: View) -> Text {
    match view {
        View::Start => START,
        View::Figures => FIGURES,
        View::Comparison => COMPARISON,
        View::BuildUp(_) => BUILD_UP,
        View::Keep => KEEP,
    }
}

/// The title of the window: `Fout: ` goes before it while a field shows an error.
#[must_use]
pub fn title(scene: &Scene) -> String {
    let wrong = scene.view == View::Figures
        && scene
            .own
            .objections
            .iter()
            .any(|found| scene.visited.contains(&found.field));
    format!(
        "{}{} – Tariefproef",
        if wrong { scene.say(ERROR) } else { "" },
        scene.say(name_of(scene.view))
    )
}

/// What a screen reader hears once typing rests.
#[must_use]
pub fn status(scene: &Scene) -> String {
    spoken(scene).unwrap_or_default()
}

const TOP: &str = r#"<header class="top"><div class="top__line"><div class="wrap top__bar"><a class="brand" href="{start_at}"><svg class="brand__mark" viewBox="0 0 30 16" aria-hidden="true" focusable="false"><rect class="mark--gemeente" x="0" y="1" width="14" height="14"/><circle class="mark--u" cx="22" cy="8" r="8"/></svg> <span class="brand__name">Tariefproef</span></a><button class="tool menu__open" type="button" popovertarget="menu">{menu_icon}<span class="menu__here">{here}</span><span class="hidden">{menu_word}</span></button><div class="tools" role="group" aria-label="{tools}"><button class="tool" type="button" aria-keyshortcuts="Control+Z" aria-label="{undo}" data-do="undo"{no_undo}>{undo_icon}<span class="tool__text--wide">{undo}</span></button><button class="tool tool--wide" type="button" aria-keyshortcuts="Control+Y" data-do="redo"{no_redo}>{redo_icon}<span>{redo}</span></button><button class="tool" type="button" aria-label="{save}" data-do="save">{save_icon}<span class="tool__text--wide">{save}</span></button><button class="tool tool--wide" type="button" id="language" lang="{other}" data-do="language"><span aria-hidden="true">{other_short}</span><span class="hidden">{other_name}</span></button></div></div></div><div class="top__under"><div class="wrap"><p class="context">{context}</p><div class="top__nav"><nav class="menu" id="menu" popover="auto" aria-label="{views}"><ul class="views__list">{links}</ul><p class="menu__extra"><button class="tool" type="button" data-do="redo"{no_redo}>{redo_icon}<span>{redo}</span></button><button class="tool" type="button" lang="{other}" data-do="language">{other_name}</button></p></nav><a class="net" href="{keep_at}">{lock}<span class="net__text">{stays}</span></a></div></div></div></header>"#;

fn top(scene: &Scene) -> Html {
    let other = scene.lang.other();
    let links: Html = [View::Start, View::Figures, View::Comparison, View::BuildUp(None), View::Keep]
        .into_iter()
        .map(|view| {
            let here = view.same_page(scene.view).then_some("page");
            fill(
                r#"<li><a class="views__link" href="{address}"{here} data-do="close-menu">{words}</a></li>"#,
                &[
                    ("address", (&view.hash()).into()),
                    ("here", (&attribute("aria-current", here)).into()),
                    ("words", scene.say(name_of(view)).into()),
                ],
            )
        })
        .collect();
    fill(
        TOP,
        &[
            ("start_at", (&View::Start.hash()).into()),
            ("menu_icon", (&icon("menu")).into()),
            ("here", scene.say(name_of(scene.view)).into()),
            ("menu_word", scene.say(MENU).into()),
            ("tools", scene.say(TOOLS).into()),
            ("undo", scene.say(UNDO).into()),
            ("no_undo", (&flag("disabled", !scene.can_undo)).into()),
            ("undo_icon", (&icon("undo")).into()),
            ("redo", scene.say(REDO).into()),
            ("no_redo", (&flag("disabled", !scene.can_redo)).into()),
            ("redo_icon", (&icon("redo")).into()),
            ("save", scene.say(SAVE).into()),
            ("save_icon", (&icon("save")).into()),
            ("other", other.code().into()),
            (
                "other_short",
                if other == Lang::En { "EN" } else { "NL" }.into(),
            ),
            ("other_name", scene.say(OTHER_LANGUAGE).into()),
            ("context", (&context(scene)).into()),
            ("views", scene.say(VIEWS).into()),
            ("links", (&links).into()),
            ("keep_at", (&View::Keep.hash()).into()),
            ("lock", (&icon("lock")).into()),
            ("stays", scene.say(STAYS).into()),
        ],
    )
}

fn context(scene: &Scene) -> Html {
    let proposal = &scene.work.proposal;
    let status = scene.say(if proposal.status == ProposalStatus::Concept {
        CONCEPT
    } else {
        DEFINITE
    });
    let version = if proposal.revision.is_empty() {
        PROPOSAL.fill(scene.lang, &[("status", status)])
    } else {
        VERSIONED.fill(
            scene.lang,
            &[("revision", &proposal.revision), ("status", status)],
        )
    };
    let respond = proposal
        .deadline
        .map(|day| RESPOND.fill(scene.lang, &[("date", &date(scene.lang, day))]));
    fill(
        r#"<span><b>{name}</b>, {unit}.</span> <span class="context__long">{region}, {version}. {level} {respond} </span><a href="{start_at}">{other}</a>"#,
        &[
            ("name", scene.local(&scene.product.name).into()),
            (
                "unit",
                scene.say(per_unit(scene.product.cost.unit.kind)).into(),
            ),
            ("region", scene.local(&proposal.region).into()),
            ("version", (&version).into()),
            (
                "level",
                (&PRICE_LEVEL.fill(scene.lang, &[("year", &proposal.price_level.to_string())]))
                    .into(),
            ),
            ("respond", (&respond.unwrap_or_default()).into()),
            ("start_at", (&View::Start.hash()).into()),
            ("other", scene.say(OTHER_PRODUCT).into()),
        ],
    )
}

fn example_line(scene: &Scene) -> Html {
    if !scene.work.proposal.example || matches!(scene.view, View::Start | View::Keep) {
        return Html::default();
    }
    let other = fill(
        r#"<a class="button button--quiet" href="{address}">{words}</a>"#,
        &[
            ("address", (&View::Start.hash()).into()),
            ("words", scene.say(OWN_PROPOSAL).into()),
        ],
    );
    fill(
        r#"<div class="example"><p><span class="example__tag">{tag}</span> {words}</p>{other}</div>"#,
        &[
            ("tag", scene.say(EXAMPLE).into()),
            ("words", scene.say(EXAMPLE_WORDS).into()),
            ("other", (&other).into()),
        ],
    )
}
