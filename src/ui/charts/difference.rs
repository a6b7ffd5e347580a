//! A difference in parts (*verschil per onderdeel*): bars to the right where it is dearer, hollow to the left where it is
//! cheaper, around a line at zero.

use rust_decimal::Decimal;

use super::{Drawn, Mark, Pen, Scale, Side};

/// A part of the difference.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Its name.
    pub name: String,
    /// EUR per hour as shown; more than zero is dearer.
    pub amount: Decimal,
}

/// Words around the bars.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    /// Left of zero; both stand at the ends, where they never meet.
    pub less: String,
    /// Right of zero.
    pub more: String,
    /// Before the total.
    pub total: String,
}

const PITCH: u32 = 46;
const TOP: u32 = 24;

/// The drawing, the parts in the order given; `on` is the part that is pointed at.
#[must_use]
pub fn draw(
    parts: &[Part],
    words: &Words,
    on: Option<usize>,
    signed: impl Fn(Decimal) -> String,
) -> Drawn {
    let total: Decimal = parts.iter().map(|part| part.amount).sum();
    let low = parts
        .iter()
        .map(|part| part.amount)
        .min()
        .unwrap_or_default()
        .min(Decimal::ZERO);
    let high = parts
        .iter()
        .map(|part| part.amount)
        .max()
        .unwrap_or_default()
        .max(Decimal::ZERO);
    // A side without bars keeps no room for amounts.
    let scale = match (low.is_zero(), high.is_zero()) {
        (true, _) => Scale::new(low, high, 0, 80),
        (_, true) => Scale::new(low, high, 20, 99),
        _ => Scale::new(low, high, 20, 80),
    };
    let zero = scale.at(Decimal::ZERO);
    let bottom = TOP + PITCH * u32::try_from(parts.len()).unwrap_or_default();
    let mut pen = Pen::new();
    for (row, (part, y)) in parts.iter().zip((TOP..).step_by(46)).enumerate() {
        pen.row(row, on == Some(row), y, PITCH - 2);
        let class = if part.amount < Decimal::ZERO {
            "bar--down"
        } else {
            "bar--up"
        };
        pen.bar(
            class,
            (zero, scale.at(part.amount)),
            y + 22,
            16,
            &Mark {
                who: None,
                value: part.amount,
            },
        );
        pen.end_row();
    }
    pen.upright("chart__zero", zero, TOP - 4, bottom);
    pen.across("chart__zero", bottom + 6);
    if !low.is_zero() {
        pen.text(
            "chart__soft",
            Decimal::ZERO,
            Side::After(2),
            13,
            &["← ", &words.less].concat(),
        );
    }
    if !high.is_zero() {
        pen.text(
            "chart__soft",
            Decimal::ONE_HUNDRED,
            Side::Before(2),
            13,
            &[&words.more, " →"].concat(),
        );
    }
    for (part, y) in parts.iter().zip((TOP..).step_by(46)) {
        // Clear of the line when that stands at the left.
        let free = if low.is_zero() { 8 } else { 2 };
        pen.text("halo", Decimal::ZERO, Side::After(free), y + 15, &part.name);
        let side = if part.amount < Decimal::ZERO {
            Side::Before(7)
        } else {
            Side::After(7)
        };
        pen.text(
            "chart__strong halo",
            scale.at(part.amount),
            side,
            y + 35,
            &signed(part.amount),
        );
    }
    pen.text(
        "chart__strong",
        Decimal::ZERO,
        Side::After(2),
        bottom + 27,
        &words.total,
    );
    pen.text(
        "chart__strong",
        Decimal::ONE_HUNDRED,
        Side::Before(2),
        bottom + 27,
        &signed(total),
    );
    pen.drawn(bottom + 34)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(name: &str, amount: &str) -> Part {
        Part {
            name: name.to_owned(),
            amount: amount.parse().unwrap(),
        }
    }

    fn words() -> Words {
        Words {
            less: "goedkoper".into(),
            more: "duurder".into(),
            total: "Samen".into(),
        }
    }

    #[test]
    fn dearer_is_solid_to_the_right_and_cheaper_hollow_to_the_left() {
        let drawn = draw(
            &[part("Uren", "3.00"), part("Overhead", "-1.00")],
            &words(),
            None,
            |value| value.to_string(),
        );
        // −1 lies at 20 %, 3 at 80 %, so zero at 35 %.
        assert!(
            drawn.svg.contains(r#"bar--up" x="35%" y="46" width="45%""#),
            "{}",
            drawn.svg
        );
        assert!(
            drawn
                .svg
                .contains(r#"bar--down" x="20%" y="92" width="15%""#),
            "{}",
            drawn.svg
        );
        assert!(
            drawn.svg.contains(
                r#"x="20%" dx="-7" y="105" text-anchor="end" pointer-events="none">-1.00"#
            ),
            "{}",
            drawn.svg
        );
        assert!(
            drawn.svg.contains(">2.00</text>"),
            "the parts add up: {}",
            drawn.svg
        );
        assert_eq!(drawn.height, 24 + 2 * 46 + 34);
    }

    #[test]
    fn a_side_without_bars_takes_no_room_and_has_no_words() {
        let dearer = draw(&[part("Uren", "3.00")], &words(), None, |value| {
            value.to_string()
        })
        .svg;
        assert!(
            dearer.contains(r#"bar--up" x="0%" y="46" width="80%""#)
                && !dearer.contains("goedkoper"),
            "{dearer}"
        );
        let same = draw(&[part("Uren", "0.00")], &words(), None, |value| {
            value.to_string()
        })
        .svg;
        assert!(same.contains(r#"width="0%""#), "{same}");
    }
}
