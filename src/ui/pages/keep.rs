//! Saving, keeping and wiping (*bewaren en wissen*), and what the page does and does not do with figures.

use super::start::file_section;
use super::{Page, region};
use crate::i18n::texts;
use crate::ui::components::controls::{Target, button, checkbox};
use crate::ui::components::icon::small_icon;
use crate::ui::html::{Html, fill};
use crate::ui::scene::Scene;

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

const FRAME: &str = r#"<div class="head"><h1 tabindex="-1">{title}</h1><p class="lede">{lede}</p></div><div class="start"><div class="start__main stack--wide"><section aria-labelledby="as-file"><h2 id="as-file">{as_file}</h2><p>{as_file_words}</p><p class="actions">{save}</p></section><section aria-labelledby="on-device"><h2 id="on-device">{on_device}</h2>{keep}</section><section aria-labelledby="wipe"><h2 id="wipe">{wipe_title}</h2><p>{wipe_words}</p><p class="actions">{wipe}</p></section><section aria-labelledby="privacy"><h2 id="privacy">{privacy}</h2><p>{sent}</p><p>{check}</p><p>{log}</p></section></div><div class="start__side">{file}</div></div>"#;

/// The page.
#[must_use]
pub fn keep(scene: &Scene) -> Page {
    let action = |kind: &'static str, icon: &str, words: &str| {
        let face = fill(
            "{icon} {words}",
            &[
                ("icon", (&small_icon(icon)).into()),
                ("words", words.into()),
            ],
        );
        button(
            "button",
            face,
            None,
            &Target {
                kind,
                ..Target::default()
            },
        )
    };
    let frame = fill(
        FRAME,
        &[
            ("title", scene.say(TITLE).into()),
            ("lede", scene.say(LEDE).into()),
            ("as_file", scene.say(AS_FILE).into()),
            ("as_file_words", scene.say(AS_FILE_WORDS).into()),
            ("save", (&action("save", "save", scene.say(SAVE))).into()),
            ("on_device", scene.say(ON_DEVICE).into()),
            ("keep", (&region("keep")).into()),
            ("wipe_title", scene.say(WIPE_TITLE).into()),
            ("wipe_words", scene.say(WIPE_WORDS).into()),
            ("wipe", (&action("wipe", "cross", scene.say(WIPE))).into()),
            ("privacy", scene.say(PRIVACY).into()),
            ("sent", scene.say(NOTHING_SENT).into()),
            ("check", scene.say(CHECK).into()),
            ("log", scene.say(LOG).into()),
            ("file", (&file_section(scene)).into()),
        ],
    );
    Page {
        frame,
        regions: vec![("keep", keep_pick(scene))],
    }
}

fn keep_pick(scene: &Scene) -> Html {
    let target = Target {
        kind: "keep",
        ..Target::default()
    };
    fill(
        r#"<div class="picks"><div class="pick">{box}<label class="pick__label" for="keep">{words}</label><p class="pick__note" id="keep-note">{note}</p></div></div>"#,
        &[
            (
                "box",
                (&checkbox("keep", scene.kept, Some("keep-note"), &target)).into(),
            ),
            ("words", scene.say(KEEP).into()),
            ("note", scene.say(KEEP_WORDS).into()),
        ],
    )
}
