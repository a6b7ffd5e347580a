//! stub
use leptos::prelude::*;
/// stub
#[component]
pub fn BuildUpPage() -> impl IntoView {
    view! { <h1 tabindex="-1">"Opbouw"</h1> }
}
