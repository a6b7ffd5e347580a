//! Pictures (*grafieken*): geometry and drawing as pure text, so that they can be tested.
//!
//! Horizontal in percent, vertical in pixels and no `viewBox`: the same picture fits a phone, a desk and A4. The text in
//! a picture is hidden from assistive tools; its name is the conclusion, and the same numbers stand in a table below it.

pub mod difference;
pub mod hours;
pub mod steps;

use rust_decimal::Decimal;

use crate::app::address::Who;
use crate::ui::html::{Html, fill, fixed};

/// A picture ready to be put inside an `<svg>`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawn {
    /// The drawing.
    pub svg: Html,
    /// Its height, px.
    pub height: u32,
}

/// Where a text stands relative to its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// It begins there, so many pixels further.
    After(u8),
    /// It ends there, so many pixels before.
    Before(u8),
}

/// Values on a horizontal axis, in percent of the width.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale {
    low: Decimal,
    span: Decimal,
    from: Decimal,
    width: Decimal,
}

impl Scale {
    /// `low` to `high` lie at `from` to `to` percent.
    pub(super) fn new(low: Decimal, high: Decimal, from: u8, to: u8) -> Self {
        let from = Decimal::from(from);
        Self {
            low,
            span: high - low,
            from,
            width: Decimal::from(to) - from,
        }
    }

    /// Where a value lies; without any span, everything lies at the start.
    pub(super) fn at(&self, value: Decimal) -> Decimal {
        let share = (value - self.low)
            .checked_div(self.span)
            .unwrap_or_default();
        (self.from + share * self.width).round_dp(2).normalize()
    }
}

/// Puts a picture together.
#[derive(Default)]
pub(super) struct Pen(pub(super) Html);

impl Pen {
    /// A bar between two places, with the amount that it shows: so that a test can hold it beside the table.
    pub(super) fn bar(
        &mut self,
        class: &str,
        ends: (Decimal, Decimal),
        y: u32,
        height: u32,
        value: Decimal,
    ) {
        let (from, to) = (ends.0.min(ends.1), ends.0.max(ends.1));
        self.0.push(&fill(
            r#"<rect class="bar {class}" x="{x}%" y="{y}" width="{width}%" height="{height}" data-value="{value}"/>"#,
            &[
                ("class", class.into()),
                ("x", (&from.to_string()).into()),
                ("y", (&y.to_string()).into()),
                ("width", (&(to - from).normalize().to_string()).into()),
                ("height", (&height.to_string()).into()),
                ("value", (&value.to_string()).into()),
            ],
        ));
    }

    /// Text.
    pub(super) fn text(&mut self, class: &str, x: Decimal, side: Side, y: u32, text: &str) {
        let (sign, distance, anchor) = match side {
            Side::After(distance) => ("", distance, "start"),
            Side::Before(distance) => ("-", distance, "end"),
        };
        self.0.push(&fill(
            r#"<text class="{class}" x="{x}%" dx="{sign}{distance}" y="{y}" text-anchor="{anchor}">{text}</text>"#,
            &[
                ("class", class.into()),
                ("x", (&x.to_string()).into()),
                ("sign", sign.into()),
                ("distance", (&distance.to_string()).into()),
                ("y", (&y.to_string()).into()),
                ("anchor", anchor.into()),
                ("text", text.into()),
            ],
        ));
    }

    /// A line from one place to another.
    pub(super) fn line(&mut self, class: &str, x: (Decimal, Decimal), y: (u32, u32)) {
        self.0.push(&fill(
            r#"<line class="{class}" x1="{x1}%" x2="{x2}%" y1="{y1}" y2="{y2}"/>"#,
            &[
                ("class", class.into()),
                ("x1", (&x.0.to_string()).into()),
                ("x2", (&x.1.to_string()).into()),
                ("y1", (&y.0.to_string()).into()),
                ("y2", (&y.1.to_string()).into()),
            ],
        ));
    }

    /// Whose it is: the square or the circle, and the name.
    pub(super) fn party(&mut self, who: Who, y: u32, name: &str) {
        let mark = match who {
            Who::Theirs => r#"<rect class="mark--gemeente" x="0" y="{y}" width="11" height="11"/>"#,
            Who::Yours => r#"<rect class="mark--u" x="0" y="{y}" width="12" height="12" rx="6"/>"#,
        };
        self.0
            .push(&fill(mark, &[("y", (&(y - 11).to_string()).into())]));
        self.text("chart__strong", Decimal::ZERO, Side::After(20), y, name);
    }

    /// The picture, hidden from assistive tools.
    pub(super) fn drawn(self, height: u32) -> Drawn {
        let mut svg = fixed(r#"<g aria-hidden="true">"#);
        svg.push(&self.0);
        svg.push(&fixed("</g>"));
        Drawn { svg, height }
    }
}

/// The class of a party's bar: filled where it adds, hollow where it takes off.
pub(super) fn bar_class(who: Who, amount: Decimal) -> &'static str {
    match (who, amount >= Decimal::ZERO) {
        (Who::Theirs, true) => "bar--gemeente",
        (Who::Theirs, false) => "bar--gemeente-less",
        (Who::Yours, true) => "bar--u",
        (Who::Yours, false) => "bar--down",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dec(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn a_scale_maps_its_ends_and_survives_no_span() {
        let scale = Scale::new(dec("-5"), dec("15"), 20, 80);
        assert_eq!(
            (scale.at(dec("-5")), scale.at(dec("0")), scale.at(dec("15"))),
            (dec("20"), dec("35"), dec("80"))
        );
        assert_eq!(
            Scale::new(dec("3"), dec("3"), 0, 80).at(dec("3")),
            Decimal::ZERO
        );
    }

    #[test]
    fn a_bar_runs_from_left_to_right_and_text_cannot_become_markup() {
        let mut pen = Pen::default();
        pen.bar("bar--u", (dec("60"), dec("40.5")), 4, 12, dec("-1.20"));
        pen.text("", Decimal::ZERO, Side::After(0), 10, "<b>R&D</b>");
        let svg = pen.drawn(20).svg.into_string();
        assert!(svg.contains(r#"x="40.5%" y="4" width="19.5%""#), "{svg}");
        assert!(svg.contains(r#"data-value="-1.20""#), "{svg}");
        assert!(svg.contains("&lt;b&gt;R&amp;D&lt;/b&gt;"), "{svg}");
        assert!(svg.starts_with(r#"<g aria-hidden="true">"#) && svg.ends_with("</g>"));
    }
}
