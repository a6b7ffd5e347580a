//! Both build-ups as steps from wage to cost price, and their lines in a table (*trap van loon naar kostprijs*).

use rust_decimal::Decimal;

use super::{Finding, compared, party_of, words as w};
use crate::analysis::build_up::CostGroup;
use crate::app::address::Who;
use crate::engine::rounding::rounded;
use crate::i18n::numbers::{amount, percent};
use crate::ui::charts::steps::{Step, draw};
use crate::ui::components::who::column;
use crate::ui::html::{Html, fill};
use crate::ui::pages::build_up::parties::{Group, Party, totals};
use crate::ui::pages::build_up::rows::{Last, paragraph, price_rows, table};
use crate::ui::scene::Scene;
use crate::ui::words::cost_group;

/// The finding.
pub(super) fn finding(scene: &Scene, parties: &[Party<'_>], groups: &[Group]) -> Html {
    let lang = scene.lang;
    let mut words = paragraph("", scene.say(w::STEPS_TEXT));
    let mut note = String::new();
    let mut mark = String::new();
    let tariff = scene.tariff.as_ref().map(|tariff| {
        let per_hour = rounded(tariff.per_hour, 2);
        mark = w::TARIFF_MARK.fill(lang, &[("amount", &amount(lang, per_hour, 2))]);
        note.push_str(scene.say(w::STEPS_LINE));
        note.push(' ');
        per_hour
    });
    let takes = |amount: &Decimal| *amount < Decimal::ZERO;
    let mut amounts = groups
        .iter()
        .flat_map(|group| group.amounts.iter().flatten());
    if amounts.any(takes) {
        note.push_str(scene.say(w::STEPS_HOLLOW));
    }
    words.push(&paragraph("note", &note));
    let who: Vec<Who> = parties.iter().map(|party| party.who).collect();
    let mut steps: Vec<Step<'_>> = Vec::new();
    for group in groups {
        steps.push((scene.say(cost_group(group.of)), &group.amounts));
    }
    let total = totals(parties);
    let total = (scene.say(w::COST_PRICE), total.as_slice());
    let drawn = draw(
        lang,
        &who,
        &steps,
        total,
        tariff.map(|at| (at, mark.as_str())),
    );
    let key: Html = who.iter().map(|who| column(*who, lang)).collect();
    let (heading, title) = sentences(scene, parties);
    let names = [w::STEPS_SUB, w::STEPS_CAPTION, w::PART];
    let body = price_rows(scene, parties, groups, w::COST_PRICE, Last::Difference);
    Finding {
        id: "steps",
        heading,
        words,
        title,
        sub: w::STEPS_SUB,
        key: fill(
            r#"<p class="key key--chart">{key}</p>"#,
            &[("key", (&key).into())],
        ),
        drawn,
        table: table(scene, "", names, &compared(scene, parties), &body),
    }
    .html(scene)
}

/// How much of the price is wage, and what the prices are.
fn sentences(scene: &Scene, parties: &[Party<'_>]) -> (String, String) {
    let lang = scene.lang;
    let (theirs, yours) = (
        party_of(parties, Who::Theirs),
        party_of(parties, Who::Yours),
    );
    let (their_share, your_share) = (
        theirs.and_then(|party| wage_share(scene, party)),
        yours.and_then(|party| wage_share(scene, party)),
    );
    let heading = match (&their_share, &your_share) {
        (Some(theirs), Some(yours)) if theirs == yours => w::WAGE_SHARE_BOTH,
        (Some(_), Some(_)) => w::WAGE_SHARE,
        (Some(_), None) => w::WAGE_SHARE_THEIRS,
        _ => w::BUILT,
    };
    let title = match (theirs, yours) {
        (Some(_), Some(_)) => w::STEPS_TITLE,
        (Some(_), None) => w::STEPS_TITLE_THEIRS,
        _ => w::STEPS_TITLE_YOURS,
    };
    let heading = heading.fill(
        lang,
        &[
            ("theirs", &their_share.unwrap_or_default()),
            ("yours", &your_share.unwrap_or_default()),
        ],
    );
    let price =
        |party: Option<&Party<'_>>| party.map(|party| party.total(lang)).unwrap_or_default();
    let title = title.fill(
        lang,
        &[("theirs", &price(theirs)), ("yours", &price(yours))],
    );
    (heading, title)
}

/// How much of the price is wage, of the hour itself and of hours without clients. In a group the price is a client's
/// and the wage is shared, so there it says nothing.
fn wage_share(scene: &Scene, party: &Party<'_>) -> Option<String> {
    let built = &party.built;
    if built
        .groups
        .iter()
        .any(|(group, _)| *group == CostGroup::Group)
    {
        return None;
    }
    let wage =
        built.group(CostGroup::Labour).exact + built.group(CostGroup::TimeWithoutClients).exact;
    let share = wage.checked_div(built.total.exact)?;
    Some(percent(
        scene.lang,
        share.checked_mul(Decimal::ONE_HUNDRED)?,
        0,
        0,
    ))
}
