//! The WebAssembly border: the only place that knows JavaScript.
//!
//! Pages go in as the bytes of UTF-8, which JavaScript's own encoder writes faster
//! than any loop over a string; plain objects come out, and what fails is thrown
//! as an `Error` with a stable `code`. The package and the extension do not call
//! this themselves: `www/shim/cleaner.js` does.

mod allowed;
mod render;

use crate::{Article, Error, Options, limits};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use std::borrow::Cow;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, js_sys};

#[wasm_bindgen(raw_module = "../shim/encode.js")]
extern "C" {
    /// Writes a live document as a [`crate::snapshot`], within the options' limits.
    #[wasm_bindgen(catch, js_name = encodedWalk)]
    fn walk(document: &Document, options: &JsValue) -> Result<Vec<u8>, JsValue>;
}

#[wasm_bindgen(raw_module = "../shim/address.js")]
extern "C" {
    /// An address as the URL standard writes it, for [`crate::url`].
    #[wasm_bindgen(js_name = standardAddress)]
    pub(crate) fn standard_address(address: &str, base: Option<&str>) -> Option<String>;
}

/// Milliseconds since 1970, for [`crate::limits`].
#[cfg(target_arch = "wasm32")]
pub(crate) fn now() -> f64 {
    js_sys::Date::now()
}

/// Cleans a page given as HTML; what is no UTF-8 of it becomes U+FFFD.
///
/// # Errors
/// `nothing-readable` where the page has no article, `bad-options` for options
/// that are unknown or of the wrong type.
#[cfg(feature = "html")]
#[wasm_bindgen]
pub fn clean(html: &[u8], options: JsValue) -> Result<JsValue, JsValue> {
    let html = text(html);
    answer(crate::clean(&html, &read_options(options)?))
}

/// Cleans a page given as a snapshot.
///
/// # Errors
/// As [`clean`], and `bad-snapshot` for a string that is none.
#[wasm_bindgen(js_name = cleanSnapshot)]
pub fn clean_snapshot(snapshot: &[u8], options: JsValue) -> Result<JsValue, JsValue> {
    let snapshot = text(snapshot);
    answer(crate::clean_snapshot(&snapshot, &read_options(options)?))
}

/// The bytes as text. What is wholly UTF-8, as nearly all is, is read much faster than
/// by the reader that looks for what is not.
fn text(bytes: &[u8]) -> Cow<'_, str> {
    str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed)
}

/// Cleans the live page, which it reads and does not change.
///
/// # Errors
/// As [`clean`]; what the walk throws is passed on.
#[wasm_bindgen(js_name = cleanDocument)]
pub fn clean_document(document: &Document, options: JsValue) -> Result<JsValue, JsValue> {
    let snapshot = walk(document, &options)?;
    clean_snapshot(&snapshot, options)
}

/// Appends the nodes of [`Article::snapshot`] to an element, one by one, so
/// that no HTML string is parsed and Trusted Types have nothing to refuse.
///
/// # Errors
/// `bad-snapshot` for a string that is none.
#[wasm_bindgen(js_name = renderInto)]
pub fn render_into(element: &Element, snapshot: &str) -> Result<(), JsValue> {
    render::render(element, snapshot)?.map_err(|error| thrown(&error))
}

/// Reads the caller's options; `undefined` and `null` stand for the defaults.
/// By hand: a generic reader writes of every type that might stand there, and
/// brings along what prints floating point numbers.
fn read_options(options: JsValue) -> Result<Options, JsValue> {
    let mut read = Options::default();
    if options.is_undefined() || options.is_null() {
        return Ok(read);
    }
    let Some(object) =
        options.dyn_ref::<js_sys::Object>().filter(|_| !js_sys::Array::is_array(&options))
    else {
        return Err(bad_options("options must be an object"));
    };
    for pair in js_sys::Object::entries(object).iter() {
        let [name, value] = [0, 1].map(|i| js_sys::Reflect::get_u32(&pair, i).unwrap_or_default());
        let name = name.as_string().unwrap_or_default();
        if !value.is_undefined() && choose(&mut read, &name, &value).is_none() {
            return Err(bad_options(&format!("unknown option or wrong type: `{name}`")));
        }
    }
    Ok(read)
}

/// Takes over one option; `None` for one that is unknown or of another type.
fn choose(options: &mut Options, name: &str, value: &JsValue) -> Option<()> {
    match name {
        "url" => options.url = Some(value.as_string()?),
        "images" => options.images = value.as_bool()?,
        "links" => options.links = value.as_bool()?,
        "stripTracking" => options.strip_tracking = value.as_bool()?,
        "markdown" => options.markdown = value.as_bool()?,
        "snapshot" => options.snapshot = value.as_bool()?,
        "trace" => options.trace = value.as_bool()?,
        "focus" => options.focus = Some(whole(value)?),
        limits::MAX_ELEMENTS => options.max_elements = Some(whole(value)?),
        limits::TIME_BUDGET => options.time_budget_ms = Some(whole(value)?),
        _ => return None,
    }
    Some(())
}

fn whole(value: &JsValue) -> Option<u32> {
    let number = value.as_f64()?;
    let whole = number as u32;
    (f64::from(whole) == number).then_some(whole)
}

fn answer(result: Result<Article, Error>) -> Result<JsValue, JsValue> {
    let article = result.map_err(|error| thrown(&error))?;
    Ok(article.serialize(&Serializer::json_compatible())?)
}

/// The `Error` to throw: its fields, `code` among them, beside the message.
fn thrown(error: &Error) -> JsValue {
    let exception = js_sys::Error::new(&error.to_string());
    match error.serialize(&Serializer::json_compatible()) {
        Ok(fields) => js_sys::Object::assign(&exception, fields.unchecked_ref()).into(),
        Err(_) => exception.into(),
    }
}

/// What to throw for options that are not as they should be.
fn bad_options(message: &str) -> JsValue {
    let exception = js_sys::TypeError::new(message);
    // Setting a property of an object made a moment ago cannot fail.
    let _ = js_sys::Reflect::set(&exception, &"code".into(), &"bad-options".into());
    exception.into()
}
