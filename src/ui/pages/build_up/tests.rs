//! Build-up and comparison as pages, on every example.

use std::collections::BTreeSet;
use std::sync::Arc;

use rust_decimal::Decimal;

use crate::analysis::build_up::{CostGroup, build_up};
use crate::analysis::explanation::Figure;
use crate::app::address::{View, Who};
use crate::app::draft::Draft;
use crate::app::work::Work;
use crate::exchange::documents::{Document, open};
use crate::i18n::Lang;
use crate::i18n::numbers::{amount, euro, signed};
use crate::model::parameters::Parameter;
use crate::model::proposal::Proposal;
use crate::ui::evidence::{answer, ask, page};
use crate::ui::pages::build_up::build_up_page;
use crate::ui::pages::comparison::comparison;
use crate::ui::scene::Scene;

const PROPOSALS: [&str; 3] = [
    include_str!("../../../../public/proposals/drechtsteden-2025.json"),
    include_str!("../../../../public/proposals/lekstroom-2020.json"),
    include_str!("../../../../public/proposals/tarieven-2023.json"),
];

/// What is known when some own figures were typed.
fn scene(
    proposal: &Arc<Proposal>,
    product: usize,
    typed: &[(Parameter, &str)],
    lang: Lang,
) -> Scene {
    let mut work = Work::on(Arc::clone(proposal), lang);
    work.product = product;
    let mut draft = Draft::default();
    for (parameter, text) in typed {
        draft.values.insert(*parameter, (*text).to_owned());
    }
    if !draft.is_empty() {
        let id = proposal.products[product].id.clone();
        work.drafts.insert(id, draft);
    }
    Scene::of(work, View::Comparison)
}

const TYPED: [(Parameter, &str); 3] = [
    (Parameter::SickLeave, "9"),
    (Parameter::AnnualHours, "1200"),
    (Parameter::Overhead, "15"),
];

/// The first and the last product of every example, in both languages, without and with own figures.
fn scenes() -> Vec<Scene> {
    let mut scenes = Vec::new();
    for text in PROPOSALS {
        let Ok(Document::Proposal(proposal)) = open(text) else {
            panic!("no proposal")
        };
        let proposal = Arc::new(*proposal);
        for product in BTreeSet::from([0, proposal.products.len() - 1]) {
            for lang in [Lang::Nl, Lang::En] {
                scenes.push(scene(&proposal, product, &[], lang));
                scenes.push(scene(&proposal, product, &TYPED, lang));
            }
        }
    }
    scenes
}

/// Holds for all markup: tags close, nothing unfilled, no id twice, no inline style, links to what exists.
fn assert_sound(html: &str) {
    let mut open: Vec<&str> = Vec::new();
    let mut ids = BTreeSet::new();
    for piece in html.split('<').skip(1) {
        let (tag, _) = piece.split_once('>').unwrap();
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "{html}");
        } else if !tag.ends_with('/') {
            open.push(tag.split(' ').next().unwrap());
        }
        if let Some((_, id)) = tag.split_once(" id=\"") {
            assert!(ids.insert(id.split('"').next().unwrap()), "{tag} twice");
        }
        assert!(!tag.contains(" style="), "{tag}");
        if let Some((_, address)) = tag.split_once(" href=\"#/opbouw/") {
            let hash = ["#/opbouw/", address.split('"').next().unwrap()].concat();
            assert_eq!(View::from_hash(&hash).hash(), hash);
        }
    }
    assert!(open.is_empty(), "{open:?}");
    assert!(!html.contains('{'), "unfilled: {html}");
}

/// The piece of the markup from one text to the next.
fn between<'h>(html: &'h str, start: &str, end: &str) -> &'h str {
    let (_, rest) = html
        .split_once(start)
        .unwrap_or_else(|| panic!("no {start} in {html}"));
    rest.split_once(end).unwrap().0
}

/// What is read in every cell with a number.
fn cells(html: &str) -> Vec<String> {
    let cells = html.split(r#"<td class="num">"#).skip(1);
    cells
        .map(|cell| {
            let cell = cell.split("</td>").next().unwrap();
            let texts = cell.split('<').map(|piece| match piece.split_once('>') {
                Some((_, text)) => text,
                None => piece,
            });
            texts.collect()
        })
        .collect()
}

fn drawn(html: &str) -> Vec<Decimal> {
    let values = html.split(" data-value=\"").skip(1);
    values
        .map(|value| value.split('"').next().unwrap().parse().unwrap())
        .collect()
}

#[test]
fn every_page_is_sound_in_both_languages() {
    for mut scene in scenes() {
        assert_sound(comparison(&scene).as_str());
        scene.view = View::BuildUp(None);
        let page = build_up_page(&scene).into_string();
        assert_sound(&page);
        assert!(!page.contains("<dialog"));
    }
}

#[test]
fn without_own_figures_only_the_proposal_stands_there() {
    for mut scene in scenes() {
        let own = !scene.draft.is_empty();
        let compared = comparison(&scene).into_string();
        assert_eq!(compared.contains("aria-labelledby=\"parts\""), own);
        assert_eq!(compared.contains("class=\"facts\""), own);
        assert_eq!(compared.contains("button--main"), !own);
        scene.view = View::BuildUp(None);
        let page = build_up_page(&scene).into_string();
        assert_eq!(page.contains("href=\"#/opbouw/u/"), own);
    }
}

#[test]
fn the_build_up_shows_the_amounts_that_add_up() {
    for mut scene in scenes() {
        scene.view = View::BuildUp(None);
        let page = build_up_page(&scene).into_string();
        let mut parties = vec![("voorstel", scene.theirs.as_ref())];
        if !scene.draft.is_empty() {
            parties.push(("u", scene.yours.outcome.as_ref()));
        }
        for (who, outcome) in parties {
            let built = build_up(&outcome.unwrap().price);
            let lines = built
                .lines
                .iter()
                .map(|(line, amount)| (line.id(), amount.shown));
            for (id, shown) in lines.chain([("cost_price", built.total.shown)]) {
                if shown.is_zero() {
                    continue;
                }
                let start = format!("href=\"#/opbouw/{who}/{id}\"");
                let link = between(&page, &start, "</a>");
                let said = amount(scene.lang, shown, 2);
                assert!(link.ends_with(&[">", &said].concat()), "{id}: {link}");
            }
        }
        // The bars of the lines are of what stands beside them.
        let table = between(&page, "id=\"build-up\"", "</table>");
        for row in table.split("<tr").filter(|row| row.contains("<svg")) {
            let shown = cells(row);
            for (value, shown) in drawn(row).iter().zip(&shown) {
                let dash = shown == "–" && value.is_zero();
                assert!(dash || *shown == amount(scene.lang, *value, 2), "{row}");
            }
            assert_eq!(drawn(row).len(), shown.len());
        }
    }
}

#[test]
fn the_charts_show_what_their_tables_say() {
    for scene in scenes() {
        let page = comparison(&scene).into_string();
        let two = !scene.draft.is_empty();
        let lang = scene.lang;
        let steps = between(&page, "id=\"steps\"", "</section>");
        let groups = steps.split("<tr").filter(|row| {
            row.starts_with(" class=\"table__group") || row.contains("</tr></tfoot>")
        });
        let parties = if two { 2 } else { 1 };
        let shown: Vec<String> = groups
            .flat_map(|row| cells(row).into_iter().take(parties))
            .collect();
        let bars: Vec<String> = drawn(steps)
            .iter()
            .map(|value| amount(lang, *value, 2))
            .collect();
        assert_eq!(shown, bars);
        let hours = between(&page, "id=\"hours\"", "</section>");
        let main = hours
            .split("<tr")
            .filter(|row| row.starts_with(" class=\"table__main"));
        let mut shown: Vec<String> = main
            .flat_map(|row| cells(row).into_iter().take(parties))
            .collect();
        let mut bars: Vec<String> = drawn(hours)
            .iter()
            .map(|value| amount(lang, *value, 1))
            .collect();
        shown.sort();
        bars.sort();
        assert_eq!(shown, bars);
        if two {
            let parts = between(&page, "id=\"parts\"", "</section>");
            let body = between(parts, "<tbody>", "</tbody>");
            let differences: Vec<String> = cells(body).into_iter().skip(2).step_by(3).collect();
            let values = drawn(parts);
            let bars: Vec<String> = values.iter().map(|value| signed(lang, *value, 2)).collect();
            assert_eq!(differences, bars);
            assert!(values.windows(2).all(|pair| pair[0].abs() >= pair[1].abs()));
            let total = signed(lang, values.iter().sum(), 2);
            assert_eq!(
                cells(between(parts, "<tfoot>", "</tfoot>")).last(),
                Some(&total)
            );
        }
    }
}

#[test]
fn every_figure_has_an_explanation_in_both_languages() {
    // One product of an hour and one of a group.
    let ids = ["ib-1", "groep-westerveld"];
    let wanted =
        |scene: &Scene| ids.contains(&scene.product.id.as_str()) && !scene.draft.is_empty();
    let chosen: Vec<Scene> = scenes().into_iter().filter(wanted).collect();
    assert_eq!(chosen.len(), 4);
    for mut scene in chosen {
        for who in [Who::Theirs, Who::Yours] {
            let outcome = match who {
                Who::Theirs => scene.theirs.clone(),
                Who::Yours => scene.yours.outcome.clone(),
            };
            let outcome = outcome.unwrap();
            let built = build_up(&outcome.price);
            for figure in Figure::all(&outcome.price, outcome.inputs.labour.mix.len()) {
                scene.view = View::BuildUp(Some((who, figure)));
                let panel = super::explained::panel(&scene, who, figure).into_string();
                assert_sound(&panel);
                let sums = panel.matches("<p class=\"sum").count();
                assert!(sums > 0, "{figure:?}: {panel}");
                let title = between(&panel, "tabindex=\"-1\">", "</h2>");
                let shown = match figure {
                    Figure::Line(line) => built.line(line).shown,
                    Figure::CostPrice => built.total.shown,
                    Figure::LabourPerPaidHour => built.group(CostGroup::Labour).shown,
                    _ => continue,
                };
                let shown = euro(scene.lang, shown, 2);
                assert!(title.contains(&shown), "{figure:?}: {title}");
            }
        }
    }
}

#[test]
fn what_is_open_is_marked_and_what_there_is_not_says_so() {
    let scene = &mut scenes()[1];
    let open_at = |scene: &mut Scene, id: &str| {
        scene.view = View::from_hash(&["#/opbouw/u/", id].concat());
        build_up_page(scene).into_string()
    };
    let page = open_at(scene, "time.sick_leave");
    assert_sound(&page);
    assert!(page.contains("class=\"stack--wide bench--opened\""));
    assert_eq!(page.matches("table__row--on").count(), 1);
    assert!(page.contains(r#"<dialog class="opened" id="opened" aria-labelledby="opened-title">"#));
    assert!(page.contains(r#"<h2 id="opened-title" tabindex="-1">Ziekteverzuim kost u"#));
    // An own figure says what the proposal has, and what one step more would cost.
    assert!(page.contains("Uw cijfer; voorstel"), "{page}");
    assert!(page.contains("Wat als</h3>"));
    let absent = open_at(scene, "mix.99.wage");
    assert_sound(&absent);
    assert!(absent.contains("Dit getal is er niet"));
}

#[test]
fn the_last_valid_result_says_that_it_is_old() {
    let scene = &mut scenes()[1];
    scene.yours.stale = true;
    assert_eq!(answer(&ask(scene)), page(scene).as_str());
    for page in [comparison(scene), build_up_page(scene)] {
        assert_sound(page.as_str());
        assert!(page.as_str().contains("laatste geldige uitkomst"));
    }
    scene.yours.outcome = None;
    for page in [comparison(scene), build_up_page(scene)] {
        assert!(!page.as_str().contains("laatste geldige uitkomst"));
        assert!(page.as_str().contains("Verbeter uw cijfers"));
    }
    assert_eq!(answer(&ask(scene)), page(scene).as_str());
}

#[test]
fn figures_that_cannot_be_used_yet_stand_beside_the_proposal_as_it_was() {
    let scene = &mut scenes()[0];
    // Only something unreadable was typed: the last valid figures are the proposal's own.
    scene
        .draft
        .values
        .insert(Parameter::SickLeave, "veel".into());
    scene.yours.stale = true;
    let shown = page(scene).into_string();
    assert!(shown.contains("laatste geldige uitkomst") && shown.contains("id=\"parts\""));
    assert_eq!(answer(&ask(scene)), shown);
}

#[test]
fn of_a_price_per_client_nothing_is_said_about_the_wage_in_it() {
    for mut scene in scenes() {
        scene.view = View::BuildUp(None);
        let group = scene.product.cost.group.is_some();
        let shown = page(&scene).into_string();
        assert_eq!(shown.contains("class=\"lede\""), !group);
    }
}
