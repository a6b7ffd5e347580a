//! What a person types in, chooses from or presses (*bediening*).
//!
//! A control names what it does in `data-in` (typing, choosing) or `data-do` (pressing) and about what in `data-at`,
//! `data-key`, `data-what`; [`actions`](crate::ui::actions) turns that into a change. `data-path` is the field whose
//! error shows from the moment it was left.

use crate::ui::html::{Html, attribute, fill, flag};

/// What a control is about.
#[derive(Clone, Debug, Default)]
pub struct Target {
    /// The kind of change: `value`, `mix`, `choice`, …
    pub kind: &'static str,
    /// Which field, choice or list.
    pub at: String,
    /// Which row of a list.
    pub key: u32,
    /// Which part of the row.
    pub what: &'static str,
    /// The field whose error shows from the moment the control was left.
    pub path: String,
}

impl Target {
    fn attributes(&self, verb: &'static str) -> Html {
        let mut all = attribute(verb, Some(self.kind));
        all.push(&attribute(
            "data-at",
            (!self.at.is_empty()).then_some(self.at.as_str()),
        ));
        all.push(&attribute(
            "data-key",
            (self.key > 0).then(|| self.key.to_string()).as_deref(),
        ));
        all.push(&attribute(
            "data-what",
            (!self.what.is_empty()).then_some(self.what),
        ));
        all.push(&attribute(
            "data-path",
            (!self.path.is_empty()).then_some(self.path.as_str()),
        ));
        all
    }
}

/// A text input, as the markup of one element.
#[derive(Clone, Debug, Default)]
pub struct Input<'a> {
    /// Its element id.
    pub id: &'a str,
    /// Its class.
    pub class: &'static str,
    /// Its name, where no label names it.
    pub name: Option<&'a str>,
    /// Ids of what describes it.
    pub described: Option<&'a str>,
    /// What stands in it.
    pub value: &'a str,
    /// Whether a number belongs in it.
    pub numeric: bool,
    /// Whether what stands in it cannot be used.
    pub wrong: bool,
}

/// The markup of a text input. Never `type=number`: it scrolls, and says nothing of what it cannot read.
#[must_use]
pub fn input(input: &Input<'_>, target: &Target) -> Html {
    fill(
        r#"<input class="{class}" id="{id}" type="text" inputmode="{mode}" autocomplete="off" spellcheck="false"{name}{described}{wrong} value="{value}"{target}>"#,
        &[
            ("class", input.class.into()),
            ("id", input.id.into()),
            (
                "mode",
                if input.numeric { "decimal" } else { "text" }.into(),
            ),
            ("name", (&attribute("aria-label", input.name)).into()),
            (
                "described",
                (&attribute("aria-describedby", input.described)).into(),
            ),
            (
                "wrong",
                (&attribute("aria-invalid", input.wrong.then_some("true"))).into(),
            ),
            ("value", input.value.into()),
            ("target", (&target.attributes("data-in")).into()),
        ],
    )
}

/// A choice from a list of values with their words.
#[must_use]
pub fn select(
    id: &str,
    class: &'static str,
    name: &str,
    options: &[(String, String)],
    chosen: &str,
    target: &Target,
) -> Html {
    let options: Html = options
        .iter()
        .map(|(value, words)| {
            let on = value == chosen;
            fill(
                r#"<option value="{value}"{on}>{words}</option>"#,
                &[
                    ("value", value.into()),
                    ("on", (&flag("selected", on)).into()),
                    ("words", words.into()),
                ],
            )
        })
        .collect();
    fill(
        r#"<select class="{class}"{id} aria-label="{name}"{target}>{options}</select>"#,
        &[
            ("class", class.into()),
            (
                "id",
                (&attribute("id", (!id.is_empty()).then_some(id))).into(),
            ),
            ("name", name.into()),
            ("target", (&target.attributes("data-in")).into()),
            ("options", (&options).into()),
        ],
    )
}

/// A box to tick.
#[must_use]
pub fn checkbox(id: &str, on: bool, described: Option<&str>, target: &Target) -> Html {
    fill(
        r#"<input type="checkbox" id="{id}"{described}{on}{target}>"#,
        &[
            ("id", (&id).into()),
            (
                "described",
                (&attribute("aria-describedby", described)).into(),
            ),
            ("on", (&flag("checked", on)).into()),
            ("target", (&target.attributes("data-in")).into()),
        ],
    )
}

/// A button. `name` is what a screen reader hears, where the words on it do not say enough.
#[must_use]
pub fn button(class: &'static str, words: Html, name: Option<&str>, target: &Target) -> Html {
    fill(
        r#"<button class="{class}" type="button"{name}{target}>{words}</button>"#,
        &[
            ("class", class.into()),
            ("name", (&attribute("aria-label", name)).into()),
            ("target", (&target.attributes("data-do")).into()),
            ("words", (&words).into()),
        ],
    )
}
