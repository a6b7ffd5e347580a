//! What can be wrong with a document (*wat er mis is*): a stable code, the field's path, and what would mend it.

use std::fmt;

use rust_decimal::Decimal;

/// Which values a number may have (*toegestane waarden*); every bound of the contract is a whole number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// Lowest value.
    pub low: i64,
    /// Whether `low` itself is refused.
    pub above_low: bool,
    /// Highest value.
    pub high: i64,
    /// Whether `high` itself is refused.
    pub below_high: bool,
}

/// Largest magnitude of any number in a document.
pub const LARGEST: i64 = 1_000_000_000_000;
/// Most decimals of any number in a document.
pub const MOST_DECIMALS: u32 = 12;

impl Range {
    /// Amounts, hours and counts: 0 and up.
    pub const AMOUNT: Self = Self::closed(0, LARGEST);
    /// Numbers that something is divided by: above 0.
    pub const DIVISOR: Self = Self {
        above_low: true,
        ..Self::AMOUNT
    };
    /// Percentages: 0 to 1000.
    pub const PERCENT: Self = Self::closed(0, 1000);
    /// Percentages that something is divided by: above 0 to 1000.
    pub const PERCENT_DIVISOR: Self = Self {
        above_low: true,
        ..Self::PERCENT
    };
    /// Index percentages, which may fall: to 1000.
    pub const INDEX_PERCENT: Self = Self::closed(-LARGEST, 1000);
    /// Percentages of a whole that cannot all be lost: 0 to just below 100.
    pub const LOSS_PERCENT: Self = Self {
        below_high: true,
        ..Self::closed(0, 100)
    };
    /// Decimals of a tariff: 0 to 12.
    pub const TARIFF_DECIMALS: Self = Self::closed(0, 12);
    /// Percentages of a whole: 0 to 100.
    pub const PART_PERCENT: Self = Self::closed(0, 100);

    /// Any number: a bandwidth may be that of an amount or of an index that falls.
    pub const ANY: Self = Self::closed(-LARGEST, LARGEST);

    /// All values from `low` to `high`, both included.
    #[must_use]
    pub const fn closed(low: i64, high: i64) -> Self {
        Self {
            low,
            above_low: false,
            high,
            below_high: false,
        }
    }

    /// Whether `value` lies in the range and within the magnitude and decimals of every document number.
    #[must_use]
    pub fn holds(&self, value: Decimal) -> bool {
        let (low, high) = (Decimal::from(self.low), Decimal::from(self.high));
        let above = if self.above_low {
            value > low
        } else {
            value >= low
        };
        let below = if self.below_high {
            value < high
        } else {
            value <= high
        };
        above
            && below
            && value.abs() <= Decimal::from(LARGEST)
            && value.normalize().scale() <= MOST_DECIMALS
    }
}

impl fmt::Display for Range {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let from = if self.above_low { "above" } else { "from" };
        let to = if self.below_high { "to below" } else { "to" };
        write!(out, "{from} {} {to} {}", self.low, self.high)
    }
}

/// What a field should hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A decimal: a string in plain notation or a JSON number.
    Decimal,
    /// A whole number.
    WholeNumber,
    /// Text.
    Text,
    /// `true` or `false`.
    Boolean,
    /// A day, `YYYY-MM-DD`.
    Date,
    /// A list.
    List,
    /// An object.
    Object,
}

impl fmt::Display for Expected {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Decimal => "a decimal in plain notation, such as \"8.33\"",
            Self::WholeNumber => "a whole number",
            Self::Text => "text",
            Self::Boolean => "true or false",
            Self::Date => "a day of the calendar as YYYY-MM-DD",
            Self::List => "a list",
            Self::Object => "an object",
        })
    }
}

/// What is wrong; each has a stable [`code`](Fault::code) and an English sentence that names the remedy.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The text is no JSON.
    #[error("this is not JSON{}; write one JSON object a line", .line.map(|line| format!(" (line {line})")).unwrap_or_default())]
    NotJson {
        /// Line in a batch, counted from 1.
        line: Option<u64>,
    },
    /// A field that this object does not have.
    #[error("this field is not known here; remove it or correct its name")]
    UnknownField,
    /// A field that must be there.
    #[error("this field is required; add it")]
    MissingField,
    /// A value of another kind.
    #[error("expected {0}")]
    WrongType(Expected),
    /// A word that is not in the list.
    #[error("use one of: {}", .0.join(", "))]
    UnknownValue(&'static [&'static str]),
    /// A value that refers to something that is not there.
    #[error("nothing with this name is given; correct it or add what it refers to")]
    UnknownReference,
    /// Both or none of alternatives.
    #[error("give exactly one of: {}", .0.join(", "))]
    ExactlyOne(&'static [&'static str]),
    /// Two fields that only mean something together.
    #[error("give both or none of: {}", .0.join(", "))]
    BothOrNone(&'static [&'static str]),
    /// A number outside its range.
    #[error("use a number {0} with at most 12 decimals")]
    OutOfRange(Range),
    /// A key or name that is there twice.
    #[error("this is given twice; keep one")]
    Duplicate,
    /// A period that ends before it begins.
    #[error("the period ends before it begins; choose a later day")]
    EndBeforeStart,
    /// A document of another format.
    #[error("this is another kind of document; open a file with \"format\": \"{0}\"")]
    OtherFormat(&'static str),
}

impl Fault {
    /// The stable code of the batch protocol.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotJson { .. } => "not_json",
            Self::UnknownField => "unknown_field",
            Self::MissingField => "missing_field",
            Self::WrongType(_) => "wrong_type",
            Self::UnknownValue(_) | Self::UnknownReference | Self::OtherFormat(_) => {
                "unknown_value"
            }
            Self::ExactlyOne(_) | Self::BothOrNone(_) => "exactly_one",
            Self::OutOfRange(_) => "out_of_range",
            Self::Duplicate => "duplicate",
            Self::EndBeforeStart => "end_before_start",
        }
    }
}

/// One thing that is wrong, and where.
///
/// `field` is a path inside the document, such as `labour.mix[2].share_pct`; empty for the document itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Path of the field.
    pub field: String,
    /// What is wrong with it.
    pub fault: Fault,
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.field.is_empty() {
            write!(out, "{}", self.fault)
        } else {
            write!(out, "{}: {}", self.field, self.fault)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_refuses_its_open_ends_too_many_decimals_and_too_large_numbers() {
        let dec = |text: &str| text.parse::<Decimal>().unwrap();
        assert!(Range::AMOUNT.holds(dec("0")) && Range::AMOUNT.holds(dec("1000000000000")));
        assert!(
            !Range::AMOUNT.holds(dec("-0.000000000001"))
                && !Range::AMOUNT.holds(dec("1000000000000.1"))
        );
        assert!(!Range::DIVISOR.holds(dec("0")) && Range::DIVISOR.holds(dec("0.000000000001")));
        assert!(
            !Range::AMOUNT.holds(dec("0.0000000000001"))
                && Range::AMOUNT.holds(dec("0.1000000000000"))
        );
        assert!(Range::LOSS_PERCENT.holds(dec("99.999")) && !Range::LOSS_PERCENT.holds(dec("100")));
        assert!(Range::PART_PERCENT.holds(dec("100")) && !Range::PERCENT.holds(dec("1000.1")));
        assert!(Range::INDEX_PERCENT.holds(dec("-3.5")));
    }
}
