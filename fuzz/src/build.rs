//! Pages out of bytes: each byte is a piece of markup, so that small changes
//! of the bytes are small changes of the page.

const PROSE: &str = "<p>She sailed in the morning, and nobody on the long grey quay saw her again, \
    although the harbour master wrote of it for years.</p>";

#[rustfmt::skip]
const NAMES: &[&str] = &[
    "p", "div", "a", "b", "i", "em", "strong", "span", "code", "pre", "table", "tbody", "thead",
    "tr", "td", "th", "caption", "colgroup", "col", "ul", "ol", "li", "dl", "dt", "dd", "blockquote",
    "section", "article", "aside", "nav", "header", "footer", "main", "figure", "figcaption", "img",
    "picture", "source", "video", "audio", "track", "iframe", "object", "embed", "svg", "path",
    "foreignObject", "desc", "style", "script", "noscript", "template", "math", "mi", "mo", "mn",
    "mtext", "mrow", "mfrac", "msup", "mglyph", "malignmark", "semantics", "annotation",
    "annotation-xml", "select", "option", "optgroup", "textarea", "input", "button", "form",
    "title", "base", "meta", "link", "h1", "h2", "h3", "h6", "hr", "br", "wbr", "sup", "sub", "ruby",
    "rb", "rt", "rp", "details", "summary", "time", "address", "q", "cite", "del", "ins", "s", "u",
    "kbd", "samp", "var", "mark", "small", "font", "center", "nobr", "plaintext", "xmp", "listing",
    "frameset", "body", "html", "head", "dialog", "slot", "mjx-container", "bdo", "label", "dfn",
];

#[rustfmt::skip]
const ATTRIBUTES: &[&str] = &[
    " id=a", " id=fn1", " id=pl-x", " class=footnotes", " class='highlight language-rust'", " class=byline",
    " class='katex-mathml'", " class=hidden", " class='share comment'", " class='admonition note'",
    " href=#a", " href=#fn1", " href='javascript:x()'", " href='https://a.example/'", " href=//b.example/x",
    " href=' &#1;java\nscript:x'", " src=/a.png", " src='data:image/svg+xml,<svg/onload=x()>'",
    " src='data:image/png;base64,AAAA'", " srcset='a.png 1x, b.png 2x'", " data-src=/lazy.png", " sizes=100vw",
    " alt='\"><img src=x onerror=x()>'", " title='</p>\n\n<script>x()</script>'", " onclick=x()", " style='display:none'",
    " style='background:url(javascript:x)'", " dir=rtl", " lang=en", " rowspan=3", " colspan=1000", " start=-5",
    " type=i", " value=9", " name=author", " name=attributes", " property=og:title", " content='A. Writer'",
    " rel=canonical", " rel=author", " datetime=2026-01-02", " itemprop=author", " itemscope itemtype=http://schema.org/Article",
    " type='application/ld+json'", " type='math/tex'", " encoding='application/x-tex'", " encoding='text/html'",
    " display=block", " role=doc-footnote", " aria-hidden=true", " data-latex='\\frac'", " shadowrootmode=open", " open",
    " width=1 height=1", " hidden", " is=x", " xlink:href='javascript:x()'", " contenteditable", " a='", " b=\"",
];

#[rustfmt::skip]
const TEXTS: &[&str] = &[
    "word ", "A sentence of the story, which goes on. ", "\n", " ", "\t", "1", "[1]", "↩", "^", "* * *", "By Anna Writer",
    "2 January 2026", "&lt;script&gt;x()&lt;/script&gt;", "&amp;lt;", "<!--", "-->", "<![CDATA[", "]]>", "<?x", "</", "<", ">",
    "`", "```", "**", "_", "|", "\\", "$", "$$", "\\(", "\\)", "~~", "#", "- ", "> ", "![x](javascript:x)", "<javascript:x>",
    "\u{0}", "\u{1}", "\u{4}", "\u{feff}", "\u{202e}", "\u{a0}", "\u{ad}", "\u{200d}", "é", "漢字", "🙂", "\u{fffd}", "\u{2028}",
    "&#x0;", "&NotEqualTilde;", "'", "\"", "&lt;", "img src=x onerror=x() ", "{\"@type\":\"Article\",\"author\":", "\"}", "Share this", "Read more",
];

/// The page that the bytes spell: names, attributes, ends and texts, cut off
/// where one breaks off.
pub fn page_of(data: &[u8]) -> String {
    let mut out = String::new();
    for pair in data.chunks(2) {
        let [kind, which] = *pair else { break };
        let pick = |list: &[&'static str]| list[usize::from(which) % list.len()];
        match kind % 8 {
            0 | 1 => out.extend(["<", pick(NAMES), ">"]),
            2 => out.extend(["</", pick(NAMES), ">"]),
            3 => {
                // An attribute goes into the tag that was just written.
                let tag = if out.ends_with('>') { out.pop() } else { None };
                out.push_str(pick(ATTRIBUTES));
                out.extend(tag);
            }
            4 => out.push_str(PROSE),
            5 => out.push(char::from(which)),
            _ => out.push_str(pick(TEXTS)),
        }
    }
    out
}

/// The same bytes as a snapshot that opens and closes as it should.
pub fn snapshot_of(data: &[u8]) -> String {
    let mut out = String::from("\u{1}#document\u{2}url=https://site.example/a\u{1}html\u{1}body");
    let mut depth = 3;
    for pair in data.chunks(2) {
        let [kind, which] = *pair else { break };
        let pick = |list: &[&'static str]| list[usize::from(which) % list.len()];
        match kind % 8 {
            0 | 1 => {
                depth += 1;
                out.push('\u{1}');
                out.push_str(["", "svg:", "math:", ""][usize::from(kind >> 3) % 4]);
                out.push_str(pick(NAMES));
                if let Some((name, value)) = pick(ATTRIBUTES).split_once('=') {
                    out.extend(["\u{2}", name.trim(), "=", value.trim_matches(['\'', '"'])]);
                }
            }
            2 if depth > 3 => {
                depth -= 1;
                out.push('\u{4}');
            }
            4 => out.extend(["\u{1}p\u{3}", PROSE, "\u{4}"]),
            _ => out.extend(["\u{3}".into(), pick(TEXTS).replace(['\u{1}', '\u{4}'], "")]),
        }
    }
    out + &"\u{4}".repeat(depth)
}

/// A page with an article, and what hurts in its head and its middle.
pub fn document(head: &str, middle: &str) -> String {
    let prose = PROSE.repeat(4);
    format!(
        "<!doctype html><head><title>A ship</title>{head}<body><h1>A ship</h1><article>{prose}{middle}{prose}"
    )
}
