//! Words and numbers of the page: what a person typed is read as meant or said back, every message names a remedy.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod names;
mod remedies;
mod typed;
mod typed_messages;
mod typed_table;

use rust_decimal::Decimal;

fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}
