//! stub
use leptos::prelude::*;
/// stub
#[component]
pub fn Comparison() -> impl IntoView {
    view! { <h1 tabindex="-1">"Vergelijking"</h1> }
}
