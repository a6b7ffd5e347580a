//! Tariefproef: what an hour of social care (Wmo) costs and what is paid for it, calculated on the visitor's machine.
//!
//! The rooms, and who may know whom (a test holds the arrows):
//!
//! ```text
//! model ← reference ← engine ← analysis ← exchange ← app ← ui      i18n is read by app and ui
//! ```
//!
//! | room | owns |
//! |---|---|
//! | [`model`] | what a person enters and what comes out; the one list of parameters; reading with every problem reported |
//! | [`reference`] | dated figures with unit, validity, status and source |
//! | [`engine`] | the formulas |
//! | [`analysis`] | questions over the formulas: build-up, explanation, what-if |
//! | [`exchange`] | documents and requests in and out |
//! | [`i18n`] | Dutch and English words, numbers as people write them |
//! | [`app`] | the state of the page; the only place where state lives |
//! | [`ui`] | what is seen |
//!
//! Left of `app` nothing knows a browser, a clock or chance. The feature `ui` adds what needs a browser: the state's
//! signals and the live layer. Pages themselves are pure functions to markup and are built and tested without it.
//!
//! Three programs: `main.rs` (the page), `bin/reckoner.rs` (pages without fields, loaded in the background), and
//! `bin/evaluate.rs` (the batch evaluator).

#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing
    )
)]

pub mod analysis;
pub mod app;
pub mod engine;
pub mod exchange;
pub mod i18n;
pub mod model;
pub mod reference;
pub mod ui;
