//! The result beside the form (*uitkomst*): it stays in view and changes while typing.

use leptos::prelude::*;
use rust_decimal::Decimal;

use super::{field_id, shown_errors};
use crate::analysis::build_up::{BuildUp, build_up};
use crate::app::address::{View, Who};
use crate::app::state::App;
use crate::app::work::ProposedTariff;
use crate::engine::rounding::rounded;
use crate::i18n::figures::per_unit;
use crate::i18n::numbers::{amount, euro};
use crate::i18n::texts;
use crate::ui::components::icon::icon;
use crate::ui::components::who::{column, marked};
use crate::ui::components::{focus, lang, say};
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
pub fn difference(app: App) -> Option<Decimal> {
    let own = app.yours.get().outcome?.price.cost_price;
    let tariff = app.tariff.get()?.per_hour;
    own.checked_sub(tariff)
}

/// The difference over the own hours of a year, EUR, and those hours.
#[must_use]
pub fn yearly(app: App) -> Option<(Decimal, Decimal)> {
    let hours = app.yours.get().outcome?.inputs.annual_hours?;
    Some((rounded(difference(app)?.checked_mul(hours)?, 0), hours))
}

/// The panel.
#[component]
pub fn Result() -> impl IntoView {
    let app = App::here();
    view! {
        <aside class="result" aria-label=say(RESULT)>
            <div class="result__top">
                {move || app.yours.with(|yours| yours.stale).then(|| stale(app))}
                {figures(app)}
            </div>
            <div class="result__more">
                {move || year_line(app).map(|words| view! { <p class="result__year">{words}</p> })}
                {move || {
                    let theirs = app.theirs.get().map(|theirs| build_up(&theirs.price));
                    let yours = app.yours.get().outcome.map(|yours| build_up(&yours.price));
                    theirs.zip(yours).map(|(theirs, yours)| mini_table(&theirs, &yours))
                }}
                <p class="result__links">
                    <a class="button button--main" href=View::Comparison.hash()>{say(WHY)}</a>
                    <a href=View::BuildUp(None).hash()>{say(HOW)}</a>
                </p>
            </div>
        </aside>
    }
}

fn stale(app: App) -> impl IntoView {
    let first = app
        .own
        .with(|own| own.objections.first().map(|found| field_id(&found.field)));
    let (count, first) = match first {
        Some(first) => (app.own.with(|own| own.objections.len()), first),
        None => (
            1,
            shown_errors(app)
                .first()
                .map(|(target, _)| target.clone())
                .unwrap_or_default(),
        ),
    };
    let words =
        if count == 1 { MEND } else { MEND_MANY }.fill(lang(), &[("count", &count.to_string())]);
    let none = app.yours.with(|yours| yours.outcome.is_none());
    let target = first.clone();
    view! {
        <p class="result__stale">
            {icon("warn")}
            <span>
                {say(if none { NONE_YET } else { STALE })} " "
                <a href=format!("#{first}") on:click=move |event| {
                    event.prevent_default();
                    for found in app.own.get_untracked().objections {
                        app.left(&found.field);
                    }
                    focus(&target);
                }>{words}</a>
            </span>
        </p>
    }
}

fn figures(app: App) -> impl IntoView {
    let own = move || {
        app.yours.get().outcome.map_or_else(
            || "–".to_owned(),
            |yours| euro(lang(), rounded(yours.price.cost_price, 2), 2),
        )
    };
    let of = move || {
        let year = app.work.with(|work| work.proposal.price_level).to_string();
        let indexed = app
            .yours
            .get()
            .outcome
            .is_some_and(|yours| !yours.inputs.indexation.years.is_empty());
        if indexed { WITH_INDEX } else { WITHOUT_INDEX }.fill(lang(), &[("year", &year)])
    };
    let name = move || match difference(app) {
        Some(difference) if difference > Decimal::ZERO => say(SHORT),
        Some(difference) if difference < Decimal::ZERO => say(LEFT),
        _ => say(SAME),
    };
    let gap = move || {
        difference(app).map_or_else(
            || "–".to_owned(),
            |difference| euro(lang(), rounded(difference.abs(), 2), 2),
        )
    };
    view! {
        <dl class="result__figures">
            <div class="result__figure--own">
                <dt class="result__name">{marked(Who::Yours, say(OWN))}</dt>
                <dd><span class="result__value" id="own-price">{own}</span> <span class="result__of">{of}</span></dd>
            </div>
            <div>
                <dt class="result__name">{marked(Who::Theirs, say(PROPOSAL))}</dt>
                <dd>{move || tariff_words(app)}</dd>
            </div>
            <div>
                <dt class="result__name">{name}</dt>
                <dd><span class="result__value" id="difference">{gap}</span> <span class="result__of">{say(PER_HOUR)}</span></dd>
            </div>
        </dl>
    }
}

fn tariff_words(app: App) -> impl IntoView {
    let tariff = app.tariff.get();
    let value = tariff
        .as_ref()
        .map_or_else(|| "–".to_owned(), |tariff| tariff_amount(tariff, &app));
    let of = tariff.as_ref().map(|tariff| {
        let kind = tariff
            .published
            .as_ref()
            .map_or(app.product.get().cost.unit.kind, |published| {
                published.unit.kind
            });
        let words = if tariff.published.is_some() {
            TARIFF_OF
        } else {
            CALCULATED_OF
        };
        words.fill(lang(), &[("unit", say(per_unit(kind)))])
    });
    let per_hour = tariff
        .filter(|tariff| tariff.per_hour != tariff.per_unit)
        .map(|tariff| {
            THAT_IS.fill(
                lang(),
                &[("amount", &euro(lang(), rounded(tariff.per_hour, 2), 2))],
            )
        });
    view! {
        <span class="result__value" id="tariff">{value}</span> " "
        <span class="result__of">{of}</span>
        {per_hour.map(|words| view! { " " <span class="result__of">{words}</span> })}
    }
}

/// A tariff with its own decimals: two, or as many as it is published with.
fn tariff_amount(tariff: &ProposedTariff, _app: &App) -> String {
    euro(
        lang(),
        tariff.per_unit,
        tariff.per_unit.normalize().scale().max(2).min(12),
    )
}

fn year_line(app: App) -> Option<String> {
    let Some((amount_per_year, hours)) = yearly(app) else {
        return Some(say(YEAR_ASK).to_owned());
    };
    let words = if amount_per_year < Decimal::ZERO {
        YEAR_LEFT
    } else {
        YEAR_SHORT
    };
    let shown = euro(lang(), amount_per_year.abs(), 0);
    Some(words.fill(
        lang(),
        &[
            ("amount", &shown),
            ("hours", &amount(lang(), hours, hours.normalize().scale())),
        ],
    ))
}

fn mini_table(theirs: &BuildUp, yours: &BuildUp) -> impl IntoView + use<> {
    let groups: Vec<_> = crate::analysis::build_up::CostGroup::ALL
        .iter()
        .copied()
        .filter(|group| {
            theirs
                .groups
                .iter()
                .chain(&yours.groups)
                .any(|(other, _)| other == group)
        })
        .map(|group| (group, theirs.group(group), yours.group(group)))
        .collect();
    let widest = groups
        .iter()
        .flat_map(|(_, their, your)| [their.exact, your.exact])
        .max()
        .unwrap_or_default();
    let width = move |value: Decimal| {
        if widest <= Decimal::ZERO {
            return "0%".to_owned();
        }
        let share = (value.max(Decimal::ZERO) / widest * Decimal::ONE_HUNDRED).round_dp(2);
        format!("{share}%")
    };
    view! {
        <table class="mini">
            <caption class="hidden">{say(CAPTION)}</caption>
            <thead>
                <tr>
                    <th scope="col">{say(BUILD_UP)}</th>
                    <th scope="col" class="num">{column(Who::Theirs)}</th>
                    <th scope="col" class="num">{column(Who::Yours)}</th>
                </tr>
            </thead>
            <tbody>
                {groups
                    .into_iter()
                    .map(|(group, their, your)| view! {
                        <tr>
                            <th scope="row">{say(cost_group(group))}</th>
                            <td class="num">{amount(lang(), their.shown, 2)}</td>
                            <td class="num">{amount(lang(), your.shown, 2)}</td>
                        </tr>
                        <tr class="mini__bar" aria-hidden="true">
                            <td colspan="3">
                                <svg class="mini__svg" focusable="false">
                                    <rect class="bar--gemeente" x="0" y="0" width=width(their.exact) height="4"/>
                                    <rect class="bar--u" x="0" y="6" width=width(your.exact) height="4"/>
                                </svg>
                            </td>
                        </tr>
                    })
                    .collect_view()}
            </tbody>
            <tfoot>
                <tr>
                    <th scope="row">{say(TOTAL)}</th>
                    <td class="num">{amount(lang(), theirs.total.shown, 2)}</td>
                    <td class="num">{amount(lang(), yours.total.shown, 2)}</td>
                </tr>
            </tfoot>
        </table>
    }
}

/// What a screen reader is told once typing rests: one sentence with label, value and unit.
#[must_use]
pub fn spoken(app: App) -> Option<String> {
    if app.yours.with(|yours| yours.stale) {
        return None;
    }
    let own = euro(
        lang(),
        rounded(app.yours.get().outcome?.price.cost_price, 2),
        2,
    );
    let gap = difference(app)?;
    let words = if gap < Decimal::ZERO {
        SPOKEN_LEFT
    } else {
        SPOKEN_SHORT
    };
    let difference = words.fill(
        lang(),
        &[("amount", &euro(lang(), rounded(gap.abs(), 2), 2))],
    );
    Some(SPOKEN.fill(lang(), &[("own", &own), ("difference", &difference)]))
}
