//! The sections of the form, in order, and the fields of each (*onderdelen van het formulier*).

use super::lists::amount_table;
use super::{based, contributions, lists, mix, time};
use crate::analysis::build_up::{CostGroup, build_up};
use crate::app::draft::{AmountList, Choice};
use crate::i18n::numbers::{amount, euro, percent};
use crate::i18n::{Text, texts};
use crate::model::parameters::Parameter as P;
use crate::model::proposal::Product;
use crate::ui::components::field::FieldSpec;
use crate::ui::html::Html;
use crate::ui::scene::Scene;

texts! {
    const STAFF: Text = text("Personeel en functiemix", "Staff and mix");
    const STAFF_SHORT: Text = text("Personeel", "Staff");
    const HOURS: Text = text("Uren", "Hours");
    const OTHER: Text = text("Overige kosten", "Other costs");
    const GROUP: Text = text("Groep", "Group");
    const SURCHARGES: Text = text("Overhead, plichten en marge", "Overhead, duties and margin");
    const SURCHARGES_SHORT: Text = text("Overhead en marge", "Overhead and margin");
    const INDEXATION: Text = text("Indexatie", "Indexation");
    const SIZE: Text = text("Omvang", "Size");
    const SUM: Text = text("{yours} per uur, voorstel {theirs}", "{yours} per hour, proposal {theirs}");
    const HOURS_SUM: Text = text(
        "{productive} productief van {gross}, dat is {yours}; voorstel {theirs}",
        "{productive} productive of {gross}, that is {yours}; proposal {theirs}"
    );
}

/// The field with this path, wherever it stands.
#[must_use]
pub fn field_at(path: &str) -> Option<&'static FieldSpec> {
    let all = SECTIONS
        .iter()
        .flat_map(|section| section.fields())
        .chain(contributions::PENSION);
    all.into_iter().find(|spec| spec.path == path)
}

/// A section of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// Staff, wages and contributions.
    Staff,
    /// From paid to productive hours.
    Hours,
    /// Costs beside labour.
    OtherCosts,
    /// Clients who share staff.
    Group,
    /// Overhead, duties, margin.
    Surcharges,
    /// Indexation.
    Indexation,
    /// Hours a year.
    Size,
}

const SECTIONS: [Section; 7] = [
    Section::Staff,
    Section::Hours,
    Section::OtherCosts,
    Section::Group,
    Section::Surcharges,
    Section::Indexation,
    Section::Size,
];

const STAFF_FIELDS: &[FieldSpec] = &[
    FieldSpec::single(P::HolidayAllowance, &[&[P::HolidayAllowance]]),
    based(
        P::YearEndBonus,
        &[&[P::YearEndBonus]],
        Choice::YearEndBonusBase,
    ),
    FieldSpec::single(P::IrregularHours, &[&[P::IrregularHours]]),
    FieldSpec::single(P::OtherWagePct, &[&[P::OtherWagePct]]),
    FieldSpec::single(P::OtherWagePerYear, &[&[P::OtherWagePerYear]]),
];

const HOURS_FIELDS: &[FieldSpec] = &[
    FieldSpec::single(P::GrossHours, &[&[P::GrossHours]]),
    time(
        P::LeaveHours,
        &[&[P::LeaveHours], &[P::LeavePct]],
        Choice::Leave,
        "hours.leave",
    ),
    based(P::SickLeave, &[&[P::SickLeave]], Choice::SickLeaveBase),
    time(
        P::TrainingPct,
        &[&[P::TrainingHours], &[P::TrainingPct]],
        Choice::Training,
        "hours.training",
    ),
    time(
        P::MeetingsPct,
        &[&[P::MeetingsHours], &[P::MeetingsPct]],
        Choice::Meetings,
        "hours.meetings",
    ),
    time(
        P::IndirectPct,
        &[&[P::IndirectHours], &[P::IndirectPct]],
        Choice::Indirect,
        "hours.indirect",
    ),
    time(
        P::UnplannablePct,
        &[&[P::UnplannableHours], &[P::UnplannablePct]],
        Choice::Unplannable,
        "hours.unplannable",
    ),
    time(
        P::TravelMinutesPerDay,
        &[
            &[P::TravelMinutesPerDay],
            &[P::TravelMinutesPerVisit, P::TravelVisitsPerDay],
            &[P::TravelPct],
        ],
        Choice::Travel,
        "hours.travel",
    ),
    FieldSpec::single(P::NoShow, &[&[P::NoShow]]),
    FieldSpec::single(P::HoursPerDay, &[&[P::HoursPerDay]]),
    FieldSpec::single(P::VisitsWithoutTravel, &[&[P::VisitsWithoutTravel]]),
    time(
        P::Productivity,
        &[&[], &[P::Productivity]],
        Choice::Productivity,
        "hours.productivity_pct",
    ),
];

const COST_FIELDS: &[FieldSpec] = &[
    FieldSpec::single(P::KmPerWorkday, &[&[P::KmPerWorkday]]),
    FieldSpec::single(P::KmRate, &[&[P::KmRate]]),
];

const GROUP_FIELDS: &[FieldSpec] = &[
    FieldSpec::single(P::GroupClients, &[&[P::GroupClients]]),
    FieldSpec::single(P::GroupStaff, &[&[P::GroupStaff]]),
    FieldSpec::single(P::GroupOccupancy, &[&[P::GroupOccupancy]]),
    FieldSpec::single(P::GroupHoursOpen, &[&[P::GroupHoursOpen]]),
];

const SURCHARGE_FIELDS: &[FieldSpec] = &[
    based(P::Overhead, &[&[P::Overhead]], Choice::OverheadBase),
    FieldSpec::single(P::ObligationsPerHour, &[&[P::ObligationsPerHour]]),
    based(P::Margin, &[&[P::Margin]], Choice::MarginBase),
    FieldSpec::single(P::ObligationsPerYear, &[&[P::ObligationsPerYear]]),
    based(
        P::ObligationsPct,
        &[&[P::ObligationsPct]],
        Choice::ObligationsBase,
    ),
];

const INDEX_FIELDS: &[FieldSpec] = &[FieldSpec::single(P::LabourWeight, &[&[P::LabourWeight]])];

const SIZE_FIELDS: &[FieldSpec] = &[FieldSpec::single(P::AnnualHours, &[&[P::AnnualHours]])];

impl Section {
    /// The sections that a product has.
    pub fn of(product: &Product) -> impl Iterator<Item = Self> + use<> {
        let group = product.cost.group.is_some();
        SECTIONS
            .into_iter()
            .filter(move |section| group || *section != Self::Group)
    }

    /// The section in which the field at `path` stands.
    #[must_use]
    pub fn of_path(path: &str) -> Option<Self> {
        Some(match path.split(['.', '[']).next()? {
            "labour" => Self::Staff,
            "hours" => Self::Hours,
            "other_costs" => Self::OtherCosts,
            "group" => Self::Group,
            "overhead" | "obligations" | "margin" => Self::Surcharges,
            "indexation" => Self::Indexation,
            "annual_hours" => Self::Size,
            _ => return None,
        })
    }

    /// The id of its heading.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Staff => "f-staff",
            Self::Hours => "f-hours",
            Self::OtherCosts => "f-other_costs",
            Self::Group => "f-group",
            Self::Surcharges => "f-surcharges",
            Self::Indexation => "f-indexation",
            Self::Size => "f-size",
        }
    }

    /// Its heading.
    #[must_use]
    pub fn title(self) -> Text {
        match self {
            Self::Staff => STAFF,
            Self::Surcharges => SURCHARGES,
            other => other.short_title(),
        }
    }

    /// Its name where there is little room.
    #[must_use]
    pub fn short_title(self) -> Text {
        match self {
            Self::Staff => STAFF_SHORT,
            Self::Hours => HOURS,
            Self::OtherCosts => OTHER,
            Self::Group => GROUP,
            Self::Surcharges => SURCHARGES_SHORT,
            Self::Indexation => INDEXATION,
            Self::Size => SIZE,
        }
    }

    /// The fields of it.
    #[must_use]
    pub fn fields(self) -> &'static [FieldSpec] {
        match self {
            Self::Staff => STAFF_FIELDS,
            Self::Hours => HOURS_FIELDS,
            Self::OtherCosts => COST_FIELDS,
            Self::Group => GROUP_FIELDS,
            Self::Surcharges => SURCHARGE_FIELDS,
            Self::Indexation => INDEX_FIELDS,
            Self::Size => SIZE_FIELDS,
        }
    }

    /// The fields that show even when nobody has used them: what every table asks about.
    #[must_use]
    pub fn always(self) -> &'static [P] {
        match self {
            Self::Staff => &[P::HolidayAllowance, P::YearEndBonus],
            Self::Hours => &[
                P::GrossHours,
                P::LeaveHours,
                P::SickLeave,
                P::TrainingPct,
                P::MeetingsPct,
                P::IndirectPct,
                P::UnplannablePct,
                P::TravelMinutesPerDay,
                P::NoShow,
            ],
            Self::OtherCosts => &[P::KmPerWorkday, P::KmRate],
            Self::Group => &[P::GroupClients, P::GroupStaff, P::GroupOccupancy],
            Self::Surcharges => &[P::Overhead, P::ObligationsPerHour, P::Margin],
            Self::Indexation => &[P::LabourWeight],
            Self::Size => &[P::AnnualHours],
        }
    }

    /// The lists that stand at the head of it.
    #[must_use]
    pub fn lists(self, scene: &Scene) -> Html {
        let amounts = |lists: &[AmountList]| {
            lists
                .iter()
                .map(|list| amount_table(scene, *list))
                .collect()
        };
        match self {
            Self::Staff => [
                mix::mix_table(scene),
                contributions::contribution_table(scene),
            ]
            .into_iter()
            .collect(),
            Self::OtherCosts => amounts(&[AmountList::PerFteYear, AmountList::PerProductiveHour]),
            Self::Group => amounts(&[
                AmountList::PerClientHour,
                AmountList::PerClientUnit,
                AmountList::PerYear,
            ]),
            Self::Indexation => lists::year_table(scene),
            Self::Hours | Self::Surcharges | Self::Size => Html::default(),
        }
    }

    /// What stands with the less used fields beside fields.
    #[must_use]
    pub fn extra(self, scene: &Scene) -> Html {
        if self == Self::Hours {
            lists::included_picks(scene)
        } else {
            Html::default()
        }
    }

    /// What it comes to, in words, from the last price that could be calculated.
    #[must_use]
    pub fn sum(self, scene: &Scene) -> Option<String> {
        let yours = &scene.yours.outcome.as_ref()?.price;
        let theirs = &scene.theirs.as_ref()?.price;
        let lang = scene.lang;
        if self == Self::Hours {
            return Some(HOURS_SUM.fill(
                lang,
                &[
                    ("productive", &amount(lang, yours.hours.productive, 0)),
                    ("gross", &amount(lang, yours.hours.gross, 0)),
                    ("yours", &percent(lang, yours.productivity_gross_pct, 1, 1)),
                    (
                        "theirs",
                        &percent(lang, theirs.productivity_gross_pct, 1, 1),
                    ),
                ],
            ));
        }
        let group = match self {
            Self::Staff => CostGroup::Labour,
            Self::OtherCosts => CostGroup::OtherCosts,
            Self::Group => CostGroup::Group,
            Self::Surcharges => CostGroup::Surcharges,
            Self::Indexation => CostGroup::Indexation,
            Self::Hours | Self::Size => return None,
        };
        let shown = |price| euro(lang, build_up(price).group(group).shown, 2);
        Some(SUM.fill(
            lang,
            &[("yours", &shown(yours)), ("theirs", &shown(theirs))],
        ))
    }
}
