//! One provider's parameters for one product (*rekentool*): everything the cost price is calculated from.
//!
//! The fields stand in the order of the document. Percentages are as a person types them (`8.33` is 8.33 %).

use rust_decimal::Decimal;

use super::date::Date;
use super::words::{
    ContributionBase, ContributionKind, Included, MarginBase, ObligationsBase, OverheadBase,
    SickLeaveBase, TravelKind, UnitKind, YearEndBonusBase,
};

/// Everything one cost price is calculated from (*kostprijsgegevens*).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CostInputs {
    /// Productive hours a year of this product; only obligations per year need it.
    pub annual_hours: Option<Decimal>,
    /// What staff costs.
    pub labour: Labour,
    /// How many hours that buys.
    pub hours: Hours,
    /// What else it takes.
    pub other_costs: OtherCosts,
    /// Set when several clients share staff.
    pub group: Option<Group>,
    /// Overhead, when given.
    pub overhead: Option<Overhead>,
    /// Costs of municipal duties (*opgelegde verplichtingen*).
    pub obligations: Obligations,
    /// Risk and result (*risico en resultaat*), when given.
    pub margin: Option<Margin>,
    /// From the price level of the costs to that of the tariff.
    pub indexation: Indexation,
    /// What the tariff is paid for.
    pub unit: Unit,
    /// Decimals of the tariff.
    pub rounding: Rounding,
}

/// Wage and employer contributions (*loon en werkgeverslasten*) of one full-time year.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Labour {
    /// Staff by share (*functiemix*); the shares add up to exactly 100.
    pub mix: Vec<MixRow>,
    /// Irregular-hours allowance (*ORT*), percent of salary.
    pub irregular_hours_pct: Decimal,
    /// Holiday allowance (*vakantietoeslag*), percent of salary and irregular-hours allowance.
    pub holiday_allowance_pct: Decimal,
    /// Year-end bonus (*eindejaarsuitkering*), percent of its base.
    pub year_end_bonus_pct: Decimal,
    /// What the year-end bonus is a percentage of.
    pub year_end_bonus_base: YearEndBonusBase,
    /// Other wage, EUR per FTE-year.
    pub other_wage_per_year: Decimal,
    /// Other wage, percent of salary.
    pub other_wage_pct: Decimal,
    /// Employee's share of pension; lowers the premium wage of contributions that say so.
    pub employee_pension: Option<EmployeePension>,
    /// Employer contributions (*werkgeverslasten*).
    pub contributions: Vec<Contribution>,
}

/// One row of the staff mix.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MixRow {
    /// Name of the function or scale.
    pub label: String,
    /// Share of staff, percent.
    pub share_pct: Decimal,
    /// What it earns.
    pub wage: Wage,
}

/// The wage of a mix row, in one of three forms.
#[derive(Clone, Debug, PartialEq)]
pub enum Wage {
    /// EUR per month at full time.
    MonthlySalary(Decimal),
    /// EUR per paid hour.
    HourlyWage(Decimal),
    /// A place in a pay table of the reference data.
    SalaryRef(SalaryRef),
}

impl Default for Wage {
    fn default() -> Self {
        Self::MonthlySalary(Decimal::ZERO)
    }
}

/// A place in a pay table (*schaal en trede*), weighted by calendar days over a period with both days included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SalaryRef {
    /// Collective agreement (*cao*), such as `ghz`.
    pub agreement: String,
    /// Scale (*schaal*), such as `35`.
    pub scale: String,
    /// Step (*trede*), such as `8`.
    pub step: String,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
}

/// Employee's share of pension, percent of wage above the franchise.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EmployeePension {
    /// Percent.
    pub rate_pct: Decimal,
    /// EUR per year that is free of premium.
    pub annual_franchise: Decimal,
}

/// One employer contribution.
#[derive(Clone, Debug, PartialEq)]
pub struct Contribution {
    /// Which one.
    pub kind: ContributionKind,
    /// Percent of its wage.
    pub rate_pct: Decimal,
    /// Which wage.
    pub base: ContributionBase,
    /// Highest wage it is levied on, EUR per year.
    pub annual_cap: Option<Decimal>,
    /// Wage that is free of it, EUR per year.
    pub annual_franchise: Decimal,
}

/// Hours of one FTE a year.
#[derive(Clone, Debug, PartialEq)]
pub struct Hours {
    /// Paid hours a year.
    pub gross_hours_per_year: Decimal,
    /// Hours of a working day.
    pub hours_per_day: Decimal,
    /// Leave and public holidays; percent of gross.
    pub leave: HoursOrPct,
    /// Sick leave, percent of its base.
    pub sick_leave_pct: Decimal,
    /// What sick leave is a percentage of.
    pub sick_leave_base: SickLeaveBase,
    /// Training; percent of gross.
    pub training: HoursOrPct,
    /// Work meetings; percent of net.
    pub meetings: HoursOrPct,
    /// Indirect time; percent of net.
    pub indirect: HoursOrPct,
    /// Unplannable time that is paid; percent of net.
    pub unplannable: HoursOrPct,
    /// Travel between clients.
    pub travel: Travel,
    /// Visits without travel, percent: remote care, visits at the office.
    pub visits_without_travel_pct: Decimal,
    /// Planned client time that is lost, percent of available hours.
    pub no_show_pct: Decimal,
    /// What a paid hour includes beside face-to-face time.
    pub hour_includes: Vec<Included>,
    /// When set: productive hours as percent of gross, instead of the parts below net.
    pub productivity_pct: Option<Decimal>,
}

impl Default for Hours {
    fn default() -> Self {
        Self {
            gross_hours_per_year: Decimal::ZERO,
            hours_per_day: HOURS_PER_DAY,
            leave: HoursOrPct::default(),
            sick_leave_pct: Decimal::ZERO,
            sick_leave_base: SickLeaveBase::default(),
            training: HoursOrPct::default(),
            meetings: HoursOrPct::default(),
            indirect: HoursOrPct::default(),
            unplannable: HoursOrPct::default(),
            travel: Travel::default(),
            visits_without_travel_pct: Decimal::ZERO,
            no_show_pct: Decimal::ZERO,
            hour_includes: Vec::new(),
            productivity_pct: None,
        }
    }
}

/// Hours of a working day when none are given: 36 hours over five days.
pub const HOURS_PER_DAY: Decimal = Decimal::from_parts(72, 0, 0, false, 1);
/// Labour's weight in indexation when none is given, percent.
pub const LABOUR_WEIGHT_PCT: Decimal = Decimal::from_parts(90, 0, 0, false, 0);
/// Occupancy of a group when none is given, percent.
pub const FULL_PCT: Decimal = Decimal::ONE_HUNDRED;
/// Decimals of a tariff when none are given.
pub const TARIFF_DECIMALS: u8 = 2;

/// An amount of time, as hours a year or as a percentage.
#[derive(Clone, Debug, PartialEq)]
pub enum HoursOrPct {
    /// Hours per FTE-year.
    Hours(Decimal),
    /// Percent of what the field says.
    Pct(Decimal),
}

impl Default for HoursOrPct {
    fn default() -> Self {
        Self::Hours(Decimal::ZERO)
    }
}

/// Travel between clients (*reistijd*).
#[derive(Clone, Debug, PartialEq)]
pub enum Travel {
    /// Minutes a working day.
    PerDay {
        /// Minutes.
        minutes: Decimal,
    },
    /// Minutes a visit.
    PerVisit {
        /// Minutes.
        minutes: Decimal,
        /// Visits a working day.
        visits_per_day: Decimal,
    },
    /// Percent of net hours.
    Pct {
        /// Percent.
        pct: Decimal,
    },
}

impl Travel {
    /// Which form this is.
    #[must_use]
    pub fn kind(&self) -> TravelKind {
        match self {
            Self::PerDay { .. } => TravelKind::PerDay,
            Self::PerVisit { .. } => TravelKind::PerVisit,
            Self::Pct { .. } => TravelKind::Pct,
        }
    }
}

impl Default for Travel {
    fn default() -> Self {
        Self::PerDay {
            minutes: Decimal::ZERO,
        }
    }
}

/// Costs beside labour.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OtherCosts {
    /// EUR per FTE-year.
    pub per_fte_year: Vec<LabelledAmount>,
    /// EUR per productive hour.
    pub per_productive_hour: Vec<LabelledAmount>,
    /// Kilometres a working day; together with `km_rate`.
    pub km_per_workday: Option<Decimal>,
    /// EUR per kilometre; together with `km_per_workday`.
    pub km_rate: Option<Decimal>,
}

/// An amount with its name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LabelledAmount {
    /// What it is for.
    pub label: String,
    /// EUR, per what the list says.
    pub amount: Decimal,
}

/// Several clients who share staff, as in day care (*groep*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Places for clients.
    pub clients: Decimal,
    /// Staff present.
    pub staff: Decimal,
    /// Percent of the places that is taken.
    pub occupancy_pct: Decimal,
    /// EUR per client-hour.
    pub per_client_hour: Vec<LabelledAmount>,
    /// EUR per client and unit, such as a meal a day.
    pub per_client_unit: Vec<LabelledAmount>,
    /// EUR per year for the place as a whole, such as rent.
    pub per_year: Vec<LabelledAmount>,
    /// Hours a year that the place is open; needed with costs per year.
    pub hours_open_per_year: Option<Decimal>,
}

/// Overhead (*overhead*), percent of its base.
#[derive(Clone, Debug, PartialEq)]
pub struct Overhead {
    /// Percent.
    pub pct: Decimal,
    /// Of what.
    pub base: OverheadBase,
}

/// Costs of municipal duties (*opgelegde verplichtingen*).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Obligations {
    /// EUR per productive hour.
    pub per_hour: Decimal,
    /// EUR per year, spread over `annual_hours`.
    pub per_year: Decimal,
    /// Percent of the base.
    pub pct: Decimal,
    /// Of what.
    pub base: ObligationsBase,
}

/// Risk and result (*risico en resultaat*), percent of its base.
#[derive(Clone, Debug, PartialEq)]
pub struct Margin {
    /// Percent.
    pub pct: Decimal,
    /// Of what.
    pub base: MarginBase,
}

/// Indexation (*indexatie*): every year multiplies the price by its weighted increase.
#[derive(Clone, Debug, PartialEq)]
pub struct Indexation {
    /// Labour's weight, percent; material has the rest.
    pub labour_weight_pct: Decimal,
    /// The years, in order.
    pub years: Vec<IndexYear>,
}

impl Default for Indexation {
    fn default() -> Self {
        Self {
            labour_weight_pct: LABOUR_WEIGHT_PCT,
            years: Vec::new(),
        }
    }
}

/// One year of indexation.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IndexYear {
    /// The year that is indexed to.
    pub year: Option<i64>,
    /// Increase of labour cost, percent.
    pub labour_pct: Decimal,
    /// Increase of other cost, percent.
    pub material_pct: Decimal,
}

/// The unit a tariff is paid for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Unit {
    /// Which unit.
    pub kind: UnitKind,
    /// Its hours; `None` for an hour and a minute, which have their own.
    pub hours: Option<Decimal>,
}

/// Rounding of the tariff.
#[derive(Clone, Debug, PartialEq)]
pub struct Rounding {
    /// Decimals, 0–12.
    pub decimals: u8,
}

impl Default for Rounding {
    fn default() -> Self {
        Self {
            decimals: TARIFF_DECIMALS,
        }
    }
}
