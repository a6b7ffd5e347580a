//! The proposal's price beside one's own (*vergelijking*): the conclusion, and the findings that explain it.

mod difference;
mod hours;
mod steps;
mod words;

use rust_decimal::Decimal;

use self::words as w;
use super::build_up::parties::{
    Group, Party, by_sign, difference as between, groups, has_own, parties,
};
use super::build_up::rows::{head, heads, paragraph};
use super::build_up::{head as page_head, within};
use super::figures::result::{difference as gap_of, tariff_amount, tariff_unit, yearly};
use crate::analysis::build_up::CostGroup;
use crate::app::address::{View, Who};
use crate::app::work::ProposedTariff;
use crate::engine::rounding::rounded;
use crate::i18n::figures::per_unit;
use crate::i18n::numbers::{amount, euro, percent};
use crate::i18n::{Lang, Text};
use crate::ui::charts::Drawn;
use crate::ui::components::who::marked;
use crate::ui::html::{Html, escaped, fill};
use crate::ui::scene::Scene;
use crate::ui::words::cost_group;

/// The page.
#[must_use]
pub fn comparison(scene: &Scene) -> Html {
    let parties = parties(scene);
    let groups = groups(&parties);
    let mut findings = Html::default();
    let mut ranked = Vec::new();
    if !parties.is_empty() {
        findings.push(&steps::finding(scene, &parties, &groups));
        if parties.len() == 2 {
            ranked = largest_first(&groups);
            findings.push(&difference::finding(scene, &parties, &ranked));
        }
        findings.push(&hours::finding(scene, &parties));
    }
    let mut page = conclusion(scene, &parties, &ranked);
    if let Some(own) = party_of(&parties, Who::Yours) {
        page.push(&facts(scene, own));
    }
    page.push(&fill(
        r#"<div class="findings">{findings}</div>"#,
        &[("findings", (&findings).into())],
    ));
    page
}

fn party_of<'p, 's>(parties: &'p [Party<'s>], who: Who) -> Option<&'p Party<'s>> {
    parties.iter().find(|party| party.who == who)
}

/// Places by the size of a difference, the largest first; equal ones keep their order.
fn by_size(differences: &[Decimal]) -> Vec<usize> {
    let mut order: Vec<usize> = Vec::new();
    for (place, difference) in differences.iter().enumerate() {
        let smaller = |other: &usize| {
            differences
                .get(*other)
                .is_some_and(|other| other.abs() < difference.abs())
        };
        let at = order.iter().position(smaller).unwrap_or(order.len());
        order.insert(at, place);
    }
    order
}

/// The groups, the one that differs most first.
fn largest_first(groups: &[Group]) -> Vec<&Group> {
    let size = |group: &Group| between(&group.amounts).unwrap_or_default();
    let sizes: Vec<Decimal> = groups.iter().map(size).collect();
    let order = by_size(&sizes);
    order
        .into_iter()
        .filter_map(|place| groups.get(place))
        .collect()
}

/// The conclusion and what explains it.
fn conclusion(scene: &Scene, parties: &[Party<'_>], ranked: &[&Group]) -> Html {
    let lang = scene.lang;
    let price_of = |who| party_of(parties, who).map(|party| party.total(lang));
    let gap = gap_of(scene).map(|gap| rounded(gap, 2));
    let with = |words: Text, amount: &str| words.fill(lang, &[("amount", amount)]);
    let (title, lede) = match (price_of(Who::Theirs), price_of(Who::Yours), gap) {
        (Some(theirs), None, _) if !has_own(scene) => {
            (scene.say(w::EMPTY).to_owned(), with(w::EMPTY_LEDE, &theirs))
        }
        (_, None, _) => (
            scene.say(w::NOTHING).to_owned(),
            scene.say(w::NOTHING_LEDE).to_owned(),
        ),
        (_, Some(_), Some(gap)) => {
            let words = by_sign(gap, [w::MORE, w::LESS, w::EQUAL]);
            let mut lede = why(lang, parties, ranked);
            if let Some((per_year, hours)) = yearly(scene).filter(|(year, _)| !year.is_zero()) {
                let words = by_sign(per_year, [w::YEAR_SHORT, w::YEAR_LEFT, w::YEAR_LEFT]);
                let per_year = euro(lang, per_year.abs(), 0);
                lede.push(' ');
                lede.push_str(&words.fill(
                    lang,
                    &[("amount", &per_year), ("hours", &hours_words(lang, hours))],
                ));
            }
            (with(words, &euro(lang, gap.abs(), 2)), lede)
        }
        (_, Some(yours), None) => (with(w::NO_TARIFF, &yours), String::new()),
    };
    let published = published(scene, parties).unwrap_or_default();
    page_head(
        scene,
        parties,
        &title,
        &paragraph("lede", &lede),
        &paragraph("", &published),
    )
}

/// Which groups explain most of the difference between both cost prices: at most two on either side.
fn why(lang: Lang, parties: &[Party<'_>], ranked: &[&Group]) -> String {
    let mut said = String::new();
    for (words, dearer) in [(w::DEARER_BY, true), (w::CHEAPER_BY, false)] {
        let mut names: Vec<String> = Vec::new();
        let mut largest = Decimal::ZERO;
        for group in ranked {
            let differs = really_differs(parties, group.of);
            let Some(size) = differs.filter(|size| (*size > Decimal::ZERO) == dearer) else {
                continue;
            };
            let size = size.abs();
            largest = largest.max(size);
            // A second one of less than a tenth of the first explains nothing.
            if size * Decimal::TEN >= largest {
                let name = within(cost_group(group.of).in_lang(lang));
                names.push(
                    w::NAMED_AMOUNT
                        .fill(lang, &[("name", &name), ("amount", &euro(lang, size, 2))]),
                );
            }
        }
        if let Some(names) = listed(lang, &names) {
            if !said.is_empty() {
                said.push(' ');
            }
            said.push_str(&words.fill(lang, &[("names", &names)]));
        }
    }
    if said.is_empty() {
        said.push_str(w::SAME_BUILD.in_lang(lang));
    }
    said
}

/// What a group differs, as shown; `None` when only rounding makes it differ, so that no sentence is said of that.
fn really_differs(parties: &[Party<'_>], group: CostGroup) -> Option<Decimal> {
    let [theirs, yours] = parties else {
        return None;
    };
    let (theirs, yours) = (theirs.built.group(group), yours.built.group(group));
    let shown = yours.shown - theirs.shown;
    let real = !rounded(yours.exact - theirs.exact, 2).is_zero();
    (real && !shown.is_zero()).then_some(shown)
}

/// One or two names; more are left out.
fn listed(lang: Lang, names: &[String]) -> Option<String> {
    match names {
        [first, second, ..] => Some(w::AND.fill(lang, &[("first", first), ("second", second)])),
        [only] => Some(only.clone()),
        [] => None,
    }
}

fn hours_words(lang: Lang, hours: Decimal) -> String {
    amount(lang, hours, hours.normalize().scale())
}

/// A published tariff beside what the proposal's own figures give.
fn published(scene: &Scene, parties: &[Party<'_>]) -> Option<String> {
    let tariff = scene
        .tariff
        .as_ref()
        .filter(|tariff| tariff.published.is_some())?;
    let tariff = rounded(tariff.per_hour, 2);
    let price = party_of(parties, Who::Theirs)?.built.total.shown;
    let shown = |value: Decimal| euro(scene.lang, value.abs(), 2);
    let gap = price - tariff;
    let words = if gap.is_zero() {
        w::PUBLISHED_SAME
    } else {
        w::PUBLISHED
    };
    let difference = by_sign(gap, [w::IS_MORE, w::IS_LESS, w::IS_LESS])
        .fill(scene.lang, &[("amount", &shown(gap))]);
    Some(words.fill(
        scene.lang,
        &[
            ("tariff", &shown(tariff)),
            ("price", &shown(price)),
            ("difference", &difference),
        ],
    ))
}

const FACT: &str = r#"<div><dt class="facts__name">{name}</dt><dd class="facts__value">{value}</dd><dd class="facts__of">{of}</dd></div>"#;

fn fact(name: &Html, value: &str, of: &Html) -> Html {
    fill(
        FACT,
        &[
            ("name", name.into()),
            ("value", value.into()),
            ("of", of.into()),
        ],
    )
}

/// Tariff, own cost price, the difference per hour and per year.
fn facts(scene: &Scene, own: &Party<'_>) -> Html {
    let lang = scene.lang;
    let gap = gap_of(scene);
    let shown = gap.map(|gap| rounded(gap, 2)).unwrap_or_default();
    let tariff = scene.tariff.as_ref();
    let mut all = tariff
        .map(|tariff| tariff_fact(scene, tariff))
        .unwrap_or_default();
    let indexed = if own.outcome.inputs.indexation.years.is_empty() {
        w::NOT_INDEXED
    } else {
        w::INDEXED
    };
    all.push(&fact(
        &marked(Who::Yours, scene.say(w::OWN_PRICE)),
        &own.total(lang),
        &escaped(scene.say(indexed)),
    ));
    let share = tariff.zip(gap).and_then(|(tariff, gap)| {
        let share = gap.abs().checked_div(tariff.per_hour)?;
        let share = percent(lang, share.checked_mul(Decimal::ONE_HUNDRED)?, 1, 1);
        Some(w::OF_TARIFF.fill(lang, &[("share", &share)]))
    });
    let per_hour = by_sign(shown, [w::SHORT_HOUR, w::LEFT_HOUR, w::NO_GAP_HOUR]);
    let amount = gap.map(|_| euro(lang, shown.abs(), 2));
    all.push(&fact(
        &escaped(scene.say(per_hour)),
        amount.as_deref().unwrap_or("–"),
        &escaped(&share.unwrap_or_default()),
    ));
    let (name, amount, of) = match yearly(scene) {
        Some((per_year, hours)) => (
            by_sign(shown, [w::SHORT_YEAR, w::LEFT_YEAR, w::NO_GAP_YEAR]),
            euro(lang, per_year.abs(), 0),
            escaped(&w::AT_HOURS.fill(lang, &[("hours", &hours_words(lang, hours))])),
        ),
        None => (
            w::NO_GAP_YEAR,
            "–".to_owned(),
            fill(
                r#"<a class="rowlink" href="{form}">{words}</a>"#,
                &[
                    ("form", (&View::Figures.hash()).into()),
                    ("words", scene.say(w::ASK_HOURS).into()),
                ],
            ),
        ),
    };
    all.push(&fact(&escaped(scene.say(name)), &amount, &of));
    fill(r#"<dl class="facts">{all}</dl>"#, &[("all", (&all).into())])
}

fn tariff_fact(scene: &Scene, tariff: &ProposedTariff) -> Html {
    let lang = scene.lang;
    let unit = scene.say(per_unit(tariff_unit(scene, tariff)));
    let year = scene.work.proposal.price_level.to_string();
    let name = if tariff.published.is_some() {
        w::TARIFF
    } else {
        w::CALCULATED
    };
    let mut of = w::PRICE_LEVEL.fill(lang, &[("unit", unit), ("year", &year)]);
    if tariff.per_hour != tariff.per_unit {
        let per_hour = euro(lang, rounded(tariff.per_hour, 2), 2);
        of.push_str("; ");
        of.push_str(&w::THAT_IS.fill(lang, &[("amount", &per_hour)]));
    }
    fact(
        &marked(Who::Theirs, scene.say(name)),
        &tariff_amount(tariff, lang),
        &escaped(&of),
    )
}

/// A finding: the conclusion and its words at the left, the evidence at the right.
struct Finding {
    id: &'static str,
    heading: String,
    words: Html,
    /// The conclusion of the chart, and what it shows in which unit.
    title: String,
    sub: Text,
    /// Whose bars stand beside each other, where the drawing does not say so itself.
    key: Html,
    drawn: Drawn,
    /// The same figures.
    table: Html,
}

const FINDING: &str = r#"<section class="finding" aria-labelledby="{id}"><div class="finding__words"><h2 id="{id}">{heading}</h2>{words}</div><div class="finding__evidence"><figure class="figure sheet"><figcaption><p class="figure__title">{title}</p><p class="figure__sub">{sub}</p>{key}</figcaption><svg class="chart" role="img" aria-label="{name}" height="{height}" focusable="false">{drawing}</svg><div class="figure__foot"><details class="more"><summary class="more__summary">{more}</summary><div class="more__body">{table}</div></details></div></figure></div></section>"#;

impl Finding {
    fn html(&self, scene: &Scene) -> Html {
        let name = w::TABLE_BELOW.fill(scene.lang, &[("title", &self.title)]);
        fill(
            FINDING,
            &[
                ("id", self.id.into()),
                ("heading", (&self.heading).into()),
                ("words", (&self.words).into()),
                ("title", (&self.title).into()),
                ("sub", scene.say(self.sub).into()),
                ("key", (&self.key).into()),
                ("name", (&name).into()),
                ("height", (&self.drawn.height.to_string()).into()),
                ("drawing", (&self.drawn.svg).into()),
                ("more", scene.say(w::TABLE).into()),
                ("table", (&self.table).into()),
            ],
        )
    }
}

/// The heads of the columns of every party and the difference.
fn compared(scene: &Scene, parties: &[Party<'_>]) -> Html {
    let mut heads = heads(parties, scene.lang);
    if parties.len() == 2 {
        heads.push(&head(&escaped(scene.say(w::DIFFERENCE))));
    }
    heads
}
