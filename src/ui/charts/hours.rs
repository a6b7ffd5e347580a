//! From paid to productive hours (*van bruto naar productief*): productive hours solid, work without a client light, time
//! off dotted.

use rust_decimal::Decimal;

use super::{Drawn, Pen, Scale, Side};
use crate::app::address::Who;

/// The hours of one party, with the words beside them.
#[derive(Clone, Debug, PartialEq)]
pub struct PartyHours {
    /// Whose.
    pub who: Who,
    /// Its name.
    pub name: &'static str,
    /// Paid hours and `bruto 1.878`.
    pub gross: (Decimal, String),
    /// Present and `1.493 netto`.
    pub net: (Decimal, String),
    /// What counts as an hour and `1.200 productief`.
    pub productive: (Decimal, String),
    /// `63,9 % van bruto`.
    pub share: String,
}

const PITCH: u32 = 130;

/// The drawing: a band for every party, all on one scale that starts at zero.
#[must_use]
pub fn draw(parties: &[PartyHours]) -> Drawn {
    let zero = Decimal::ZERO;
    let longest = parties.iter().map(|party| party.gross.0).max();
    let scale = Scale::new(zero, longest.unwrap_or_default(), 0, 100);
    let mut pen = Pen::default();
    let mut top = 0;
    for party in parties {
        let (productive, net) = (scale.at(party.productive.0), scale.at(party.net.0));
        let gross = scale.at(party.gross.0);
        pen.party(party.who, top + 14, party.name);
        let (end, side) = (Decimal::ONE_HUNDRED, Side::Before(0));
        pen.text("chart__soft", end, side, top + 14, &party.share);
        let (solid, light) = match party.who {
            Who::Theirs => ("bar--gemeente", "bar--gemeente-tint"),
            Who::Yours => ("bar--u", "bar--u-tint"),
        };
        pen.bar("bar--none", (net, gross), top + 46, 30, party.gross.0);
        pen.bar(light, (productive, net), top + 46, 30, party.net.0);
        pen.bar(solid, (zero, productive), top + 46, 30, party.productive.0);
        let (x, side) = place(productive, 44, 66);
        pen.text("chart__strong", x, side, top + 38, &party.productive.1);
        pen.text("", gross, Side::Before(0), top + 38, &party.gross.1);
        let (x, side) = place(net, 32, 100);
        pen.text("", x, side, top + 95, &party.net.1);
        top += PITCH;
    }
    pen.drawn(top.saturating_sub(30))
}

/// Words end at their own edge where there is room before it, and begin at the left where there is not.
fn place(at: Decimal, room: u8, most: u8) -> (Decimal, Side) {
    if at >= Decimal::from(room) && at <= Decimal::from(most) {
        (at, Side::Before(2))
    } else {
        (Decimal::ZERO, Side::After(0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn party(who: Who, gross: &str, net: &str, productive: &str) -> PartyHours {
        let dec = |text: &str| (text.parse().unwrap(), "n uur".to_owned());
        PartyHours {
            who,
            name: "Voorstel",
            gross: dec(gross),
            net: dec(net),
            productive: dec(productive),
            share: "x % van bruto".into(),
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
            r#"bar--u" x="0%" y="176" width="50%" height="30" data-value="1000""#,
            r#"bar--none" x="75%" y="176" width="15%""#,
        ] {
            let svg = drawn.svg.as_str();
            assert!(svg.contains(bar), "{bar}\n{svg}");
        }
    }

    #[test]
    fn words_that_have_no_room_at_their_edge_begin_at_the_left() {
        let roomy = draw(&[party(Who::Theirs, "1000", "800", "600")]).svg;
        assert!(
            roomy
                .as_str()
                .contains(r#"x="60%" dx="-2" y="38" text-anchor="end""#)
        );
        for productive in ["300", "900"] {
            let tight = draw(&[party(Who::Theirs, "1000", "950", productive)]).svg;
            assert!(tight.as_str().contains(r#"x="0%" dx="0" y="38""#));
        }
    }
}
