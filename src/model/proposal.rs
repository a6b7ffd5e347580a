//! What a municipality or region publishes (*voorstel*): products, their cost inputs, tariffs, and where figures come from.

use rust_decimal::Decimal;

use super::cost_inputs::{CostInputs, Unit};
use super::date::Date;
use super::words::words;

/// A proposal for the tariffs of one or more products (*voorstel*).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Proposal {
    /// The municipality or region.
    pub region: LocalText,
    /// Municipalities it is for, when the region has several.
    pub municipalities: Vec<String>,
    /// What it is about.
    pub title: LocalText,
    /// How far it is.
    pub status: ProposalStatus,
    /// Its own version, as the municipality counts.
    pub revision: String,
    /// The year whose prices the tariffs are in (*prijspeil*).
    pub price_level: i64,
    /// Last day to respond.
    pub deadline: Option<Date>,
    /// Where a response goes.
    pub contact: Option<Contact>,
    /// Whether this is an example of ours and no municipality's publication.
    pub example: bool,
    /// What it is and what it leaves open.
    pub notes: Vec<LocalText>,
    /// What its figures are taken from.
    pub sources: Vec<ProposalSource>,
    /// The products.
    pub products: Vec<Product>,
}

words! {
    /// How far a proposal is (*status*).
    ProposalStatus {
        /// Still open to change (*concept*).
        Concept = "concept",
        /// Decided (*definitief*).
        Definite = "definite",
    }
}

/// Text of a document in one language or two: written as a string, or as `{"nl": …, "en": …}`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LocalText {
    /// Dutch, or the only language there is.
    pub nl: String,
    /// English, when given.
    pub en: Option<String>,
}

impl LocalText {
    /// Whether there is no text at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.nl.is_empty() && self.en.is_none()
    }
}

/// Where a response goes (*contact*).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// The organisation.
    pub organisation: String,
    /// Its postal or e-mail address.
    pub address: String,
}

/// Something figures are taken from (*bron*).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProposalSource {
    /// Name by which figures refer to it.
    pub id: String,
    /// Its title.
    pub title: LocalText,
    /// Who published it.
    pub publisher: String,
    /// When it was published.
    pub date: Option<Date>,
    /// Web address.
    pub address: String,
}

/// One product of a proposal (*product*).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Product {
    /// Name by which files and addresses refer to it.
    pub id: String,
    /// Its name.
    pub name: LocalText,
    /// What it is.
    pub description: LocalText,
    /// The parameters of the proposal.
    pub cost: CostInputs,
    /// What the municipality would pay; the first is the one that is compared with. Without any, the tariff is what
    /// the parameters give.
    pub tariffs: Vec<Tariff>,
    /// Where the parameters come from.
    pub provenance: Vec<Provenance>,
    /// The spread of parameters among providers.
    pub bandwidths: Vec<Bandwidth>,
    /// Tariffs elsewhere.
    pub benchmarks: Vec<Benchmark>,
    /// What else there is to say.
    pub notes: Vec<LocalText>,
}

/// An amount that would be paid (*tarief*).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tariff {
    /// Which tariff, when there are several.
    pub label: LocalText,
    /// EUR per unit.
    pub amount: Decimal,
    /// What it is paid for.
    pub unit: Unit,
    /// Where it stands.
    pub origin: Option<Origin>,
}

words! {
    /// How free a figure is (*soort gegeven*), in the terms of the national cost tool.
    FigureKind {
        /// Fixed by a collective agreement, law or decision (*gegeven*).
        Given = "given",
        /// A national or regional figure to start from (*suggestie*).
        Suggested = "suggested",
        /// To be filled in locally (*open*).
        Open = "open",
    }
}

/// Where a parameter of a product comes from (*herkomst*).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Provenance {
    /// Path of the parameter, or of a part that it stands for: `hours.travel`, `labour.mix[0].monthly_salary`, `labour`.
    pub path: String,
    /// How free it is.
    pub kind: FigureKind,
    /// Whether it is an assumption rather than what the proposal states.
    pub assumed: bool,
    /// Its source and place.
    pub origin: Origin,
}

/// A source and a place in it (*vindplaats*).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Origin {
    /// A source of the proposal, by its id.
    pub source: String,
    /// Where in it: a page, a table.
    pub place: LocalText,
    /// What to know about it.
    pub note: LocalText,
}

/// The spread of one parameter among providers (*bandbreedte*).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bandwidth {
    /// Path of the parameter.
    pub path: String,
    /// How many providers.
    pub providers: i64,
    /// Lowest.
    pub min: Decimal,
    /// A quarter is below.
    pub p25: Option<Decimal>,
    /// Half is below.
    pub median: Option<Decimal>,
    /// Three quarters are below.
    pub p75: Option<Decimal>,
    /// Highest.
    pub max: Decimal,
}

/// A tariff elsewhere (*vergelijkingstarief*).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Benchmark {
    /// Which region and product.
    pub label: LocalText,
    /// EUR per unit.
    pub amount: Decimal,
    /// Its unit.
    pub unit: Unit,
    /// Its year.
    pub year: i64,
    /// Where it stands.
    pub origin: Origin,
}

impl Proposal {
    /// The product with this id.
    #[must_use]
    pub fn product(&self, id: &str) -> Option<&Product> {
        self.products.iter().find(|product| product.id == id)
    }

    /// The source with this id.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&ProposalSource> {
        self.sources.iter().find(|source| source.id == id)
    }
}

impl Product {
    /// Where the parameter at `path` comes from: the entry with that path, else the one that stands for the nearest part
    /// around it.
    #[must_use]
    pub fn provenance_of(&self, path: &str) -> Option<&Provenance> {
        self.provenance
            .iter()
            .filter(|entry| {
                path.strip_prefix(entry.path.as_str()).is_some_and(|rest| {
                    rest.is_empty() || rest.starts_with(['.', '[']) || entry.path.is_empty()
                })
            })
            .max_by_key(|entry| entry.path.len())
    }

    /// The spread of the parameter at `path`.
    #[must_use]
    pub fn bandwidth_of(&self, path: &str) -> Option<&Bandwidth> {
        self.bandwidths
            .iter()
            .find(|bandwidth| bandwidth.path == path)
    }
}
