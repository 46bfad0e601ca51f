//! Where the articles go, and in which form.

use crate::arguments::{Arguments, Format};
use crate::inputs::Input;
use plainleaf::Article;
use serde::Serialize;
use std::collections::HashSet;
use std::fs;
use std::io::{self, BufWriter, Stdout, Write};
use std::path::{Path, PathBuf};

/// The results of one run.
pub struct Results<'a> {
    format: Format,
    folder: Option<&'a Path>,
    /// More than one result is to be told apart.
    several: bool,
    /// The files written, so that none is written over.
    written: HashSet<PathBuf>,
    output: BufWriter<Stdout>,
}

/// Why a result was not written.
pub enum Unwritten {
    /// What is wrong with this one.
    This(String),
    /// Nothing more can be written.
    All(io::Error),
}

/// An article among others, with the page it is from.
#[derive(Serialize)]
struct Line<'a> {
    input: String,
    #[serde(flatten)]
    article: &'a Article,
}

impl<'a> Results<'a> {
    pub fn new(arguments: &'a Arguments) -> Self {
        Results {
            format: arguments.format,
            folder: arguments.out.as_deref(),
            several: arguments.are_several(),
            written: HashSet::new(),
            output: BufWriter::new(io::stdout()),
        }
    }

    /// Writes one result.
    pub fn write(&mut self, input: &Input, article: &Article) -> Result<(), Unwritten> {
        let result = self.form(input, article).map_err(Unwritten::This)?;
        match self.folder {
            Some(folder) => self.write_file(folder, input, &result).map_err(Unwritten::This),
            None => writeln!(self.output, "{}", result.trim_end()).map_err(Unwritten::All),
        }
    }

    fn form(&self, input: &Input, article: &Article) -> Result<String, String> {
        let json = match self.format {
            Format::Markdown => return Ok(article.markdown.clone().unwrap_or_default()),
            Format::Html => return Ok(article.content.clone()),
            Format::Text => return Ok(article.text_content.clone()),
            Format::Json if self.several => {
                serde_json::to_string(&Line { input: input.to_string(), article })
            }
            Format::Json => serde_json::to_string_pretty(article),
        };
        json.map_err(|error| error.to_string())
    }

    fn write_file(&mut self, folder: &Path, input: &Input, result: &str) -> Result<(), String> {
        let mut file = folder.join(&input.name).into_os_string();
        file.push(".");
        file.push(self.format.extension());
        let file = PathBuf::from(file);
        if !self.written.insert(file.clone()) {
            return Err(format!("another input has given {} already", file.display()));
        }
        let put = || {
            fs::create_dir_all(file.parent().unwrap_or(folder))?;
            fs::write(&file, format!("{}\n", result.trim_end()))
        };
        put().map_err(|error: io::Error| format!("{}: {error}", file.display()))
    }

    /// Sees that all is written.
    pub fn finish(mut self) -> io::Result<()> {
        self.output.flush()
    }
}
