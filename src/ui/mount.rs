//! Starting the program on the page (*opstarten*).

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

use super::live::Live;
use crate::app::start;

/// Mounts the page once its proposal has arrived, over the static first paint.
pub fn mount() {
    // Without a window this is a worker, which will answer its own protocol.
    if web_sys::window().is_none() {
        return;
    }
    std::panic::set_hook(Box::new(say_stopped));
    wasm_bindgen_futures::spawn_local(async {
        let start = start::prepare().await;
        let Some(root) = document()
            .get_element_by_id("app")
            .and_then(|root| root.dyn_into::<web_sys::HtmlElement>().ok())
        else {
            return;
        };
        root.set_inner_html("");
        let mounted = leptos::mount::mount_to(root, move || {
            let app = start.into_app();
            provide_context(app);
            leptos::task::spawn_local(start::finish(app));
            view! { <Live/> }
        });
        mounted.forget();
    });
}

/// A mistake of ours stopped the program: says so on the page, where nothing would answer any more, and in the console.
fn say_stopped(what: &std::panic::PanicHookInfo<'_>) {
    web_sys::console::error_1(&what.to_string().into());
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    if let Some(message) = document.get_element_by_id("boot-failed") {
        let _ = message.remove_attribute("hidden");
    }
}
