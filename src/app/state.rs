//! The signals and memos of the page (*toestand*), and the actions that change them.

use std::sync::Arc;

use leptos::prelude::*;

use super::address::View;
use super::draft::Draft;
use super::history::History;
use super::notice::{FileTrouble, Notice};
use super::work::{Example, LastValid, Outcome, Own, ProposedTariff, Shared, Work};
use crate::exchange::documents::Document;
use crate::i18n::Lang;
use crate::model::proposal::Product;

/// Everything the views read and do.
#[derive(Clone, Copy)]
pub struct App {
    /// The reader's language.
    pub lang: RwSignal<Lang>,
    /// The view that is shown.
    pub view: RwSignal<View>,
    /// What is open.
    pub work: RwSignal<Work>,
    /// What the start page offers.
    pub examples: RwSignal<Vec<Example>>,
    /// The last thing done with a file or the device.
    pub notice: RwSignal<Option<Notice>>,
    /// Whether the address named the proposal: then the page is that municipality's.
    pub named: RwSignal<bool>,
    /// The first example, when the page opened on it.
    pub first: RwSignal<Option<Shared<crate::model::proposal::Proposal>>>,
    /// Whether figures are kept on this device.
    pub kept: RwSignal<bool>,
    /// Fields that were left after a change: only these show their error.
    pub visited: RwSignal<Vec<String>>,
    /// The program that shows the pages without fields, once it has arrived.
    pub evidence: RwSignal<Option<js_sys::Function>, LocalStorage>,
    history: RwSignal<History<Work>>,
    /// The product that is open.
    pub product: Memo<Shared<Product>>,
    /// The draft of it.
    pub draft: Memo<Draft>,
    /// What own figures come to now.
    pub own: Memo<Own>,
    /// The last price that could be calculated.
    pub yours: Memo<LastValid>,
    /// The proposal's price; `None` when its parameters give none.
    pub theirs: Memo<Option<Outcome>>,
    /// What the proposal would pay.
    pub tariff: Memo<Option<ProposedTariff>>,
}

impl App {
    /// The state on opening the page.
    #[must_use]
    pub fn new(work: Work, view: View, lang: Lang) -> Self {
        let lang = RwSignal::new(lang);
        let work = RwSignal::new(work);
        let product = Memo::new(move |previous: Option<&Shared<Product>>| {
            work.with(|work| {
                let current = work.current();
                match (previous, current) {
                    (Some(previous), Some(current)) if *previous.0 == *current => previous.clone(),
                    (_, current) => Shared(Arc::new(current.cloned().unwrap_or_default())),
                }
            })
        });
        let draft = Memo::new(move |_| work.with(Work::draft));
        let own =
            Memo::new(move |_| draft.with(|draft| Own::of(draft, &product.get().cost, lang.get())));
        let yours = Memo::new(move |previous: Option<&LastValid>| {
            let product = product.get();
            own.with(|own| match &own.outcome {
                Some(outcome) => LastValid {
                    outcome: Some(outcome.clone()),
                    stale: false,
                    product,
                },
                None => {
                    let last = previous
                        .filter(|last| last.product == product)
                        .and_then(|last| last.outcome.clone());
                    LastValid {
                        outcome: last,
                        stale: true,
                        product,
                    }
                }
            })
        });
        let theirs = Memo::new(move |_| Outcome::of(&product.get().cost).ok());
        let tariff = Memo::new(move |_| {
            theirs.with(|theirs| {
                theirs
                    .as_ref()
                    .and_then(|theirs| ProposedTariff::of(&product.get(), theirs))
            })
        });
        Self {
            lang,
            view: RwSignal::new(view),
            work,
            examples: RwSignal::new(Vec::new()),
            notice: RwSignal::new(None),
            named: RwSignal::new(false),
            first: RwSignal::new(None),
            kept: RwSignal::new(false),
            visited: RwSignal::new(Vec::new()),
            evidence: RwSignal::new_local(None),
            history: RwSignal::new(History::default()),
            product,
            draft,
            own,
            yours,
            theirs,
            tariff,
        }
    }

    /// The state, from anywhere in the page.
    #[must_use]
    pub fn here() -> Self {
        expect_context::<Self>()
    }

    /// Changes the draft of the product that is open. `what` names the field; changes to one field in a row are one step.
    pub fn edit(self, what: &str, change: impl FnOnce(&mut Draft, &Product, Lang)) {
        let product = self.product.get_untracked();
        self.history
            .update(|history| history.before_change(self.work.get_untracked(), what));
        self.work.update(|work| {
            let lang = work.lang;
            change(
                work.drafts
                    .get_or_insert_with(product.id.clone(), Draft::default),
                &product,
                lang,
            );
        });
    }

    /// Replaces everything that is open, as a step that can be undone.
    pub fn replace(self, work: Work) {
        self.history.update(|history| {
            history.end_step();
            history.before_change(self.work.get_untracked(), "");
            history.end_step();
        });
        self.visited.set(Vec::new());
        self.work.set(work);
    }

    /// Opens another product of the proposal.
    pub fn choose_product(self, position: usize) {
        if self.work.with_untracked(|work| work.product != position) {
            self.visited.set(Vec::new());
            self.work.update(|work| work.product = position);
        }
    }

    /// Opens a document, or says why not; then everything stays as it was.
    pub fn open(self, name: &str, document: Result<Document, FileTrouble>) {
        match document {
            Ok(document) => {
                let work = self.work.with_untracked(|work| work.opened(document));
                self.replace(work);
                self.notice.set(Some(Notice::Opened(name.to_owned())));
            }
            Err(trouble) => self
                .notice
                .set(Some(Notice::Failed(name.to_owned(), trouble))),
        }
    }

    /// The field was left: from now on it shows its error, and the next change is a step of its own.
    pub fn left(self, field: &str) {
        if self
            .visited
            .with_untracked(|visited| visited.iter().all(|known| known != field))
        {
            self.visited.update(|visited| {
                visited.push(field.to_owned());
            });
        }
        self.history.update_untracked(History::end_step);
    }

    /// Takes back the last step.
    pub fn undo(self) {
        self.step(History::undo);
    }

    /// Does again what was taken back.
    pub fn redo(self) {
        self.step(History::redo);
    }

    fn step(self, step: impl FnOnce(&mut History<Work>, Work) -> Result<Work, Work>) {
        let present = self.work.get_untracked();
        if let Some(Ok(work)) = self.history.try_update(|history| step(history, present)) {
            self.work.set(work.in_lang(self.lang.get_untracked()));
        }
    }

    /// Whether there is a step to take back.
    #[must_use]
    pub fn can_undo(self) -> bool {
        self.history.with(History::can_undo)
    }

    /// Whether there is a step to do again.
    #[must_use]
    pub fn can_redo(self) -> bool {
        self.history.with(History::can_redo)
    }

    /// Wipes everything that was filled in, in the page; the proposal stays open.
    pub fn wipe(self) {
        self.history.set(History::default());
        self.visited.set(Vec::new());
        self.work
            .update(|work| *work = Work::on(Arc::clone(&work.proposal), work.lang));
    }

    /// Changes the reader's language; numbers that were typed are written as that language writes them.
    pub fn speak(self, lang: Lang) {
        self.work.update(|work| *work = work.clone().in_lang(lang));
        self.lang.set(lang);
    }
}
