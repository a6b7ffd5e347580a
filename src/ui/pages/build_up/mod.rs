//! The build-up of the price, every amount with its explanation (*opbouw*).

#[cfg(test)]
mod tests;

mod column;
mod explained;
mod names;
pub mod parties;
pub mod rows;
mod what_if;
mod words;

use rust_decimal::Decimal;

pub use self::explained::within;
use self::parties::{Party, groups, has_own, parties};
use self::rows::{Last, Row, heads, price_rows, row, table};
use self::words as w;
use crate::analysis::build_up::CostGroup;
use crate::analysis::explanation::{Figure, HoursKind, explain};
use crate::app::address::{View, Who};
use crate::i18n::Text;
use crate::i18n::numbers::euro;
use crate::ui::components::icon::icon;
use crate::ui::html::{Html, fill};
use crate::ui::scene::Scene;

const PAGE: &str = r#"{head}<div class="stack--wide{bench}"><div class="stack--wide">{tables}</div>{opened}</div>"#;

/// The page.
#[must_use]
pub fn build_up_page(scene: &Scene) -> Html {
    let parties = parties(scene);
    let opened = match scene.view {
        View::BuildUp(Some((who, figure))) => Some(explained::panel(scene, who, figure)),
        _ => None,
    };
    let bench = if opened.is_some() {
        " bench--opened"
    } else {
        ""
    };
    let mut tables = Html::default();
    if !parties.is_empty() {
        tables.push(&build_up_table(scene, &parties));
        tables.push(&basis_table(scene, &parties));
    }
    fill(
        PAGE,
        &[
            ("head", (&page_head(scene, &parties)).into()),
            ("bench", bench.into()),
            ("tables", (&tables).into()),
            ("opened", (&opened).into()),
        ],
    )
}

const HEAD: &str =
    r#"{stale}<div class="head"><h1 tabindex="-1">{title}</h1>{lede}{more}{ask}</div>"#;

/// The head of a page: that the result is stale, the conclusion, the paragraphs that explain it, and the way to the form when there
/// are no own figures in it.
#[must_use]
pub fn head(scene: &Scene, parties: &[Party<'_>], title: &str, lede: &Html, more: &Html) -> Html {
    let own = parties.iter().any(|party| party.who == Who::Yours);
    let to_form = View::Figures.hash();
    let stale = scene.yours.stale.then(|| {
        fill(
            r#"<p class="result__stale stale">{icon}<span>{words} <a href="{to_form}">{mend}</a></span></p>"#,
            &[
                ("icon", (&icon("warn")).into()),
                ("words", if own { scene.say(w::STALE) } else { "" }.into()),
                ("to_form", (&to_form).into()),
                ("mend", scene.say(w::MEND).into()),
            ],
        )
    });
    let ask = (!own && stale.is_none()).then(|| {
        fill(
            r#"<p class="actions"><a class="button button--main" href="{to_form}">{words}</a></p>"#,
            &[
                ("to_form", (&to_form).into()),
                ("words", scene.say(w::FILL_IN).into()),
            ],
        )
    });
    fill(
        HEAD,
        &[
            ("stale", (&stale).into()),
            ("title", title.into()),
            ("lede", lede.into()),
            ("more", more.into()),
            ("ask", (&ask).into()),
        ],
    )
}

fn page_head(scene: &Scene, parties: &[Party<'_>]) -> Html {
    let lang = scene.lang;
    let (title, lede) = match parties.last() {
        None => (
            scene.say(w::TITLE_NONE).to_owned(),
            rows::paragraph("lede", scene.say(w::LEDE_NONE)),
        ),
        Some(party) => {
            let words = if party.who == Who::Yours {
                w::TITLE_YOURS
            } else {
                w::TITLE_THEIRS
            };
            let total = party.total(lang);
            let of = |words: Text, group| {
                let shown = euro(lang, party.built.group(group).shown, 2);
                words.fill(lang, &[("amount", &shown)])
            };
            // In a group the price is a client's and the wage is shared.
            let alone = party
                .built
                .groups
                .iter()
                .all(|(of, _)| *of != CostGroup::Group);
            let lede = if alone {
                fill(
                    r#"<p class="lede">{from}<b>{wage}</b>{time}</p>"#,
                    &[
                        (
                            "from",
                            (&w::LEDE_FROM.fill(lang, &[("amount", &total)])).into(),
                        ),
                        ("wage", (&of(w::LEDE_WAGE, CostGroup::Labour)).into()),
                        (
                            "time",
                            (&of(w::LEDE_TIME, CostGroup::TimeWithoutClients)).into(),
                        ),
                    ],
                )
            } else {
                Html::default()
            };
            (words.fill(lang, &[("amount", &total)]), lede)
        }
    };
    let empty = !has_own(scene) && !parties.is_empty();
    let more = rows::paragraph("", if empty { scene.say(w::LEDE_EMPTY) } else { "" });
    head(scene, parties, &title, &lede, &more)
}

fn section(scene: &Scene, id: &str, title: Text, table: &Html) -> Html {
    fill(
        r#"<section class="stack amounts" aria-labelledby="{id}"><h2 id="{id}">{title}</h2>{table}</section>"#,
        &[
            ("id", id.into()),
            ("title", scene.say(title).into()),
            ("table", table.into()),
        ],
    )
}

/// Lines in groups, of every party, with bars on one scale.
fn build_up_table(scene: &Scene, parties: &[Party<'_>]) -> Html {
    let groups = groups(parties);
    let mut longest = Decimal::ZERO;
    for (_, amounts) in groups.iter().flat_map(|group| &group.lines) {
        for amount in amounts.iter().flatten() {
            longest = longest.max(*amount);
        }
    }
    let mut heads = heads(parties, scene.lang);
    heads.push(&fill(r#"<td class="table__bar"></td>"#, &[]));
    let body = price_rows(scene, parties, &groups, w::TOGETHER, Last::Bars(longest));
    let names = [w::REGION, w::CAPTION, w::PART];
    section(
        scene,
        "build-up",
        w::HEAD,
        &table(scene, "", names, &heads, &body),
    )
}

/// The numbers that the build-up rests on, from wage to tariff.
const BASIS: [Figure; 14] = [
    Figure::WagePerYear,
    Figure::EmployerCostPerYear,
    Figure::Hours(HoursKind::Gross),
    Figure::Hours(HoursKind::Net),
    Figure::Hours(HoursKind::Available),
    Figure::Hours(HoursKind::FaceToFace),
    Figure::Hours(HoursKind::Productive),
    Figure::ProductivityGross,
    Figure::ProductivityNet,
    Figure::LabourPerProductiveHour,
    Figure::DirectCost,
    Figure::PriceBeforeIndexation,
    Figure::PricePerFaceToFaceHour,
    Figure::Tariff,
];

/// Wages, hours and prices that the build-up uses, each with its explanation.
fn basis_table(scene: &Scene, parties: &[Party<'_>]) -> Html {
    let mut body = Html::default();
    for figure in BASIS {
        let mut name = String::new();
        let mut shown = Vec::new();
        for party in parties {
            let told = party.told(scene.lang);
            let explained = explain(told.inputs, &party.outcome.price, figure);
            name = told.figure(figure);
            shown.push(
                explained.map_or_else(String::new, |explained| told.value(figure, explained.value)),
            );
        }
        body.push(&row(
            scene,
            parties,
            &Row {
                name: &name,
                figure: Some(figure),
                class: "",
                shown,
                more: Html::default(),
            },
        ));
    }
    let body = fill("<tbody>{rows}</tbody>", &[("rows", (&body).into())]);
    let names = [w::BASIS_REGION, w::BASIS_CAPTION, w::FIGURE];
    let heads = heads(parties, scene.lang);
    section(
        scene,
        "basis",
        w::BASIS,
        &table(scene, "", names, &heads, &body),
    )
}
