//! Lists of amounts, years of indexation, and what a paid hour includes (*lijsten in het formulier*).

use crate::app::address::Who;
use crate::app::draft::{AmountEntry, AmountList, YearEntry};
use crate::i18n::figures::included;
use crate::i18n::numbers::{amount, decimal};
use crate::i18n::parameters::{hint, label};
use crate::i18n::texts;
use crate::model::parameters::Parameter as P;
use crate::model::words::Included;
use crate::ui::components::controls::{Target, checkbox};
use crate::ui::components::entry_table::{
    Column, EntryTable, add_button, cell, remove_button, shown,
};
use crate::ui::components::source::source_line;
use crate::ui::components::who::{column, column_in};
use crate::ui::html::{Html, fill};
use crate::ui::scene::Scene;

texts! {
    const WHAT: Text = text("Waarvoor", "What for");
    const ADD_COST: Text = text("Kosten toevoegen", "Add cost");
    const ROW_WHAT: Text = text("Waarvoor, rij {row}", "What for, row {row}");
    const ROW_AMOUNT: Text = text("Bedrag van {name}, in euro", "Amount of {name}, in euros");
    const ROW: Text = text("rij {row}", "row {row}");
    const YEAR: Text = text("Jaar", "Year");
    const YEARS: Text = text("Stijging per jaar", "Increase per year");
    const YEARS_HINT: Text = text(
        "Hoeveel lonen en prijzen stijgen vanaf het prijspeil van de kosten, in procent.",
        "How much wages and prices rise from the price level of the costs, in percent."
    );
    const ADD_YEAR: Text = text("Jaar toevoegen", "Add year");
    const ROW_YEAR: Text = text("Jaar, rij {row}", "Year, row {row}");
    const LABOUR_OF: Text = text("Uw loonstijging {name}, in procent", "Your wage increase {name}, in percent");
    const MATERIAL_OF: Text = text("Uw prijsstijging {name}, in procent", "Your price increase {name}, in percent");
    const INCLUDES: Text = text("Wat telt als uur, naast tijd met de cliënt", "What counts as an hour, beside time with the client");
    const INCLUDES_HINT: Text = text(
        "Wat hier aan staat, zit in het betaalde uur zelf en wordt niet apart gerekend.",
        "What is on here is part of the paid hour itself and is not charged apart."
    );
}

const LIST: &str = r#"<div class="stack part__body"><div><h3>{title}</h3><p class="field__hint">{hint}</p>{source}</div>{table}<div class="actions">{add}</div></div>"#;

/// A table of labelled amounts.
#[must_use]
pub fn amount_table(scene: &Scene, list: AmountList) -> Html {
    let parameter = list.parameter();
    let rows = scene
        .draft
        .amount_rows(list, &scene.product.cost, scene.lang);
    let title = scene.say(label(parameter));
    let table = EntryTable {
        id: "",
        name: title.to_owned(),
        caption: title.to_owned(),
        caption_seen: false,
        columns: vec![
            Column::words(scene.say(WHAT)),
            Column::numbers(column_in(Who::Yours, "€", scene.lang)),
            Column::numbers(column_in(Who::Theirs, "€", scene.lang)),
        ],
        rows: rows
            .iter()
            .enumerate()
            .map(|(row, entry)| (entry.key, amount_cells(scene, list, entry, row)))
            .collect(),
        foot: Html::default(),
    };
    fill(
        LIST,
        &[
            ("title", title.into()),
            ("hint", scene.say(hint(parameter)).into()),
            ("source", (&source_line(scene, list.path())).into()),
            (
                "table",
                (&(!rows.is_empty()).then(|| table.html(scene))).into(),
            ),
            (
                "add",
                (&add_button(
                    scene.say(ADD_COST),
                    "amount-add",
                    &(list as usize).to_string(),
                ))
                    .into(),
            ),
        ],
    )
}

fn amount_cells(scene: &Scene, list: AmountList, entry: &AmountEntry, row: usize) -> Vec<Html> {
    let lang = scene.lang;
    let number = (row + 1).to_string();
    let name = if entry.label.trim().is_empty() {
        ROW.fill(lang, &[("row", &number)])
    } else {
        entry.label.clone()
    };
    let at = (list as usize).to_string();
    let target = |what: &'static str, path: String| Target {
        kind: "amount",
        at: at.clone(),
        key: entry.key,
        what,
        path,
    };
    let theirs = entry
        .theirs
        .and_then(|theirs| list.of(&scene.product.cost).get(theirs));
    let theirs = theirs.map_or_else(|| "–".to_owned(), |their| amount(lang, their.amount, 2));
    vec![
        cell(
            scene,
            "cell cell--name",
            &ROW_WHAT.fill(lang, &[("row", &number)]),
            &entry.label,
            false,
            &target("label", format!("{}[{row}].label", list.path())),
        ),
        cell(
            scene,
            "cell cell--num cell--mid",
            &ROW_AMOUNT.fill(lang, &[("name", &name)]),
            &entry.amount,
            true,
            &target("amount", list.parameter().path_in_row(row)),
        ),
        shown(&theirs),
        remove_button(scene, "amount-remove", &at, entry.key, &name),
    ]
}

/// The years of indexation, each with its wage and price increase.
#[must_use]
pub fn year_table(scene: &Scene) -> Html {
    let rows = scene.draft.year_rows(&scene.product.cost, scene.lang);
    let head = |parameter| {
        fill(
            "{words}, %",
            &[("words", scene.say(label(parameter)).into())],
        )
    };
    let table = EntryTable {
        id: "",
        name: scene.say(YEARS).to_owned(),
        caption: scene.say(YEARS).to_owned(),
        caption_seen: false,
        columns: vec![
            Column::words(scene.say(YEAR)),
            Column::numbers(head(P::IndexLabour)),
            Column::numbers(column(Who::Theirs, scene.lang)),
            Column::numbers(head(P::IndexMaterial)),
            Column::numbers(column(Who::Theirs, scene.lang)),
        ],
        rows: rows
            .iter()
            .enumerate()
            .map(|(row, entry)| (entry.key, year_cells(scene, entry, row)))
            .collect(),
        foot: Html::default(),
    };
    fill(
        LIST,
        &[
            ("title", scene.say(YEARS).into()),
            ("hint", scene.say(YEARS_HINT).into()),
            ("source", (&source_line(scene, "indexation.years")).into()),
            (
                "table",
                (&(!rows.is_empty()).then(|| table.html(scene))).into(),
            ),
            (
                "add",
                (&add_button(scene.say(ADD_YEAR), "year-add", "")).into(),
            ),
        ],
    )
}

fn year_cells(scene: &Scene, entry: &YearEntry, row: usize) -> Vec<Html> {
    let lang = scene.lang;
    let number = (row + 1).to_string();
    let name = if entry.year.trim().is_empty() {
        ROW.fill(lang, &[("row", &number)])
    } else {
        entry.year.clone()
    };
    let target = |what: &'static str, path: String| Target {
        kind: "year",
        key: entry.key,
        what,
        path,
        ..Target::default()
    };
    let theirs = entry
        .theirs
        .and_then(|theirs| scene.product.cost.indexation.years.get(theirs));
    let their = |pct: Option<rust_decimal::Decimal>| {
        shown(&pct.map_or_else(|| "–".to_owned(), |pct| decimal(lang, pct, 0, 12)))
    };
    let percent = |what: &'static str, parameter: P, words: crate::i18n::Text, value: &str| {
        let target = target(what, parameter.path_in_row(row));
        cell(
            scene,
            "cell cell--num cell--mid",
            &words.fill(lang, &[("name", &name)]),
            value,
            true,
            &target,
        )
    };
    vec![
        cell(
            scene,
            "cell cell--mid",
            &ROW_YEAR.fill(lang, &[("row", &number)]),
            &entry.year,
            true,
            &target("year", format!("indexation.years[{row}].year")),
        ),
        percent("labour", P::IndexLabour, LABOUR_OF, &entry.labour),
        their(theirs.map(|year| year.labour_pct)),
        percent("material", P::IndexMaterial, MATERIAL_OF, &entry.material),
        their(theirs.map(|year| year.material_pct)),
        remove_button(scene, "year-remove", "", entry.key, &name),
    ]
}

/// What a paid hour includes, as boxes to tick.
#[must_use]
pub fn included_picks(scene: &Scene) -> Html {
    let chosen = scene
        .draft
        .hour_includes
        .as_ref()
        .unwrap_or(&scene.product.cost.hours.hour_includes);
    let picks: Html = Included::ALL
        .iter()
        .map(|kind| {
            let id = format!("f-hours-hour_includes-{}", kind.word());
            let target = Target {
                kind: "includes",
                what: kind.word(),
                path: "hours.hour_includes".to_owned(),
                ..Target::default()
            };
            fill(
                r#"<div class="pick">{box}<label class="pick__label" for="{id}">{words}</label></div>"#,
                &[
                    ("box", (&checkbox(&id, chosen.contains(kind), None, &target)).into()),
                    ("id", (&id).into()),
                    ("words", scene.say(included(*kind)).into()),
                ],
            )
        })
        .collect();
    fill(
        r#"<fieldset class="picks"><legend class="field__label">{title}</legend><p class="field__hint">{hint}</p>{picks}</fieldset>"#,
        &[
            ("title", scene.say(INCLUDES).into()),
            ("hint", scene.say(INCLUDES_HINT).into()),
            ("picks", (&picks).into()),
        ],
    )
}
