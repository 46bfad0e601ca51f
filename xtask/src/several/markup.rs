//! Stories as markup, in the manners of many sites.

use super::random::Random;
use std::fmt::Write;

/// A story's words, ready to be marked up.
#[derive(Clone)]
pub struct Text {
    pub title: String,
    pub paragraphs: Vec<String>,
}

/// How the stories of one page are marked up.
pub struct Manner {
    pub wrapper: &'static str,
    pub class: &'static str,
    pub heading: &'static str,
    pub linked: bool,
    pub byline_first: bool,
    pub byline: usize,
    pub body_class: Option<&'static str>,
}

const CLASSES: &[&str] = &[
    "card",
    "post",
    "story",
    "item",
    "teaser",
    "entry",
    "article",
    "feed-item",
    "news-item",
    "stream__item",
    "next-article",
    "c-block",
    "flex flex-col gap-4",
    "css-1x2y3z",
    "",
];
const BODIES: &[&str] = &["body", "content", "article-body", "text", "prose", "mt-4", ""];

/// Headings that say what follows is something else.
pub const RELATED: &[&str] = &[
    "Related Articles",
    "More stories",
    "Read next",
    "You may also like",
    "Latest",
    "Up next",
    "Recommended",
    "More from us",
    "Trending now",
    "Mehr zum Thema",
    "À lire aussi",
    "Lees ook",
    "Más noticias",
];
const SOURCES: &[&str] = &[
    "Reuters",
    "The Daily",
    "BBC News",
    "AP",
    "Wire Service",
    "The Local",
    "dpa",
    "Science Today",
];
const NAMES: &[&str] = &["Ann Lee", "J. Smith", "Staff", "María Pérez", "Jane Writer", "K. Tanaka"];

impl Manner {
    pub fn random(random: &mut Random) -> Manner {
        Manner {
            wrapper: random.pick(&["article", "div", "div", "section", "li"]),
            class: random.pick(CLASSES),
            heading: random.pick(&["h1", "h2", "h2", "h3"]),
            linked: random.percent(50),
            byline_first: random.percent(25),
            byline: random.below(6),
            body_class: random.percent(60).then(|| random.pick(BODIES)),
        }
    }

    /// Heading, byline and body without a wrapper around them.
    pub fn parts(&self, text: &Text, random: &mut Random) -> String {
        let heading = heading(self.heading, &text.title, self.linked);
        let byline = byline(self.byline, random);
        let body = paragraphs(&text.paragraphs, random);
        let body = match self.body_class {
            Some(class) => format!("<div class=\"{class}\">{body}</div>"),
            None => body,
        };
        match self.byline_first {
            true => format!("{byline}{heading}{body}"),
            false => format!("{heading}{byline}{body}"),
        }
    }

    /// A story in a wrapper of its own.
    pub fn story(&self, text: &Text, random: &mut Random) -> String {
        let Manner { wrapper, class, .. } = self;
        format!("<{wrapper} class=\"{class}\">{}</{wrapper}>", self.parts(text, random))
    }
}

pub fn heading(tag: &str, title: &str, linked: bool) -> String {
    let title = escape(title);
    match linked {
        true => format!("<{tag}><a href=\"/story/{}\">{title}</a></{tag}>", title.len()),
        false => format!("<{tag}>{title}</{tag}>"),
    }
}

/// A line with source, author or time; some kinds are empty.
pub fn byline(kind: usize, random: &mut Random) -> String {
    let (name, source) = (random.pick(NAMES), random.pick(SOURCES));
    let (number, hours) = (1 + random.below(28), 2 + random.below(20));
    match kind {
        0 => format!(
            "<div class=\"meta\">By <a href=\"/a\">{name}</a> <time>{hours} hours ago</time></div>"
        ),
        1 => format!("<p class=\"byline\">{source} · Nov {number}, 2025</p>"),
        2 => format!("<span class=\"date\">{number} May 2024</span>"),
        3 => format!("<div><span>{source}</span> <span>{hours} minutes ago</span></div>"),
        4 => format!(
            "<div class=\"byline\"><span class=\"source\">{source}</span> · By {name} · \
             <time datetime=\"2025-03-{number:02}\">March {number}, 2025</time></div>"
        ),
        _ => String::new(),
    }
}

/// Paragraphs; short lines that end like a heading sometimes become one.
pub fn paragraphs(lines: &[String], random: &mut Random) -> String {
    let mut out = String::new();
    for line in lines {
        let short = line.len() < 60 && !line.ends_with(['.', '!', '?', '"', '”']);
        let tag = if short && random.percent(50) { "h3" } else { "p" };
        _ = write!(out, "<{tag}>{}</{tag}>\n", escape(line));
    }
    out
}

pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
