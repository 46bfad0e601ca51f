//! `bindgen <module.wasm> <folder>`: writes the JavaScript side of the border.

use std::env;
use wasm_bindgen_cli_support::Bindgen;

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [module, folder] = arguments.as_slice() else {
        anyhow::bail!("usage: bindgen <module.wasm> <folder>");
    };
    Bindgen::new()
        .input_path(module)
        .out_name("plainleaf")
        .web(true)?
        .typescript(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder)
}
