//! Starting the page (*opstarten*): the proposal to open on, the examples, the address, and then `ready`.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::address::View;
use super::device;
use super::notice::Notice;
use super::state::App;
use super::work::{Example, Shared, Work};
use crate::exchange::documents::{self, Document, ProposalEntry, open_index};
use crate::i18n::Lang;
use crate::model::proposal::Proposal;

const FOLDER: &str = "proposals/";
const INDEX: &str = "proposals/index.json";
/// The example that the page opens on when its address names no proposal.
const FIRST: &str = "proposals/drechtsteden-2025.json";

/// What was found on starting, before anything is shown.
pub struct Start {
    app_of: Work,
    view: View,
    lang: Lang,
    notice: Option<Notice>,
    kept: bool,
    named: bool,
    first: Option<Shared<Proposal>>,
}

/// Fetches the proposal to open on: the one that the address names, else the first example.
pub async fn prepare() -> Start {
    let location = window().location();
    let parameters =
        web_sys::UrlSearchParams::new_with_str(&location.search().unwrap_or_default()).ok();
    let parameter = |name: &str| {
        parameters
            .as_ref()
            .and_then(|parameters| parameters.get(name))
    };
    let lang = if parameter("lang").as_deref() == Some("en") {
        Lang::En
    } else {
        Lang::Nl
    };
    let view = View::from_hash(&location.hash().unwrap_or_default());
    let asked = parameter("proposal").or_else(|| parameter("voorstel"));
    let named = asked.is_some();
    let (proposal, notice) = match asked {
        None => (proposal_at(FIRST).await, None),
        Some(address) => match proposal_at(&address).await {
            Some(proposal) => (Some(proposal), None),
            None => (
                proposal_at(FIRST).await,
                Some(Notice::ProposalMissing(address)),
            ),
        },
    };
    let proposal = Arc::new(proposal.unwrap_or_default());
    let first = (!named || notice.is_some()).then(|| Shared(Arc::clone(&proposal)));
    let kept = if named { None } else { device::kept_work(lang) };
    Start {
        kept: kept.is_some(),
        app_of: kept.unwrap_or_else(|| Work::on(proposal, lang)),
        view,
        lang,
        notice,
        named,
        first,
    }
}

impl Start {
    /// Makes the state, and keeps the address and the view together from now on.
    #[must_use]
    pub fn into_app(self) -> App {
        let app = App::new(self.app_of, self.view, self.lang);
        app.kept.set(self.kept);
        app.notice.set(self.notice);
        app.named.set(self.named);
        app.first.set(self.first);
        let handle = window_event_listener(leptos::ev::hashchange, move |_| {
            let view = View::from_hash(&window().location().hash().unwrap_or_default());
            if app.view.get_untracked() != view {
                app.view.set(view);
            }
        });
        // The page lives as long as the window.
        std::mem::forget(handle);
        device::follow(app);
        app
    }
}

/// Fetches the examples that the start page offers, and then says that the page is ready: it asks for nothing any more.
pub async fn finish(app: App) {
    let entries = match fetch_text(INDEX).await {
        Some(text) => open_index(&text).unwrap_or_default(),
        None => Vec::new(),
    };
    let mut examples = Vec::with_capacity(entries.len());
    for entry in entries {
        let ProposalEntry {
            file,
            name,
            question,
            what,
        } = entry;
        let address = format!("{FOLDER}{file}");
        // What the page opened on is here already.
        let here = app.first.get_untracked().filter(|_| address == FIRST);
        let proposal = match here {
            Some(proposal) => Some(proposal),
            None => proposal_at(&address).await.map(Shared::new),
        };
        if let Some(proposal) = proposal {
            examples.push(Example {
                file,
                name,
                question,
                what,
                proposal,
            });
        }
    }
    app.examples.set(examples);
    app.evidence.set(evidence().await);
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-ready", "");
    }
}

/// The program for the pages without fields, which `boot.js` has been fetching meanwhile.
async fn evidence() -> Option<js_sys::Function> {
    let ours = js_sys::Reflect::get(&window(), &"tariefproef".into()).ok()?;
    let arriving = js_sys::Reflect::get(&ours, &"evidence".into()).ok()?;
    let arrived = JsFuture::from(arriving.dyn_into::<js_sys::Promise>().ok()?)
        .await
        .ok()?;
    arrived.dyn_into().ok()
}

async fn proposal_at(address: &str) -> Option<Proposal> {
    match documents::open(&fetch_text(address).await?).ok()? {
        Document::Proposal(proposal) => Some(*proposal),
        _ => None,
    }
}

/// The text at an address of the page's own site; the policy refuses any other.
async fn fetch_text(address: &str) -> Option<String> {
    let response = JsFuture::from(window().fetch_with_str(address))
        .await
        .ok()?;
    let response = response
        .dyn_into::<web_sys::Response>()
        .ok()
        .filter(web_sys::Response::ok)?;
    JsFuture::from(response.text().ok()?)
        .await
        .ok()?
        .as_string()
}
