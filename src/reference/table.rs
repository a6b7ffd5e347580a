//! Reader of the tab-separated data files (*gegevensbestanden*): first line the column names, one record a line.

use crate::model::date::Date;
use crate::model::number::{Reading, read_plain};
use rust_decimal::Decimal;

use super::{Status, Text};

/// One record (*regel*) with the names of its columns.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    header: &'static str,
    line: &'static str,
}

/// The records of a file, in its order; empty lines are skipped.
pub(super) fn rows(text: &'static str) -> impl Iterator<Item = Row> {
    let mut lines = text.lines();
    let header = lines.next().unwrap_or("");
    lines
        .filter(|line| !line.is_empty())
        .map(move |line| Row { header, line })
}

impl Row {
    /// The text in a column; empty when the file has no such column or the line ends before it.
    pub(super) fn text(&self, column: &str) -> &'static str {
        self.header
            .split('\t')
            .zip(self.line.split('\t'))
            .find(|(name, _)| *name == column)
            .map_or("", |(_, value)| value)
    }

    /// An exact decimal, or `None` when the column is empty or holds something else.
    pub(super) fn decimal(&self, column: &str) -> Option<Decimal> {
        match read_plain(self.text(column)) {
            Reading::Number(number) => Some(number),
            Reading::TooFine | Reading::NotANumber => None,
        }
    }

    /// A day; an empty column is `Some(None)`, a day that does not exist `None`.
    pub(super) fn date(&self, column: &str) -> Option<Option<Date>> {
        match self.text(column) {
            "" => Some(None),
            text => Date::parse(text).map(Some),
        }
    }

    /// The column `status`.
    pub(super) fn status(&self) -> Option<Status> {
        Status::parse(self.text("status"))
    }

    /// Two columns with the same words in Dutch and English.
    pub(super) fn words(&self, nl: &str, en: &str) -> Text {
        Text {
            nl: self.text(nl),
            en: self.text(en),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: &str =
        "name\tvalue\tfrom\tstatus\na\t1.50\t2025-01-01\tderived\n\nb\t\t\nc\tx\t2025-02-30\todd\n";

    #[test]
    fn reads_columns_by_name() {
        let rows: Vec<Row> = rows(SAMPLE).collect();
        assert_eq!(rows.len(), 3);
        assert_eq!(rows[0].decimal("value"), Some(Decimal::new(150, 2)));
        assert_eq!(rows[0].date("from"), Some(Date::new(2025, 1, 1)));
        assert_eq!(rows[0].status(), Some(Status::Derived));
    }

    #[test]
    fn what_is_not_there_is_none_not_a_guess() {
        let rows: Vec<Row> = rows(SAMPLE).collect();
        assert_eq!(rows[1].decimal("value"), None);
        assert_eq!(rows[1].date("from"), Some(None));
        assert_eq!(rows[1].status(), None);
        assert_eq!(rows[2].decimal("value"), None);
        assert_eq!(rows[2].date("from"), None);
        assert_eq!(rows[0].text("no such column"), "");
        assert_eq!(super::rows("").count(), 0);
    }
}
