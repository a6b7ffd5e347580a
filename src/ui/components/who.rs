//! Whose figure it is (*van wie*): a blue square for the proposal, an ochre circle for the reader.

use leptos::prelude::*;

use super::say;
use crate::app::address::Who;
use crate::i18n::texts;

texts! {
    pub const PROPOSAL: Text = text("Voorstel", "Proposal");
    pub const YOU: Text = text("U", "You");
    pub const YOUR_FIGURE: Text = text("uw cijfer", "your figure");
    pub const PROPOSAL_LOWER: Text = text("voorstel", "proposal");
}

/// The mark with words beside it.
pub fn marked(who: Who, words: impl IntoView) -> impl IntoView {
    let class = match who {
        Who::Theirs => "who who--gemeente",
        Who::Yours => "who who--u",
    };
    view! { <span class=class>{words}</span> }
}

/// The mark with the short name, for the head of a column.
pub fn column(who: Who) -> impl IntoView {
    marked(who, say(if who == Who::Theirs { PROPOSAL } else { YOU }))
}
