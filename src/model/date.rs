//! Calendar dates (*datums*) without a clock: proleptic Gregorian, `YYYY-MM-DD`.

use std::fmt;

/// A calendar day (*kalenderdag*), years 1–9999.
///
/// Ordered by time. It never reads a clock: "today" is always passed in.
///
/// ```
/// use tariefproef::model::date::Date;
/// let start = Date::parse("2025-08-17").unwrap();
/// let end = Date::parse("2025-09-30").unwrap();
/// assert_eq!(end.days_since(start) + 1, 45); // both days included
/// assert!(Date::parse("2025-02-29").is_none());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// The day, or `None` when the calendar has no such day.
    #[must_use]
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let exists = (1..=9999).contains(&year) && day >= 1 && day <= days_in_month(year, month)?;
        exists.then_some(Self { year, month, day })
    }

    /// Reads exactly `YYYY-MM-DD`; anything else is `None`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let digits = |part: &str, length: usize| {
            part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        if parts.next().is_some() || !digits(year, 4) || !digits(month, 2) || !digits(day, 2) {
            return None;
        }
        Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// The calendar year.
    #[must_use]
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1–12.
    #[must_use]
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1–31.
    #[must_use]
    pub fn day(self) -> u8 {
        self.day
    }

    /// Whole days from `earlier` to this day; negative when this day comes first.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i64 {
        self.day_number() - earlier.day_number()
    }

    /// Days since 1 January of the year 1, counting that day as 0.
    #[must_use]
    pub fn day_number(self) -> i64 {
        let before = i64::from(self.year) - 1;
        let leap_days = before / 4 - before / 100 + before / 400;
        let months: i64 = (1..self.month)
            .filter_map(|month| days_in_month(self.year, month))
            .map(i64::from)
            .sum();
        before * 365 + leap_days + months + i64::from(self.day) - 1
    }
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// Days in a calendar year: 366 in a leap year, else 365.
#[must_use]
pub fn days_in_year(year: u16) -> u16 {
    if is_leap(year) { 366 } else { 365 }
}

fn is_leap(year: u16) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

fn days_in_month(year: u16, month: u8) -> Option<u8> {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => Some(31),
        4 | 6 | 9 | 11 => Some(30),
        2 => Some(if is_leap(year) { 29 } else { 28 }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::parse(text).expect("a day of the calendar")
    }

    #[test]
    fn reads_only_days_that_exist() {
        for text in [
            "2025-02-29",
            "1900-02-29",
            "2025-13-01",
            "2025-00-10",
            "2025-04-31",
            "0000-01-01",
        ] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
        for text in [
            "2025-1-01",
            "25-01-01",
            "2025-01-01T00",
            "2025-01",
            " 2025-01-01",
            "+025-01-01",
            "2025-01-01-01",
        ] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
        assert_eq!(date("2024-02-29").to_string(), "2024-02-29");
        assert_eq!(date("2000-02-29").day(), 29);
    }

    #[test]
    fn counts_days_over_leap_years_and_centuries() {
        // 400 Gregorian years are 146,097 days.
        assert_eq!(date("2400-03-01").days_since(date("2000-03-01")), 146_097);
        assert_eq!(date("2024-03-01").days_since(date("2024-02-28")), 2);
        assert_eq!(date("2025-03-01").days_since(date("2025-02-28")), 1);
        assert_eq!(date("2025-01-01").days_since(date("2026-01-01")), -365);
        assert_eq!(date("0001-01-01").day_number(), 0);
    }
}
