//! Markup as text (*opmaak als tekst*): templates with named places, in which everything is escaped that is not markup
//! itself.
//!
//! Every page is a pure function from what is known to markup, so that it can be tested without a browser and costs no
//! code per element. [`live`](super::live) brings the text to the page.

/// Finished markup (*opmaak*). Only [`fill`] makes it, so whatever a person or a document supplies has been escaped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    /// The text of the markup.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text of the markup, to keep.
    #[must_use]
    pub fn into_string(self) -> String {
        self.0
    }

    /// Whether there is nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Appends more markup.
    pub fn push(&mut self, more: &Html) {
        self.0.push_str(&more.0);
    }
}

/// Pieces after each other.
impl FromIterator<Html> for Html {
    fn from_iter<I: IntoIterator<Item = Html>>(pieces: I) -> Self {
        let mut all = Self::default();
        for piece in pieces {
            all.push(&piece);
        }
        all
    }
}

/// What goes into a place of a template. Only borrowed: a template has many places, and owning them costs code in each.
#[derive(Clone, Copy, Debug)]
pub enum Slot<'a> {
    /// Text, which is escaped.
    Text(&'a str),
    /// Markup, which stands as it is.
    Markup(&'a Html),
    /// Nothing.
    Nothing,
}

impl<'a> From<&'a str> for Slot<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a &str> for Slot<'a> {
    fn from(text: &'a &str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Slot<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a Html> for Slot<'a> {
    fn from(markup: &'a Html) -> Self {
        Self::Markup(markup)
    }
}

impl<'a> From<&'a Option<Html>> for Slot<'a> {
    fn from(markup: &'a Option<Html>) -> Self {
        markup.as_ref().map_or(Self::Nothing, Self::Markup)
    }
}

/// Fills the places `{name}` of a template.
///
/// ```
/// # #[cfg(feature = "ui")] {
/// use tariefproef::ui::html::fill;
/// let cell = fill(r#"<td title="{what}">{what}</td>"#, &[("what", "a < \"b\"".into())]);
/// assert_eq!(cell.as_str(), r#"<td title="a &lt; &quot;b&quot;">a &lt; &quot;b&quot;</td>"#);
/// # }
/// ```
#[must_use]
pub fn fill(template: &'static str, values: &[(&str, Slot<'_>)]) -> Html {
    let mut markup = String::with_capacity(template.len() + 64);
    let mut rest = template;
    while let Some((before, opened)) = rest.split_once('{') {
        markup.push_str(before);
        let Some((name, after)) = opened.split_once('}') else {
            break;
        };
        let value = values.iter().find(|(known, _)| *known == name);
        debug_assert!(value.is_some(), "nothing for {{{name}}} in {template}");
        match value {
            Some((_, Slot::Text(text))) => escape(text, &mut markup),
            Some((_, Slot::Markup(html))) => markup.push_str(&html.0),
            Some((_, Slot::Nothing)) | None => {}
        }
        rest = after;
    }
    markup.push_str(rest);
    Html(markup)
}

/// Markup without places.
#[must_use]
pub fn fixed(markup: &'static str) -> Html {
    Html(markup.to_owned())
}

/// Text as markup.
#[must_use]
pub fn escaped(text: &str) -> Html {
    let mut markup = String::with_capacity(text.len());
    escape(text, &mut markup);
    Html(markup)
}

/// ` name="value"`, or nothing: for an attribute that is only there sometimes.
#[must_use]
pub fn attribute(name: &'static str, value: Option<&str>) -> Html {
    match value {
        None => Html::default(),
        Some(value) => {
            let mut markup = format!(" {name}=\"");
            escape(value, &mut markup);
            markup.push('"');
            Html(markup)
        }
    }
}

/// ` name=""`, or nothing: for an attribute that means something by being there.
#[must_use]
pub fn flag(name: &'static str, on: bool) -> Html {
    attribute(name, on.then_some(""))
}

fn escape(text: &str, markup: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => markup.push_str("&amp;"),
            '<' => markup.push_str("&lt;"),
            '>' => markup.push_str("&gt;"),
            '"' => markup.push_str("&quot;"),
            '\'' => markup.push_str("&#39;"),
            letter => markup.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_not_markup_is_escaped_also_in_attributes() {
        let hostile = "<img src=x onerror=\"alert(1)\"> & 'more' {id}";
        let made = fill(
            r#"<p title="{text}">{text}</p>{extra}"#,
            &[
                ("text", hostile.into()),
                ("extra", (&attribute("x", Some("\""))).into()),
            ],
        );
        assert_eq!(
            made.as_str(),
            "<p title=\"&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;more&#39; {id}\">&lt;img src=x \
             onerror=&quot;alert(1)&quot;&gt; &amp; &#39;more&#39; {id}</p> x=\"&quot;\""
        );
    }

    #[test]
    fn markup_stands_as_it_is_and_flags_are_there_or_not() {
        let list: Html = ["a", "b"]
            .into_iter()
            .map(|word| fill("<li>{word}</li>", &[("word", word.into())]))
            .collect();
        let made = fill(
            "<ul{hidden}{open}>{list}</ul>",
            &[
                ("hidden", (&flag("hidden", false)).into()),
                ("open", (&flag("open", true)).into()),
                ("list", (&list).into()),
            ],
        );
        assert_eq!(made.as_str(), "<ul open=\"\"><li>a</li><li>b</li></ul>");
    }
}
