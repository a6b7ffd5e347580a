//! Why a calculation has no answer (*rekenfouten*).

use rust_decimal::Decimal;

use crate::reference::salaries::MissingReference;

/// Inputs that are each in range, but together give no answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EngineError {
    /// The shares of the mix do not add up to 100.
    #[error("the shares of the mix add up to {sum}, not to 100; correct them until they do")]
    SharesNot100 {
        /// What they add up to.
        sum: Decimal,
    },
    /// A pay table has no such place.
    #[error("{missing}; choose another one or enter the monthly salary")]
    ReferenceMissing {
        /// Row of the mix, from 0.
        row: usize,
        /// What is missing.
        missing: MissingReference,
    },
    /// No hours are left to spread the cost over.
    #[error("no productive hours are left; lower leave, sick leave or the time without clients")]
    NoProductiveHours,
    /// The same, with productivity given as a whole.
    #[error(
        "productive hours must be above zero and at most the net hours; change productivity or the hours above net"
    )]
    NoProductiveHoursOverride,
    /// Costs per year without the hours to spread them over.
    #[error("duties per year are spread over the yearly hours of this product; add them")]
    AnnualHoursMissing,
    /// Overhead, obligations and margin as shares of the price take all of it.
    #[error(
        "overhead, duties and margin as a share of the price leave nothing for the cost; lower one of them"
    )]
    SharesExceedPrice,
    /// A step of the calculation is too large for exact decimals.
    #[error("a number became too large to calculate exactly; use smaller numbers")]
    Overflow,
}

impl EngineError {
    /// The stable code of the batch protocol.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::SharesNot100 { .. } => "shares_not_100",
            Self::ReferenceMissing { .. } => "reference_missing",
            Self::NoProductiveHours | Self::NoProductiveHoursOverride => "no_productive_hours",
            Self::AnnualHoursMissing => "missing_field",
            Self::SharesExceedPrice => "shares_exceed_price",
            Self::Overflow => "overflow",
        }
    }

    /// Path of the field where the remedy is.
    #[must_use]
    pub fn field(&self) -> String {
        match self {
            Self::SharesNot100 { .. } => "labour.mix".to_owned(),
            Self::ReferenceMissing { row, .. } => format!("labour.mix[{row}].salary_ref"),
            Self::NoProductiveHours => "hours".to_owned(),
            Self::NoProductiveHoursOverride => "hours.productivity_pct".to_owned(),
            Self::AnnualHoursMissing => "annual_hours".to_owned(),
            Self::SharesExceedPrice => "margin".to_owned(),
            Self::Overflow => String::new(),
        }
    }
}
