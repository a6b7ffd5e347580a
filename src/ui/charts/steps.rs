//! From wage to cost price in steps (*trapgrafiek*): each group of costs begins where the one before it ended.

use rust_decimal::Decimal;

use super::{Drawn, Pen, Scale, Side, bar_class};
use crate::app::address::Who;
use crate::i18n::Lang;
use crate::i18n::numbers::amount;

/// A name, and EUR per hour as shown of every party.
pub type Step<'a> = (&'a str, &'a [Option<Decimal>]);

const BAR: u32 = 13;
const PITCH: u32 = 17;
const NAME: u32 = 21;
const GAP: u32 = 11;
/// The words of the tariff stand above the first row.
const HEAD: u32 = 26;
/// What is right of this is for the amounts.
const END: u8 = 80;

/// The drawing: steps in order and what they come to; the tariff, EUR per hour, with its words.
#[must_use]
pub fn draw(
    lang: Lang,
    parties: &[Who],
    steps: &[Step<'_>],
    total: Step<'_>,
    tariff: Option<(Decimal, &str)>,
) -> Drawn {
    let zero = Decimal::ZERO;
    let scale = Scale::new(zero, highest(parties.len(), steps, tariff), 0, END);
    let bars: u32 = parties.iter().map(|_| PITCH).sum();
    let pitch = NAME + bars + GAP;
    let mut y = if tariff.is_some() { HEAD } else { 0 };
    // What lies below: ties, then bars; the words stand over all of it.
    let (mut ties, mut pen, mut words) = (Pen::default(), Pen::default(), Pen::default());
    let mut at = vec![zero; parties.len()];
    let all = steps.iter().chain([&total]);
    for (place, (name, amounts)) in all.enumerate() {
        let last = place == steps.len();
        let class = if last { "chart__strong halo" } else { "halo" };
        if last {
            y += GAP;
            let line = y - GAP / 2;
            pen.line("chart__zero", (zero, Decimal::ONE_HUNDRED), (line, line));
            at.fill(zero);
        }
        words.text(class, zero, Side::After(0), y + 15, name);
        let mut bar = y + NAME;
        for ((who, value), from) in parties.iter().zip(*amounts).zip(&mut at) {
            let value = value.unwrap_or_default();
            let to = *from + value;
            pen.bar(
                bar_class(*who, value),
                (scale.at(*from), scale.at(to)),
                bar,
                BAR,
                value,
            );
            if place + 1 < steps.len() {
                let x = scale.at(to);
                ties.line("chart__tie", (x, x), (bar + BAR, bar + pitch));
            }
            let end = scale.at(to.max(*from));
            words.text(
                class,
                end,
                Side::After(7),
                bar + 11,
                &amount(lang, value, 2),
            );
            *from = to;
            bar += PITCH;
        }
        y += pitch;
    }
    let bottom = y - GAP;
    if let Some((tariff, said)) = tariff {
        let x = scale.at(tariff);
        pen.line("line line--gemeente", (x, x), (20, bottom));
        let side = if x > Decimal::from(50) {
            Side::Before(0)
        } else {
            Side::After(0)
        };
        words.text("chart__strong halo", x, side, 13, said);
    }
    ties.0.push(&pen.0);
    ties.0.push(&words.0);
    ties.drawn(bottom + 2)
}

/// The highest a price comes on its way, the tariff included.
fn highest(parties: usize, steps: &[Step<'_>], tariff: Option<(Decimal, &str)>) -> Decimal {
    let mut highest = tariff.map(|(tariff, _)| tariff).unwrap_or_default();
    for party in 0..parties {
        let mut at = Decimal::ZERO;
        for (_, amounts) in steps {
            at += amounts.get(party).copied().flatten().unwrap_or_default();
            highest = highest.max(at);
        }
    }
    highest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dec(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    fn drawn(parties: &[Who], tariff: Option<(Decimal, &str)>) -> Drawn {
        let amounts = [
            ["30.00", "40.00"],
            ["-10.00", "-20.00"],
            ["5.00", "5.00"],
            ["25.00", "25.00"],
        ]
        .map(|row| row.map(|value| Some(dec(value))));
        let [wage, group, margin, total] = &amounts;
        let steps: [Step<'_>; 3] = [("Loon", wage), ("Groep", group), ("Marge & risico", margin)];
        draw(Lang::Nl, parties, &steps, ("Kostprijs", total), tariff)
    }

    const BOTH: [Who; 2] = [Who::Theirs, Who::Yours];

    #[test]
    fn every_step_begins_where_the_one_before_it_ended() {
        let svg = drawn(&BOTH, Some((dec("24.00"), "tarief 24,00"))).svg;
        // 40 is the highest and lies at 80 %; 20 euro is 40 % of the width.
        for bar in [
            r#"<rect class="bar bar--u" x="0%" y="64" width="80%""#,
            r#"<rect class="bar bar--down" x="40%""#,
            r#"<rect class="bar bar--gemeente-less" x="40%" y="113" width="20%""#,
            r#"<line class="chart__tie" x1="60%" x2="60%" y1="60" y2="113"/>"#,
        ] {
            assert!(svg.as_str().contains(bar), "{bar}\n{}", svg.as_str());
        }
    }

    #[test]
    fn every_bar_says_its_amount_and_the_labels_are_escaped() {
        let svg = drawn(&BOTH, Some((dec("24.00"), "tarief 24,00"))).svg;
        for value in ["30.00", "40.00", "-10.00", "-20.00", "5.00", "25.00"] {
            assert!(
                svg.as_str().contains(&format!("data-value=\"{value}\"")),
                "{value}"
            );
        }
        assert_eq!(svg.as_str().matches("data-value").count(), 8);
        assert!(svg.as_str().contains("Marge &amp; risico"));
        assert!(svg.as_str().contains("tarief 24,00"));
        assert!(svg.as_str().contains(">−10,00</text>"));
    }

    #[test]
    fn the_picture_is_as_high_as_what_is_drawn() {
        let two = drawn(&BOTH, Some((dec("24"), "tarief"))).height;
        assert_eq!(two, 26 + 3 * 66 + 11 + 21 + 34 + 2);
        assert_eq!(
            drawn(&[Who::Theirs], None).height,
            3 * 49 + 11 + 21 + 17 + 2
        );
    }
}
