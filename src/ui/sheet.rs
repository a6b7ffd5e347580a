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
    if opened(now) {
        let dialog = document().get_element_by_id("opened");
        let Some(dialog) = dialog.and_then(|found| found.dyn_into::<HtmlDialogElement>().ok())
        else {
            return;
        };
        // The page may have come before the program that fills it: then the sheet is there only now.
        if before != Some(now) || !dialog.open() {
            open(&dialog);
            focus_in(&dialog);
        }
    } else if let Some(before) = before.filter(|before| opened(*before)) {
        let selector = format!("a[href=\"{}\"]", before.hash());
        let origin = document().query_selector(&selector).ok().flatten();
        if let Some(origin) = origin.and_then(|origin| origin.dyn_into::<HtmlElement>().ok()) {
            let _ = origin.focus();
        }
    }
}

/// Beside the table where there is room, over the page where there is not.
fn open(dialog: &HtmlDialogElement) {
    let media = window().match_media(WIDE).ok().flatten();
    let wide = media.is_some_and(|media| media.matches());
    let modal = dialog.matches(":modal").unwrap_or(false);
    if dialog.open() && wide != modal {
        return;
    }
    dialog.close();
    if wide {
        dialog.show();
    } else {
        let _ = dialog.show_modal();
    }
}

fn focus_in(dialog: &HtmlDialogElement) {
    let heading = dialog.query_selector("h2").ok().flatten();
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        let _ = heading.focus();
    }
}
