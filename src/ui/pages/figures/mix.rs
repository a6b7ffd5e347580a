//! The staff mix (*functiemix*): who delivers the hours, with which pay.

use rust_decimal::Decimal;

use crate::app::address::Who;
use crate::app::draft::{Draft, MixEntry, WageForm};
use crate::app::pay::{self, computable_steps};
use crate::i18n::numbers::{amount, decimal};
use crate::i18n::texts;
use crate::model::parameters::Parameter;
use crate::reference::salaries;
use crate::ui::components::controls::{Target, button, select};
use crate::ui::components::entry_table::{
    Column, EntryTable, add_button, cell, label, remove_button, shown,
};
use crate::ui::components::field_id;
use crate::ui::components::source::source_line;
use crate::ui::components::who::column_in;
use crate::ui::html::{Html, escaped, fill};
use crate::ui::scene::Scene;

texts! {
    const CAPTION: Text = text(
        "Functiemix: functie, loon, uw aandeel, aandeel in het voorstel en maandsalaris",
        "Staff mix: function, pay, your share, share in the proposal and monthly salary"
    );
    const NAME: Text = text("Functiemix", "Staff mix");
    const INTRO: Text = text(
        "Vul in hoe uw team voor dit product is samengesteld. De aandelen tellen samen op tot 100 %.",
        "Fill in how your team for this product is made up. The shares add up to 100%."
    );
    const FUNCTION: Text = text("Functie", "Function");
    const PAY: Text = text("Loon", "Pay");
    const STEP: Text = text("Trede of bedrag", "Step or amount");
    const PER_MONTH: Text = text("Per maand, €", "Per month, €");
    const TOGETHER: Text = text("Samen", "Together");
    const AVERAGE: Text = text("Gemiddeld per maand, €", "Average per month, €");
    const THEIRS: Text = text("voorstel {amount}", "proposal {amount}");
    const ADD: Text = text("Rij toevoegen", "Add row");
    const TAKE_ALL: Text = text("Neem hele mix over", "Take over the whole mix");
    const ROW_FUNCTION: Text = text("Functie, rij {row}", "Function, row {row}");
    const ROW_PAY: Text = text("Loon van {name}", "Pay of {name}");
    const ROW_STEP: Text = text("Trede van {name}", "Step of {name}");
    const ROW_AMOUNT: Text = text("Bedrag van {name}, in euro", "Amount of {name}, in euros");
    const ROW_SHARE: Text = text("Uw aandeel in procent, {name}", "Your share in percent, {name}");
    const ROW: Text = text("rij {row}", "row {row}");
    const OWN_MONTHLY: Text = text("eigen maandsalaris", "own monthly salary");
    const OWN_HOURLY: Text = text("eigen uurloon", "own hourly wage");
    const NO_TABLE: Text = text("geen tabel", "no table");
}

/// The table, its totals and what can be done with it.
#[must_use]
pub fn mix_table(scene: &Scene) -> Html {
    let inputs = &scene.product.cost;
    let rows = scene.draft.mix_rows(inputs, scene.lang);
    let their_rows = Draft::default().mix_rows(inputs, scene.lang);
    let gross = scene
        .yours
        .outcome
        .as_ref()
        .map(|outcome| outcome.price.hours.gross);
    let own_sum: Decimal = rows
        .iter()
        .filter_map(|row| pay::share(row, scene.lang))
        .sum();
    let their_sum: Decimal = inputs.labour.mix.iter().map(|row| row.share_pct).sum();
    let own_average = pay::average(&rows, gross, scene.lang);
    let their_average = pay::average(
        &their_rows,
        Some(inputs.hours.gross_hours_per_year),
        scene.lang,
    );
    let columns = vec![
        Column::words(scene.say(FUNCTION)),
        Column::words(scene.say(PAY)),
        Column::words(scene.say(STEP)),
        Column::numbers(column_in(Who::Yours, "%", scene.lang)),
        Column::numbers(column_in(Who::Theirs, "%", scene.lang)),
        Column::numbers(escaped(scene.say(PER_MONTH))),
    ];
    let their_average = their_average.map(|average| {
        let words = THEIRS.fill(scene.lang, &[("amount", &amount(scene.lang, average, 2))]);
        fill(
            r#"<span class="table__sub">{words}</span>"#,
            &[("words", (&words).into())],
        )
    });
    let foot = fill(
        r#"<tfoot role="rowgroup"><tr role="row"><th scope="row" role="rowheader" colspan="3">{words}</th><td class="num" role="cell">{own_label}<span>{own}</span></td><td class="num" role="cell">{their_label}<span>{their}</span></td><td class="num" role="cell">{average_label}<span>{own_average}{their_average}</span></td><td role="cell"></td></tr></tfoot>"#,
        &[
            ("words", scene.say(TOGETHER).into()),
            (
                "own_label",
                (&label(&column_in(Who::Yours, "%", scene.lang))).into(),
            ),
            ("own", (&decimal(scene.lang, own_sum, 0, 12)).into()),
            (
                "their_label",
                (&label(&column_in(Who::Theirs, "%", scene.lang))).into(),
            ),
            ("their", (&decimal(scene.lang, their_sum, 0, 12)).into()),
            (
                "average_label",
                (&label(&escaped(scene.say(AVERAGE)))).into(),
            ),
            (
                "own_average",
                (&own_average
                    .map(|average| amount(scene.lang, average, 2))
                    .unwrap_or_default())
                    .into(),
            ),
            ("their_average", (&their_average).into()),
        ],
    );
    let table = EntryTable {
        id: "f-mix",
        name: scene.say(NAME).to_owned(),
        caption: scene.say(CAPTION).to_owned(),
        caption_seen: false,
        columns,
        rows: rows
            .iter()
            .enumerate()
            .map(|(row, entry)| (entry.key, cells(scene, entry, row, gross)))
            .collect(),
        foot,
    };
    let take_all = scene.draft.mix.is_some().then(|| {
        button(
            "button",
            escaped(scene.say(TAKE_ALL)),
            None,
            &Target {
                kind: "mix-take",
                ..Target::default()
            },
        )
    });
    fill(
        r#"<div class="stack part__body"><p class="note">{intro}</p>{source}{table}<div class="actions">{add}{take}</div></div>"#,
        &[
            ("intro", scene.say(INTRO).into()),
            ("source", (&source_line(scene, "labour.mix")).into()),
            ("table", (&table.html(scene)).into()),
            ("add", (&add_button(scene.say(ADD), "mix-add", "")).into()),
            ("take", (&take_all).into()),
        ],
    )
}

fn cells(scene: &Scene, entry: &MixEntry, row: usize, gross: Option<Decimal>) -> Vec<Html> {
    let lang = scene.lang;
    let number = (row + 1).to_string();
    let name = if entry.label.trim().is_empty() {
        ROW.fill(lang, &[("row", &number)])
    } else {
        entry.label.clone()
    };
    let named = |words: crate::i18n::Text| words.fill(lang, &[("name", &name), ("row", &number)]);
    let target = |what: &'static str, path: String| Target {
        kind: "mix",
        key: entry.key,
        what,
        path,
        ..Target::default()
    };
    let share = target("share", Parameter::MixShare.path_in_row(row));
    let theirs = entry
        .theirs
        .and_then(|theirs| scene.product.cost.labour.mix.get(theirs));
    let theirs = theirs.map_or_else(
        || "–".to_owned(),
        |their| decimal(lang, their.share_pct, 0, 12),
    );
    let monthly = pay::monthly(entry, gross, lang);
    let monthly = monthly.map_or_else(
        || scene.say(NO_TABLE).to_owned(),
        |eur| amount(lang, eur, 0),
    );
    vec![
        cell(
            scene,
            "cell cell--name",
            &named(ROW_FUNCTION),
            &entry.label,
            false,
            &target("label", format!("labour.mix[{row}].label")),
        ),
        pay_select(
            scene,
            entry,
            &named(ROW_PAY),
            &target("pay", format!("labour.mix[{row}]")),
        ),
        step_or_amount(scene, entry, row, &named(ROW_STEP), &named(ROW_AMOUNT)),
        cell(
            scene,
            "cell cell--num cell--short",
            &named(ROW_SHARE),
            &entry.share,
            true,
            &share,
        ),
        shown(&theirs),
        shown(&monthly),
        remove_button(scene, "mix-remove", "", entry.key, &name),
    ]
}

/// A choice of how the wage is given: a scale of a pay table, or an own amount.
fn pay_select(scene: &Scene, entry: &MixEntry, name: &str, target: &Target) -> Html {
    let table = pay::table_of(&scene.product);
    let mut options: Vec<(String, String)> = Vec::new();
    if let Some((agreement, _, to)) = &table {
        for scale in salaries::scales(agreement)
            .filter(|scale| !computable_steps(agreement, scale, *to).is_empty())
        {
            let words = format!("{} {scale}", pay::agreement_name(agreement));
            options.push((format!("{agreement}/{scale}"), words));
        }
    }
    options.push((
        WageForm::Monthly.word().to_owned(),
        scene.say(OWN_MONTHLY).to_owned(),
    ));
    options.push((
        WageForm::Hourly.word().to_owned(),
        scene.say(OWN_HOURLY).to_owned(),
    ));
    let chosen = match entry.form {
        WageForm::Table => format!("{}/{}", entry.agreement, entry.scale),
        form => form.word().to_owned(),
    };
    select("", "cell cell--pay", name, &options, &chosen, target)
}

fn step_or_amount(scene: &Scene, entry: &MixEntry, row: usize, step: &str, amount: &str) -> Html {
    let target = |what: &'static str, path: String| Target {
        kind: "mix",
        key: entry.key,
        what,
        path,
        ..Target::default()
    };
    let parameter = match entry.form {
        WageForm::Table => {
            let steps = entry
                .period
                .map(|(_, to)| computable_steps(&entry.agreement, &entry.scale, to));
            let steps = steps.unwrap_or_default();
            let options: Vec<(String, String)> =
                steps.into_iter().map(|step| (step.clone(), step)).collect();
            let target = target("step", format!("labour.mix[{row}].salary_ref"));
            let id = field_id(&target.path);
            return select(&id, "cell cell--step", step, &options, &entry.step, &target);
        }
        WageForm::Monthly => Parameter::MixMonthlySalary,
        WageForm::Hourly => Parameter::MixHourlyWage,
    };
    let target = target("amount", parameter.path_in_row(row));
    cell(
        scene,
        "cell cell--num cell--mid",
        amount,
        &entry.amount,
        true,
        &target,
    )
}
