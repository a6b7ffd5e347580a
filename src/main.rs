//! Mounts the page (wasm). Where it runs decides what it is: with a window it is the page.

fn main() {
    #[cfg(target_arch = "wasm32")]
    tariefproef::ui::mount();
}
