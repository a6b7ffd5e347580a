//! Words that several pages share (*gedeelde woorden*).

use crate::analysis::build_up::CostGroup;
use crate::i18n::{Text, texts};

texts! {
    const LABOUR: Text = text("Loon en werkgeverslasten", "Wage and employer contributions");
    const TIME: Text = text("Uren zonder cliënt", "Hours without clients");
    const OTHER: Text = text("Reis- en overige kosten", "Travel and other costs");
    const GROUP: Text = text("Groep", "Group");
    const SURCHARGES: Text = text("Overhead, plichten, marge", "Overhead, duties, margin");
    const INDEXATION: Text = text("Indexatie", "Indexation");
}

/// The name of a part of the build-up.
#[must_use]
pub fn cost_group(group: CostGroup) -> Text {
    match group {
        CostGroup::Labour => LABOUR,
        CostGroup::TimeWithoutClients => TIME,
        CostGroup::OtherCosts => OTHER,
        CostGroup::Group => GROUP,
        CostGroup::Surcharges => SURCHARGES,
        CostGroup::Indexation => INDEXATION,
    }
}
