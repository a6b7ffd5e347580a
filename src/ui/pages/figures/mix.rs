//! The staff mix (*functiemix*): who delivers the hours, with which pay.

use leptos::prelude::*;
use rust_decimal::Decimal;

use crate::app::address::Who;
use crate::app::draft::{Draft, MixEntry, WageForm};
use crate::app::state::App;
use crate::i18n::entry::read_entry;
use crate::i18n::numbers::{amount, decimal};
use crate::i18n::{Text, texts};
use crate::model::cost_inputs::{CostInputs, Wage};
use crate::model::date::Date;
use crate::model::parameters::{Measure, Parameter};
use crate::model::proposal::Product;
use crate::reference::salaries;
use crate::ui::components::field::source_line;
use crate::ui::components::list_table::{add_button, cell, cell_label, remove_button};
use crate::ui::components::who::{YOU, column, marked};
use crate::ui::components::{lang, say};

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
    const REMOVE_HEAD: Text = text("Rij verwijderen", "Remove row");
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
    const SCALE: Text = text("{agreement} {scale}", "{agreement} {scale}");
    const OWN_MONTHLY: Text = text("eigen maandsalaris", "own monthly salary");
    const OWN_HOURLY: Text = text("eigen uurloon", "own hourly wage");
    const UNKNOWN: Text = text("geen tabel", "no table");
}

/// The table, its totals and what can be done with it.
pub fn mix_table(app: App, product: StoredValue<Product>) -> impl IntoView {
    let rows =
        Memo::new(move |_| product.with_value(|product| rows_of(&app.draft.get(), &product.cost)));
    let own_sum = Memo::new(move |_| {
        rows.with(|rows| {
            rows.iter()
                .filter_map(|row| number(&row.share))
                .sum::<Decimal>()
        })
    });
    let their_sum = product.with_value(|product| {
        product
            .cost
            .labour
            .mix
            .iter()
            .map(|row| row.share_pct)
            .sum::<Decimal>()
    });
    let gross = move || {
        app.yours
            .get()
            .outcome
            .map(|outcome| outcome.price.hours.gross)
    };
    let own_average = move || average(&rows.get(), gross());
    let their_average = product.with_value(|product| {
        let entries = rows_of(&Draft::default(), &product.cost);
        average(&entries, Some(product.cost.hours.gross_hours_per_year))
    });
    view! {
        <div class="stack part__body">
            <p class="note">{say(INTRO)}</p>
            {product.with_value(|product| source_line(app, product, "labour.mix"))}
            <div class="scroll" role="region" aria-label=say(NAME) tabindex="0">
                <table class="table table--entry table--wide table--blocks" role="table" id="f-mix" tabindex="-1">
                    <caption class="hidden">{say(CAPTION)}</caption>
                    <thead role="rowgroup">
                        <tr role="row">
                            <th scope="col" role="columnheader">{say(FUNCTION)}</th>
                            <th scope="col" role="columnheader">{say(PAY)}</th>
                            <th scope="col" role="columnheader">{say(STEP)}</th>
                            <th scope="col" role="columnheader" class="num">{column(Who::Yours)} ", %"</th>
                            <th scope="col" role="columnheader" class="num">{column(Who::Theirs)} ", %"</th>
                            <th scope="col" role="columnheader" class="num">{say(PER_MONTH)}</th>
                            <th scope="col" role="columnheader"><span class="hidden">{say(REMOVE_HEAD)}</span></th>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">
                        <For each=move || rows.get() key=|row| row.key
                            children=move |row| mix_row(app, product, rows, row)/>
                    </tbody>
                    <tfoot role="rowgroup">
                        <tr role="row">
                            <th scope="row" role="rowheader" colspan="3">{say(TOGETHER)}</th>
                            <td class="num" role="cell">
                                {cell_label((marked(Who::Yours, say(YOU)), ", %"))}
                                <span>{move || decimal(lang(), own_sum.get(), 0, 12)}</span>
                            </td>
                            <td class="num" role="cell">
                                {cell_label((column(Who::Theirs), ", %"))}
                                <span>{decimal(lang(), their_sum, 0, 12)}</span>
                            </td>
                            <td class="num" role="cell">
                                {cell_label(say(AVERAGE))}
                                <span>
                                    {move || own_average().map(|average| amount(lang(), average, 2))}
                                    {their_average.map(|average| view! {
                                        <span class="table__sub">
                                            {THEIRS.fill(lang(), &[("amount", &amount(lang(), average, 2))])}
                                        </span>
                                    })}
                                </span>
                            </td>
                            <td role="cell"></td>
                        </tr>
                    </tfoot>
                </table>
            </div>
            <div class="actions">
                {add_button(ADD, move || {
                    app.edit("labour.mix", |draft, product, lang| add_row(draft, product, lang));
                    app.left("labour.mix");
                    let row = rows.with_untracked(Vec::len);
                    crate::ui::components::focus_soon(format!("f-labour-mix-{row}-label"));
                })}
                {move || app.draft.with(|draft| draft.mix.is_some()).then(|| view! {
                    <button class="button" type="button" on:click=move |_| {
                        app.edit("labour.mix", |draft, _, _| draft.mix = None);
                        app.left("labour.mix");
                        crate::ui::components::focus_soon("f-mix".to_owned());
                    }>{say(TAKE_ALL)}</button>
                })}
            </div>
        </div>
    }
}

/// The own rows, or the proposal's as they would become own.
fn rows_of(draft: &Draft, inputs: &CostInputs) -> Vec<MixEntry> {
    draft.clone().own_mix(inputs, lang()).clone()
}

fn number(text: &str) -> Option<Decimal> {
    read_entry(text, lang(), Measure::Percent)
        .ok()
        .flatten()
        .map(|entry| entry.value)
}

/// EUR per month of a row, at full time.
fn monthly(row: &MixEntry, gross_hours: Option<Decimal>) -> Option<Decimal> {
    let typed = |measure| {
        read_entry(&row.amount, lang(), measure)
            .ok()
            .flatten()
            .map(|entry| entry.value)
    };
    match row.form {
        WageForm::Monthly => typed(Measure::EuroPerMonth),
        WageForm::Hourly => typed(Measure::EuroPerHour)?
            .checked_mul(gross_hours?)?
            .checked_div(Decimal::from(12)),
        WageForm::Table => {
            let (from, to) = row.period?;
            salaries::monthly_salary(&row.agreement, &row.scale, &row.step, from, to).ok()
        }
    }
}

fn average(rows: &[MixEntry], gross_hours: Option<Decimal>) -> Option<Decimal> {
    rows.iter().try_fold(Decimal::ZERO, |sum, row| {
        let part = number(&row.share)?.checked_mul(monthly(row, gross_hours)?)?;
        sum.checked_add(part.checked_div(Decimal::ONE_HUNDRED)?)
    })
}

/// Period and agreement of the proposal's first pay table reference, for new rows; else the year of nothing known.
fn table_of(product: &Product) -> Option<(String, Date, Date)> {
    product
        .cost
        .labour
        .mix
        .iter()
        .find_map(|row| match &row.wage {
            Wage::SalaryRef(place) => Some((place.agreement.clone(), place.from, place.to)),
            _ => None,
        })
}

fn add_row(draft: &mut Draft, product: &Product, lang: crate::i18n::Lang) {
    let key = {
        draft.own_mix(&product.cost, lang);
        draft.new_key()
    };
    let mut entry = MixEntry {
        key,
        form: WageForm::Monthly,
        ..MixEntry::default()
    };
    if let Some((agreement, from, to)) = table_of(product) {
        let scale =
            salaries::scales(&agreement).find(|scale| !steps(&agreement, scale, to).is_empty());
        if let Some(scale) = scale {
            entry.form = WageForm::Table;
            entry.scale = scale.to_owned();
            entry.step = steps(&agreement, scale, to)
                .into_iter()
                .next()
                .unwrap_or_default();
            entry.period = Some((from, to));
            entry.agreement = agreement;
        }
    }
    draft.own_mix(&product.cost, lang).push(entry);
}

fn steps(agreement: &str, scale: &str, on: Date) -> Vec<String> {
    salaries::steps(agreement, scale, on)
        .into_iter()
        .filter(|step| step.computable)
        .map(|step| step.label)
        .collect()
}

fn mix_row(
    app: App,
    product: StoredValue<Product>,
    rows: Memo<Vec<MixEntry>>,
    first: MixEntry,
) -> impl IntoView {
    let key = first.key;
    let row = Memo::new(move |previous: Option<&MixEntry>| {
        let found = rows.with(|rows| rows.iter().find(|row| row.key == key).cloned());
        found.or_else(|| previous.cloned()).unwrap_or_default()
    });
    let index = Memo::new(move |_| {
        rows.with(|rows| rows.iter().position(|row| row.key == key).unwrap_or(0))
    });
    let path =
        move |parameter: Parameter| Signal::derive(move || parameter.path_in_row(index.get()));
    let name = Signal::derive(move || {
        let label = row.get().label;
        if label.trim().is_empty() {
            ROW.fill(lang(), &[("row", &(index.get() + 1).to_string())])
        } else {
            label
        }
    });
    let named =
        move |words: Text| Signal::derive(move || words.fill(lang(), &[("name", &name.get())]));
    let edit = move |what: &'static str, change: Box<dyn FnOnce(&mut MixEntry)>| {
        app.edit(
            &format!("labour.mix.{key}.{what}"),
            |draft, product, lang| {
                if let Some(entry) = draft
                    .own_mix(&product.cost, lang)
                    .iter_mut()
                    .find(|entry| entry.key == key)
                {
                    change(entry);
                }
            },
        );
    };
    let their_share = first.theirs.and_then(|theirs| {
        product.with_value(|product| product.cost.labour.mix.get(theirs).map(|row| row.share_pct))
    });
    let gross = move || {
        app.yours
            .get()
            .outcome
            .map(|outcome| outcome.price.hours.gross)
    };
    let amount_parameter = move || match row.get().form {
        WageForm::Hourly => Parameter::MixHourlyWage,
        _ => Parameter::MixMonthlySalary,
    };
    let amount_path = Signal::derive(move || amount_parameter().path_in_row(index.get()));
    let label_path = Signal::derive(move || format!("labour.mix[{}].label", index.get()));
    let row_function = Signal::derive(move || {
        ROW_FUNCTION.fill(lang(), &[("row", &(index.get() + 1).to_string())])
    });
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                {cell_label(say(FUNCTION))}
                {cell(app, "cell cell--name", row_function, label_path, Signal::derive(move || row.get().label), false,
                    move |text| edit("label", Box::new(move |entry| entry.label = text)))}
            </th>
            <td role="cell">{cell_label(say(PAY))} {pay_select(app, product, row, named(ROW_PAY), key)}</td>
            <td role="cell">
                {cell_label(say(STEP))}
                {move || if row.with(|row| row.form == WageForm::Table) {
                    step_select(row, named(ROW_STEP), move |step| edit("step", Box::new(move |entry| entry.step = step)))
                        .into_any()
                } else {
                    cell(app, "cell cell--num cell--mid", named(ROW_AMOUNT), amount_path,
                        Signal::derive(move || row.get().amount), true,
                        move |text| edit("amount", Box::new(move |entry| entry.amount = text))).into_any()
                }}
            </td>
            <td class="num" role="cell">
                {cell_label((column(Who::Yours), ", %"))}
                {cell(app, "cell cell--num cell--short", named(ROW_SHARE), path(Parameter::MixShare),
                    Signal::derive(move || row.get().share), true,
                    move |text| edit("share", Box::new(move |entry| entry.share = text)))}
            </td>
            <td class="num" role="cell">
                {cell_label((column(Who::Theirs), ", %"))}
                <span>{their_share.map_or_else(|| "–".to_owned(), |share| decimal(lang(), share, 0, 12))}</span>
            </td>
            <td class="num" role="cell">
                {cell_label(say(PER_MONTH))}
                <span>{move || monthly(&row.get(), gross()).map_or_else(|| say(UNKNOWN).to_owned(), |eur| amount(lang(), eur, 0))}</span>
            </td>
            <td role="cell">
                {remove_button(name, move || {
                    let at = index.get_untracked();
                    let last = rows.with_untracked(Vec::len).saturating_sub(2);
                    if rows.with_untracked(Vec::len) < 2 { "f-staff".to_owned() } else { format!("f-labour-mix-{}-label", at.min(last)) }
                }, move || {
                    app.edit("labour.mix", |draft, product, lang| {
                        draft.own_mix(&product.cost, lang).retain(|entry| entry.key != key);
                    });
                    app.left("labour.mix");
                })}
            </td>
        </tr>
    }
}

/// A choice of how the wage is given: a scale of a pay table, or an own amount.
fn pay_select(
    app: App,
    product: StoredValue<Product>,
    row: Memo<MixEntry>,
    name: Signal<String>,
    key: u32,
) -> impl IntoView {
    let table = product.with_value(table_of);
    let options: Vec<(String, String)> = table
        .iter()
        .flat_map(|(agreement, _, to)| {
            salaries::scales(agreement)
                .filter(|scale| !steps(agreement, scale, *to).is_empty())
                .map(|scale| {
                    let upper = agreement_name(agreement);
                    let words = SCALE.fill(lang(), &[("agreement", &upper), ("scale", scale)]);
                    (format!("{agreement}/{scale}"), words)
                })
                .collect::<Vec<_>>()
        })
        .chain([
            ("monthly".to_owned(), say(OWN_MONTHLY).to_owned()),
            ("hourly".to_owned(), say(OWN_HOURLY).to_owned()),
        ])
        .collect();
    let value = Memo::new(move |_| {
        row.with(|row| match row.form {
            WageForm::Table => format!("{}/{}", row.agreement, row.scale),
            WageForm::Monthly => "monthly".to_owned(),
            WageForm::Hourly => "hourly".to_owned(),
        })
    });
    view! {
        <select class="cell cell--pay" aria-label=name
            prop:value=move || value.get()
            on:change=move |event| {
                let chosen = event_target_value(&event);
                let table = table.clone();
                app.edit(&format!("labour.mix.{key}.pay"), |draft, product, lang| {
                    if let Some(entry) = draft.own_mix(&product.cost, lang).iter_mut().find(|entry| entry.key == key) {
                        choose_pay(entry, &chosen, table);
                    }
                });
                app.left("labour.mix");
            }>
            {options
                .into_iter()
                .map(|(option, words)| {
                    let this = option.clone();
                    view! { <option value=option selected=move || value.get() == this>{words}</option> }
                })
                .collect_view()}
        </select>
    }
}

/// How an agreement is called on a payslip.
fn agreement_name(agreement: &str) -> String {
    if agreement == "ghz" {
        "FWG".to_owned()
    } else {
        agreement.replace('_', " ")
    }
}

fn choose_pay(entry: &mut MixEntry, chosen: &str, table: Option<(String, Date, Date)>) {
    let Some((agreement, scale)) = chosen.split_once('/') else {
        entry.form = if chosen == "hourly" {
            WageForm::Hourly
        } else {
            WageForm::Monthly
        };
        return;
    };
    entry.form = WageForm::Table;
    entry.agreement = agreement.to_owned();
    entry.scale = scale.to_owned();
    if entry.period.is_none() {
        entry.period = table.map(|(_, from, to)| (from, to));
    }
    let steps = entry
        .period
        .map(|(_, to)| steps(agreement, scale, to))
        .unwrap_or_default();
    if !steps.contains(&entry.step) {
        entry.step = steps.into_iter().next_back().unwrap_or_default();
    }
}

fn step_select(
    row: Memo<MixEntry>,
    name: Signal<String>,
    change: impl Fn(String) + 'static,
) -> impl IntoView {
    let scale =
        Memo::new(move |_| row.with(|row| (row.agreement.clone(), row.scale.clone(), row.period)));
    let options = move || {
        let (agreement, scale, period) = scale.get();
        period
            .map(|(_, to)| steps(&agreement, &scale, to))
            .unwrap_or_default()
    };
    view! {
        <select class="cell cell--step" aria-label=name
            prop:value=move || row.get().step
            on:change=move |event| change(event_target_value(&event))>
            {move || options().into_iter().map(|step| {
                let this = step.clone();
                let words = step.clone();
                view! { <option value=step selected=move || row.with(|row| row.step == this)>{words}</option> }
            }).collect_view()}
        </select>
    }
}
