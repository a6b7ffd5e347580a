//! The formulas (*de rekenregels*), each stated once, one concept a file. Pure: same inputs, same answer.
//!
//! Owns: how a cost price follows from its inputs. Every function is generic over [`arithmetic::Number`].
//! Must not own: where inputs come from, words for people, questions that run a formula many times (that is `analysis`).

pub mod arithmetic;
pub mod cost_price;
pub mod error;
pub mod hours;
pub mod labour;
pub mod rounding;
