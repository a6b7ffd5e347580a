//! Fields that stand by themselves: every one in its place, in both languages and in every form.

use serde_json::{Value, json};
use tariefproef::app::draft::{Choice, Draft, FieldObjection, Objection, read_field};
use tariefproef::app::draft_reading::TIMES;
use tariefproef::i18n::Lang;
use tariefproef::i18n::entry::EntryFault::{NotANumber, WrongUnit};
use tariefproef::model::cost_inputs::CostInputs;
use tariefproef::model::parameters::{Measure, Parameter};
use tariefproef::model::problem::{Fault, Range};

use crate::inputs::{read, with};
use crate::{BOTH, as_json, fields, refused, theirs, typed};

/// The same inputs with every other form: times in percent, travel per visit and in percent, productivity as a whole.
fn other_forms() -> Vec<Value> {
    let mut times = theirs();
    for name in ["leave", "training", "meetings", "indirect", "unplannable"] {
        times["hours"][name] = json!({"pct": "3"});
    }
    let travel = |travel: Value| with(times.clone(), "hours.travel", travel);
    vec![
        theirs(),
        with(
            travel(json!({"kind": "per_visit", "minutes": "9", "visits_per_day": "4"})),
            "hours.productivity_pct",
            json!("65"),
        ),
        travel(json!({"kind": "pct", "pct": "5"})),
    ]
}

fn single() -> impl Iterator<Item = Parameter> {
    let not_typed = [Parameter::UnitHours, Parameter::TariffDecimals];
    Parameter::ALL
        .iter()
        .copied()
        .filter(move |parameter| !parameter.in_list() && !not_typed.contains(parameter))
}

fn pointer(parameter: Parameter) -> String {
    format!("/{}", parameter.describe().path.replace('.', "/"))
}

#[test]
fn nothing_typed_leaves_the_inputs_of_the_proposal() {
    for inputs in other_forms().iter().map(read) {
        for lang in BOTH {
            let reading = Draft::default().read(&inputs, lang);
            assert_eq!(reading.inputs, inputs);
            assert!(reading.objections.is_empty());
        }
    }
}

#[test]
fn every_field_lands_in_its_place_and_nowhere_else() {
    for parameter in single() {
        let mut places = 0;
        for inputs in other_forms().iter().map(read) {
            if parameter.get(&inputs, 0).is_none() {
                continue;
            }
            places += 1;
            let mut expected = as_json(&inputs);
            *expected.pointer_mut(&pointer(parameter)).unwrap() = json!("12.5");
            for (lang, text) in [
                (Lang::Nl, "12,5"),
                (Lang::En, "12.5"),
                (Lang::Nl, " 12.50 "),
                (Lang::En, "12,5"),
            ] {
                let reading = typed(parameter, text).read(&inputs, lang);
                assert_eq!(reading.objections, [], "{parameter:?} {text}");
                assert_eq!(as_json(&reading.inputs), expected, "{parameter:?} {text}");
            }
        }
        assert!(places > 0, "{parameter:?} is in none of the inputs");
    }
}

#[test]
fn every_field_that_the_proposal_does_not_have_lands_in_its_place_too() {
    let mut bare = theirs();
    for key in ["annual_hours", "overhead", "margin", "obligations"] {
        bare.as_object_mut().unwrap().remove(key);
    }
    bare["labour"]
        .as_object_mut()
        .unwrap()
        .remove("employee_pension");
    bare["group"] = json!({"clients": "7", "staff": "2"});
    let bare = read(&bare);
    for parameter in [
        Parameter::AnnualHours,
        Parameter::EmployeePensionRate,
        Parameter::EmployeePensionFranchise,
        Parameter::GroupHoursOpen,
        Parameter::Overhead,
        Parameter::ObligationsPerHour,
        Parameter::ObligationsPerYear,
        Parameter::ObligationsPct,
        Parameter::Margin,
    ] {
        let mut draft = typed(parameter, "12,5");
        if parameter == Parameter::ObligationsPerYear {
            // Duties per year are spread over the yearly hours, which must be given with them.
            draft
                .values
                .insert(Parameter::AnnualHours, "1000".to_owned());
        }
        let reading = draft.read(&bare, Lang::Nl);
        assert_eq!(
            as_json(&reading.inputs).pointer(&pointer(parameter)),
            Some(&json!("12.5")),
            "{parameter:?}"
        );
    }
    let reading = typed(Parameter::Margin, "3").read(&bare, Lang::Nl);
    assert_eq!(
        as_json(&reading.inputs)["margin"],
        json!({"pct": "3", "base": "cost"})
    );
    let reading = typed(Parameter::Overhead, "3").read(&bare, Lang::Nl);
    assert_eq!(
        as_json(&reading.inputs)["overhead"],
        json!({"pct": "3", "base": "direct"})
    );
}

#[test]
fn a_text_that_means_another_number_in_the_other_language_is_read_as_the_language_says() {
    let inputs = read(&theirs());
    let gross = |lang| {
        let reading = typed(Parameter::GrossHours, "1.750").read(&inputs, lang);
        as_json(&reading.inputs)["hours"]["gross_hours_per_year"].clone()
    };
    assert_eq!(
        (gross(Lang::Nl), gross(Lang::En)),
        (json!("1750"), json!("1.75"))
    );
}

#[test]
fn what_cannot_be_used_is_objected_to_and_the_proposal_counts() {
    for inputs in other_forms().iter().map(read) {
        for parameter in single() {
            if parameter.get(&inputs, 0).is_none() {
                continue;
            }
            let description = parameter.describe();
            let refusal = Objection::Refused(Fault::OutOfRange(description.range));
            let unreadable = |fault| Objection::Unreadable(fault, description.measure);
            let wrong_unit = if description.measure == Measure::Percent {
                "3 uur"
            } else {
                "3 %"
            };
            for (text, objection) in [
                ("veel", unreadable(NotANumber)),
                ("1/2", unreadable(NotANumber)),
                (wrong_unit, unreadable(WrongUnit)),
                ("-1", refusal),
            ] {
                let reading = typed(parameter, text).read(&inputs, Lang::Nl);
                assert_eq!(reading.inputs, inputs, "{parameter:?} {text}");
                let field = description.path.to_owned();
                assert_eq!(
                    reading.objections,
                    [FieldObjection { field, objection }],
                    "{parameter:?} {text}"
                );
            }
            let reading = typed(parameter, " \u{a0}").read(&inputs, Lang::Nl);
            assert_eq!(
                (reading.inputs, reading.objections),
                (inputs.clone(), vec![])
            );
        }
    }
}

#[test]
fn one_field_says_whether_its_reading_could_be_doubted() {
    let read = |text| read_field(text, Lang::Nl, Parameter::GrossHours);
    assert!(read("1.750").unwrap().unwrap().doubtful);
    assert!(!read("1750").unwrap().unwrap().doubtful);
    assert_eq!(read("  "), Ok(None));
    assert_eq!(
        read("0"),
        Err(Objection::Refused(Fault::OutOfRange(Range::DIVISOR)))
    );
}

/// A draft that gives something in another form than the proposal.
fn chosen(choice: Choice, word: &str, values: &[(Parameter, &str)]) -> Draft {
    let position = choice.words().iter().position(|known| *known == word);
    let mut draft = Draft::default();
    draft.choices.insert(choice, position.expect(word));
    for (parameter, text) in values {
        draft.values.insert(*parameter, (*text).to_owned());
    }
    draft
}

#[test]
fn an_amount_of_time_is_given_in_hours_or_percent() {
    let [in_hours, in_percent, _] = &other_forms()[..] else {
        panic!("three");
    };
    for (choice, hours, pct) in TIMES {
        let place = hours.describe().path.trim_end_matches(".hours");
        let pointer = format!("/{}", place.replace('.', "/"));
        for (base, word, parameter, other) in [
            (in_hours, "pct", *pct, *hours),
            (in_percent, "hours", *hours, *pct),
        ] {
            let base = read(base);
            let reading = chosen(*choice, word, &[(parameter, "12,5")]).read(&base, Lang::Nl);
            let mut expected = as_json(&base);
            *expected.pointer_mut(&pointer).unwrap() = json!({word: "12.5"});
            assert_eq!(as_json(&reading.inputs), expected, "{choice:?}");
            // What stands in the other form waits there and does not count.
            let waiting = chosen(*choice, word, &[(other, "12,5")]).read(&base, Lang::Nl);
            assert_eq!((waiting.inputs, waiting.objections), (base, vec![]));
        }
    }
}

fn travel(
    base: &CostInputs,
    word: &str,
    values: &[(Parameter, &str)],
) -> (Value, Vec<FieldObjection>) {
    let reading = chosen(Choice::Travel, word, values).read(base, Lang::Nl);
    (
        as_json(&reading.inputs)["hours"]["travel"].clone(),
        reading.objections,
    )
}

#[test]
fn travel_is_given_per_day_per_visit_or_in_percent() {
    use Parameter::{TravelMinutesPerDay, TravelMinutesPerVisit, TravelPct, TravelVisitsPerDay};
    let bases: Vec<CostInputs> = other_forms().iter().map(read).collect();
    for base in &bases {
        let (given, objections) = travel(base, "per_day", &[(TravelMinutesPerDay, "12,5")]);
        assert_eq!(
            (given, objections),
            (json!({"kind": "per_day", "minutes": "12.5"}), vec![])
        );
        let (given, objections) = travel(base, "pct", &[(TravelPct, "12,5")]);
        assert_eq!(
            (given, objections),
            (json!({"kind": "pct", "pct": "12.5"}), vec![])
        );
        let both = [(TravelMinutesPerVisit, "9,5"), (TravelVisitsPerDay, "5")];
        let (given, objections) = travel(base, "per_visit", &both);
        let per_visit = json!({"kind": "per_visit", "minutes": "9.5", "visits_per_day": "5"});
        assert_eq!((given, objections), (per_visit, vec![]));
        // Another form without a number leaves what the proposal has.
        for word in ["per_day", "per_visit", "pct"] {
            let (given, objections) = travel(base, word, &[]);
            assert_eq!(
                (given, objections),
                (as_json(base)["hours"]["travel"].clone(), vec![])
            );
        }
    }
}

#[test]
fn half_of_a_visit_asks_for_the_other_half_unless_the_proposal_has_it() {
    use Parameter::{TravelMinutesPerVisit, TravelVisitsPerDay};
    let (minutes, visits) = ("hours.travel.minutes", "hours.travel.visits_per_day");
    let per_day = read(&theirs());
    let theirs_stay = as_json(&per_day)["hours"]["travel"].clone();
    for (typed, missing) in [
        ((TravelMinutesPerVisit, "9"), visits),
        ((TravelVisitsPerDay, "5"), minutes),
    ] {
        let (given, objections) = travel(&per_day, "per_visit", &[typed]);
        assert_eq!(given, theirs_stay);
        assert_eq!(objections, [refused(missing, Fault::MissingField)]);
    }
    // A half that cannot be read is not asked for a second time.
    let (_, objections) = travel(
        &per_day,
        "per_visit",
        &[(TravelMinutesPerVisit, "9"), (TravelVisitsPerDay, "vijf")],
    );
    assert_eq!(objections.len(), 1);
    assert_eq!(objections[0].field, visits);
    let per_visit = read(&other_forms()[1]);
    let (given, objections) = travel(&per_visit, "per_visit", &[(TravelVisitsPerDay, "5")]);
    let merged = json!({"kind": "per_visit", "minutes": "9", "visits_per_day": "5"});
    assert_eq!((given, objections), (merged, vec![]));
}

#[test]
fn productivity_is_given_as_a_whole_or_from_the_parts() {
    let [parts, whole, _] = &other_forms()[..] else {
        panic!("three");
    };
    let (parts, whole) = (read(parts), read(whole));
    let productivity = |base: &CostInputs, word, values: &[(Parameter, &str)]| {
        let reading = chosen(Choice::Productivity, word, values).read(base, Lang::Nl);
        assert!(reading.objections.is_empty());
        as_json(&reading.inputs)["hours"]["productivity_pct"].clone()
    };
    let typed = [(Parameter::Productivity, "60,5")];
    assert_eq!(productivity(&parts, "whole", &typed), json!("60.5"));
    assert_eq!(productivity(&parts, "whole", &[]), Value::Null);
    assert_eq!(productivity(&parts, "parts", &typed), Value::Null);
    assert_eq!(productivity(&whole, "parts", &typed), Value::Null);
    assert_eq!(productivity(&whole, "whole", &[]), json!("65"));
}

#[test]
fn a_base_can_be_chosen_with_and_without_a_percentage_of_the_proposal() {
    let mut bare = theirs();
    for key in ["overhead", "margin"] {
        bare.as_object_mut().unwrap().remove(key);
    }
    for (base, pct) in [(theirs(), ["22", "2"]), (bare, ["0", "0"])] {
        let mut draft = Draft::default();
        for (choice, word) in [
            (Choice::YearEndBonusBase, "salary_irregular_and_holiday"),
            (Choice::SickLeaveBase, "gross"),
            (Choice::OverheadBase, "price"),
            (Choice::ObligationsBase, "price"),
            (Choice::MarginBase, "price"),
        ] {
            let one = chosen(choice, word, &[]);
            draft
                .choices
                .insert(choice, *one.choices.get(&choice).unwrap());
        }
        let inputs = as_json(&draft.read(&read(&base), Lang::Nl).inputs);
        assert_eq!(
            inputs["labour"]["year_end_bonus_base"],
            "salary_irregular_and_holiday"
        );
        assert_eq!(inputs["hours"]["sick_leave_base"], "gross");
        assert_eq!(inputs["overhead"], json!({"pct": pct[0], "base": "price"}));
        assert_eq!(inputs["obligations"]["base"], "price");
        assert_eq!(inputs["margin"], json!({"pct": pct[1], "base": "price"}));
    }
}

#[test]
fn kilometres_and_their_rate_count_together() {
    let mut without = theirs();
    let costs = without["other_costs"].as_object_mut().unwrap();
    costs.remove("km_per_workday");
    costs.remove("km_rate");
    let without = read(&without);
    for (parameter, missing) in [
        (Parameter::KmPerWorkday, "other_costs.km_rate"),
        (Parameter::KmRate, "other_costs.km_per_workday"),
    ] {
        let reading = typed(parameter, "12").read(&without, Lang::Nl);
        assert_eq!(reading.inputs, without);
        assert_eq!(reading.objections, [refused(missing, Fault::MissingField)]);
    }
    let mut both = typed(Parameter::KmPerWorkday, "15");
    both.values.insert(Parameter::KmRate, "€ 0,23".to_owned());
    let costs = as_json(&both.read(&without, Lang::Nl).inputs)["other_costs"].clone();
    assert_eq!(
        (&costs["km_per_workday"], &costs["km_rate"]),
        (&json!("15"), &json!("0.23"))
    );
    both.values.insert(Parameter::KmRate, "duur".to_owned());
    let reading = both.read(&without, Lang::Nl);
    assert_eq!(fields(&reading), ["other_costs.km_rate"]);
    assert_eq!(reading.inputs, without);
}

#[test]
fn duties_per_year_cannot_be_spread_over_no_hours() {
    let inputs = read(&theirs());
    let reading = typed(Parameter::AnnualHours, "0").read(&inputs, Lang::Nl);
    let refusal = Fault::OutOfRange(Range::DIVISOR);
    assert_eq!(reading.objections, [refused("annual_hours", refusal)]);
    let mut draft = typed(Parameter::AnnualHours, "0");
    draft
        .values
        .insert(Parameter::ObligationsPerYear, "0".to_owned());
    let reading = draft.read(&inputs, Lang::Nl);
    assert_eq!(reading.objections, []);
    assert_eq!(as_json(&reading.inputs)["annual_hours"], "0");
}
