//! Documents as JSON files (*bestanden*): proposal, scenario and cost tool, format version 1.

use serde_json::value::RawValue;

use super::json::{Writer, write_cost_inputs, write_unit};
use crate::model::cost_inputs::CostInputs;
use crate::model::problem::{Fault, Problem, Range};
use crate::model::proposal::{
    Bandwidth, Benchmark, Contact, FigureKind, LocalText, Origin, Product, Proposal,
    ProposalSource, ProposalStatus, Provenance, Tariff,
};
use crate::model::read::{At, Object, Reader};
use crate::model::read_cost_inputs::read_unit_of;
use crate::model::scenario::{OwnProduct, Scenario};

/// `format` of a proposal file.
pub const PROPOSAL_FORMAT: &str = "tariefproef/proposal";
/// `format` of a scenario file.
pub const SCENARIO_FORMAT: &str = "tariefproef/scenario";
/// `format` of a cost tool file: one product's cost inputs.
pub const COST_TOOL_FORMAT: &str = "tariefproef/cost-tool";
const FORMATS: &[&str] = &[PROPOSAL_FORMAT, SCENARIO_FORMAT, COST_TOOL_FORMAT];
const VERSION: i64 = 1;
/// A file larger than this is refused unread.
pub const LARGEST_FILE_BYTES: usize = 5_000_000;

/// A document that can be opened.
#[derive(Clone, Debug, PartialEq)]
pub enum Document {
    /// A municipality's proposal.
    Proposal(Box<Proposal>),
    /// A proposal with own figures.
    Scenario(Box<Scenario>),
    /// One product's cost inputs.
    CostTool(Box<CostTool>),
}

/// One provider's cost inputs for one product, as a file (*rekentool*).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CostTool {
    /// Who filled it in; may be left out.
    pub provider: String,
    /// Which product.
    pub product: String,
    /// The figures.
    pub cost: CostInputs,
}

impl Document {
    /// The text of a file that [`open`] reads back the same.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut out = Writer::pretty();
        out.open_object();
        match self {
            Self::Proposal(proposal) => {
                write_format(&mut out, PROPOSAL_FORMAT);
                write_proposal(&mut out, proposal);
            }
            Self::Scenario(scenario) => {
                write_format(&mut out, SCENARIO_FORMAT);
                write_scenario(&mut out, scenario);
            }
            Self::CostTool(tool) => {
                write_format(&mut out, COST_TOOL_FORMAT);
                out.text_field_if_any("provider", &tool.provider);
                out.text_field_if_any("product", &tool.product);
                write_cost(&mut out, &tool.cost);
            }
        }
        out.close_object();
        out.into_text()
    }
}

/// Opens a file's text (*bestand openen*).
///
/// # Errors
/// Every problem in document order: what is wrong, where, and what would mend it.
pub fn open(text: &str) -> Result<Document, Vec<Problem>> {
    // Some editors put a byte order mark before the text; it is no part of it.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (mut reader, root) = Reader::open(text).map_err(|problem| vec![problem])?;
    let document = read_document(&mut reader, root);
    let problems = reader.into_problems();
    match document {
        Some(document) if problems.is_empty() => Ok(document),
        _ => Err(problems),
    }
}

fn read_document<'a>(reader: &mut Reader<'a>, root: &'a RawValue) -> Option<Document> {
    let mut object = reader.object(root, At::ROOT)?;
    let Some(format_value) = object.take("format") else {
        object.missing(reader, "format");
        return None;
    };
    let format = reader.word(format_value, &object.at.key("format"), FORMATS)?;
    match object.take("version") {
        None => object.missing(reader, "version"),
        Some(value) => {
            reader.whole(
                value,
                &object.at.key("version"),
                Range::closed(VERSION, VERSION),
            );
        }
    }
    let document = match format {
        0 => Document::Proposal(Box::new(read_proposal(reader, &mut object))),
        1 => Document::Scenario(Box::new(read_scenario(reader, &mut object))),
        _ => Document::CostTool(Box::new(CostTool {
            provider: object.text(reader, "provider"),
            product: object.text(reader, "product"),
            cost: read_cost(reader, &mut object),
        })),
    };
    object.finish(reader);
    Some(document)
}

fn read_cost<'a>(reader: &mut Reader<'a>, object: &mut Object<'a, '_>) -> CostInputs {
    let Some(value) = object.take("cost") else {
        object.missing(reader, "cost");
        return CostInputs::default();
    };
    CostInputs::read(reader, value, object.at.key("cost")).unwrap_or_default()
}

fn read_scenario<'a>(reader: &mut Reader<'a>, object: &mut Object<'a, '_>) -> Scenario {
    let name = object.text(reader, "name");
    let proposal = match object.take("proposal") {
        None => {
            object.missing(reader, "proposal");
            Proposal::default()
        }
        Some(value) => match reader.object(value, object.at.key("proposal")) {
            None => Proposal::default(),
            Some(mut inner) => {
                let proposal = read_proposal(reader, &mut inner);
                inner.finish(reader);
                proposal
            }
        },
    };
    let mut seen: Vec<String> = Vec::new();
    let products = object.items(reader, "products", |reader, value, at| {
        let mut own = reader.object(value, at)?;
        let product_value = own.take("product");
        let product = match product_value {
            None => {
                own.missing(reader, "product");
                String::new()
            }
            Some(value) => reader
                .text(value, &own.at.key("product"))
                .unwrap_or_default()
                .into_owned(),
        };
        if let Some(value) = product_value {
            if proposal.product(&product).is_none() {
                reader.note(value, &own.at.key("product"), Fault::UnknownReference);
            } else if seen.contains(&product) {
                reader.note(value, &own.at.key("product"), Fault::Duplicate);
            }
        }
        seen.push(product.clone());
        let name = own.text(reader, "name");
        let cost = read_cost(reader, &mut own);
        own.finish(reader);
        Some(OwnProduct {
            product,
            name,
            cost,
        })
    });
    Scenario {
        name,
        proposal,
        products,
    }
}

fn read_proposal<'a>(reader: &mut Reader<'a>, object: &mut Object<'a, '_>) -> Proposal {
    let region = required_local_text(reader, object, "region");
    let municipalities = object.items(reader, "municipalities", |reader, value, at| {
        reader.text(value, &at).map(std::borrow::Cow::into_owned)
    });
    let title = required_local_text(reader, object, "title");
    let status = word(
        reader,
        object,
        "status",
        ProposalStatus::WORDS,
        ProposalStatus::ALL,
    );
    let revision = object.text(reader, "revision");
    if !object.has("price_level") {
        object.missing(reader, "price_level");
    }
    let price_level = object
        .whole(reader, "price_level", YEARS)
        .unwrap_or_default();
    let deadline = object.date(reader, "deadline");
    let contact = object.take("contact").and_then(|value| {
        let mut contact = reader.object(value, object.at.key("contact"))?;
        let organisation = contact.required_text(reader, "organisation");
        let address = contact.text(reader, "address");
        contact.finish(reader);
        Some(Contact {
            organisation,
            address,
        })
    });
    let example = object.boolean(reader, "example");
    let notes = read_notes(reader, object);
    let mut source_ids: Vec<String> = Vec::new();
    let sources = object.items(reader, "sources", |reader, value, at| {
        read_source(reader, value, at, &mut source_ids)
    });
    if !object.has("products") {
        object.missing(reader, "products");
    }
    let mut product_ids: Vec<String> = Vec::new();
    let products = object.items(reader, "products", |reader, value, at| {
        read_product(reader, value, at, &source_ids, &mut product_ids)
    });
    Proposal {
        region,
        municipalities,
        title,
        status,
        revision,
        price_level,
        deadline,
        contact,
        example,
        notes,
        sources,
        products,
    }
}

/// An entry of the list of proposals beside the page (*keuzelijst*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposalEntry {
    /// Name of its file, in the same folder as the list.
    pub file: String,
    /// The region and year.
    pub name: LocalText,
    /// The question it answers.
    pub question: LocalText,
    /// What is in it.
    pub what: LocalText,
}

/// Opens the list of proposals that the start page offers: `{"proposals":[{"file","name","question","what"}]}`.
///
/// # Errors
/// Every problem in document order.
pub fn open_index(text: &str) -> Result<Vec<ProposalEntry>, Vec<Problem>> {
    let (mut reader, root) = Reader::open(text).map_err(|problem| vec![problem])?;
    let entries = reader.object(root, At::ROOT).map(|mut object| {
        let entries = object.items(&mut reader, "proposals", |reader, value, at| {
            let mut object = reader.object(value, at)?;
            let entry = ProposalEntry {
                file: object.required_text(reader, "file"),
                name: required_local_text(reader, &mut object, "name"),
                question: optional_local_text(reader, &mut object, "question"),
                what: optional_local_text(reader, &mut object, "what"),
            };
            object.finish(reader);
            Some(entry)
        });
        object.finish(&mut reader);
        entries
    });
    let problems = reader.into_problems();
    match entries {
        Some(entries) if problems.is_empty() => Ok(entries),
        _ => Err(problems),
    }
}

const YEARS: Range = Range::closed(1900, 2999);

fn word<'a, T: Copy + Default>(
    reader: &mut Reader<'a>,
    object: &mut Object<'a, '_>,
    key: &str,
    words: &'static [&'static str],
    all: &'static [T],
) -> T {
    object
        .word(reader, key, words)
        .and_then(|position| all.get(position).copied())
        .unwrap_or_default()
}

fn local_text<'a>(reader: &mut Reader<'a>, value: &'a RawValue, at: At<'_>) -> Option<LocalText> {
    if !value.get().starts_with('{') {
        return reader.text(value, &at).map(|nl| LocalText {
            nl: nl.into_owned(),
            en: None,
        });
    }
    let mut both = reader.object(value, at)?;
    let nl = both.required_text(reader, "nl");
    let en = both.has("en").then(|| both.text(reader, "en"));
    both.finish(reader);
    Some(LocalText { nl, en })
}

fn optional_local_text<'a>(
    reader: &mut Reader<'a>,
    object: &mut Object<'a, '_>,
    key: &str,
) -> LocalText {
    let Some(value) = object.take(key) else {
        return LocalText::default();
    };
    local_text(reader, value, object.at.key(key)).unwrap_or_default()
}

fn required_local_text<'a>(
    reader: &mut Reader<'a>,
    object: &mut Object<'a, '_>,
    key: &str,
) -> LocalText {
    if !object.has(key) {
        object.missing(reader, key);
    }
    optional_local_text(reader, object, key)
}

fn read_notes<'a>(reader: &mut Reader<'a>, object: &mut Object<'a, '_>) -> Vec<LocalText> {
    object.items(reader, "notes", local_text)
}

/// An id that may stand in the list once.
fn read_id<'a>(
    reader: &mut Reader<'a>,
    object: &mut Object<'a, '_>,
    seen: &mut Vec<String>,
) -> String {
    let Some(value) = object.take("id") else {
        object.missing(reader, "id");
        return String::new();
    };
    let at = object.at.key("id");
    let id = reader.text(value, &at).unwrap_or_default().into_owned();
    if seen.contains(&id) {
        reader.note(value, &at, Fault::Duplicate);
    }
    seen.push(id.clone());
    id
}

fn read_source<'a>(
    reader: &mut Reader<'a>,
    value: &'a RawValue,
    at: At<'_>,
    ids: &mut Vec<String>,
) -> Option<ProposalSource> {
    let mut object = reader.object(value, at)?;
    let source = ProposalSource {
        id: read_id(reader, &mut object, ids),
        title: required_local_text(reader, &mut object, "title"),
        publisher: object.text(reader, "publisher"),
        date: object.date(reader, "date"),
        address: object.text(reader, "address"),
    };
    object.finish(reader);
    Some(source)
}

fn read_product<'a>(
    reader: &mut Reader<'a>,
    value: &'a RawValue,
    at: At<'_>,
    sources: &[String],
    ids: &mut Vec<String>,
) -> Option<Product> {
    let mut object = reader.object(value, at)?;
    let product = Product {
        id: read_id(reader, &mut object, ids),
        name: required_local_text(reader, &mut object, "name"),
        description: optional_local_text(reader, &mut object, "description"),
        cost: read_cost(reader, &mut object),
        tariffs: object.items(reader, "tariffs", |reader, value, at| {
            let mut object = reader.object(value, at)?;
            let tariff = Tariff {
                label: optional_local_text(reader, &mut object, "label"),
                amount: object.required_decimal(reader, "amount", Range::AMOUNT),
                unit: read_unit_of(reader, &mut object),
                origin: object.take("origin").and_then(|value| {
                    let mut inner = reader.object(value, object.at.key("origin"))?;
                    let origin = read_origin(reader, &mut inner, sources);
                    inner.finish(reader);
                    Some(origin)
                }),
            };
            object.finish(reader);
            Some(tariff)
        }),
        provenance: object.items(reader, "provenance", |reader, value, at| {
            let mut object = reader.object(value, at)?;
            let provenance = Provenance {
                path: object.required_text(reader, "path"),
                kind: word(
                    reader,
                    &mut object,
                    "kind",
                    FigureKind::WORDS,
                    FigureKind::ALL,
                ),
                assumed: object.boolean(reader, "assumed"),
                origin: read_origin(reader, &mut object, sources),
            };
            object.finish(reader);
            Some(provenance)
        }),
        bandwidths: object.items(reader, "bandwidths", read_bandwidth),
        benchmarks: object.items(reader, "benchmarks", |reader, value, at| {
            let mut object = reader.object(value, at)?;
            if !object.has("year") {
                object.missing(reader, "year");
            }
            let benchmark = Benchmark {
                label: required_local_text(reader, &mut object, "label"),
                amount: object.required_decimal(reader, "amount", Range::AMOUNT),
                unit: read_unit_of(reader, &mut object),
                year: object.whole(reader, "year", YEARS).unwrap_or_default(),
                origin: read_origin(reader, &mut object, sources),
            };
            object.finish(reader);
            Some(benchmark)
        }),
        notes: read_notes(reader, &mut object),
    };
    object.finish(reader);
    Some(product)
}

fn read_origin<'a>(
    reader: &mut Reader<'a>,
    object: &mut Object<'a, '_>,
    sources: &[String],
) -> Origin {
    let source = match object.take("source") {
        None => String::new(),
        Some(value) => {
            let at = object.at.key("source");
            let id = reader.text(value, &at).unwrap_or_default().into_owned();
            if !sources.contains(&id) {
                reader.note(value, &at, Fault::UnknownReference);
            }
            id
        }
    };
    Origin {
        source,
        place: optional_local_text(reader, object, "place"),
        note: optional_local_text(reader, object, "note"),
    }
}

fn read_bandwidth<'a>(
    reader: &mut Reader<'a>,
    value: &'a RawValue,
    at: At<'_>,
) -> Option<Bandwidth> {
    let mut object = reader.object(value, at)?;
    if !object.has("providers") {
        object.missing(reader, "providers");
    }
    let any = Range::ANY;
    let bandwidth = Bandwidth {
        path: object.required_text(reader, "path"),
        providers: object
            .whole(reader, "providers", Range::closed(1, 100_000))
            .unwrap_or_default(),
        min: object.required_decimal(reader, "min", any),
        p25: object.decimal(reader, "p25", any),
        median: object.decimal(reader, "median", any),
        p75: object.decimal(reader, "p75", any),
        max: object.required_decimal(reader, "max", any),
    };
    object.finish(reader);
    Some(bandwidth)
}

fn write_format(out: &mut Writer, format: &str) {
    out.text_field("format", format);
    out.whole_field("version", VERSION);
}

fn write_cost(out: &mut Writer, cost: &CostInputs) {
    out.key("cost");
    write_cost_inputs(out, cost);
}

fn write_scenario(out: &mut Writer, scenario: &Scenario) {
    out.text_field("name", &scenario.name);
    out.open_object_field("proposal");
    write_proposal(out, &scenario.proposal);
    out.close_object();
    out.open_list_field("products");
    for own in &scenario.products {
        out.open_object();
        out.text_field("product", &own.product);
        out.text_field_if_any("name", &own.name);
        write_cost(out, &own.cost);
        out.close_object();
    }
    out.close_list();
}

/// The fields of a proposal, for the object it stands in.
fn write_proposal(out: &mut Writer, proposal: &Proposal) {
    write_local_text(out, "region", &proposal.region);
    if !proposal.municipalities.is_empty() {
        out.open_list_field("municipalities");
        for municipality in &proposal.municipalities {
            out.text(municipality);
        }
        out.close_list();
    }
    write_local_text(out, "title", &proposal.title);
    out.text_field("status", proposal.status.word());
    out.text_field_if_any("revision", &proposal.revision);
    out.whole_field("price_level", proposal.price_level);
    if let Some(deadline) = proposal.deadline {
        out.date_field("deadline", deadline);
    }
    if let Some(contact) = &proposal.contact {
        out.open_object_field("contact");
        out.text_field("organisation", &contact.organisation);
        out.text_field_if_any("address", &contact.address);
        out.close_object();
    }
    out.mark_if("example", proposal.example);
    write_notes(out, &proposal.notes);
    out.open_list_field("sources");
    for source in &proposal.sources {
        write_source(out, source);
    }
    out.close_list();
    out.open_list_field("products");
    for product in &proposal.products {
        write_product(out, product);
    }
    out.close_list();
}

fn write_source(out: &mut Writer, source: &ProposalSource) {
    out.open_object();
    out.text_field("id", &source.id);
    write_local_text(out, "title", &source.title);
    out.text_field_if_any("publisher", &source.publisher);
    if let Some(date) = source.date {
        out.date_field("date", date);
    }
    out.text_field_if_any("address", &source.address);
    out.close_object();
}

fn write_product(out: &mut Writer, product: &Product) {
    out.open_object();
    out.text_field("id", &product.id);
    write_local_text(out, "name", &product.name);
    write_local_text_if_any(out, "description", &product.description);
    write_cost(out, &product.cost);
    write_list_if_any(out, "tariffs", &product.tariffs, write_tariff);
    write_list_if_any(out, "provenance", &product.provenance, write_provenance);
    write_list_if_any(out, "bandwidths", &product.bandwidths, write_bandwidth);
    write_list_if_any(out, "benchmarks", &product.benchmarks, write_benchmark);
    write_notes(out, &product.notes);
    out.close_object();
}

/// A list of objects whose fields `write` writes; nothing when it is empty.
fn write_list_if_any<T>(
    out: &mut Writer,
    key: &'static str,
    list: &[T],
    write: fn(&mut Writer, &T),
) {
    if list.is_empty() {
        return;
    }
    out.open_list_field(key);
    for item in list {
        out.open_object();
        write(out, item);
        out.close_object();
    }
    out.close_list();
}

fn write_tariff(out: &mut Writer, tariff: &Tariff) {
    write_local_text_if_any(out, "label", &tariff.label);
    out.decimal_field("amount", &tariff.amount);
    write_unit(out, &tariff.unit);
    if let Some(origin) = &tariff.origin {
        out.open_object_field("origin");
        write_origin(out, origin);
        out.close_object();
    }
}

fn write_provenance(out: &mut Writer, provenance: &Provenance) {
    out.text_field("path", &provenance.path);
    out.text_field("kind", provenance.kind.word());
    out.mark_if("assumed", provenance.assumed);
    write_origin(out, &provenance.origin);
}

fn write_bandwidth(out: &mut Writer, bandwidth: &Bandwidth) {
    out.text_field("path", &bandwidth.path);
    out.whole_field("providers", bandwidth.providers);
    out.decimal_field("min", &bandwidth.min);
    out.decimal_field_if_any("p25", bandwidth.p25.as_ref());
    out.decimal_field_if_any("median", bandwidth.median.as_ref());
    out.decimal_field_if_any("p75", bandwidth.p75.as_ref());
    out.decimal_field("max", &bandwidth.max);
}

fn write_benchmark(out: &mut Writer, benchmark: &Benchmark) {
    write_local_text(out, "label", &benchmark.label);
    out.decimal_field("amount", &benchmark.amount);
    write_unit(out, &benchmark.unit);
    out.whole_field("year", benchmark.year);
    write_origin(out, &benchmark.origin);
}

fn write_origin(out: &mut Writer, origin: &Origin) {
    out.text_field_if_any("source", &origin.source);
    write_local_text_if_any(out, "place", &origin.place);
    write_local_text_if_any(out, "note", &origin.note);
}

fn write_notes(out: &mut Writer, notes: &[LocalText]) {
    if notes.is_empty() {
        return;
    }
    out.open_list_field("notes");
    for note in notes {
        local_text_value(out, note);
    }
    out.close_list();
}

fn write_local_text(out: &mut Writer, key: &'static str, text: &LocalText) {
    out.key(key);
    local_text_value(out, text);
}

fn write_local_text_if_any(out: &mut Writer, key: &'static str, text: &LocalText) {
    if !text.is_empty() {
        write_local_text(out, key, text);
    }
}

#[inline(never)]
fn local_text_value(out: &mut Writer, text: &LocalText) {
    match &text.en {
        None => out.text(&text.nl),
        Some(en) => {
            out.open_object();
            out.text_field("nl", &text.nl);
            out.text_field("en", en);
            out.close_object();
        }
    }
}
