//! Pictures (*grafieken*): geometry and drawing as pure text, so that they can be tested and saved.
//!
//! Horizontal in percent, vertical in pixels and no `viewBox`: the same picture fits a phone, a desk and A4. The text in
//! a picture is hidden from assistive tools; its name is the conclusion, and the same numbers stand in a table below it.

pub mod difference;
pub mod hours;
pub mod steps;

use rust_decimal::Decimal;

use crate::app::address::Who;

/// A picture ready to be put inside an `<svg>`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawn {
    /// The drawing.
    pub svg: String,
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
pub(super) struct Pen(String);

impl Pen {
    pub(super) fn new() -> Self {
        Self(r#"<g aria-hidden="true">"#.to_owned())
    }

    pub(super) fn drawn(mut self, height: u32) -> Drawn {
        self.0.push_str("</g>");
        Drawn {
            svg: self.0,
            height,
        }
    }

    fn put(&mut self, parts: &[&str]) {
        for part in parts {
            self.0.push_str(part);
        }
    }

    /// Opens a row that can be pointed at.
    pub(super) fn row(&mut self, row: usize, on: bool, y: u32, height: u32) {
        let class = if on {
            "chart__row chart__row--on"
        } else {
            "chart__row"
        };
        self.put(&[
            "<g class=\"",
            class,
            "\" data-row=\"",
            &row.to_string(),
            "\"><rect class=\"chart__hit\" x=\"0\" y=\"",
        ]);
        self.put(&[
            &y.to_string(),
            "\" width=\"100%\" height=\"",
            &height.to_string(),
            "\"/>",
        ]);
    }

    pub(super) fn end_row(&mut self) {
        self.put(&["</g>"]);
    }

    /// A bar between two places, with the amount that it shows.
    pub(super) fn bar(
        &mut self,
        class: &str,
        ends: (Decimal, Decimal),
        y: u32,
        height: u32,
        mark: &Mark,
    ) {
        let (from, to) = (ends.0.min(ends.1), ends.0.max(ends.1));
        self.put(&[
            "<rect class=\"bar ",
            class,
            "\" x=\"",
            &from.to_string(),
            "%\" y=\"",
            &y.to_string(),
        ]);
        self.put(&[
            "\" width=\"",
            &(to - from).normalize().to_string(),
            "%\" height=\"",
            &height.to_string(),
            "\"",
        ]);
        if let Some(who) = mark.who {
            self.put(&[
                " data-who=\"",
                if who == Who::Theirs { "voorstel" } else { "u" },
                "\"",
            ]);
        }
        self.put(&[" data-value=\"", &mark.value.to_string(), "\"/>"]);
    }

    /// Text that lets the pointer through.
    pub(super) fn text(&mut self, class: &str, x: Decimal, side: Side, y: u32, text: &str) {
        let (sign, distance, anchor) = match side {
            Side::After(distance) => ("", distance, ""),
            Side::Before(distance) => ("-", distance, " text-anchor=\"end\""),
        };
        self.put(&[
            "<text class=\"",
            class,
            "\" x=\"",
            &x.to_string(),
            "%\" dx=\"",
            sign,
            &distance.to_string(),
        ]);
        self.put(&[
            "\" y=\"",
            &y.to_string(),
            "\"",
            anchor,
            " pointer-events=\"none\">",
            &escaped(text),
            "</text>",
        ]);
    }

    /// A vertical line.
    pub(super) fn upright(&mut self, class: &str, x: Decimal, from: u32, to: u32) {
        let x = x.to_string();
        self.put(&[
            "<line class=\"",
            class,
            "\" x1=\"",
            &x,
            "%\" x2=\"",
            &x,
            "%\" y1=\"",
            &from.to_string(),
        ]);
        self.put(&["\" y2=\"", &to.to_string(), "\" pointer-events=\"none\"/>"]);
    }

    /// A line over the whole width.
    pub(super) fn across(&mut self, class: &str, y: u32) {
        let y = y.to_string();
        self.put(&[
            "<line class=\"",
            class,
            "\" x1=\"0\" x2=\"100%\" y1=\"",
            &y,
            "\" y2=\"",
            &y,
            "\"/>",
        ]);
    }

    /// Whose it is: the square or the circle, and the name.
    pub(super) fn party(&mut self, who: Who, y: u32, name: &str) {
        match who {
            Who::Theirs => {
                self.put(&[
                    "<rect class=\"mark--gemeente\" x=\"0\" y=\"",
                    &(y - 11).to_string(),
                    "\" width=\"11\" height=\"11\"/>",
                ]);
            }
            Who::Yours => self.put(&[
                "<circle class=\"mark--u\" cx=\"6\" cy=\"",
                &(y - 5).to_string(),
                "\" r=\"6\"/>",
            ]),
        }
        self.text("chart__strong", Decimal::ZERO, Side::After(20), y, name);
    }
}

/// What a bar stands for, so that a test can hold it beside the table and the engine.
pub(super) struct Mark {
    pub(super) who: Option<Who>,
    pub(super) value: Decimal,
}

/// The class of a party's bar: filled where it adds, hollow where it takes off.
pub(super) fn bar_class(who: Who, adds: bool) -> &'static str {
    match (who, adds) {
        (Who::Theirs, true) => "bar--gemeente",
        (Who::Theirs, false) => "bar--gemeente-less",
        (Who::Yours, true) => "bar--u",
        (Who::Yours, false) => "bar--down",
    }
}

/// Text as it may stand between tags.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
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
    fn text_of_people_cannot_become_markup() {
        let mut pen = Pen::new();
        pen.text("", Decimal::ZERO, Side::After(0), 10, "<b>R&D</b>");
        let drawn = pen.drawn(20);
        assert!(
            drawn.svg.contains("&lt;b&gt;R&amp;D&lt;/b&gt;"),
            "{}",
            drawn.svg
        );
        assert!(drawn.svg.starts_with(r#"<g aria-hidden="true">"#) && drawn.svg.ends_with("</g>"));
    }

    #[test]
    fn a_bar_runs_from_left_to_right_and_says_what_it_shows() {
        let mut pen = Pen::new();
        pen.bar(
            "bar--u",
            (dec("60"), dec("40.5")),
            4,
            12,
            &Mark {
                who: Some(Who::Yours),
                value: dec("-1.20"),
            },
        );
        let svg = pen.drawn(20).svg;
        assert!(svg.contains(r#"x="40.5%" y="4" width="19.5%""#), "{svg}");
        assert!(svg.contains(r#"data-who="u" data-value="-1.20""#), "{svg}");
    }
}
