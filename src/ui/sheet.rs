//! A figure opened on a narrow screen (*blad*): a modal sheet, from which the focus returns to the amount it came from.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement};

use crate::app::address::View;

/// Below this width an opened figure covers the page.
const WIDE: &str = "(min-width: 80em)";

/// Opens the sheet when a figure was opened, and gives the focus back when it was closed.
pub fn after_change(before: Option<View>, now: View) {
    let opened = |view: View| matches!(view, View::BuildUp(Some(_)));
    let dialog = document()
        .get_element_by_id("opened")
        .and_then(|found| found.dyn_into::<HtmlDialogElement>().ok());
    if opened(now) && before != Some(now) {
        if let Some(dialog) = dialog {
            let wide = window()
                .match_media(WIDE)
                .ok()
                .flatten()
                .is_some_and(|media| media.matches());
            if wide {
                dialog.show();
            } else if !dialog.open() {
                let _ = dialog.show_modal();
            }
            focus_in(&dialog);
        }
    } else if let Some(before) = before.filter(|before| opened(*before) && !opened(now)) {
        let origin = document()
            .query_selector(&format!("a[href=\"{}\"]", before.hash()))
            .ok()
            .flatten();
        if let Some(origin) = origin.and_then(|origin| origin.dyn_into::<HtmlElement>().ok()) {
            let _ = origin.focus();
        }
    }
}

fn focus_in(dialog: &HtmlDialogElement) {
    let heading = dialog.query_selector("h2").ok().flatten();
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        let _ = heading.focus();
    }
}
