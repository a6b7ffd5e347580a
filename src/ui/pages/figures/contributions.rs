//! Employer contributions (*werkgeverslasten*), in a disclosure: few tables change them.

use crate::app::address::Who;
use crate::app::draft::{ContributionEntry, Draft};
use crate::i18n::figures::{contribution_base, contribution_kind};
use crate::i18n::numbers::decimal;
use crate::i18n::texts;
use crate::model::parameters::Parameter as P;
use crate::model::words::{ContributionBase, ContributionKind};
use crate::ui::components::controls::{Target, select};
use crate::ui::components::entry_table::{
    Column, EntryTable, add_button, cell, remove_button, shown,
};
use crate::ui::components::field::{FieldSpec, field};
use crate::ui::components::source::source_line;
use crate::ui::components::who::column_in;
use crate::ui::html::{Html, escaped, fill};
use crate::ui::scene::Scene;

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
    const ADD: Text = text("Premie toevoegen", "Add premium");
    const RATE_OF: Text = text("{name}, procent", "{name}, percent");
    const CAP_OF: Text = text("Grens van {name}, in euro per jaar", "Cap of {name}, in euros a year");
    const FRANCHISE_OF: Text = text("Franchise van {name}, in euro per jaar", "Franchise of {name}, in euros a year");
    const BASE_OF: Text = text("Loon waarover {name} telt", "Wage that {name} counts for");
    const KIND_OF: Text = text("Soort premie, rij {row}", "Kind of premium, row {row}");
}

/// The employee's share of pension, which lowers the premium wage.
pub const PENSION: &[FieldSpec] = &[
    FieldSpec::single(P::EmployeePensionRate, &[&[P::EmployeePensionRate]]),
    FieldSpec::single(
        P::EmployeePensionFranchise,
        &[&[P::EmployeePensionFranchise]],
    ),
];

/// The disclosure with the table, and the employee's share of pension.
#[must_use]
pub fn contribution_table(scene: &Scene) -> Html {
    let inputs = &scene.product.cost;
    let rows = scene.draft.contribution_rows(inputs, scene.lang);
    let theirs = Draft::default().contribution_rows(inputs, scene.lang);
    let plain = |row: &ContributionEntry| ContributionEntry {
        key: 0,
        theirs: None,
        ..row.clone()
    };
    let different = rows
        .iter()
        .filter(|row| !theirs.iter().any(|their| plain(their) == plain(row)))
        .count();
    let summary = match different {
        0 => SUMMARY,
        1 => SUMMARY_ONE,
        _ => SUMMARY_DIFFERENT,
    };
    let summary = summary.fill(
        scene.lang,
        &[
            ("count", &rows.len().to_string()),
            ("different", &different.to_string()),
        ],
    );
    let table = EntryTable {
        id: "",
        name: scene.say(NAME).to_owned(),
        caption: scene.say(CAPTION).to_owned(),
        caption_seen: true,
        columns: vec![
            Column::words(scene.say(PREMIUM)),
            Column::numbers(column_in(Who::Yours, "%", scene.lang)),
            Column::numbers(column_in(Who::Theirs, "%", scene.lang)),
            Column::numbers(escaped(scene.say(CAP))),
            Column::numbers(escaped(scene.say(FRANCHISE))),
            Column::words(scene.say(OVER)),
        ],
        rows: rows
            .iter()
            .enumerate()
            .map(|(row, entry)| (entry.key, cells(scene, entry, row)))
            .collect(),
        foot: Html::default(),
    };
    let pension: Html = PENSION.iter().map(|spec| field(scene, spec)).collect();
    fill(
        r#"<details class="more"><summary class="more__summary">{summary}</summary><div class="more__body">{source}{table}<div class="actions">{add}</div>{pension}</div></details>"#,
        &[
            ("summary", (&summary).into()),
            (
                "source",
                (&source_line(scene, "labour.contributions")).into(),
            ),
            ("table", (&table.html(scene)).into()),
            (
                "add",
                (&add_button(scene.say(ADD), "contribution-add", "")).into(),
            ),
            ("pension", (&pension).into()),
        ],
    )
}

fn cells(scene: &Scene, entry: &ContributionEntry, row: usize) -> Vec<Html> {
    let lang = scene.lang;
    let name = scene.say(contribution_kind(entry.kind));
    let number = (row + 1).to_string();
    let named = |words: crate::i18n::Text| words.fill(lang, &[("name", name), ("row", &number)]);
    let target = |what: &'static str, path: String| Target {
        kind: "contribution",
        key: entry.key,
        what,
        path,
        ..Target::default()
    };
    let amount = |what: &'static str, parameter: P, words: crate::i18n::Text, value: &str| {
        let target = target(what, parameter.path_in_row(row));
        cell(
            scene,
            "cell cell--num cell--mid",
            &named(words),
            value,
            true,
            &target,
        )
    };
    let theirs = entry
        .theirs
        .and_then(|theirs| scene.product.cost.labour.contributions.get(theirs));
    let theirs = theirs.map_or_else(
        || "–".to_owned(),
        |their| decimal(lang, their.rate_pct, 2, 12),
    );
    let place = format!("labour.contributions[{row}]");
    let kind = if entry.theirs.is_some() {
        shown(name)
    } else {
        let options = ContributionKind::ALL.iter().map(|kind| {
            (
                kind.word().to_owned(),
                scene.say(contribution_kind(*kind)).to_owned(),
            )
        });
        let id = format!("f-labour-contributions-{row}-kind");
        select(
            &id,
            "cell",
            &named(KIND_OF),
            &options.collect::<Vec<_>>(),
            entry.kind.word(),
            &target("kind", place.clone()),
        )
    };
    let bases = ContributionBase::ALL.iter().map(|base| {
        (
            base.word().to_owned(),
            scene.say(contribution_base(*base)).to_owned(),
        )
    });
    vec![
        kind,
        amount("rate", P::ContributionRate, RATE_OF, &entry.rate),
        shown(&theirs),
        amount("cap", P::ContributionCap, CAP_OF, &entry.cap),
        amount(
            "franchise",
            P::ContributionFranchise,
            FRANCHISE_OF,
            &entry.franchise,
        ),
        select(
            "",
            "cell cell--kind",
            &named(BASE_OF),
            &bases.collect::<Vec<_>>(),
            entry.base.word(),
            &target("base", place),
        ),
        remove_button(scene, "contribution-remove", "", entry.key, name),
    ]
}
