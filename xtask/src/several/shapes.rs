//! Whole pages in the ways sites show a short story and longer ones after it.

use super::markup::{Manner, RELATED, Text, byline, escape, heading, paragraphs};
use super::random::Random;

/// The ways; the names are those of reports.
pub const SHAPES: &[&str] = &["sections", "utility", "flat", "template", "tables"];

/// Builds a page of the given shape; the first story is the page's own.
pub fn page(shape: &str, first: &Text, others: &[Text], random: &mut Random) -> String {
    let body = match shape {
        "sections" => sections(first, others, random),
        "utility" => utility(first, others, random),
        "flat" => flat(first, others, random),
        "template" => template(first, others, random),
        _ => tables(first, others, random),
    };
    frame(&first.title, &body, shape == "tables", random)
}

fn related(others: &[Text], tag: &str, random: &mut Random) -> String {
    let title = random.pick(RELATED);
    if others.is_empty() || random.percent(30) {
        String::new()
    } else {
        format!("<{tag}>{title}</{tag}>")
    }
}

fn sections(first: &Text, others: &[Text], random: &mut Random) -> String {
    let manner = Manner { wrapper: "article", class: "related-article", ..Manner::random(random) };
    let main = Manner {
        heading: "h1",
        linked: false,
        wrapper: "article",
        class: "main-article",
        ..Manner::random(random)
    };
    let mut out = main.story(first, random);
    out.push_str("<section class=\"related\">");
    out.push_str(&related(others, "h2", random));
    others.iter().for_each(|text| out.push_str(&manner.story(text, random)));
    out + "</section>"
}

fn utility(first: &Text, others: &[Text], random: &mut Random) -> String {
    let kind = random.below(6);
    let title_tag = random.pick(&["h1", "div", "h2"]);
    let story = |text: &Text, size: &str, random: &mut Random| {
        format!(
            "<div class=\"flex flex-col gap-4 p-4\"><{title_tag} class=\"{size} font-bold\">{}</{title_tag}>\
             <div class=\"text-sm text-gray-500\">{}</div><div class=\"mt-4 space-y-2\">{}</div></div>",
            escape(&text.title),
            byline(kind, random),
            paragraphs(&text.paragraphs, random)
        )
    };
    let mut out = story(first, "text-3xl", random);
    if !others.is_empty() && random.percent(70) {
        out.push_str(&format!("<div class=\"text-xl\">{}</div>", random.pick(RELATED)));
    }
    for text in others {
        out.push_str(&story(text, "text-2xl", random));
    }
    out
}

fn flat(first: &Text, others: &[Text], random: &mut Random) -> String {
    let (kind, linked) = (random.below(6), random.percent(50));
    let tag = random.pick(&["h2", "h2", "h3", "h1"]);
    let mut out = heading("h1", &first.title, false) + &byline(kind, random);
    out.push_str(&paragraphs(&first.paragraphs, random));
    out.push_str(&related(others, tag, random));
    for text in others {
        out.push_str(&heading(tag, &text.title, linked));
        out.push_str(&byline(kind, random));
        out.push_str(&paragraphs(&text.paragraphs, random));
    }
    format!("<div class=\"{}\">{out}</div>", random.pick(&["content", "page", "", "wrap"]))
}

fn template(first: &Text, others: &[Text], random: &mut Random) -> String {
    let manner = Manner::random(random);
    let mut out = manner.story(first, random);
    for text in others {
        out.push_str(&manner.story(text, random));
    }
    let list = if manner.wrapper == "li" { "ul" } else { "div" };
    format!("<{list} class=\"{}\">{out}</{list}>", random.pick(&["stream", "list", "feed", ""]))
}

/// One cell a story, lines parted by `<br>`, as old sites have it.
fn tables(first: &Text, others: &[Text], random: &mut Random) -> String {
    let kind = random.below(6);
    let mut out = String::from("<table width=\"760\" border=\"0\">");
    let same_cell = random.percent(40);
    for (number, text) in std::iter::once(first).chain(others).enumerate() {
        if number == 1 && random.percent(60) {
            out.push_str(&format!("<tr><td><b>{}</b></td></tr>", random.pick(RELATED)));
        }
        let lines: Vec<String> = text.paragraphs.iter().map(|p| escape(p)).collect();
        let title = format!("<font size=\"5\"><b>{}</b></font>", escape(&text.title));
        let body = lines.join("<br><br>\n");
        let byline = byline(kind, random).replace("<p ", "<i ").replace("</p>", "</i>");
        let byline = byline.replace("<div", "<span").replace("</div>", "</span>");
        out.push_str(&match same_cell {
            true => format!("<tr><td>{title}<br>{byline}<br><br>{body}</td></tr>"),
            false => format!(
                "<tr><td>{title}</td></tr><tr><td>{byline}</td></tr><tr><td>{body}</td></tr>"
            ),
        });
    }
    out + "</table>"
}

/// Head, navigation, asides and footer around the stories.
fn frame(title: &str, body: &str, old: bool, random: &mut Random) -> String {
    let site = random.pick(&["Daily Wire", "The Eight", "Newsroom", "Gazette"]);
    let title = escape(title);
    let twice = if random.percent(30) {
        format!("<div class=\"crumb\">Home &gt; {title}</div>")
    } else {
        String::new()
    };
    let nav = "<a href=\"/\">Home</a> <a href=\"/world\">World</a> <a href=\"/sport\">Sport</a> <a href=\"/tech\">Tech</a>";
    let nav = if old {
        format!("<center>{nav}</center>")
    } else {
        format!("<nav><ul><li>{}</li></ul></nav>", nav.replace("> <", "></li><li><"))
    };
    let advert = random.pick(&[
        "",
        "<div class=\"ad\">Advertisement</div>",
        "<div>Ask our AI anything about this story. Try it now for free and get answers in seconds.</div>",
        "<div class=\"app\">Get the app: all the news on your phone, faster than ever. Download now.</div>",
    ]);
    let comments = random.pick(&[
        "",
        "<div class=\"comments\"><h3>Comments</h3><p>No comments yet. Be the first to comment.</p></div>",
        "<form><label>Leave a comment</label><textarea></textarea><button>Post</button></form>",
    ]);
    let metas = if random.percent(50) {
        format!("<meta property=\"og:title\" content=\"{title}\">")
    } else {
        String::new()
    };
    format!(
        "<!DOCTYPE html><html lang=\"en\"><head><title>{title} | {site}</title>{metas}</head><body>{nav}{twice}\
         {body}{advert}{comments}<div class=\"footer\">© 2025 {site}. All rights reserved. \
         <a href=\"/privacy\">Privacy</a> <a href=\"/terms\">Terms</a></div></body></html>"
    )
}
