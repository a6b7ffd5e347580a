//! The names of the fields of a document (*veldnamen*), for messages about them.

use super::parameters::label;
use super::{Lang, Text, text, texts};
use crate::model::parameters::Parameter;

texts! {
    const ROW: Text = text("{name}, rij {row}", "{name}, row {row}");
    const INSIDE: Text = text("{name} ({place})", "{name} ({place})");
}

/// The name of a field by its path in a document (*naam van een veld*): `labour.mix[2].share_pct` is `Aandeel, rij 3`.
///
/// A path inside a larger document keeps what stands before it between brackets; one that is not known stays as it is.
#[must_use]
pub fn field_name(lang: Lang, path: &str) -> String {
    let starts = std::iter::once(0).chain(path.match_indices('.').map(|(place, _)| place + 1));
    for start in starts {
        let (before, after) = path.split_at(start);
        let outer = before.trim_end_matches('.');
        // "group.hours" is an unknown field of the group, not the hours.
        if !outer.is_empty() && known_name(&pattern(outer).0).is_some() {
            continue;
        }
        let (pattern, row) = pattern(after);
        let Some(name) = known_name(&pattern) else {
            continue;
        };
        let mut name = name.in_lang(lang).to_owned();
        if let Some(row) = row {
            name = ROW.fill(lang, &[("name", &name), ("row", &row.to_string())]);
        }
        if !outer.is_empty() {
            name = INSIDE.fill(lang, &[("name", &name), ("place", outer)]);
        }
        return name;
    }
    path.to_owned()
}

/// The path with its rows left out, and the last row, from 1.
fn pattern(path: &str) -> (String, Option<usize>) {
    let mut pattern = String::with_capacity(path.len());
    let mut row = None;
    let mut rest = path;
    while let Some((before, inside)) = rest.split_once('[') {
        let Some((index, after)) = inside.split_once(']') else {
            break;
        };
        row = index
            .parse::<usize>()
            .ok()
            .and_then(|index| index.checked_add(1));
        pattern.push_str(before);
        pattern.push_str("[]");
        rest = after;
    }
    pattern.push_str(rest);
    (pattern, row)
}

fn known_name(pattern: &str) -> Option<Text> {
    let pattern = pattern.strip_suffix("[]").unwrap_or(pattern);
    section_name(pattern).or_else(|| {
        Parameter::ALL
            .iter()
            .find(|parameter| parameter.describe().path == pattern)
            .map(|known| label(*known))
    })
}

/// The names of what is no number: sections, lists, choices.
fn section_name(pattern: &str) -> Option<Text> {
    Some(match pattern {
        "labour" => text("Personeel", "Staff"),
        "labour.mix" => text("Functiemix", "Staff mix"),
        "labour.mix[].label" => text("Functie", "Function"),
        "labour.mix[].salary_ref" => text("Schaal en trede", "Scale and step"),
        "labour.mix[].salary_ref.agreement" => text("Cao", "Collective agreement"),
        "labour.mix[].salary_ref.scale" => text("Schaal", "Scale"),
        "labour.mix[].salary_ref.step" => text("Trede", "Step"),
        "labour.mix[].salary_ref.from" => text("Eerste dag", "First day"),
        "labour.mix[].salary_ref.to" => text("Laatste dag", "Last day"),
        "labour.year_end_bonus_base" => text(
            "Grondslag van de eindejaarsuitkering",
            "Base of the year-end bonus",
        ),
        "labour.employee_pension" => text(
            "Pensioenpremie van de werknemer",
            "Employee's pension premium",
        ),
        "labour.contributions" => text("Werkgeverslasten", "Employer contributions"),
        "labour.contributions[].kind" => text("Soort premie", "Kind of contribution"),
        "labour.contributions[].base" => {
            text("Grondslag van de premie", "Base of the contribution")
        }
        "hours" => text("Uren", "Hours"),
        "hours.leave" => text("Verlof en feestdagen", "Leave and public holidays"),
        "hours.sick_leave_base" => text("Grondslag van het ziekteverzuim", "Base of sick leave"),
        "hours.training" => text("Scholing", "Training"),
        "hours.meetings" => text("Werkoverleg", "Work meetings"),
        "hours.indirect" => text("Indirecte tijd", "Indirect time"),
        "hours.unplannable" => text("Niet planbare tijd", "Unplannable time"),
        // Per day or per visit: the path does not say.
        "hours.travel" | "hours.travel.minutes" => text("Reistijd", "Travel time"),
        "hours.travel.kind" => text("Soort reistijd", "Kind of travel time"),
        "hours.hour_includes" => text("Wat meetelt als betaald uur", "What counts as a paid hour"),
        "other_costs" => text("Overige kosten", "Other costs"),
        "other_costs.per_fte_year" => text(
            "Kosten per voltijder per jaar",
            "Costs per full-timer a year",
        ),
        "other_costs.per_productive_hour" => {
            text("Kosten per productief uur", "Costs per productive hour")
        }
        "other_costs.per_fte_year[].label"
        | "other_costs.per_productive_hour[].label"
        | "group.per_client_hour[].label"
        | "group.per_client_unit[].label"
        | "group.per_year[].label" => text("Naam van de kosten", "Name of the costs"),
        "group" => text("Groep", "Group"),
        "group.per_client_hour" => text("Kosten per cliënt per uur", "Costs per client per hour"),
        "group.per_client_unit" => {
            text("Kosten per cliënt per eenheid", "Costs per client per unit")
        }
        "group.per_year" => text(
            "Kosten van de locatie per jaar",
            "Costs of the place a year",
        ),
        "overhead" => text("Overhead", "Overhead"),
        "overhead.base" => text("Grondslag van de overhead", "Base of overhead"),
        "obligations" => text("Plichten van de gemeente", "Municipal duties"),
        "obligations.base" => text("Grondslag van de plichten", "Base of municipal duties"),
        "margin" => text("Risico en resultaat", "Risk and result"),
        "margin.base" => text(
            "Grondslag van risico en resultaat",
            "Base of risk and result",
        ),
        "indexation" => text("Indexatie", "Indexation"),
        "indexation.years" => text("Jaren van de indexatie", "Years of indexation"),
        "indexation.years[].year" => text("Jaar", "Year"),
        "unit" => text("Eenheid", "Unit"),
        "unit.kind" => text("Soort eenheid", "Kind of unit"),
        "rounding" => text("Afronding", "Rounding"),
        _ => return None,
    })
}
