//! A field of the form (*invoerveld*): label, hint, source; error; own entry; the proposal's figure; bandwidth.

use rust_decimal::Decimal;

use super::controls::{Input, Target, button, input, select};
use super::field_id;
use super::icon::small_icon;
use super::source::source_line;
use super::strip::strip;
use super::who::marked;
use crate::app::address::Who;
use crate::app::draft::{Choice, Draft, read_field};
use crate::i18n::parameters::{hint, label};
use crate::i18n::spoken::echo;
use crate::i18n::texts;
use crate::i18n::units::{unit_suffix, with_unit};
use crate::model::cost_inputs::CostInputs;
use crate::model::parameters::Parameter;
use crate::ui::html::{Html, escaped, fill};
use crate::ui::pages::figures::words::{choice_label, choice_word, objection};
use crate::ui::scene::Scene;

texts! {
    const PROPOSAL: Text = text("Voorstel", "Proposal");
    const TAKE_OVER: Text = text("Neem over", "Take over");
    const TAKE_OVER_NAMED: Text = text("Neem over: {name}, {value}", "Take over: {name}, {value}");
    const EQUAL: Text = text("gelijk", "equal");
    const COUNTS: Text = text("telt mee", "counts");
    const NONE: Text = text("geen", "none");
    const CHOICE_OF: Text = text("{name}: {choice}", "{name}: {choice}");
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
    /// Where it comes from, as a path in the provenance of the product; also its name in actions.
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

    /// The parameters of the form that is chosen.
    #[must_use]
    pub fn chosen(&self, draft: &Draft, inputs: &CostInputs) -> &'static [Parameter] {
        self.parameters(self.form.map_or(0, |form| draft.choice(form, inputs)))
    }

    fn parameters(&self, form: usize) -> &'static [Parameter] {
        self.forms.get(form).copied().unwrap_or_default()
    }

    /// The proposal's figures, in its own form.
    #[must_use]
    pub fn theirs(&self, inputs: &CostInputs) -> Vec<(Parameter, Decimal)> {
        let form = self.parameters(self.form.map_or(0, |form| form.of(inputs)));
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

    /// Puts the proposal's figures and choices into a draft.
    pub fn take_over(&self, draft: &mut Draft, inputs: &CostInputs, lang: crate::i18n::Lang) {
        let theirs = self.theirs(inputs);
        if theirs.is_empty() {
            for parameter in self.forms.iter().copied().flatten() {
                draft.values.remove(parameter);
            }
        }
        for (parameter, value) in theirs {
            draft.take_over(parameter, value, lang);
        }
        for choice in self.form.iter().chain(&self.base) {
            draft.choices.insert(*choice, choice.of(inputs));
        }
    }

    fn standing(&self, scene: &Scene) -> Standing {
        let (draft, inputs) = (&scene.draft, &scene.product.cost);
        let same = |choice: Option<Choice>| {
            choice.is_none_or(|choice| draft.choice(choice, inputs) == choice.of(inputs))
        };
        let parameters = self.chosen(draft, inputs);
        let mut typed = parameters
            .iter()
            .filter(|parameter| draft.values.contains_key(parameter))
            .peekable();
        if typed.peek().is_none() && same(self.base) && (same(self.form) || !parameters.is_empty())
        {
            return Standing::Open;
        }
        let equal = typed.all(|parameter| {
            read_field(&draft.text(*parameter), scene.lang, *parameter)
                .ok()
                .flatten()
                .is_some_and(|entry| parameter.get(inputs, 0) == Some(entry.value))
        });
        if equal && same(self.form) && same(self.base) {
            Standing::Equal
        } else {
            Standing::Different
        }
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

/// One field of the form.
#[must_use]
pub fn field(scene: &Scene, spec: &FieldSpec) -> Html {
    let parameters = spec.chosen(&scene.draft, &scene.product.cost);
    let id = field_id(spec.path);
    let errors: Vec<String> = scene
        .own
        .objections
        .iter()
        .filter(|found| {
            parameters
                .iter()
                .any(|parameter| parameter.describe().path == found.field)
        })
        .filter(|found| scene.visited.contains(&found.field))
        .map(|found| objection(scene.lang, found))
        .collect();
    let described = if errors.is_empty() {
        format!("{id}-hint")
    } else {
        format!("{id}-error {id}-hint")
    };
    let error = (!errors.is_empty()).then(|| {
        fill(
            r#"<p class="field__error" id="{id}-error">{words}</p>"#,
            &[("id", (&id).into()), ("words", (&errors.join(" ")).into())],
        )
    });
    let band = band(scene, spec);
    let class = match (band.is_some(), errors.is_empty()) {
        (true, true) => "field",
        (false, true) => "field field--plain",
        (true, false) => "field field--error",
        (false, false) => "field field--plain field--error",
    };
    let first = parameters
        .first()
        .map_or(spec.path, |parameter| parameter.describe().path);
    let entries: Html = parameters
        .iter()
        .map(|parameter| entry(scene, *parameter, parameters.len() > 1, &described))
        .collect();
    fill(
        FIELD,
        &[
            ("class", class.into()),
            ("id", (&id).into()),
            ("first", (&field_id(first)).into()),
            ("name", scene.say(label(spec.named)).into()),
            ("hint", scene.say(hint(spec.named)).into()),
            ("source", (&source_line(scene, spec.path)).into()),
            ("error", (&error).into()),
            (
                "form",
                (&spec.form.map(|form| choice(scene, form, spec))).into(),
            ),
            ("entries", (&entries).into()),
            (
                "base",
                (&spec.base.map(|base| choice(scene, base, spec))).into(),
            ),
            ("theirs", (&their_side(scene, spec)).into()),
            ("band", (&band).into()),
        ],
    )
}

const FIELD: &str = r#"<div class="{class}" data-row="{id}"><div class="field__about"><label class="field__label" for="{first}">{name}</label><p class="field__hint" id="{id}-hint">{hint}</p>{source}</div>{error}<div class="field__yours">{entries}{form}{base}</div>{theirs}{band}</div>"#;

fn entry(scene: &Scene, parameter: Parameter, named: bool, described: &str) -> Html {
    let description = parameter.describe();
    let id = field_id(description.path);
    let value = scene.draft.text(parameter);
    let wrong = scene.visited.iter().any(|left| left == description.path)
        && scene
            .own
            .objections
            .iter()
            .any(|found| found.field == description.path);
    let doubt = read_field(&value, scene.lang, parameter)
        .ok()
        .flatten()
        .filter(|entry| entry.doubtful)
        .map(|entry| {
            fill(
                r#"<p class="field__read" id="{id}-read">{words}</p>"#,
                &[
                    ("id", (&id).into()),
                    (
                        "words",
                        (&echo(scene.lang, entry.value, description.measure)).into(),
                    ),
                ],
            )
        });
    let read = if doubt.is_some() {
        format!(" {id}-read")
    } else {
        String::new()
    };
    let described = format!("{described} {id}-unit{read}");
    let target = Target {
        kind: "value",
        at: (parameter as usize).to_string(),
        path: description.path.to_owned(),
        ..Target::default()
    };
    let made = input(
        &Input {
            id: &id,
            class: "entry__input",
            name: named.then(|| scene.say(label(parameter))),
            described: Some(&described),
            value: &value,
            numeric: true,
            wrong,
        },
        &target,
    );
    fill(
        r#"<div class="{class}">{input}<span class="entry__unit" id="{id}-unit">{unit}</span></div>{doubt}"#,
        &[
            (
                "class",
                if wrong { "entry entry--error" } else { "entry" }.into(),
            ),
            ("input", (&made).into()),
            ("id", (&id).into()),
            (
                "unit",
                (&unit_suffix(scene.lang, description.measure)).into(),
            ),
            ("doubt", (&doubt).into()),
        ],
    )
}

/// The proposal's figure and what to do with it.
fn their_side(scene: &Scene, spec: &FieldSpec) -> Html {
    let value = their_words(scene, spec);
    let name = scene.say(label(spec.named));
    let action = match spec.standing(scene) {
        Standing::Different => button(
            "button",
            escaped(scene.say(TAKE_OVER)),
            Some(&TAKE_OVER_NAMED.fill(scene.lang, &[("name", name), ("value", &value)])),
            &Target {
                kind: "take-over",
                at: spec.path.to_owned(),
                ..Target::default()
            },
        ),
        standing => fill(
            r#"<span class="field__same">{icon} {words}</span>"#,
            &[
                ("icon", (&small_icon("ok")).into()),
                (
                    "words",
                    (&scene.say(if standing == Standing::Open {
                        COUNTS
                    } else {
                        EQUAL
                    }))
                        .into(),
                ),
            ],
        ),
    };
    fill(
        r#"<div class="field__theirs"><p><span class="field__theirs-name">{who}</span> <span class="field__theirs-value">{value}</span></p>{action}</div>"#,
        &[
            ("who", (&marked(Who::Theirs, scene.say(PROPOSAL))).into()),
            ("value", (&value).into()),
            ("action", (&action).into()),
        ],
    )
}

fn their_words(scene: &Scene, spec: &FieldSpec) -> String {
    let inputs = &scene.product.cost;
    let theirs = spec.theirs(inputs);
    if theirs.is_empty() {
        let chosen = spec.form.map(|form| (form, form.of(inputs)));
        return match chosen.filter(|(_, position)| spec.parameters(*position).is_empty()) {
            Some((form, position)) => scene.say(choice_word(form, position)).to_owned(),
            None => scene.say(NONE).to_owned(),
        };
    }
    let values: Vec<String> = theirs
        .iter()
        .map(|(parameter, value)| with_unit(scene.lang, *value, parameter.describe().measure))
        .collect();
    values.join(", ")
}

fn choice(scene: &Scene, choice: Choice, spec: &FieldSpec) -> Html {
    let name = CHOICE_OF.fill(
        scene.lang,
        &[
            ("name", scene.say(label(spec.named))),
            ("choice", scene.say(choice_label(choice))),
        ],
    );
    let options: Vec<(String, String)> = (0..choice.words().len())
        .map(|position| {
            (
                position.to_string(),
                scene.say(choice_word(choice, position)).to_owned(),
            )
        })
        .collect();
    let chosen = scene.draft.choice(choice, &scene.product.cost).to_string();
    let target = Target {
        kind: "choice",
        at: (choice as usize).to_string(),
        path: spec.path.to_owned(),
        ..Target::default()
    };
    // Without an input the choice itself is what the label names.
    let alone = spec.chosen(&scene.draft, &scene.product.cost).is_empty();
    let id = if alone {
        field_id(spec.path)
    } else {
        String::new()
    };
    select(&id, "cell cell--choice", &name, &options, &chosen, &target)
}

fn band(scene: &Scene, spec: &FieldSpec) -> Option<Html> {
    let band = scene
        .product
        .bandwidth_of(spec.path)
        .or_else(|| scene.product.bandwidth_of(spec.named.describe().path))?;
    let measure = spec.named.describe().measure;
    let words = |value| with_unit(scene.lang, value, measure);
    let name = BAND.fill(
        scene.lang,
        &[
            ("count", &band.providers.to_string()),
            ("min", &words(band.min)),
            ("max", &words(band.max)),
        ],
    );
    let yours = read_field(&scene.draft.text(spec.named), scene.lang, spec.named)
        .ok()
        .flatten()
        .map(|entry| entry.value);
    let drawn = strip(
        band,
        spec.named.get(&scene.product.cost, 0),
        yours,
        &name,
        words,
    );
    Some(fill(
        r#"<div class="field__band">{strip}</div>"#,
        &[("strip", (&drawn).into())],
    ))
}
