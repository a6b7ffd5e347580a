//! Own figures, section by section, beside the proposal's (*uw cijfers*).

mod contributions;
mod lists;
mod mix;
pub mod result;
mod sections;
pub mod words;

use leptos::prelude::*;

use crate::app::draft::{Choice, FieldObjection};
use crate::app::state::App;
use crate::i18n::problems::engine_problem;
use crate::i18n::texts;
use crate::model::parameters::Parameter as P;
use crate::model::proposal::Product;
use crate::ui::components::field::{Field, FieldSpec};
use crate::ui::components::{field_id, focus, lang, local, say};

use self::sections::Section;

texts! {
    const TITLE: Text = text("Uw cijfers", "Your figures");
    const LEDE: Text = text(
        "Vul in wat u weet. Wat u openlaat, rekent mee met het cijfer uit het voorstel. De uitkomst verandert terwijl u typt.",
        "Fill in what you know. What you leave open counts with the proposal's figure. The result changes while you type."
    );
    const VAT: Text = text(
        "Vul kosten in met btw. Zorg is vrijgesteld van btw, dus u krijgt die niet terug.",
        "Enter costs including VAT. Care is exempt from VAT, so you do not get it back."
    );
    const ONE_ERROR: Text = text("Er is 1 veld dat we niet kunnen gebruiken", "There is 1 field that we cannot use");
    const ERRORS: Text = text("Er zijn {count} velden die we niet kunnen gebruiken", "There are {count} fields that we cannot use");
    const PARTS: Text = text("Onderdelen", "Parts");
    const ONE: Text = text("1 fout", "1 error");
    const MANY: Text = text("{count} fouten", "{count} errors");
    const YOUR_FIGURE: Text = text("uw cijfer", "your figure");
    const THEIR_FIGURE: Text = text("voorstel", "proposal");
    const RARE: Text = text("Minder gebruikte velden", "Fields that are used less");
    const SOURCES: Text = text("Bronnen van het voorstel", "Sources of the proposal");
}

/// The page with the form and the result.
#[component]
pub fn Figures() -> impl IntoView {
    let app = App::here();
    view! {
        <div class="head">
            <h1 tabindex="-1">{say(TITLE)}</h1>
            <p class="lede">{say(LEDE)}</p>
        </div>
        {move || {
            let product = app.product.get();
            let stored = StoredValue::new(product.0.as_ref().clone());
            view! {
                <div class="workbench">
                    <div class="workbench__form">
                        {error_summary(app)}
                        {jump(app, stored)}
                        <p class="key">
                            <span class="who who--u">{say(YOUR_FIGURE)}</span> " "
                            <span class="who who--gemeente">{say(THEIR_FIGURE)}</span>
                        </p>
                        {Section::of(&product)
                            .map(|section| section_view(app, section, stored).into_any())
                            .collect_view()}
                        {sources(app)}
                    </div>
                    <result::Result/>
                </div>
            }
        }}
    }
}

fn section_view(app: App, section: Section, product: StoredValue<Product>) -> impl IntoView {
    let (used, rare): (Vec<FieldSpec>, Vec<FieldSpec>) =
        product.with_value(|product| {
            let draft = app.draft.get_untracked();
            let always = section.always();
            section.fields().iter().copied().partition(|spec| {
                always.contains(&spec.named) || spec.in_use(&draft, &product.cost)
            })
        });
    let id = section.id();
    view! {
        <section class="part" aria-labelledby=id>
            <div class="part__head">
                <h2 id=id tabindex="-1">{say(section.title())}</h2>
                <p class="part__sum">{move || section.sum(app)}</p>
            </div>
            {section.lists(app, product)}
            {(section == Section::OtherCosts).then(|| view! { <p class="note part__body">{say(VAT)}</p> })}
            {used.into_iter().map(|spec| view! { <Field spec=spec product=product/> }).collect_view()}
            {(!rare.is_empty()).then(|| view! {
                <details class="more">
                    <summary class="more__summary">{say(RARE)}</summary>
                    <div class="more__body">
                        {rare.into_iter().map(|spec| view! { <Field spec=spec product=product/> }).collect_view()}
                        {section.extra(app, product)}
                    </div>
                </details>
            })}
        </section>
    }
}

/// Errors that show: of fields that were left, and why the figures together give no price.
fn shown_errors(app: App) -> Vec<(String, String)> {
    app.own.with(|own| {
        let visited =
            |found: &&FieldObjection| app.visited.with(|visited| visited.contains(&found.field));
        let fields = own
            .objections
            .iter()
            .filter(visited)
            .map(|found| (field_id(&found.field), words::objection(lang(), found)));
        let together = own.refusal.iter().map(|refusal| {
            let target = Section::of_path(&refusal.field()).map_or("f-mix", Section::id);
            (target.to_owned(), engine_problem(lang(), refusal))
        });
        fields.chain(together).collect()
    })
}

fn error_summary(app: App) -> impl IntoView {
    let errors = Memo::new(move |_| shown_errors(app));
    move || {
        let errors = errors.get();
        (!errors.is_empty()).then(|| {
            let title = match errors.len() {
                1 => say(ONE_ERROR).to_owned(),
                count => ERRORS.fill(lang(), &[("count", &count.to_string())]),
            };
            view! {
                <div class="errors" role="group" aria-labelledby="errors" tabindex="-1">
                    <h2 class="errors__title" id="errors">{title}</h2>
                    {errors
                        .into_iter()
                        .map(|(target, words)| {
                            let to = target.clone();
                            view! {
                                <p>
                                    <a class="errors__link" href=format!("#{target}")
                                        on:click=move |event| {
                                            event.prevent_default();
                                            focus(&to);
                                        }>{words}</a>
                                </p>
                            }
                        })
                        .collect_view()}
                </div>
            }
        })
    }
}

/// Links to the sections, with how many errors each has.
fn jump(app: App, product: StoredValue<Product>) -> impl IntoView {
    let link = move |section: Section| {
        let count = Memo::new(move |_| {
            app.own.with(|own| {
                let shown = |found: &&FieldObjection| {
                    Section::of_path(&found.field) == Some(section)
                        && app.visited.with(|visited| visited.contains(&found.field))
                };
                own.objections.iter().filter(shown).count()
            })
        });
        view! {
            <li>
                <a class="jump__link" href=format!("#{}", section.id())
                    on:click=move |event| {
                        event.prevent_default();
                        focus(section.id());
                    }>{say(section.short_title())}</a>
                {move || match count.get() {
                    0 => None,
                    count => Some(view! {
                        " " <span class="jump__state jump__state--error">
                            {if count == 1 {
                                say(ONE).to_owned()
                            } else {
                                MANY.fill(lang(), &[("count", &count.to_string())])
                            }}
                        </span>
                    }),
                }}
            </li>
        }
    };
    view! {
        <nav aria-label=say(PARTS)>
            <ul class="jump">{product.with_value(|product| Section::of(product).map(link).collect_view())}</ul>
        </nav>
    }
}

/// What the proposal's figures are taken from, at the foot of the form.
fn sources(app: App) -> impl IntoView {
    let sources = app
        .work
        .with_untracked(|work| work.proposal.sources.clone());
    (!sources.is_empty()).then(|| view! {
        <section class="part" aria-labelledby="sources">
            <div class="part__head"><h2 id="sources" tabindex="-1">{say(SOURCES)}</h2></div>
            <ul class="part__body stack">
                {sources
                    .into_iter()
                    .map(|source| {
                        let publisher = (!source.publisher.is_empty()).then(|| format!(", {}", source.publisher));
                        let date = source.date.map(|date| format!(", {}", crate::i18n::numbers::date(lang(), date)));
                        let link = source.address.starts_with("https://").then(|| view! {
                            <br/><a href=source.address.clone() rel="noreferrer noopener" target="_blank">
                                {source.address.clone()}
                            </a>
                        });
                        let plain = (!source.address.is_empty() && !source.address.starts_with("https://"))
                            .then(|| view! { <br/><span class="note">{source.address.clone()}</span> });
                        view! { <li>{local(&source.title)} {publisher} {date} {link} {plain}</li> }
                    })
                    .collect_view()}
            </ul>
        </section>
    })
}

/// A field that chooses between hours and percent.
const fn time(
    named: P,
    forms: &'static [&'static [P]],
    form: Choice,
    path: &'static str,
) -> FieldSpec {
    FieldSpec {
        named,
        forms,
        form: Some(form),
        base: None,
        path,
    }
}

/// A field whose percentage has a base that can be chosen.
const fn based(named: P, forms: &'static [&'static [P]], base: Choice) -> FieldSpec {
    FieldSpec {
        named,
        forms,
        form: None,
        base: Some(base),
        path: named.describe().path,
    }
}
