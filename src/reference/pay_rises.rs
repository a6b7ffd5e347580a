//! Dated rises of the collective agreements (*loonsverhogingen*), with floors and caps in euros per month.
//!
//! A rise happens on one day: `valid_from` and `valid_to` are that day. Series: `<agreement>.rise`, `.floor`, `.cap`,
//! `.one_off` (of the year salary, not in the scale), `sociaal_werk.lowest_wage` (euros per hour, runs on).

use super::figure::{Figure, FigureTable};

static RISES: FigureTable = FigureTable::new(include_str!("data/pay_rises.tsv"));

/// Every rise, floor and cap (*alle verhogingen*).
pub fn all() -> &'static [Figure] {
    RISES.all()
}

/// Rises, floors and caps of one agreement (*verhogingen van een cao*), in the order of the file.
///
/// ```
/// use tariefproef::reference::pay_rises;
/// let first = pay_rises::of_agreement("ghz").next().unwrap();
/// assert_eq!((first.value.to_string().as_str(), first.valid_from.unwrap().to_string().as_str()), ("4", "2025-07-01"));
/// ```
pub fn of_agreement(agreement: &str) -> impl Iterator<Item = Figure> + '_ {
    RISES.all().iter().copied().filter(move |figure| {
        figure
            .series
            .strip_prefix(agreement)
            .is_some_and(|rest| rest.starts_with('.'))
    })
}
