//! What is said when a document or the figures together cannot be used: every message names the remedy.

use tariefproef::engine::cost_price::cost_price;
use tariefproef::engine::error::EngineError;
use tariefproef::i18n::{Lang, problems};
use tariefproef::model::cost_inputs::CostInputs;
use tariefproef::model::problem::{Expected, Fault, Problem, Range};

use crate::dec;

#[test]
fn every_fault_names_the_remedy() {
    let at = |field: &str, fault: Fault| Problem {
        field: field.to_owned(),
        fault,
    };
    for (problem, nl, en) in [
        (
            at("", Fault::NotJson { line: None }),
            "Dit bestand is geen JSON; open een bestand dat hier is bewaard.",
            "This file is not JSON; open a file that was saved here.",
        ),
        (
            at("", Fault::NotJson { line: Some(3) }),
            "Regel 3 is geen JSON; zet op elke regel één JSON-object.",
            "Line 3 is not JSON; write one JSON object on each line.",
        ),
        (
            at("hours.x", Fault::UnknownField),
            "hours.x: dit veld bestaat hier niet; haal het weg of verbeter de naam.",
            "hours.x: there is no such field here; remove it or correct its name.",
        ),
        (
            at("overhead.pct", Fault::MissingField),
            "Overhead: dit veld ontbreekt; vul het in.",
            "Overhead: this field is missing; fill it in.",
        ),
        (
            at("margin.base", Fault::UnknownValue(&["cost", "price"])),
            "Grondslag van risico en resultaat: kies een van: cost, price.",
            "Base of risk and result: choose one of: cost, price.",
        ),
        (
            at(
                "labour.mix[0]",
                Fault::ExactlyOne(&["monthly_salary", "hourly_wage", "salary_ref"]),
            ),
            "Functiemix, rij 1: vul precies één van deze in: maandsalaris, uurloon, schaal en trede.",
            "Staff mix, row 1: fill in exactly one of these: monthly salary, hourly wage, scale and step.",
        ),
        (
            at(
                "other_costs",
                Fault::BothOrNone(&["km_per_workday", "km_rate"]),
            ),
            "Overige kosten: vul deze samen in of laat ze samen leeg: kilometers per werkdag, vergoeding per kilometer.",
            "Other costs: fill in all of these or leave all of them empty: kilometres a working day, rate per kilometre.",
        ),
        (
            at("hours.no_show_pct", Fault::OutOfRange(Range::LOSS_PERCENT)),
            "No-show: vul een getal in van 0 tot 100, met hoogstens 12 decimalen.",
            "No-show: enter a number from 0 to below 100, with at most 12 decimals.",
        ),
        (
            at(
                "x",
                Fault::OutOfRange(Range::closed(-1_000_000_000_000, 1_000_000_000_000)),
            ),
            "x: vul een getal in van −1.000.000.000.000 tot en met 1.000.000.000.000, met hoogstens 12 decimalen.",
            "x: enter a number from −1,000,000,000,000 to 1,000,000,000,000, with at most 12 decimals.",
        ),
        (
            at("annual_hours", Fault::OutOfRange(Range::AMOUNT)),
            "Uren die u per jaar levert: vul een getal in van 0 of hoger, hoogstens 1.000.000.000.000 en met hoogstens 12 decimalen.",
            "Hours you deliver a year: enter a number of 0 or more, at most 1,000,000,000,000 and with at most 12 decimals.",
        ),
        (
            at("x", Fault::Duplicate),
            "x: dit staat er twee keer; houd er één over.",
            "x: this is there twice; keep one.",
        ),
        (
            at("labour.mix[1].salary_ref.to", Fault::EndBeforeStart),
            "Laatste dag, rij 2: de periode eindigt voordat zij begint; kies een latere laatste dag.",
            "Last day, row 2: the period ends before it begins; choose a later last day.",
        ),
        (
            at("", Fault::OtherFormat("tariefproef/proposal")),
            "Dit is een ander soort bestand; open een voorstel.",
            "This is another kind of file; open a proposal.",
        ),
    ] {
        assert_eq!(problems::problem(Lang::Nl, &problem), nl);
        assert_eq!(problems::problem(Lang::En, &problem), en);
    }
    let expected = [
        Expected::Decimal,
        Expected::WholeNumber,
        Expected::Text,
        Expected::Boolean,
        Expected::Date,
        Expected::List,
        Expected::Object,
    ];
    for fault in expected
        .map(Fault::WrongType)
        .into_iter()
        .chain([Fault::UnknownReference])
    {
        let (nl, en) = (
            problems::fault(Lang::Nl, &fault),
            problems::fault(Lang::En, &fault),
        );
        assert!(
            ["vul ", "maak ", "zet ", "verbeter "]
                .iter()
                .any(|verb| nl.contains(verb)),
            "{nl}"
        );
        assert!(
            ["enter ", "make ", "give ", "correct "]
                .iter()
                .any(|verb| en.contains(verb)),
            "{en}"
        );
    }
}

#[test]
fn every_calculation_error_names_the_remedy() {
    let sum = dec("95.50");
    assert_eq!(
        problems::engine_problem(Lang::Nl, &EngineError::SharesNot100 { sum }),
        "Functiemix: de aandelen zijn samen 95,5\u{a0}%; verander ze tot ze samen 100\u{a0}% zijn."
    );
    assert_eq!(
        problems::engine_problem(Lang::En, &EngineError::SharesNot100 { sum }),
        "Staff mix: the shares add up to 95.5%; change them until they add up to 100%."
    );
    assert!(
        problems::engine_problem(Lang::Nl, &EngineError::Overflow)
            .starts_with("Een getal werd te groot")
    );
    let unknown = CostInputs::from_json(
        r#"{"labour":{"mix":[{"share_pct":50,"monthly_salary":3000},{"share_pct":50,"salary_ref":{
            "agreement":"none","scale":"1","step":"1","from":"2025-01-01","to":"2025-12-31"}}]},
            "hours":{"gross_hours_per_year":1878}}"#,
    );
    let missing = cost_price(&unknown.unwrap()).unwrap_err();
    for (lang, message) in [
        (
            Lang::Nl,
            "Schaal en trede, rij 2: dit salaris staat niet in de loontabellen; kies een andere cao, schaal, trede of periode, of vul het maandsalaris in.",
        ),
        (
            Lang::En,
            "Scale and step, row 2: the pay tables have no such salary; choose another agreement, scale, step or period, or enter the monthly salary.",
        ),
    ] {
        assert_eq!(problems::engine_problem(lang, &missing), message);
    }
    for (error, name, nl, en) in [
        (EngineError::NoProductiveHours, "Uren: ", "verlaag", "lower"),
        (
            EngineError::NoProductiveHoursOverride,
            "Productiviteit: ",
            "verander",
            "change",
        ),
        (
            EngineError::AnnualHoursMissing,
            "Uren die u per jaar levert: ",
            "vul in",
            "enter",
        ),
        (
            EngineError::SharesExceedPrice,
            "Risico en resultaat: ",
            "verlaag",
            "lower",
        ),
        (
            EngineError::Overflow,
            "",
            "vul kleinere getallen in",
            "enter smaller numbers",
        ),
    ] {
        let dutch = problems::engine_problem(Lang::Nl, &error);
        assert!(
            dutch.starts_with(name) && dutch.contains(nl) && dutch.ends_with('.'),
            "{dutch}"
        );
        assert!(problems::engine_problem(Lang::En, &error).contains(en));
    }
}
