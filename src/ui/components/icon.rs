//! Icons (*pictogrammen*): drawn once in `index.html`, used by name. Always beside words, so hidden from assistive tools.

use crate::ui::html::{Html, fill};

/// An icon of text height.
#[must_use]
pub fn icon(name: &str) -> Html {
    fill(
        r##"<svg class="icon" aria-hidden="true" focusable="false"><use href="#i-{name}"></use></svg>"##,
        &[("name", name.into())],
    )
}

/// A smaller icon, beside small text or on a button.
#[must_use]
pub fn small_icon(name: &str) -> Html {
    fill(
        r##"<svg class="icon icon--s" aria-hidden="true" focusable="false"><use href="#i-{name}"></use></svg>"##,
        &[("name", name.into())],
    )
}
