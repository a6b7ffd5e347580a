//! Dutch and English words, and numbers as people write them (*woorden en getallen*).
//!
//! Owns: the two languages, the names of what the model knows (parameters, lines, choices, problems), how numbers and days
//! are written, how a typed number is read and said back.
//! Must not own: formulas, state, anything of a browser, or the sentences of one page: those stand beside that page,
//! declared with `texts!`. It reads [`model`](crate::model) and the engine's error and nothing else of the crate.

pub mod entry;
pub mod field_names;
pub mod figures;
pub mod numbers;
pub mod parameters;
pub mod problems;
pub mod spoken;
pub mod units;

/// A language of the page (*taal*).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// Dutch, the default.
    #[default]
    Nl,
    /// English.
    En,
}

impl Lang {
    /// The code for the `lang` attribute.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// The language that the button switches to.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Nl => Self::En,
            Self::En => Self::Nl,
        }
    }
}

/// A text in both languages (*tekst*); one of them alone cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    nl: &'static str,
    en: &'static str,
}

/// A text in Dutch and English; `{name}` is a place to fill.
///
/// ```
/// use tariefproef::i18n::{Lang, Text, text};
/// const ROWS: Text = text("{count} rijen", "{count} rows");
/// assert_eq!(ROWS.fill(Lang::Nl, &[("count", "3")]), "3 rijen");
/// ```
#[must_use]
pub const fn text(nl: &'static str, en: &'static str) -> Text {
    Text { nl, en }
}

impl Text {
    /// The text in one language, its places unfilled.
    #[must_use]
    pub const fn in_lang(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Nl => self.nl,
            Lang::En => self.en,
        }
    }

    /// The text with its places filled; a place without a value stays as it is, a value is never filled in turn.
    #[must_use]
    pub fn fill(self, lang: Lang, values: &[(&str, &str)]) -> String {
        let mut rest = self.in_lang(lang);
        let mut filled = String::with_capacity(rest.len());
        while let Some((before, name, after)) = next_place(rest) {
            filled.push_str(before);
            match values.iter().find(|(known, _)| *known == name) {
                Some((_, value)) => filled.push_str(value),
                None => {
                    filled.push('{');
                    filled.push_str(name);
                    filled.push('}');
                }
            }
            rest = after;
        }
        filled.push_str(rest);
        filled
    }
}

/// What stands before the first place, its name, and what follows it.
fn next_place(text: &str) -> Option<(&str, &str, &str)> {
    let (before, opened) = text.split_once('{')?;
    let (name, after) = opened.split_once('}')?;
    Some((before, name, after))
}

/// Declares texts as constants, with a test that both languages have the same places to fill.
///
/// ```text
/// texts! {
///     pub const SAVE: Text = text("Bewaren", "Save");
/// }
/// ```
///
/// Once per module; the Dutch text is the documentation of the constant.
macro_rules! texts {
    ($($visible:vis const $name:ident: Text = text($nl:literal, $en:literal $(,)?);)+) => {
        $(
            #[doc = $nl]
            $visible const $name: $crate::i18n::Text = $crate::i18n::text($nl, $en);
        )+

        #[cfg(test)]
        #[test]
        fn the_texts_have_the_same_places_in_both_languages() {
            for (name, text) in [$((stringify!($name), $name)),+] {
                assert_eq!($crate::i18n::unlike(text), None, "{name}");
            }
        }
    };
}
pub(crate) use texts;

/// What is wrong with a text, if anything: empty, or places that differ between the languages.
#[cfg(test)]
pub(crate) fn unlike(text: Text) -> Option<String> {
    fn places(mut text: &str) -> std::collections::BTreeSet<&str> {
        let mut places = std::collections::BTreeSet::new();
        while let Some((_, name, after)) = next_place(text) {
            places.insert(name);
            text = after;
        }
        places
    }
    let empty = text.nl.trim().is_empty() || text.en.trim().is_empty();
    (empty || places(text.nl) != places(text.en)).then(|| format!("{text:?}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_knows_its_code_and_the_other_one() {
        assert_eq!(Lang::default(), Lang::Nl);
        assert_eq!((Lang::Nl.code(), Lang::En.code()), ("nl", "en"));
        assert_eq!((Lang::Nl.other(), Lang::En.other()), (Lang::En, Lang::Nl));
    }

    #[test]
    fn filling_replaces_every_place_once_and_keeps_what_it_does_not_know() {
        const PLACES: Text = text("{a} en {b} en {a}", "{b}, {a}");
        let filled = PLACES.fill(Lang::Nl, &[("a", "{b}"), ("b", "é")]);
        assert_eq!(filled, "{b} en é en {b}");
        assert_eq!(PLACES.fill(Lang::En, &[("a", "1")]), "{b}, 1");
        assert_eq!(text("los {", "loose }").fill(Lang::Nl, &[]), "los {");
    }

    #[test]
    fn a_text_with_other_places_or_without_words_is_noticed() {
        assert_eq!(unlike(text("{a} van {b}", "{b} of {a}")), None);
        assert!(unlike(text("{a}", "{b}")).is_some());
        assert!(unlike(text("iets", " ")).is_some());
    }
}
