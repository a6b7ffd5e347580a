//! The frame of the page (*raamwerk*): header, navigation, main, footer; title, focus and keyboard.

use std::mem::Discriminant;

use leptos::ev;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

use super::components::icon::icon;
use super::components::notice::NoticeBar;
use super::components::{lang, local, say};
use super::pages::build_up::BuildUpPage;
use super::pages::comparison::Comparison;
use super::pages::figures::Figures;
use super::pages::figures::result::spoken;
use super::pages::keep::Keep;
use super::pages::start::StartPage;
use crate::app::address::View;
use crate::app::files::save_scenario;
use crate::app::state::App;
use crate::i18n::figures::per_unit;
use crate::i18n::numbers::date;
use crate::i18n::{Lang, Text, texts};
use crate::model::proposal::ProposalStatus;

texts! {
    const SKIP: Text = text("Naar de inhoud", "To the content");
    const TOOLS: Text = text("Gereedschap", "Tools");
    const UNDO: Text = text("Ongedaan maken", "Undo");
    const REDO: Text = text("Opnieuw", "Redo");
    const SAVE: Text = text("Bewaren", "Save");
    const VIEWS: Text = text("Weergaven", "Views");
    const MENU: Text = text(", menu", ", menu");
    const START: Text = text("Begin", "Start");
    const FIGURES: Text = text("Uw cijfers", "Your figures");
    const COMPARISON: Text = text("Vergelijking", "Comparison");
    const BUILD_UP: Text = text("Opbouw", "Build-up");
    const KEEP: Text = text("Bewaren en wissen", "Save and wipe");
    const STAYS: Text = text("Uw cijfers blijven op dit apparaat", "Your figures stay on this device");
    const CONCEPT: Text = text("concept", "draft");
    const DEFINITE: Text = text("definitief", "final");
    const PRICE_LEVEL: Text = text("Prijspeil {year}.", "Price level {year}.");
    const RESPOND: Text = text("Reageren tot en met {date}.", "Respond by {date}.");
    const OTHER_PRODUCT: Text = text("Ander product of voorstel", "Other product or proposal");
    const EXAMPLE: Text = text("Voorbeeld", "Example");
    const EXAMPLE_WORDS: Text = text(
        "Dit is een voorbeeld. Bij elk cijfer staat of het uit een openbare bron komt of een aanname is.",
        "This is an example. With every figure it says whether it comes from a public source or is an assumption."
    );
    const OWN_PROPOSAL: Text = text("Open een ander voorstel", "Open another proposal");
    const LOCAL: Text = text(
        "Alles is op dit apparaat berekend. Er is niets verstuurd.",
        "Everything was calculated on this device. Nothing was sent."
    );
    const RULES: Text = text("Rekenregels {version}", "Calculation rules {version}");
    const VERSIONED: Text = text("voorstel versie {revision} ({status})", "proposal version {revision} ({status})");
    const PROPOSAL: Text = text("voorstel ({status})", "proposal ({status})");
    const ERROR: Text = text("Fout: ", "Error: ");
    const OTHER_LANGUAGE: Text = text("English", "Nederlands");
}

/// The whole page. It is built anew when the language changes; state stays in `app`.
#[component]
pub fn Page() -> impl IntoView {
    let app = App::here();
    keyboard(app);
    title(app);
    view! {
        {move || {
            app.lang.track();
            view! {
                <a class="skip" href="#inhoud" on:click=move |event| {
                    event.prevent_default();
                    super::components::focus("inhoud");
                }>{say(SKIP)}</a>
                {top(app)}
                <main class="main" id="inhoud" tabindex="-1">
                    <div class="wrap">
                        <NoticeBar/>
                        {page(app)}
                    </div>
                </main>
                {foot()}
            }
        }}
        {status(app)}
    }
}

/// The page of the view. Opening something on the same page does not build it anew.
fn page(app: App) -> impl IntoView {
    let which: Memo<(Discriminant<View>, View)> =
        Memo::new(move |previous: Option<&(Discriminant<View>, View)>| {
            let view = app.view.get();
            match previous {
                Some((kind, first)) if *kind == std::mem::discriminant(&view) => (*kind, *first),
                _ => (std::mem::discriminant(&view), view),
            }
        });
    Effect::new(move |before: Option<Discriminant<View>>| {
        let (kind, _) = which.get();
        if before.is_some_and(|before| before != kind) {
            request_animation_frame(focus_heading);
        }
        kind
    });
    move || match which.get().1 {
        View::Start => view! { <StartPage/> }.into_any(),
        View::Figures => view! { {example_line(app)} <Figures/> }.into_any(),
        View::Comparison => view! { {example_line(app)} <Comparison/> }.into_any(),
        View::BuildUp(_) => view! { {example_line(app)} <BuildUpPage/> }.into_any(),
        View::Keep => view! { <Keep/> }.into_any(),
    }
}

/// After a change of view, reading goes on at its heading.
fn focus_heading() {
    let heading = document().query_selector("main h1").ok().flatten();
    if let Some(heading) =
        heading.and_then(|heading| heading.dyn_into::<web_sys::HtmlElement>().ok())
    {
        let _ = heading.focus();
        window().scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// The name of a view.
fn name_of(view: View) -> Text {
    match view {
        View::Start => START,
        View::Figures => FIGURES,
        View::Comparison => COMPARISON,
        View::BuildUp(_) => BUILD_UP,
        View::Keep => KEEP,
    }
}

fn title(app: App) {
    Effect::new(move |_| {
        let lang = app.lang.get();
        let view = app.view.get();
        let visited_error = app.own.with(|own| {
            own.objections
                .iter()
                .any(|found| app.visited.with(|visited| visited.contains(&found.field)))
        });
        let error = if visited_error && view == View::Figures {
            ERROR.in_lang(lang)
        } else {
            ""
        };
        document().set_title(&format!(
            "{error}{} – Tariefproef",
            name_of(view).in_lang(lang)
        ));
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("lang", lang.code());
        }
    });
}

/// Ctrl+Z and Ctrl+Y over everything. Inside a field they stand for the same, so the browser's own undo gives way.
fn keyboard(app: App) {
    let handle = window_event_listener(ev::keydown, move |event| {
        if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
            return;
        }
        match (event.key().as_str(), event.shift_key()) {
            ("z", false) => app.undo(),
            ("y", false) | ("z" | "Z", true) => app.redo(),
            _ => return,
        }
        event.prevent_default();
    });
    on_cleanup(move || handle.remove());
}

fn top(app: App) -> impl IntoView {
    let other = lang().other();
    let switch = move |_| {
        app.speak(other);
        super::components::focus_soon("language".to_owned());
    };
    view! {
        <header class="top">
            <div class="top__line">
                <div class="wrap top__bar">
                    <a class="brand" href=View::Start.hash()>
                        <svg class="brand__mark" viewBox="0 0 30 16" aria-hidden="true" focusable="false">
                            <rect class="mark--gemeente" x="0" y="1" width="14" height="14"></rect>
                            <circle class="mark--u" cx="22" cy="8" r="8"></circle>
                        </svg>
                        <span class="brand__name">"Tariefproef"</span>
                    </a>
                    <button class="tool menu__open" type="button" popovertarget="menu">
                        {icon("menu")}
                        <span class="menu__here">{move || say(name_of(app.view.get()))}</span>
                        <span class="hidden">{say(MENU)}</span>
                    </button>
                    <div class="tools" role="group" aria-label=say(TOOLS)>
                        <button class="tool" type="button" aria-keyshortcuts="Control+Z" aria-label=say(UNDO)
                            disabled=move || !app.can_undo() on:click=move |_| app.undo()>
                            {icon("undo")} <span class="tool__text--wide">{say(UNDO)}</span>
                        </button>
                        <button class="tool tool--wide" type="button" aria-keyshortcuts="Control+Y"
                            disabled=move || !app.can_redo() on:click=move |_| app.redo()>
                            {icon("redo")} <span>{say(REDO)}</span>
                        </button>
                        <button class="tool" type="button" aria-label=say(SAVE) on:click=move |_| save_scenario(app)>
                            {icon("save")} <span class="tool__text--wide">{say(SAVE)}</span>
                        </button>
                        <button class="tool tool--wide" type="button" id="language" lang=other.code() on:click=switch>
                            <span aria-hidden="true">{if other == Lang::En { "EN" } else { "NL" }}</span>
                            <span class="hidden">{say(OTHER_LANGUAGE)}</span>
                        </button>
                    </div>
                </div>
            </div>
            <div class="top__under">
                <div class="wrap">
                    <p class="context">{move || context(app)}</p>
                    <div class="top__nav">
                        {menu(app)}
                        <a class="net" href=View::Keep.hash()>
                            {icon("lock")} <span class="net__text">{say(STAYS)}</span>
                        </a>
                    </div>
                </div>
            </div>
        </header>
    }
}

fn menu(app: App) -> impl IntoView {
    let link = move |view: View| {
        view! {
            <li>
                <a class="views__link" href=view.hash()
                    aria-current=move || app.view.get().same_page(view).then_some("page")
                    on:click=move |_| close_menu()>{say(name_of(view))}</a>
            </li>
        }
    };
    let other = lang().other();
    view! {
        <nav class="menu" id="menu" popover="auto" aria-label=say(VIEWS)>
            <ul class="views__list">
                {[View::Start, View::Figures, View::Comparison, View::BuildUp(None), View::Keep].map(link).collect_view()}
            </ul>
            <p class="menu__extra">
                <button class="tool" type="button" disabled=move || !app.can_redo() on:click=move |_| app.redo()>
                    {icon("redo")} <span>{say(REDO)}</span>
                </button>
                <button class="tool" type="button" lang=other.code() on:click=move |_| app.speak(other)>
                    {say(OTHER_LANGUAGE)}
                </button>
            </p>
        </nav>
    }
}

/// The menu is a popover on narrow screens; a choice closes it.
fn close_menu() {
    let menu = document().get_element_by_id("menu");
    if let Some(menu) = menu.and_then(|menu| menu.dyn_into::<web_sys::HtmlElement>().ok()) {
        // It answers with an error when it is not open as a popover.
        let _ = menu.hide_popover();
    }
}

fn context(app: App) -> impl IntoView {
    let product = app.product.get();
    let (region, revision, status, year, deadline) = app.work.with(|work| {
        let proposal = &work.proposal;
        (
            local(&proposal.region),
            proposal.revision.clone(),
            proposal.status,
            proposal.price_level,
            proposal.deadline,
        )
    });
    let status = say(if status == ProposalStatus::Concept {
        CONCEPT
    } else {
        DEFINITE
    });
    let version = if revision.is_empty() {
        PROPOSAL.fill(lang(), &[("status", status)])
    } else {
        VERSIONED.fill(lang(), &[("revision", &revision), ("status", status)])
    };
    let level = PRICE_LEVEL.fill(lang(), &[("year", &year.to_string())]);
    let respond = deadline
        .map(|day| RESPOND.fill(lang(), &[("date", &date(lang(), day))]))
        .unwrap_or_default();
    view! {
        <span><b>{local(&product.name)}</b> ", " {say(per_unit(product.cost.unit.kind))} "."</span> " "
        <span class="context__long">{format!("{region}, {version}. {level} {respond} ")}</span>
        <a href=View::Start.hash()>{say(OTHER_PRODUCT)}</a>
    }
}

fn example_line(app: App) -> impl IntoView {
    move || {
        app.work.with(|work| work.proposal.example).then(|| {
            view! {
                <div class="example">
                    <p><span class="example__tag">{say(EXAMPLE)}</span> " " {say(EXAMPLE_WORDS)}</p>
                    <a class="button button--quiet" href=View::Start.hash()>{say(OWN_PROPOSAL)}</a>
                </div>
            }
        })
    }
}

fn foot() -> impl IntoView {
    view! {
        <footer class="foot">
            <div class="wrap">
                <p>{say(LOCAL)}</p>
                <ul class="foot__list">
                    <li>{RULES.fill(lang(), &[("version", env!("CARGO_PKG_VERSION"))])}</li>
                    <li><a href=View::Keep.hash()>{say(KEEP)}</a></li>
                </ul>
            </div>
        </footer>
    }
}

/// What a screen reader hears once typing rests for 600 ms; silent on opening the page.
fn status(app: App) -> impl IntoView {
    let words = RwSignal::new(String::new());
    let pending = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move |before: Option<Option<String>>| {
        app.lang.track();
        let now = spoken(app);
        if before.is_some_and(|before| before != now) {
            if let Some(handle) = pending.get_value() {
                handle.clear();
            }
            let said = now.clone().unwrap_or_default();
            let handle = set_timeout_with_handle(
                move || {
                    let _ = words.try_set(said);
                },
                std::time::Duration::from_millis(600),
            );
            pending.set_value(handle.ok());
        }
        now
    });
    view! { <output class="hidden" role="status" aria-atomic="true" id="status">{words}</output> }
}
