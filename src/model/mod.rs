//! What a person enters and what comes out (*het model*).
//!
//! Owns: the documents and results as types, the one list of parameters, reading with every problem reported.
//! Must not own: formulas, reference figures, words for people, anything of a browser.

pub mod cost_inputs;
pub mod cost_price;
pub mod date;
pub mod number;
pub mod order;
pub mod parameter_values;
pub mod parameters;
pub mod problem;
pub mod proposal;
pub mod read;
pub mod read_cost_inputs;
pub mod scenario;
pub mod words;
