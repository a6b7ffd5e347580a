//! Employer contributions (*werkgeverslasten*), in a disclosure: few tables change them.

use leptos::prelude::*;

use crate::app::address::Who;
use crate::app::draft::{ContributionEntry, Draft};
use crate::app::state::App;
use crate::i18n::figures::{contribution_base, contribution_kind};
use crate::i18n::numbers::decimal;
use crate::i18n::{Text, texts};
use crate::model::cost_inputs::CostInputs;
use crate::model::parameters::Parameter as P;
use crate::model::proposal::Product;
use crate::model::words::{ContributionBase, ContributionKind};
use crate::ui::components::field::{Field, FieldSpec, source_line};
use crate::ui::components::list_table::{add_button, cell, cell_label, remove_button};
use crate::ui::components::who::column;
use crate::ui::components::{focus_soon, lang, say};

texts! {
    const NAME: Text = text("Werkgeverslasten", "Employer contributions");
    const SUMMARY: Text = text("Werkgeverslasten: {count} premies", "Employer contributions: {count} premiums");
    const SUMMARY_DIFFERENT: Text = text(
        "Werkgeverslasten: {count} premies, {different} wijken af van het voorstel",
        "Employer contributions: {count} premiums, {different} differ from the proposal"
    );
    const SUMMARY_ONE: Text = text(
        "Werkgeverslasten: {count} premies, 1 wijkt af van het voorstel",
        "Employer contributions: {count} premiums, 1 differs from the proposal"
    );
    const CAPTION: Text = text(
        "Premies in procent van het loon; de grens is het hoogste loon waarover de premie telt, de franchise het loon waarover zij niet telt, in euro per jaar",
        "Premiums in percent of the wage; the cap is the highest wage they count for, the franchise the wage they do not count for, in euros a year"
    );
    const PREMIUM: Text = text("Premie", "Premium");
    const CAP: Text = text("Grens, €", "Cap, €");
    const FRANCHISE: Text = text("Franchise, €", "Franchise, €");
    const OVER: Text = text("Over", "On");
    const REMOVE_HEAD: Text = text("Rij verwijderen", "Remove row");
    const ADD: Text = text("Premie toevoegen", "Add premium");
    const RATE_OF: Text = text("{name}, procent", "{name}, percent");
    const CAP_OF: Text = text("Grens van {name}, in euro per jaar", "Cap of {name}, in euros a year");
    const FRANCHISE_OF: Text = text("Franchise van {name}, in euro per jaar", "Franchise of {name}, in euros a year");
    const BASE_OF: Text = text("Loon waarover {name} telt", "Wage that {name} counts for");
    const KIND_OF: Text = text("Soort premie, rij {row}", "Kind of premium, row {row}");
}

const PENSION: &[FieldSpec] = &[
    FieldSpec::single(P::EmployeePensionRate, &[&[P::EmployeePensionRate]]),
    FieldSpec::single(
        P::EmployeePensionFranchise,
        &[&[P::EmployeePensionFranchise]],
    ),
];

/// The disclosure with the table, and the employee's share of pension.
pub fn contribution_table(app: App, product: StoredValue<Product>) -> impl IntoView {
    let rows =
        Memo::new(move |_| product.with_value(|product| rows_of(&app.draft.get(), &product.cost)));
    let different = move || {
        product.with_value(|product| {
            let theirs = rows_of(&Draft::default(), &product.cost);
            let plain = |row: &ContributionEntry| {
                (
                    row.kind,
                    row.rate.clone(),
                    row.base,
                    row.cap.clone(),
                    row.franchise.clone(),
                )
            };
            rows.with(|rows| {
                rows.iter()
                    .filter(|row| !theirs.iter().any(|their| plain(their) == plain(row)))
                    .count()
            })
        })
    };
    let summary = move || {
        let (count, different) = (rows.with(Vec::len).to_string(), different());
        let words = match different {
            0 => SUMMARY,
            1 => SUMMARY_ONE,
            _ => SUMMARY_DIFFERENT,
        };
        words.fill(
            lang(),
            &[("count", &count), ("different", &different.to_string())],
        )
    };
    view! {
        <details class="more">
            <summary class="more__summary">{summary}</summary>
            <div class="more__body">
                {product.with_value(|product| source_line(app, product, "labour.contributions"))}
                <div class="scroll" role="region" aria-label=say(NAME) tabindex="0">
                    <table class="table table--entry table--wide table--blocks" role="table">
                        <caption><span class="table__caption">{say(CAPTION)}</span></caption>
                        <thead role="rowgroup">
                            <tr role="row">
                                <th scope="col" role="columnheader">{say(PREMIUM)}</th>
                                <th scope="col" role="columnheader" class="num">{column(Who::Yours)} ", %"</th>
                                <th scope="col" role="columnheader" class="num">{column(Who::Theirs)} ", %"</th>
                                <th scope="col" role="columnheader" class="num">{say(CAP)}</th>
                                <th scope="col" role="columnheader" class="num">{say(FRANCHISE)}</th>
                                <th scope="col" role="columnheader">{say(OVER)}</th>
                                <th scope="col" role="columnheader"><span class="hidden">{say(REMOVE_HEAD)}</span></th>
                            </tr>
                        </thead>
                        <tbody role="rowgroup">
                            <For each=move || rows.get() key=|row| row.key
                                children=move |row| contribution_row(app, product, rows, row)/>
                        </tbody>
                    </table>
                </div>
                <div class="actions">
                    {add_button(ADD, move || {
                        app.edit("labour.contributions", |draft, product, lang| {
                            draft.own_contributions(&product.cost, lang);
                            let key = draft.new_key();
                            let entry = ContributionEntry { key, kind: ContributionKind::Other, ..ContributionEntry::default() };
                            draft.own_contributions(&product.cost, lang).push(entry);
                        });
                        app.left("labour.contributions");
                        let row = rows.with_untracked(Vec::len);
                        focus_soon(format!("f-labour-contributions-{row}-kind"));
                    })}
                </div>
                {PENSION.iter().map(|spec| view! { <Field spec=*spec product=product/> }).collect_view()}
            </div>
        </details>
    }
}

fn rows_of(draft: &Draft, inputs: &CostInputs) -> Vec<ContributionEntry> {
    draft.clone().own_contributions(inputs, lang()).clone()
}

fn contribution_row(
    app: App,
    product: StoredValue<Product>,
    rows: Memo<Vec<ContributionEntry>>,
    first: ContributionEntry,
) -> impl IntoView {
    let key = first.key;
    let row = Memo::new(move |previous: Option<&ContributionEntry>| {
        let found = rows.with(|rows| rows.iter().find(|row| row.key == key).cloned());
        found.or_else(|| previous.cloned()).unwrap_or_default()
    });
    let index = Memo::new(move |_| {
        rows.with(|rows| rows.iter().position(|row| row.key == key).unwrap_or(0))
    });
    let path = move |parameter: P| Signal::derive(move || parameter.path_in_row(index.get()));
    let name = Signal::derive(move || contribution_kind(row.get().kind).in_lang(lang()).to_owned());
    let named =
        move |words: Text| Signal::derive(move || words.fill(lang(), &[("name", &name.get())]));
    let edit = move |what: &'static str, change: Box<dyn FnOnce(&mut ContributionEntry)>| {
        app.edit(
            &format!("labour.contributions.{key}.{what}"),
            |draft, product, lang| {
                if let Some(entry) = draft
                    .own_contributions(&product.cost, lang)
                    .iter_mut()
                    .find(|entry| entry.key == key)
                {
                    change(entry);
                }
            },
        );
    };
    let their_rate = first.theirs.and_then(|theirs| {
        product.with_value(|product| {
            product
                .cost
                .labour
                .contributions
                .get(theirs)
                .map(|given| given.rate_pct)
        })
    });
    let own = first.theirs.is_none();
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                {cell_label(say(PREMIUM))}
                {if own {
                    view! {
                        <select class="cell" id=move || format!("f-labour-contributions-{}-kind", index.get())
                            aria-label=move || KIND_OF.fill(lang(), &[("row", &(index.get() + 1).to_string())])
                            prop:value=move || row.get().kind.word()
                            on:change=move |event| {
                                let chosen = event_target_value(&event);
                                if let Some(kind) = ContributionKind::ALL.iter().find(|kind| kind.word() == chosen) {
                                    edit("kind", Box::new(move |entry| entry.kind = *kind));
                                }
                            }>
                            {ContributionKind::ALL.iter().map(|kind| view! {
                                <option value=kind.word() selected=move || row.get().kind == *kind>
                                    {contribution_kind(*kind).in_lang(lang())}
                                </option>
                            }).collect_view()}
                        </select>
                    }.into_any()
                } else {
                    view! { <span>{name}</span> }.into_any()
                }}
            </th>
            <td class="num" role="cell">
                {cell_label((column(Who::Yours), ", %"))}
                {cell(app, "cell cell--num cell--mid", named(RATE_OF), path(P::ContributionRate),
                    Signal::derive(move || row.get().rate), true,
                    move |text| edit("rate", Box::new(move |entry| entry.rate = text)))}
            </td>
            <td class="num" role="cell">
                {cell_label((column(Who::Theirs), ", %"))}
                <span>{their_rate.map_or_else(|| "–".to_owned(), |rate| decimal(lang(), rate, 2, 12))}</span>
            </td>
            <td class="num" role="cell">
                {cell_label(say(CAP))}
                {cell(app, "cell cell--num cell--mid", named(CAP_OF), path(P::ContributionCap),
                    Signal::derive(move || row.get().cap), true,
                    move |text| edit("cap", Box::new(move |entry| entry.cap = text)))}
            </td>
            <td class="num" role="cell">
                {cell_label(say(FRANCHISE))}
                {cell(app, "cell cell--num cell--mid", named(FRANCHISE_OF), path(P::ContributionFranchise),
                    Signal::derive(move || row.get().franchise), true,
                    move |text| edit("franchise", Box::new(move |entry| entry.franchise = text)))}
            </td>
            <td role="cell">
                {cell_label(say(OVER))}
                <select class="cell cell--kind" aria-label=named(BASE_OF)
                    prop:value=move || row.get().base.word()
                    on:change=move |event| {
                        let chosen = event_target_value(&event);
                        if let Some(base) = ContributionBase::ALL.iter().find(|base| base.word() == chosen) {
                            edit("base", Box::new(move |entry| entry.base = *base));
                        }
                    }>
                    {ContributionBase::ALL.iter().map(|base| view! {
                        <option value=base.word() selected=move || row.get().base == *base>
                            {contribution_base(*base).in_lang(lang())}
                        </option>
                    }).collect_view()}
                </select>
            </td>
            <td role="cell">
                {remove_button(name, move || {
                    let last = rows.with_untracked(Vec::len).saturating_sub(2);
                    if rows.with_untracked(Vec::len) < 2 {
                        "f-staff".to_owned()
                    } else {
                        format!("f-labour-contributions-{}-rate_pct", index.get_untracked().min(last))
                    }
                }, move || {
                    app.edit("labour.contributions", |draft, product, lang| {
                        draft.own_contributions(&product.cost, lang).retain(|entry| entry.key != key);
                    });
                    app.left("labour.contributions");
                })}
            </td>
        </tr>
    }
}
