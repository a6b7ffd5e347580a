//! Objections come section by section, as the form shows them, and each names a field of the document.

use tariefproef::app::draft::{
    AmountEntry, AmountList, ContributionEntry, Draft, MixEntry, YearEntry,
};
use tariefproef::i18n::Lang;
use tariefproef::model::parameters::Parameter;

use crate::inputs::read;
use crate::{made, theirs};

/// The sections in the order of the form, by the first name of their paths.
const SECTIONS: &[&str] = &[
    "labour",
    "hours",
    "other_costs",
    "group",
    "overhead",
    "indexation",
    "annual_hours",
];

/// A draft in which nothing can be used.
fn all_wrong() -> Draft {
    let mut draft = made(|draft| {
        draft.mix = Some(vec![MixEntry::default()]);
        draft.contributions = Some(vec![ContributionEntry::default()]);
        draft.years = Some(vec![YearEntry::default()]);
    });
    for list in AmountList::ALL.iter().rev() {
        draft.amounts.insert(*list, vec![AmountEntry::default()]);
    }
    for parameter in Parameter::ALL.iter().rev().filter(|known| !known.in_list()) {
        draft.values.insert(*parameter, "?".to_owned());
    }
    draft
}

#[test]
fn objections_come_section_by_section() {
    let reading = all_wrong().read(&read(&theirs()), Lang::Nl);
    let places: Vec<usize> = reading
        .objections
        .iter()
        .map(|found| {
            let section = match found.field.split(['.', '[']).next().unwrap() {
                // One section of the form, whose fields stand by how much they are used.
                "obligations" | "margin" => "overhead",
                section => section,
            };
            let place = SECTIONS.iter().position(|known| *known == section);
            place.unwrap_or_else(|| panic!("{}", found.field))
        })
        .collect();
    assert!(places.is_sorted(), "{:?}", reading.objections);
    for (place, section) in SECTIONS.iter().enumerate() {
        assert!(places.contains(&place), "{section}");
    }
}

#[test]
fn every_objection_names_a_field_of_the_document_once() {
    let reading = all_wrong().read(&read(&theirs()), Lang::Nl);
    let mut seen: Vec<&str> = Vec::new();
    for found in &reading.objections {
        let known = Parameter::ALL
            .iter()
            .any(|parameter| parameter.path_in_row(0) == found.field)
            || found.field == "labour.mix[0].salary_ref";
        assert!(known, "{} is no path of the document", found.field);
        assert!(
            !seen.contains(&found.field.as_str()),
            "{} twice",
            found.field
        );
        seen.push(&found.field);
    }
    assert!(seen.len() > 25, "{seen:?}");
}
