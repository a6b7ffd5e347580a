//! Tables that a person fills in (*invoertabel*): wide as a table, narrow as one block a row.

use super::controls::{Input, Target, button, input};
use super::field_id;
use super::icon::small_icon;
use crate::i18n::texts;
use crate::ui::html::{Html, attribute, escaped, fill};
use crate::ui::pages::figures::words::objection;
use crate::ui::scene::Scene;

texts! {
    const REMOVE: Text = text("Verwijder rij {name}", "Remove row {name}");
    const REMOVE_HEAD: Text = text("Rij verwijderen", "Remove row");
}

/// The head of a column.
pub struct Column {
    /// Its words.
    pub head: Html,
    /// Whether it holds numbers.
    pub numeric: bool,
}

impl Column {
    /// A column of words.
    #[must_use]
    pub fn words(head: &str) -> Self {
        Self {
            head: escaped(head),
            numeric: false,
        }
    }

    /// A column of numbers.
    #[must_use]
    pub fn numbers(head: Html) -> Self {
        Self {
            head,
            numeric: true,
        }
    }
}

/// A table to fill in.
pub struct EntryTable {
    /// Element id; empty for none.
    pub id: &'static str,
    /// What it is, for the region around it.
    pub name: String,
    /// What it holds; seen when `caption_seen`.
    pub caption: String,
    /// Whether the caption is seen.
    pub caption_seen: bool,
    /// The columns, without the one of the remove buttons.
    pub columns: Vec<Column>,
    /// The rows: key, then one cell a column, then the remove button.
    pub rows: Vec<(u32, Vec<Html>)>,
    /// Words of the totals row and its cells, if any: the first spans the columns of words.
    pub foot: Html,
}

impl EntryTable {
    /// The markup.
    #[must_use]
    pub fn html(&self, scene: &Scene) -> Html {
        let heads: Html = self
            .columns
            .iter()
            .map(|column| {
                fill(
                    r#"<th scope="col" role="columnheader"{class}>{head}</th>"#,
                    &[
                        ("class", (&num(column.numeric)).into()),
                        ("head", (&column.head.clone()).into()),
                    ],
                )
            })
            .collect();
        let rows: Html = self
            .rows
            .iter()
            .map(|(key, cells)| self.row(*key, cells))
            .collect();
        let caption = if self.caption_seen {
            fill(
                r#"<caption><span class="table__caption">{words}</span></caption>"#,
                &[("words", (&self.caption).into())],
            )
        } else {
            fill(
                r#"<caption class="hidden">{words}</caption>"#,
                &[("words", (&self.caption).into())],
            )
        };
        fill(
            r#"<div class="scroll" role="region" aria-label="{name}" tabindex="0"><table class="table table--entry table--wide table--blocks" role="table"{id} tabindex="-1">{caption}<thead role="rowgroup"><tr role="row">{heads}<th scope="col" role="columnheader"><span class="hidden">{remove}</span></th></tr></thead><tbody role="rowgroup">{rows}</tbody>{foot}</table></div>"#,
            &[
                ("name", (&self.name).into()),
                (
                    "id",
                    (&attribute("id", (!self.id.is_empty()).then_some(self.id))).into(),
                ),
                ("caption", (&caption).into()),
                ("heads", (&heads).into()),
                ("remove", scene.say(REMOVE_HEAD).into()),
                ("rows", (&rows).into()),
                ("foot", (&self.foot.clone()).into()),
            ],
        )
    }

    fn row(&self, key: u32, cells: &[Html]) -> Html {
        let mut row = Html::default();
        for (position, cell) in cells.iter().enumerate() {
            let column = self.columns.get(position);
            let label = column.map(|column| label(&column.head));
            let template = if position == 0 {
                r#"<th scope="row" role="rowheader">{label}{cell}</th>"#
            } else {
                r#"<td role="cell"{class}>{label}{cell}</td>"#
            };
            row.push(&fill(
                template,
                &[
                    (
                        "class",
                        (&num(column.is_some_and(|column| column.numeric))).into(),
                    ),
                    ("label", (&label).into()),
                    ("cell", (&cell.clone()).into()),
                ],
            ));
        }
        fill(
            r#"<tr role="row" data-row="{key}">{row}</tr>"#,
            &[("key", (&key.to_string()).into()), ("row", (&row).into())],
        )
    }
}

fn num(numeric: bool) -> Html {
    attribute("class", numeric.then_some("num"))
}

/// The small repeated head of a cell, where a table is too narrow to show its heads.
#[must_use]
pub fn label(head: &Html) -> Html {
    fill(
        r#"<span class="cell__label" aria-hidden="true">{head}</span>"#,
        &[("head", (&head.clone()).into())],
    )
}

/// A cell that only shows something.
#[must_use]
pub fn shown(words: &str) -> Html {
    fill("<span>{words}</span>", &[("words", words.into())])
}

/// A cell that a number or text is typed in; its error stands under it once it was left.
#[must_use]
pub fn cell(
    scene: &Scene,
    class: &'static str,
    name: &str,
    value: &str,
    numeric: bool,
    target: &Target,
) -> Html {
    let id = field_id(&target.path);
    let left = scene.visited.contains(&target.path);
    let found = scene
        .own
        .objections
        .iter()
        .find(|found| left && found.field == target.path);
    let error_id = format!("{id}-error");
    let made = input(
        &Input {
            id: &id,
            class,
            name: Some(name),
            described: found.map(|_| error_id.as_str()),
            value,
            numeric,
            wrong: found.is_some(),
        },
        target,
    );
    let error = found.map(|found| {
        fill(
            r#"<span class="cell__error" id="{id}">{words}</span>"#,
            &[
                ("id", (&error_id).into()),
                ("words", (&objection(scene.lang, found)).into()),
            ],
        )
    });
    fill(
        "{input}{error}",
        &[("input", (&made).into()), ("error", (&error).into())],
    )
}

/// The button that removes a row.
#[must_use]
pub fn remove_button(scene: &Scene, kind: &'static str, at: &str, key: u32, name: &str) -> Html {
    button(
        "button button--dense",
        small_icon("cross"),
        Some(&REMOVE.fill(scene.lang, &[("name", name)])),
        &Target {
            kind,
            at: at.to_owned(),
            key,
            ..Target::default()
        },
    )
}

/// A button with a plus, for adding a row.
#[must_use]
pub fn add_button(words: &str, kind: &'static str, at: &str) -> Html {
    let face = fill(
        "{icon} {words}",
        &[
            ("icon", (&small_icon("plus")).into()),
            ("words", words.into()),
        ],
    );
    button(
        "button",
        face,
        None,
        &Target {
            kind,
            at: at.to_owned(),
            ..Target::default()
        },
    )
}
