//! The figures that can be explained (*bedragen en uren die u kunt openen*), each with a stable id for addresses.

use rust_decimal::Decimal;

use crate::model::cost_price::{CostPrice, HoursResult, Line, TimeKind};
use crate::model::words::{ContributionKind, words};

words! {
    /// Hours of one FTE a year (*uren per fte*), by their name in [`HoursResult::named`].
    HoursKind {
        /// Paid hours.
        Gross = "gross",
        /// Leave and public holidays.
        Leave = "leave",
        /// Sick leave.
        SickLeave = "sick_leave",
        /// Training.
        Training = "training",
        /// Gross less leave, sick leave and training.
        Net = "net",
        /// Days worked.
        Workdays = "workdays",
        /// Work meetings.
        Meetings = "meetings",
        /// Indirect time.
        Indirect = "indirect",
        /// Unplannable time.
        Unplannable = "unplannable",
        /// Travel.
        Travel = "travel",
        /// Left for clients.
        Available = "available",
        /// Of which lost.
        NoShow = "no_show",
        /// With clients.
        FaceToFace = "face_to_face",
        /// Not specified, when productivity is given as a whole.
        Unspecified = "unspecified",
        /// Hours that are paid for.
        Productive = "productive",
    }
}

impl HoursKind {
    /// The quantity itself.
    #[must_use]
    pub fn of(self, hours: &HoursResult<Decimal>) -> Option<Decimal> {
        hours
            .named()
            .into_iter()
            .find(|(name, _)| *name == self.word())
            .map(|(_, hours)| hours)
    }

    /// The hours that a kind of unproductive time costs money for.
    #[must_use]
    pub fn of_time(kind: TimeKind) -> Option<Self> {
        let name = kind.word().strip_prefix("time.")?;
        Self::ALL.iter().copied().find(|hours| hours.word() == name)
    }
}

/// A figure of a cost price that can be opened and explained (*een bedrag, aantal uren of verhouding*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Figure {
    /// Yearly salary of a row of the mix, EUR per FTE-year.
    RowSalary(usize),
    /// Yearly gross wage of a row of the mix, EUR per FTE-year.
    RowWage(usize),
    /// A wage component or contribution weighted over the mix, EUR per FTE-year: salary to `contribution.<kind>`.
    PerYear(Line),
    /// Gross wage, EUR per FTE-year.
    WagePerYear,
    /// Employer cost L, EUR per FTE-year.
    EmployerCostPerYear,
    /// Hours of an FTE a year.
    Hours(HoursKind),
    /// Productive hours as percent of gross.
    ProductivityGross,
    /// Productive hours as percent of net.
    ProductivityNet,
    /// L / G, EUR per paid hour.
    LabourPerPaidHour,
    /// L / P, EUR per productive hour.
    LabourPerProductiveHour,
    /// A line of the price, EUR per productive hour.
    Line(Line),
    /// Labour, other costs and the group's part D, EUR per productive hour.
    DirectCost,
    /// The price at the level of the costs, EUR per productive hour.
    PriceBeforeIndexation,
    /// What indexation multiplies by.
    IndexFactor,
    /// EUR per productive hour, unrounded.
    CostPrice,
    /// EUR per hour with the client.
    PricePerFaceToFaceHour,
    /// EUR per unit, rounded.
    Tariff,
}

/// The wage components, in the order of the contract.
pub(super) const WAGE_LINES: [Line; 5] = [
    Line::Salary,
    Line::IrregularHours,
    Line::HolidayAllowance,
    Line::YearEndBonus,
    Line::OtherWage,
];

/// The lines that are neither wage, contribution nor time.
const OTHER_LINES: [Line; 9] = [
    Line::PerFteYear,
    Line::PerProductiveHour,
    Line::Kilometres,
    Line::SharedStaff,
    Line::PerClient,
    Line::Overhead,
    Line::Obligations,
    Line::Margin,
    Line::Indexation,
];

/// The figures that there is exactly one of, beside hours and lines.
const SINGLE: [Figure; 12] = [
    Figure::WagePerYear,
    Figure::EmployerCostPerYear,
    Figure::ProductivityGross,
    Figure::ProductivityNet,
    Figure::LabourPerPaidHour,
    Figure::LabourPerProductiveHour,
    Figure::DirectCost,
    Figure::PriceBeforeIndexation,
    Figure::IndexFactor,
    Figure::CostPrice,
    Figure::PricePerFaceToFaceHour,
    Figure::Tariff,
];

impl Figure {
    /// The stable name (*adres*), as in `#/opbouw/time.travel`: the id of a line itself, `hours.<kind>`,
    /// `year.<line>`, `mix.<row>.salary`, `mix.<row>.wage`, or the name in the result.
    ///
    /// ```
    /// use tariefproef::analysis::explanation::{Figure, HoursKind};
    /// assert_eq!(Figure::Hours(HoursKind::Travel).id(), "hours.travel");
    /// assert_eq!(Figure::parse("mix.2.wage"), Some(Figure::RowWage(2)));
    /// assert_eq!(Figure::parse("hours.lunch"), None);
    /// ```
    #[must_use]
    pub fn id(self) -> String {
        match self {
            Self::RowSalary(row) => format!("mix.{row}.salary"),
            Self::RowWage(row) => format!("mix.{row}.wage"),
            Self::PerYear(line) => format!("year.{}", line.id()),
            Self::Hours(kind) => format!("hours.{}", kind.word()),
            Self::Line(line) => line.id().to_owned(),
            Self::WagePerYear => "wage_per_year".to_owned(),
            Self::EmployerCostPerYear => "employer_cost_per_year".to_owned(),
            Self::ProductivityGross => "productivity_gross_pct".to_owned(),
            Self::ProductivityNet => "productivity_net_pct".to_owned(),
            Self::LabourPerPaidHour => "labour_per_paid_hour".to_owned(),
            Self::LabourPerProductiveHour => "labour_per_productive_hour".to_owned(),
            Self::DirectCost => "direct_cost".to_owned(),
            Self::PriceBeforeIndexation => "price_before_indexation".to_owned(),
            Self::IndexFactor => "index_factor".to_owned(),
            Self::CostPrice => "cost_price".to_owned(),
            Self::PricePerFaceToFaceHour => "price_per_face_to_face_hour".to_owned(),
            Self::Tariff => "tariff".to_owned(),
        }
    }

    /// The figure with this name (*uit een adres*); whether a price has it is another matter.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        let row = id
            .strip_prefix("mix.")
            .and_then(|rest| rest.split('.').next())
            .and_then(|row| row.parse().ok());
        let rows = row
            .into_iter()
            .flat_map(|row| [Self::RowSalary(row), Self::RowWage(row)]);
        let contributions = || {
            ContributionKind::ALL
                .iter()
                .map(|kind| Line::Contribution(*kind))
        };
        let wages = || WAGE_LINES.into_iter().chain(contributions());
        let times = TimeKind::ALL.iter().map(|kind| Line::Time(*kind));
        rows.chain(wages().map(Self::PerYear))
            .chain(HoursKind::ALL.iter().copied().map(Self::Hours))
            .chain(wages().chain(times).chain(OTHER_LINES).map(Self::Line))
            .chain(SINGLE)
            .find(|figure| figure.id() == id)
    }

    /// Every figure that a price with so many rows in its mix has, from wage to tariff (*alle bedragen*).
    #[must_use]
    pub fn all(price: &CostPrice, mix_rows: usize) -> Vec<Self> {
        let lines = || price.lines.iter().map(|(line, _)| *line);
        let mut figures: Vec<Self> = (0..mix_rows)
            .flat_map(|row| [Self::RowSalary(row), Self::RowWage(row)])
            .collect();
        figures.extend(lines().filter(|line| is_pay(*line)).map(Self::PerYear));
        figures.extend(HoursKind::ALL.iter().copied().map(Self::Hours));
        figures.extend(lines().map(Self::Line));
        figures.extend(SINGLE);
        figures
    }
}

/// Whether a line is a wage component or a contribution.
pub(super) fn is_pay(line: Line) -> bool {
    matches!(line, Line::Contribution(_)) || WAGE_LINES.contains(&line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_have_the_names_of_the_result() {
        let hours = HoursResult {
            gross: 1,
            leave: 2,
            sick_leave: 3,
            training: 4,
            net: 5,
            workdays: 6,
            meetings: 7,
            indirect: 8,
            unplannable: 9,
            travel: 10,
            available: 11,
            no_show: 12,
            face_to_face: 13,
            unspecified: 14,
            productive: 15,
        };
        let names: Vec<&str> = hours.named().iter().map(|(name, _)| *name).collect();
        assert_eq!(names, HoursKind::WORDS);
        for kind in TimeKind::ALL {
            assert!(HoursKind::of_time(*kind).is_some(), "{kind:?}");
        }
    }

    #[test]
    fn every_id_reads_back_and_no_two_are_the_same() {
        let lines = [
            Line::Contribution(ContributionKind::WhkWga),
            Line::Time(TimeKind::NoShow),
            Line::Kilometres,
        ];
        let mut figures = vec![
            Figure::RowSalary(0),
            Figure::RowWage(12),
            Figure::PerYear(Line::YearEndBonus),
        ];
        figures.extend(lines.map(Figure::Line));
        figures.extend(
            ContributionKind::ALL
                .iter()
                .map(|kind| Figure::PerYear(Line::Contribution(*kind))),
        );
        figures.extend(OTHER_LINES.map(Figure::Line));
        figures.extend(SINGLE);
        figures.extend(HoursKind::ALL.iter().copied().map(Figure::Hours));
        for figure in &figures {
            assert_eq!(
                Figure::parse(&figure.id()),
                Some(*figure),
                "{}",
                figure.id()
            );
        }
        let mut ids: Vec<String> = figures.iter().map(|figure| figure.id()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(
            ids.len() + 1,
            figures.len(),
            "only other.km was listed twice"
        );
        for id in [
            "",
            "mix",
            "mix.+1.wage",
            "mix.01.wage",
            "mix.1.bonus",
            "year.overhead",
            "hours.",
            "time.lunch",
        ] {
            assert_eq!(Figure::parse(id), None, "{id}");
        }
    }
}
