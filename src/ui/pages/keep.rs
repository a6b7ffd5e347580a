//! Saving, keeping and wiping (*bewaren en wissen*), and what the page does and does not do with figures.

use leptos::prelude::*;

use super::start::file_section;
use crate::app::device::{keep, wipe};
use crate::app::files::save_scenario;
use crate::app::state::App;
use crate::i18n::texts;
use crate::ui::components::icon::small_icon;
use crate::ui::components::say;

texts! {
    const TITLE: Text = text("Bewaren en wissen", "Save and wipe");
    const LEDE: Text = text(
        "Wat u invult, staat alleen in dit venster. Het blijft bewaard als u dat zelf doet.",
        "What you fill in is only in this window. It is kept if you do so yourself."
    );
    const AS_FILE: Text = text("Als bestand", "As a file");
    const AS_FILE_WORDS: Text = text(
        "Een bestand met het voorstel en uw cijfers. Wie het bestand heeft, kan uw cijfers lezen.",
        "A file with the proposal and your figures. Whoever has the file can read your figures."
    );
    const SAVE: Text = text("Bewaar als bestand", "Save as a file");
    const ON_DEVICE: Text = text("Op dit apparaat", "On this device");
    const KEEP: Text = text("Bewaar mijn cijfers in deze browser", "Keep my figures in this browser");
    const KEEP_WORDS: Text = text(
        "Dan staan ze er nog als u de pagina opnieuw opent. Anderen die dit apparaat gebruiken, kunnen ze dan zien.",
        "Then they are still there when you open the page again. Others who use this device can then see them."
    );
    const WIPE_TITLE: Text = text("Alles wissen", "Wipe everything");
    const WIPE_WORDS: Text = text(
        "Haalt alles weg wat u invulde en wat op dit apparaat bewaard is. Dit is niet ongedaan te maken.",
        "Removes everything you filled in and everything kept on this device. This cannot be undone."
    );
    const WIPE: Text = text("Wis alles", "Wipe everything");
    const PRIVACY: Text = text("Wat er met uw cijfers gebeurt", "What happens to your figures");
    const NOTHING_SENT: Text = text(
        "De pagina rekent in uw browser. Nadat zij geladen is, vraagt zij niets meer aan enige server, ook niet aan de eigen.",
        "The page calculates in your browser. Once it has loaded, it asks nothing of any server, not even its own."
    );
    const CHECK: Text = text(
        "Controleer het zelf: zet na het laden uw netwerk uit. Alles blijft werken.",
        "Check it yourself: switch off your network after loading. Everything goes on working."
    );
    const LOG: Text = text(
        "Wat de pagina niet kan voorkomen: de server waar u haar ophaalt, ziet dat u dat doet; een uitbreiding van uw browser kan meelezen.",
        "What the page cannot prevent: the server you get it from sees that you do; an extension of your browser can read along."
    );
}

/// The page.
#[component]
pub fn Keep() -> impl IntoView {
    let app = App::here();
    view! {
        <div class="head">
            <h1 tabindex="-1">{say(TITLE)}</h1>
            <p class="lede">{say(LEDE)}</p>
        </div>
        <div class="start">
            <div class="start__main stack--wide">
                <section aria-labelledby="as-file">
                    <h2 id="as-file">{say(AS_FILE)}</h2>
                    <p>{say(AS_FILE_WORDS)}</p>
                    <p class="actions">
                        <button class="button" type="button" on:click=move |_| save_scenario(app)>
                            {small_icon("save")} " " {say(SAVE)}
                        </button>
                    </p>
                </section>
                <section aria-labelledby="on-device">
                    <h2 id="on-device">{say(ON_DEVICE)}</h2>
                    <div class="picks">
                        <div class="pick">
                            <input type="checkbox" id="keep" aria-describedby="keep-note" prop:checked=app.kept
                                on:change=move |event| {
                                    keep(app, event_target_checked(&event));
                                }/>
                            <label class="pick__label" for="keep">{say(KEEP)}</label>
                            <p class="pick__note" id="keep-note">{say(KEEP_WORDS)}</p>
                        </div>
                    </div>
                </section>
                <section aria-labelledby="wipe">
                    <h2 id="wipe">{say(WIPE_TITLE)}</h2>
                    <p>{say(WIPE_WORDS)}</p>
                    <p class="actions">
                        <button class="button" type="button" on:click=move |_| wipe(app)>{small_icon("cross")} " " {say(WIPE)}</button>
                    </p>
                </section>
                <section aria-labelledby="privacy">
                    <h2 id="privacy">{say(PRIVACY)}</h2>
                    <p>{say(NOTHING_SENT)}</p>
                    <p>{say(CHECK)}</p>
                    <p>{say(LOG)}</p>
                </section>
            </div>
            <div class="start__side">{file_section(app)}</div>
        </div>
    }
}
