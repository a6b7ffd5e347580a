//! From wage to cost price in steps (*trapgrafiek*): each group of costs begins where the one before it ended.

use rust_decimal::Decimal;

use super::{Drawn, Mark, Pen, Scale, Side, bar_class};
use crate::app::address::Who;

/// One step: a group of costs, with an amount for every party.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Its name.
    pub name: String,
    /// EUR per hour as shown, in the order of the parties.
    pub amounts: Vec<Decimal>,
}

/// What is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Steps {
    /// Whose prices.
    pub parties: Vec<Who>,
    /// The steps, in order.
    pub steps: Vec<Step>,
    /// What they come to.
    pub total: Step,
    /// The tariff, EUR per hour, with its words.
    pub tariff: Option<(Decimal, String)>,
}

const BAR: u32 = 13;
const PITCH: u32 = 17;
const NAME: u32 = 21;
const GAP: u32 = 11;
/// The words of the tariff stand above the first row.
const HEAD: u32 = 26;
/// What is right of this is for the amounts.
const END: u8 = 80;

impl Steps {
    /// The highest a price comes on its way, the tariff included.
    fn highest(&self) -> Decimal {
        let mut highest = self
            .tariff
            .as_ref()
            .map(|(tariff, _)| *tariff)
            .unwrap_or_default();
        for party in 0..self.parties.len() {
            for (_, to) in self.floats(party) {
                highest = highest.max(to);
            }
        }
        highest
    }

    /// Where each step of a party begins and ends.
    fn floats(&self, party: usize) -> Vec<(Decimal, Decimal)> {
        let mut at = Decimal::ZERO;
        self.steps
            .iter()
            .map(|step| {
                let from = at;
                at += step.amounts.get(party).copied().unwrap_or_default();
                (from, at)
            })
            .collect()
    }

    /// The drawing; `on` is the step that is pointed at.
    #[must_use]
    pub fn draw(&self, on: Option<usize>, shown: impl Fn(Decimal) -> String) -> Drawn {
        let scale = Scale::new(Decimal::ZERO, self.highest(), 0, END);
        let bars = PITCH * u32::try_from(self.parties.len()).unwrap_or(2);
        let pitch = NAME + bars + GAP;
        let top = if self.tariff.is_some() { HEAD } else { 0 };
        let rows = u32::try_from(self.steps.len()).unwrap_or_default();
        let total_at = top + rows * pitch + GAP;
        let bottom = total_at + NAME + bars;
        let floats: Vec<_> = (0..self.parties.len())
            .map(|party| self.floats(party))
            .collect();
        let mut pen = Pen::new();
        // Ties first, then bars, the tariff, and the words over all of it.
        for (row, top_of_row) in (0..).zip((0..rows.saturating_sub(1)).map(|row| top + row * pitch))
        {
            for (party, y) in floats.iter().zip((top_of_row + NAME + BAR..).step_by(17)) {
                if let Some((_, end)) = party.get(row) {
                    pen.upright("chart__tie", scale.at(*end), y, y + pitch - BAR);
                }
            }
        }
        for (row, top_of_row) in (0..self.steps.len()).zip((top..).step_by(pitch as usize)) {
            pen.row(row, on == Some(row), top_of_row, pitch - GAP / 2);
            for ((who, party), y) in self
                .parties
                .iter()
                .zip(&floats)
                .zip((top_of_row + NAME..).step_by(17))
            {
                let Some((from, to)) = party.get(row).copied() else {
                    continue;
                };
                let mark = Mark {
                    who: Some(*who),
                    value: to - from,
                };
                pen.bar(
                    bar_class(*who, to >= from),
                    (scale.at(from), scale.at(to)),
                    y,
                    BAR,
                    &mark,
                );
            }
            pen.end_row();
        }
        pen.across("chart__zero", total_at - GAP / 2);
        for ((who, amount), y) in self
            .parties
            .iter()
            .zip(&self.total.amounts)
            .zip((total_at + NAME..).step_by(17))
        {
            let mark = Mark {
                who: Some(*who),
                value: *amount,
            };
            pen.bar(
                bar_class(*who, true),
                (scale.at(Decimal::ZERO), scale.at(*amount)),
                y,
                BAR,
                &mark,
            );
        }
        if let Some((tariff, words)) = &self.tariff {
            let x = scale.at(*tariff);
            pen.upright("line line--gemeente", x, 20, bottom);
            let side = if x > Decimal::from(50) {
                Side::Before(0)
            } else {
                Side::After(0)
            };
            pen.text("chart__strong halo", x, side, 13, words);
        }
        for (step, (row, top_of_row)) in self
            .steps
            .iter()
            .zip((0..).zip((top..).step_by(pitch as usize)))
        {
            pen.text(
                "halo",
                Decimal::ZERO,
                Side::After(0),
                top_of_row + 15,
                &step.name,
            );
            for ((amount, party), y) in step
                .amounts
                .iter()
                .zip(&floats)
                .zip((top_of_row + NAME + 11..).step_by(17))
            {
                let Some((from, to)) = party.get(row) else {
                    continue;
                };
                pen.text(
                    "halo",
                    scale.at(*from.max(to)),
                    Side::After(7),
                    y,
                    &shown(*amount),
                );
            }
        }
        pen.text(
            "chart__strong halo",
            Decimal::ZERO,
            Side::After(0),
            total_at + 15,
            &self.total.name,
        );
        for (amount, y) in self
            .total
            .amounts
            .iter()
            .zip((total_at + NAME + 11..).step_by(17))
        {
            pen.text(
                "chart__strong halo",
                scale.at(*amount),
                Side::After(7),
                y,
                &shown(*amount),
            );
        }
        pen.drawn(bottom + 2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dec(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    fn step(name: &str, theirs: &str, yours: &str) -> Step {
        Step {
            name: name.to_owned(),
            amounts: vec![dec(theirs), dec(yours)],
        }
    }

    fn example() -> Steps {
        Steps {
            parties: vec![Who::Theirs, Who::Yours],
            steps: vec![
                step("Loon", "30.00", "40.00"),
                step("Groep", "-10.00", "-20.00"),
                step("Marge & risico", "5.00", "5.00"),
            ],
            total: step("Kostprijs", "25.00", "25.00"),
            tariff: Some((dec("24.00"), "tarief 24,00".to_owned())),
        }
    }

    #[test]
    fn every_step_begins_where_the_one_before_it_ended() {
        let steps = example();
        assert_eq!(
            steps.floats(1),
            [
                (dec("0"), dec("40.00")),
                (dec("40.00"), dec("20.00")),
                (dec("20.00"), dec("25.00"))
            ]
        );
        assert_eq!(steps.highest(), dec("40.00"));
        let svg = steps.draw(None, |value| value.to_string()).svg;
        // 40 is the highest and lies at 80 %; 20 euro is 40 % of the width.
        assert!(
            svg.contains(r#"<rect class="bar bar--u" x="0%" y="64" width="80%""#),
            "{svg}"
        );
        assert!(
            svg.contains(r#"<rect class="bar bar--down" x="40%""#),
            "{svg}"
        );
        assert!(
            svg.contains(r#"<rect class="bar bar--gemeente-less" x="40%" y="113" width="20%""#),
            "{svg}"
        );
    }

    #[test]
    fn every_bar_says_its_amount_and_the_labels_are_escaped() {
        let svg = example().draw(Some(1), |value| value.to_string()).svg;
        for value in ["30.00", "40.00", "-10.00", "-20.00", "5.00", "25.00"] {
            assert!(svg.contains(&format!("data-value=\"{value}\"")), "{value}");
        }
        assert_eq!(svg.matches("data-value").count(), 8);
        assert!(svg.contains("Marge &amp; risico") && svg.contains("tarief 24,00"));
        assert_eq!(svg.matches("chart__row--on").count(), 1);
    }

    #[test]
    fn the_picture_is_as_high_as_what_is_drawn() {
        let two = example().draw(None, |value| value.to_string()).height;
        let mut one = example();
        one.parties.truncate(1);
        one.tariff = None;
        assert_eq!(two, 26 + 3 * 66 + 11 + 21 + 34 + 2);
        assert_eq!(
            one.draw(None, |value| value.to_string()).height,
            3 * 49 + 11 + 21 + 17 + 2
        );
    }
}
