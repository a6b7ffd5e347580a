//! What holds for every cost price (*eigenschappen*), checked on generated cost inputs.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "properties/adding_up.rs"]
mod adding_up;
#[path = "properties/direction.rs"]
mod direction;
#[path = "properties/fraction.rs"]
mod fraction;
#[path = "properties/inputs.rs"]
mod inputs;
#[path = "properties/same_price.rs"]
mod same_price;
#[path = "properties/second_way.rs"]
mod second_way;
#[path = "properties/surcharges.rs"]
mod surcharges;
