//! The pages, one folder or file a task (*pagina's*).

pub mod build_up;
pub mod comparison;
pub mod figures;
pub mod keep;
pub mod start;
