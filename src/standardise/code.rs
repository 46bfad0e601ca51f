//! Code blocks of any highlighter become `<pre><code class="language-x">` with
//! the exact text.
//!
//! Why: highlighters cut lines into elements, put line numbers and copy
//! buttons beside them, and keep the language in classes of their own. Rule:
//! the text is read with its white space, the chrome by its class names left
//! out, and a line element starts a line where no line break does.

mod chrome;
mod lines;

use super::around::belongs;
use super::builder::Builder;
use super::chosen::Chosen;
use super::classes::{has_class, with_class};
use super::language;
use super::plan::{Claim, Plan};
use crate::article::NodeNumber;
use crate::doc::{Attr, Name};
use crate::page::{ByClass, Page, Tag};
use chrome::is_chrome;
use lines::is_line;

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
    let editors = with_class(page, EDITORS);
    let mut n = 1;
    while n < page.len() {
        if !is_root(page, &editors, n) {
            n += 1;
            continue;
        }
        let is_kept =
            chosen.any(n) || !chosen.blocks.within(page, n).is_empty() && belongs(chosen, n);
        let text = if is_kept { lines::read(page, n) } else { String::new() };
        if !text.trim().is_empty() {
            let label = chrome::drop_around(page, n, plan);
            let language = language::of(page, n).or(label);
            plan.claim(n, Claim::Code(CodeBlock { text, language }));
        }
        n = page.end(n);
    }
}

/// The outermost element of one code block.
fn is_root(page: &Page, editors: &ByClass<bool>, n: NodeNumber) -> bool {
    match page.tag(n) {
        Tag::Pre => is_code(page, n),
        Tag::Table => is_gutter_table(page, n),
        Tag::Div | Tag::Other => editors.of(page, n),
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
    let has_lines = page.text_of(n).trim().contains('\n');
    (keeps_lines || language::of(page, n).is_some()) && has_lines || is_broken_alone(page, n)
}

/// Whether the code has line breaks and is all that its box holds.
fn is_broken_alone(page: &Page, n: NodeNumber) -> bool {
    let parent = page.parent(n);
    let is_box = matches!(page.tag(parent), Tag::Div | Tag::P | Tag::Td | Tag::Li);
    let has_break = || page.descendants(n).any(|d| page.tag(d) == Tag::Br);
    is_box && has_break() && page.text_of(parent).trim() == page.text_of(n).trim()
}

/// A table whose first cell holds the line numbers and whose last the code.
fn is_gutter_table(page: &Page, table: NodeNumber) -> bool {
    let holds_numbers = |d| page.descendants(d).take(4).any(|e| has_class(page, e, &["lnt"]));
    let is_gutter =
        |d| matches!(page.tag(d), Tag::Td | Tag::Th) && (is_chrome(page, d) || holds_numbers(d));
    page.descendants(table).any(is_gutter)
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
    fn a_row_of_lines_is_one_line() {
        is(
            "<pre><code class='hljs language-js'><table class=hljs-ln><tr><td class='hljs-ln-line hljs-ln-numbers'></td><td class='hljs-ln-line hljs-ln-code'>a</td></tr><tr><td class='hljs-ln-line hljs-ln-numbers'></td><td class='hljs-ln-line hljs-ln-code'>  b</td></tr></table></code></pre>",
            "<pre><code class=\"language-js\">a\n  b</code></pre>",
        );
        is(
            "<table class=highlight><tr><td class=blob-num></td><td class=blob-code>a</td></tr><tr><td class=blob-num></td><td class=blob-code>b</td></tr></table>",
            "<pre><code>a\nb</code></pre>",
        );
        is(
            "<pre class=prettyprint><ol><li><span class=line>a</span></li><li><span class=line>b</span></li></ol></pre>",
            "<pre><code>a\nb</code></pre>",
        );
    }

    #[test]
    fn lines_that_an_editor_has_moved_stand_in_the_order_seen() {
        is(
            "<div class=monaco-editor><div class=view-lines><div class=view-line style='top:19px'>b</div><div class=view-line style='top: 0px'>a</div></div></div>",
            "<pre><code>a\nb</code></pre>",
        );
    }

    #[test]
    fn code_of_broken_lines_is_a_block() {
        is("<div><code>a;<br>b;</code></div>", "<pre><code>a;\nb;</code></pre>");
        is("<p>See <code>a</code></p>", "<p>See <code>a</code></p>");
    }

    #[test]
    fn the_name_of_the_language_beside_the_code_is_its_language() {
        is(
            "<div><div><span>Bash</span><button>Copy code</button></div><pre><code>ls</code></pre></div>",
            "<pre><code class=\"language-bash\">ls</code></pre>",
        );
        is(
            "<div><p>app.js</p><pre><code>ls</code></pre></div>",
            "<p>app.js</p>\n<pre><code>ls</code></pre>",
        );
        is(
            "<div class='mw-highlight mw-highlight-lang-c'><pre>x;</pre></div>",
            "<pre><code class=\"language-c\">x;</code></pre>",
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
