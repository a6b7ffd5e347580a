//! What the page says about a file or the device (*melding*).

use super::controls::{Target, button};
use super::icon::{icon, small_icon};
use crate::app::notice::{FileTrouble, Notice};
use crate::i18n::problems::problem;
use crate::i18n::texts;
use crate::ui::html::{Html, fill};
use crate::ui::scene::Scene;

texts! {
    const OPENED: Text = text("{name} is geopend", "{name} is open");
    const OPENED_BODY: Text = text(
        "Wat u eerder had, haalt u terug met Ongedaan maken.",
        "What you had before comes back with Undo."
    );
    const FAILED: Text = text("{name} is niet geopend", "{name} was not opened");
    const KEPT_AS_IS: Text = text("Alles bleef zoals het was.", "Everything stayed as it was.");
    const UNREADABLE: Text = text(
        "Dit bestand is geen tekst die de pagina kan lezen. Kies een JSON-bestand van Tariefproef.",
        "This file is no text that the page can read. Choose a JSON file of Tariefproef."
    );
    const TOO_LARGE: Text = text(
        "Dit bestand is groter dan 5 MB; een voorstel of scenario is veel kleiner. Kies een ander bestand.",
        "This file is larger than 5 MB; a proposal or scenario is much smaller. Choose another file."
    );
    const MORE: Text = text("En nog {count} andere.", "And {count} more.");
    const SAVED: Text = text("{name} is bewaard op dit apparaat", "{name} was saved on this device");
    const CANNOT_KEEP: Text = text("Deze browser laat de pagina niets bewaren", "This browser does not let the page keep anything");
    const CANNOT_KEEP_BODY: Text = text("Bewaar uw cijfers als bestand.", "Save your figures as a file.");
    const WIPED: Text = text("Alles wat u invulde is gewist", "Everything you filled in was wiped");
    const MISSING: Text = text("Het voorstel {name} is niet gevonden", "The proposal {name} was not found");
    const MISSING_BODY: Text = text(
        "Daarom staat hier een voorbeeld open. Controleer het adres, of open het voorstel als bestand.",
        "That is why an example is open here. Check the address, or open the proposal as a file."
    );
    const CLOSE: Text = text("Sluit deze melding", "Close this message");
}

/// How many problems of a file are shown at once.
const SHOWN: usize = 10;

/// The last notice; it takes the focus of nobody and is read out.
#[must_use]
pub fn notice_bar(scene: &Scene) -> Html {
    let Some(notice) = &scene.notice else {
        return Html::default();
    };
    let good = matches!(notice, Notice::Opened(_) | Notice::Saved(_) | Notice::Wiped);
    let close = button(
        "button button--dense",
        small_icon("cross"),
        Some(scene.say(CLOSE)),
        &Target {
            kind: "close-notice",
            ..Target::default()
        },
    );
    fill(
        r#"<div class="banner">{icon}<p class="banner__title">{title}</p><div class="banner__body">{body}</div>{close}</div>"#,
        &[
            ("icon", (&icon(if good { "ok" } else { "warn" })).into()),
            ("title", (&title(scene, notice)).into()),
            ("body", (&body(scene, notice)).into()),
            ("close", (&close).into()),
        ],
    )
}

fn title(scene: &Scene, notice: &Notice) -> String {
    let (words, name) = match notice {
        Notice::Opened(name) => (OPENED, name.as_str()),
        Notice::Failed(name, _) => (FAILED, name.as_str()),
        Notice::Saved(name) => (SAVED, name.as_str()),
        Notice::CannotKeep => (CANNOT_KEEP, ""),
        Notice::Wiped => (WIPED, ""),
        Notice::ProposalMissing(name) => (MISSING, name.as_str()),
    };
    words.fill(scene.lang, &[("name", name)])
}

fn body(scene: &Scene, notice: &Notice) -> Html {
    let line = |words: &str| fill("<p>{words}</p>", &[("words", words.into())]);
    match notice {
        Notice::Opened(_) => line(scene.say(OPENED_BODY)),
        Notice::Failed(_, trouble) => [line(scene.say(KEPT_AS_IS)), reasons(scene, trouble)]
            .into_iter()
            .collect(),
        Notice::CannotKeep => line(scene.say(CANNOT_KEEP_BODY)),
        Notice::ProposalMissing(_) => line(scene.say(MISSING_BODY)),
        Notice::Saved(_) | Notice::Wiped => Html::default(),
    }
}

fn reasons(scene: &Scene, trouble: &FileTrouble) -> Html {
    let line = |words: &str| fill("<p>{words}</p>", &[("words", words.into())]);
    let problems = match trouble {
        FileTrouble::Unreadable => return line(scene.say(UNREADABLE)),
        FileTrouble::TooLarge => return line(scene.say(TOO_LARGE)),
        FileTrouble::Problems(problems) => problems,
    };
    let items: Html = problems
        .iter()
        .take(SHOWN)
        .map(|found| {
            fill(
                "<li>{words}</li>",
                &[("words", (&problem(scene.lang, found)).into())],
            )
        })
        .collect();
    let more = problems.len().saturating_sub(SHOWN);
    let rest = (more > 0).then(|| line(&MORE.fill(scene.lang, &[("count", &more.to_string())])));
    fill(
        r#"<ul class="stack">{items}</ul>{rest}"#,
        &[("items", (&items).into()), ("rest", (&rest).into())],
    )
}
