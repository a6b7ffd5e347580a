//! Questions over the formulas (*vragen aan de rekenregels*): how a figure comes about, what a change does to it.
//!
//! Owns: explanation, what-if. Pure: same inputs, same answer.
//! Must not own: the formulas themselves (the engine's), words for people, anything of a browser.

pub mod build_up;
pub mod explanation;
pub mod what_if;
