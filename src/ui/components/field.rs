//! A field of the form (*invoerveld*): label, hint, source; error; own entry; the proposal's figure; bandwidth.

use leptos::prelude::*;
use rust_decimal::Decimal;

use super::icon::small_icon;
use super::strip::strip;
use super::who::{PROPOSAL, YOU, marked};
use super::{field_id, focus_soon, lang, local, say, typed_text};
use crate::app::address::Who;
use crate::app::draft::{Choice, Draft, read_field};
use crate::app::state::App;
use crate::i18n::parameters::{hint, label};
use crate::i18n::spoken::echo;
use crate::i18n::texts;
use crate::i18n::units::{unit_suffix, with_unit};
use crate::model::cost_inputs::CostInputs;
use crate::model::parameters::Parameter;
use crate::model::proposal::{FigureKind, Product, Proposal, Provenance};
use crate::ui::pages::figures::words::{choice_label, choice_word, objection};

texts! {
    const TAKE_OVER: Text = text("Neem over", "Take over");
    const TAKE_OVER_NAMED: Text = text("Neem over: {name}, {value}", "Take over: {name}, {value}");
    const EQUAL: Text = text("gelijk", "equal");
    const COUNTS: Text = text("telt mee", "counts");
    const SOURCE: Text = text("Bron: {source}", "Source: {source}");
    const ASSUMED: Text = text("Aanname", "Assumption");
    const ASSUMED_FROM: Text = text("Aanname: {source}", "Assumption: {source}");
    const NOT_STATED: Text = text("staat niet in het voorstel", "not stated in the proposal");
    const NONE: Text = text("geen", "none");
    const UNIT_OF: Text = text("Eenheid van {name}", "Unit of {name}");
    const BAND: Text = text(
        "Bandbreedte van {count} aanbieders: {min} tot {max}.",
        "Spread of {count} providers: {min} to {max}."
    );
}

/// What a field is for: one parameter, or one thing that can be given in several forms.
#[derive(Clone, Copy)]
pub struct FieldSpec {
    /// The parameter whose label and hint it has.
    pub named: Parameter,
    /// The forms it can be given in; each needs all its parameters.
    pub forms: &'static [&'static [Parameter]],
    /// What chooses between the forms.
    pub form: Option<Choice>,
    /// What the percentage is taken of, when that can be chosen.
    pub base: Option<Choice>,
    /// Where it comes from, as a path in the provenance of the product.
    pub path: &'static str,
}

impl FieldSpec {
    /// A field of one parameter.
    #[must_use]
    pub const fn single(named: Parameter, forms: &'static [&'static [Parameter]]) -> Self {
        Self {
            named,
            forms,
            form: None,
            base: None,
            path: named.describe().path,
        }
    }

    fn chosen(&self, draft: &Draft, inputs: &CostInputs) -> usize {
        self.form.map_or(0, |form| draft.choice(form, inputs))
    }

    fn parameters(&self, form: usize) -> &'static [Parameter] {
        self.forms.get(form).copied().unwrap_or_default()
    }

    fn their_form(&self, inputs: &CostInputs) -> usize {
        self.form.map_or(0, |form| form.of(inputs))
    }

    /// The proposal's figures, in its own form.
    fn theirs(&self, inputs: &CostInputs) -> Vec<(Parameter, Decimal)> {
        let form = self.parameters(self.their_form(inputs));
        form.iter()
            .filter_map(|parameter| Some((*parameter, parameter.get(inputs, 0)?)))
            .collect()
    }

    /// Whether the proposal or the person uses it, so that it must not hide.
    #[must_use]
    pub fn in_use(&self, draft: &Draft, inputs: &CostInputs) -> bool {
        self.theirs(inputs)
            .iter()
            .any(|(_, value)| !value.is_zero())
            || self
                .forms
                .iter()
                .copied()
                .flatten()
                .any(|parameter| draft.values.contains_key(parameter))
    }
}

/// How own figures of a field stand to the proposal's.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// Left open: the proposal's figure counts.
    Open,
    /// The same.
    Equal,
    /// Different, or not to be read.
    Different,
}

fn standing(spec: &FieldSpec, draft: &Draft, inputs: &CostInputs) -> Standing {
    let parameters = spec.parameters(spec.chosen(draft, inputs));
    let same_form = spec.chosen(draft, inputs) == spec.their_form(inputs);
    let same_base = spec
        .base
        .is_none_or(|base| draft.choice(base, inputs) == base.of(inputs));
    let typed: Vec<_> = parameters
        .iter()
        .filter(|parameter| draft.values.contains_key(parameter))
        .collect();
    if typed.is_empty() && same_base && (same_form || !parameters.is_empty()) {
        return Standing::Open;
    }
    let equal = typed.iter().all(|parameter| {
        read_field(&draft.text(**parameter), lang(), **parameter)
            .ok()
            .flatten()
            .is_some_and(|entry| parameter.get(inputs, 0) == Some(entry.value))
    });
    if equal && same_form && same_base {
        Standing::Equal
    } else {
        Standing::Different
    }
}

/// One field of the form.
#[component]
pub fn Field(
    /// What it is for.
    spec: FieldSpec,
    /// The proposal's product.
    product: StoredValue<Product>,
) -> impl IntoView {
    let app = App::here();
    let name = say(label(spec.named));
    let chosen = Memo::new(move |_| {
        product.with_value(|product| app.draft.with(|draft| spec.chosen(draft, &product.cost)))
    });
    let errors = Memo::new(move |_| errors_of(app, spec.parameters(chosen.get())));
    let band = product.with_value(|product| product.bandwidth_of(spec.path).cloned());
    let hint_id = format!("{}-hint", field_id(spec.path));
    let error_id = format!("{}-error", field_id(spec.path));
    let described = {
        let (hint_id, error_id) = (hint_id.clone(), error_id.clone());
        Signal::derive(move || {
            if errors.with(Vec::is_empty) {
                hint_id.clone()
            } else {
                format!("{error_id} {hint_id}")
            }
        })
    };
    let plain = band.is_none();
    let first = move || {
        spec.parameters(chosen.get())
            .first()
            .map(|parameter| field_id(parameter.describe().path))
    };
    view! {
        <div class="field" class:field--plain=plain class:field--error=move || !errors.with(Vec::is_empty)>
            <div class="field__about">
                <label class="field__label" for=first>{name}</label>
                <p class="field__hint" id=hint_id>{say(hint(spec.named))}</p>
                {product.with_value(|product| source_line(app, product, spec.path))}
            </div>
            {move || (!errors.with(Vec::is_empty)).then(|| view! {
                <p class="field__error" id=error_id.clone()>{errors.get().join(" ")}</p>
            })}
            <div class="field__yours">
                {spec.form.filter(|_| spec.forms.len() > 1).map(|form| form_select(app, form, spec, product, name))}
                {move || {
                    let parameters = spec.parameters(chosen.get());
                    let several = parameters.len() > 1;
                    parameters
                        .iter()
                        .map(|parameter| entry(app, *parameter, several, described).into_any())
                        .collect_view()
                }}
                {spec.base.map(|base| base_select(app, base, product, name))}
            </div>
            {their_side(app, spec, product, name)}
            {band.map(|band| {
                let theirs = product.with_value(|product| spec.named.get(&product.cost, 0));
                let yours = move || app.draft.with(|draft| {
                    read_field(&draft.text(spec.named), lang(), spec.named).ok().flatten().map(|entry| entry.value)
                });
                let measure = spec.named.describe().measure;
                let shown = move |value| with_unit(lang(), value, measure);
                let words = BAND.fill(lang(), &[
                    ("count", &band.providers.to_string()),
                    ("min", &shown(band.min)),
                    ("max", &shown(band.max)),
                ]);
                view! {
                    <div class="field__band">
                        <svg class="strip" role="img" aria-label=words focusable="false"
                            inner_html=move || strip(&band, theirs, yours(), shown)></svg>
                    </div>
                }
            })}
        </div>
    }
}

fn errors_of(app: App, parameters: &[Parameter]) -> Vec<String> {
    let shown = |path: &str| app.visited.with(|visited| visited.contains(path));
    app.own.with(|own| {
        own.objections
            .iter()
            .filter(|found| {
                parameters
                    .iter()
                    .any(|parameter| parameter.describe().path == found.field)
            })
            .filter(|found| shown(&found.field))
            .map(|found| objection(lang(), found))
            .collect()
    })
}

/// The proposal's figure and what to do with it.
fn their_side(
    app: App,
    spec: FieldSpec,
    product: StoredValue<Product>,
    name: &'static str,
) -> impl IntoView {
    let theirs = product.with_value(|product| spec.theirs(&product.cost));
    let value = product.with_value(|product| their_words(&spec, &theirs, &product.cost));
    let now = Memo::new(move |_| {
        product.with_value(|product| {
            app.draft
                .with(|draft| standing(&spec, draft, &product.cost))
        })
    });
    let named = TAKE_OVER_NAMED.fill(lang(), &[("name", name), ("value", &value)]);
    let take_over = move |_| {
        let theirs = theirs.clone();
        app.edit(spec.path, move |draft, product, lang| {
            for (parameter, value) in &theirs {
                draft.take_over(*parameter, *value, lang);
            }
            if theirs.is_empty() {
                for parameter in spec.forms.iter().copied().flatten() {
                    draft.values.remove(parameter);
                }
            }
            for choice in spec.form.iter().chain(&spec.base) {
                draft.choices.insert(*choice, choice.of(&product.cost));
            }
        });
        // The button goes; the focus stays with the field.
        if let Some(parameter) = spec
            .parameters(spec.chosen(
                &app.draft.get_untracked(),
                &app.product.get_untracked().cost,
            ))
            .first()
        {
            focus_soon(field_id(parameter.describe().path));
        }
    };
    view! {
        <div class="field__theirs">
            <p>
                <span class="field__theirs-name">{marked(Who::Theirs, say(PROPOSAL))}</span>
                <span class="field__theirs-value">{value}</span>
            </p>
            {move || match now.get() {
                Standing::Different => view! {
                    <button class="button" type="button" aria-label=named.clone() on:click=take_over.clone()>
                        {say(TAKE_OVER)}
                    </button>
                }.into_any(),
                standing => view! {
                    <span class="field__same">
                        {small_icon("ok")} " " {say(if standing == Standing::Open { COUNTS } else { EQUAL })}
                    </span>
                }.into_any(),
            }}
        </div>
    }
}

fn their_words(spec: &FieldSpec, theirs: &[(Parameter, Decimal)], inputs: &CostInputs) -> String {
    if theirs.is_empty() {
        return match spec
            .form
            .filter(|_| spec.parameters(spec.their_form(inputs)).is_empty())
        {
            Some(form) => choice_word(form, spec.their_form(inputs))
                .in_lang(lang())
                .to_owned(),
            None => say(NONE).to_owned(),
        };
    }
    let values: Vec<String> = theirs
        .iter()
        .map(|(parameter, value)| with_unit(lang(), *value, parameter.describe().measure))
        .collect();
    values.join(", ")
}

/// Where the proposal's figure comes from.
pub fn source_line(app: App, product: &Product, path: &str) -> impl IntoView + use<> {
    let words = product.provenance_of(path).map(|provenance| {
        app.work
            .with_untracked(|work| source_words(&work.proposal, provenance))
    });
    let kind = product
        .provenance_of(path)
        .map(|provenance| kind_mark(provenance.kind));
    view! { <p class="field__source">{words.unwrap_or_else(|| say(NOT_STATED).to_owned())} " " {kind}</p> }
}

/// `Bron: Verslag overlegtafel, punt 4c`, or `Aanname: cao Gehandicaptenzorg`.
#[must_use]
pub fn source_words(proposal: &Proposal, provenance: &Provenance) -> String {
    let title = proposal
        .source(&provenance.origin.source)
        .map(|source| local(&source.title))
        .unwrap_or_default();
    let place = local(&provenance.origin.place);
    let source = match (title.is_empty(), place.is_empty()) {
        (false, false) => format!("{title}, {place}"),
        (false, true) => title,
        (true, _) => place,
    };
    match (provenance.assumed, source.is_empty()) {
        (true, true) => say(ASSUMED).to_owned(),
        (true, false) => ASSUMED_FROM.fill(lang(), &[("source", &source)]),
        (false, _) => SOURCE.fill(lang(), &[("source", &source)]),
    }
}

/// How free a figure is, framed as it is: solid, dashed or a dotted line, with the word in it.
pub fn kind_mark(kind: FigureKind) -> impl IntoView {
    let class = match kind {
        FigureKind::Given => "kind kind--gegeven",
        FigureKind::Suggested => "kind kind--suggestie",
        FigureKind::Open => "kind kind--open",
    };
    view! { <span class=class>{say(crate::ui::pages::figures::words::kind(kind))}</span> }
}

fn entry(app: App, parameter: Parameter, named: bool, described: Signal<String>) -> impl IntoView {
    let path = parameter.describe().path;
    let measure = parameter.describe().measure;
    let id = field_id(path);
    let read_id = format!("{id}-read");
    let value = Memo::new(move |_| app.draft.with(|draft| draft.text(parameter)));
    let wrong = Memo::new(move |_| !errors_of(app, &[parameter]).is_empty());
    let doubt =
        Memo::new(
            move |_| match value.with(|value| read_field(value, lang(), parameter)) {
                Ok(Some(entry)) if entry.doubtful => Some(echo(lang(), entry.value, measure)),
                _ => None,
            },
        );
    let describedby = {
        let read_id = read_id.clone();
        move || {
            let described = described.get();
            if doubt.with(Option::is_some) {
                format!("{described} {read_id}")
            } else {
                described
            }
        }
    };
    view! {
        <div class="entry" class:entry--error=wrong>
            <input class="entry__input" id=id type="text" inputmode="decimal" autocomplete="off" spellcheck="false"
                aria-label=named.then(|| say(label(parameter)))
                aria-describedby=describedby
                aria-invalid=move || wrong.get().then_some("true")
                prop:value=value
                on:input=move |event| {
                    let text = typed_text(&event);
                    app.edit(path, |draft, _, _| {
                        if text.trim().is_empty() {
                            draft.values.remove(&parameter);
                        } else {
                            draft.values.insert(parameter, text);
                        }
                    });
                }
                on:change=move |_| app.left(path)/>
            <span class="entry__unit" aria-hidden="true">{unit_suffix(lang(), measure)}</span>
        </div>
        {move || doubt.get().map(|words| view! { <p class="field__read" id=read_id.clone()>{words}</p> })}
    }
}

fn form_select(
    app: App,
    form: Choice,
    spec: FieldSpec,
    product: StoredValue<Product>,
    name: &'static str,
) -> impl IntoView {
    let words = UNIT_OF.fill(lang(), &[("name", name)]);
    choice_select(app, form, product, words, spec.path)
}

fn base_select(
    app: App,
    base: Choice,
    product: StoredValue<Product>,
    name: &'static str,
) -> impl IntoView {
    choice_select(
        app,
        base,
        product,
        format!("{name}: {}", say(choice_label(base))),
        "",
    )
}

fn choice_select(
    app: App,
    choice: Choice,
    product: StoredValue<Product>,
    words: String,
    path: &'static str,
) -> impl IntoView {
    let chosen = Memo::new(move |_| {
        product.with_value(|product| app.draft.with(|draft| draft.choice(choice, &product.cost)))
    });
    let options = choice.words().iter().enumerate().map(|(position, _)| {
        view! {
            <option value=position.to_string() selected=move || chosen.get() == position>
                {choice_word(choice, position).in_lang(lang())}
            </option>
        }
    });
    view! {
        <select class="cell cell--choice" aria-label=words
            prop:value=move || chosen.get().to_string()
            on:change=move |event| {
                if let Ok(position) = event_target_value(&event).parse::<usize>() {
                    app.edit(path, |draft, _, _| {
                        draft.choices.insert(choice, position);
                    });
                    app.left(path);
                }
            }>
            {options.collect_view()}
        </select>
    }
}

/// Words for a mark of one's own.
#[must_use]
pub fn you() -> &'static str {
    say(YOU)
}
