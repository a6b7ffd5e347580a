//! What a person is working on (*het werk*): a proposal, a product of it, and a draft per product.

use std::sync::Arc;

use super::draft::{Draft, DraftReading, FieldObjection};
use super::sorted::Sorted;
use crate::engine::cost_price::cost_price;
use crate::engine::error::EngineError;
use crate::exchange::documents::{CostTool, Document};
use crate::i18n::Lang;
use crate::model::cost_inputs::CostInputs;
use crate::model::cost_price::CostPrice;
use crate::model::proposal::{LocalText, Product, Proposal, Tariff};
use crate::model::scenario::{OwnProduct, Scenario};
use crate::model::words::UnitKind;

/// Everything a person has open; one value, so that undo covers all of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Work {
    /// What the person calls it.
    pub name: String,
    /// The proposal.
    pub proposal: Arc<Proposal>,
    /// Position of the product in it.
    pub product: usize,
    /// Drafts by product id.
    pub drafts: Sorted<String, Draft>,
    /// The language in which the numbers of the drafts are typed.
    pub lang: Lang,
}

impl Work {
    /// Nothing filled in yet.
    #[must_use]
    pub fn on(proposal: Arc<Proposal>, lang: Lang) -> Self {
        Self {
            name: String::new(),
            proposal,
            product: 0,
            drafts: Sorted::default(),
            lang,
        }
    }

    /// The same work for a reader of `lang`; what was typed keeps its value.
    #[must_use]
    pub fn in_lang(mut self, lang: Lang) -> Self {
        if self.lang != lang {
            for (_, draft) in self.drafts.iter_mut() {
                *draft = draft.translated(self.lang, lang);
            }
            self.lang = lang;
        }
        self
    }

    /// The product that is open.
    #[must_use]
    pub fn current(&self) -> Option<&Product> {
        self.proposal.products.get(self.product)
    }

    /// The draft of the product that is open.
    #[must_use]
    pub fn draft(&self) -> Draft {
        self.current()
            .and_then(|product| self.drafts.get(&product.id))
            .cloned()
            .unwrap_or_default()
    }

    /// Whether any own figure was filled in, for any product.
    #[must_use]
    pub fn has_own_figures(&self) -> bool {
        self.drafts.values().any(|draft| !draft.is_empty())
    }

    /// The scenario as a document; fields that cannot be used are left as the proposal has them.
    #[must_use]
    pub fn scenario(&self) -> Scenario {
        let own = |product: &Product| {
            let draft = self
                .drafts
                .get(&product.id)
                .filter(|draft| !draft.is_empty())?;
            let cost = draft.read(&product.cost, self.lang).inputs;
            Some(OwnProduct {
                product: product.id.clone(),
                name: draft.name.clone(),
                cost,
            })
        };
        Scenario {
            name: self.name.clone(),
            proposal: self.proposal.as_ref().clone(),
            products: self.proposal.products.iter().filter_map(own).collect(),
        }
    }

    /// What opening a document leads to. A cost tool goes beside the product that is open.
    #[must_use]
    pub fn opened(&self, document: Document) -> Self {
        match document {
            Document::Proposal(proposal) => Self::on(Arc::new(*proposal), self.lang),
            Document::Scenario(scenario) => Self::from_scenario(*scenario, self.lang),
            Document::CostTool(tool) => self.with_cost_tool(&tool),
        }
    }

    /// The work that a scenario holds, its numbers written in `lang`.
    #[must_use]
    pub fn from_scenario(scenario: Scenario, lang: Lang) -> Self {
        let mut work = Self::on(Arc::new(scenario.proposal), lang);
        work.name = scenario.name;
        for own in scenario.products {
            let Some(product) = work.proposal.product(&own.product) else {
                continue;
            };
            let mut draft = Draft::between(&product.cost, &own.cost, lang);
            draft.name = own.name;
            work.drafts.insert(own.product, draft);
        }
        let filled = work
            .proposal
            .products
            .iter()
            .position(|product| work.drafts.contains_key(&product.id));
        work.product = filled.unwrap_or(0);
        work
    }

    fn with_cost_tool(&self, tool: &CostTool) -> Self {
        let mut work = self.clone();
        if let Some(position) = self
            .proposal
            .products
            .iter()
            .position(|product| product.id == tool.product)
        {
            work.product = position;
        }
        if let Some(product) = work.current() {
            let mut draft = Draft::between(&product.cost, &tool.cost, self.lang);
            draft.name.clone_from(&tool.provider);
            let id = product.id.clone();
            work.drafts.insert(id, draft);
        }
        work
    }
}

/// A calculated price with the inputs it belongs to (*uitkomst*).
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The inputs.
    pub inputs: CostInputs,
    /// Their price.
    pub price: CostPrice,
}

impl Outcome {
    /// Calculates the price of `inputs`.
    ///
    /// # Errors
    /// See [`cost_price`].
    pub fn of(inputs: &CostInputs) -> Result<Self, EngineError> {
        Ok(Self {
            inputs: inputs.clone(),
            price: cost_price(inputs)?,
        })
    }
}

/// What own figures come to now.
#[derive(Clone, Debug, PartialEq)]
pub struct Own {
    /// Everything that could not be used, in the order of the form.
    pub objections: Vec<FieldObjection>,
    /// Why the readable figures together give no price.
    pub refusal: Option<EngineError>,
    /// The price, when every field can be used and the figures together give one.
    pub outcome: Option<Outcome>,
}

impl Own {
    /// Reads a draft beside `base` and calculates its price.
    #[must_use]
    pub fn of(draft: &Draft, base: &CostInputs, lang: Lang) -> Self {
        let DraftReading { inputs, objections } = draft.read(base, lang);
        match Outcome::of(&inputs) {
            Ok(outcome) => {
                let outcome = objections.is_empty().then_some(outcome);
                Self {
                    objections,
                    refusal: None,
                    outcome,
                }
            }
            // With a field that cannot be used, that field is what must be mended first.
            Err(_) if !objections.is_empty() => Self {
                objections,
                refusal: None,
                outcome: None,
            },
            Err(refusal) => Self {
                objections,
                refusal: Some(refusal),
                outcome: None,
            },
        }
    }
}

/// What the proposal would pay for an hour (*voorgesteld tarief*).
#[derive(Clone, Debug, PartialEq)]
pub struct ProposedTariff {
    /// The tariff as published; `None` when the proposal names none and its parameters give it.
    pub published: Option<Tariff>,
    /// EUR per unit.
    pub per_unit: rust_decimal::Decimal,
    /// EUR per hour, unrounded: `per unit / hours of the unit`.
    pub per_hour: rust_decimal::Decimal,
}

impl ProposedTariff {
    /// The tariff of a product, whose own parameters come to `outcome`.
    #[must_use]
    pub fn of(product: &Product, outcome: &Outcome) -> Option<Self> {
        use crate::engine::arithmetic::{Exact, Number};
        let published = product.tariffs.first();
        let unit = published.map_or(&product.cost.unit, |tariff| &tariff.unit);
        let per_unit = published.map_or(outcome.price.tariff, |tariff| tariff.amount);
        let amount = Exact::of(per_unit);
        let per_hour = match unit.kind {
            // An hour is exactly 60 minutes; 1/60 hour would be rounded.
            UnitKind::Minute => amount * Exact::whole(60),
            _ => amount / crate::engine::cost_price::hours_per_unit::<Exact>(unit),
        };
        let per_hour = per_hour.decimal()?;
        Some(Self {
            published: published.cloned(),
            per_unit,
            per_hour,
        })
    }
}

/// The last price that could be calculated, and whether it is of the figures as they stand now.
#[derive(Clone, Debug, PartialEq)]
pub struct LastValid {
    /// The price and its inputs; `None` when no price was possible since the product was opened.
    pub outcome: Option<Outcome>,
    /// Whether figures have changed since that cannot be used.
    pub stale: bool,
    pub(super) product: Shared<Product>,
}

impl LastValid {
    /// The outcome of figures as they stand; stale when they give none.
    #[must_use]
    pub fn of(outcome: Option<Outcome>, product: Shared<Product>) -> Self {
        Self {
            stale: outcome.is_none(),
            outcome,
            product,
        }
    }
}

/// An example that the start page offers.
#[derive(Clone, Debug, PartialEq)]
pub struct Example {
    /// Name of its file, by which the page knows it.
    pub file: String,
    /// The region and year.
    pub name: LocalText,
    /// The question it answers.
    pub question: LocalText,
    /// What is in it.
    pub what: LocalText,
    /// The proposal itself.
    pub proposal: Shared<Proposal>,
}

/// A shared value that counts as equal only to itself, so that a memo need not compare all of it.
#[derive(Debug)]
pub struct Shared<T>(pub Arc<T>);

impl<T> Shared<T> {
    /// Shares a value.
    #[must_use]
    pub fn new(value: T) -> Self {
        Self(Arc::new(value))
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> std::ops::Deref for Shared<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}
