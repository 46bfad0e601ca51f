//! The border to Python: one function, text in and text out. Names and classes
//! are Python's affair, in `python/plainleaf`.

use plainleaf::{Article, Options, clean_bytes};
use pyo3::prelude::*;
use std::panic::catch_unwind;

pyo3::import_exception!(plainleaf.error, PlainleafError);

/// Cleans the bytes of a page with options in JSON; gives the article in JSON.
/// Other threads of Python go on meanwhile.
#[pyfunction]
fn clean(py: Python<'_>, page: &[u8], options: &str) -> PyResult<String> {
    let options: Options =
        serde_json::from_str(options).map_err(|error| failed("bad-options", &error))?;
    py.detach(|| {
        // A fault of one page shall not end the process that cleans a million others.
        let article = catch_unwind(|| clean_bytes(page, &options))
            .map_err(|_| failed("internal", &"the cleaner has panicked"))?
            .map_err(|error| failed(error.code(), &error))?;
        json(&article)
    })
}

fn json(article: &Article) -> PyResult<String> {
    serde_json::to_string(article).map_err(|error| failed("internal", &error))
}

fn failed(code: &str, message: &dyn ToString) -> PyErr {
    PlainleafError::new_err((code.to_owned(), message.to_string()))
}

#[pymodule]
fn _native(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add("__version__", env!("CARGO_PKG_VERSION"))?;
    module.add_function(wrap_pyfunction!(clean, module)?)
}
