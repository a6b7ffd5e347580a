//! What the page says about a file or the device (*melding*).

use leptos::prelude::*;

use super::icon::icon;
use super::{lang, say};
use crate::app::state::{App, FileTrouble, Notice};
use crate::i18n::problems::problem;
use crate::i18n::texts;

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
#[component]
pub fn NoticeBar() -> impl IntoView {
    let app = App::here();
    view! {
        <div role="status" id="notice">
            {move || app.notice.get().map(|notice| view! {
                <div class="banner">
                    {icon(if matches!(notice, Notice::Opened(_) | Notice::Saved(_) | Notice::Wiped) { "ok" } else { "warn" })}
                    <p class="banner__title">{title(&notice)}</p>
                    <div class="banner__body">{body(&notice)}</div>
                    <button class="button button--dense" type="button" aria-label=say(CLOSE)
                        on:click=move |_| app.notice.set(None)>{icon("cross")}</button>
                </div>
            })}
        </div>
    }
}

fn title(notice: &Notice) -> String {
    let (words, name) = match notice {
        Notice::Opened(name) => (OPENED, name.as_str()),
        Notice::Failed(name, _) => (FAILED, name.as_str()),
        Notice::Saved(name) => (SAVED, name.as_str()),
        Notice::CannotKeep => (CANNOT_KEEP, ""),
        Notice::Wiped => (WIPED, ""),
        Notice::ProposalMissing(name) => (MISSING, name.as_str()),
    };
    words.fill(lang(), &[("name", name)])
}

fn body(notice: &Notice) -> AnyView {
    match notice {
        Notice::Opened(_) => view! { <p>{say(OPENED_BODY)}</p> }.into_any(),
        Notice::Failed(_, trouble) => {
            view! { <p>{say(KEPT_AS_IS)}</p> {reasons(trouble)} }.into_any()
        }
        Notice::CannotKeep => view! { <p>{say(CANNOT_KEEP_BODY)}</p> }.into_any(),
        Notice::ProposalMissing(_) => view! { <p>{say(MISSING_BODY)}</p> }.into_any(),
        Notice::Saved(_) | Notice::Wiped => ().into_any(),
    }
}

fn reasons(trouble: &FileTrouble) -> AnyView {
    match trouble {
        FileTrouble::Unreadable => view! { <p>{say(UNREADABLE)}</p> }.into_any(),
        FileTrouble::TooLarge => view! { <p>{say(TOO_LARGE)}</p> }.into_any(),
        FileTrouble::Problems(problems) => {
            let more = problems.len().saturating_sub(SHOWN);
            view! {
                <ul class="stack">
                    {problems.iter().take(SHOWN).map(|found| view! { <li>{problem(lang(), found)}</li> }).collect_view()}
                </ul>
                {(more > 0).then(|| view! { <p>{MORE.fill(lang(), &[("count", &more.to_string())])}</p> })}
            }
            .into_any()
        }
    }
}
