//! Files in and out of the browser (*bestanden*): reading one that a person chose, saving one to the device.

use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::notice::{FileTrouble, Notice};
use super::state::App;
use crate::exchange::documents::{self, Document, LARGEST_FILE_BYTES};

/// Reads a chosen file and opens it. It is read here and sent nowhere.
pub fn open_file(app: App, file: web_sys::File) {
    leptos::task::spawn_local(async move {
        let document = read(&file).await;
        app.open(&file.name(), document);
    });
}

async fn read(file: &web_sys::File) -> Result<Document, FileTrouble> {
    if file.size() > LARGEST_FILE_BYTES as f64 {
        return Err(FileTrouble::TooLarge);
    }
    let bytes = JsFuture::from(file.array_buffer())
        .await
        .map_err(|_| FileTrouble::Unreadable)?;
    let bytes = js_sys::Uint8Array::new(&bytes).to_vec();
    let text = String::from_utf8(bytes).map_err(|_| FileTrouble::Unreadable)?;
    documents::open(&text).map_err(FileTrouble::Problems)
}

/// Saves what is open as a scenario file on the device.
pub fn save_scenario(app: App) {
    let scenario = app.work.with_untracked(super::work::Work::scenario);
    let name = file_name(&scenario.proposal.region.nl);
    let text = Document::Scenario(Box::new(scenario)).to_json();
    if download(&name, &text, "application/json").is_ok() {
        app.notice.set(Some(Notice::Saved(name)));
    }
}

/// A name that every file system takes: `tariefproef-drechtsteden.json`.
fn file_name(region: &str) -> String {
    let mut name = String::from("tariefproef");
    let mut gap = true;
    for letter in region.chars() {
        if letter.is_ascii_alphanumeric() {
            if gap {
                name.push('-');
                gap = false;
            }
            name.push(letter.to_ascii_lowercase());
        } else {
            gap = true;
        }
    }
    name.push_str(".json");
    name
}

/// Hands `text` to the browser as a download.
///
/// # Errors
/// What the browser says when it does not allow that.
pub fn download(name: &str, text: &str, kind: &str) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(kind);
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let address = web_sys::Url::create_object_url_with_blob(&blob)?;
    let link = document()
        .create_element("a")?
        .unchecked_into::<web_sys::HtmlAnchorElement>();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    web_sys::Url::revoke_object_url(&address)
}
