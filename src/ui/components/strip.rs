//! A bandwidth as a strip (*bandbreedtestrook*): lowest to highest, the middle half, the median, the proposal and you.
//!
//! Pure: text in, SVG text out.

use rust_decimal::Decimal;

use crate::model::proposal::Bandwidth;

/// Where a value lies on the strip, percent of its width; the ends keep 3 % free.
fn place(value: Decimal, low: Decimal, high: Decimal) -> Decimal {
    let (from, width) = (Decimal::from(3), Decimal::from(94));
    let span = high - low;
    if span.is_zero() {
        return Decimal::from(50);
    }
    let share = ((value - low) / span).clamp(Decimal::ZERO, Decimal::ONE);
    (from + share * width).round_dp(2)
}

/// The drawing inside a strip's `<svg>`. Values outside the band stretch the strip.
#[must_use]
pub fn strip(
    band: &Bandwidth,
    theirs: Option<Decimal>,
    yours: Option<Decimal>,
    label: impl Fn(Decimal) -> String,
) -> String {
    let all = || {
        [Some(band.min), Some(band.max), theirs, yours]
            .into_iter()
            .flatten()
    };
    let low = all().min().unwrap_or_default();
    let high = all().max().unwrap_or_default();
    let at = |value: Decimal| place(value, low, high);
    let mut drawing = String::new();
    let mut push = |part: String| drawing.push_str(&part);
    if let (Some(p25), Some(p75)) = (band.p25, band.p75) {
        let width = at(p75) - at(p25);
        push(format!(
            r#"<rect class="strip__mid" x="{}%" y="7" width="{width}%" height="14"/>"#,
            at(p25)
        ));
    }
    let (min, max) = (at(band.min), at(band.max));
    push(format!(
        r#"<line class="strip__range" x1="{min}%" x2="{max}%" y1="14" y2="14"/>"#
    ));
    for end in [min, max] {
        push(format!(
            r#"<line class="strip__range" x1="{end}%" x2="{end}%" y1="8" y2="20"/>"#
        ));
    }
    if let Some(median) = band.median.map(at) {
        push(format!(
            r#"<line class="strip__median" x1="{median}%" x2="{median}%" y1="4" y2="26"/>"#
        ));
    }
    // Closer than 4 % the two marks would hide each other: then one moves up and the other down.
    let close = matches!((theirs.map(at), yours.map(at)), (Some(a), Some(b)) if (a - b).abs() < Decimal::from(4));
    let (their_y, your_y) = if close { (8, 20) } else { (14, 14) };
    if let Some(x) = theirs.map(at) {
        push(format!(
            r#"<svg x="{x}%" y="{their_y}" overflow="visible"><rect class="mark mark--gemeente" x="-5.85" y="-5.85" width="11.7" height="11.7"/></svg>"#
        ));
    }
    if let Some(x) = yours.map(at) {
        push(format!(
            r#"<circle class="mark mark--u" cx="{x}%" cy="{your_y}" r="6.5"/>"#
        ));
    }
    push(format!(
        r#"<text class="strip__text" x="{min}%" dx="-8" y="42">{}</text>"#,
        label(band.min)
    ));
    push(format!(
        r#"<text class="strip__text" x="{max}%" dx="8" y="42" text-anchor="end">{}</text>"#,
        label(band.max)
    ));
    if let Some(median) = band.median {
        push(format!(
            r#"<text class="strip__text strip__text--mid" x="{}%" y="42" text-anchor="middle">{}</text>"#,
            at(median),
            label(median)
        ));
    }
    drawing
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dec(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn the_ends_keep_free_and_values_outside_stretch_the_strip() {
        assert_eq!(place(dec("10"), dec("10"), dec("20")), dec("3"));
        assert_eq!(place(dec("20"), dec("10"), dec("20")), dec("97"));
        assert_eq!(place(dec("15"), dec("10"), dec("20")), dec("50"));
        assert_eq!(place(dec("7"), dec("7"), dec("7")), dec("50"));
        let band = Bandwidth {
            min: dec("3"),
            max: dec("6"),
            ..Bandwidth::default()
        };
        let drawn = strip(&band, Some(dec("0")), Some(dec("12")), |value| {
            value.to_string()
        });
        assert!(
            drawn.contains(r#"cx="97%""#) && drawn.contains(r#"<svg x="3%""#),
            "{drawn}"
        );
    }

    #[test]
    fn marks_that_would_hide_each_other_move_apart() {
        let band = Bandwidth {
            min: dec("0"),
            max: dec("100"),
            ..Bandwidth::default()
        };
        let apart = strip(&band, Some(dec("10")), Some(dec("50")), |value| {
            value.to_string()
        });
        assert!(apart.contains(r#"cy="14""#));
        let close = strip(&band, Some(dec("50")), Some(dec("51")), |value| {
            value.to_string()
        });
        assert!(close.contains(r#"cy="20""#) && close.contains(r#"y="8""#));
    }
}
