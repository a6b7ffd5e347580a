//! From paid to productive hours (*van bruto naar productief*): productive hours solid, work without a client light, time
//! off dotted.

use rust_decimal::Decimal;

use super::{Drawn, Mark, Pen, Scale, Side};
use crate::app::address::Who;

/// The hours of one party, with the words beside them.
#[derive(Clone, Debug, PartialEq)]
pub struct PartyHours {
    /// Whose.
    pub who: Who,
    /// Its name.
    pub name: String,
    /// Paid hours.
    pub gross: Decimal,
    /// Present.
    pub net: Decimal,
    /// What counts as an hour.
    pub productive: Decimal,
    /// `63,9 % van bruto`.
    pub share: String,
    /// `1.200 productief`.
    pub productive_words: String,
    /// `1.493 netto`.
    pub net_words: String,
    /// `bruto 1.878`.
    pub gross_words: String,
}

const PITCH: u32 = 130;

/// The drawing: a band for every party, all on one scale that starts at zero.
#[must_use]
pub fn draw(parties: &[PartyHours]) -> Drawn {
    let longest = parties
        .iter()
        .map(|party| party.gross)
        .max()
        .unwrap_or_default();
    let scale = Scale::new(Decimal::ZERO, longest, 0, 100);
    let whole = Decimal::ONE_HUNDRED;
    let mut pen = Pen::new();
    for (party, top) in parties.iter().zip((0..).step_by(130)) {
        let (productive, net, gross) = (
            scale.at(party.productive),
            scale.at(party.net),
            scale.at(party.gross),
        );
        pen.party(party.who, top + 14, &party.name);
        pen.text(
            "chart__soft",
            whole,
            Side::Before(0),
            top + 14,
            &party.share,
        );
        let mark = |value: Decimal| Mark {
            who: Some(party.who),
            value,
        };
        let (solid, light) = match party.who {
            Who::Theirs => ("bar--gemeente", "bar--gemeente-tint"),
            Who::Yours => ("bar--u", "bar--u-tint"),
        };
        pen.bar("bar--none", (net, gross), top + 46, 30, &mark(party.gross));
        pen.bar(light, (productive, net), top + 46, 30, &mark(party.net));
        pen.bar(
            solid,
            (Decimal::ZERO, productive),
            top + 46,
            30,
            &mark(party.productive),
        );
        // The words end at their own edge where there is room before it, and begin at the left where there is not.
        let place = |at: Decimal, room: u8, most: u8| {
            if at >= Decimal::from(room) && at <= Decimal::from(most) {
                (at, Side::Before(2))
            } else {
                (Decimal::ZERO, Side::After(0))
            }
        };
        let (x, side) = place(productive, 44, 66);
        pen.text("chart__strong", x, side, top + 38, &party.productive_words);
        pen.text("", gross, Side::Before(0), top + 38, &party.gross_words);
        let (x, side) = place(net, 32, 100);
        pen.text("", x, side, top + 95, &party.net_words);
    }
    pen.drawn(PITCH * u32::try_from(parties.len()).unwrap_or(1) - 30)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn party(who: Who, gross: &str, net: &str, productive: &str) -> PartyHours {
        let dec = |text: &str| text.parse().unwrap();
        PartyHours {
            who,
            name: "Voorstel".into(),
            gross: dec(gross),
            net: dec(net),
            productive: dec(productive),
            share: "x % van bruto".into(),
            productive_words: "n productief".into(),
            net_words: "n netto".into(),
            gross_words: "bruto n".into(),
        }
    }

    #[test]
    fn both_parties_share_one_scale_from_zero() {
        let drawn = draw(&[
            party(Who::Theirs, "2000", "1600", "1200"),
            party(Who::Yours, "1800", "1500", "1000"),
        ]);
        assert_eq!(drawn.height, 230);
        for bar in [
            r#"bar--gemeente" x="0%" y="46" width="60%""#,
            r#"bar--gemeente-tint" x="60%" y="46" width="20%""#,
            r#"bar--none" x="80%" y="46" width="20%""#,
            r#"bar--u" x="0%" y="176" width="50%""#,
            r#"bar--none" x="75%" y="176" width="15%""#,
        ] {
            assert!(drawn.svg.contains(bar), "{bar}\n{}", drawn.svg);
        }
        assert!(drawn.svg.contains(r#"data-who="u" data-value="1000""#));
    }

    #[test]
    fn words_that_have_no_room_at_their_edge_begin_at_the_left() {
        let roomy = draw(&[party(Who::Theirs, "1000", "800", "600")]).svg;
        assert!(
            roomy.contains(r#"x="60%" dx="-2" y="38" text-anchor="end""#),
            "{roomy}"
        );
        for productive in ["300", "900"] {
            let tight = draw(&[party(Who::Theirs, "1000", "950", productive)]).svg;
            assert!(
                tight.contains(r#"x="0%" dx="0" y="38""#),
                "{productive}: {tight}"
            );
        }
    }
}
