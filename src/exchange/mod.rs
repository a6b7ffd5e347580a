//! Documents in and out (*uitwisseling*): the batch protocol, proposals and scenarios as files.
//!
//! Owns: how a document or request is laid out and what version of it is read. Pure text in, text out.
//! Must not own: formulas, where a file comes from, words for people.

pub mod batch;
pub mod documents;
pub mod json;
