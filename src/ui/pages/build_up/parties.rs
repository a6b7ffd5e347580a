//! Whose prices stand beside each other (*wat naast elkaar staat*): one set of amounts for charts, tables and sentences.

use rust_decimal::Decimal;

use super::names::Told;
use crate::analysis::build_up::{BuildUp, CostGroup, build_up};
use crate::app::address::Who;
use crate::app::work::Outcome;
use crate::i18n::numbers::euro;
use crate::i18n::{Lang, Text};
use crate::model::cost_price::Line;
use crate::ui::scene::Scene;

/// A price of someone.
pub struct Party<'a> {
    /// Whose.
    pub who: Who,
    /// The price and its inputs.
    pub outcome: &'a Outcome,
    /// Its build-up.
    pub built: BuildUp,
}

impl<'a> Party<'a> {
    /// The price of `who`, when there is one.
    #[must_use]
    pub fn of(scene: &'a Scene, who: Who) -> Option<Self> {
        let outcome = match who {
            Who::Theirs => scene.theirs.as_ref(),
            Who::Yours => scene.yours.outcome.as_ref(),
        }?;
        Some(Self {
            who,
            outcome,
            built: build_up(&outcome.price),
        })
    }

    pub(super) fn told(&self, lang: Lang) -> Told<'_> {
        Told {
            lang,
            inputs: &self.outcome.inputs,
            built: &self.built,
        }
    }

    /// The cost price as shown.
    #[must_use]
    pub fn total(&self, lang: Lang) -> String {
        euro(lang, self.built.total.shown, 2)
    }
}

/// Whether there are own figures. When they cannot be used, the page may hold only the last ones that could.
#[must_use]
pub fn has_own(scene: &Scene) -> bool {
    scene.yours.stale || !scene.draft.is_empty()
}

/// The prices that there are, the proposal first. Without own figures only the proposal's.
#[must_use]
pub fn parties(scene: &Scene) -> Vec<Party<'_>> {
    let mut parties = Vec::new();
    parties.extend(Party::of(scene, Who::Theirs));
    if has_own(scene) {
        parties.extend(Party::of(scene, Who::Yours));
    }
    parties
}

/// The amount of every party, as shown; `None` where a price has no such line.
pub type Amounts = Vec<Option<Decimal>>;

/// The own amount less the proposal's; `None` with one party.
#[must_use]
pub fn difference(amounts: &[Option<Decimal>]) -> Option<Decimal> {
    match amounts {
        [theirs, yours] => Some(yours.unwrap_or_default() - theirs.unwrap_or_default()),
        _ => None,
    }
}

/// Whether there is any amount that is not zero.
#[must_use]
pub fn is_something(amounts: &[Option<Decimal>]) -> bool {
    amounts.iter().flatten().any(|amount| !amount.is_zero())
}

/// A group of costs with its lines, EUR per hour.
pub struct Group {
    /// Which.
    pub of: CostGroup,
    /// Its amounts.
    pub amounts: Amounts,
    /// Those of its lines.
    pub lines: Vec<(Line, Amounts)>,
}

/// The groups and lines that are something for any party, in the order of the build-up.
#[must_use]
pub fn groups(parties: &[Party<'_>]) -> Vec<Group> {
    let mut groups = Vec::new();
    for group in CostGroup::ALL {
        let mut lines: Vec<(Line, Amounts)> = Vec::new();
        for (line, _) in parties.iter().flat_map(|party| &party.built.lines) {
            if CostGroup::of(*line) == *group && lines.iter().all(|(known, _)| known != line) {
                let amount = |party: &Party<'_>| {
                    let mut lines = party.built.lines.iter();
                    let found = lines.find(|(other, _)| other == line);
                    found.map(|(_, amount)| amount.shown)
                };
                lines.push((*line, parties.iter().map(amount).collect()));
            }
        }
        lines.retain(|(_, amounts)| is_something(amounts));
        if !lines.is_empty() {
            let amount = |party: &Party<'_>| Some(party.built.group(*group).shown);
            groups.push(Group {
                of: *group,
                amounts: parties.iter().map(amount).collect(),
                lines,
            });
        }
    }
    groups
}

/// The cost prices.
#[must_use]
pub fn totals(parties: &[Party<'_>]) -> Amounts {
    let total = |party: &Party<'_>| Some(party.built.total.shown);
    parties.iter().map(total).collect()
}

/// The words for more than zero, less than zero, or nothing.
#[must_use]
pub fn by_sign(value: Decimal, [more, less, same]: [Text; 3]) -> Text {
    if value > Decimal::ZERO {
        more
    } else if value < Decimal::ZERO {
        less
    } else {
        same
    }
}
