//! The result beside the form (*uitkomst*): it stays in view and changes while typing.

use rust_decimal::Decimal;

use super::shown_errors;
use crate::analysis::build_up::{BuildUp, CostGroup, build_up};
use crate::app::address::{View, Who};
use crate::app::work::ProposedTariff;
use crate::engine::rounding::rounded;
use crate::i18n::figures::per_unit;
use crate::i18n::numbers::{amount, euro};
use crate::i18n::{Lang, texts};
use crate::model::words::UnitKind;
use crate::ui::components::field_id;
use crate::ui::components::icon::icon;
use crate::ui::components::who::{column, marked};
use crate::ui::html::{Html, fill};
use crate::ui::scene::Scene;
use crate::ui::words::cost_group;

texts! {
    const RESULT: Text = text("Uitkomst", "Result");
    const OWN: Text = text("Uw kostprijs", "Your cost price");
    const PROPOSAL: Text = text("Voorstel", "Proposal");
    const PER_HOUR: Text = text("per uur", "per hour");
    const WITH_INDEX: Text = text("per uur, met indexatie, prijspeil {year}", "per hour, with indexation, price level {year}");
    const WITHOUT_INDEX: Text = text("per uur, zonder indexatie, prijspeil {year}", "per hour, without indexation, price level {year}");
    const TARIFF_OF: Text = text("{unit}, tarief", "{unit}, tariff");
    const CALCULATED_OF: Text = text("{unit}, zo berekend", "{unit}, as calculated");
    const THAT_IS: Text = text("dat is {amount} per uur", "that is {amount} per hour");
    const SHORT: Text = text("Tekort", "Shortfall");
    const LEFT: Text = text("Over", "Surplus");
    const SAME: Text = text("Verschil", "Difference");
    const STALE: Text = text("Laatste geldige uitkomst.", "Last valid result.");
    const MEND: Text = text("Verbeter {count} veld", "Mend {count} field");
    const MEND_MANY: Text = text("Verbeter {count} velden", "Mend {count} fields");
    const NONE_YET: Text = text(
        "Er is nog geen kostprijs: de cijfers van dit voorstel geven samen geen uitkomst.",
        "There is no cost price yet: the figures of this proposal give no result together."
    );
    const YEAR_SHORT: Text = text("Per jaar is dat {amount} tekort, bij {hours} uur.", "A year that is {amount} short, at {hours} hours.");
    const YEAR_LEFT: Text = text("Per jaar is dat {amount} over, bij {hours} uur.", "A year that leaves {amount}, at {hours} hours.");
    const YEAR_ASK: Text = text("Vul uw uren per jaar in voor het verschil per jaar.", "Fill in your hours a year for the difference per year.");
    const BUILD_UP: Text = text("Opbouw, € per uur", "Build-up, € per hour");
    const CAPTION: Text = text("Opbouw van het voorstel en van uw kostprijs, in euro per uur", "Build-up of the proposal and of your cost price, in euros per hour");
    const TOTAL: Text = text("Samen", "Together");
    const WHY: Text = text("Waar zit het verschil?", "Where is the difference?");
    const HOW: Text = text("Zo is het berekend", "How it is calculated");
    const SPOKEN: Text = text(
        "Uw kostprijs is {own} per uur. {difference}.",
        "Your cost price is {own} per hour. {difference}."
    );
    const SPOKEN_SHORT: Text = text("Dat is {amount} per uur meer dan het voorstel betaalt", "That is {amount} per hour more than the proposal pays");
    const SPOKEN_LEFT: Text = text("Dat is {amount} per uur minder dan het voorstel betaalt", "That is {amount} per hour less than the proposal pays");
}

/// Own cost price less the proposal's tariff, EUR per hour, unrounded; positive is a shortfall.
#[must_use]
pub fn difference(scene: &Scene) -> Option<Decimal> {
    let own = scene.yours.outcome.as_ref()?.price.cost_price;
    own.checked_sub(scene.tariff.as_ref()?.per_hour)
}

/// The difference over the own hours of a year, whole EUR, and those hours.
///
/// From the unrounded difference per hour, so that it is exact to the euro.
#[must_use]
pub fn yearly(scene: &Scene) -> Option<(Decimal, Decimal)> {
    let hours = scene.yours.outcome.as_ref()?.inputs.annual_hours?;
    Some((rounded(difference(scene)?.checked_mul(hours)?, 0), hours))
}

const PANEL: &str = r#"<aside class="result" aria-label="{name}"><div class="result__top">{stale}{figures}</div><div class="result__more">{year}{table}<p class="result__links"><a class="button button--main" href="{why_at}">{why}</a><a href="{how_at}">{how}</a></p></div></aside>"#;

/// The panel.
#[must_use]
pub fn result(scene: &Scene) -> Html {
    let both = scene.theirs.as_ref().zip(scene.yours.outcome.as_ref());
    let table = both.map(|(theirs, yours)| {
        mini_table(scene, &build_up(&theirs.price), &build_up(&yours.price))
    });
    fill(
        PANEL,
        &[
            ("name", scene.say(RESULT).into()),
            ("stale", (&scene.yours.stale.then(|| stale(scene))).into()),
            ("figures", (&figures(scene)).into()),
            (
                "year",
                (&fill(
                    r#"<p class="result__year">{words}</p>"#,
                    &[("words", (&year_words(scene)).into())],
                ))
                    .into(),
            ),
            ("table", (&table).into()),
            ("why_at", (&View::Comparison.hash()).into()),
            ("why", scene.say(WHY).into()),
            ("how_at", (&View::BuildUp(None).hash()).into()),
            ("how", scene.say(HOW).into()),
        ],
    )
}

/// That this is the last valid result, with the way to what must be mended.
#[must_use]
pub fn stale(scene: &Scene) -> Html {
    let objections = &scene.own.objections;
    let first = objections.first().map(|found| field_id(&found.field));
    let first = first.or_else(|| {
        shown_errors(scene)
            .into_iter()
            .next()
            .map(|(target, _)| target)
    });
    let count = objections.len().max(1);
    let mend = if count == 1 { MEND } else { MEND_MANY }
        .fill(scene.lang, &[("count", &count.to_string())]);
    let words = if scene.yours.outcome.is_none() {
        NONE_YET
    } else {
        STALE
    };
    fill(
        r##"<p class="result__stale">{icon}<span>{words} <a href="#{first}" data-do="mend" data-at="{first}">{mend}</a></span></p>"##,
        &[
            ("icon", (&icon("warn")).into()),
            ("words", scene.say(words).into()),
            ("first", (&first.unwrap_or_default()).into()),
            ("mend", (&mend).into()),
        ],
    )
}

const FIGURES: &str = r#"<dl class="result__figures"><div class="result__figure--own"><dt class="result__name">{own_name}</dt><dd><span class="result__value" id="own-price">{own}</span> <span class="result__of">{own_of}</span></dd></div><div><dt class="result__name">{their_name}</dt><dd><span class="result__value" id="tariff">{tariff}</span> <span class="result__of">{tariff_of}</span></dd></div><div><dt class="result__name">{gap_name}</dt><dd><span class="result__value" id="difference">{gap}</span> <span class="result__of">{per_hour}</span></dd></div></dl>"#;

fn figures(scene: &Scene) -> Html {
    let lang = scene.lang;
    let outcome = scene.yours.outcome.as_ref();
    let dash = || "–".to_owned();
    let gap = difference(scene).map(|gap| rounded(gap, 2));
    let gap_name = match gap {
        Some(gap) if gap > Decimal::ZERO => SHORT,
        Some(gap) if gap < Decimal::ZERO => LEFT,
        _ => SAME,
    };
    let indexed = outcome.is_some_and(|outcome| !outcome.inputs.indexation.years.is_empty());
    let year = scene.work.proposal.price_level.to_string();
    fill(
        FIGURES,
        &[
            ("own_name", (&marked(Who::Yours, scene.say(OWN))).into()),
            (
                "own",
                (&outcome.map_or_else(dash, |outcome| {
                    euro(lang, rounded(outcome.price.cost_price, 2), 2)
                }))
                    .into(),
            ),
            (
                "own_of",
                (&if indexed { WITH_INDEX } else { WITHOUT_INDEX }.fill(lang, &[("year", &year)]))
                    .into(),
            ),
            (
                "their_name",
                (&marked(Who::Theirs, scene.say(PROPOSAL))).into(),
            ),
            (
                "tariff",
                (&scene
                    .tariff
                    .as_ref()
                    .map_or_else(dash, |tariff| tariff_amount(tariff, lang)))
                    .into(),
            ),
            (
                "tariff_of",
                (&scene
                    .tariff
                    .as_ref()
                    .map(|tariff| tariff_of(scene, tariff))
                    .unwrap_or_default())
                    .into(),
            ),
            ("gap_name", scene.say(gap_name).into()),
            (
                "gap",
                (&gap.map_or_else(dash, |gap| euro(lang, rounded(gap.abs(), 2), 2))).into(),
            ),
            ("per_hour", scene.say(PER_HOUR).into()),
        ],
    )
}

/// A tariff with two decimals, or as many as it is published with.
#[must_use]
pub fn tariff_amount(tariff: &ProposedTariff, lang: Lang) -> String {
    euro(
        lang,
        tariff.per_unit,
        tariff.per_unit.normalize().scale().max(2),
    )
}

/// The unit that the proposal's tariff is paid for.
#[must_use]
pub fn tariff_unit(scene: &Scene, tariff: &ProposedTariff) -> UnitKind {
    tariff
        .published
        .as_ref()
        .map_or(scene.product.cost.unit.kind, |published| {
            published.unit.kind
        })
}

fn tariff_of(scene: &Scene, tariff: &ProposedTariff) -> String {
    let words = if tariff.published.is_some() {
        TARIFF_OF
    } else {
        CALCULATED_OF
    };
    let mut of = words.fill(
        scene.lang,
        &[("unit", scene.say(per_unit(tariff_unit(scene, tariff))))],
    );
    if tariff.per_hour != tariff.per_unit {
        let per_hour = euro(scene.lang, rounded(tariff.per_hour, 2), 2);
        of.push_str("; ");
        of.push_str(&THAT_IS.fill(scene.lang, &[("amount", &per_hour)]));
    }
    of
}

fn year_words(scene: &Scene) -> String {
    let Some((per_year, hours)) = yearly(scene) else {
        return scene.say(YEAR_ASK).to_owned();
    };
    let words = if per_year < Decimal::ZERO {
        YEAR_LEFT
    } else {
        YEAR_SHORT
    };
    let shown = euro(scene.lang, per_year.abs(), 0);
    words.fill(
        scene.lang,
        &[
            ("amount", &shown),
            (
                "hours",
                &amount(scene.lang, hours, hours.normalize().scale()),
            ),
        ],
    )
}

const TABLE: &str = r#"<table class="mini"><caption class="hidden">{caption}</caption><thead><tr><th scope="col">{title}</th><th scope="col" class="num">{their_head}</th><th scope="col" class="num">{your_head}</th></tr></thead><tbody>{rows}</tbody><tfoot><tr><th scope="row">{total}</th><td class="num">{theirs}</td><td class="num">{yours}</td></tr></tfoot></table>"#;
const ROW: &str = r#"<tr><th scope="row">{name}</th><td class="num">{theirs}</td><td class="num">{yours}</td></tr><tr class="mini__bar" aria-hidden="true"><td colspan="3"><svg class="mini__svg" focusable="false"><rect class="bar--gemeente" x="0" y="0" width="{their_width}%" height="4"/><rect class="bar--u" x="0" y="6" width="{your_width}%" height="4"/></svg></td></tr>"#;

fn mini_table(scene: &Scene, theirs: &BuildUp, yours: &BuildUp) -> Html {
    let lang = scene.lang;
    let present = |group: &&CostGroup| {
        theirs
            .groups
            .iter()
            .chain(&yours.groups)
            .any(|(other, _)| other == *group)
    };
    let widest = theirs
        .groups
        .iter()
        .chain(&yours.groups)
        .map(|(_, amount)| amount.exact)
        .max()
        .unwrap_or_default();
    let width = |value: Decimal| match value.max(Decimal::ZERO).checked_div(widest) {
        Some(share) if widest > Decimal::ZERO => {
            (share * Decimal::ONE_HUNDRED).round_dp(2).to_string()
        }
        _ => "0".to_owned(),
    };
    let rows: Html = CostGroup::ALL
        .iter()
        .filter(present)
        .map(|group| {
            let (their, your) = (theirs.group(*group), yours.group(*group));
            fill(
                ROW,
                &[
                    ("name", scene.say(cost_group(*group)).into()),
                    ("theirs", (&amount(lang, their.shown, 2)).into()),
                    ("yours", (&amount(lang, your.shown, 2)).into()),
                    ("their_width", (&width(their.exact)).into()),
                    ("your_width", (&width(your.exact)).into()),
                ],
            )
        })
        .collect();
    fill(
        TABLE,
        &[
            ("caption", scene.say(CAPTION).into()),
            ("title", scene.say(BUILD_UP).into()),
            ("their_head", (&column(Who::Theirs, lang)).into()),
            ("your_head", (&column(Who::Yours, lang)).into()),
            ("rows", (&rows).into()),
            ("total", scene.say(TOTAL).into()),
            ("theirs", (&amount(lang, theirs.total.shown, 2)).into()),
            ("yours", (&amount(lang, yours.total.shown, 2)).into()),
        ],
    )
}

/// What a screen reader is told once typing rests: one sentence with label, value and unit.
#[must_use]
pub fn spoken(scene: &Scene) -> Option<String> {
    let outcome = scene
        .yours
        .outcome
        .as_ref()
        .filter(|_| !scene.yours.stale)?;
    let own = euro(scene.lang, rounded(outcome.price.cost_price, 2), 2);
    let gap = difference(scene)?;
    let words = if gap < Decimal::ZERO {
        SPOKEN_LEFT
    } else {
        SPOKEN_SHORT
    };
    let difference = words.fill(
        scene.lang,
        &[("amount", &euro(scene.lang, rounded(gap.abs(), 2), 2))],
    );
    Some(SPOKEN.fill(scene.lang, &[("own", &own), ("difference", &difference)]))
}
