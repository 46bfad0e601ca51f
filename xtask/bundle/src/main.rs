//! The crate as WebAssembly in `www/pkg`, then the doors in `www/dist`.
//!
//! Each step is skipped when what it reads has not changed.

use anyhow::{Context, Result, ensure};
use std::{
    env, fs,
    hash::{DefaultHasher, Hash, Hasher},
    io,
    path::{Path, PathBuf},
    process::Command,
};
use wasm_bindgen_cli_support::Bindgen;

const TARGET: &str = "wasm32-unknown-unknown";
const PROFILE: &str = "wasm";

/// Less inlining and unrolling than LLVM's own measure (225, 150): 5 % less to load, and
/// no slower.
const COPY_LESS: &str = "-Cllvm-args=-inline-threshold=100 -unroll-threshold=30";

/// What binaryen is told; `scripts/sizes.mjs` says the same.
const OPTIMISE: [&str; 3] = ["-O3", "-O3", "--one-caller-inline-max-function-size=100"];

/// A build of the module.
struct Build {
    /// Its files' name.
    name: &'static str,
    features: &'static str,
}

const BUILDS: [Build; 2] = [
    // Live pages only: no HTML parser.
    Build { name: "plainleaf_dom", features: "wasm" },
    Build { name: "plainleaf", features: "wasm,html" },
];

fn main() -> Result<()> {
    ensure!(env::args().len() == 1, "there are no arguments to give");
    let root = root();
    for build in &BUILDS {
        let module = compile(&root, build)?;
        glue(&root, &module, build)?;
    }
    assemble(&root)
}

/// The repository's folder.
fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).expect("xtask/bundle stands in the root").to_owned()
}

/// Compiles the crate; Cargo knows when there is nothing to do.
fn compile(root: &Path, build: &Build) -> Result<PathBuf> {
    step(&format!("compile {} to WebAssembly", build.name));
    let mut cargo = Command::new(env!("CARGO"));
    cargo.current_dir(root).args(["rustc", "--package", "plainleaf", "--lib"]);
    cargo.args(["--crate-type", "cdylib", "--profile", PROFILE, "--target", TARGET]);
    cargo.args(["--no-default-features", "--features", build.features]);
    cargo.args(["--", COPY_LESS]);
    succeed(&mut cargo)?;
    // Each in a place of its own, so that the other build does not take it away.
    let folder = target_folder(root).join(TARGET).join(PROFILE);
    let module = folder.join(build.name).with_extension("wasm");
    copy_if_changed(&folder.join("plainleaf.wasm"), &module)?;
    Ok(module)
}

fn copy_if_changed(from: &Path, to: &Path) -> io::Result<()> {
    let bytes = fs::read(from)?;
    match fs::read(to) {
        Ok(known) if known == bytes => Ok(()),
        _ => fs::write(to, bytes),
    }
}

/// Writes `www/pkg` from the compiled module, unless it already stands for it.
fn glue(root: &Path, module: &Path, build: &Build) -> Result<()> {
    let package = root.join("www/pkg");
    let stamp = package.join(format!("{}.stamp", build.name));
    let inputs = digest(&[
        module,
        &root.join("Cargo.lock"),
        &root.join("package-lock.json"),
        &root.join(file!()),
    ])?;
    if fs::read_to_string(&stamp).is_ok_and(|known| known == inputs) {
        return Ok(());
    }
    step("write the JavaScript side with wasm-bindgen");
    generate(module, build.name, &package)?;
    optimise(root, &package.join(format!("{}_bg.wasm", build.name)))?;
    fs::write(stamp, inputs)?;
    Ok(())
}

/// Writes the JavaScript side of the border beside the module that it belongs to.
fn generate(module: &Path, name: &str, folder: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(module)
        .out_name(name)
        .web(true)?
        .typescript(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        // A module that has trapped is not to be trusted: the shim puts a fresh one in its place.
        .reset_state_function(true)
        .generate(folder)
}

/// Runs binaryen's optimiser in place. No feature flags: it reads what the module
/// declares, and `--all-features` makes modules that engines refuse. Of its own
/// accord it puts whole stages into their only caller, one function of a quarter of
/// the module, which engines compile late and badly.
fn optimise(root: &Path, module: &Path) -> Result<()> {
    step("optimise with wasm-opt");
    let tool = root.join("node_modules/binaryen/bin/wasm-opt");
    ensure!(tool.exists(), "wasm-opt is missing: run `npm ci` (`npm start` and `npm test` do)");
    succeed(Command::new("node").arg(tool).args(OPTIMISE).arg(module).arg("-o").arg(module))
}

/// Puts the doors together; the script that does so is JavaScript because they are.
fn assemble(root: &Path) -> Result<()> {
    step("assemble the extension, the package and the demo");
    succeed(Command::new("node").arg("www/build.mjs").current_dir(root))
}

/// Where Cargo puts what it makes.
fn target_folder(root: &Path) -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| root.join("target"), |folder| root.join(folder))
}

/// A number that changes when one of the files does.
fn digest(files: &[&Path]) -> io::Result<String> {
    let mut hasher = DefaultHasher::new();
    for file in files {
        fs::read(file)?.hash(&mut hasher);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

fn step(what: &str) {
    eprintln!("▸ {what}");
}

fn succeed(command: &mut Command) -> Result<()> {
    let name = command.get_program().to_string_lossy().into_owned();
    let status = command.status().with_context(|| format!("{name} does not start"))?;
    ensure!(status.success(), "{name} failed ({status})");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digest_follows_the_content() {
        let folder = std::env::temp_dir().join(format!("plainleaf-digest-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let file = folder.join("a");
        fs::write(&file, "one").unwrap();
        let before = digest(&[&file]).unwrap();
        fs::write(&file, "two").unwrap();
        assert_ne!(before, digest(&[&file]).unwrap());
        fs::write(&file, "one").unwrap();
        assert_eq!(before, digest(&[&file]).unwrap());
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_missing_input_is_an_error_not_a_stamp() {
        assert!(digest(&[Path::new("no/such/file")]).is_err());
    }
}
