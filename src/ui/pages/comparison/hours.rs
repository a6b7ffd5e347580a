//! From paid to productive hours of both (*uren van bruto naar productief*).

use rust_decimal::Decimal;

use super::{Finding, between, by_size, compared, listed, party_of, words as w};
use crate::analysis::explanation::{Figure, HoursKind};
use crate::app::address::Who;
use crate::engine::rounding::rounded;
use crate::i18n::figures::hours as hours_name;
use crate::i18n::numbers::{amount, percent, signed};
use crate::i18n::{Lang, Text};
use crate::ui::charts::hours::{PartyHours, draw};
use crate::ui::html::{Html, fill};
use crate::ui::pages::build_up::parties::{Amounts, Party, by_sign, is_something};
use crate::ui::pages::build_up::rows::{Row, difference_cell, paragraph, row, table};
use crate::ui::pages::build_up::within;
use crate::ui::scene::Scene;

/// Whether hours are taken off those above them.
fn is_lost(kind: HoursKind) -> bool {
    use HoursKind as H;
    matches!(
        kind,
        H::Leave
            | H::SickLeave
            | H::Training
            | H::Meetings
            | H::Indirect
            | H::Unplannable
            | H::Travel
            | H::NoShow
            | H::Unspecified
    )
}

/// Paid, present and productive hours.
fn is_main(kind: HoursKind) -> bool {
    matches!(
        kind,
        HoursKind::Gross | HoursKind::Net | HoursKind::Productive
    )
}

/// Hours, in tenths; what is lost counts as less than zero. What is nothing for everyone is left out, except the three
/// that everything is about.
fn all_hours(parties: &[Party<'_>]) -> Vec<(HoursKind, Amounts)> {
    let mut all = Vec::new();
    for kind in HoursKind::ALL {
        let value = |party: &Party<'_>| {
            let hours = rounded(kind.of(&party.outcome.price.hours)?, 1);
            Some(if is_lost(*kind) { -hours } else { hours })
        };
        let hours: Amounts = parties.iter().map(value).collect();
        if is_main(*kind) || is_something(&hours) {
            all.push((*kind, hours));
        }
    }
    all
}

/// The finding.
pub(super) fn finding(scene: &Scene, parties: &[Party<'_>]) -> Html {
    let lang = scene.lang;
    let rows = all_hours(parties);
    let mut words = Html::default();
    if let Some(names) = causes(scene, &rows) {
        words.push(&paragraph(
            "",
            &w::HOURS_CAUSES.fill(lang, &[("names", &names)]),
        ));
    }
    let mut bands = Vec::new();
    for party in parties {
        let price = &party.outcome.price;
        let said = if party.who == Who::Theirs {
            w::PRODUCTIVITY_THEIRS
        } else {
            w::PRODUCTIVITY
        };
        let gross = share(lang, price.productivity_gross_pct);
        let net = share(lang, price.productivity_net_pct);
        let said = said.fill(lang, &[("gross", &gross), ("net", &net)]);
        words.push(&paragraph("note", &said));
        let band = |words: Text, hours: Decimal| {
            let said = words.fill(lang, &[("hours", &whole(lang, hours))]);
            (rounded(hours, 1), said)
        };
        bands.push(PartyHours {
            who: party.who,
            name: scene.say(if party.who == Who::Theirs {
                w::PROPOSAL
            } else {
                w::YOU
            }),
            gross: band(w::GROSS, price.hours.gross),
            net: band(w::NET, price.hours.net),
            productive: band(w::PRODUCTIVE, price.hours.productive),
            share: w::OF_GROSS.fill(lang, &[("share", &gross)]),
        });
    }
    let (heading, title) = sentences(lang, parties);
    let names = [w::HOURS_KIND, w::HOURS_CAPTION, w::HOURS_KIND];
    Finding {
        id: "hours",
        heading,
        words,
        title,
        sub: w::HOURS_SUB,
        key: Html::default(),
        drawn: draw(&bands),
        table: table(
            scene,
            "",
            names,
            &compared(scene, parties),
            &body(scene, parties, &rows),
        ),
    }
    .html(scene)
}

fn whole(lang: Lang, hours: Decimal) -> String {
    amount(lang, hours, 0)
}

fn share(lang: Lang, value: Decimal) -> String {
    percent(lang, value, 1, 1)
}

/// The difference in productive hours, as the whole numbers show it; and of how many hours they are.
fn sentences(lang: Lang, parties: &[Party<'_>]) -> (String, String) {
    let price = |who| party_of(parties, who).map(|party| &party.outcome.price);
    match (price(Who::Theirs), price(Who::Yours)) {
        (Some(theirs), Some(yours)) => {
            let (theirs, yours) = (&theirs.hours, &yours.hours);
            let more = rounded(yours.productive, 0) - rounded(theirs.productive, 0);
            let heading = by_sign(more, [w::MORE_HOURS, w::FEWER_HOURS, w::SAME_HOURS]);
            let (gross, own) = (whole(lang, theirs.gross), whole(lang, yours.gross));
            let title = if gross == own {
                w::HOURS_TITLE
            } else {
                w::HOURS_TITLE_APART
            };
            let values: [(&str, &str); 4] = [
                ("gross", &gross),
                ("own", &own),
                ("theirs", &whole(lang, theirs.productive)),
                ("yours", &whole(lang, yours.productive)),
            ];
            let heading = heading.fill(lang, &[("hours", &whole(lang, more.abs()))]);
            (heading, title.fill(lang, &values))
        }
        (theirs, yours) => {
            let Some(only) = theirs.or(yours) else {
                return <(String, String)>::default();
            };
            let part = share(lang, only.productivity_gross_pct);
            let gross = whole(lang, only.hours.gross);
            let productive = whole(lang, only.hours.productive);
            (
                w::HOURS_SHARE.fill(lang, &[("share", &part)]),
                w::HOURS_ONE.fill(lang, &[("gross", &gross), ("productive", &productive)]),
            )
        }
    }
}

/// The one or two kinds of time that make most of the difference in productive hours, in its direction.
fn causes(scene: &Scene, rows: &[(HoursKind, Amounts)]) -> Option<String> {
    let zero = Decimal::ZERO;
    let (_, productive) = rows
        .iter()
        .find(|(kind, _)| *kind == HoursKind::Productive)?;
    let productive = rounded(between(productive)?, 0);
    if productive.is_zero() {
        return None;
    }
    let mut kinds = Vec::new();
    let mut differences = Vec::new();
    for (kind, hours) in rows {
        let difference = rounded(between(hours)?, 0);
        let counts = is_lost(*kind) || *kind == HoursKind::Gross;
        if counts && !difference.is_zero() && (difference > zero) == (productive > zero) {
            kinds.push(*kind);
            differences.push(difference.abs());
        }
    }
    let mut names = Vec::new();
    for place in by_size(&differences) {
        let (kind, hours) = (kinds.get(place)?, differences.get(place)?);
        let name = if *kind == HoursKind::Gross {
            scene.say(w::PAID_HOURS).to_owned()
        } else {
            within(name_of(scene, *kind))
        };
        let hours = whole(scene.lang, *hours);
        names.push(w::HOURS_AMOUNT.fill(scene.lang, &[("name", &name), ("hours", &hours)]));
    }
    listed(scene.lang, &names)
}

fn name_of(scene: &Scene, kind: HoursKind) -> &'static str {
    hours_name(kind.word()).map_or("", |name| scene.say(name))
}

fn body(scene: &Scene, parties: &[Party<'_>], rows: &[(HoursKind, Amounts)]) -> Html {
    let lang = scene.lang;
    let make =
        |name: &str, figure, class, amounts: &Amounts, shown: fn(Lang, Decimal) -> String| {
            row(
                scene,
                parties,
                &Row {
                    name,
                    figure: Some(figure),
                    class,
                    shown: amounts
                        .iter()
                        .map(|hours| shown(lang, hours.unwrap_or_default()))
                        .collect(),
                    more: difference_cell(lang, amounts, 1),
                },
            )
        };
    let mut all = Html::default();
    for (kind, hours) in rows {
        let class = if is_main(*kind) { "table__main" } else { "" };
        let shown = if is_lost(*kind) {
            |lang, hours| signed(lang, hours, 1)
        } else {
            |lang, hours| amount(lang, hours, 1)
        };
        all.push(&make(
            name_of(scene, *kind),
            Figure::Hours(*kind),
            class,
            hours,
            shown,
        ));
    }
    let gross = |party: &Party<'_>| Some(rounded(party.outcome.price.productivity_gross_pct, 1));
    let gross: Amounts = parties.iter().map(gross).collect();
    let net = |party: &Party<'_>| Some(rounded(party.outcome.price.productivity_net_pct, 1));
    let net: Amounts = parties.iter().map(net).collect();
    all.push(&make(
        scene.say(w::OF_GROSS_ROW),
        Figure::ProductivityGross,
        "",
        &gross,
        share,
    ));
    all.push(&make(
        scene.say(w::OF_NET_ROW),
        Figure::ProductivityNet,
        "",
        &net,
        share,
    ));
    fill("<tbody>{all}</tbody>", &[("all", (&all).into())])
}
