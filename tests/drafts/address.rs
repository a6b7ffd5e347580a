//! Addresses name a view and come back to it; undo and redo.

use proptest::prelude::*;
use tariefproef::analysis::explanation::Figure;
use tariefproef::app::address::{View, Who};
use tariefproef::app::history::History;
use tariefproef::engine::cost_price::cost_price;

use crate::inputs::{config, inputs, read};
use crate::theirs;

/// Every view, with every figure that a price of these inputs has, of either side.
fn views(inputs: &tariefproef::model::cost_inputs::CostInputs) -> Vec<View> {
    let price = cost_price(inputs).unwrap();
    let mut views = vec![
        View::Start,
        View::Figures,
        View::Comparison,
        View::BuildUp(None),
        View::Keep,
    ];
    for figure in Figure::all(&price, inputs.labour.mix.len()) {
        for who in [Who::Theirs, Who::Yours] {
            views.push(View::BuildUp(Some((who, figure))));
        }
    }
    views
}

#[test]
fn every_address_leads_back_to_its_view() {
    let views = views(&read(&theirs()));
    assert!(views.len() > 80, "{}", views.len());
    let mut addresses: Vec<String> = Vec::new();
    for view in views {
        let address = view.hash();
        assert_eq!(View::from_hash(&address), view, "{address}");
        assert!(
            address.starts_with("#/") && address.is_ascii() && !address.contains([' ', '"', '<'])
        );
        assert!(!addresses.contains(&address), "{address} twice");
        addresses.push(address);
    }
}

#[test]
fn an_unknown_address_is_the_start_and_an_unknown_figure_opens_none() {
    for address in [
        "",
        "#",
        "#/",
        "#/nergens",
        "#begin",
        "x",
        "#/CIJFERS",
        "#//cijfers/../x",
    ] {
        let view = View::from_hash(address);
        assert!(matches!(view, View::Start | View::Figures), "{address}");
    }
    assert_eq!(View::from_hash("#/nergens"), View::Start);
    for address in [
        "#/opbouw",
        "#/opbouw/",
        "#/opbouw/zij/tariff",
        "#/opbouw/u",
        "#/opbouw/u/lunch",
        "#/opbouw/u/mix.-1.wage",
    ] {
        assert_eq!(View::from_hash(address), View::BuildUp(None), "{address}");
    }
}

#[test]
fn what_is_opened_on_a_page_does_not_make_it_another_page() {
    let opened = View::BuildUp(Some((Who::Yours, Figure::Tariff)));
    assert!(opened.same_page(View::BuildUp(None)) && View::BuildUp(None).same_page(opened));
    assert!(!opened.same_page(View::Comparison) && View::Keep.same_page(View::Keep));
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_figure_of_any_price_has_an_address(inputs in inputs()) {
        for view in views(&read(&inputs)) {
            prop_assert_eq!(View::from_hash(&view.hash()), view);
        }
    }

    #[test]
    fn any_address_is_some_view(address in "#?/?[a-z./0-9-]{0,30}") {
        let view = View::from_hash(&address);
        prop_assert_eq!(View::from_hash(&view.hash()), view);
    }

    /// Against a plain list of states with a place in it.
    #[test]
    fn undo_and_redo_walk_over_the_states_as_over_a_list(steps in proptest::collection::vec(0_u8..8, 1..60)) {
        let mut history = History::default();
        let mut present = 0_u32;
        let (mut states, mut at) = (vec![0_u32], 0_usize);
        let mut last: Option<String> = None;
        for (number, step) in (1_u32..).zip(steps) {
            match step {
                6 => {
                    let undone = history.undo(present);
                    prop_assert_eq!(undone.is_ok(), at > 0);
                    at = at.saturating_sub(1);
                    present = undone.unwrap_or_else(|same| same);
                    last = None;
                }
                7 => {
                    let redone = history.redo(present);
                    prop_assert_eq!(redone.is_ok(), at + 1 < states.len());
                    at = (at + 1).min(states.len() - 1);
                    present = redone.unwrap_or_else(|same| same);
                    last = None;
                }
                5 => {
                    history.end_step();
                    last = None;
                }
                field => {
                    let field = (field % 3).to_string();
                    history.before_change(present, &field);
                    present = number;
                    states.truncate(at + 1);
                    if last.as_ref() == Some(&field) {
                        states[at] = present;
                    } else {
                        states.push(present);
                        at += 1;
                    }
                    last = Some(field);
                }
            }
            prop_assert_eq!(present, states[at]);
            prop_assert_eq!((history.can_undo(), history.can_redo()), (at > 0, at + 1 < states.len()));
        }
    }
}
