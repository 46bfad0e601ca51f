//! HTML and Markdown to plain text, as far as scoring needs it.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use scraper::{Html, Node};

const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "ins", "kbd", "label", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike",
    "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "picture", "source",
];
const SILENT: &[&str] = &["script", "style", "noscript", "template", "head", "svg", "iframe"];

/// The text of an HTML fragment, with a line break wherever a block starts or ends.
pub fn of_html(html: &str) -> String {
    let tree = Html::parse_document(html);
    let mut out = String::new();
    let mut silent = 0;
    for edge in tree.root_element().traverse() {
        let (node, opens) = match edge {
            ego_tree::iter::Edge::Open(node) => (node, true),
            ego_tree::iter::Edge::Close(node) => (node, false),
        };
        match node.value() {
            Node::Text(text) if opens && silent == 0 => out.push_str(text),
            Node::Element(element) => {
                if SILENT.contains(&element.name()) {
                    silent += if opens { 1 } else { -1 };
                }
                if !INLINE.contains(&element.name()) {
                    out.push('\n');
                }
            }
            _ => {}
        }
    }
    out
}

/// The text of Markdown: no link targets, no images, no footnote marks.
pub fn of_markdown(markdown: &str) -> String {
    let mut out = String::new();
    let mut in_image = 0;
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Start(Tag::Image { .. }) => in_image += 1,
            Event::End(TagEnd::Image) => in_image -= 1,
            Event::Text(text) | Event::Code(text) if in_image == 0 => out.push_str(&text),
            Event::Html(html) => out.push_str(&of_html(&html)),
            Event::End(
                TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link | TagEnd::Strikethrough,
            ) => {}
            Event::SoftBreak | Event::HardBreak | Event::End(_) => out.push('\n'),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_part_words_and_inline_does_not() {
        let words = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let html = "<p>a<b>b</b></p><p>c<br>d<script>x</script></p><ul><li>e</li><li>f</li></ul>";
        assert_eq!(words(of_html(html)), "ab c d e f");
        let markdown =
            "# T\n\na **b**c [d](http://x.y) ![e](f)[^1]\n\n[^1]: g\n\n|h|i|\n|-|-|\n|j|k|\n";
        assert_eq!(words(of_markdown(markdown)), "T a bc d g h i j k");
    }
}
