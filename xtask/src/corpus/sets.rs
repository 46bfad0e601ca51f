//! How each benchmark lays out its files.

use super::{Facts, Page, Set, Truth, domain, text};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Appends the pages of one set; a set without a folder has none.
pub(super) fn load(root: &Path, set: Set, pages: &mut Vec<Page>) -> io::Result<()> {
    let (folder, loader): (_, fn(&Path) -> io::Result<Vec<Page>>) = match set {
        Set::Wcxb => ("wcxb-dev", wcxb),
        Set::Aeb => ("aeb-open", aeb),
        Set::Trafilatura => ("trafilatura-open", trafilatura),
        Set::Mozilla => ("mozilla-open", mozilla),
        Set::Defuddle => ("defuddle-open", defuddle),
    };
    let folder = root.join(folder);
    if folder.exists() {
        pages.extend(loader(&folder)?);
    }
    Ok(())
}

fn json<T: DeserializeOwned>(path: &Path) -> io::Result<T> {
    Ok(serde_json::from_str(&fs::read_to_string(path)?)?)
}

fn names(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|e| e.map(|e| e.path())).collect::<Result<_, _>>()?;
    paths.sort();
    Ok(paths)
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

fn page(set: Set, name: &str, url: Option<String>, path: PathBuf, truth: Truth) -> Page {
    let id = format!("{}/{name}", set.name());
    let domain = url.as_deref().and_then(domain::of).unwrap_or_else(|| id.clone());
    Page { id, set, url, domain, kind: "article".into(), truth, fold: 0, path }
}

fn string(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn strings(value: &Value) -> Vec<String> {
    value.as_array().map(|list| list.iter().map(string).collect()).unwrap_or_default()
}

fn wcxb(folder: &Path) -> io::Result<Vec<Page>> {
    let mut pages = vec![];
    for path in names(&folder.join("ground-truth"))? {
        let data: Value = json(&path)?;
        let wanted = &data["ground_truth"];
        let truth = Truth {
            text: Some(string(&wanted["main_content"])),
            with: strings(&wanted["with"]),
            without: strings(&wanted["without"]),
            facts: Facts {
                title: Some(string(&wanted["title"])),
                author: Some(string(&wanted["author"])),
                date: Some(string(&wanted["publish_date"])),
                ..Facts::default()
            },
        };
        let name = stem(&path);
        let html = folder.join(format!("html/{name}.html.gz"));
        let mut page = page(Set::Wcxb, &name, data["url"].as_str().map(str::to_owned), html, truth);
        let kind = &data["_internal"]["page_type"];
        let kind = kind["primary"].as_str().or(kind.as_str()).unwrap_or("article");
        page.kind = if kind == "category" { "collection".into() } else { kind.into() };
        pages.push(page);
    }
    Ok(pages)
}

fn aeb(folder: &Path) -> io::Result<Vec<Page>> {
    let data: BTreeMap<String, Value> = json(&folder.join("ground-truth.json"))?;
    let load = |(name, value): (&String, &Value)| {
        let truth = Truth { text: Some(string(&value["articleBody"])), ..Truth::default() };
        let html = folder.join(format!("html/{name}.html.gz"));
        page(Set::Aeb, name, value["url"].as_str().map(str::to_owned), html, truth)
    };
    Ok(data.iter().map(load).collect())
}

fn trafilatura(folder: &Path) -> io::Result<Vec<Page>> {
    let data: BTreeMap<String, Value> = json(&folder.join("evaldata.json"))?;
    let load = |(url, value): (&String, &Value)| {
        let truth = Truth {
            with: strings(&value["with"]),
            without: strings(&value["without"]),
            ..Truth::default()
        };
        let file = string(&value["file"]);
        let html = folder.join(format!("html/{file}.gz"));
        page(Set::Trafilatura, file.trim_end_matches(".html"), Some(url.clone()), html, truth)
    };
    Ok(data.iter().map(load).collect())
}

fn mozilla(folder: &Path) -> io::Result<Vec<Page>> {
    let mut pages = vec![];
    for path in names(folder)?.into_iter().filter(|p| p.is_dir()) {
        let data: Value = json(&path.join("expected-metadata.json"))?;
        let fact = |key: &str| data.get(key).map(string);
        let truth = Truth {
            text: Some(text::of_html(&fs::read_to_string(path.join("expected.html"))?)),
            facts: Facts {
                title: fact("title"),
                author: fact("byline"),
                date: fact("publishedTime"),
                site: fact("siteName"),
                lang: fact("lang"),
                dir: fact("dir"),
            },
            ..Truth::default()
        };
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        pages.push(page(Set::Mozilla, &name, None, path.join("source.html"), truth));
    }
    Ok(pages)
}

fn defuddle(folder: &Path) -> io::Result<Vec<Page>> {
    let mut pages = vec![];
    for path in names(&folder.join("fixtures"))? {
        let name = stem(&path);
        let expected = fs::read_to_string(folder.join(format!("expected/{name}.md")))?;
        let (head, body) = expected
            .strip_prefix("```json")
            .and_then(|rest| rest.split_once("```"))
            .unwrap_or(("{}", &expected));
        let data: Value = serde_json::from_str(head)?;
        let fact = |key: &str| data.get(key).map(string);
        let truth = Truth {
            text: Some(text::of_markdown(body)),
            facts: Facts {
                title: fact("title"),
                author: fact("author"),
                date: fact("published"),
                site: fact("site"),
                ..Facts::default()
            },
            ..Truth::default()
        };
        pages.push(page(Set::Defuddle, &name, url_comment(&path)?, path, truth));
    }
    Ok(pages)
}

/// The fixture's address, from the comment `<!-- {"url": …} -->` on top.
fn url_comment(path: &Path) -> io::Result<Option<String>> {
    let html = plainleaf::lab::decode(&fs::read(path)?);
    let comment = html.trim_start().strip_prefix("<!--").and_then(|rest| rest.split_once("-->"));
    let data = comment.and_then(|(text, _)| serde_json::from_str::<Value>(text.trim()).ok());
    Ok(data.and_then(|data| data["url"].as_str().map(str::to_owned)))
}
