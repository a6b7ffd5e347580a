//! Names: every line, quantity, choice, parameter and field has words of its own in both languages.

use std::collections::BTreeSet;

use tariefproef::i18n::field_names::field_name;
use tariefproef::i18n::{Lang, Text, figures, parameters};
use tariefproef::model::cost_price::{HoursResult, Line, TimeKind};
use tariefproef::model::parameters::Measure::Percent;
use tariefproef::model::parameters::{AttributionGroup, Element, Parameter};
use tariefproef::model::words::*;

fn every_text() -> Vec<(String, Text)> {
    let mut all: Vec<(String, Text)> = Vec::new();
    let mut add = |name: String, text: Text| all.push((name, text));
    for kind in TimeKind::ALL {
        add(format!("{kind:?}"), figures::line(Line::Time(*kind)));
    }
    for kind in ContributionKind::ALL {
        add(
            format!("{kind:?}"),
            figures::line(Line::Contribution(*kind)),
        );
    }
    for line in [
        Line::Salary,
        Line::IrregularHours,
        Line::HolidayAllowance,
        Line::YearEndBonus,
        Line::OtherWage,
        Line::PerFteYear,
        Line::PerProductiveHour,
        Line::Kilometres,
        Line::SharedStaff,
        Line::PerClient,
        Line::Overhead,
        Line::Obligations,
        Line::Margin,
        Line::Indexation,
    ] {
        add(format!("{line:?}"), figures::line(line));
    }
    all
}

fn distinct(names: &[(String, Text)]) {
    for lang in [Lang::Nl, Lang::En] {
        let words: BTreeSet<&str> = names.iter().map(|(_, text)| text.in_lang(lang)).collect();
        assert_eq!(words.len(), names.len(), "{names:?}");
        for word in words {
            assert!(
                !word.trim().is_empty()
                    && word.trim() == word
                    && !word.contains(['{', '}'])
                    && !word.ends_with('.'),
                "{word}"
            );
        }
    }
}

#[test]
fn every_line_quantity_and_choice_has_a_name_of_its_own() {
    macro_rules! named {
        ($($words:ident => $name:ident),+) => {
            $(distinct(&$words::ALL.iter().map(|word| (format!("{word:?}"), figures::$name(*word))).collect::<Vec<_>>());)+
        };
    }
    distinct(&every_text());
    named!(
        YearEndBonusBase => year_end_bonus_base, ContributionBase => contribution_base, SickLeaveBase => sick_leave_base,
        Included => included, TravelKind => travel_kind, OverheadBase => overhead_base, ObligationsBase => obligations_base,
        MarginBase => margin_base, UnitKind => unit_kind, UnitKind => per_unit
    );
    let hours = HoursResult {
        gross: 0,
        leave: 0,
        sick_leave: 0,
        training: 0,
        net: 0,
        workdays: 0,
        meetings: 0,
        indirect: 0,
        unplannable: 0,
        travel: 0,
        available: 0,
        no_show: 0,
        face_to_face: 0,
        unspecified: 0,
        productive: 0,
    };
    distinct(
        &hours
            .named()
            .map(|(name, _)| (name.to_owned(), figures::hours(name).expect(name))),
    );
    assert_eq!(figures::hours("overtime"), None);

    let used = |of: fn(Parameter) -> Option<String>| {
        Parameter::ALL
            .iter()
            .filter_map(|parameter| of(*parameter))
            .collect::<BTreeSet<_>>()
    };
    let groups = used(|parameter| {
        parameter.describe().group.map(|group| {
            figures::attribution_group(group)
                .in_lang(Lang::Nl)
                .to_owned()
        })
    });
    assert_eq!(groups.len(), 17, "{groups:?}");
    let letters = used(|parameter| {
        parameter
            .describe()
            .element
            .map(|element| figures::element_letter(element).to_owned())
    });
    assert_eq!(letters.into_iter().collect::<String>(), "abcdef");
    assert_eq!(
        figures::element(Element::Overhead).in_lang(Lang::En),
        "Reasonable overhead"
    );
    assert_eq!(
        figures::attribution_group(AttributionGroup::Travel).in_lang(Lang::Nl),
        "Reizen"
    );
    assert_eq!(
        figures::per_unit(UnitKind::DayPart).in_lang(Lang::Nl),
        "per dagdeel"
    );
}

#[test]
fn every_parameter_is_labelled_and_explained() {
    for lang in [Lang::Nl, Lang::En] {
        for parameter in Parameter::ALL {
            let (label, hint) = (
                parameters::label(*parameter).in_lang(lang),
                parameters::hint(*parameter).in_lang(lang),
            );
            assert!(
                !label.is_empty() && !label.ends_with('.') && label.chars().count() <= 42,
                "{label}"
            );
            assert!(
                hint.ends_with('.')
                    && hint.matches(". ").count() <= 1
                    && hint.chars().count() <= 130,
                "{hint}"
            );
            assert!(
                !label.contains(['{', '}']) && !hint.contains(['{', '}']),
                "{label}: {hint}"
            );
            // A percentage says of what.
            let weights = [
                Parameter::LabourWeight,
                Parameter::IndexLabour,
                Parameter::IndexMaterial,
            ];
            if parameter.describe().measure == Percent && !weights.contains(parameter) {
                let part = if lang == Lang::Nl {
                    "deel van"
                } else {
                    "part of"
                };
                assert!(hint.to_lowercase().contains(part), "{label}: {hint}");
            }
        }
        // Only the two forms of one amount of time share a label.
        let labels: BTreeSet<&str> = Parameter::ALL
            .iter()
            .map(|parameter| parameters::label(*parameter).in_lang(lang))
            .collect();
        assert_eq!(labels.len(), Parameter::ALL.len() - 5);
    }
}

#[test]
fn a_field_is_named_by_its_path() {
    for (path, nl, en) in [
        ("labour.mix[2].share_pct", "Aandeel, rij 3", "Share, row 3"),
        ("labour.mix", "Functiemix", "Staff mix"),
        ("labour.mix[0]", "Functiemix, rij 1", "Staff mix, row 1"),
        (
            "labour.mix[0].salary_ref.to",
            "Laatste dag, rij 1",
            "Last day, row 1",
        ),
        ("hours.sick_leave_pct", "Ziekteverzuim", "Sick leave"),
        ("hours.travel.minutes", "Reistijd", "Travel time"),
        ("hours", "Uren", "Hours"),
        ("margin", "Risico en resultaat", "Risk and result"),
        (
            "group.per_year[1].amount",
            "Kosten van de locatie per jaar, rij 2",
            "Costs of the place a year, row 2",
        ),
        (
            "tools[3].cost.labour.mix[9].share_pct",
            "Aandeel, rij 10 (tools[3].cost)",
            "Share, row 10 (tools[3].cost)",
        ),
        (
            "from.margin",
            "Risico en resultaat (from)",
            "Risk and result (from)",
        ),
        // What is not known stays as it is, also a known name in the wrong place.
        ("group.hours", "group.hours", "group.hours"),
        ("labour.bonus", "labour.bonus", "labour.bonus"),
        ("a[b", "a[b", "a[b"),
        ("", "", ""),
    ] {
        assert_eq!(field_name(Lang::Nl, path), nl);
        assert_eq!(field_name(Lang::En, path), en);
    }
    for parameter in Parameter::ALL {
        for lang in [Lang::Nl, Lang::En] {
            let path = parameter.path_in_row(4);
            let name = field_name(lang, &path);
            assert!(
                name.starts_with(|sign: char| sign.is_uppercase()),
                "{path}: {name}"
            );
            assert_eq!(path.contains('['), name.ends_with(" 5"), "{path}: {name}");
        }
    }
}
