//! stub
use crate::ui::html::{Html, fixed};
use crate::ui::scene::Scene;
/// stub
#[must_use]
pub fn comparison(_: &Scene) -> Html {
    fixed("<h1>Vergelijking</h1>")
}
