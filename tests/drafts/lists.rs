//! Lists of one's own: staff mix, contributions, amounts, years; what is missing or cannot be used is said by its row.

use serde_json::json;
use tariefproef::app::draft::{
    AmountEntry, AmountList, ContributionEntry, Draft, FieldObjection, MixEntry, Objection,
    WageForm, YearEntry,
};
use tariefproef::i18n::Lang;
use tariefproef::i18n::entry::EntryFault;
use tariefproef::model::date::Date;
use tariefproef::model::parameters::Measure;
use tariefproef::model::problem::{Expected, Fault, Range};
use tariefproef::model::words::{ContributionBase, ContributionKind, Included};

use crate::inputs::read;
use crate::{BOTH, as_json, fields, made, refused, theirs};

fn owned(text: &str) -> String {
    text.to_owned()
}

#[test]
fn an_own_mix_takes_the_place_of_the_proposals() {
    let day = |text| Date::parse(text).unwrap();
    let draft = made(|draft| {
        draft.mix = Some(vec![
            MixEntry {
                label: owned(" Ervaren "),
                share: owned("37,5"),
                form: WageForm::Monthly,
                amount: owned("€ 3.678,50"),
                ..MixEntry::default()
            },
            MixEntry {
                share: owned("12,5 %"),
                form: WageForm::Hourly,
                amount: owned("21,75"),
                ..MixEntry::default()
            },
            MixEntry {
                share: owned("50"),
                form: WageForm::Table,
                amount: owned("geen getal: telt niet in deze vorm"),
                agreement: owned("ghz"),
                scale: owned("35"),
                step: owned("8"),
                period: Some((day("2025-01-01"), day("2025-12-31"))),
                ..MixEntry::default()
            },
        ]);
    });
    let reading = draft.read(&read(&theirs()), Lang::Nl);
    assert_eq!(reading.objections, []);
    let mut expected = as_json(&read(&theirs()));
    expected["labour"]["mix"] = json!([
        {"label": "Ervaren", "share_pct": "37.5", "monthly_salary": "3678.50"},
        {"label": "", "share_pct": "12.5", "hourly_wage": "21.75"},
        {"label": "", "share_pct": "50", "salary_ref":
            {"agreement": "ghz", "scale": "35", "step": "8", "from": "2025-01-01", "to": "2025-12-31"}}
    ]);
    let mut found = as_json(&reading.inputs);
    // The same number with fewer zeros.
    found["labour"]["mix"][0]["monthly_salary"] = json!("3678.50");
    assert_eq!(
        reading.inputs.labour.mix[0].wage,
        read(&expected).labour.mix[0].wage
    );
    assert_eq!(found, expected);
}

#[test]
fn a_row_of_the_mix_needs_a_share_and_a_wage() {
    let row = |share: &str, form, amount: &str| MixEntry {
        share: owned(share),
        form,
        amount: owned(amount),
        ..MixEntry::default()
    };
    let draft = made(|draft| {
        draft.mix = Some(vec![
            row("", WageForm::Monthly, " "),
            row("half", WageForm::Hourly, "12 per maand"),
            row("1001", WageForm::Monthly, "-1"),
            row("100", WageForm::Table, ""),
        ]);
    });
    let reading = draft.read(&read(&theirs()), Lang::Nl);
    let unreadable = |field: &str, fault, measure| FieldObjection {
        field: owned(field),
        objection: Objection::Unreadable(fault, measure),
    };
    let missing = |field| refused(field, Fault::MissingField);
    assert_eq!(
        reading.objections,
        [
            missing("labour.mix[0].monthly_salary"),
            missing("labour.mix[0].share_pct"),
            unreadable(
                "labour.mix[1].hourly_wage",
                EntryFault::WrongUnit,
                Measure::EuroPerHour
            ),
            unreadable(
                "labour.mix[1].share_pct",
                EntryFault::NotANumber,
                Measure::Percent
            ),
            refused(
                "labour.mix[2].monthly_salary",
                Fault::OutOfRange(Range::AMOUNT)
            ),
            refused("labour.mix[2].share_pct", Fault::OutOfRange(Range::PERCENT)),
            missing("labour.mix[3].salary_ref"),
        ]
    );
    assert_eq!(reading.inputs.labour.mix.len(), 4);
}

#[test]
fn own_contributions_take_the_place_of_the_proposals() {
    let entry = |kind, rate: &str, cap: &str, franchise: &str| ContributionEntry {
        kind,
        rate: owned(rate),
        base: ContributionBase::WageLessPension,
        cap: owned(cap),
        franchise: owned(franchise),
        ..ContributionEntry::default()
    };
    let draft = made(|draft| {
        draft.contributions = Some(vec![
            entry(ContributionKind::Zvw, "6,51", "75.864,5", ""),
            entry(ContributionKind::Pension, "12.9", "", "€ 16655"),
        ]);
    });
    let reading = draft.read(&read(&theirs()), Lang::Nl);
    assert_eq!(reading.objections, []);
    let mut expected = as_json(&read(&theirs()));
    let base = "wage_less_pension";
    expected["labour"]["contributions"] = json!([
        {"kind": "zvw", "rate_pct": "6.51", "base": base, "annual_cap": "75864.5", "annual_franchise": "0"},
        {"kind": "pension", "rate_pct": "12.9", "base": base, "annual_franchise": "16655"}
    ]);
    assert_eq!(as_json(&reading.inputs), expected);

    let draft = made(|draft| {
        draft.contributions = Some(vec![
            entry(ContributionKind::Awf, "", "veel", "-3"),
            entry(ContributionKind::Aof, "1001", "", "5 %"),
        ]);
    });
    assert_eq!(
        fields(&draft.read(&read(&theirs()), Lang::Nl)),
        [
            "labour.contributions[0].rate_pct",
            "labour.contributions[0].annual_cap",
            "labour.contributions[0].annual_franchise",
            "labour.contributions[1].rate_pct",
            "labour.contributions[1].annual_franchise",
        ]
    );
}

#[test]
fn every_list_of_amounts_can_be_made_ones_own() {
    let entry = |label: &str, amount: &str| AmountEntry {
        label: owned(label),
        amount: owned(amount),
        ..AmountEntry::default()
    };
    for list in AmountList::ALL {
        let mut draft = Draft::default();
        draft
            .amounts
            .insert(*list, vec![entry(" a ", "1.234,5"), entry("", "0")]);
        let reading = draft.read(&read(&theirs()), Lang::Nl);
        assert_eq!(reading.objections, []);
        let mut expected = as_json(&read(&theirs()));
        let pointer = format!("/{}", list.path().replace('.', "/"));
        *expected.pointer_mut(&pointer).unwrap() =
            json!([{"label": "a", "amount": "1234.5"}, {"label": "", "amount": "0"}]);
        assert_eq!(as_json(&reading.inputs), expected, "{list:?}");

        let mut wrong = Draft::default();
        wrong
            .amounts
            .insert(*list, vec![entry("", ""), entry("", "x"), entry("", "-1")]);
        let reading = wrong.read(&read(&theirs()), Lang::Nl);
        let rows = [0, 1, 2].map(|row| format!("{}[{row}].amount", list.path()));
        assert_eq!(fields(&reading), rows);

        // No rows at all is a list too.
        let mut none = Draft::default();
        none.amounts.insert(*list, Vec::new());
        let inputs = none.read(&read(&theirs()), Lang::Nl).inputs;
        assert!(list.of(&inputs).is_empty(), "{list:?}");
    }
}

#[test]
fn own_years_take_the_place_of_the_proposals() {
    let entry = |year: &str, labour: &str, material: &str| YearEntry {
        year: owned(year),
        labour: owned(labour),
        material: owned(material),
        ..YearEntry::default()
    };
    let draft = made(|draft| {
        draft.years = Some(vec![entry(" 2026 ", "3,5", "-1"), entry("", "0", "2")]);
    });
    let reading = draft.read(&read(&theirs()), Lang::Nl);
    assert_eq!(reading.objections, []);
    assert_eq!(
        as_json(&reading.inputs)["indexation"]["years"],
        json!([
            {"year": 2026, "labour_pct": "3.5", "material_pct": "-1"},
            {"labour_pct": "0", "material_pct": "2"}
        ])
    );
    let draft = made(|draft| {
        draft.years = Some(vec![
            entry("volgend jaar", "", "1001"),
            entry("26", "1", "x"),
            entry("3000", "1", "1"),
        ]);
    });
    let reading = draft.read(&read(&theirs()), Lang::Nl);
    assert_eq!(
        fields(&reading),
        [
            "indexation.years[0].year",
            "indexation.years[0].labour_pct",
            "indexation.years[0].material_pct",
            "indexation.years[1].year",
            "indexation.years[1].material_pct",
            "indexation.years[2].year",
        ]
    );
    let whole = Fault::WrongType(Expected::WholeNumber);
    assert_eq!(
        reading.objections[0],
        refused("indexation.years[0].year", whole)
    );
}

#[test]
fn what_a_paid_hour_includes_can_be_chosen() {
    for includes in [vec![], vec![Included::Travel, Included::Meetings]] {
        let draft = made(|draft| {
            draft.hour_includes = Some(includes.clone());
        });
        let reading = draft.read(&read(&theirs()), Lang::Nl);
        assert_eq!(reading.inputs.hours.hour_includes, includes);
        assert!(!draft.is_empty());
    }
}

#[test]
fn a_list_begins_as_the_proposals_and_then_reads_the_same() {
    let inputs = read(&theirs());
    for lang in BOTH {
        let mut draft = Draft::default();
        assert_eq!(draft.mix_rows(&inputs, lang).len(), 2);
        assert!(draft.is_empty(), "looking at rows makes none");
        draft.own_mix(&inputs, lang);
        draft.own_contributions(&inputs, lang);
        draft.own_years(&inputs, lang);
        for list in AmountList::ALL {
            draft.own_amounts(*list, &inputs, lang);
        }
        let reading = draft.read(&inputs, lang);
        assert_eq!(
            (&reading.inputs, &reading.objections[..]),
            (&inputs, &[][..])
        );
        // Every row has a key of its own, and a new row gets another.
        let mut keys: Vec<u32> = draft.mix.iter().flatten().map(|row| row.key).collect();
        keys.extend(draft.contributions.iter().flatten().map(|row| row.key));
        keys.extend(draft.years.iter().flatten().map(|row| row.key));
        keys.extend(draft.amounts.values().flatten().map(|row| row.key));
        keys.push(draft.new_key());
        let count = keys.len();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), count);
        assert!(!keys.contains(&0));
    }
}
