//! Icons (*pictogrammen*): drawn once in `index.html`, used by name. Always beside words, so hidden from assistive tools.

use leptos::prelude::*;

/// An icon of text height.
pub fn icon(name: &'static str) -> impl IntoView {
    view! { <svg class="icon" aria-hidden="true" focusable="false"><use href=format!("#i-{name}")></use></svg> }
}

/// A smaller icon, beside small text or on a button.
pub fn small_icon(name: &'static str) -> impl IntoView {
    view! { <svg class="icon icon--s" aria-hidden="true" focusable="false"><use href=format!("#i-{name}")></use></svg> }
}
