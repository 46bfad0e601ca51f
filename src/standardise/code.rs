//! Code blocks of any highlighter become `<pre><code class="language-x">` with
//! the exact text.
//!
//! Why: highlighters cut lines into elements, put line numbers and copy
//! buttons beside them, and keep the language in classes of their own. Rule:
//! the text is read with its white space, the chrome by its class names left
//! out, and a line element starts a line where no line break does.

use super::around::belongs;
use super::chosen::Chosen;
use super::classes::{classes, has_class};
use super::language;
use super::plan::{Claim, Plan};
use crate::article::NodeNumber;
use crate::doc::{Attr, Name};
use crate::page::{Page, Tag};
use crate::standardise::builder::Builder;

/// A block of code.
pub(crate) struct CodeBlock {
    text: String,
    language: Option<String>,
}

impl CodeBlock {
    pub(crate) fn write(self, builder: &mut Builder) {
        let (pre, doc) = builder.block_element(Name::Pre, Vec::new());
        let language = self.language.map(Attr::Language);
        let code = doc.append(pre, Name::Code, language.into_iter().collect());
        doc.append_text(code, &self.text);
    }
}

/// Claims all code blocks that are kept or stand amid kept text.
pub(crate) fn claim(chosen: &Chosen, plan: &mut Plan) {
    let page = chosen.page;
    let mut n = 1;
    while n < page.len() {
        if !is_root(page, n) {
            n += 1;
            continue;
        }
        let is_kept =
            chosen.any(n) || !chosen.blocks.within(page, n).is_empty() && belongs(chosen, n);
        let text = if is_kept { read(page, n) } else { String::new() };
        if !text.trim().is_empty() {
            plan.claim(n, Claim::Code(CodeBlock { text, language: language::of(page, n) }));
            drop_chrome_around(page, n, plan);
        }
        n = page.end(n);
    }
}

/// More text than this beside the code in a wrapper is not chrome.
const MAX_CHROME_CHARS: usize = 60;

/// Buttons and labels that stand with the code in its wrapper.
fn drop_chrome_around(page: &Page, root: NodeNumber, plan: &mut Plan) {
    let code = page.text_of(root).len();
    let is_wrapper = |&a: &NodeNumber| {
        page.tag(a) == Tag::Div || page.tag(a) == Tag::Figure || page.tag(a) == Tag::Other
    };
    let wrappers = page.ancestors(page.parent(root)).take(3).take_while(is_wrapper);
    let wrapper = wrappers.take_while(|&a| page.text_of(a).len() <= code + MAX_CHROME_CHARS).last();
    let Some(wrapper) = wrapper else { return };
    let outside = page.descendants(wrapper).filter(|&d| !page.is_within(d, root));
    for d in outside.filter(|&d| d > root || !page.is_within(root, d)) {
        if is_chrome(page, d) || is_language_label(page, d) {
            plan.claim(d, Claim::Drop);
        }
    }
}

/// The language's name, as some generators show it in a corner.
fn is_language_label(page: &Page, n: NodeNumber) -> bool {
    const LABELS: &[&str] = &["lang", "language", "code-lang", "code-language", "language-label"];
    has_class(page, n, LABELS) && page.text_of(n).trim().len() <= 20
}

/// The outermost element of one code block.
fn is_root(page: &Page, n: NodeNumber) -> bool {
    match page.tag(n) {
        Tag::Pre => is_code(page, n),
        Tag::Table => is_gutter_table(page, n),
        Tag::Div | Tag::Other => has_class(page, n, EDITORS),
        Tag::Code => is_bare_block(page, n),
        _ => false,
    }
}

/// Editors that show code without `<pre>`.
const EDITORS: &[&str] = &["CodeMirror", "cm-editor", "monaco-editor", "ace_editor"];

/// Poems and mails stand in `<pre>` too; code says that it is.
fn is_code(page: &Page, pre: NodeNumber) -> bool {
    let has_parts = page.descendants(pre).any(|d| {
        let tag = page.tag(d);
        matches!(tag, Tag::Code | Tag::Samp | Tag::Kbd)
            || tag == Tag::Div
            || tag == Tag::Table
            || is_line(page, d)
    });
    has_parts
        || language::of(page, pre).is_some()
        || page.ancestors(pre).take(3).any(|a| has_class(page, a, SAYS_CODE))
        || page.descendants(pre).any(|d| is_chrome(page, d))
}

/// Classes of blocks of code and of what wraps them.
const SAYS_CODE: &[&str] = &[
    "code",
    "highlight",
    "codehilite",
    "sourceCode",
    "prettyprint",
    "programlisting",
    "screen",
    "code-block",
    "codeblock",
    "listingblock",
];

/// `<code>` that a site shows as a block of lines, with no `<pre>` around.
fn is_bare_block(page: &Page, n: NodeNumber) -> bool {
    let style = page.attr(n, "style").unwrap_or_default();
    let keeps_lines = style.contains("white-space") && style.contains("pre");
    (keeps_lines || language::of(page, n).is_some()) && page.text_of(n).trim().contains('\n')
}

/// A table whose first cell holds the line numbers and whose last the code.
fn is_gutter_table(page: &Page, table: NodeNumber) -> bool {
    let holds_numbers = |d| page.descendants(d).take(4).any(|e| has_class(page, e, &["lnt"]));
    let is_gutter =
        |d| matches!(page.tag(d), Tag::Td | Tag::Th) && (is_chrome(page, d) || holds_numbers(d));
    page.descendants(table).any(is_gutter)
}

/// The code's text: no chrome, every line on its own.
pub(crate) fn read(page: &Page, root: NodeNumber) -> String {
    let mut lines = Lines::default();
    let mut n = root + 1;
    while n < page.end(root) {
        lines.close_until(n);
        if is_chrome(page, n) || page.tag(n).is_textless() {
            n = page.end(n);
            continue;
        }
        match page.text(n) {
            Some(text) => lines.text(text),
            None if page.tag(n) == Tag::Br => lines.text("\n"),
            None if is_line(page, n) => lines.open(page.end(n)),
            None => {}
        }
        n += 1;
    }
    lines.finish()
}

/// Collects lines.
#[derive(Default)]
struct Lines {
    text: String,
    ends: Vec<NodeNumber>,
    /// Whether a line element is open or was closed last, with no break since.
    in_line: bool,
}

impl Lines {
    fn open(&mut self, end: NodeNumber) {
        if self.in_line || !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
        self.in_line = true;
        self.ends.push(end);
    }

    fn close_until(&mut self, n: NodeNumber) {
        while self.ends.last().is_some_and(|&end| end <= n) {
            self.ends.pop();
        }
    }

    fn text(&mut self, text: &str) {
        if self.ends.is_empty() && self.in_line {
            // Between two lines only the break itself counts.
            let Some(at) = text.find('\n') else {
                if !text.trim().is_empty() {
                    self.in_line = false;
                    self.text.push('\n');
                    self.text.push_str(text);
                }
                return;
            };
            self.in_line = false;
            self.text.push_str(&text[at..]);
            return;
        }
        self.in_line &= !text.contains('\n');
        self.text.push_str(text);
    }

    fn finish(self) -> String {
        let text = self.text.replace("\r\n", "\n").replace(['\r', '\u{2028}'], "\n");
        let text = text.replace(['\u{200b}', '\u{feff}'], "").replace('\u{a0}', " ");
        let blank = |line: &&str| line.trim().is_empty();
        let lines: Vec<&str> = text.split('\n').collect();
        let first = lines.iter().take_while(|l| blank(l)).count();
        let last = lines.len() - lines.iter().rev().take_while(|l| blank(l)).count();
        lines.get(first..last).unwrap_or_default().join("\n")
    }
}

/// Elements that hold one line of code each.
fn is_line(page: &Page, n: NodeNumber) -> bool {
    const LINES: &[&str] = &[
        "line",
        "code-line",
        "token-line",
        "view-line",
        "cm-line",
        "CodeMirror-line",
        "ace_line",
        "blob-code",
        "react-code-text",
        "cl",
        "hljs-ln-line",
    ];
    match page.tag(n) {
        Tag::Div | Tag::Li | Tag::Tr | Tag::P => !page
            .children(n)
            .any(|c| matches!(page.tag(c), Tag::Div | Tag::Pre | Tag::Ol | Tag::Ul | Tag::Table)),
        Tag::Span | Tag::Code | Tag::Td | Tag::Pre => {
            has_class(page, n, LINES) && !has_class(page, page.parent(n), LINES)
                || page.attr(n, "data-line").is_some() && page.tag(n) == Tag::Span
        }
        _ => false,
    }
}

/// Line numbers, copy buttons, language labels, prompts that are not code.
fn is_chrome(page: &Page, n: NodeNumber) -> bool {
    const CHROME: &[&str] = &[
        "lineno",
        "linenos",
        "linenodiv",
        "line-number",
        "line-numbers-rows",
        "linenumber",
        "ln",
        "lnt",
        "gutter",
        "gl",
        "rouge-gutter",
        "hljs-ln-numbers",
        "hljs-ln-n",
        "blob-num",
        "CodeMirror-linenumber",
        "CodeMirror-gutter-wrapper",
        "CodeMirror-gutters",
        "cm-gutters",
        "margin",
        "ace_gutter",
        "react-line-number",
        "copy",
        "copy-btn",
        "copy-button",
        "copybtn",
        "btn-clipboard",
        "clipboard",
        "toolbar",
        "code-header",
        "code-toolbar-item",
        "CodeMirror-cursors",
        "CodeMirror-measure",
        "cm-layer",
        "line-num",
        "react-syntax-highlighter-line-number",
    ];
    match page.tag(n) {
        Tag::Text => false,
        Tag::Button | Tag::Textarea | Tag::Select => true,
        _ => {
            classes(page, n).any(|class| CHROME.contains(&class))
                || page.attr(n, "style").is_some_and(|s| {
                    s.contains("user-select:none") || s.contains("user-select: none")
                })
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::standardise::testing::html;

    fn code(page: &str) -> String {
        html(&format!("<p>before</p>{page}<p>after</p>"))
            .replace("<p>before</p>\n", "")
            .replace("<p>after</p>\n", "")
    }

    fn is(page: &str, expected: &str) {
        assert_eq!(code(page), format!("{expected}\n"), "{page}");
    }

    #[test]
    fn prism_and_highlight_js() {
        is(
            "<pre class='language-js line-numbers'><code class='language-js'><span class='token keyword'>let</span> a\n  = <b>1</b>\n<span class='line-numbers-rows' aria-hidden=true><span></span></span></code></pre>",
            "<pre><code class=\"language-js\">let a\n  = 1</code></pre>",
        );
        is(
            "<pre><code class='hljs python'><table><tr><td class='hljs-ln-numbers'>1</td><td class='hljs-ln-code'>a\n</td></tr><tr><td class='hljs-ln-numbers'>2<td class='hljs-ln-code'>  b</table></code></pre>",
            "<pre><code class=\"language-python\">a\n  b</code></pre>",
        );
    }

    #[test]
    fn shiki_lines() {
        is(
            "<pre class='shiki' data-language='ts'><code><span class='line'><span>a</span></span>\n<span class='line'></span>\n<span class='line'>  b</span></code></pre>",
            "<pre><code class=\"language-ts\">a\n\n  b</code></pre>",
        );
        is(
            "<pre><code data-language='ts'><span data-line=''>a</span><span data-line=''></span><span data-line=''>b</span></code></pre>",
            "<pre><code class=\"language-ts\">a\n\nb</code></pre>",
        );
    }

    #[test]
    fn gutters() {
        let rouge = "<div class='language-ruby highlighter-rouge'><div class=highlight><table class='rouge-table'><tr><td class='rouge-gutter gl'><pre class=lineno>1\n2\n</pre></td><td class='rouge-code'><pre>a\n b\n</pre></td></tr></table></div></div>";
        is(rouge, "<pre><code class=\"language-ruby\">a\n b</code></pre>");
        let chroma = "<div class=highlight><pre class=chroma><code data-lang=go><span class=line><span class=ln>1</span><span class=cl>a\n</span></span><span class=line><span class=ln>2</span><span class=cl>\tb\n</span></span></code></pre></div>";
        is(chroma, "<pre><code class=\"language-go\">a\n\tb</code></pre>");
        let pygments = "<div class='highlight-python notranslate'><div class=highlight><table class=highlighttable><tr><td class=linenos><div class=linenodiv><pre>1\n2</pre></div></td><td class=code><div><pre><span></span>a\nb\n</pre></div></td></tr></table></div></div>";
        is(pygments, "<pre><code class=\"language-python\">a\nb</code></pre>");
    }

    #[test]
    fn editors() {
        is(
            "<div class='cm-editor'><div class=cm-scroller><div class=cm-gutters><div>1</div></div><div class=cm-content data-language=css><div class=cm-line>a {</div><div class=cm-line><br></div><div class=cm-line>}</div></div></div></div>",
            "<pre><code class=\"language-css\">a {\n\n}</code></pre>",
        );
        is(
            "<div class='monaco-editor' data-uri='x'><div class=margin>1</div><div class=view-lines data-mode-id=sql><div class=view-line><span>select&nbsp;1</span></div><div class=view-line><span>;</span></div></div></div>",
            "<pre><code class=\"language-sql\">select 1\n;</code></pre>",
        );
    }

    #[test]
    fn lines_of_old_editors_and_tables_of_lines() {
        is(
            "<div class=CodeMirror><div class=CodeMirror-code><div><pre class=CodeMirror-line>a {</pre></div><div><pre class=CodeMirror-line>  b</pre></div></div></div>",
            "<pre><code>a {\n  b</code></pre>",
        );
        is(
            "<table class=lntable><tr><td class=lntd><pre class=chroma><code><span class=lnt>1\n</span></code></pre></td><td class=lntd><pre class=chroma><code class=language-go>a\n</code></pre></td></tr></table>",
            "<pre><code class=\"language-go\">a</code></pre>",
        );
    }

    #[test]
    fn buttons_beside_the_code_go() {
        is(
            "<div class=highlight><button>Copy</button><div><pre><code class=language-c>x;</code></pre></div></div>",
            "<pre><code class=\"language-c\">x;</code></pre>",
        );
    }

    #[test]
    fn a_poem_is_not_code() {
        is("<pre>a\n <i>b</i></pre>", "<pre>a\n <i>b</i></pre>");
    }
}
