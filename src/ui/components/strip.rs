//! A bandwidth as a strip (*bandbreedtestrook*): lowest to highest, the middle half, the median, the proposal and you.

use rust_decimal::Decimal;

use crate::model::proposal::Bandwidth;
use crate::ui::html::{Html, fill};

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

const LINE: &str =
    r#"<line class="strip__{class}" x1="{from}%" x2="{to}%" y1="{top}" y2="{bottom}"/>"#;
const WORDS: &str = r#"<text class="strip__text{class}" x="{x}%" dx="{dx}" y="42" text-anchor="{anchor}" aria-hidden="true">{words}</text>"#;

/// The strip. Values outside the band stretch it; `name` says in words what it shows.
#[must_use]
pub fn strip(
    band: &Bandwidth,
    theirs: Option<Decimal>,
    yours: Option<Decimal>,
    name: &str,
    words: impl Fn(Decimal) -> String,
) -> Html {
    let all = || {
        [Some(band.min), Some(band.max), theirs, yours]
            .into_iter()
            .flatten()
    };
    let low = all().min().unwrap_or_default();
    let high = all().max().unwrap_or_default();
    let at = |value: Decimal| place(value, low, high);
    let line = |class: &'static str, from: Decimal, to: Decimal, top: usize, bottom: usize| {
        fill(
            LINE,
            &[
                ("class", class.into()),
                ("from", (&from.to_string()).into()),
                ("to", (&to.to_string()).into()),
                ("top", (&top.to_string()).into()),
                ("bottom", (&bottom.to_string()).into()),
            ],
        )
    };
    let text = |value: Decimal, class: &'static str, dx: &'static str, anchor: &'static str| {
        fill(
            WORDS,
            &[
                ("class", class.into()),
                ("x", (&at(value).to_string()).into()),
                ("dx", dx.into()),
                ("anchor", anchor.into()),
                ("words", (&words(value)).into()),
            ],
        )
    };
    let middle = band.p25.zip(band.p75).map(|(p25, p75)| {
        fill(
            r#"<rect class="strip__mid" x="{x}%" y="7" width="{width}%" height="14"/>"#,
            &[
                ("x", (&at(p25).to_string()).into()),
                ("width", (&(at(p75) - at(p25)).to_string()).into()),
            ],
        )
    });
    let (min, max) = (at(band.min), at(band.max));
    let median = band
        .median
        .map(|median| line("median", at(median), at(median), 4, 26));
    // Closer than 4 % the two marks would hide each other: then one moves up and the other down.
    let close = matches!((theirs.map(at), yours.map(at)), (Some(a), Some(b)) if (a - b).abs() < Decimal::from(4));
    let (their_y, your_y) = if close { (8, 20) } else { (14, 14) };
    let their_mark = theirs.map(|value| {
        fill(
            r#"<svg x="{x}%" y="{y}" overflow="visible"><rect class="mark mark--gemeente" x="-5.85" y="-5.85" width="11.7" height="11.7"/></svg>"#,
            &[("x", (&at(value).to_string()).into()), ("y", (&their_y.to_string()).into())],
        )
    });
    let your_mark = yours.map(|value| {
        fill(
            r#"<circle class="mark mark--u" cx="{x}%" cy="{y}" r="6.5"/>"#,
            &[
                ("x", (&at(value).to_string()).into()),
                ("y", (&your_y.to_string()).into()),
            ],
        )
    });
    fill(
        r#"<svg class="strip" role="img" aria-label="{name}" focusable="false">{middle}{range}{start}{end}{median}{theirs}{yours}{low}{high}{half}</svg>"#,
        &[
            ("name", name.into()),
            ("middle", (&middle).into()),
            ("range", (&line("range", min, max, 14, 14)).into()),
            ("start", (&line("range", min, min, 8, 20)).into()),
            ("end", (&line("range", max, max, 8, 20)).into()),
            ("median", (&median).into()),
            ("theirs", (&their_mark).into()),
            ("yours", (&your_mark).into()),
            ("low", (&text(band.min, "", "-8", "start")).into()),
            ("high", (&text(band.max, "", "8", "end")).into()),
            (
                "half",
                (&band
                    .median
                    .map(|median| text(median, " strip__text--mid", "0", "middle")))
                    .into(),
            ),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dec(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    fn drawn(band: &Bandwidth, theirs: &str, yours: &str) -> String {
        strip(band, Some(dec(theirs)), Some(dec(yours)), "n", |value| {
            value.to_string()
        })
        .into_string()
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
        let drawn = drawn(&band, "0", "12");
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
        assert!(drawn(&band, "10", "50").contains(r#"cy="14""#));
        let close = drawn(&band, "50", "51");
        assert!(close.contains(r#"cy="20""#) && close.contains(r#"y="8""#));
    }
}
