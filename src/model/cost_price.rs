//! The result of a cost price calculation (*kostprijs*).

use rust_decimal::Decimal;

use super::words::{ContributionKind, words};

words! {
    /// A kind of paid time that is not productive (*niet-productieve tijd*).
    TimeKind {
        /// Leave and public holidays.
        Leave = "time.leave",
        /// Sick leave.
        SickLeave = "time.sick_leave",
        /// Training.
        Training = "time.training",
        /// Work meetings.
        Meetings = "time.meetings",
        /// Indirect time.
        Indirect = "time.indirect",
        /// Unplannable time.
        Unplannable = "time.unplannable",
        /// Travel.
        Travel = "time.travel",
        /// No-show.
        NoShow = "time.no_show",
        /// Not specified, when productivity is given as a whole.
        Unspecified = "time.unspecified",
    }
}

/// A line of the price per productive hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Line {
    /// Salary of the productive hour itself.
    Salary,
    /// Irregular-hours allowance.
    IrregularHours,
    /// Holiday allowance.
    HolidayAllowance,
    /// Year-end bonus.
    YearEndBonus,
    /// Other wage.
    OtherWage,
    /// An employer contribution.
    Contribution(ContributionKind),
    /// Labour cost of unproductive time.
    Time(TimeKind),
    /// Costs per FTE-year.
    PerFteYear,
    /// Costs per productive hour.
    PerProductiveHour,
    /// Kilometres.
    Kilometres,
    /// More or fewer staff than clients in a group.
    SharedStaff,
    /// Costs per client of a group.
    PerClient,
    /// Overhead.
    Overhead,
    /// Municipal duties.
    Obligations,
    /// Risk and result.
    Margin,
    /// Indexation.
    Indexation,
}

impl Line {
    /// The stable name in results.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Salary => "salary",
            Self::IrregularHours => "irregular_hours",
            Self::HolidayAllowance => "holiday_allowance",
            Self::YearEndBonus => "year_end_bonus",
            Self::OtherWage => "other_wage",
            Self::Contribution(kind) => match kind {
                ContributionKind::Awf => "contribution.awf",
                ContributionKind::Aof => "contribution.aof",
                ContributionKind::Wko => "contribution.wko",
                ContributionKind::Zvw => "contribution.zvw",
                ContributionKind::Ufo => "contribution.ufo",
                ContributionKind::Pension => "contribution.pension",
                ContributionKind::Whk => "contribution.whk",
                ContributionKind::WhkWga => "contribution.whk_wga",
                ContributionKind::WhkZw => "contribution.whk_zw",
                ContributionKind::WgaPrivate => "contribution.wga_private",
                ContributionKind::ZwPrivate => "contribution.zw_private",
                ContributionKind::Other => "contribution.other",
            },
            Self::Time(kind) => kind.word(),
            Self::PerFteYear => "other.per_fte_year",
            Self::PerProductiveHour => "other.per_productive_hour",
            Self::Kilometres => "other.km",
            Self::SharedStaff => "group.shared_staff",
            Self::PerClient => "group.per_client",
            Self::Overhead => "overhead",
            Self::Obligations => "obligations",
            Self::Margin => "margin",
            Self::Indexation => "indexation",
        }
    }
}

/// Hours of one FTE a year, from paid to productive.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HoursResult<N> {
    /// Paid hours.
    pub gross: N,
    /// Leave and public holidays.
    pub leave: N,
    /// Sick leave.
    pub sick_leave: N,
    /// Training.
    pub training: N,
    /// Gross less leave, sick leave and training.
    pub net: N,
    /// Days worked.
    pub workdays: N,
    /// Work meetings.
    pub meetings: N,
    /// Indirect time.
    pub indirect: N,
    /// Unplannable time.
    pub unplannable: N,
    /// Travel.
    pub travel: N,
    /// Left for clients.
    pub available: N,
    /// Of which lost.
    pub no_show: N,
    /// With clients.
    pub face_to_face: N,
    /// Not specified, when productivity is given as a whole.
    pub unspecified: N,
    /// Hours that are paid for: face to face and what an hour includes.
    pub productive: N,
}

/// What an hour costs, line by line; the lines add up to the cost price.
#[derive(Clone, Debug, PartialEq)]
pub struct CostPrice<N = Decimal> {
    /// Gross wage of an FTE-year, EUR.
    pub wage_per_year: N,
    /// Employer cost of an FTE-year, EUR.
    pub employer_cost_per_year: N,
    /// Hours of an FTE-year.
    pub hours: HoursResult<N>,
    /// Productive hours as percent of gross.
    pub productivity_gross_pct: N,
    /// Productive hours as percent of net.
    pub productivity_net_pct: N,
    /// EUR per productive hour, in the order of the contract.
    pub lines: Vec<(Line, N)>,
    /// EUR per productive hour before indexation.
    pub price_before_indexation: N,
    /// What indexation multiplies by.
    pub index_factor: N,
    /// EUR per productive hour, unrounded.
    pub cost_price: N,
    /// EUR per hour with the client, unrounded.
    pub price_per_face_to_face_hour: N,
    /// EUR per unit, rounded.
    pub tariff: N,
}

impl<N: Copy + Default> CostPrice<N> {
    /// The amount of a line; zero when the price has no such line.
    #[must_use]
    pub fn line(&self, line: Line) -> N {
        self.lines
            .iter()
            .find(|(other, _)| *other == line)
            .map(|(_, amount)| *amount)
            .unwrap_or_default()
    }
}

impl<N: Copy> HoursResult<N> {
    /// Every quantity with its stable name, in the order of the contract's result.
    #[must_use]
    pub fn named(&self) -> [(&'static str, N); 15] {
        [
            ("gross", self.gross),
            ("leave", self.leave),
            ("sick_leave", self.sick_leave),
            ("training", self.training),
            ("net", self.net),
            ("workdays", self.workdays),
            ("meetings", self.meetings),
            ("indirect", self.indirect),
            ("unplannable", self.unplannable),
            ("travel", self.travel),
            ("available", self.available),
            ("no_show", self.no_show),
            ("face_to_face", self.face_to_face),
            ("unspecified", self.unspecified),
            ("productive", self.productive),
        ]
    }
}
