//! Reading a number as a person typed it (*ingetypt getal lezen*).
//!
//! Comma and point are both read in both languages. Where a text could mean two numbers a factor of thousand apart
//! (`1.234`, `1,234`) the reading follows the language and is marked doubtful, so that it can be said back in words.

use rust_decimal::Decimal;

use super::problems::{range, sentence};
use super::units::{noun, per, unit_fits, unit_suffix};
use super::{Lang, Text, text};
use crate::model::number::{Reading, read_plain};
use crate::model::parameters::{Measure, Parameter};
use crate::model::problem::{Expected, Fault, LARGEST, MOST_DECIMALS};

/// What was read from a field (*invoer*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The number.
    pub value: Decimal,
    /// Whether the text could also mean a number a thousand times as large or as small.
    pub doubtful: bool,
}

/// Why a text is no number for its field (*leesfout*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryFault {
    /// No number can be read, or not with certainty.
    NotANumber,
    /// A number with the unit of another field.
    WrongUnit,
    /// More than 12 decimals.
    TooManyDecimals,
    /// Above the largest number of any field.
    TooLarge,
}

/// Reads what a person typed into a field (*invoer lezen*); `None` when the field is empty.
///
/// ```
/// use tariefproef::i18n::{Lang, entry::read_entry};
/// use tariefproef::model::parameters::Measure;
/// let read = |text| read_entry(text, Lang::Nl, Measure::EuroPerMonth).unwrap().unwrap();
/// assert_eq!(read("€ 1.234,56").value.to_string(), "1234.56");
/// assert!(read("1.234").doubtful);
/// assert_eq!(read_entry(" ", Lang::Nl, Measure::Percent), Ok(None));
/// ```
///
/// # Errors
/// [`EntryFault`]; a text that is only digits, separators, one sign and the field's own unit is read, any other is not.
pub fn read_entry(text: &str, lang: Lang, measure: Measure) -> Result<Option<Entry>, EntryFault> {
    let visible: String = text.chars().filter(|sign| !is_invisible(*sign)).collect();
    let visible = visible.trim();
    if visible.is_empty() {
        return Ok(None);
    }
    let (negative, body) = without_unit(visible, measure)?;
    let Figure {
        whole,
        fraction,
        doubtful,
    } = figure(&body, lang).ok_or(EntryFault::NotANumber)?;
    let whole = whole.trim_start_matches('0');
    let fraction = fraction.trim_end_matches('0');
    if fraction.len() > MOST_DECIMALS as usize {
        return Err(EntryFault::TooManyDecimals);
    }
    if whole.len() > LARGEST_DIGITS {
        return Err(EntryFault::TooLarge);
    }
    let mut plain = String::with_capacity(32);
    plain.push_str(if negative { "-0" } else { "0" });
    plain.push_str(whole);
    plain.push('.');
    plain.push_str(if fraction.is_empty() { "0" } else { fraction });
    let Reading::Number(value) = read_plain(&plain) else {
        return Err(EntryFault::NotANumber);
    };
    if value.abs() > Decimal::from(LARGEST) {
        return Err(EntryFault::TooLarge);
    }
    Ok(Some(Entry { value, doubtful }))
}

const LARGEST_DIGITS: usize = 13;

/// Characters that take no room: a copied text may hold them.
fn is_invisible(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Spaces that may separate groups of digits. Tabs and line ends may not: they separate the cells of a table.
fn is_space(sign: char) -> bool {
    matches!(
        sign,
        ' ' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}'
    )
}

fn is_minus(sign: char) -> bool {
    matches!(sign, '-' | '−' | '–' | '\u{2010}' | '\u{2011}')
}

/// Whether the number is negative, and what is left of the text without sign and unit, its spaces and apostrophes made
/// the same.
fn without_unit(text: &str, measure: Measure) -> Result<(bool, String), EntryFault> {
    let (mut sign, mut rest) = split_sign(text);
    let mut foreign = false;
    if let Some(after) = after_currency(rest) {
        foreign = per(measure).is_none();
        rest = after;
        if sign.is_none() {
            (sign, rest) = split_sign(rest);
        }
    }
    let mut body = String::with_capacity(rest.len());
    let mut tail = "";
    for (place, mark) in rest.char_indices() {
        match mark {
            '0'..='9' | '.' | ',' => body.push(mark),
            '\'' | '’' | 'ʼ' => body.push('\''),
            _ if is_space(mark) => body.push(' '),
            _ => {
                tail = rest.get(place..).unwrap_or_default();
                break;
            }
        }
    }
    // "750,-" is how a round price is written.
    if body.ends_with([',', '.']) && per(measure).is_some() {
        tail = tail.strip_prefix("--").unwrap_or_else(|| {
            tail.strip_prefix(|mark| is_minus(mark) || mark == '—')
                .unwrap_or(tail)
        });
    }
    match unit_fits(tail, measure) {
        None => Err(EntryFault::NotANumber),
        Some(fits) if fits && !foreign => Ok((sign == Some('-'), body.trim().to_owned())),
        Some(_) => Err(EntryFault::WrongUnit),
    }
}

/// A leading sign and the rest.
fn split_sign(text: &str) -> (Option<char>, &str) {
    let mut marks = text.chars();
    match marks.next() {
        Some('+') => (Some('+'), marks.as_str().trim_start()),
        Some(mark) if is_minus(mark) => (Some('-'), marks.as_str().trim_start()),
        _ => (None, text),
    }
}

fn after_currency(text: &str) -> Option<&str> {
    ["€", "euro", "eur"].iter().find_map(|mark| {
        let head = text.get(..mark.len())?;
        head.eq_ignore_ascii_case(mark)
            .then(|| text.get(mark.len()..))?
            .map(str::trim_start)
    })
}

struct Figure {
    whole: String,
    fraction: String,
    doubtful: bool,
}

/// The digits before and after the decimal sign; `None` when they cannot be told.
fn figure(body: &str, lang: Lang) -> Option<Figure> {
    let count = |sign: char| body.matches(sign).count();
    let spaced = match (count(' '), count('\'')) {
        (0, 0) => None,
        (_, 0) => Some(' '),
        (0, _) => Some('\''),
        _ => return None,
    };
    let mut doubtful = false;
    let (group, point) = match (count('.'), count(',')) {
        (0, 0) => (spaced, None),
        (1, 0) | (0, 1) => {
            let sign = if count('.') == 1 { '.' } else { ',' };
            let thousands = if lang == Lang::Nl { '.' } else { ',' };
            doubtful = is_ambiguous(body, sign);
            if doubtful && sign == thousands && !body.starts_with('0') {
                (Some(sign), None)
            } else {
                (spaced, Some(sign))
            }
        }
        (_, 0) => (Some('.'), None),
        (0, _) => (Some(','), None),
        _ if body.rfind('.') > body.rfind(',') => (Some(','), Some('.')),
        _ => (Some('.'), Some(',')),
    };
    // Another decimal sign, or a group mark of another kind, is left behind here and is no digit.
    let (whole, fraction) = match point {
        Some(point) => body.split_once(point)?,
        None => (body, ""),
    };
    let whole = match group {
        Some(group) if whole.contains(group) => ungrouped(whole, group)?,
        _ => whole.to_owned(),
    };
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let complete = digits(&whole) && digits(fraction) && !(whole.is_empty() && fraction.is_empty());
    complete.then(|| Figure {
        whole,
        fraction: fraction.to_owned(),
        doubtful,
    })
}

/// One to three digits, not all zero, and exactly three behind the sign: thousands or decimals.
fn is_ambiguous(body: &str, sign: char) -> bool {
    body.split_once(sign).is_some_and(|(before, after)| {
        (1..=3).contains(&before.len())
            && after.len() == 3
            && before.bytes().any(|byte| byte != b'0')
    })
}

/// The digits of groups of three; `None` for other groups and when the first group starts with zero.
fn ungrouped(whole: &str, group: char) -> Option<String> {
    let mut parts = whole.split(group);
    let first = parts.next()?;
    let fits = (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && parts.all(|part| part.len() == 3);
    fits.then(|| whole.replace(group, ""))
}

/// What is wrong with an entry and what would mend it, as a sentence with the field's name (*foutmelding*).
///
/// ```
/// use tariefproef::i18n::{Lang, entry::{EntryFault, entry_message}};
/// use tariefproef::model::parameters::Measure;
/// let message = entry_message(Lang::Nl, "No-show", Measure::Percent, EntryFault::NotANumber);
/// assert_eq!(message, "No-show: vul een getal in, bijvoorbeeld 4 of 4,5.");
/// ```
#[must_use]
pub fn entry_message(lang: Lang, name: &str, measure: Measure, fault: EntryFault) -> String {
    let remedy = match fault {
        EntryFault::NotANumber if measure == Measure::Decimals => WHOLE_NUMBER,
        EntryFault::NotANumber => NUMBER,
        EntryFault::WrongUnit => UNIT,
        EntryFault::TooManyDecimals => FEWER_DECIMALS,
        EntryFault::TooLarge => SMALLER,
    };
    let example = example(measure).in_lang(lang);
    let unit = if measure == Measure::Percent {
        noun(lang, measure, false)
    } else {
        unit_suffix(lang, measure)
    };
    sentence(
        name,
        &remedy.fill(lang, &[("example", example), ("unit", unit)]),
    )
}

super::texts! {
    const NUMBER: Text = text("vul een getal in, bijvoorbeeld {example}", "enter a number, for example {example}");
    pub(super) const WHOLE_NUMBER: Text = text("vul een heel getal in, bijvoorbeeld 2", "enter a whole number, for example 2");
    const UNIT: Text = text(
        "dit veld is in {unit}; vul alleen het getal in, bijvoorbeeld {example}",
        "this field is in {unit}; enter the number only, for example {example}",
    );
    const FEWER_DECIMALS: Text = text(
        "vul hoogstens 12 cijfers achter de komma in, bijvoorbeeld {example}",
        "enter at most 12 digits after the point, for example {example}",
    );
    const SMALLER: Text = text(
        "vul een kleiner getal in, hoogstens 1.000.000.000.000, bijvoorbeeld {example}",
        "enter a smaller number, at most 1,000,000,000,000, for example {example}",
    );
}

/// What a number in such a field may look like.
fn example(measure: Measure) -> Text {
    match measure {
        Measure::EuroPerMonth => text("3678 of 3.678,50", "3678 or 3,678.50"),
        Measure::EuroPerYear => text("750 of 1.250,50", "750 or 1,250.50"),
        Measure::EuroPerHour | Measure::EuroPerUnit | Measure::EuroPerKilometre => {
            text("2 of 0,40", "2 or 0.40")
        }
        Measure::HoursPerYear => text("1878 of 1.878,5", "1878 or 1,878.5"),
        Measure::HoursPerDay => text("8 of 7,2", "8 or 7.2"),
        Measure::Decimals => text("2", "2"),
        Measure::Percent
        | Measure::Hours
        | Measure::MinutesPerDay
        | Measure::MinutesPerVisit
        | Measure::VisitsPerDay
        | Measure::KilometresPerDay
        | Measure::People => text("4 of 4,5", "4 or 4.5"),
    }
}

/// Whether a number that was read fits its parameter (*bereik*).
///
/// # Errors
/// [`Fault::OutOfRange`], or [`Fault::WrongType`] for a fraction where a whole number belongs; in words: [`range_message`].
pub fn check_range(value: Decimal, parameter: Parameter) -> Result<(), Fault> {
    if parameter.describe().measure == Measure::Decimals && !value.is_integer() {
        return Err(Fault::WrongType(Expected::WholeNumber));
    }
    let range = parameter.range();
    if range.holds(value) {
        Ok(())
    } else {
        Err(Fault::OutOfRange(range))
    }
}

/// Which numbers a field takes, as a sentence with its name: `No-show: vul een getal in van 0 tot 100.`
#[must_use]
pub fn range_message(lang: Lang, name: &str, parameter: Parameter, fault: &Fault) -> String {
    match fault {
        Fault::WrongType(Expected::WholeNumber) => sentence(name, WHOLE_NUMBER.in_lang(lang)),
        _ => sentence(name, &range(lang, parameter.range())),
    }
}
