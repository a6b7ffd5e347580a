//! Enough of a reader of markup to look at a page: elements in order, balanced, with their attributes and text.

use std::collections::HashSet;

use tariefproef::ui::pages::Page;

/// Elements that have no end tag.
const VOID: &[&str] = &["input", "br"];

/// An element of a page.
#[derive(Debug)]
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    /// The text inside it, of the elements in it too.
    pub text: String,
    /// Positions of the elements around it, from the outside.
    pub around: Vec<usize>,
}

impl Element {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    pub fn has_class(&self, class: &str) -> bool {
        self.attribute("class")
            .is_some_and(|given| given.split(' ').any(|known| known == class))
    }
}

/// A page as its elements.
pub struct Markup {
    pub text: String,
    pub elements: Vec<Element>,
}

impl Markup {
    /// The page with every place filled, read; panics where it is no well-formed markup.
    pub fn of(page: &Page) -> Self {
        let mut text = page.frame.as_str().to_owned();
        for (name, contents) in &page.regions {
            let place = format!(r#"<div data-region="{name}"></div>"#);
            assert_eq!(text.matches(&place).count(), 1, "place {name}");
            text = text.replace(&place, contents.as_str());
        }
        assert!(!text.contains("data-region"), "a place without contents");
        let elements = read(&text);
        Self { text, elements }
    }

    pub fn ids(&self) -> Vec<&str> {
        self.elements
            .iter()
            .filter_map(|element| element.attribute("id"))
            .collect()
    }

    pub fn with_id(&self, id: &str) -> &Element {
        let mut found = self
            .elements
            .iter()
            .filter(|element| element.attribute("id") == Some(id));
        found
            .next()
            .unwrap_or_else(|| panic!("nothing has the id {id}"))
    }

    /// The elements inside the element at a position.
    pub fn inside(&self, position: usize) -> impl Iterator<Item = &Element> {
        self.elements
            .iter()
            .filter(move |element| element.around.contains(&position))
    }

    pub fn position(&self, is: impl Fn(&Element) -> bool) -> usize {
        self.elements.iter().position(is).expect("such an element")
    }
}

fn unescaped(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let (name, after) = after
            .split_once(';')
            .unwrap_or_else(|| panic!("a bare & in {text}"));
        out.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "#39" => '\'',
            other => panic!("&{other}; in {text}"),
        });
        rest = after;
    }
    out.push_str(rest);
    out
}

fn attributes(mut rest: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            break;
        }
        let end = rest
            .find(|letter: char| letter == '=' || letter.is_whitespace())
            .unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        assert!(
            !name.is_empty()
                && name
                    .chars()
                    .all(|letter| letter.is_ascii_alphanumeric() || letter == '-'),
            "the attribute {name:?}"
        );
        let value = match after.strip_prefix("=\"") {
            Some(quoted) => {
                let (value, after) = quoted.split_once('"').expect("an end of the value");
                rest = after;
                unescaped(value)
            }
            None => {
                assert!(!after.starts_with('='), "an unquoted value of {name}");
                rest = after;
                String::new()
            }
        };
        found.push((name.to_owned(), value));
    }
    let names: HashSet<&String> = found.iter().map(|(name, _)| name).collect();
    assert_eq!(names.len(), found.len(), "an attribute twice: {found:?}");
    found
}

/// Where a tag ends: at the first `>` outside quotes.
fn end_of_tag(text: &str) -> usize {
    let mut quoted = false;
    for (at, letter) in text.char_indices() {
        match letter {
            '"' => quoted = !quoted,
            '>' if !quoted => return at,
            _ => {}
        }
    }
    panic!("a tag without an end: {text}");
}

fn read(text: &str) -> Vec<Element> {
    let mut elements: Vec<Element> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut rest = text;
    loop {
        let (words, tag) = rest.split_once('<').unwrap_or((rest, ""));
        assert!(!words.contains('>'), "a bare > in {words}");
        let words = unescaped(words);
        for position in &open {
            elements[*position].text.push_str(&words);
        }
        if tag.is_empty() {
            break;
        }
        let end = end_of_tag(tag);
        let (inside, after) = (&tag[..end], &tag[end + 1..]);
        rest = after;
        if let Some(name) = inside.strip_prefix('/') {
            let position = open
                .pop()
                .unwrap_or_else(|| panic!("</{name}> closes nothing"));
            assert_eq!(elements[position].name, name, "the wrong end tag");
            continue;
        }
        let (inside, closed) = inside
            .strip_suffix('/')
            .map_or((inside, false), |inside| (inside, true));
        let (name, given) = inside.split_once(' ').unwrap_or((inside, ""));
        elements.push(Element {
            name: name.to_owned(),
            attributes: attributes(given),
            text: String::new(),
            around: open.clone(),
        });
        if !closed && !VOID.contains(&name) {
            open.push(elements.len() - 1);
        }
    }
    assert!(open.is_empty(), "not closed: {open:?}");
    elements
}
