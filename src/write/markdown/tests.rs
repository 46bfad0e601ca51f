//! Pages in, Markdown out.

use crate::standardise::testing::markdown;

fn is(page: &str, expected: &str) {
    assert_eq!(markdown(page), format!("{expected}\n"), "{page}");
}

#[test]
fn paragraphs_headings_and_breaks() {
    is("<h1>A<br>b</h1><p>c<br>d</p><hr><p>e", "## A b\n\nc\\\nd\n\n---\n\ne");
}

#[test]
fn lists_nest() {
    is("<ol start=3><li>a<ul><li>b<li>c</ul><li>d</ol>", "3. a\n   - b\n   - c\n4. d");
    is("<ul><li><p>a</p><p>b</p><li>c</ul>", "- a\n\n  b\n\n- c");
    is("<ul><li>a</ul><ul><li>b</ul>", "- a\n\n* b");
}

#[test]
fn quotes_and_code_in_lists() {
    is(
        "<blockquote><p>a</p><ul><li>b<pre><code>c\n\n d</code></pre></ul></blockquote>",
        "> a\n>\n> - b\n>\n>   ```\n>   c\n>\n>    d\n>   ```",
    );
}

#[test]
fn fences_are_longer_than_what_they_hold() {
    is("<pre><code class=language-md>```\nx\n```</code></pre>", "````md\n```\nx\n```\n````");
    is("<p>a <code>b`c</code>", "a ``b`c``");
}

#[test]
fn neighbours_of_one_kind_do_not_run_together() {
    is("<p>a <b>trend</b><b>s</b> <i>x</i><i>y</i>", "a **trends** *xy*");
    is("<p><code>a</code><code>b</code>", "`a`<code>b</code>");
}

#[test]
fn emphasis_where_marks_would_not_be_seen() {
    is("<p>a <b>b</b> <i>c</i>d", "a **b** *c*d");
    is("<p>他<b>说。</b>好", "他<strong>说。</strong>好");
    is("<p><b><i>x</i></b>", "***x***");
}

#[test]
fn links_and_images() {
    is(
        "<p><a href='/a(b)' title='say \"x\"'>t [u]</a><img src=i.png alt='a]b'>",
        "[t \\[u\\]](https://a.example/a%28b%29 \"say \\\"x\\\"\")![a\\]b](https://a.example/x/i.png)",
    );
}

#[test]
fn tables() {
    is(
        "<table><caption>C</caption><tr><th>a<th>b<tr><td>1|2<td><b>x</b><br>y</table>",
        "C\n\n| a | b |\n| --- | --- |\n| 1\\|2 | **x**<br>y |",
    );
    is(
        "<table><tr><th colspan=2>a<tr><td>1<td>2</table>",
        "<table><tbody><tr><th colspan=\"2\">a</th></tr><tr><td>1</td><td>2</td></tr></tbody></table>",
    );
}

#[test]
fn a_note_is_no_address_of_a_link() {
    let note = |text: &str| {
        let page = format!(
            "<p>a<sup><a href=#f>1</a></sup> b</p><section class=footnotes><ol><li id=f>{text}</ol></section>"
        );
        markdown(&page).lines().last().unwrap_or_default().to_owned()
    };
    assert_eq!(note("javascript:x()"), "[^1]: javascript:x() &nbsp;");
    assert_eq!(note("javascript:x() \"title\""), "[^1]: javascript:x() \"title\" &nbsp;");
    assert_eq!(note("&lt; a:b &gt;"), "[^1]: < a:b > &nbsp;");
    assert_eq!(note("two words"), "[^1]: two words");
    let table = note("<table><tr><td colspan=2>[x](javascript:y())<tr><td>a<td>`b</table>");
    assert!(table.contains("&#91;x](javascript:y())") && table.contains("&#96;b"), "{table}");
}

#[test]
fn no_blank_line_lets_text_out_of_its_place() {
    is(
        "<p><a href=https://b.example/ title='x&#10;&#10;&lt;img src=x onerror=y()>'>a</a>",
        "[a](https://b.example/ \"x &lt;img src=x onerror=y()>\")",
    );
    is(
        "<p>a <img src=i.png alt='b&#10;&#10;&lt;c>'> d",
        "a ![b &lt;c>](https://a.example/x/i.png) d",
    );
    is(
        "<details><summary><pre>a&#10;&#10;[x](javascript:y())</pre></summary>b</details>",
        "<details>\n<summary><pre>a&#10;&#10;[x](javascript:y())</pre></summary>\n\nb\n\n</details>",
    );
}

#[test]
fn no_neighbours_make_a_tag_or_a_fence() {
    is("<p>a &lt;<small>img src=x</small>", "a &lt;img src=x");
    is("<p>a &lt;&shy;img src=x &lt;&#1;b &lt;&#xfdd0;c", "a &lt;img src=x &lt;b &lt;c");
    is("<p><code>a`&shy;`b</code>", "```a``b```");
    is("<pre><code>a\n``&shy;`\nb</code></pre>", "````\na\n```\nb\n````");
    is(
        "<p>a <math><semantics><mi>x</mi><annotation encoding='application/x-tex'>x&lt;&shy;b</annotation></semantics></math>",
        "a $x< b$",
    );
}

#[test]
fn code_begins_and_ends_where_it_should() {
    is("<p>a <code>&shy;</code> b <code>c`d</code>", "a  b ``c`d``");
    is("<p><a href='https://b.example/?`'>a</a> <code>b</code>", "[a](https://b.example/?%60) `b`");
    is(
        "<details><p>a <code>&lt;b&gt;</code></p><summary>s</summary></details>",
        "<details>\n\na `<b>`\n\n<summary>s</summary>\n\n</details>",
    );
    is("<ol start=2147483647><li>a<li>b</ol>", "999999999. a\n999999999. b");
}

#[test]
fn details_and_definitions() {
    is(
        "<details><summary>s</summary><p>t</p></details>",
        "<details>\n<summary>s</summary>\n\nt\n\n</details>",
    );
    is("<dl><dt>a<dd>b<dd>c<dt>d<dd>e</dl>", "- **a**\n  b\n\n  c\n\n- **d**\n  e");
}
