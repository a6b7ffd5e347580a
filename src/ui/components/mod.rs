//! Pieces that several pages are made of (*bouwstenen*).

pub mod field;
pub mod icon;
pub mod list_table;
pub mod notice;
pub mod strip;
pub mod who;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

use crate::app::state::App;
use crate::i18n::{Lang, Text};
use crate::model::proposal::LocalText;

/// The language that the page is built in. The whole page is built anew when it changes.
#[must_use]
pub fn lang() -> Lang {
    App::here().lang.get_untracked()
}

/// A text in the reader's language.
#[must_use]
pub fn say(text: Text) -> &'static str {
    text.in_lang(lang())
}

/// A text of a document in the reader's language, or in the one that it has.
#[must_use]
pub fn local(text: &LocalText) -> String {
    match (lang(), &text.en) {
        (Lang::En, Some(en)) => en.clone(),
        _ => text.nl.clone(),
    }
}

/// The element id of the field at a path: `labour.mix[2].share_pct` becomes `f-labour-mix-2-share_pct`.
#[must_use]
pub fn field_id(path: &str) -> String {
    let mut id = String::from("f-");
    for letter in path.chars() {
        match letter {
            '.' | '[' => id.push('-'),
            ']' => {}
            letter => id.push(letter),
        }
    }
    id
}

/// The text of the input that an event came from.
#[must_use]
pub fn typed_text(event: &leptos::ev::Event) -> String {
    event_target_value(event)
}

/// Moves the focus to the element with this id, when it is there.
pub fn focus(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(element) =
        element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok())
    {
        let _ = element.focus();
    }
}

/// Moves the focus once what is being built now is on the page.
pub fn focus_soon(id: String) {
    request_animation_frame(move || focus(&id));
}
