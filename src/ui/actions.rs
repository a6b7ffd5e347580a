//! What a control does (*handelingen*): from the words on a control to a change of state.

use leptos::prelude::*;

use super::components::field_id;
use super::pages::figures::sections::field_at;
use crate::app::address::View;
use crate::app::draft::{AmountEntry, AmountList, Choice, ContributionEntry, YearEntry};
use crate::app::state::App;
use crate::app::work::Work;
use crate::app::{device, files};
use crate::model::parameters::Parameter;
use crate::model::words::{ContributionBase, ContributionKind, Included};

/// A control that was used, as its markup describes it.
#[derive(Clone, Debug, Default)]
pub struct Used {
    /// `data-in` or `data-do`.
    pub kind: String,
    /// `data-at`.
    pub at: String,
    /// `data-key`.
    pub key: u32,
    /// `data-what`.
    pub what: String,
    /// `data-path`.
    pub path: String,
    /// What stands in it.
    pub value: String,
    /// Whether it is ticked.
    pub checked: bool,
}

impl Used {
    fn position(&self) -> usize {
        self.at.parse().unwrap_or(usize::MAX)
    }

    /// The name of the step for undo: the control itself.
    fn step(&self) -> String {
        format!("{} {} {} {}", self.kind, self.at, self.key, self.what)
    }
}

/// Something was typed or chosen.
pub fn typed(app: App, used: &Used) {
    let text = used.value.clone();
    match used.kind.as_str() {
        "value" => {
            let Some(parameter) = Parameter::ALL.get(used.position()).copied() else {
                return;
            };
            app.edit(&used.step(), |draft, _, _| {
                if text.trim().is_empty() {
                    draft.values.remove(&parameter);
                } else {
                    draft.values.insert(parameter, text);
                }
            });
        }
        "choice" => {
            let Some(choice) = Choice::ALL.get(used.position()).copied() else {
                return;
            };
            let Ok(position) = text.parse::<usize>() else {
                return;
            };
            app.edit(&used.step(), |draft, _, _| {
                draft.choices.insert(choice, position);
            });
        }
        "mix" => mix(app, used, text),
        "contribution" => contribution(app, used, text),
        "amount" => amount(app, used, text),
        "year" => year(app, used, text),
        "includes" => includes(app, used),
        "keep" => device::keep(app, used.checked),
        _ => {}
    }
}

fn mix(app: App, used: &Used, text: String) {
    app.edit(&used.step(), |draft, product, lang| {
        let mut rows = draft.own_mix(&product.cost, lang).iter_mut();
        let Some(row) = rows.find(|row| row.key == used.key) else {
            return;
        };
        match used.what.as_str() {
            "label" => row.label = text,
            "share" => row.share = text,
            "amount" => row.amount = text,
            "step" => row.step = text,
            "pay" => row.choose_pay(&text, product),
            _ => {}
        }
    });
}

fn contribution(app: App, used: &Used, text: String) {
    app.edit(&used.step(), |draft, product, lang| {
        let mut rows = draft.own_contributions(&product.cost, lang).iter_mut();
        let Some(row) = rows.find(|row| row.key == used.key) else {
            return;
        };
        match used.what.as_str() {
            "rate" => row.rate = text,
            "cap" => row.cap = text,
            "franchise" => row.franchise = text,
            "kind" => {
                row.kind = ContributionKind::ALL
                    .iter()
                    .copied()
                    .find(|kind| kind.word() == text)
                    .unwrap_or(row.kind)
            }
            "base" => {
                row.base = ContributionBase::ALL
                    .iter()
                    .copied()
                    .find(|base| base.word() == text)
                    .unwrap_or(row.base)
            }
            _ => {}
        }
    });
}

fn amount(app: App, used: &Used, text: String) {
    let Some(list) = AmountList::ALL.get(used.position()).copied() else {
        return;
    };
    app.edit(&used.step(), |draft, product, lang| {
        let mut rows = draft.own_amounts(list, &product.cost, lang).iter_mut();
        let Some(row) = rows.find(|row| row.key == used.key) else {
            return;
        };
        match used.what.as_str() {
            "label" => row.label = text,
            _ => row.amount = text,
        }
    });
}

fn year(app: App, used: &Used, text: String) {
    app.edit(&used.step(), |draft, product, lang| {
        let mut rows = draft.own_years(&product.cost, lang).iter_mut();
        let Some(row) = rows.find(|row| row.key == used.key) else {
            return;
        };
        match used.what.as_str() {
            "year" => row.year = text,
            "labour" => row.labour = text,
            _ => row.material = text,
        }
    });
}

fn includes(app: App, used: &Used) {
    let Some(kind) = Included::ALL
        .iter()
        .copied()
        .find(|kind| kind.word() == used.what)
    else {
        return;
    };
    app.edit(&used.step(), |draft, product, _| {
        let chosen = draft
            .hour_includes
            .get_or_insert_with(|| product.cost.hours.hour_includes.clone());
        chosen.retain(|other| *other != kind);
        if used.checked {
            chosen.push(kind);
        }
    });
}

/// A control was pressed. Gives the id of the element that the focus goes to, if it moves.
pub fn pressed(app: App, used: &Used) -> Option<String> {
    match used.kind.as_str() {
        "undo" => app.undo(),
        "redo" => app.redo(),
        "save" => files::save_scenario(app),
        "wipe" => device::wipe(app),
        "close-notice" => app.notice.set(None),
        "language" => {
            app.speak(app.lang.get_untracked().other());
            return Some("language".to_owned());
        }
        "product" => app.choose_product(used.position()),
        "example" => {
            let example = app
                .examples
                .with_untracked(|examples| examples.get(used.position()).cloned());
            if let Some(example) = example {
                app.named.set(false);
                app.replace(Work::on(example.proposal.0, app.lang.get_untracked()));
            }
        }
        "focus" => return Some(used.at.clone()),
        "field" => {
            app.view.set(View::Figures);
            return Some(used.at.clone());
        }
        "mend" => {
            for found in app.own.get_untracked().objections {
                app.left(&found.field);
            }
            return Some(used.at.clone());
        }
        "take-over" => {
            let spec = field_at(&used.at)?;
            app.edit(&used.step(), |draft, product, lang| {
                spec.take_over(draft, &product.cost, lang)
            });
            app.left(spec.path);
            let chosen = app
                .draft
                .with_untracked(|draft| spec.chosen(draft, &app.product.get_untracked().cost));
            return Some(field_id(
                chosen
                    .first()
                    .map_or(spec.path, |parameter| parameter.describe().path),
            ));
        }
        kind => return rows(app, used, kind),
    }
    None
}

/// Rows that come and go. The focus goes to the new row, or to the one that takes the place of the row that went.
fn rows(app: App, used: &Used, kind: &str) -> Option<String> {
    let list = AmountList::ALL.get(used.position()).copied();
    let mut focus = None;
    app.edit(&used.step(), |draft, product, lang| {
        let cost = &product.cost;
        let gone =
            |place: Option<usize>, left: usize, part: &dyn Fn(usize) -> String, empty: &str| {
                if left == 0 {
                    empty.to_owned()
                } else {
                    part(place.unwrap_or(0).min(left - 1))
                }
            };
        focus = Some(match (kind, list) {
            ("mix-add", _) => {
                draft.add_mix_row(product, lang);
                format!("f-labour-mix-{}-label", draft.own_mix(cost, lang).len() - 1)
            }
            ("mix-take", _) => {
                draft.mix = None;
                "f-mix".to_owned()
            }
            ("mix-remove", _) => {
                let rows = draft.own_mix(cost, lang);
                let place = rows.iter().position(|row| row.key == used.key);
                rows.retain(|row| row.key != used.key);
                gone(
                    place,
                    rows.len(),
                    &|row| format!("f-labour-mix-{row}-label"),
                    "f-staff",
                )
            }
            ("contribution-add", _) => {
                draft.own_contributions(cost, lang);
                let entry = ContributionEntry {
                    key: draft.new_key(),
                    kind: ContributionKind::Other,
                    ..ContributionEntry::default()
                };
                let rows = draft.own_contributions(cost, lang);
                rows.push(entry);
                format!("f-labour-contributions-{}-kind", rows.len() - 1)
            }
            ("contribution-remove", _) => {
                let rows = draft.own_contributions(cost, lang);
                let place = rows.iter().position(|row| row.key == used.key);
                rows.retain(|row| row.key != used.key);
                gone(
                    place,
                    rows.len(),
                    &|row| format!("f-labour-contributions-{row}-rate_pct"),
                    "f-staff",
                )
            }
            ("amount-add", Some(list)) => {
                draft.own_amounts(list, cost, lang);
                let entry = AmountEntry {
                    key: draft.new_key(),
                    ..AmountEntry::default()
                };
                let rows = draft.own_amounts(list, cost, lang);
                rows.push(entry);
                field_id(&format!("{}[{}].label", list.path(), rows.len() - 1))
            }
            ("amount-remove", Some(list)) => {
                let rows = draft.own_amounts(list, cost, lang);
                let place = rows.iter().position(|row| row.key == used.key);
                rows.retain(|row| row.key != used.key);
                gone(
                    place,
                    rows.len(),
                    &|row| field_id(&format!("{}[{row}].label", list.path())),
                    if list.path().starts_with("group") {
                        "f-group"
                    } else {
                        "f-other_costs"
                    },
                )
            }
            ("year-add", _) => {
                let years = draft
                    .own_years(cost, lang)
                    .iter()
                    .filter_map(|row| row.year.trim().parse::<i64>().ok());
                let year = years
                    .max()
                    .map(|year| (year + 1).to_string())
                    .unwrap_or_default();
                let entry = YearEntry {
                    key: draft.new_key(),
                    year,
                    ..YearEntry::default()
                };
                let rows = draft.own_years(cost, lang);
                rows.push(entry);
                format!("f-indexation-years-{}-year", rows.len() - 1)
            }
            ("year-remove", _) => {
                let rows = draft.own_years(cost, lang);
                let place = rows.iter().position(|row| row.key == used.key);
                rows.retain(|row| row.key != used.key);
                gone(
                    place,
                    rows.len(),
                    &|row| format!("f-indexation-years-{row}-year"),
                    "f-indexation",
                )
            }
            _ => return,
        });
    });
    // A row that comes or goes is a step of its own.
    app.left(&used.step());
    focus
}
