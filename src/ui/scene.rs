//! Everything a page needs to know to show itself (*toneel*), as one plain value.

use crate::app::address::View;
use crate::app::draft::Draft;
use crate::app::notice::Notice;
use crate::app::work::{Example, LastValid, Outcome, Own, ProposedTariff, Shared, Work};
use crate::i18n::{Lang, Text};
use crate::model::proposal::{LocalText, Product};

/// What is known when a page is shown. Views are pure functions of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// The reader's language.
    pub lang: Lang,
    /// The view that is shown, and what is opened on it.
    pub view: View,
    /// What is open.
    pub work: Work,
    /// The product that is open.
    pub product: Shared<Product>,
    /// The draft of it.
    pub draft: Draft,
    /// What own figures come to now.
    pub own: Own,
    /// The last price that could be calculated.
    pub yours: LastValid,
    /// The proposal's price.
    pub theirs: Option<Outcome>,
    /// What the proposal would pay.
    pub tariff: Option<ProposedTariff>,
    /// Fields that were left after a change: only these show their error.
    pub visited: Vec<String>,
    /// What the start page offers.
    pub examples: Vec<Example>,
    /// The last thing done with a file or the device.
    pub notice: Option<Notice>,
    /// Whether the address named the proposal.
    pub named: bool,
    /// Whether figures are kept on this device.
    pub kept: bool,
    /// Whether there is a step to take back.
    pub can_undo: bool,
    /// Whether there is a step to do again.
    pub can_redo: bool,
}

impl Scene {
    /// The scene of some work as it stands: nothing was left yet, nothing is to be told.
    #[must_use]
    pub fn of(work: Work, view: View) -> Self {
        let product = Shared::new(work.current().cloned().unwrap_or_default());
        let draft = work.draft();
        let own = Own::of(&draft, &product.cost, work.lang);
        let theirs = Outcome::of(&product.cost).ok();
        Self {
            lang: work.lang,
            view,
            tariff: theirs
                .as_ref()
                .and_then(|theirs| ProposedTariff::of(&product, theirs)),
            yours: LastValid::of(own.outcome.clone(), product.clone()),
            theirs,
            own,
            draft,
            product,
            work,
            visited: Vec::new(),
            examples: Vec::new(),
            notice: None,
            named: false,
            kept: false,
            can_undo: false,
            can_redo: false,
        }
    }

    /// A text in the reader's language.
    #[must_use]
    pub fn say(&self, text: Text) -> &'static str {
        text.in_lang(self.lang)
    }

    /// A text of a document in the reader's language, or in the one that it has.
    #[must_use]
    pub fn local<'t>(&self, text: &'t LocalText) -> &'t str {
        match (self.lang, &text.en) {
            (Lang::En, Some(en)) => en,
            _ => &text.nl,
        }
    }
}
