//! Tables of amounts (*tabellen*): a column for every party, every amount a link to its explanation.

use rust_decimal::Decimal;

use super::parties::{Amounts, Group, Party, difference, totals};
use super::words as w;
use crate::analysis::build_up::CostGroup;
use crate::analysis::explanation::Figure;
use crate::app::address::{View, Who};
use crate::i18n::figures::line;
use crate::i18n::numbers::{amount, signed};
use crate::i18n::{Lang, Text};
use crate::model::cost_price::Line;
use crate::ui::charts::{Pen, bar_class};
use crate::ui::components::who::column;
use crate::ui::html::{Html, attribute, escaped, fill, fixed};
use crate::ui::scene::Scene;
use crate::ui::words::cost_group;

const TABLE: &str = r#"<div class="scroll" role="region" aria-label="{region}" tabindex="0"><table class="table{class}"><caption><span class="table__caption">{caption}</span></caption><thead><tr><th scope="col">{first}</th>{heads}</tr></thead>{body}</table></div>"#;

/// A table in a region that can be scrolled: the name of that, the caption, and the head of the first column.
#[must_use]
pub fn table(
    scene: &Scene,
    class: &str,
    [region, caption, first]: [Text; 3],
    heads: &Html,
    body: &Html,
) -> Html {
    fill(
        TABLE,
        &[
            ("region", scene.say(region).into()),
            ("class", class.into()),
            ("caption", scene.say(caption).into()),
            ("first", scene.say(first).into()),
            ("heads", heads.into()),
            ("body", body.into()),
        ],
    )
}

/// The head of a column of numbers.
#[must_use]
pub fn head(name: &Html) -> Html {
    fill(
        r#"<th scope="col" class="num">{name}</th>"#,
        &[("name", name.into())],
    )
}

/// The heads of the columns of every party.
#[must_use]
pub fn heads(parties: &[Party<'_>], lang: Lang) -> Html {
    let head = |party: &Party<'_>| head(&column(party.who, lang));
    parties.iter().map(head).collect()
}

/// A row of a table.
pub struct Row<'a> {
    /// Its name.
    pub name: &'a str,
    /// What explains its amounts.
    pub figure: Option<Figure>,
    /// `table__group`, `table__main` or nothing.
    pub class: &'static str,
    /// What is shown of every party; empty where there is nothing.
    pub shown: Vec<String>,
    /// The cells after those.
    pub more: Html,
}

/// A row: the name, an amount for every party, and what comes after those.
#[must_use]
pub fn row(scene: &Scene, parties: &[Party<'_>], row: &Row<'_>) -> Html {
    let opened = match scene.view {
        View::BuildUp(Some((_, figure))) => Some(figure),
        _ => None,
    };
    let mut class = row.class.to_owned();
    if opened.is_some() && opened == row.figure {
        class.push_str(" table__row--on");
    }
    let mut cells = Html::default();
    for (party, shown) in parties.iter().zip(&row.shown) {
        let cell = match row.figure {
            _ if shown.is_empty() => escaped("–"),
            Some(figure) => amount_link(scene, party.who, figure, shown, row.name),
            None => escaped(shown),
        };
        cells.push(&number(&cell));
    }
    let scope = if row.class == GROUP {
        "rowgroup"
    } else {
        "row"
    };
    let class = attribute("class", (!class.is_empty()).then_some(&class));
    fill(
        r#"<tr{class}><th scope="{scope}">{name}</th>{cells}{more}</tr>"#,
        &[
            ("class", (&class).into()),
            ("scope", scope.into()),
            ("name", row.name.into()),
            ("cells", (&cells).into()),
            ("more", (&row.more).into()),
        ],
    )
}

/// A row of a group of costs.
const GROUP: &str = "table__group";

/// A cell with a number.
#[must_use]
pub fn number(shown: &Html) -> Html {
    fill(
        r#"<td class="num">{shown}</td>"#,
        &[("shown", shown.into())],
    )
}

/// An amount that opens its explanation; `name` says of what.
fn amount_link(scene: &Scene, who: Who, figure: Figure, shown: &str, name: &str) -> Html {
    let whose = scene.say(w::whose(who));
    let label = w::OPEN.fill(
        scene.lang,
        &[("value", shown), ("name", name), ("whose", whose)],
    );
    fill(
        r#"<a class="rowlink" href="{address}" aria-label="{label}">{shown}</a>"#,
        &[
            (
                "address",
                (&View::BuildUp(Some((who, figure))).hash()).into(),
            ),
            ("label", (&label).into()),
            ("shown", shown.into()),
        ],
    )
}

/// Amounts as they stand in a column.
#[must_use]
pub fn written(lang: Lang, amounts: &[Option<Decimal>], decimals: u32) -> Vec<String> {
    let written = |value: &Option<Decimal>| {
        value.map_or_else(String::new, |value| amount(lang, value, decimals))
    };
    amounts.iter().map(written).collect()
}

/// The cell with the difference, when there are two amounts.
#[must_use]
pub fn difference_cell(lang: Lang, amounts: &[Option<Decimal>], decimals: u32) -> Html {
    let cell = |difference| number(&escaped(&signed(lang, difference, decimals)));
    difference(amounts).map(cell).unwrap_or_default()
}

/// What stands in the last column of a table of prices.
#[derive(Clone, Copy)]
pub enum Last {
    /// The difference, when there are two parties.
    Difference,
    /// Bars of the lines, on a scale that ends at the longest.
    Bars(Decimal),
}

/// The body and foot of a table of prices: groups with their lines, and what they come to.
#[must_use]
pub fn price_rows(
    scene: &Scene,
    parties: &[Party<'_>],
    groups: &[Group],
    total: Text,
    last: Last,
) -> Html {
    let make = |name: &str, figure, class: &'static str, amounts: &Amounts| {
        let more = match last {
            Last::Difference => difference_cell(scene.lang, amounts, 2),
            Last::Bars(longest) if class.is_empty() && figure != Some(Figure::CostPrice) => {
                bars(parties, amounts, longest)
            }
            Last::Bars(_) => fixed(r#"<td class="table__bar"></td>"#),
        };
        let shown = written(scene.lang, amounts, 2);
        row(
            scene,
            parties,
            &Row {
                name,
                figure,
                class,
                shown,
                more,
            },
        )
    };
    let mut all = Html::default();
    for group in groups {
        let figure = match group.of {
            CostGroup::Labour => Some(Figure::LabourPerPaidHour),
            CostGroup::Indexation => Some(Figure::Line(Line::Indexation)),
            // Most groups are no more than the sum of their lines.
            _ => None,
        };
        let name = scene.say(cost_group(group.of));
        let mut rows = make(name, figure, GROUP, &group.amounts);
        // A group of one line is that line.
        if group.of != CostGroup::Indexation {
            for (of, amounts) in &group.lines {
                rows.push(&make(
                    scene.say(line(*of)),
                    Some(Figure::Line(*of)),
                    "",
                    amounts,
                ));
            }
        }
        all.push(&fill("<tbody>{rows}</tbody>", &[("rows", (&rows).into())]));
    }
    let total = make(
        scene.say(total),
        Some(Figure::CostPrice),
        "",
        &totals(parties),
    );
    all.push(&fill(
        "<tfoot>{total}</tfoot>",
        &[("total", (&total).into())],
    ));
    all
}

/// Bars from zero; an amount below zero has a hollow one.
fn bars(parties: &[Party<'_>], amounts: &[Option<Decimal>], longest: Decimal) -> Html {
    let mut pen = Pen::default();
    let mut y = 0;
    for (party, value) in parties.iter().zip(amounts) {
        let value = value.unwrap_or_default();
        let share = value.abs().checked_div(longest).unwrap_or_default();
        let width = (share.min(Decimal::ONE) * Decimal::ONE_HUNDRED).round_dp(2);
        pen.bar(
            bar_class(party.who, value),
            (Decimal::ZERO, width),
            y,
            5,
            value,
        );
        y += 7;
    }
    fill(
        r#"<td class="table__bar" aria-hidden="true"><svg focusable="false" height="12">{bars}</svg></td>"#,
        &[("bars", (&pen.0).into())],
    )
}

/// A paragraph, unless there is nothing to say.
#[must_use]
pub fn paragraph(class: &str, words: &str) -> Html {
    if words.is_empty() {
        return Html::default();
    }
    fill(
        r#"<p{class}>{words}</p>"#,
        &[
            (
                "class",
                (&attribute("class", (!class.is_empty()).then_some(class))).into(),
            ),
            ("words", words.into()),
        ],
    )
}
