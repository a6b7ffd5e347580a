//! What is kept on this device (*bewaren op dit apparaat*), only after a yes, and wiped with one action.

use std::sync::Arc;

use gloo_storage::{LocalStorage, Storage};
use leptos::prelude::*;

use super::notice::Notice;
use super::state::App;
use super::work::Work;
use crate::exchange::documents::{self, Document};
use crate::i18n::Lang;

/// The one name under which anything is kept.
const KEY: &str = "tariefproef.scenario";

/// Whether the browser lets the page keep anything. In a sandboxed frame even asking fails, and gloo-storage would panic.
fn allowed() -> bool {
    matches!(window().local_storage(), Ok(Some(_)))
}

/// What was kept here earlier, if anything that can still be read.
#[must_use]
pub fn kept_work(lang: Lang) -> Option<Work> {
    if !allowed() {
        return None;
    }
    let text: String = LocalStorage::get(KEY).ok()?;
    match documents::open(&text).ok()? {
        Document::Scenario(scenario) => Some(Work::from_scenario(*scenario, lang)),
        Document::Proposal(proposal) => Some(Work::on(Arc::new(*proposal), lang)),
        Document::CostTool(_) => None,
    }
}

/// Keeps what is open from now on, after a person said yes; or stops and wipes what was kept.
pub fn keep(app: App, yes: bool) {
    if !yes {
        forget();
        app.kept.set(false);
        return;
    }
    if allowed() && store(&app.work.get_untracked()) {
        app.kept.set(true);
    } else {
        app.notice.set(Some(Notice::CannotKeep));
    }
}

/// Keeps every change for as long as the person wants that.
pub fn follow(app: App) {
    Effect::new(move |_| {
        if app.kept.get() && !app.work.with(store) {
            app.kept.set(false);
            app.notice.set(Some(Notice::CannotKeep));
        }
    });
}

fn store(work: &Work) -> bool {
    let text = Document::Scenario(Box::new(work.scenario())).to_json();
    allowed() && LocalStorage::set(KEY, text).is_ok()
}

/// Wipes everything: what was filled in and what was kept.
pub fn wipe(app: App) {
    forget();
    app.kept.set(false);
    app.wipe();
    app.notice.set(Some(Notice::Wiped));
}

fn forget() {
    if allowed() {
        LocalStorage::delete(KEY);
    }
}
