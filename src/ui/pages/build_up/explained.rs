//! How one figure comes about (*uitleg van een bedrag*): formula, sources, what it feeds, and what if.

use rust_decimal::Decimal;

use super::column::lines;
use super::names::Told;
use super::parties::{Party, by_sign};
use super::rows::{head, number, paragraph, table};
use super::what_if::{Asked, asked, with_theirs};
use super::words as w;
use crate::analysis::explanation::{Explanation, Feed, Figure, Formula, Note, Operand, explain};
use crate::app::address::{View, Who};
use crate::engine::rounding::{largest_remainder, rounded};
use crate::i18n::Text;
use crate::i18n::figures::{margin_base, overhead_base};
use crate::i18n::numbers::{euro, percent, signed};
use crate::i18n::units::with_unit;
use crate::model::cost_price::{Line, TimeKind};
use crate::model::parameters::Parameter;
use crate::ui::components::field_id;
use crate::ui::components::icon::small_icon;
use crate::ui::components::source::{kind_mark, source_words};
use crate::ui::components::who::marked;
use crate::ui::html::{Html, escaped, fill};
use crate::ui::scene::Scene;

const PANEL: &str = r#"<dialog class="opened" id="opened" aria-labelledby="opened-title"><div class="opened__bar"><p class="note">{bar}</p><a class="button button--quiet" href="{back}">{cross} {close}</a></div><div class="opened__body"><div class="opened__head"><h2 id="opened-title" tabindex="-1">{title}</h2>{about}</div>{body}</div></dialog>"#;

/// What is open; the live layer shows it beside the table where there is room, else as a sheet over the page.
pub(super) fn panel(scene: &Scene, who: Who, figure: Figure) -> Html {
    let party = Party::of(scene, who);
    let explained = party
        .as_ref()
        .and_then(|party| explain(&party.outcome.inputs, &party.outcome.price, figure));
    let (title, about, body) = match party.zip(explained) {
        Some((party, explained)) => {
            let told = party.told(scene.lang);
            (
                title(told, who, &explained),
                about(scene, who, figure),
                body(scene, &party, told, &explained),
            )
        }
        None => (
            scene.say(w::ABSENT).to_owned(),
            paragraph("", scene.say(w::ABSENT_TEXT)),
            Html::default(),
        ),
    };
    fill(
        PANEL,
        &[
            ("bar", scene.say(w::BAR).into()),
            ("back", (&View::BuildUp(None).hash()).into()),
            ("cross", (&small_icon("cross")).into()),
            ("close", scene.say(w::CLOSE).into()),
            ("title", (&title).into()),
            ("about", (&about).into()),
            ("body", (&body).into()),
        ],
    )
}

fn body(scene: &Scene, party: &Party<'_>, told: Told<'_>, explained: &Explanation) -> Html {
    let formula = match party.who {
        Who::Yours => w::FORMULA_YOURS,
        Who::Theirs => w::FORMULA_THEIRS,
    };
    let mut all = heading(scene, formula);
    if let Some(note) = explained.note {
        let words = match note {
            Note::NotGiven => w::NOT_GIVEN,
            Note::IncludedInHour => w::INCLUDED,
            Note::ProductivityGiven => w::WHOLE,
        };
        all.push(&paragraph("", scene.say(words)));
    }
    for (place, formula) in explained.formulas.iter().enumerate() {
        all.push(&column(told, party.who, formula, place == 0));
    }
    let mut note = scene.say(w::UNROUNDED).to_owned();
    if let Figure::Line(line) = explained.figure {
        let shown = told.built.line(line).shown;
        // Why a line shows a cent more or less than its own rounding.
        if shown != rounded(explained.value, 2) {
            let exact = euro(told.lang, explained.value, 4);
            note.push(' ');
            note.push_str(&w::ADDS_UP.fill(
                told.lang,
                &[("exact", &exact), ("shown", &euro(told.lang, shown, 2))],
            ));
        }
    }
    all.push(&paragraph("note", &note));
    all.push(&sources(scene, told, party.who, explained));
    all.push(&feeds(scene, told, party.who, explained));
    all.push(&what_if(scene, party, told, explained));
    all
}

fn heading(scene: &Scene, words: Text) -> Html {
    fill("<h3>{words}</h3>", &[("words", scene.say(words).into())])
}

/// A sentence with the value: what a line costs, or the name of another figure and its value.
fn title(told: Told<'_>, who: Who, explained: &Explanation) -> String {
    let value = told.value(explained.figure, explained.value);
    let mut name = told.figure(explained.figure);
    let one = match who {
        Who::Yours => w::COSTS_YOU,
        Who::Theirs => w::COSTS_THERE,
    };
    let many = match who {
        Who::Yours => w::COST_YOU,
        Who::Theirs => w::COST_THERE,
    };
    let words = match explained.figure {
        Figure::CostPrice => {
            name = w::AN_HOUR.in_lang(told.lang).to_owned();
            one
        }
        Figure::Line(
            Line::Kilometres
            | Line::Obligations
            | Line::Time(TimeKind::Leave | TimeKind::Unspecified),
        ) => many,
        Figure::Line(
            Line::PerFteYear | Line::PerProductiveHour | Line::PerClient | Line::SharedStaff,
        ) => w::NAMED,
        Figure::Line(_) => one,
        _ => w::NAMED,
    };
    words.fill(told.lang, &[("name", &name), ("value", &value)])
}

/// A link to the explanation of a figure.
fn link(who: Who, figure: Figure, words: &str) -> Html {
    fill(
        r#"<a class="rowlink" href="{address}">{words}</a>"#,
        &[
            (
                "address",
                (&View::BuildUp(Some((who, figure))).hash()).into(),
            ),
            ("words", words.into()),
        ],
    )
}

/// Whose it is, of what, and the other party's amount.
fn about(scene: &Scene, who: Who, figure: Figure) -> Html {
    let of = match figure {
        Figure::Line(Line::Overhead | Line::Obligations | Line::Margin) => Some(w::BEFORE_INDEX),
        Figure::Line(Line::Indexation) | Figure::CostPrice | Figure::PriceBeforeIndexation => {
            Some(w::PER_HOUR)
        }
        Figure::Line(_) => Some(w::BEFORE_OVERHEAD),
        Figure::Hours(_)
        | Figure::RowSalary(_)
        | Figure::RowWage(_)
        | Figure::PerYear(_)
        | Figure::WagePerYear
        | Figure::EmployerCostPerYear => Some(w::FTE_YEAR),
        _ => None,
    };
    let (other, words) = match who {
        Who::Yours => (Who::Theirs, w::OTHER_THEIRS),
        Who::Theirs => (Who::Yours, w::OTHER_YOURS),
    };
    let mut after = String::new();
    let mut beside = Html::default();
    if let Some(of) = of {
        after.push_str(", ");
        after.push_str(scene.say(of));
    }
    if let Some(party) = Party::of(scene, other)
        && let Some(explained) = explain(&party.outcome.inputs, &party.outcome.price, figure)
    {
        after.push_str(". ");
        after.push_str(scene.say(words));
        let value = party.told(scene.lang).value(figure, explained.value);
        beside = link(other, figure, &value);
    }
    fill(
        r#"<p class="note">{mark}{after}{beside}.</p>"#,
        &[
            ("mark", (&marked(who, scene.say(w::whose(who)))).into()),
            ("after", (&after).into()),
            ("beside", (&beside).into()),
        ],
    )
}

/// A formula from top to bottom; those of values in between say what they make.
fn column(told: Told<'_>, who: Who, formula: &Formula, main: bool) -> Html {
    let name = told.operand(formula.result);
    let result = match formula.result {
        Operand::Figure(Figure::Line(_) | Figure::CostPrice) => w::PER_HOUR.in_lang(told.lang),
        _ => &name,
    };
    let class = match (main, who) {
        (false, _) => "",
        (true, Who::Yours) => " sum--main",
        (true, Who::Theirs) => " sum--main sum--theirs",
    };
    let mut all = Html::default();
    if !main {
        let words = w::COMES_FROM.fill(told.lang, &[("name", &name)]);
        all.push(&paragraph("note", &words));
    }
    all.push(&fill(
        r#"<p class="sum{class}">{lines}</p>"#,
        &[
            ("class", class.into()),
            ("lines", (&lines(told, formula, result)).into()),
        ],
    ));
    all
}

const SOURCE: &str = r#"<tr><th scope="row">{name}{source}</th>{number}<td>{kind}</td></tr>"#;

/// Every number of the formulas: what was entered with its source, what was calculated with its own explanation.
fn sources(scene: &Scene, told: Told<'_>, who: Who, explained: &Explanation) -> Html {
    let mut rows = Html::default();
    for (operand, value) in explained.sources() {
        let name = told.operand(operand);
        let (name, source, shown, kind) = match operand {
            Operand::Figure(figure) => (
                link(who, figure, &name),
                Html::default(),
                told.value(figure, value),
                escaped(scene.say(w::CALCULATED)),
            ),
            _ => {
                let (source, kind) = origin(scene, told, who, operand, value);
                let source = fill(
                    r#"<span class="table__sub">{source}</span>"#,
                    &[("source", (&source).into())],
                );
                let shown = match operand {
                    Operand::Parameter { parameter, .. } => {
                        with_unit(told.lang, value, parameter.describe().measure)
                    }
                    _ => told.number(operand, value, false),
                };
                (escaped(&name), source, shown, kind)
            }
        };
        rows.push(&fill(
            SOURCE,
            &[
                ("name", (&name).into()),
                ("source", (&source).into()),
                ("number", (&number(&escaped(&shown))).into()),
                ("kind", (&kind).into()),
            ],
        ));
    }
    if rows.is_empty() {
        return rows;
    }
    let mut heads = head(&escaped(scene.say(w::VALUE)));
    heads.push(&fill(
        r#"<th scope="col">{kind}</th>"#,
        &[("kind", scene.say(w::KIND).into())],
    ));
    let body = fill("<tbody>{rows}</tbody>", &[("rows", (&rows).into())]);
    let names = [w::SOURCES_CAPTION, w::SOURCES_CAPTION, w::FIGURE];
    let mut all = heading(scene, w::SOURCES);
    all.push(&table(scene, " mini table--wrap", names, &heads, &body));
    all
}

/// Where an entered number comes from, and how free it is.
fn origin(
    scene: &Scene,
    told: Told<'_>,
    who: Who,
    operand: Operand,
    value: Decimal,
) -> (String, Html) {
    let cost = &scene.product.cost;
    // The path of the figure, and the proposal's with what it is a figure of.
    let (path, theirs) = match operand {
        Operand::Parameter { parameter, row } => {
            let row = row.unwrap_or_default();
            let theirs = parameter.get(cost, row).map(|theirs| (parameter, theirs));
            (parameter.path_in_row(row), theirs)
        }
        Operand::PayTable { row } => {
            let same = cost.labour.mix.get(row) == told.inputs.labour.mix.get(row);
            let path = ["labour.mix[", &row.to_string(), "].salary_ref"].concat();
            (path, same.then_some((Parameter::MixMonthlySalary, value)))
        }
        _ => return (String::new(), Html::default()),
    };
    let provenance = scene.product.provenance_of(&path);
    let own = who == Who::Yours && theirs.is_none_or(|(_, theirs)| theirs != value);
    let source = match (own, theirs, operand) {
        (true, _, Operand::PayTable { .. }) => scene.say(w::PAY_TABLE).to_owned(),
        (true, Some((parameter, theirs)), _) => {
            let theirs = with_unit(told.lang, theirs, parameter.describe().measure);
            w::OWN.fill(told.lang, &[("value", &theirs)])
        }
        (true, None, _) => scene.say(w::OWN_ONLY).to_owned(),
        (false, ..) => provenance.map_or_else(
            || scene.say(w::NO_SOURCE).to_owned(),
            |found| source_words(scene, found),
        ),
    };
    let kind = provenance.map(|found| kind_mark(scene, found.kind));
    (source, kind.unwrap_or_default())
}

/// What a line causes further on, in amounts that add up; for any other figure, which figures use it.
fn feeds(scene: &Scene, told: Told<'_>, who: Who, explained: &Explanation) -> Html {
    let (words, list) = match (explained.figure, explained.feeds.split_last()) {
        (_, None) => return Html::default(),
        (
            Figure::Line(line),
            Some((
                Feed {
                    amount: Some(whole),
                    ..
                },
                onward,
            )),
        ) => (w::FEEDS, amounts(told, who, line, *whole, onward)),
        _ => {
            let item = |feed: &Feed| {
                fill(
                    "<li>{link}</li>",
                    &[(
                        "link",
                        (&link(who, feed.figure, &told.figure(feed.figure))).into(),
                    )],
                )
            };
            (w::USED_IN, explained.feeds.iter().map(item).collect())
        }
    };
    let mut all = heading(scene, words);
    let list = fill(
        r#"<ul class="feeds">{list}</ul>"#,
        &[("list", (&list).into())],
    );
    // A long list waits until it is asked for.
    let count = explained.feeds.len();
    if words == w::USED_IN && count > 6 {
        let count = w::MORE_USES.fill(told.lang, &[("count", &count.to_string())]);
        all.push(&fill(
            MORE,
            &[("words", (&count).into()), ("body", (&list).into())],
        ));
    } else {
        all.push(&list);
    }
    all
}

const MORE: &str = r#"<details class="more"><summary class="more__summary">{words}</summary><div class="more__body">{body}</div></details>"#;

fn amounts(told: Told<'_>, who: Who, line: Line, whole: Decimal, onward: &[Feed]) -> Html {
    let item = |name: &str, amount: &str| {
        fill(
            "<li><span>{name}</span> <span>{amount}</span></li>",
            &[("name", name.into()), ("amount", amount.into())],
        )
    };
    let itself = told.built.line(line).shown;
    let whole = rounded(whole, 2);
    let exact: Vec<Decimal> = onward.iter().filter_map(|feed| feed.amount).collect();
    let mut list = item(
        w::FEED_ITSELF.in_lang(told.lang),
        &euro(told.lang, itself, 2),
    );
    for (feed, amount) in onward
        .iter()
        .zip(largest_remainder(&exact, whole - itself, 2))
    {
        list.push(&item(
            &feed_name(told, feed.figure),
            &signed(told.lang, amount, 2),
        ));
    }
    let total = match who {
        Who::Yours => w::FEED_TOTAL_YOURS,
        Who::Theirs => w::FEED_TOTAL_THEIRS,
    };
    list.push(&item(total.in_lang(told.lang), &euro(told.lang, whole, 2)));
    list
}

/// A surcharge with its percentage and what that is taken of.
fn feed_name(told: Told<'_>, figure: Figure) -> String {
    let name = told.figure(figure);
    let inputs = told.inputs;
    let (share, base) = match figure {
        Figure::Line(Line::Overhead) => (
            inputs.overhead.as_ref().map(|given| given.pct),
            inputs
                .overhead
                .as_ref()
                .map(|given| overhead_base(given.base)),
        ),
        Figure::Line(Line::Margin) => (
            inputs.margin.as_ref().map(|given| given.pct),
            inputs.margin.as_ref().map(|given| margin_base(given.base)),
        ),
        Figure::Line(Line::Indexation) => {
            let rise = told.built.line(Line::Indexation).exact;
            let before = told.built.total.exact - rise;
            let share = rise.checked_div(before);
            (share.map(|share| share * Decimal::ONE_HUNDRED), None)
        }
        _ => (None, None),
    };
    let Some(share) = share else { return name };
    let decimals = if base.is_some() { 4 } else { 2 };
    let share = percent(told.lang, share, 0, decimals);
    let words = if base.is_some() {
        w::FEED_NAMED
    } else {
        w::FEED_SHARE
    };
    let base = base.map(|base| base.in_lang(told.lang)).unwrap_or_default();
    words.fill(
        told.lang,
        &[("name", &name), ("share", &share), ("base", base)],
    )
}

const WHAT_IF: &str = r#"<p>{sentence}</p><p class="actions"><a class="button" href="{form}" data-do="field" data-at="{field}">{change}</a></p>"#;

/// One number of the formula changed a little, and with the proposal's; with a link to its field.
fn what_if(scene: &Scene, party: &Party<'_>, told: Told<'_>, explained: &Explanation) -> Html {
    let lang = told.lang;
    let Some(asked) = asked(told.inputs, party.outcome.price.cost_price, explained) else {
        return Html::default();
    };
    let Asked {
        parameter,
        row,
        from,
        to,
        dearer,
    } = &asked;
    let unit = |value: Decimal| with_unit(lang, value, parameter.describe().measure);
    // Inside a sentence; what stands in a row may begin with a name or an abbreviation.
    let mut name = told.parameter(*parameter, *row);
    if row.is_none() {
        name = within(&name);
    }
    let words = by_sign(*dearer, [w::DEARER, w::CHEAPER, w::UNCHANGED]);
    let mut sentence = words.fill(
        lang,
        &[
            ("name", &name),
            ("from", &unit(*from)),
            ("to", &unit(*to)),
            ("amount", &euro(lang, dearer.abs(), 2)),
        ],
    );
    if party.who == Who::Yours
        && let Some((value, price)) = with_theirs(told.inputs, &scene.product.cost, &asked)
    {
        sentence.push(' ');
        sentence.push_str(&w::WITH_THEIRS.fill(
            lang,
            &[("value", &unit(value)), ("amount", &euro(lang, price, 2))],
        ));
    }
    let field = field_id(&parameter.path_in_row(row.unwrap_or_default()));
    let change = w::CHANGE.fill(lang, &[("name", &name)]);
    let mut all = heading(scene, w::WHAT_IF);
    all.push(&fill(
        WHAT_IF,
        &[
            ("sentence", (&sentence).into()),
            ("form", (&View::Figures.hash()).into()),
            ("field", (&field).into()),
            ("change", (&change).into()),
        ],
    ));
    all
}

/// A name as it stands inside a sentence.
#[must_use]
pub fn within(name: &str) -> String {
    let mut letters = name.chars();
    let mut words = String::new();
    if let Some(first) = letters.next() {
        words.extend(first.to_lowercase());
    }
    words.push_str(letters.as_str());
    words
}
