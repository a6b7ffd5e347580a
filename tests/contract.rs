//! The contract of a request for a cost price: what may be left out, what is refused, with which code, at which field,
//! and in which order. One table row is one sentence of the contract.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "contract/ask.rs"]
mod ask;
#[path = "contract/defaults.rs"]
mod defaults;
#[path = "contract/fields.rs"]
mod fields;
#[path = "contract/numbers.rs"]
mod numbers;
#[path = "contract/order.rs"]
mod order;
#[path = "contract/protocol.rs"]
mod protocol;
#[path = "contract/together.rs"]
mod together;
