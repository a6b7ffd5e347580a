//! The names of results and choices (*namen van uitkomsten en keuzes*).

use super::{Text, text};
use crate::model::cost_price::{Line, TimeKind};
use crate::model::parameters::{AttributionGroup, Element};
use crate::model::words::{
    ContributionBase, ContributionKind, Included, MarginBase, ObligationsBase, OverheadBase,
    SickLeaveBase, TravelKind, UnitKind, YearEndBonusBase,
};

/// A line of the cost price (*regel van de opbouw*).
#[must_use]
pub fn line(line: Line) -> Text {
    match line {
        Line::Salary => text("Salaris", "Salary"),
        Line::IrregularHours => text(
            "Onregelmatigheidstoeslag (ORT)",
            "Irregular-hours allowance",
        ),
        Line::HolidayAllowance => text("Vakantietoeslag", "Holiday allowance"),
        Line::YearEndBonus => text("Eindejaarsuitkering", "Year-end bonus"),
        Line::OtherWage => text("Overig loon", "Other wage"),
        Line::Contribution(kind) => contribution_kind(kind),
        Line::Time(kind) => time_kind(kind),
        Line::PerFteYear => text("Kosten per voltijder", "Costs per full-timer"),
        Line::PerProductiveHour => text("Kosten per uur", "Costs per hour"),
        Line::Kilometres => text("Kilometers", "Kilometres"),
        Line::SharedStaff => text("Medewerkers delen in de groep", "Staff shared in the group"),
        Line::PerClient => text("Kosten per cliënt", "Costs per client"),
        Line::Overhead => text("Overhead", "Overhead"),
        Line::Obligations => text("Plichten van de gemeente", "Municipal duties"),
        Line::Margin => text("Risico en resultaat", "Risk and result"),
        Line::Indexation => text("Indexatie", "Indexation"),
    }
}

/// A kind of paid time without a client (*uren zonder cliënt*).
#[must_use]
pub fn time_kind(kind: TimeKind) -> Text {
    match kind {
        TimeKind::Leave => text("Verlof en feestdagen", "Leave and public holidays"),
        TimeKind::SickLeave => text("Ziekteverzuim", "Sick leave"),
        TimeKind::Training => text("Scholing", "Training"),
        TimeKind::Meetings => text("Werkoverleg", "Work meetings"),
        TimeKind::Indirect => text("Indirecte tijd", "Indirect time"),
        TimeKind::Unplannable => text("Niet planbare tijd", "Unplannable time"),
        TimeKind::Travel => text("Reistijd", "Travel time"),
        TimeKind::NoShow => text("No-show", "No-show"),
        TimeKind::Unspecified => text("Niet verdeelde uren", "Hours not specified"),
    }
}

/// A quantity of hours by its stable name in [`HoursResult::named`](crate::model::cost_price::HoursResult::named)
/// (*soort uren*); `None` for another name.
#[must_use]
pub fn hours(name: &str) -> Option<Text> {
    Some(match name {
        "gross" => text("Bruto, betaald", "Gross, paid"),
        "leave" => time_kind(TimeKind::Leave),
        "sick_leave" => time_kind(TimeKind::SickLeave),
        "training" => time_kind(TimeKind::Training),
        "net" => text("Netto, aanwezig", "Net, present"),
        "workdays" => text("Werkdagen", "Working days"),
        "meetings" => time_kind(TimeKind::Meetings),
        "indirect" => time_kind(TimeKind::Indirect),
        "unplannable" => time_kind(TimeKind::Unplannable),
        "travel" => time_kind(TimeKind::Travel),
        "available" => text("Gepland voor cliënten", "Planned for clients"),
        "no_show" => time_kind(TimeKind::NoShow),
        "face_to_face" => text("Bij de cliënt", "With the client"),
        "unspecified" => time_kind(TimeKind::Unspecified),
        "productive" => text(
            "Productief, wat als uur telt",
            "Productive, what counts as an hour",
        ),
        _ => return None,
    })
}

/// An employer contribution (*werkgeverslast*).
#[must_use]
pub fn contribution_kind(kind: ContributionKind) -> Text {
    match kind {
        ContributionKind::Awf => text("AWf (werkloosheid)", "AWf (unemployment)"),
        ContributionKind::Aof => text("Aof (arbeidsongeschiktheid)", "Aof (disability)"),
        ContributionKind::Wko => text("Wko (kinderopvang)", "Wko (child care)"),
        ContributionKind::Zvw => text("Zvw (zorgverzekering)", "Zvw (health insurance)"),
        ContributionKind::Ufo => text(
            "Ufo (werkloosheid bij de overheid)",
            "Ufo (unemployment, public employers)",
        ),
        ContributionKind::Pension => text("Pensioen (werkgever)", "Pension (employer)"),
        ContributionKind::Whk => text("Whk (WGA en ZW)", "Whk (WGA and ZW)"),
        ContributionKind::WhkWga => text(
            "Whk, deel WGA (arbeidsongeschiktheid)",
            "Whk, WGA part (disability)",
        ),
        ContributionKind::WhkZw => text("Whk, deel ZW (ziekte)", "Whk, ZW part (sickness)"),
        ContributionKind::WgaPrivate => text("WGA, eigen verzekering", "WGA, own insurance"),
        ContributionKind::ZwPrivate => text("ZW, eigen verzekering", "ZW, own insurance"),
        ContributionKind::Other => text("Andere werkgeverslast", "Other contribution"),
    }
}

/// What the year-end bonus is a percentage of (*grondslag eindejaarsuitkering*).
#[must_use]
pub fn year_end_bonus_base(base: YearEndBonusBase) -> Text {
    match base {
        YearEndBonusBase::Salary => text("het salaris", "the salary"),
        YearEndBonusBase::SalaryAndIrregular => text(
            "het salaris met ORT",
            "the salary with irregular-hours allowance",
        ),
        YearEndBonusBase::SalaryIrregularAndHoliday => text(
            "het salaris met ORT en vakantietoeslag",
            "the salary with irregular-hours and holiday allowance",
        ),
    }
}

/// Which wage a contribution is levied on (*premieloon*).
#[must_use]
pub fn contribution_base(base: ContributionBase) -> Text {
    match base {
        ContributionBase::Wage => text("het brutoloon", "the gross wage"),
        ContributionBase::WageLessPension => text(
            "het brutoloon min de pensioenpremie van de werknemer",
            "the gross wage less the employee's pension premium",
        ),
    }
}

/// What sick leave is a percentage of (*grondslag ziekteverzuim*).
#[must_use]
pub fn sick_leave_base(base: SickLeaveBase) -> Text {
    match base {
        SickLeaveBase::AfterLeave => text("de uren na verlof", "the hours after leave"),
        SickLeaveBase::Gross => text("alle betaalde uren", "all paid hours"),
    }
}

/// Time that a paid hour may include (*wat als uur telt*).
#[must_use]
pub fn included(included: Included) -> Text {
    match included {
        Included::Indirect => time_kind(TimeKind::Indirect),
        Included::Meetings => time_kind(TimeKind::Meetings),
        Included::Travel => time_kind(TimeKind::Travel),
    }
}

/// How travel time is given (*soort reistijd*).
#[must_use]
pub fn travel_kind(kind: TravelKind) -> Text {
    match kind {
        TravelKind::PerDay => text("minuten per werkdag", "minutes a working day"),
        TravelKind::PerVisit => text("minuten per bezoek", "minutes a visit"),
        TravelKind::Pct => text("deel van de netto uren", "part of net hours"),
    }
}

/// What overhead is a percentage of (*grondslag overhead*).
#[must_use]
pub fn overhead_base(base: OverheadBase) -> Text {
    match base {
        OverheadBase::Labour => text("de loonkosten", "labour cost"),
        OverheadBase::Direct => text("de directe kosten", "direct cost"),
        OverheadBase::Price => PRICE,
    }
}

/// What the percentage of municipal duties is taken of (*grondslag verplichtingen*).
#[must_use]
pub fn obligations_base(base: ObligationsBase) -> Text {
    match base {
        ObligationsBase::Direct => text("de directe kosten", "direct cost"),
        ObligationsBase::Price => PRICE,
    }
}

/// What risk and result is a percentage of (*grondslag marge*).
#[must_use]
pub fn margin_base(base: MarginBase) -> Text {
    match base {
        MarginBase::Cost => text("alle kosten", "all cost"),
        MarginBase::Price => PRICE,
    }
}

const PRICE: Text = text("de prijs", "the price");

/// The unit that a tariff is paid for (*eenheid*): `uur`.
#[must_use]
pub fn unit_kind(kind: UnitKind) -> Text {
    match kind {
        UnitKind::Hour => text("uur", "hour"),
        UnitKind::Minute => text("minuut", "minute"),
        UnitKind::DayPart => text("dagdeel", "part of a day"),
        UnitKind::Day => text("dag of etmaal", "day"),
        UnitKind::Week => text("week", "week"),
        UnitKind::FourWeeks => text("vier weken", "four weeks"),
        UnitKind::Month => text("maand", "month"),
        UnitKind::Year => text("jaar", "year"),
    }
}

/// What a tariff is paid per (*per eenheid*): `per uur`.
#[must_use]
pub fn per_unit(kind: UnitKind) -> Text {
    match kind {
        UnitKind::Hour => text("per uur", "per hour"),
        UnitKind::Minute => text("per minuut", "per minute"),
        UnitKind::DayPart => text("per dagdeel", "per part of a day"),
        UnitKind::Day => text("per dag", "per day"),
        UnitKind::Week => text("per week", "per week"),
        UnitKind::FourWeeks => text("per vier weken", "per four weeks"),
        UnitKind::Month => text("per maand", "per month"),
        UnitKind::Year => text("per jaar", "per year"),
    }
}

/// An element of a fair price (*element van een reële prijs*).
///
/// # Source
/// Uitvoeringsbesluit Wmo 2015, art. 5.4, para 3.
#[must_use]
pub fn element(element: Element) -> Text {
    match element {
        Element::Staff => text("Beroepskrachten", "Professional staff"),
        Element::Overhead => text("Redelijke overhead", "Reasonable overhead"),
        Element::NonProductiveHours => text(
            "Verlof, ziekte, scholing, werkoverleg",
            "Leave, sickness, training, work meetings",
        ),
        Element::TravelAndTraining => text("Reizen en opleiding", "Travel and training"),
        Element::Indexation => text("Indexatie", "Indexation"),
        Element::Obligations => text(
            "Kosten door eisen van de gemeente",
            "Costs of municipal duties",
        ),
    }
}

/// The letter of an element in the article (*onderdeel*): `a` to `f`.
#[must_use]
pub fn element_letter(element: Element) -> &'static str {
    match element {
        Element::Staff => "a",
        Element::Overhead => "b",
        Element::NonProductiveHours => "c",
        Element::TravelAndTraining => "d",
        Element::Indexation => "e",
        Element::Obligations => "f",
    }
}

/// A part of a difference (*onderdeel van het verschil*).
#[must_use]
pub fn attribution_group(group: AttributionGroup) -> Text {
    match group {
        AttributionGroup::Mix => text("Functiemix", "Staff mix"),
        AttributionGroup::Allowances => text("Toeslagen", "Allowances"),
        AttributionGroup::Contributions => text("Werkgeverslasten", "Employer contributions"),
        AttributionGroup::ContractHours => text("Betaalde uren", "Paid hours"),
        AttributionGroup::Leave => text("Verlof", "Leave"),
        AttributionGroup::SickLeave => text("Ziekteverzuim", "Sick leave"),
        AttributionGroup::Training => text("Scholing", "Training"),
        AttributionGroup::NonClientTime => text("Tijd zonder cliënt", "Time without clients"),
        AttributionGroup::Travel => text("Reizen", "Travel"),
        AttributionGroup::NoShow => text("No-show", "No-show"),
        AttributionGroup::Productivity => text("Productiviteit", "Productivity"),
        AttributionGroup::OtherCosts => text("Overige kosten", "Other costs"),
        AttributionGroup::Group => text("Groep", "Group"),
        AttributionGroup::Overhead => text("Overhead", "Overhead"),
        AttributionGroup::Obligations => text("Plichten van de gemeente", "Municipal duties"),
        AttributionGroup::Margin => text("Risico en resultaat", "Risk and result"),
        AttributionGroup::Indexation => text("Indexatie", "Indexation"),
    }
}
