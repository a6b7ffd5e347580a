//! Cells of tables that a person fills in (*invoertabel*).

use leptos::prelude::*;

use super::icon::small_icon;
use super::{focus_soon, lang, say, typed_text};
use crate::app::state::App;
use crate::i18n::{Text, texts};
use crate::ui::pages::figures::words::objection;

texts! {
    const REMOVE: Text = text("Verwijder rij {name}", "Remove row {name}");
}

/// A cell that a number or text is typed in.
///
/// `path` is the field it stands for; its error shows once it was left.
pub fn cell(
    app: App,
    class: &'static str,
    name: Signal<String>,
    path: Signal<String>,
    value: Signal<String>,
    numeric: bool,
    change: impl Fn(String) + Clone + 'static,
) -> impl IntoView {
    let error = Memo::new(move |_| {
        let path = path.get();
        let left = app.visited.with(|visited| visited.contains(&path));
        app.own.with(|own| {
            own.objections
                .iter()
                .find(|found| left && found.field == path)
                .map(|found| objection(lang(), found))
        })
    });
    let id = Signal::derive(move || super::field_id(&path.get()));
    view! {
        <input class=class class:cell--error=move || error.with(Option::is_some) id=id type="text"
            inputmode=if numeric { "decimal" } else { "text" } autocomplete="off" spellcheck="false"
            aria-label=name
            aria-invalid=move || error.with(Option::is_some).then_some("true")
            aria-describedby=move || error.with(Option::is_some).then(|| format!("{}-error", id.get()))
            prop:value=value
            on:input=move |event| change(typed_text(&event))
            on:change=move |_| app.left(&path.get_untracked())/>
        {move || error.get().map(|words| view! {
            <span class="cell__error" id=format!("{}-error", id.get())>{words}</span>
        })}
    }
}

/// The button that removes a row. The focus goes to `next`.
pub fn remove_button(
    name: Signal<String>,
    next: impl Fn() -> String + 'static,
    remove: impl Fn() + 'static,
) -> impl IntoView {
    view! {
        <button class="button button--dense" type="button"
            aria-label=move || REMOVE.fill(lang(), &[("name", &name.get())])
            on:click=move |_| {
                let next = next();
                remove();
                focus_soon(next);
            }>{small_icon("cross")}</button>
    }
}

/// The small repeated head of a cell, where a table is too narrow to show its heads.
pub fn cell_label(words: impl IntoView) -> impl IntoView {
    view! { <span class="cell__label" aria-hidden="true">{words}</span> }
}

/// A button with a plus, for adding a row.
pub fn add_button(words: Text, add: impl Fn() + 'static) -> impl IntoView {
    view! {
        <button class="button" type="button" on:click=move |_| add()>{small_icon("plus")} " " {say(words)}</button>
    }
}
