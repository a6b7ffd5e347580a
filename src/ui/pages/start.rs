//! The first page (*begin*): what it is, the products of the proposal, other proposals, opening a file.

use super::figures::result::tariff_amount;
use super::{Page, region};
use crate::app::address::View;
use crate::app::work::{Example, Outcome, ProposedTariff};
use crate::i18n::figures::per_unit;
use crate::i18n::numbers::date;
use crate::i18n::texts;
use crate::model::proposal::Product;
use crate::ui::components::controls::{Target, button};
use crate::ui::components::icon::icon;
use crate::ui::html::{Html, escaped, fill};
use crate::ui::scene::Scene;

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

const FRAME: &str = r#"<div class="head"><h1 tabindex="-1">{title}</h1><p class="lede">{lede}</p><p class="promise">{lock}<span><b>{promise}</b> {more}</span></p></div><div class="start"><div class="start__main stack--wide">{products}{examples}</div><div class="start__side">{file}{about}</div></div>"#;

/// The page.
#[must_use]
pub fn start(scene: &Scene) -> Page {
    let frame = fill(
        FRAME,
        &[
            ("title", scene.say(TITLE).into()),
            ("lede", scene.say(LEDE).into()),
            ("lock", (&icon("lock")).into()),
            ("promise", scene.say(PROMISE).into()),
            ("more", scene.say(PROMISE_MORE).into()),
            ("products", (&region("products")).into()),
            ("examples", (&region("examples")).into()),
            ("file", (&file_section(scene)).into()),
            ("about", (&region("about")).into()),
        ],
    );
    let regions = vec![
        ("products", products(scene)),
        ("examples", examples(scene)),
        ("about", about(scene)),
    ];
    Page { frame, regions }
}

fn products(scene: &Scene) -> Html {
    let proposal = &scene.work.proposal;
    let heading = match (proposal.example, scene.named) {
        (true, _) => THIS_EXAMPLE,
        (false, true) => THIS_PROPOSAL,
        (false, false) => THIS_FILE,
    };
    let items: Html = proposal
        .products
        .iter()
        .enumerate()
        .map(|(position, product)| product_case(scene, position, product))
        .collect();
    fill(
        r#"<section aria-labelledby="products"><h2 id="products">{heading}</h2><p class="note">{region}: {title}</p><ul class="cases">{items}</ul></section>"#,
        &[
            ("heading", scene.say(heading).into()),
            ("region", scene.local(&proposal.region).into()),
            ("title", scene.local(&proposal.title).into()),
            ("items", (&items).into()),
        ],
    )
}

fn product_case(scene: &Scene, position: usize, product: &Product) -> Html {
    let tariff = Outcome::of(&product.cost)
        .ok()
        .and_then(|outcome| ProposedTariff::of(product, &outcome));
    let words = tariff.map_or_else(
        || scene.say(NO_PRICE).to_owned(),
        |tariff| {
            let unit = tariff
                .published
                .as_ref()
                .map_or(product.cost.unit.kind, |tariff| tariff.unit.kind);
            let words = if tariff.published.is_some() {
                PRODUCT_TARIFF
            } else {
                PRODUCT_CALCULATED
            };
            let amount = tariff_amount(&tariff, scene.lang);
            words.fill(
                scene.lang,
                &[("amount", &amount), ("unit", scene.say(per_unit(unit)))],
            )
        },
    );
    fill(
        r#"<li class="case"><h3 class="case__question"><a href="{address}" data-do="product" data-at="{position}">{name}</a></h3><p class="case__what"><b>{tariff}</b>{description}</p>{icon}</li>"#,
        &[
            ("address", (&View::Figures.hash()).into()),
            ("position", (&position.to_string()).into()),
            ("name", scene.local(&product.name).into()),
            ("tariff", (&words).into()),
            (
                "description",
                (&described(scene.local(&product.description))).into(),
            ),
            ("icon", (&icon("right")).into()),
        ],
    )
}

fn described(description: &str) -> Html {
    if description.is_empty() {
        Html::default()
    } else {
        fill("<br>{words}", &[("words", (&description).into())])
    }
}

fn examples(scene: &Scene) -> Html {
    if scene.examples.is_empty() {
        return Html::default();
    }
    let open = |example: &&Example| *example.proposal == *scene.work.proposal;
    let items: Html = scene
        .examples
        .iter()
        .enumerate()
        .filter(|(_, example)| !open(example))
        .map(|(position, example)| {
            fill(
                r#"<li class="case"><h3 class="case__name">{name}</h3><p class="case__question"><a href="{address}" data-do="example" data-at="{position}">{question}</a></p><p class="case__what">{what}</p>{icon}</li>"#,
                &[
                    ("name", scene.local(&example.name).into()),
                    ("address", (&View::Start.hash()).into()),
                    ("position", (&position.to_string()).into()),
                    ("question", scene.local(&example.question).into()),
                    ("what", scene.local(&example.what).into()),
                    ("icon", (&icon("right")).into()),
                ],
            )
        })
        .collect();
    fill(
        r#"<section aria-labelledby="examples"><h2 id="examples">{heading}</h2><p class="note">{note}</p><ul class="cases">{items}</ul></section>"#,
        &[
            ("heading", scene.say(OTHERS).into()),
            ("note", scene.say(OTHERS_NOTE).into()),
            ("items", (&items).into()),
        ],
    )
}

fn about(scene: &Scene) -> Html {
    let lines = about_lines(scene);
    if lines.is_empty() {
        return Html::default();
    }
    let lines: Html = lines
        .iter()
        .map(|line| fill(r#"<p class="note">{line}</p>"#, &[("line", line.into())]))
        .collect();
    fill(
        r#"<section aria-labelledby="about"><h2 id="about">{heading}</h2>{lines}</section>"#,
        &[
            ("heading", scene.say(NOTES).into()),
            ("lines", (&lines).into()),
        ],
    )
}

fn about_lines(scene: &Scene) -> Vec<String> {
    let proposal = &scene.work.proposal;
    let mut lines: Vec<String> = Vec::new();
    if let Some(day) = proposal.deadline {
        lines.push(DEADLINE.fill(scene.lang, &[("date", &date(scene.lang, day))]));
    }
    if let Some(contact) = &proposal.contact {
        lines.push(CONTACT.fill(
            scene.lang,
            &[
                ("organisation", &contact.organisation),
                ("address", &contact.address),
            ],
        ));
    }
    if !proposal.municipalities.is_empty() {
        lines.push(MUNICIPALITIES.fill(
            scene.lang,
            &[("names", &proposal.municipalities.join(", "))],
        ));
    }
    lines.extend(
        proposal
            .notes
            .iter()
            .map(|note| scene.local(note).to_owned()),
    );
    lines
}

/// A place to drop a file, and a button for who would rather choose one.
#[must_use]
pub fn file_section(scene: &Scene) -> Html {
    let choose = button(
        "button",
        escaped(scene.say(CHOOSE)),
        None,
        &Target {
            kind: "choose-file",
            ..Target::default()
        },
    );
    fill(
        r#"<section aria-labelledby="file"><h2 id="file">{heading}</h2><div class="drop"><p>{drop}</p><input class="hidden" id="file-input" type="file" accept=".json,application/json" tabindex="-1" aria-label="{name}" data-in="file">{choose}<p class="note">{note}</p></div></section>"#,
        &[
            ("heading", scene.say(OPEN_FILE).into()),
            ("drop", scene.say(DROP).into()),
            ("name", scene.say(FILE_INPUT).into()),
            ("choose", (&choose).into()),
            ("note", scene.say(FILE_NOTE).into()),
        ],
    )
}
