//! Brings markup to the page (*levend maken*): only what really changed is touched, so that focus, caret, scroll position
//! and what a person folded open stay as they are. One listener a kind of event serves every control.

use std::collections::BTreeMap;
use std::time::Duration;

use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::{ev, html};
use web_sys::{Element, HtmlElement, HtmlInputElement, Node};

use super::actions::{self, Used};
use super::evidence;
use super::pages::{EVIDENCE, Page};
use super::scene::Scene;
use super::shell;
use crate::app::address::View;
use crate::app::files::open_file;
use crate::app::state::App;

/// How long typing must rest before a screen reader is told the result.
const REST: Duration = Duration::from_millis(600);

/// The program on the page.
#[component]
pub fn Live() -> impl IntoView {
    let app = App::here();
    let root = NodeRef::<html::Div>::new();
    let spoken = RwSignal::new(String::new());
    listen(app);
    Effect::new(move |shown: Option<Shown>| {
        let mut shown = shown.unwrap_or_default();
        if let Some(root) = root.get() {
            let scene = scene(app);
            app.evidence
                .with(|evidence| shown.show(&root, &scene, evidence.as_ref()));
            shown.speak(shell::status(&scene), spoken);
        }
        shown
    });
    view! {
        <div class="page" node_ref=root></div>
        <output class="hidden" role="status" aria-atomic="true" id="status">{spoken}</output>
    }
}

fn scene(app: App) -> Scene {
    Scene {
        lang: app.lang.get(),
        view: app.view.get(),
        work: app.work.get(),
        product: app.product.get(),
        draft: app.draft.get(),
        own: app.own.get(),
        yours: app.yours.get(),
        theirs: app.theirs.get(),
        tariff: app.tariff.get(),
        visited: app.visited.get(),
        examples: app.examples.get(),
        notice: app.notice.get(),
        named: app.named.get(),
        kept: app.kept.get(),
        can_undo: app.can_undo(),
        can_redo: app.can_redo(),
    }
}

/// What is on the page now.
#[derive(Default)]
struct Shown {
    frame: String,
    regions: BTreeMap<&'static str, String>,
    view: Option<View>,
    said: Option<String>,
    waiting: Option<TimeoutHandle>,
}

impl Shown {
    fn show(&mut self, root: &Element, scene: &Scene, evidence: Option<&js_sys::Function>) {
        let Page { frame, regions } = shell::shell(scene);
        let had_focus = focus_is_somewhere();
        if self.frame != frame.as_str() {
            root.set_inner_html(frame.as_str());
            self.frame = frame.into_string();
            self.regions.clear();
        }
        for (name, html) in regions {
            let html = match evidence.filter(|_| name == EVIDENCE) {
                Some(evidence) => ask(evidence, scene).unwrap_or(html.into_string()),
                None => html.into_string(),
            };
            if self.regions.get(name).is_some_and(|known| *known == html) {
                continue;
            }
            if let Some(place) = root
                .query_selector(&format!("[data-region=\"{name}\"]"))
                .ok()
                .flatten()
            {
                if self.regions.contains_key(name) {
                    morph_into(&place, &html);
                } else {
                    place.set_inner_html(&html);
                }
            }
            self.regions.insert(name, html);
        }
        document().set_title(&shell::title(scene));
        if let Some(html) = document().document_element() {
            let _ = html.set_attribute("lang", scene.lang.code());
        }
        let before = self.view.replace(scene.view);
        if before.is_some_and(|before| !before.same_page(scene.view)) {
            focus_heading();
        }
        super::sheet::after_change(before, scene.view);
        if had_focus && !focus_is_somewhere() {
            // What had the focus is gone or switched off: reading goes on in the page, not at its very top.
            keep_focus();
        }
    }

    /// Says the result once typing rests; silent on opening the page and when nothing changed.
    fn speak(&mut self, words: String, spoken: RwSignal<String>) {
        if self.said.as_ref() == Some(&words) {
            return;
        }
        if self.said.replace(words.clone()).is_none() {
            return;
        }
        if let Some(waiting) = self.waiting.take() {
            waiting.clear();
        }
        let say = move || {
            let _ = spoken.try_set(words);
        };
        self.waiting = set_timeout_with_handle(say, REST).ok();
    }
}

/// What the other program shows for a scene.
fn ask(evidence: &js_sys::Function, scene: &Scene) -> Option<String> {
    let question = evidence::ask(scene).into();
    evidence
        .call1(&JsValue::UNDEFINED, &question)
        .ok()?
        .as_string()
}

/// After a change of view, reading goes on at its heading.
fn focus_heading() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
    let heading = document().query_selector("main h1").ok().flatten();
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        let _ = heading.focus();
    }
}

fn focus_is_somewhere() -> bool {
    document()
        .active_element()
        .is_some_and(|element| element.tag_name() != "BODY" && !element.has_attribute("disabled"))
}

/// Puts the focus on the content as a whole, without moving what is in view.
fn keep_focus() {
    let Some(main) = document().get_element_by_id("inhoud") else {
        return;
    };
    let options = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&options, &"preventScroll".into(), &JsValue::TRUE);
    let focus = js_sys::Reflect::get(&main, &"focus".into()).ok();
    if let Some(focus) = focus.and_then(|focus| focus.dyn_into::<js_sys::Function>().ok()) {
        let _ = focus.call1(&main, &options);
    }
}

/// Moves the focus to the element with this id, when it is there; opens what it is folded into.
pub fn focus(id: &str) {
    let Some(element) = document().get_element_by_id(id) else {
        return;
    };
    if let Some(folded) = element.closest("details:not([open])").ok().flatten() {
        let _ = folded.set_attribute("open", "");
    }
    if let Ok(element) = element.dyn_into::<HtmlElement>() {
        let _ = element.focus();
    }
}

fn focus_soon(id: String) {
    // Effects run after this event; the frame after that has what they built.
    request_animation_frame(move || focus(&id));
}

fn listen(app: App) {
    let handles = [
        window_event_listener(ev::input, move |event| {
            if let Some((used, element)) =
                used(&event, "data-in").filter(|(_, element)| is_text(element))
            {
                let _ = element;
                actions::typed(app, &used);
            }
        }),
        window_event_listener(ev::change, move |event| {
            let Some((used, element)) = used(&event, "data-in") else {
                return;
            };
            if used.kind == "file" {
                choose_file(app, &element);
                return;
            }
            if !is_text(&element) {
                actions::typed(app, &used);
            }
            if used.kind == "keep"
                && let Some(input) = element.dyn_ref::<HtmlInputElement>()
            {
                // The device may refuse: then the box is off again.
                input.set_checked(app.kept.get_untracked());
            }
            app.left(&used.path);
        }),
        window_event_listener(ev::click, move |event| {
            let Some((used, element)) = used(&event, "data-do") else {
                return;
            };
            match used.kind.as_str() {
                "choose-file" => click_file_input(),
                "close-menu" => close_menu(),
                _ => {
                    if matches!(used.kind.as_str(), "focus" | "mend") {
                        event.prevent_default();
                    }
                    let _ = element;
                    if let Some(id) = actions::pressed(app, &used) {
                        focus_soon(id);
                    }
                }
            }
        }),
        window_event_listener(ev::keydown, move |event| shortcut(app, &event)),
        // Dropped anywhere: beside its place a file would take the page's place, and the work with it.
        window_event_listener(ev::dragover, |event| event.prevent_default()),
        window_event_listener(ev::drop, move |event| {
            event.prevent_default();
            let files = event.data_transfer().and_then(|data| data.files());
            if let Some(file) = files.and_then(|files| files.get(0)) {
                open_file(app, file);
            }
        }),
    ];
    on_cleanup(move || {
        for handle in handles {
            handle.remove();
        }
    });
}

/// The control that an event came from: the nearest element around it that says what it does.
fn used(event: &web_sys::Event, verb: &str) -> Option<(Used, Element)> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let element = target.closest(&format!("[{verb}]")).ok().flatten()?;
    let data = |name: &str| element.get_attribute(name).unwrap_or_default();
    let input = element.dyn_ref::<HtmlInputElement>();
    let select = element.dyn_ref::<web_sys::HtmlSelectElement>();
    let used = Used {
        kind: data(verb),
        at: data("data-at"),
        key: data("data-key").parse().unwrap_or_default(),
        what: data("data-what"),
        path: data("data-path"),
        value: input
            .map(HtmlInputElement::value)
            .or(select.map(web_sys::HtmlSelectElement::value))
            .unwrap_or_default(),
        checked: input.is_some_and(HtmlInputElement::checked),
    };
    Some((used, element))
}

fn is_text(element: &Element) -> bool {
    element
        .dyn_ref::<HtmlInputElement>()
        .is_some_and(|input| input.type_() == "text")
}

fn choose_file(app: App, element: &Element) {
    let Some(input) = element.dyn_ref::<HtmlInputElement>() else {
        return;
    };
    if let Some(file) = input.files().and_then(|files| files.get(0)) {
        open_file(app, file);
    }
    // The same file can be chosen again after it was mended.
    input.set_value("");
}

fn click_file_input() {
    let input = document().get_element_by_id("file-input");
    if let Some(input) = input.and_then(|input| input.dyn_into::<HtmlElement>().ok()) {
        input.click();
    }
}

/// The menu is a popover on narrow screens; a choice closes it.
fn close_menu() {
    let menu = document().get_element_by_id("menu");
    if let Some(menu) = menu.and_then(|menu| menu.dyn_into::<HtmlElement>().ok()) {
        // It answers with an error when it is not open as a popover.
        let _ = menu.hide_popover();
    }
}

/// Escape closes an opened figure. Ctrl+Z and Ctrl+Y work over everything. In a field they stand for the same, so the browser's own undo gives way.
fn shortcut(app: App, event: &web_sys::KeyboardEvent) {
    if event.key() == "Escape" && matches!(app.view.get_untracked(), View::BuildUp(Some(_))) {
        // The sheet closes by its address, as its own link does, so that the same figure can be opened again.
        event.prevent_default();
        let _ = window().location().set_hash(&View::BuildUp(None).hash());
        return;
    }
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return;
    }
    match (event.key().as_str(), event.shift_key()) {
        ("z", false) => app.undo(),
        ("y", false) | ("z" | "Z", true) => app.redo(),
        _ => return,
    }
    event.prevent_default();
}

/// Makes the children of `place` what `html` says, keeping every node that is still the same.
fn morph_into(place: &Element, html: &str) {
    let Ok(wanted) = document().create_element("div") else {
        return;
    };
    wanted.set_inner_html(html);
    morph_children(place, &wanted);
}

fn morph_children(old: &Node, new: &Node) {
    let mut at = old.first_child();
    let mut next_new = new.first_child();
    while let Some(wanted) = next_new {
        next_new = wanted.next_sibling();
        let key = key_of(&wanted);
        // What has a name that is wanted no more makes way, so that the nameless node after it is found.
        while let Some(gone) = at
            .clone()
            .filter(|node| key_of(node).is_some_and(|key| !names(&wanted, &key)))
        {
            at = gone.next_sibling();
            let _ = old.remove_child(&gone);
        }
        let found = match &key {
            Some(key) => keyed_from(at.clone(), key),
            None => at
                .clone()
                .filter(|node| key_of(node).is_none() && alike(node, &wanted)),
        };
        match found.filter(|node| alike(node, &wanted)) {
            Some(node) => {
                if at.as_ref().is_some_and(|at| at.is_same_node(Some(&node))) {
                    at = node.next_sibling();
                } else {
                    let _ = old.insert_before(&node, at.as_ref());
                }
                morph(&node, &wanted);
            }
            None => {
                let _ = old.insert_before(&wanted, at.as_ref());
            }
        }
    }
    while let Some(node) = at {
        at = node.next_sibling();
        let _ = old.remove_child(&node);
    }
}

/// Whether a node or one after it has this name.
fn names(first: &Node, key: &str) -> bool {
    keyed_from(Some(first.clone()), key).is_some()
}

fn alike(one: &Node, other: &Node) -> bool {
    one.node_type() == other.node_type() && one.node_name() == other.node_name()
}

/// What tells a node from its neighbours: the row or the id it stands for.
fn key_of(node: &Node) -> Option<String> {
    let element = node.dyn_ref::<Element>()?;
    element
        .get_attribute("data-row")
        .or_else(|| element.get_attribute("id"))
}

fn keyed_from(mut at: Option<Node>, key: &str) -> Option<Node> {
    while let Some(node) = at {
        if key_of(&node).as_deref() == Some(key) {
            return Some(node);
        }
        at = node.next_sibling();
    }
    None
}

fn morph(old: &Node, new: &Node) {
    let (Some(element), Some(wanted)) = (old.dyn_ref::<Element>(), new.dyn_ref::<Element>()) else {
        if old.node_value() != new.node_value() {
            old.set_node_value(new.node_value().as_deref());
        }
        return;
    };
    if !old.is_equal_node(Some(new)) {
        morph_attributes(element, wanted);
        morph_children(old, new);
    }
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        let value = wanted.get_attribute("value").unwrap_or_default();
        if input.type_() == "text" && input.value() != value {
            input.set_value(&value);
        }
        input.set_checked(wanted.has_attribute("checked"));
    } else if let Some(select) = element.dyn_ref::<web_sys::HtmlSelectElement>() {
        let chosen = wanted.query_selector("option[selected]").ok().flatten();
        let value = chosen.and_then(|option| option.get_attribute("value"));
        if let Some(value) = value.filter(|value| *value != select.value()) {
            select.set_value(&value);
        }
    }
}

fn morph_attributes(old: &Element, new: &Element) {
    for name in new.get_attribute_names() {
        let Some(name) = name.as_string() else {
            continue;
        };
        let value = new.get_attribute(&name).unwrap_or_default();
        if old.get_attribute(&name).as_deref() != Some(value.as_str()) {
            let _ = old.set_attribute(&name, &value);
        }
    }
    for name in old.get_attribute_names() {
        let Some(name) = name.as_string() else {
            continue;
        };
        // What a person folded open stays open.
        let theirs = name == "open" && matches!(old.tag_name().as_str(), "DETAILS" | "DIALOG");
        if !theirs && !new.has_attribute(&name) {
            let _ = old.remove_attribute(&name);
        }
    }
}
