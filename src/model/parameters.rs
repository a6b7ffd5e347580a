//! The one list of parameters (*parameterlijst*).
//!
//! A parameter's path, unit, range, element of art. 5.4 and attribution group stand here and nowhere else. Reading a
//! document, the form, the comparison and every later view walk this list; its label and help text are matched on
//! [`Parameter`] in `i18n`, so that a parameter without words does not compile.

use super::problem::Range;

/// The unit of a parameter (*eenheid*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Percent.
    Percent,
    /// EUR per month.
    EuroPerMonth,
    /// EUR per hour.
    EuroPerHour,
    /// EUR per year.
    EuroPerYear,
    /// EUR per unit of the tariff.
    EuroPerUnit,
    /// EUR per kilometre.
    EuroPerKilometre,
    /// Hours per FTE-year.
    HoursPerYear,
    /// Hours per working day.
    HoursPerDay,
    /// Hours of one unit.
    Hours,
    /// Minutes per working day.
    MinutesPerDay,
    /// Minutes per visit.
    MinutesPerVisit,
    /// Visits per working day.
    VisitsPerDay,
    /// Kilometres per working day.
    KilometresPerDay,
    /// People.
    People,
    /// Decimal places.
    Decimals,
}

impl Measure {
    /// Whether the parameter is an amount of money.
    #[must_use]
    pub fn is_money(self) -> bool {
        matches!(
            self,
            Self::EuroPerMonth
                | Self::EuroPerHour
                | Self::EuroPerYear
                | Self::EuroPerUnit
                | Self::EuroPerKilometre
        )
    }
}

/// Elements that a fair price covers at least (*elementen van een reële prijs*).
///
/// # Source
/// Uitvoeringsbesluit Wmo 2015, art. 5.4, para 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Element {
    /// (a) Professional staff.
    Staff,
    /// (b) Reasonable overhead.
    Overhead,
    /// (c) Non-productive hours: leave, sickness, training, work meetings.
    NonProductiveHours,
    /// (d) Travel and training.
    TravelAndTraining,
    /// (e) Indexation.
    Indexation,
    /// (f) Costs of municipal duties.
    Obligations,
}

/// Groups of parameters between which a gap is attributed, in the order they are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AttributionGroup {
    /// Staff mix and wages.
    Mix,
    /// Irregular hours, holiday, year-end bonus, other wage.
    Allowances,
    /// Employer contributions and the employee's pension share.
    Contributions,
    /// Gross hours and hours per day.
    ContractHours,
    /// Leave.
    Leave,
    /// Sick leave.
    SickLeave,
    /// Training.
    Training,
    /// Meetings, indirect and unplannable time, what a paid hour includes.
    NonClientTime,
    /// Travel time and kilometres.
    Travel,
    /// No-show.
    NoShow,
    /// Productivity override.
    Productivity,
    /// Other costs per FTE and per hour.
    OtherCosts,
    /// Group setting.
    Group,
    /// Overhead.
    Overhead,
    /// Municipal duties.
    Obligations,
    /// Risk and result.
    Margin,
    /// Indexation.
    Indexation,
}

impl AttributionGroup {
    /// The stable name in the batch protocol.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Mix => "mix",
            Self::Allowances => "allowances",
            Self::Contributions => "contributions",
            Self::ContractHours => "contract_hours",
            Self::Leave => "leave",
            Self::SickLeave => "sick_leave",
            Self::Training => "training",
            Self::NonClientTime => "non_client_time",
            Self::Travel => "travel",
            Self::NoShow => "no_show",
            Self::Productivity => "productivity",
            Self::OtherCosts => "other_costs",
            Self::Group => "group",
            Self::Overhead => "overhead",
            Self::Obligations => "obligations",
            Self::Margin => "margin",
            Self::Indexation => "indexation",
        }
    }
}

/// What the list says of one parameter.
#[derive(Clone, Copy, Debug)]
pub struct Description {
    /// Path in `CostInputs`; `[]` stands for the members of a list.
    pub path: &'static str,
    /// Its unit.
    pub measure: Measure,
    /// Which values mean something.
    pub range: Range,
    /// Which element of a fair price it belongs to.
    pub element: Option<Element>,
    /// Which attribution group it belongs to.
    pub group: Option<AttributionGroup>,
}

macro_rules! parameters {
    ($($(#[$doc:meta])* $id:ident: $path:literal, $measure:ident, $range:ident, $element:expr, $group:expr;)+) => {
        /// A numeric parameter of a cost price.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Parameter { $($(#[$doc])* $id,)+ }

        impl Parameter {
            /// Every parameter, in the order of the document.
            pub const ALL: &'static [Self] = &[$(Self::$id,)+];

            /// What the list says of it.
            #[must_use]
            pub const fn describe(self) -> Description {
                match self {
                    $(Self::$id => Description {
                        path: $path,
                        measure: Measure::$measure,
                        range: Range::$range,
                        element: $element,
                        group: $group,
                    },)+
                }
            }
        }
    };
}

const STAFF: Option<Element> = Some(Element::Staff);
const OVERHEAD: Option<Element> = Some(Element::Overhead);
const NON_PRODUCTIVE: Option<Element> = Some(Element::NonProductiveHours);
const TRAVEL_AND_TRAINING: Option<Element> = Some(Element::TravelAndTraining);
const INDEXATION: Option<Element> = Some(Element::Indexation);
const OBLIGATIONS: Option<Element> = Some(Element::Obligations);

const fn group(group: AttributionGroup) -> Option<AttributionGroup> {
    Some(group)
}

use AttributionGroup as G;

parameters! {
    /// Productive hours a year of this product.
    AnnualHours: "annual_hours", HoursPerYear, AMOUNT, None, group(G::Obligations);
    /// Share of a mix row.
    MixShare: "labour.mix[].share_pct", Percent, PERCENT, STAFF, group(G::Mix);
    /// Monthly salary of a mix row.
    MixMonthlySalary: "labour.mix[].monthly_salary", EuroPerMonth, AMOUNT, STAFF, group(G::Mix);
    /// Hourly wage of a mix row.
    MixHourlyWage: "labour.mix[].hourly_wage", EuroPerHour, AMOUNT, STAFF, group(G::Mix);
    /// Irregular-hours allowance.
    IrregularHours: "labour.irregular_hours_pct", Percent, PERCENT, STAFF, group(G::Allowances);
    /// Holiday allowance.
    HolidayAllowance: "labour.holiday_allowance_pct", Percent, PERCENT, STAFF, group(G::Allowances);
    /// Year-end bonus.
    YearEndBonus: "labour.year_end_bonus_pct", Percent, PERCENT, STAFF, group(G::Allowances);
    /// Other wage, an amount.
    OtherWagePerYear: "labour.other_wage_per_year", EuroPerYear, AMOUNT, STAFF, group(G::Allowances);
    /// Other wage, a percentage.
    OtherWagePct: "labour.other_wage_pct", Percent, PERCENT, STAFF, group(G::Allowances);
    /// Employee's share of pension.
    EmployeePensionRate: "labour.employee_pension.rate_pct", Percent, PERCENT, STAFF, group(G::Contributions);
    /// Wage free of employee's pension premium.
    EmployeePensionFranchise: "labour.employee_pension.annual_franchise", EuroPerYear, AMOUNT, STAFF, group(G::Contributions);
    /// Rate of a contribution.
    ContributionRate: "labour.contributions[].rate_pct", Percent, PERCENT, STAFF, group(G::Contributions);
    /// Highest wage a contribution is levied on.
    ContributionCap: "labour.contributions[].annual_cap", EuroPerYear, AMOUNT, STAFF, group(G::Contributions);
    /// Wage free of a contribution.
    ContributionFranchise: "labour.contributions[].annual_franchise", EuroPerYear, AMOUNT, STAFF, group(G::Contributions);
    /// Paid hours of an FTE a year.
    GrossHours: "hours.gross_hours_per_year", HoursPerYear, DIVISOR, NON_PRODUCTIVE, group(G::ContractHours);
    /// Hours of a working day.
    HoursPerDay: "hours.hours_per_day", HoursPerDay, DIVISOR, NON_PRODUCTIVE, group(G::ContractHours);
    /// Leave in hours.
    LeaveHours: "hours.leave.hours", HoursPerYear, AMOUNT, NON_PRODUCTIVE, group(G::Leave);
    /// Leave as percent of gross.
    LeavePct: "hours.leave.pct", Percent, PERCENT, NON_PRODUCTIVE, group(G::Leave);
    /// Sick leave.
    SickLeave: "hours.sick_leave_pct", Percent, PERCENT, NON_PRODUCTIVE, group(G::SickLeave);
    /// Training in hours.
    TrainingHours: "hours.training.hours", HoursPerYear, AMOUNT, TRAVEL_AND_TRAINING, group(G::Training);
    /// Training as percent of gross.
    TrainingPct: "hours.training.pct", Percent, PERCENT, TRAVEL_AND_TRAINING, group(G::Training);
    /// Work meetings in hours.
    MeetingsHours: "hours.meetings.hours", HoursPerYear, AMOUNT, NON_PRODUCTIVE, group(G::NonClientTime);
    /// Work meetings as percent of net.
    MeetingsPct: "hours.meetings.pct", Percent, PERCENT, NON_PRODUCTIVE, group(G::NonClientTime);
    /// Indirect time in hours.
    IndirectHours: "hours.indirect.hours", HoursPerYear, AMOUNT, NON_PRODUCTIVE, group(G::NonClientTime);
    /// Indirect time as percent of net.
    IndirectPct: "hours.indirect.pct", Percent, PERCENT, NON_PRODUCTIVE, group(G::NonClientTime);
    /// Unplannable time in hours.
    UnplannableHours: "hours.unplannable.hours", HoursPerYear, AMOUNT, NON_PRODUCTIVE, group(G::NonClientTime);
    /// Unplannable time as percent of net.
    UnplannablePct: "hours.unplannable.pct", Percent, PERCENT, NON_PRODUCTIVE, group(G::NonClientTime);
    /// Travel minutes a working day.
    TravelMinutesPerDay: "hours.travel.minutes", MinutesPerDay, AMOUNT, TRAVEL_AND_TRAINING, group(G::Travel);
    /// Travel minutes a visit.
    TravelMinutesPerVisit: "hours.travel.minutes", MinutesPerVisit, AMOUNT, TRAVEL_AND_TRAINING, group(G::Travel);
    /// Visits a working day.
    TravelVisitsPerDay: "hours.travel.visits_per_day", VisitsPerDay, AMOUNT, TRAVEL_AND_TRAINING, group(G::Travel);
    /// Travel as percent of net.
    TravelPct: "hours.travel.pct", Percent, PERCENT, TRAVEL_AND_TRAINING, group(G::Travel);
    /// Visits without travel.
    VisitsWithoutTravel: "hours.visits_without_travel_pct", Percent, PART_PERCENT, TRAVEL_AND_TRAINING, group(G::Travel);
    /// No-show.
    NoShow: "hours.no_show_pct", Percent, LOSS_PERCENT, NON_PRODUCTIVE, group(G::NoShow);
    /// Productive hours as percent of gross.
    Productivity: "hours.productivity_pct", Percent, PERCENT, NON_PRODUCTIVE, group(G::Productivity);
    /// A cost per FTE-year.
    CostPerFteYear: "other_costs.per_fte_year[].amount", EuroPerYear, AMOUNT, STAFF, group(G::OtherCosts);
    /// A cost per productive hour.
    CostPerProductiveHour: "other_costs.per_productive_hour[].amount", EuroPerHour, AMOUNT, STAFF, group(G::OtherCosts);
    /// Kilometres a working day.
    KmPerWorkday: "other_costs.km_per_workday", KilometresPerDay, AMOUNT, TRAVEL_AND_TRAINING, group(G::Travel);
    /// Reimbursement of a kilometre.
    KmRate: "other_costs.km_rate", EuroPerKilometre, AMOUNT, TRAVEL_AND_TRAINING, group(G::Travel);
    /// Places in a group.
    GroupClients: "group.clients", People, DIVISOR, STAFF, group(G::Group);
    /// Staff of a group.
    GroupStaff: "group.staff", People, DIVISOR, STAFF, group(G::Group);
    /// Occupancy of a group.
    GroupOccupancy: "group.occupancy_pct", Percent, PERCENT_DIVISOR, STAFF, group(G::Group);
    /// A cost per client-hour.
    GroupPerClientHour: "group.per_client_hour[].amount", EuroPerHour, AMOUNT, STAFF, group(G::Group);
    /// A cost per client and unit.
    GroupPerClientUnit: "group.per_client_unit[].amount", EuroPerUnit, AMOUNT, STAFF, group(G::Group);
    /// A cost of the place per year.
    GroupPerYear: "group.per_year[].amount", EuroPerYear, AMOUNT, STAFF, group(G::Group);
    /// Hours a year that the place is open.
    GroupHoursOpen: "group.hours_open_per_year", HoursPerYear, DIVISOR, STAFF, group(G::Group);
    /// Overhead.
    Overhead: "overhead.pct", Percent, PERCENT, OVERHEAD, group(G::Overhead);
    /// Municipal duties per hour.
    ObligationsPerHour: "obligations.per_hour", EuroPerHour, AMOUNT, OBLIGATIONS, group(G::Obligations);
    /// Municipal duties per year.
    ObligationsPerYear: "obligations.per_year", EuroPerYear, AMOUNT, OBLIGATIONS, group(G::Obligations);
    /// Municipal duties as a percentage.
    ObligationsPct: "obligations.pct", Percent, PERCENT, OBLIGATIONS, group(G::Obligations);
    /// Risk and result. Not in art. 5.4.
    Margin: "margin.pct", Percent, PERCENT, None, group(G::Margin);
    /// Labour's weight in indexation.
    LabourWeight: "indexation.labour_weight_pct", Percent, PERCENT, INDEXATION, group(G::Indexation);
    /// Labour increase of a year.
    IndexLabour: "indexation.years[].labour_pct", Percent, INDEX_PERCENT, INDEXATION, group(G::Indexation);
    /// Material increase of a year.
    IndexMaterial: "indexation.years[].material_pct", Percent, INDEX_PERCENT, INDEXATION, group(G::Indexation);
    /// Hours of the unit.
    UnitHours: "unit.hours", Hours, DIVISOR, None, None;
    /// Decimals of the tariff.
    TariffDecimals: "rounding.decimals", Decimals, TARIFF_DECIMALS, None, None;
}

impl Parameter {
    /// The last name of its path: the key in its object.
    #[must_use]
    pub fn key(self) -> &'static str {
        let path = self.describe().path;
        path.rsplit_once('.').map_or(path, |(_, key)| key)
    }

    /// Which values mean something.
    #[must_use]
    pub const fn range(self) -> Range {
        self.describe().range
    }

    /// Its path with the list's place filled in: `labour.mix[2].share_pct`.
    #[must_use]
    pub fn path_in_row(self, row: usize) -> String {
        self.describe().path.replace("[]", &format!("[{row}]"))
    }
}
