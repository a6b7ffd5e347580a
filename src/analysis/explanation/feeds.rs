//! What a line causes further on (*waar dit bedrag in doorwerkt*).
//!
//! Without its own amount for duties the price is proportional to the direct cost, so every line's part of overhead,
//! duties, margin and indexation can be told apart exactly, and these parts add up.

use super::Feed;
use super::case::Case;
use super::figure::{Figure, is_pay};
use super::formula::Part;
use crate::engine::arithmetic::{Exact, Number};
use crate::model::cost_price::Line;
use crate::model::words::{MarginBase, ObligationsBase, OverheadBase};

impl Case<'_> {
    pub(super) fn feeds(&self, figure: Figure) -> Option<Vec<Feed>> {
        let Figure::Line(line) = figure else {
            return Some(self.users(figure));
        };
        let amount = Exact::of(self.figure(figure)?);
        let shared = match &self.inputs.group {
            Some(_) => Exact::of(self.value(Part::StaffPerClient.into())?),
            None => Exact::one(),
        };
        let more_staff = amount * (shared - Exact::one());
        let margin_of_cost = match &self.inputs.margin {
            Some(given) if given.base == MarginBase::Cost => amount * Exact::fraction(given.pct),
            _ => Exact::zero(),
        };
        match line {
            Line::Overhead | Line::Obligations => self.onward(amount, margin_of_cost),
            Line::Margin => self.onward(amount, Exact::zero()),
            Line::Indexation => feeds([(Figure::CostPrice, amount)]),
            Line::PerClient => self.caused(Exact::zero(), Exact::zero(), amount),
            // The labour in the amount itself: what a group's staff ratio adds to labour.
            Line::SharedStaff => {
                let labour = Exact::of(self.figure(Figure::LabourPerProductiveHour)?);
                self.caused(Exact::zero(), labour * (shared - Exact::one()), amount)
            }
            _ => {
                let direct = amount + more_staff;
                let labour = if is_pay(line) || matches!(line, Line::Time(_)) {
                    direct
                } else {
                    Exact::zero()
                };
                self.caused(more_staff, labour, direct)
            }
        }
    }

    /// What a surcharge goes into after itself: the margin on it, indexation, the cost price.
    fn onward(&self, amount: Exact, margin: Exact) -> Option<Vec<Feed>> {
        let (price, factor) = (amount + margin, Exact::of(self.price.index_factor));
        feeds([
            (Figure::Line(Line::Margin), margin),
            (
                Figure::Line(Line::Indexation),
                price * (factor - Exact::one()),
            ),
            (Figure::CostPrice, price * factor),
        ])
    }

    /// What direct cost, with so much labour in it, causes: first the staff shared in a group, last the cost price.
    fn caused(&self, more_staff: Exact, labour: Exact, direct: Exact) -> Option<Vec<Feed>> {
        let zero = Exact::zero();
        let inputs = self.inputs;
        let (overhead, overhead_of_price) =
            inputs.overhead.as_ref().map_or((zero, zero), |given| {
                let share = Exact::fraction(given.pct);
                match given.base {
                    OverheadBase::Labour => (share * labour, zero),
                    OverheadBase::Direct => (share * direct, zero),
                    OverheadBase::Price => (zero, share),
                }
            });
        let share = Exact::fraction(inputs.obligations.pct);
        let (obligations, obligations_of_price) = match inputs.obligations.base {
            ObligationsBase::Direct => (share * direct, zero),
            ObligationsBase::Price => (zero, share),
        };
        let (margin_of_cost, margin_of_price) =
            inputs.margin.as_ref().map_or((zero, zero), |given| {
                let share = Exact::fraction(given.pct);
                match given.base {
                    MarginBase::Cost => (share, zero),
                    MarginBase::Price => (zero, share),
                }
            });
        let with_margin = Exact::one() + margin_of_cost;
        let left = Exact::one()
            - (overhead_of_price + obligations_of_price) * with_margin
            - margin_of_price;
        let price = (direct + overhead + obligations) * with_margin / left;
        let overhead = overhead + overhead_of_price * price;
        let obligations = obligations + obligations_of_price * price;
        let factor = Exact::of(self.price.index_factor);
        feeds([
            (Figure::Line(Line::SharedStaff), more_staff),
            (Figure::Line(Line::Overhead), overhead),
            (Figure::Line(Line::Obligations), obligations),
            (
                Figure::Line(Line::Margin),
                margin_of_cost * (direct + obligations + overhead) + margin_of_price * price,
            ),
            (
                Figure::Line(Line::Indexation),
                price * (factor - Exact::one()),
            ),
            (Figure::CostPrice, price * factor),
        ])
    }
}

/// The last one always, the others when they are not zero.
fn feeds(amounts: impl IntoIterator<Item = (Figure, Exact)>) -> Option<Vec<Feed>> {
    let mut feeds = Vec::new();
    for (figure, amount) in amounts {
        let amount = amount.decimal()?;
        if figure == Figure::CostPrice || !amount.is_zero() {
            feeds.push(Feed {
                figure,
                amount: Some(amount),
            });
        }
    }
    Some(feeds)
}
