//! A proposal with someone's own figures beside it (*scenario*).

use super::cost_inputs::CostInputs;
use super::proposal::Proposal;

/// A proposal plus own figures per product (*scenario*).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scenario {
    /// What the person calls it.
    pub name: String,
    /// The proposal it is held against.
    pub proposal: Proposal,
    /// Own figures, for the products that were filled in.
    pub products: Vec<OwnProduct>,
}

/// Own figures for one product (*eigen cijfers*).
///
/// The yearly hours are `cost.annual_hours`: the same number spreads duties per year and turns a difference per hour
/// into one per year.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnProduct {
    /// Id of the product in the proposal.
    pub product: String,
    /// What the person calls these figures.
    pub name: String,
    /// The figures.
    pub cost: CostInputs,
}
