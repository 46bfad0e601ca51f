//! The WebAssembly border: the only place that knows JavaScript.
//!
//! Pages go in as the bytes of UTF-8, which JavaScript's own encoder writes faster
//! than any loop over a string; plain objects come out, and what fails is thrown
//! as an `Error` with a stable `code`. The package and the extension do not call
//! this themselves: `www/shim/cleaner.js` does.

mod allowed;
mod render;

use crate::{Article, Error, Options};
use serde::{Deserialize, Deserializer, Serialize, de::Visitor, forward_to_deserialize_any};
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, js_sys};

#[wasm_bindgen(raw_module = "../shim/encode.js")]
extern "C" {
    /// Writes a live document as a [`crate::snapshot`], within the options' limits.
    #[wasm_bindgen(catch, js_name = encodedWalk)]
    fn walk(document: &Document, options: &JsValue) -> Result<Vec<u8>, JsValue>;
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
    let html = String::from_utf8_lossy(html);
    answer(crate::clean(&html, &read_options(options)?))
}

/// Cleans a page given as a snapshot.
///
/// # Errors
/// As [`clean`], and `bad-snapshot` for a string that is none.
#[wasm_bindgen(js_name = cleanSnapshot)]
pub fn clean_snapshot(snapshot: &[u8], options: JsValue) -> Result<JsValue, JsValue> {
    let snapshot = String::from_utf8_lossy(snapshot);
    answer(crate::clean_snapshot(&snapshot, &read_options(options)?))
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
fn read_options(options: JsValue) -> Result<Options, JsValue> {
    if options.is_undefined() || options.is_null() {
        return Ok(Options::default());
    }
    let Some(object) =
        options.dyn_ref::<js_sys::Object>().filter(|_| !js_sys::Array::is_array(&options))
    else {
        return Err(bad_options(&js_sys::TypeError::new("options must be an object")));
    };
    let given: JsValue = js_sys::Object::entries(object)
        .filter(&mut |pair, _, _| !pair_value(&pair).is_undefined())
        .into();
    Options::deserialize(AsMap(given.into())).map_err(|error| bad_options(&JsValue::from(error)))
}

/// Reads a struct as a map of all that is there. As a struct, it would be asked
/// for the names it knows, and a misspelt one would go unseen.
struct AsMap(serde_wasm_bindgen::Deserializer);

impl<'de> Deserializer<'de> for AsMap {
    type Error = serde_wasm_bindgen::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        self.0.deserialize_map(visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

fn pair_value(pair: &JsValue) -> JsValue {
    js_sys::Reflect::get_u32(pair, 1).unwrap_or(JsValue::UNDEFINED)
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

/// Marks an exception as the caller's fault.
fn bad_options(exception: &JsValue) -> JsValue {
    // Setting a property of an object made a moment ago cannot fail.
    let _ = js_sys::Reflect::set(exception, &"code".into(), &"bad-options".into());
    exception.clone()
}
