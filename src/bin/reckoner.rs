//! The program beside the page (*rekenaar*): pages without fields, and the batch protocol, as pure text in and out.
//!
//! `boot.js` loads it in the background; later it also runs as the worker of heavy analyses.

#[cfg(target_arch = "wasm32")]
mod exports {
    use wasm_bindgen::prelude::wasm_bindgen;

    /// The markup that answers a question of the page.
    #[wasm_bindgen]
    pub fn evidence(question: &str) -> String {
        tariefproef::ui::evidence::answer(question)
    }

    /// The answer to a request of the batch protocol.
    #[wasm_bindgen]
    pub fn evaluate(request: &str) -> String {
        tariefproef::exchange::batch::answer(request)
    }
}

fn main() {}
