//! From inputs back to what a person would have typed, and from one language to the other: no value changes.

use proptest::prelude::*;
use serde_json::{Value, json};
use tariefproef::app::draft::{Choice, Draft, MixEntry, WageForm};
use tariefproef::engine::cost_price::cost_price;
use tariefproef::i18n::Lang;
use tariefproef::model::cost_inputs::CostInputs;
use tariefproef::model::parameters::Parameter;

use crate::inputs::{config, inputs, read, with};
use crate::{BOTH, fields, made, theirs, typed};

/// What own figures must say too where the proposal does, because a draft cannot say that it is absent.
const TOGETHER: &[&[&str]] = &[
    &["overhead"],
    &["margin"],
    &["labour.employee_pension"],
    &["other_costs.km_per_workday", "other_costs.km_rate"],
];

/// A proposal and own figures beside it: of the same unit, both for a group or neither.
fn pair() -> impl Strategy<Value = (CostInputs, CostInputs)> {
    (inputs(), inputs()).prop_map(|(base, mut own)| {
        let given = |side: &Value, path: &str| {
            let found = side.pointer(&format!("/{}", path.replace('.', "/")));
            found.filter(|value| !value.is_null()).cloned()
        };
        for key in ["unit", "rounding"] {
            own[key] = base.get(key).cloned().unwrap_or_default();
        }
        if given(&own, "group").is_none() != given(&base, "group").is_none() {
            own["group"] = base.get("group").cloned().unwrap_or_default();
        }
        for paths in TOGETHER {
            if given(&own, paths[0]).is_none() && given(&base, paths[0]).is_some() {
                for path in *paths {
                    own = with(own, path, given(&base, path).unwrap());
                }
            }
        }
        (read(&base), read(&own))
    })
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn own_figures_written_as_a_draft_read_back_the_same((base, own) in pair()) {
        for lang in BOTH {
            let draft = Draft::between(&base, &own, lang);
            let reading = draft.read(&base, lang);
            prop_assert_eq!(&reading.objections, &[]);
            prop_assert_eq!(&reading.inputs, &own);
            prop_assert_eq!(draft.is_empty(), base == own);
        }
    }

    #[test]
    fn another_language_keeps_every_value_and_coming_back_every_letter((base, own) in pair()) {
        for lang in BOTH {
            let draft = Draft::between(&base, &own, lang);
            let other = draft.translated(lang, lang.other());
            let reading = other.read(&base, lang.other());
            prop_assert_eq!(&reading.objections, &[]);
            prop_assert_eq!(&reading.inputs, &own);
            prop_assert_eq!(&other, &Draft::between(&base, &own, lang.other()));
            prop_assert_eq!(&other.translated(lang.other(), lang), &draft);
        }
    }

    #[test]
    fn figures_that_are_the_same_need_nothing_typed(inputs in inputs()) {
        let inputs = read(&inputs);
        prop_assert_eq!(Draft::between(&inputs, &inputs, Lang::Nl), Draft::default());
    }
}

/// The price of own figures, directly and as they come back out of a draft beside the proposal.
fn both_prices(theirs: &Value, own: &Value) -> (String, String) {
    let price = |inputs: &CostInputs| cost_price(inputs).unwrap().cost_price.to_string();
    let (base, own) = (read(theirs), read(own));
    let back = Draft::between(&base, &own, Lang::Nl)
        .read(&base, Lang::Nl)
        .inputs;
    (price(&back), price(&own))
}

#[test]
fn own_figures_without_a_part_that_the_proposal_has_keep_their_price() {
    for path in [
        "overhead",
        "margin",
        "obligations",
        "labour.employee_pension",
        "group",
    ] {
        let own = with(theirs(), path, Value::Null);
        let (back, price) = both_prices(&theirs(), &own);
        assert_eq!(back, price, "without {path}");
    }
    let mut own = theirs();
    own["other_costs"] = json!({});
    let (back, price) = both_prices(&theirs(), &own);
    assert_eq!(back, price, "without kilometres");
}

#[test]
fn own_figures_of_a_group_count_or_are_objected_to() {
    let base = read(&with(theirs(), "group", Value::Null));
    let own = read(&theirs());
    let reading = Draft::between(&base, &own, Lang::Nl).read(&base, Lang::Nl);
    assert!(reading.inputs.group == own.group || !fields(&reading).is_empty());
}

#[test]
fn typed_texts_keep_their_value_in_the_other_language() {
    let inputs = read(&theirs());
    for (text, dutch, english) in [
        ("1.750", "1750", "1.75"),
        ("1,750", "1.75", "1750"),
        ("1.750,5", "1750.5", "1750.5"),
        ("€ 1.750", "1750", "1.75"),
        ("0,5", "0.5", "0.5"),
        ("750,-", "750", "750"),
    ] {
        for (lang, value) in [(Lang::Nl, dutch), (Lang::En, english)] {
            let draft = typed(Parameter::OtherWagePerYear, text).translated(lang, lang.other());
            let found = draft
                .read(&inputs, lang.other())
                .inputs
                .labour
                .other_wage_per_year;
            assert_eq!(found, crate::dec(value), "{text} from {}", lang.code());
        }
    }
}

#[test]
fn what_cannot_be_read_stays_as_typed_in_the_other_language() {
    let inputs = read(&theirs());
    for text in ["veel", "12.34,56", "1/2", "5 uur", ""] {
        let draft = typed(Parameter::OtherWagePerYear, text);
        let other = draft.translated(Lang::Nl, Lang::En);
        assert_eq!(other, draft);
        let (nl, en) = (draft.read(&inputs, Lang::Nl), other.read(&inputs, Lang::En));
        assert_eq!(nl, en);
    }
}

#[test]
fn what_was_refused_is_refused_in_the_other_language() {
    let inputs = read(&theirs());
    // In Dutch 1500 %, in English 1.5 %.
    let draft = typed(Parameter::Overhead, "1.500");
    let refused = draft.read(&inputs, Lang::Nl);
    assert_eq!(fields(&refused), ["overhead.pct"]);
    let other = draft.translated(Lang::Nl, Lang::En).read(&inputs, Lang::En);
    assert_eq!(other, refused);
}

#[test]
fn an_hourly_wage_with_its_unit_keeps_its_value_in_the_other_language() {
    let draft = made(|draft| {
        draft.mix = Some(vec![MixEntry {
            share: "100".to_owned(),
            form: WageForm::Hourly,
            amount: "1.234 per uur".to_owned(),
            ..MixEntry::default()
        }]);
    });
    let inputs = read(&theirs());
    let nl = draft.read(&inputs, Lang::Nl).inputs;
    assert_eq!(
        draft
            .translated(Lang::Nl, Lang::En)
            .read(&inputs, Lang::En)
            .inputs,
        nl
    );
}

#[test]
fn taking_over_puts_the_proposals_figure_in_the_field() {
    let mut percent = theirs();
    for name in ["leave", "training", "meetings", "indirect", "unplannable"] {
        percent["hours"][name] = json!({"pct": "3.25"});
    }
    for (base, chosen) in [(read(&theirs()), 1), (read(&percent), 0)] {
        for lang in BOTH {
            let mut draft = Draft::default();
            // Someone who gave everything in the other form, and then took over.
            for choice in [
                Choice::Leave,
                Choice::Training,
                Choice::Meetings,
                Choice::Indirect,
                Choice::Unplannable,
            ] {
                draft.choices.insert(choice, chosen);
            }
            let mut taken = 0;
            for parameter in Parameter::ALL.iter().filter(|known| !known.in_list()) {
                if let Some(value) = parameter.get(&base, 0) {
                    draft.take_over(*parameter, value, lang);
                    assert_eq!(
                        draft.text(*parameter).contains('.'),
                        lang == Lang::En && !value.is_integer()
                    );
                    taken += 1;
                }
            }
            assert!(taken > 25);
            let reading = draft.read(&base, lang);
            assert_eq!((&reading.inputs, &reading.objections[..]), (&base, &[][..]));
            for choice in [Choice::Leave, Choice::Unplannable] {
                assert_eq!(draft.choice(choice, &base), choice.of(&base));
            }
        }
    }
}
