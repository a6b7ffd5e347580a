//! What the page has to say about a file or the device (*melding*).

use crate::model::problem::Problem;

/// Why a file did not open.
#[derive(Clone, Debug, PartialEq)]
pub enum FileTrouble {
    /// It could not be read at all.
    Unreadable,
    /// It is larger than any document of ours.
    TooLarge,
    /// It is no valid document.
    Problems(Vec<Problem>),
}

/// What the page says about the last thing done with a file or the device.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// A file was opened; its name.
    Opened(String),
    /// A file did not open; its name and why. Everything stayed as it was.
    Failed(String, FileTrouble),
    /// A scenario was saved under this name.
    Saved(String),
    /// The device does not let the page keep anything.
    CannotKeep,
    /// Everything was wiped.
    Wiped,
    /// The proposal that the address asked for could not be fetched.
    ProposalMissing(String),
}
