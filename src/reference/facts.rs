//! Terms of employment and rules of thumb (*arbeidsvoorwaarden en vuistregels*): hours, leave, bonuses, irregular hours, travel.
//!
//! Series end in the agreement (`ghz`, `vvt`, `ggz`, `sociaal_werk`): `holiday_allowance`, `year_end_bonus`, `leave_statutory`,
//! `leave_extra`, `leave_total`, `irregular_hours.<agreement>.<1–5>`, `travel_for_work`, `commuting`; further `full_time_hours`.
//! Rules of thumb are unconfirmed ranges of research and one old worked example: they orient, they are not norms.

use crate::model::date::Date;

use super::figure::{Figure, FigureTable};

static FACTS: FigureTable = FigureTable::new(include_str!("data/facts.tsv"));
static RULES: FigureTable = FigureTable::new(include_str!("data/rules_of_thumb.tsv"));

/// Every fact (*alle gegevens*).
pub fn all() -> &'static [Figure] {
    FACTS.all()
}

/// A fact on a day (*gegeven*); `None` when unknown.
///
/// ```
/// use tariefproef::{model::date::Date, reference::facts};
/// let rate = |on| facts::fact("commuting.ghz", Date::parse(on).unwrap()).unwrap().value.to_string();
/// assert_eq!((rate("2023-12-31"), rate("2024-01-01")), ("0.08".into(), "0.16".into()));
/// ```
#[must_use]
pub fn fact(series: &str, on: Date) -> Option<Figure> {
    FACTS.on(series, on)
}

/// Every rule of thumb and the worked example (*vuistregels*).
pub fn rules_of_thumb() -> &'static [Figure] {
    RULES.all()
}

/// Lowest and highest value of a rule of thumb (*bandbreedte*), in percent.
///
/// ```
/// use tariefproef::reference::facts;
/// let (lowest, highest) = facts::range("overhead_direct.guidance").unwrap();
/// assert_eq!((lowest.value.to_string(), highest.value.to_string()), ("20".into(), "35".into()));
/// ```
#[must_use]
pub fn range(rule: &str) -> Option<(Figure, Figure)> {
    let end = |name: &str| {
        RULES.all().iter().copied().find(|figure| {
            figure
                .series
                .strip_prefix(rule)
                .and_then(|rest| rest.strip_prefix('.'))
                == Some(name)
        })
    };
    Some((end("lowest")?, end("highest")?))
}
