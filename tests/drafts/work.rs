//! What is open: opening documents, saving what was typed, and what own figures come to.

use std::sync::Arc;

use proptest::prelude::*;
use serde_json::{Value, json};
use tariefproef::app::draft::{AmountEntry, AmountList, Draft, MixEntry, WageForm};
use tariefproef::app::work::{Own, Work};
use tariefproef::engine::cost_price::cost_price;
use tariefproef::exchange::documents::{CostTool, Document, open};
use tariefproef::i18n::Lang;
use tariefproef::model::cost_inputs::CostInputs;
use tariefproef::model::parameters::Parameter;
use tariefproef::model::problem::Fault;
use tariefproef::model::proposal::Proposal;

use crate::inputs::{config, inputs, read, with};
use crate::{dec, made, refused, theirs, typed};

/// A proposal with products of these inputs, called p0, p1, …
fn proposal(costs: &[Value]) -> Proposal {
    let products: Vec<Value> = costs
        .iter()
        .enumerate()
        .map(|(number, cost)| json!({"id": format!("p{number}"), "name": format!("Product {number}"), "cost": cost}))
        .collect();
    let text = json!({
        "format": "tariefproef/proposal", "version": 1, "region": "Regio", "title": "Titel",
        "status": "concept", "price_level": 2025, "products": products
    });
    match open(&text.to_string()) {
        Ok(Document::Proposal(proposal)) => *proposal,
        other => panic!("{other:?}"),
    }
}

fn work(costs: &[Value]) -> Work {
    Work::on(Arc::new(proposal(costs)), Lang::Nl)
}

fn cost_tool(product: &str, provider: &str, cost: &Value) -> Document {
    Document::CostTool(Box::new(CostTool {
        provider: provider.to_owned(),
        product: product.to_owned(),
        cost: read(cost),
    }))
}

/// What is saved, opened again.
fn saved_and_opened(work: &Work) -> Work {
    let text = Document::Scenario(Box::new(work.scenario())).to_json();
    let document = open(&text).unwrap_or_else(|problems| panic!("{problems:?}\n{text}"));
    work.opened(document)
}

fn own_inputs(work: &Work, product: usize) -> CostInputs {
    let product = &work.proposal.products[product];
    let draft = work.drafts.get(&product.id).cloned().unwrap_or_default();
    draft.read(&product.cost, work.lang).inputs
}

#[test]
fn a_proposal_opens_on_its_first_product_with_nothing_filled_in() {
    let mut before = work(&[theirs()]);
    before.name = "mine".to_owned();
    before.lang = Lang::En;
    before
        .drafts
        .insert("p0".to_owned(), typed(Parameter::Margin, "3"));
    let opened = before.opened(Document::Proposal(Box::new(proposal(&[
        theirs(),
        theirs(),
    ]))));
    assert_eq!(
        (opened.name.as_str(), opened.product, opened.lang),
        ("", 0, Lang::En)
    );
    assert_eq!(opened.proposal.products.len(), 2);
    assert!(!opened.has_own_figures());
    assert_eq!(opened.draft(), Draft::default());
}

#[test]
fn only_figures_count_as_own_figures() {
    let mut work = work(&[theirs(), theirs()]);
    assert!(!work.has_own_figures());
    let named = made(|draft| {
        draft.name = "Ons team".to_owned();
    });
    work.drafts.insert("p0".to_owned(), named);
    assert!(!work.has_own_figures());
    assert!(work.scenario().products.is_empty());
    // Also of a product that is not open.
    work.drafts
        .insert("p1".to_owned(), typed(Parameter::Margin, "3"));
    assert!(work.has_own_figures());
    assert_eq!(work.scenario().products.len(), 1);
    // An own list counts, also when it is empty or the same.
    for draft in [
        made(|draft| {
            draft.mix = Some(Vec::new());
        }),
        made(|draft| {
            draft.hour_includes = Some(Vec::new());
        }),
        made(|draft| {
            draft.years = Some(Vec::new());
        }),
        made(|draft| {
            draft.contributions = Some(Vec::new());
        }),
    ] {
        assert!(!draft.is_empty());
    }
}

#[test]
fn a_cost_tool_goes_beside_the_product_that_it_names() {
    let own = with(theirs(), "hours.no_show_pct", json!("6.5"));
    let work = work(&[theirs(), theirs()]);
    let opened = work.opened(cost_tool("p1", "Zorg BV", &own));
    assert_eq!(opened.product, 1);
    assert_eq!(opened.draft().name, "Zorg BV");
    assert_eq!(opened.draft().text(Parameter::NoShow), "6,5");
    assert_eq!(own_inputs(&opened, 1), read(&own));
    assert_eq!(own_inputs(&opened, 0), read(&theirs()));
    // Without a name that the proposal knows it goes beside what is open.
    let mut second = work.clone();
    second.product = 1;
    for product in ["", "elsewhere"] {
        let opened = second.opened(cost_tool(product, "", &own));
        assert_eq!(opened.product, 1);
        assert_eq!(own_inputs(&opened, 1), read(&own));
    }
    // A second one takes the place of the first.
    let again = opened.opened(cost_tool("p1", "", &theirs()));
    assert!(again.draft().is_empty());
}

#[test]
fn a_scenario_opens_on_the_first_product_that_was_filled_in() {
    let mut before = work(&[theirs(), theirs(), theirs()]);
    before.name = "Ons antwoord".to_owned();
    for (product, margin) in [("p1", "3,5"), ("p2", "4")] {
        let mut draft = typed(Parameter::Margin, margin);
        draft.name = format!("team {product}");
        before.drafts.insert(product.to_owned(), draft);
    }
    let after = saved_and_opened(&before);
    assert_eq!((after.name.as_str(), after.product), ("Ons antwoord", 1));
    assert_eq!(after.draft().name, "team p1");
    assert_eq!(after.draft().text(Parameter::Margin), "3,5");
    assert_eq!(after.proposal, before.proposal);
    let english = before.clone().in_lang(Lang::En);
    assert_eq!(english.draft(), before.draft());
    assert_eq!(
        saved_and_opened(&english).draft().text(Parameter::Margin),
        "3.5"
    );
}

#[test]
fn another_language_keeps_the_values_of_every_product() {
    let mut before = work(&[theirs(), theirs()]);
    before
        .drafts
        .insert("p0".to_owned(), typed(Parameter::GrossHours, "1.750,5"));
    before
        .drafts
        .insert("p1".to_owned(), typed(Parameter::GrossHours, "1.750"));
    let after = before.clone().in_lang(Lang::En);
    assert_eq!(after.lang, Lang::En);
    for (product, hours) in [(0, "1750.5"), (1, "1750")] {
        assert_eq!(
            own_inputs(&before, product).hours.gross_hours_per_year,
            dec(hours)
        );
        assert_eq!(own_inputs(&after, product), own_inputs(&before, product));
    }
    assert_eq!(after.clone().in_lang(Lang::En), after);
}

#[test]
fn a_file_keeps_what_can_be_used_and_leaves_the_rest_as_the_proposal_has_it() {
    let mut before = work(&[theirs()]);
    let mut draft = typed(Parameter::Margin, "3,5");
    draft.values.insert(Parameter::Overhead, "veel".to_owned());
    before.drafts.insert("p0".to_owned(), draft);
    let after = saved_and_opened(&before);
    assert_eq!(after.draft().text(Parameter::Margin), "3,5");
    assert_eq!(after.draft().text(Parameter::Overhead), "");
    assert_eq!(own_inputs(&after, 0), own_inputs(&before, 0));
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_saved_scenario_opens_with_the_same_figures(base in inputs(), own in inputs(), margin in 0_i64..1000, days in 1_i64..60) {
        let mut before = work(&[theirs(), base]);
        let opened = before.opened(cost_tool("p1", "Zorg", &own));
        before.drafts = opened.drafts;
        let mut draft = typed(Parameter::Margin, &format!("{},5", margin % 900));
        draft.values.insert(Parameter::TravelMinutesPerDay, days.to_string());
        before.drafts.insert("p0".to_owned(), draft);
        let after = saved_and_opened(&before);
        for product in 0..2 {
            prop_assert_eq!(own_inputs(&after, product), own_inputs(&before, product));
        }
        prop_assert_eq!(after.scenario(), before.scenario());
    }
}

#[test]
fn half_filled_in_duties_per_year_do_not_make_a_file_that_cannot_be_opened() {
    let mut bare = with(theirs(), "obligations.per_year", json!("0"));
    bare.as_object_mut().unwrap().remove("annual_hours");
    let mut before = work(&[bare]);
    before
        .drafts
        .insert("p0".to_owned(), typed(Parameter::ObligationsPerYear, "500"));
    saved_and_opened(&before);
}

#[test]
fn duties_over_no_hours_do_not_make_a_file_that_cannot_be_opened() {
    let bare = with(
        with(theirs(), "obligations.per_year", json!("0")),
        "annual_hours",
        json!("0"),
    );
    let mut before = work(&[bare]);
    before
        .drafts
        .insert("p0".to_owned(), typed(Parameter::ObligationsPerYear, "500"));
    saved_and_opened(&before);
}

#[test]
fn half_filled_in_costs_of_a_place_do_not_make_a_file_that_cannot_be_opened() {
    let bare = with(theirs(), "group", json!({"clients": "7", "staff": "2"}));
    let mut before = work(&[bare]);
    let mut draft = Draft::default();
    let rent = AmountEntry {
        amount: "24000".to_owned(),
        ..AmountEntry::default()
    };
    draft.amounts.insert(AmountList::PerYear, vec![rent]);
    before.drafts.insert("p0".to_owned(), draft);
    saved_and_opened(&before);
}

#[test]
fn half_filled_in_lists_make_a_file_that_can_be_opened() {
    let mut before = work(&[theirs()]);
    let empty_rows = made(|draft| {
        draft.mix = Some(vec![
            MixEntry::default(),
            MixEntry {
                form: WageForm::Hourly,
                ..MixEntry::default()
            },
        ]);
        draft.years = Some(vec![tariefproef::app::draft::YearEntry::default()]);
        draft.contributions = Some(vec![tariefproef::app::draft::ContributionEntry::default()]);
    });
    before.drafts.insert("p0".to_owned(), empty_rows);
    let after = saved_and_opened(&before);
    assert_eq!(own_inputs(&after, 0), own_inputs(&before, 0));
}

#[test]
fn own_figures_come_to_a_price_or_to_what_must_be_mended_first() {
    let base = read(&theirs());
    // All can be used: the price of the inputs with the figure in place.
    let own = Own::of(&typed(Parameter::NoShow, "6,5"), &base, Lang::Nl);
    let expected = read(&with(theirs(), "hours.no_show_pct", json!("6.5")));
    let outcome = own.outcome.expect("a price");
    assert_eq!(outcome.inputs, expected);
    assert_eq!(outcome.price, cost_price(&expected).unwrap());
    assert_eq!((own.objections, own.refusal), (vec![], None));

    // A field that cannot be used: no price, though the proposal's figure would give one.
    let own = Own::of(&typed(Parameter::NoShow, "veel"), &base, Lang::Nl);
    assert_eq!(own.objections.len(), 1);
    assert_eq!((own.refusal, own.outcome), (None, None));

    // Every field can be used, but together they give no price.
    let own = Own::of(&typed(Parameter::LeaveHours, "1878"), &base, Lang::Nl);
    let whole_year = read(&with(theirs(), "hours.leave", json!({"hours": "1878"})));
    assert_eq!(own.refusal, Some(cost_price(&whole_year).unwrap_err()));
    assert_eq!((own.objections, own.outcome), (vec![], None));

    // Both: the field is what must be mended first.
    let mut both = typed(Parameter::LeaveHours, "1878");
    both.values.insert(Parameter::NoShow, "100".to_owned());
    let own = Own::of(&both, &base, Lang::Nl);
    let range = Parameter::NoShow.range();
    assert_eq!(
        own.objections,
        [refused("hours.no_show_pct", Fault::OutOfRange(range))]
    );
    assert_eq!((own.refusal, own.outcome), (None, None));
}
