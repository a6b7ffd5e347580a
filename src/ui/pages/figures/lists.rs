//! Lists of amounts, years of indexation, and what a paid hour includes (*lijsten in het formulier*).

use leptos::prelude::*;

use crate::app::address::Who;
use crate::app::draft::{AmountEntry, AmountList, Draft, YearEntry};
use crate::app::state::App;
use crate::i18n::figures::included;
use crate::i18n::numbers::{amount, decimal};
use crate::i18n::parameters::{hint, label};
use crate::i18n::{Text, texts};
use crate::model::cost_inputs::CostInputs;
use crate::model::parameters::Parameter as P;
use crate::model::proposal::Product;
use crate::model::words::Included;
use crate::ui::components::field::source_line;
use crate::ui::components::list_table::{add_button, cell, cell_label, remove_button};
use crate::ui::components::who::column;
use crate::ui::components::{focus_soon, lang, say};

texts! {
    const WHAT: Text = text("Waarvoor", "What for");
    const REMOVE_HEAD: Text = text("Rij verwijderen", "Remove row");
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

/// A table of labelled amounts; nothing when neither the proposal nor the person has any and the list is of a group.
pub fn amount_table(app: App, product: StoredValue<Product>, list: AmountList) -> impl IntoView {
    let parameter = list.parameter();
    let rows = Memo::new(move |_| {
        product.with_value(|product| amounts_of(&app.draft.get(), list, &product.cost))
    });
    let path = parameter
        .describe()
        .path
        .split("[]")
        .next()
        .unwrap_or_default();
    let title = say(label(parameter));
    view! {
        <div class="stack part__body">
            <div>
                <h3>{title}</h3>
                <p class="field__hint">{say(hint(parameter))}</p>
                {product.with_value(|product| source_line(app, product, path))}
            </div>
            {move || (!rows.with(Vec::is_empty)).then(|| view! {
                <div class="scroll" role="region" aria-label=title tabindex="0">
                    <table class="table table--entry table--blocks" role="table">
                        <caption class="hidden">{title}</caption>
                        <thead role="rowgroup">
                            <tr role="row">
                                <th scope="col" role="columnheader">{say(WHAT)}</th>
                                <th scope="col" role="columnheader" class="num">{column(Who::Yours)} ", €"</th>
                                <th scope="col" role="columnheader" class="num">{column(Who::Theirs)} ", €"</th>
                                <th scope="col" role="columnheader"><span class="hidden">{say(REMOVE_HEAD)}</span></th>
                            </tr>
                        </thead>
                        <tbody role="rowgroup">
                            <For each=move || rows.get() key=|row| row.key
                                children=move |row| amount_row(app, product, list, rows, row)/>
                        </tbody>
                    </table>
                </div>
            })}
            <div class="actions">
                {add_button(ADD_COST, move || {
                    app.edit(path, |draft, product, lang| {
                        draft.own_amounts(list, &product.cost, lang);
                        let key = draft.new_key();
                        draft.own_amounts(list, &product.cost, lang).push(AmountEntry { key, ..AmountEntry::default() });
                    });
                    app.left(path);
                    focus_soon(label_id(path, rows.with_untracked(Vec::len)));
                })}
            </div>
        </div>
    }
}

fn label_id(path: &str, row: usize) -> String {
    crate::ui::components::field_id(&format!("{path}[{row}].label"))
}

fn amounts_of(draft: &Draft, list: AmountList, inputs: &CostInputs) -> Vec<AmountEntry> {
    draft.clone().own_amounts(list, inputs, lang()).clone()
}

fn amount_row(
    app: App,
    product: StoredValue<Product>,
    list: AmountList,
    rows: Memo<Vec<AmountEntry>>,
    first: AmountEntry,
) -> impl IntoView {
    let key = first.key;
    let parameter = list.parameter();
    let list_path = parameter
        .describe()
        .path
        .split("[]")
        .next()
        .unwrap_or_default();
    let row = Memo::new(move |previous: Option<&AmountEntry>| {
        let found = rows.with(|rows| rows.iter().find(|row| row.key == key).cloned());
        found.or_else(|| previous.cloned()).unwrap_or_default()
    });
    let index = Memo::new(move |_| {
        rows.with(|rows| rows.iter().position(|row| row.key == key).unwrap_or(0))
    });
    let name = Signal::derive(move || {
        let label = row.get().label;
        if label.trim().is_empty() {
            ROW.fill(lang(), &[("row", &(index.get() + 1).to_string())])
        } else {
            label
        }
    });
    let edit = move |what: &'static str, change: Box<dyn FnOnce(&mut AmountEntry)>| {
        app.edit(
            &format!("{list_path}.{key}.{what}"),
            |draft, product, lang| {
                if let Some(entry) = draft
                    .own_amounts(list, &product.cost, lang)
                    .iter_mut()
                    .find(|entry| entry.key == key)
                {
                    change(entry);
                }
            },
        );
    };
    let theirs = first.theirs.and_then(|theirs| {
        product.with_value(|product| list.of(&product.cost).get(theirs).map(|given| given.amount))
    });
    let row_what =
        Signal::derive(move || ROW_WHAT.fill(lang(), &[("row", &(index.get() + 1).to_string())]));
    let row_amount = Signal::derive(move || ROW_AMOUNT.fill(lang(), &[("name", &name.get())]));
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                {cell_label(say(WHAT))}
                {cell(app, "cell cell--name", row_what, Signal::derive(move || format!("{list_path}[{}].label", index.get())),
                    Signal::derive(move || row.get().label), false,
                    move |text| edit("label", Box::new(move |entry| entry.label = text)))}
            </th>
            <td class="num" role="cell">
                {cell_label((column(Who::Yours), ", €"))}
                {cell(app, "cell cell--num cell--mid", row_amount, Signal::derive(move || parameter.path_in_row(index.get())),
                    Signal::derive(move || row.get().amount), true,
                    move |text| edit("amount", Box::new(move |entry| entry.amount = text)))}
            </td>
            <td class="num" role="cell">
                {cell_label((column(Who::Theirs), ", €"))}
                <span>{theirs.map_or_else(|| "–".to_owned(), |eur| amount(lang(), eur, 2))}</span>
            </td>
            <td role="cell">
                {remove_button(name, move || {
                    let last = rows.with_untracked(Vec::len).saturating_sub(2);
                    if rows.with_untracked(Vec::len) < 2 { "f-other_costs".to_owned() } else { label_id(list_path, index.get_untracked().min(last)) }
                }, move || {
                    app.edit(list_path, |draft, product, lang| {
                        draft.own_amounts(list, &product.cost, lang).retain(|entry| entry.key != key);
                    });
                    app.left(list_path);
                })}
            </td>
        </tr>
    }
}

/// The years of indexation, each with its wage and price increase.
pub fn year_table(app: App, product: StoredValue<Product>) -> impl IntoView {
    let rows =
        Memo::new(move |_| product.with_value(|product| years_of(&app.draft.get(), &product.cost)));
    view! {
        <div class="stack part__body">
            <div>
                <h3>{say(YEARS)}</h3>
                <p class="field__hint">{say(YEARS_HINT)}</p>
                {product.with_value(|product| source_line(app, product, "indexation.years"))}
            </div>
            {move || (!rows.with(Vec::is_empty)).then(|| view! {
                <div class="scroll" role="region" aria-label=say(YEARS) tabindex="0">
                    <table class="table table--entry table--blocks" role="table">
                        <caption class="hidden">{say(YEARS)}</caption>
                        <thead role="rowgroup">
                            <tr role="row">
                                <th scope="col" role="columnheader">{say(YEAR)}</th>
                                <th scope="col" role="columnheader" class="num">{say(label(P::IndexLabour))} ", %"</th>
                                <th scope="col" role="columnheader" class="num">{column(Who::Theirs)} ", %"</th>
                                <th scope="col" role="columnheader" class="num">{say(label(P::IndexMaterial))} ", %"</th>
                                <th scope="col" role="columnheader" class="num">{column(Who::Theirs)} ", %"</th>
                                <th scope="col" role="columnheader"><span class="hidden">{say(REMOVE_HEAD)}</span></th>
                            </tr>
                        </thead>
                        <tbody role="rowgroup">
                            <For each=move || rows.get() key=|row| row.key
                                children=move |row| year_row(app, product, rows, row)/>
                        </tbody>
                    </table>
                </div>
            })}
            <div class="actions">
                {add_button(ADD_YEAR, move || {
                    app.edit("indexation.years", |draft, product, lang| {
                        let years = draft.own_years(&product.cost, lang);
                        let next = years.iter().filter_map(|entry| entry.year.parse::<i64>().ok()).max().map(|year| year + 1);
                        let year = next.map(|year| year.to_string()).unwrap_or_default();
                        let key = draft.new_key();
                        let entry = YearEntry { key, year, ..YearEntry::default() };
                        draft.own_years(&product.cost, lang).push(entry);
                    });
                    app.left("indexation.years");
                    focus_soon(format!("f-indexation-years-{}-year", rows.with_untracked(Vec::len)));
                })}
            </div>
        </div>
    }
}

fn years_of(draft: &Draft, inputs: &CostInputs) -> Vec<YearEntry> {
    draft.clone().own_years(inputs, lang()).clone()
}

fn year_row(
    app: App,
    product: StoredValue<Product>,
    rows: Memo<Vec<YearEntry>>,
    first: YearEntry,
) -> impl IntoView {
    let key = first.key;
    let row = Memo::new(move |previous: Option<&YearEntry>| {
        let found = rows.with(|rows| rows.iter().find(|row| row.key == key).cloned());
        found.or_else(|| previous.cloned()).unwrap_or_default()
    });
    let index = Memo::new(move |_| {
        rows.with(|rows| rows.iter().position(|row| row.key == key).unwrap_or(0))
    });
    let name = Signal::derive(move || {
        let year = row.get().year;
        if year.trim().is_empty() {
            ROW.fill(lang(), &[("row", &(index.get() + 1).to_string())])
        } else {
            year
        }
    });
    let named =
        move |words: Text| Signal::derive(move || words.fill(lang(), &[("name", &name.get())]));
    let path = move |parameter: P| Signal::derive(move || parameter.path_in_row(index.get()));
    let edit = move |what: &'static str, change: Box<dyn FnOnce(&mut YearEntry)>| {
        app.edit(
            &format!("indexation.years.{key}.{what}"),
            |draft, product, lang| {
                if let Some(entry) = draft
                    .own_years(&product.cost, lang)
                    .iter_mut()
                    .find(|entry| entry.key == key)
                {
                    change(entry);
                }
            },
        );
    };
    let theirs = first.theirs.and_then(|theirs| {
        product.with_value(|product| product.cost.indexation.years.get(theirs).cloned())
    });
    let their = move |of: Option<rust_decimal::Decimal>| {
        of.map_or_else(|| "–".to_owned(), |pct| decimal(lang(), pct, 0, 12))
    };
    let (their_labour, their_material) = (
        their(theirs.as_ref().map(|year| year.labour_pct)),
        their(theirs.as_ref().map(|year| year.material_pct)),
    );
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                {cell_label(say(YEAR))}
                {cell(app, "cell cell--mid", Signal::derive(move || ROW_YEAR.fill(lang(), &[("row", &(index.get() + 1).to_string())])),
                    Signal::derive(move || format!("indexation.years[{}].year", index.get())),
                    Signal::derive(move || row.get().year), true,
                    move |text| edit("year", Box::new(move |entry| entry.year = text)))}
            </th>
            <td class="num" role="cell">
                {cell_label(say(label(P::IndexLabour)))}
                {cell(app, "cell cell--num cell--mid", named(LABOUR_OF), path(P::IndexLabour),
                    Signal::derive(move || row.get().labour), true,
                    move |text| edit("labour", Box::new(move |entry| entry.labour = text)))}
            </td>
            <td class="num" role="cell">{cell_label(column(Who::Theirs))} <span>{their_labour}</span></td>
            <td class="num" role="cell">
                {cell_label(say(label(P::IndexMaterial)))}
                {cell(app, "cell cell--num cell--mid", named(MATERIAL_OF), path(P::IndexMaterial),
                    Signal::derive(move || row.get().material), true,
                    move |text| edit("material", Box::new(move |entry| entry.material = text)))}
            </td>
            <td class="num" role="cell">{cell_label(column(Who::Theirs))} <span>{their_material}</span></td>
            <td role="cell">
                {remove_button(name, move || {
                    let last = rows.with_untracked(Vec::len).saturating_sub(2);
                    if rows.with_untracked(Vec::len) < 2 {
                        "f-indexation".to_owned()
                    } else {
                        format!("f-indexation-years-{}-year", index.get_untracked().min(last))
                    }
                }, move || {
                    app.edit("indexation.years", |draft, product, lang| {
                        draft.own_years(&product.cost, lang).retain(|entry| entry.key != key);
                    });
                    app.left("indexation.years");
                })}
            </td>
        </tr>
    }
}

/// What a paid hour includes, as boxes to tick.
pub fn included_picks(app: App, product: StoredValue<Product>) -> impl IntoView {
    let chosen = Memo::new(move |_| {
        let own = app.draft.with(|draft| draft.hour_includes.clone());
        own.unwrap_or_else(|| {
            product.with_value(|product| product.cost.hours.hour_includes.clone())
        })
    });
    view! {
        <fieldset class="picks">
            <legend class="field__label">{say(INCLUDES)}</legend>
            <p class="field__hint">{say(INCLUDES_HINT)}</p>
            {Included::ALL.iter().map(|kind| {
                let id = format!("f-hours-hour_includes-{}", kind.word());
                view! {
                    <div class="pick">
                        <input type="checkbox" id=id.clone() prop:checked=move || chosen.with(|chosen| chosen.contains(kind))
                            on:change=move |event| {
                                let on = event_target_checked(&event);
                                let mut own = chosen.get_untracked();
                                own.retain(|other| other != kind);
                                if on {
                                    own.push(*kind);
                                }
                                app.edit("hours.hour_includes", |draft, _, _| draft.hour_includes = Some(own));
                                app.left("hours.hour_includes");
                            }/>
                        <label class="pick__label" for=id>{included(*kind).in_lang(lang())}</label>
                    </div>
                }
            }).collect_view()}
        </fieldset>
    }
}
