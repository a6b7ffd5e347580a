//! The build-up of a price for a reader (*opbouw*): lines in groups, in amounts that add up as they are shown.

use rust_decimal::Decimal;

use crate::engine::rounding::{largest_remainder, rounded};
use crate::model::cost_price::{CostPrice, Line};
use crate::model::order::by_place;

/// Decimals of an amount per hour as it is shown.
pub const SHOWN_DECIMALS: u8 = 2;

/// A part of the build-up (*onderdeel*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CostGroup {
    /// Wage and employer contributions of the hour itself.
    Labour,
    /// Paid time without clients.
    TimeWithoutClients,
    /// Travel and other costs.
    OtherCosts,
    /// What sharing staff in a group changes.
    Group,
    /// Overhead, municipal duties, risk and result.
    Surcharges,
    /// Indexation.
    Indexation,
}

impl CostGroup {
    /// Every group, in the order of the build-up.
    pub const ALL: &'static [Self] = &[
        Self::Labour,
        Self::TimeWithoutClients,
        Self::OtherCosts,
        Self::Group,
        Self::Surcharges,
        Self::Indexation,
    ];

    /// The group that a line belongs to.
    #[must_use]
    pub fn of(line: Line) -> Self {
        match line {
            Line::Salary
            | Line::IrregularHours
            | Line::HolidayAllowance
            | Line::YearEndBonus
            | Line::OtherWage
            | Line::Contribution(_) => Self::Labour,
            Line::Time(_) => Self::TimeWithoutClients,
            Line::PerFteYear | Line::PerProductiveHour | Line::Kilometres => Self::OtherCosts,
            Line::SharedStaff | Line::PerClient => Self::Group,
            Line::Overhead | Line::Obligations | Line::Margin => Self::Surcharges,
            Line::Indexation => Self::Indexation,
        }
    }
}

/// An amount as calculated and as shown, EUR per productive hour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Amount {
    /// Unrounded.
    pub exact: Decimal,
    /// In cents; the shown parts add up to the shown whole.
    pub shown: Decimal,
}

/// A price in groups and lines that add up as they are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuildUp {
    /// The cost price.
    pub total: Amount,
    /// The groups that have lines, in order.
    pub groups: Vec<(CostGroup, Amount)>,
    /// The lines, in the order of the price.
    pub lines: Vec<(Line, Amount)>,
}

/// The build-up of a price (*opbouw van de kostprijs*).
///
/// Groups are rounded by the largest remainder to the rounded cost price, lines to their group's shown amount, so that
/// a group shows the same everywhere and everything shown adds up.
#[must_use]
pub fn build_up(price: &CostPrice) -> BuildUp {
    let total = Amount {
        exact: price.cost_price,
        shown: rounded(price.cost_price, SHOWN_DECIMALS),
    };
    let present: Vec<CostGroup> = CostGroup::ALL
        .iter()
        .copied()
        .filter(|group| {
            price
                .lines
                .iter()
                .any(|(line, _)| CostGroup::of(*line) == *group)
        })
        .collect();
    let sums: Vec<Decimal> = present
        .iter()
        .map(|group| lines_of(price, *group).map(|(_, amount)| amount).sum())
        .collect();
    let groups: Vec<(CostGroup, Amount)> = present
        .iter()
        .zip(
            sums.iter()
                .zip(largest_remainder(&sums, total.shown, SHOWN_DECIMALS)),
        )
        .map(|(group, (exact, shown))| {
            (
                *group,
                Amount {
                    exact: *exact,
                    shown,
                },
            )
        })
        .collect();
    let mut lines = Vec::with_capacity(price.lines.len());
    for (group, whole) in &groups {
        let (ids, exact): (Vec<Line>, Vec<Decimal>) = lines_of(price, *group).unzip();
        let shown = largest_remainder(&exact, whole.shown, SHOWN_DECIMALS);
        lines.extend(
            ids.into_iter()
                .zip(exact.into_iter().zip(shown))
                .map(|(line, (exact, shown))| (line, Amount { exact, shown })),
        );
    }
    BuildUp {
        total,
        groups,
        lines,
    }
}

fn lines_of(price: &CostPrice, group: CostGroup) -> impl Iterator<Item = (Line, Decimal)> + '_ {
    price
        .lines
        .iter()
        .copied()
        .filter(move |(line, _)| CostGroup::of(*line) == group)
}

impl BuildUp {
    /// The amount of a group; zero when the price has no such lines.
    #[must_use]
    pub fn group(&self, group: CostGroup) -> Amount {
        self.groups
            .iter()
            .find(|(other, _)| *other == group)
            .map(|(_, amount)| *amount)
            .unwrap_or_default()
    }

    /// The amount of a line; zero when the price has no such line.
    #[must_use]
    pub fn line(&self, line: Line) -> Amount {
        self.lines
            .iter()
            .find(|(other, _)| *other == line)
            .map(|(_, amount)| *amount)
            .unwrap_or_default()
    }
}

/// The lines of two prices, each once, in the order of the build-up.
#[must_use]
pub fn lines_of_both(theirs: &CostPrice, yours: &CostPrice) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for (line, _) in theirs.lines.iter().chain(&yours.lines) {
        if !lines.contains(line) {
            lines.push(*line);
        }
    }
    // Lines keep their order within a group.
    by_place(lines, |line| CostGroup::of(*line) as usize)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::cost_price::cost_price;
    use crate::model::cost_inputs::CostInputs;

    fn price(text: &str) -> CostPrice {
        cost_price(&CostInputs::from_json(text).unwrap()).unwrap()
    }

    const WITH_GROUP: &str = r#"{"labour":{"mix":[{"share_pct":"100","monthly_salary":"3333"}],"holiday_allowance_pct":"8",
        "contributions":[{"kind":"awf","rate_pct":"2.74"},{"kind":"zvw","rate_pct":"6.51"}]},
        "hours":{"gross_hours_per_year":"1878","leave":{"hours":"237"},"sick_leave_pct":"6.7"},
        "group":{"clients":"7","staff":"2","occupancy_pct":"90"},"overhead":{"pct":"22","base":"direct"}}"#;

    #[test]
    fn every_shown_amount_adds_up_to_the_shown_amount_above_it() {
        let built = build_up(&price(WITH_GROUP));
        assert_eq!(
            built
                .groups
                .iter()
                .map(|(_, amount)| amount.shown)
                .sum::<Decimal>(),
            built.total.shown
        );
        for (group, whole) in &built.groups {
            let lines = built
                .lines
                .iter()
                .filter(|(line, _)| CostGroup::of(*line) == *group);
            assert_eq!(
                lines.map(|(_, amount)| amount.shown).sum::<Decimal>(),
                whole.shown,
                "{group:?}"
            );
        }
        assert_eq!(built.lines.len(), price(WITH_GROUP).lines.len());
    }

    #[test]
    fn a_price_without_a_group_has_no_group_part() {
        let single = price(
            r#"{"labour":{"mix":[{"share_pct":"100","hourly_wage":"20"}]},"hours":{"gross_hours_per_year":"1800"}}"#,
        );
        assert!(
            build_up(&single)
                .groups
                .iter()
                .all(|(group, _)| *group != CostGroup::Group)
        );
        assert_eq!(build_up(&single).group(CostGroup::Group), Amount::default());
        let lines = lines_of_both(&single, &price(WITH_GROUP));
        assert_eq!(
            lines.iter().filter(|line| **line == Line::Salary).count(),
            1
        );
        let group_at = lines
            .iter()
            .position(|line| *line == Line::SharedStaff)
            .unwrap();
        let overhead_at = lines
            .iter()
            .position(|line| *line == Line::Overhead)
            .unwrap();
        assert!(group_at < overhead_at);
    }
}
