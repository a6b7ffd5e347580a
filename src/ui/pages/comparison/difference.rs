//! The difference per group of costs, the largest first (*verschil per onderdeel*).

use rust_decimal::Decimal;

use super::{Finding, between, compared, really_differs, words as w};
use crate::i18n::numbers::euro;
use crate::ui::charts::difference::{Words, draw};
use crate::ui::html::{Html, fill};
use crate::ui::pages::build_up::parties::{Amounts, Group, Party, by_sign, totals};
use crate::ui::pages::build_up::rows::{Row, difference_cell, paragraph, row, table, written};
use crate::ui::scene::Scene;
use crate::ui::words::cost_group;

/// The finding; only with two parties.
pub(super) fn finding(scene: &Scene, parties: &[Party<'_>], ranked: &[&Group]) -> Html {
    let lang = scene.lang;
    let part = |group: &&Group| {
        let name = scene.say(cost_group(group.of));
        (name, between(&group.amounts).unwrap_or_default())
    };
    let parts: Vec<(&str, Decimal)> = ranked.iter().map(part).collect();
    let (mut dearer, mut cheaper) = (0, 0);
    for real in ranked
        .iter()
        .filter_map(|group| really_differs(parties, group.of))
    {
        if real > Decimal::ZERO {
            dearer += 1;
        } else {
            cheaper += 1;
        }
    }
    let title = match parts.first() {
        Some((name, amount)) if dearer + cheaper > 0 => {
            let less = w::DIFFERENCE_TITLE_LESS;
            by_sign(*amount, [w::DIFFERENCE_TITLE_MORE, less, less]).fill(
                lang,
                &[("name", name), ("amount", &euro(lang, amount.abs(), 2))],
            )
        }
        _ => scene.say(w::NO_DIFFERENCE).to_owned(),
    };
    let mut words = paragraph("", scene.say(w::DIFFERENCE_TEXT));
    words.push(&paragraph("note", scene.say(w::DIFFERENCE_NOTE)));
    let around = Words {
        less: scene.say(w::LESS_THIS_WAY),
        more: scene.say(w::MORE_THIS_WAY),
        total: scene.say(w::TOGETHER),
    };
    let names = [w::DIFFERENCE_SUB, w::DIFFERENCE_CAPTION, w::PART];
    Finding {
        id: "parts",
        heading: heading(scene, dearer, cheaper),
        words,
        title,
        sub: w::DIFFERENCE_SUB,
        key: Html::default(),
        drawn: draw(lang, &parts, around),
        table: table(
            scene,
            "",
            names,
            &compared(scene, parties),
            &rows(scene, parties, ranked),
        ),
    }
    .html(scene)
}

/// `4 onderdelen duurder bij u, 1 onderdeel goedkoper`.
fn heading(scene: &Scene, dearer: u32, cheaper: u32) -> String {
    let said = |count: u32| {
        let words = if count == 1 { w::ONE_PART } else { w::PARTS };
        words.fill(scene.lang, &[("count", &count.to_string())])
    };
    let words = match (dearer, cheaper) {
        (0, 0) => w::NO_DIFFERENCE,
        (_, 0) => w::ALL_DEARER,
        (0, _) => w::ALL_CHEAPER,
        _ => w::DEARER_PARTS,
    };
    words.fill(
        scene.lang,
        &[("dearer", &said(dearer)), ("cheaper", &said(cheaper))],
    )
}

fn rows(scene: &Scene, parties: &[Party<'_>], ranked: &[&Group]) -> Html {
    let make = |name: &str, amounts: &Amounts| {
        row(
            scene,
            parties,
            &Row {
                name,
                figure: None,
                class: "",
                shown: written(scene.lang, amounts, 2),
                more: difference_cell(scene.lang, amounts, 2),
            },
        )
    };
    let mut body = Html::default();
    for group in ranked {
        body.push(&make(scene.say(cost_group(group.of)), &group.amounts));
    }
    fill(
        "<tbody>{body}</tbody><tfoot>{total}</tfoot>",
        &[
            ("body", (&body).into()),
            (
                "total",
                (&make(scene.say(w::TOGETHER), &totals(parties))).into(),
            ),
        ],
    )
}
