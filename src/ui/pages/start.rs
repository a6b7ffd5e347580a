//! The first page (*begin*): what it is, the products of the proposal, other proposals, opening a file.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

use crate::app::address::View;
use crate::app::files::open_file;
use crate::app::state::{App, Example};
use crate::app::work::{Outcome, ProposedTariff, Work};
use crate::i18n::figures::per_unit;
use crate::i18n::numbers::{date, euro};
use crate::i18n::texts;
use crate::model::proposal::Proposal;
use crate::ui::components::icon::icon;
use crate::ui::components::{lang, local, say};

texts! {
    const TITLE: Text = text("Reken na of een tarief uw kosten dekt", "Check whether a tariff covers your costs");
    const LEDE: Text = text(
        "Tariefproef laat zien hoe een Wmo-tarief is opgebouwd en wat een uur bij u kost. U legt uw eigen cijfers naast het voorstel van de gemeente en ziet waar het verschil zit.",
        "Tariefproef shows how a tariff for social care (Wmo) is built up and what an hour costs you. You hold your own figures against the municipality's proposal and see where the difference is."
    );
    const PROMISE: Text = text("Uw cijfers blijven op dit apparaat.", "Your figures stay on this device.");
    const PROMISE_MORE: Text = text(
        "Deze pagina rekent zelf en verstuurt niets van wat u invult.",
        "This page calculates by itself and sends nothing of what you fill in."
    );
    const THIS_PROPOSAL: Text = text("Reageren op het voorstel van uw gemeente", "Respond to your municipality's proposal");
    const THIS_EXAMPLE: Text = text("Dit voorbeeld staat open", "This example is open");
    const THIS_FILE: Text = text("Dit voorstel staat open", "This proposal is open");
    const PRODUCT_TARIFF: Text = text("Tarief {amount} {unit}", "Tariff {amount} {unit}");
    const PRODUCT_CALCULATED: Text = text("Zo berekend {amount} {unit}", "As calculated {amount} {unit}");
    const NO_PRICE: Text = text("Dit voorstel geeft geen uitkomst", "This proposal gives no result");
    const OTHERS: Text = text("Of kijk met een ander voorbeeld", "Or look at another example");
    const OTHERS_NOTE: Text = text(
        "Gemaakt naar openbare verslagen en tarieven. Wat daar niet in staat, is een aanname en zo gemerkt.",
        "Made after public reports and tariffs. What those do not state is an assumption and marked so."
    );
    const OPEN_FILE: Text = text("Een bestand openen", "Open a file");
    const DROP: Text = text(
        "Sleep een bestand hierheen, of kies er een: een voorstel, een scenario of een ingevulde rekentool.",
        "Drag a file here, or choose one: a proposal, a scenario or a filled-in cost tool."
    );
    const CHOOSE: Text = text("Kies een bestand", "Choose a file");
    const FILE_NOTE: Text = text(
        "JSON van Tariefproef. Het bestand wordt hier gelezen en nergens heen gestuurd.",
        "JSON of Tariefproef. The file is read here and sent nowhere."
    );
    const NOTES: Text = text("Over dit voorstel", "About this proposal");
    const CONTACT: Text = text("Reacties gaan naar {organisation}, {address}.", "Responses go to {organisation}, {address}.");
    const DEADLINE: Text = text("Reageren kan tot en met {date}.", "Responses are possible until {date}.");
    const MUNICIPALITIES: Text = text("Voor {names}.", "For {names}.");
    const FILE_INPUT: Text = text("Bestand om te openen", "File to open");
}

/// The page.
#[component]
pub fn StartPage() -> impl IntoView {
    let app = App::here();
    view! {
        <div class="head">
            <h1 tabindex="-1">{say(TITLE)}</h1>
            <p class="lede">{say(LEDE)}</p>
            <p class="promise">{icon("lock")} <span><b>{say(PROMISE)}</b> " " {say(PROMISE_MORE)}</span></p>
        </div>
        <div class="start">
            <div class="start__main stack--wide">
                {move || products(app)}
                {move || examples(app)}
            </div>
            <div class="start__side">
                {file_section(app)}
                {move || about(app)}
            </div>
        </div>
    }
}

fn products(app: App) -> impl IntoView {
    let proposal = app.work.with(|work| work.proposal.clone());
    let heading = match (proposal.example, app.named.get()) {
        (true, _) => THIS_EXAMPLE,
        (false, true) => THIS_PROPOSAL,
        (false, false) => THIS_FILE,
    };
    let subject = format!("{}: {}", local(&proposal.region), local(&proposal.title));
    view! {
        <section aria-labelledby="products">
            <h2 id="products">{say(heading)}</h2>
            <p class="note">{subject}</p>
            <ul class="cases">
                {proposal
                    .products
                    .iter()
                    .enumerate()
                    .map(|(position, product)| {
                        let tariff = Outcome::of(&product.cost).ok().and_then(|outcome| ProposedTariff::of(product, &outcome));
                        let words = tariff.map_or_else(|| say(NO_PRICE).to_owned(), |tariff| {
                            let unit = tariff.published.as_ref().map_or(product.cost.unit.kind, |tariff| tariff.unit.kind);
                            let shown = euro(lang(), tariff.per_unit, tariff.per_unit.normalize().scale().max(2));
                            let words = if tariff.published.is_some() { PRODUCT_TARIFF } else { PRODUCT_CALCULATED };
                            words.fill(lang(), &[("amount", &shown), ("unit", say(per_unit(unit)))])
                        });
                        view! {
                            <li class="case">
                                <h3 class="case__question">
                                    <a href=View::Figures.hash() on:click=move |_| app.choose_product(position)>
                                        {local(&product.name)}
                                    </a>
                                </h3>
                                <p class="case__what">{words} " " {local(&product.description)}</p>
                                {icon("right")}
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </section>
    }
}

fn examples(app: App) -> impl IntoView {
    let examples = app.examples.get();
    (!examples.is_empty()).then(|| view! {
        <section aria-labelledby="examples">
            <h2 id="examples">{say(OTHERS)}</h2>
            <p class="note">{say(OTHERS_NOTE)}</p>
            <ul class="cases">{examples.into_iter().map(|example| example_case(app, example)).collect_view()}</ul>
        </section>
    })
}

fn example_case(app: App, example: Example) -> impl IntoView {
    let proposal = example.proposal.clone();
    let open = move |_| {
        let lang = app.lang.get_untracked();
        app.replace(Work::on(proposal.0.clone(), lang));
        app.named.set(false);
    };
    view! {
        <li class="case">
            <h3 class="case__name">{local(&example.name)}</h3>
            <p class="case__question"><a href=View::Figures.hash() on:click=open>{local(&example.question)}</a></p>
            <p class="case__what">{local(&example.what)}</p>
            {icon("right")}
        </li>
    }
}

fn about(app: App) -> impl IntoView {
    let proposal = app.work.with(|work| work.proposal.clone());
    let lines = about_lines(&proposal);
    (!lines.is_empty()).then(|| {
        view! {
            <section aria-labelledby="about">
                <h2 id="about">{say(NOTES)}</h2>
                {lines.into_iter().map(|line| view! { <p class="note">{line}</p> }).collect_view()}
            </section>
        }
    })
}

fn about_lines(proposal: &Proposal) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    if let Some(day) = proposal.deadline {
        lines.push(DEADLINE.fill(lang(), &[("date", &date(lang(), day))]));
    }
    if let Some(contact) = &proposal.contact {
        lines.push(CONTACT.fill(
            lang(),
            &[
                ("organisation", &contact.organisation),
                ("address", &contact.address),
            ],
        ));
    }
    if !proposal.municipalities.is_empty() {
        lines.push(MUNICIPALITIES.fill(lang(), &[("names", &proposal.municipalities.join(", "))]));
    }
    lines.extend(proposal.notes.iter().map(local));
    lines
}

/// A place to drop a file, and a button for who would rather choose one.
pub fn file_section(app: App) -> impl IntoView {
    let chosen = move |event: leptos::ev::Event| {
        let Some(input) = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok())
        else {
            return;
        };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            open_file(app, file);
        }
        // The same file can be chosen again after it was mended.
        input.set_value("");
    };
    view! {
        <section aria-labelledby="file">
            <h2 id="file">{say(OPEN_FILE)}</h2>
            <div class="drop"
                on:dragover=move |event| event.prevent_default()
                on:drop=move |event| {
                    event.prevent_default();
                    if let Some(file) = event.data_transfer().and_then(|data| data.files()).and_then(|files| files.get(0)) {
                        open_file(app, file);
                    }
                }>
                <p>{say(DROP)}</p>
                <input class="hidden" id="file-input" type="file" accept=".json,application/json" tabindex="-1"
                    aria-label=say(FILE_INPUT) on:change=chosen/>
                <button class="button" type="button" on:click=move |_| {
                    let input = document().get_element_by_id("file-input");
                    if let Some(input) = input.and_then(|input| input.dyn_into::<web_sys::HtmlElement>().ok()) {
                        input.click();
                    }
                }>{say(CHOOSE)}</button>
                <p class="note">{say(FILE_NOTE)}</p>
            </div>
        </section>
    }
}
