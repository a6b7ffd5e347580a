//! Reading JSON documents (*documenten lezen*): every problem is found, each with its path, in document order.
//!
//! Syntax is `serde_json`'s; this file adds what a document for people needs: numbers by their text, so that `8.33`
//! is exactly 8.33; repeated and unknown fields; and all problems at once instead of the first. Objects are asked for
//! their fields in the order of the struct, while problems are sorted by where they stand in the text, so that the
//! first problem is the first one a reader of the file meets. What is missing stands at the end of its object.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;

use rust_decimal::Decimal;
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::date::Date;
use super::number::{Reading, read_json_number, read_plain};
use super::order::by_place;
use super::problem::{Expected, Fault, Problem, Range};

/// A place in a document, from the root down; rendered only when something is wrong there.
#[derive(Clone, Copy)]
pub struct At<'p> {
    parent: Option<&'p At<'p>>,
    step: Step<'p>,
}

#[derive(Clone, Copy)]
enum Step<'p> {
    Root,
    Key(&'p str),
    Item(usize),
}

impl<'p> At<'p> {
    /// The document itself.
    pub const ROOT: At<'static> = At {
        parent: None,
        step: Step::Root,
    };

    /// The field `key` of the object here.
    #[must_use]
    pub fn key<'c>(&'c self, key: &'c str) -> At<'c> {
        At {
            parent: Some(self),
            step: Step::Key(key),
        }
    }

    /// Item `index` of the list here.
    #[must_use]
    pub fn item<'c>(&'c self, index: usize) -> At<'c> {
        At {
            parent: Some(self),
            step: Step::Item(index),
        }
    }
}

impl fmt::Display for At<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(parent) = self.parent {
            parent.fmt(out)?;
        }
        match self.step {
            Step::Root => Ok(()),
            Step::Item(index) => write!(out, "[{index}]"),
            Step::Key(key)
                if self
                    .parent
                    .is_some_and(|parent| !matches!(parent.step, Step::Root)) =>
            {
                write!(out, ".{key}")
            }
            Step::Key(key) => out.write_str(key),
        }
    }
}

/// How many problems of one document are reported.
pub const MOST_PROBLEMS: usize = 1000;

/// Collects what is wrong while a document is read.
pub struct Reader<'a> {
    text: &'a str,
    problems: Vec<(usize, Problem)>,
}

impl<'a> Reader<'a> {
    /// Starts reading `text` and gives its outermost value.
    ///
    /// # Errors
    /// The one problem `not_json` when the text as a whole is not JSON.
    pub fn open(text: &'a str) -> Result<(Self, &'a RawValue), Problem> {
        match serde_json::from_str::<&RawValue>(text) {
            Ok(root) => Ok((
                Self {
                    text,
                    problems: Vec::new(),
                },
                root,
            )),
            Err(_) => Err(Problem {
                field: String::new(),
                fault: Fault::NotJson { line: None },
            }),
        }
    }

    /// Everything that was wrong, in document order.
    #[must_use]
    pub fn into_problems(mut self) -> Vec<Problem> {
        self.take_problems()
    }

    /// Everything that was wrong so far, in document order; reading goes on without it.
    pub fn take_problems(&mut self) -> Vec<Problem> {
        self.problems = by_place(std::mem::take(&mut self.problems), |(offset, _)| *offset);
        self.problems
            .drain(..)
            .map(|(_, problem)| problem)
            .collect()
    }

    /// Notes a problem with a value.
    pub fn note(&mut self, value: &RawValue, at: &At<'_>, fault: Fault) {
        let offset = self.offset(value);
        self.push(offset, at, fault);
    }

    fn push(&mut self, offset: usize, at: &At<'_>, fault: Fault) {
        // A hostile document may hold millions of mistakes; the first ones are enough to mend it by.
        if self.problems.len() >= 2 * MOST_PROBLEMS {
            self.problems = by_place(std::mem::take(&mut self.problems), |(offset, _)| *offset);
            self.problems.truncate(MOST_PROBLEMS);
        }
        self.problems.push((
            offset,
            Problem {
                field: at.to_string(),
                fault,
            },
        ));
    }

    fn offset(&self, value: &RawValue) -> usize {
        // Every raw value is a slice of the text, so the difference of addresses is its place in it.
        (value.get().as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize)
    }

    /// The object at `at`, or `None` with a noted problem.
    pub fn object<'p>(&mut self, value: &'a RawValue, at: At<'p>) -> Option<Object<'a, 'p>> {
        let entries = if value.get().starts_with('{') {
            serde_json::from_str::<Entries<'a>>(value.get()).ok()
        } else {
            None
        };
        let Some(Entries(entries)) = entries else {
            self.note(value, &at, Fault::WrongType(Expected::Object));
            return None;
        };
        let mut fields: Vec<Field<'a>> = Vec::with_capacity(entries.len());
        // Comparing every pair is quickest for the few fields of a real object, and ruinous for a hostile one.
        let mut seen = (entries.len() > 32).then(BTreeSet::new);
        for (key, value) in entries {
            let repeated = match &mut seen {
                Some(seen) => !seen.insert(key.clone()),
                None => fields.iter().any(|field| field.key == key),
            };
            if repeated {
                self.note(value, &at.key(&key), Fault::Duplicate);
            } else {
                fields.push(Field {
                    key,
                    value,
                    read: false,
                });
            }
        }
        let end = self.offset(value) + value.get().len() - 1;
        Some(Object { fields, at, end })
    }

    /// The items of the list at `at`; empty with a noted problem when it is no list.
    pub fn list(&mut self, value: &'a RawValue, at: &At<'_>) -> Vec<&'a RawValue> {
        let items = if value.get().starts_with('[') {
            serde_json::from_str::<Items<'a>>(value.get()).ok()
        } else {
            None
        };
        let Some(Items(items)) = items else {
            self.note(value, at, Fault::WrongType(Expected::List));
            return Vec::new();
        };
        items
    }

    /// A decimal from a string in plain notation or a JSON number.
    pub fn decimal(&mut self, value: &'a RawValue, at: &At<'_>, range: Range) -> Option<Decimal> {
        let reading = match value.get().as_bytes().first() {
            Some(b'"') => text_of(value).map_or(Reading::NotANumber, |text| read_plain(&text)),
            Some(b'-' | b'0'..=b'9') => read_json_number(value.get()),
            _ => Reading::NotANumber,
        };
        match reading {
            Reading::Number(number) if range.holds(number) => return Some(number),
            Reading::Number(_) | Reading::TooFine => self.note(value, at, Fault::OutOfRange(range)),
            Reading::NotANumber => self.note(value, at, Fault::WrongType(Expected::Decimal)),
        }
        None
    }

    /// A whole number written as a JSON integer.
    pub fn whole(&mut self, value: &'a RawValue, at: &At<'_>, range: Range) -> Option<i64> {
        let text = value.get();
        let digits = text.strip_prefix('-').unwrap_or(text);
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            self.note(value, at, Fault::WrongType(Expected::WholeNumber));
            return None;
        }
        let number = text
            .parse::<i64>()
            .ok()
            .filter(|number| range.holds(Decimal::from(*number)));
        if number.is_none() {
            self.note(value, at, Fault::OutOfRange(range));
        }
        number
    }

    /// A string.
    pub fn text(&mut self, value: &'a RawValue, at: &At<'_>) -> Option<Cow<'a, str>> {
        let text = text_of(value);
        if text.is_none() {
            self.note(value, at, Fault::WrongType(Expected::Text));
        }
        text
    }

    /// `true` or `false`.
    pub fn boolean(&mut self, value: &'a RawValue, at: &At<'_>) -> Option<bool> {
        match value.get() {
            "true" => Some(true),
            "false" => Some(false),
            _ => {
                self.note(value, at, Fault::WrongType(Expected::Boolean));
                None
            }
        }
    }

    /// A day as `YYYY-MM-DD`.
    pub fn date(&mut self, value: &'a RawValue, at: &At<'_>) -> Option<Date> {
        let date = text_of(value).and_then(|text| Date::parse(&text));
        if date.is_none() {
            self.note(value, at, Fault::WrongType(Expected::Date));
        }
        date
    }

    /// The position of a word in a list of allowed words.
    pub fn word(
        &mut self,
        value: &'a RawValue,
        at: &At<'_>,
        allowed: &'static [&'static str],
    ) -> Option<usize> {
        let text = self.text(value, at)?;
        let position = allowed.iter().position(|word| *word == text);
        if position.is_none() {
            self.note(value, at, Fault::UnknownValue(allowed));
        }
        position
    }
}

fn text_of(value: &RawValue) -> Option<Cow<'_, str>> {
    let text = value.get();
    if !text.starts_with('"') {
        return None;
    }
    // Most strings have no escapes and can be borrowed as they stand.
    serde_json::from_str::<&str>(text)
        .map(Cow::Borrowed)
        .or_else(|_| serde_json::from_str::<String>(text).map(Cow::Owned))
        .ok()
}

struct Field<'a> {
    key: Cow<'a, str>,
    value: &'a RawValue,
    read: bool,
}

/// One object of a document, asked for its fields by name.
pub struct Object<'a, 'p> {
    fields: Vec<Field<'a>>,
    /// Where the object stands.
    pub at: At<'p>,
    end: usize,
}

impl<'a> Object<'a, '_> {
    /// The value of `key`; `None` when it is absent or `null`.
    pub fn take(&mut self, key: &str) -> Option<&'a RawValue> {
        let field = self.fields.iter_mut().find(|field| field.key == key)?;
        field.read = true;
        (field.value.get() != "null").then_some(field.value)
    }

    /// Whether `key` is there and not `null`.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.fields
            .iter()
            .any(|field| field.key == key && field.value.get() != "null")
    }

    /// Notes that `key` must be there.
    pub fn missing(&self, reader: &mut Reader<'a>, key: &str) {
        reader.push(self.end, &self.at.key(key), Fault::MissingField);
    }

    /// Notes a problem with the object as a whole, found when all its fields were read.
    pub fn refuse(&self, reader: &mut Reader<'a>, fault: Fault) {
        reader.push(self.end, &self.at, fault);
    }

    /// Notes every field that was not asked for. Ends the reading of this object.
    pub fn finish(self, reader: &mut Reader<'a>) {
        for field in self
            .fields
            .iter()
            .filter(|field| !field.read && field.value.get() != "null")
        {
            reader.note(field.value, &self.at.key(&field.key), Fault::UnknownField);
        }
    }

    /// An optional decimal.
    pub fn decimal(&mut self, reader: &mut Reader<'a>, key: &str, range: Range) -> Option<Decimal> {
        let value = self.take(key)?;
        reader.decimal(value, &self.at.key(key), range)
    }

    /// A decimal that must be there; zero, with a noted problem, when it is not.
    pub fn required_decimal(
        &mut self,
        reader: &mut Reader<'a>,
        key: &str,
        range: Range,
    ) -> Decimal {
        match self.take(key) {
            Some(value) => reader
                .decimal(value, &self.at.key(key), range)
                .unwrap_or_default(),
            None => {
                self.missing(reader, key);
                Decimal::ZERO
            }
        }
    }

    /// An optional whole number.
    pub fn whole(&mut self, reader: &mut Reader<'a>, key: &str, range: Range) -> Option<i64> {
        let value = self.take(key)?;
        reader.whole(value, &self.at.key(key), range)
    }

    /// Optional text; empty when absent.
    pub fn text(&mut self, reader: &mut Reader<'a>, key: &str) -> String {
        let Some(value) = self.take(key) else {
            return String::new();
        };
        reader
            .text(value, &self.at.key(key))
            .map(Cow::into_owned)
            .unwrap_or_default()
    }

    /// Text that must be there.
    pub fn required_text(&mut self, reader: &mut Reader<'a>, key: &str) -> String {
        if !self.has(key) {
            self.missing(reader, key);
        }
        self.text(reader, key)
    }

    /// An optional boolean; `false` when absent.
    pub fn boolean(&mut self, reader: &mut Reader<'a>, key: &str) -> bool {
        let Some(value) = self.take(key) else {
            return false;
        };
        reader.boolean(value, &self.at.key(key)).unwrap_or_default()
    }

    /// An optional day.
    pub fn date(&mut self, reader: &mut Reader<'a>, key: &str) -> Option<Date> {
        let value = self.take(key)?;
        reader.date(value, &self.at.key(key))
    }

    /// An optional word of a fixed list, as its position.
    pub fn word(
        &mut self,
        reader: &mut Reader<'a>,
        key: &str,
        allowed: &'static [&'static str],
    ) -> Option<usize> {
        let value = self.take(key)?;
        reader.word(value, &self.at.key(key), allowed)
    }

    /// The items of an optional list, each read by `read`; items that cannot be read are left out.
    pub fn items<T>(
        &mut self,
        reader: &mut Reader<'a>,
        key: &str,
        mut read: impl FnMut(&mut Reader<'a>, &'a RawValue, At<'_>) -> Option<T>,
    ) -> Vec<T> {
        let Some(value) = self.take(key) else {
            return Vec::new();
        };
        let at = self.at.key(key);
        let items = reader.list(value, &at);
        items
            .into_iter()
            .enumerate()
            .filter_map(|(index, item)| read(reader, item, at.item(index)))
            .collect()
    }
}

struct Entries<'a>(Vec<(Cow<'a, str>, &'a RawValue)>);

impl<'de> Deserialize<'de> for Entries<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Fields;
        impl<'de> Visitor<'de> for Fields {
            type Value = Entries<'de>;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::with_capacity(8);
                while let Some(Key(key)) = map.next_key()? {
                    entries.push((key, map.next_value()?));
                }
                Ok(Entries(entries))
            }
        }
        deserializer.deserialize_map(Fields)
    }
}

struct Key<'a>(Cow<'a, str>);

impl<'de> Deserialize<'de> for Key<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Name;
        impl<'de> Visitor<'de> for Name {
            type Value = Key<'de>;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a key")
            }
            fn visit_borrowed_str<E>(self, key: &'de str) -> Result<Self::Value, E> {
                Ok(Key(Cow::Borrowed(key)))
            }
            fn visit_str<E>(self, key: &str) -> Result<Self::Value, E> {
                Ok(Key(Cow::Owned(key.to_owned())))
            }
        }
        deserializer.deserialize_str(Name)
    }
}

struct Items<'a>(Vec<&'a RawValue>);

impl<'de> Deserialize<'de> for Items<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Elements;
        impl<'de> Visitor<'de> for Elements {
            type Value = Items<'de>;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a list")
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = seq.next_element()? {
                    items.push(item);
                }
                Ok(Items(items))
            }
        }
        deserializer.deserialize_seq(Elements)
    }
}
