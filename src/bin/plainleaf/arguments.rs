//! What the caller asks for.

use pico_args::Arguments as Words;
use plainleaf::Options;
use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::str::FromStr;

const HELP: &str = "\
Turns web pages into the articles in them.

Usage: plainleaf [OPTIONS] [INPUT]...

An INPUT is a file, or a folder for all its .html, .htm and .xhtml files; `-`, or
none at all, is standard input. One page goes to standard output. For several,
give --out, or take JSON, one line for each.

Options:
  -f, --format FORMAT  markdown (unless said otherwise), html, json or text
  -o, --out FOLDER     write each result there, in a file named like its page
      --url URL        the page's address, which makes its links absolute
      --no-images      leave images, video and audio out
      --no-links       leave links out; their text stays
      --strip-tracking take known tracking parameters out of links
  -h, --help
  -V, --version
      --               what follows are inputs, whatever they look like

Ends with 1 when an input failed; each that did is a line on standard error.
";

/// What to do.
pub enum Asked {
    Run(Arguments),
    /// Print this and be done.
    Say(String),
}

/// How to run.
pub struct Arguments {
    /// Never empty.
    pub inputs: Vec<PathBuf>,
    pub format: Format,
    pub out: Option<PathBuf>,
    pub options: Options,
}

impl Arguments {
    /// More than one page may be meant.
    pub fn are_several(&self) -> bool {
        self.inputs.len() > 1 || self.inputs.iter().any(|path| path.is_dir())
    }

    /// Refuses what cannot be told apart.
    fn checked(self) -> Result<Self, String> {
        if self.are_several() && self.out.is_none() && self.format != Format::Json {
            return Err("several results need --out or --format json".into());
        }
        if self.are_several() && self.options.url.is_some() {
            return Err("--url is the address of one page".into());
        }
        Ok(self)
    }
}

/// The form of a result.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Markdown,
    Html,
    Json,
    Text,
}

impl FromStr for Format {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        match name {
            "markdown" => Ok(Format::Markdown),
            "html" => Ok(Format::Html),
            "json" => Ok(Format::Json),
            "text" => Ok(Format::Text),
            other => Err(format!("`{other}` is none of markdown, html, json, text")),
        }
    }
}

impl Format {
    /// How the file of a result ends.
    pub fn extension(self) -> &'static str {
        match self {
            Format::Markdown => "md",
            Format::Html => "html",
            Format::Json => "json",
            Format::Text => "txt",
        }
    }
}

/// Reads the program's own arguments; the error is a line that says what is wrong.
pub fn read() -> Result<Asked, String> {
    let mut before: Vec<OsString> = env::args_os().skip(1).collect();
    let after = match before.iter().position(|word| word == "--") {
        Some(at) => before.split_off(at).split_off(1),
        None => vec![],
    };
    let mut words = Words::from_vec(before);
    if words.contains(["-h", "--help"]) {
        return Ok(Asked::Say(HELP.into()));
    }
    if words.contains(["-V", "--version"]) {
        return Ok(Asked::Say(concat!("plainleaf ", env!("CARGO_PKG_VERSION"), "\n").into()));
    }
    let (format, out, options) = options(&mut words).map_err(|error| error.to_string())?;
    let inputs = inputs(words.finish(), after)?;
    Ok(Asked::Run(Arguments { inputs, format, out, options }.checked()?))
}

fn options(words: &mut Words) -> Result<(Format, Option<PathBuf>, Options), pico_args::Error> {
    let format = words.opt_value_from_str(["-f", "--format"])?.unwrap_or(Format::Markdown);
    let out = words.opt_value_from_os_str(["-o", "--out"], |path| Ok::<_, String>(path.into()))?;
    // Of names that need not be UTF-8 pico-args does not look behind a `=`.
    let out = out.or(words.opt_value_from_str("--out")?);
    let mut options = Options::default();
    options.url = words.opt_value_from_str("--url")?;
    options.images = !words.contains("--no-images");
    options.links = !words.contains("--no-links");
    options.strip_tracking = words.contains("--strip-tracking");
    options.markdown = matches!(format, Format::Markdown | Format::Json);
    Ok((format, out, options))
}

/// What is left: the inputs, unless it looks like an option; what comes after `--` does not.
fn inputs(mut left: Vec<OsString>, after: Vec<OsString>) -> Result<Vec<PathBuf>, String> {
    let is_option = |word: &str| word.starts_with('-') && word != "-";
    if let Some(option) = left.iter().filter_map(|word| word.to_str()).find(|word| is_option(word))
    {
        return Err(format!("unknown option `{option}`"));
    }
    left.extend(after);
    if left.is_empty() {
        left.push("-".into());
    }
    Ok(left.into_iter().map(PathBuf::from).collect())
}
