//! stub
use crate::ui::html::{Html, fixed};
use crate::ui::scene::Scene;
/// stub
#[must_use]
pub fn build_up_page(_: &Scene) -> Html {
    fixed("<h1>Opbouw</h1>")
}
