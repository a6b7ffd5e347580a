//! Whose figure it is (*van wie*): a blue square for the proposal, an ochre circle for the reader.

use crate::app::address::Who;
use crate::i18n::{Lang, texts};
use crate::ui::html::{Html, fill};

texts! {
    const PROPOSAL: Text = text("Voorstel", "Proposal");
    const YOU: Text = text("U", "You");
}

/// The mark with words beside it.
#[must_use]
pub fn marked(who: Who, words: &str) -> Html {
    let class = match who {
        Who::Theirs => "gemeente",
        Who::Yours => "u",
    };
    fill(
        r#"<span class="who who--{class}">{words}</span>"#,
        &[("class", class.into()), ("words", words.into())],
    )
}

/// The mark with the short name, for the head of a column.
#[must_use]
pub fn column(who: Who, lang: Lang) -> Html {
    marked(
        who,
        if who == Who::Theirs { PROPOSAL } else { YOU }.in_lang(lang),
    )
}

/// The head of a column with its unit: `■ Voorstel, %`.
#[must_use]
pub fn column_in(who: Who, unit: &str, lang: Lang) -> Html {
    fill(
        "{who}, {unit}",
        &[
            ("who", (&column(who, lang)).into()),
            ("unit", (&unit).into()),
        ],
    )
}
