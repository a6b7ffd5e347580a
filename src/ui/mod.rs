//! What is seen (*wat te zien is*): pages as pure functions from a scene to markup, and the live layer that shows them.
//!
//! Owns: markup, the sentences of a page, moving the focus. Reads signals of [`app`](crate::app) and calls its actions.
//! Must not own: state that outlives a view, formulas; it never calculates money.
//!
//! Pages are text because of size and proof: as typed view trees the same pages took 300 KB of compressed WebAssembly,
//! and could only be tested in a browser. Leptos mounts the page, runs the signals and the one effect that shows them.

pub mod charts;
pub mod components;
pub mod evidence;
pub mod html;
pub mod pages;
pub mod scene;
pub mod shell;
pub mod words;

#[cfg(feature = "ui")]
pub mod actions;
#[cfg(feature = "ui")]
pub mod live;
#[cfg(feature = "ui")]
mod mount;
#[cfg(feature = "ui")]
mod sheet;

#[cfg(feature = "ui")]
pub use mount::mount;
