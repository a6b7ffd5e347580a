//! The state of the page (*de toestand*): the only place where state lives.
//!
//! Owns: which proposal and product are open, what was typed, undo, the address, files in and out of the browser, what
//! is kept on the device. Views read signals and memos from here and call its actions.
//! Must not own: formulas, words, markup.
//!
//! # How everything loads, so that the network can close
//!
//! Two programs of one crate, and nothing that is fetched later.
//!
//! - The *page* (`main.rs`): state, the form, and the live layer. `boot.js` compiles it first and starts it.
//! - The *reckoner* (`bin/reckoner.rs`): the pages without fields, the batch protocol, and later every heavy analysis.
//!   Pure text in and out. `boot.js` compiles it in the background once the page runs; the page calls it directly.
//! - A worker will be the reckoner once more, made from a `Blob`: the glue's own text plus two lines that wait for a
//!   message with the compiled `WebAssembly.Module` and start it with `initSync`. Nothing has to be fetched to start it,
//!   and a worker made after the lock inherits the policy of the page. For that the glue text is fetched at boot too.
//! - Every proposal that the start page offers is fetched before `ready`. What a person adds comes from a file.
//! - `ready` is the attribute `data-ready` on `<html>`. After it the page makes no request; a browser test holds that.
//!   The lock (a `<meta>` policy that forbids every connection) can therefore close right after `ready`, at the latest
//!   before the first own figure is read, without taking anything away.
//! - The glue must stay free of imported snippets: a module made from a `Blob` cannot resolve relative imports.

pub mod address;
pub mod draft;
pub mod draft_reading;
mod draft_writing;
pub mod history;
pub mod notice;
pub mod pay;
pub mod sorted;
pub mod work;

#[cfg(feature = "ui")]
pub mod device;
#[cfg(feature = "ui")]
pub mod files;
#[cfg(feature = "ui")]
pub mod start;
#[cfg(feature = "ui")]
pub mod state;
