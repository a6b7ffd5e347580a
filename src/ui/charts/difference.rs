//! A difference in parts (*verschil per onderdeel*): bars to the right where it is dearer, hollow to the left where it is
//! cheaper, around a line at zero.

use rust_decimal::Decimal;

use super::{Drawn, Pen, Scale, Side};
use crate::i18n::Lang;
use crate::i18n::numbers::signed;

/// Words around the bars.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Words<'a> {
    /// Left of zero, with its arrow; both stand at the ends, where they never meet.
    pub less: &'a str,
    /// Right of zero, with its arrow.
    pub more: &'a str,
    /// Before the total.
    pub total: &'a str,
}

const PITCH: u32 = 46;
const TOP: u32 = 24;

/// The drawing of parts, EUR per hour as shown, in the order given; more than zero is dearer.
#[must_use]
pub fn draw(lang: Lang, parts: &[(&str, Decimal)], words: Words<'_>) -> Drawn {
    let (none, whole) = (Decimal::ZERO, Decimal::ONE_HUNDRED);
    let (mut low, mut high, mut total) = (none, none, none);
    for (_, amount) in parts {
        low = low.min(*amount);
        high = high.max(*amount);
        total += amount;
    }
    // A side without bars keeps no room for amounts.
    let (from, to) = match (low.is_zero(), high.is_zero()) {
        (true, _) => (0, 80),
        (_, true) => (20, 99),
        _ => (20, 80),
    };
    let scale = Scale::new(low, high, from, to);
    let zero = scale.at(none);
    let (mut pen, mut said) = (Pen::default(), Pen::default());
    let mut y = TOP;
    for (name, amount) in parts {
        let cheaper = *amount < none;
        let class = if cheaper { "bar--down" } else { "bar--up" };
        let at = scale.at(*amount);
        pen.bar(class, (zero, at), y + 22, 16, *amount);
        // Clear of the line when that stands at the left.
        let free = if low.is_zero() { 8 } else { 2 };
        said.text("halo", none, Side::After(free), y + 15, name);
        let side = if cheaper {
            Side::Before(7)
        } else {
            Side::After(7)
        };
        let shown = signed(lang, *amount, 2);
        said.text("chart__strong halo", at, side, y + 35, &shown);
        y += PITCH;
    }
    pen.line("chart__zero", (zero, zero), (TOP - 4, y));
    pen.line("chart__zero", (none, whole), (y + 6, y + 6));
    if !low.is_zero() {
        pen.text("chart__soft", none, Side::After(2), 13, words.less);
    }
    if !high.is_zero() {
        pen.text("chart__soft", whole, Side::Before(2), 13, words.more);
    }
    said.text("chart__strong", none, Side::After(2), y + 27, words.total);
    let total = signed(lang, total, 2);
    said.text("chart__strong", whole, Side::Before(2), y + 27, &total);
    pen.0.push(&said.0);
    pen.drawn(y + 34)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(parts: &[(&str, &str)]) -> Drawn {
        let parts: Vec<(&str, Decimal)> = parts
            .iter()
            .map(|(name, amount)| (*name, amount.parse().unwrap()))
            .collect();
        let words = Words {
            less: "← goedkoper",
            more: "duurder →",
            total: "Samen",
        };
        draw(Lang::Nl, &parts, words)
    }

    #[test]
    fn dearer_is_solid_to_the_right_and_cheaper_hollow_to_the_left() {
        let drawn = drawn(&[("Uren", "3.00"), ("Overhead", "-1.00")]);
        let svg = drawn.svg.as_str();
        // −1 lies at 20 %, 3 at 80 %, so zero at 35 %.
        for piece in [
            r#"bar--up" x="35%" y="46" width="45%""#,
            r#"bar--down" x="20%" y="92" width="15%""#,
            "x=\"20%\" dx=\"-7\" y=\"105\" text-anchor=\"end\">−\u{a0}1,00<",
            ">+\u{a0}2,00</text>",
        ] {
            assert!(svg.contains(piece), "{piece}\n{svg}");
        }
        assert_eq!(drawn.height, 24 + 2 * 46 + 34);
    }

    #[test]
    fn a_side_without_bars_takes_no_room_and_has_no_words() {
        let dearer = drawn(&[("Uren", "3.00")]).svg.into_string();
        assert!(
            dearer.contains(r#"bar--up" x="0%" y="46" width="80%""#)
                && !dearer.contains("goedkoper"),
            "{dearer}"
        );
        let same = drawn(&[("Uren", "0.00")]).svg.into_string();
        assert!(same.contains(r#"width="0%""#), "{same}");
    }
}
