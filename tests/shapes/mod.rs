//! Pages that are built to hurt, in any size: each grows with its `n`.

/// Its name, and the page of a size.
pub type Shape = (&'static str, fn(usize) -> String);

const PROSE: &str = "She sailed in the morning, and nobody on the long grey quay saw her again, \
    although the harbour master wrote of it for years. ";

/// An article of the usual kind around what hurts.
fn around(hurt: &str) -> String {
    let prose = format!("<p>{}</p>", PROSE.repeat(3)).repeat(4);
    format!("<!doctype html><title>A ship</title><h1>A ship</h1><article>{prose}{hurt}{prose}")
}

fn in_prose(hurt: String) -> String {
    around(&format!("<p>{PROSE}{hurt}{PROSE}</p>"))
}

#[rustfmt::skip]
pub const SHAPES: &[Shape] = &[
    ("paragraphs", |n| around(&format!("<p>{PROSE}</p>").repeat(n / 2))),
    ("nested blocks", |n| around(&("<div>".repeat(n) + PROSE + &"</div>".repeat(n)))),
    ("nested blocks with text", |n| around(&(format!("<div>{PROSE}").repeat(n)))),
    ("unclosed sections", |n| around(&format!("<section><h2>Head</h2><p>{PROSE}").repeat(n / 4))),
    ("nested quotes", |n| around(&format!("<blockquote><p>{PROSE}").repeat(n))),
    ("nested lists", |n| around(&"<ul><li>item of a list ".repeat(n))),
    ("nested tables", |n| around(&"<table><tr><td>a cell of it ".repeat(n))),
    ("nested inlines", |n| in_prose("<b><i><u><s>".repeat(n / 4) + "deep" + &"</s></u></i></b>".repeat(n / 4))),
    ("inlines around each word", |n| in_prose(format!("{}word{} ", "<span>".repeat(100), "</span>".repeat(100)).repeat(n / 100))),
    ("emphasis around each word", |n| in_prose(format!("{}word{} ", "<em><b>".repeat(50), "</b></em>".repeat(50)).repeat(n / 100))),
    ("emphasis without gaps", |n| in_prose("<i>word</i>".repeat(n))),
    ("emphasis in emphasis without gaps", |n| in_prose("<b><i>a</i></b>".repeat(n / 2))),
    ("hidden boxes", |n| around(&format!("<div><div hidden>x</div><p>{PROSE}</p></div>").repeat(n / 3))),
    ("hidden items", |n| around(&format!("<p hidden>{PROSE}</p><p>{PROSE}</p>").repeat(n / 2))),
    ("adoption agency", |n| in_prose("<a><b><div><i><p>x</b></a>".repeat(n / 5))),
    ("formatting never closed", |n| around(&format!("<p><b class=a><i><em><font size=1>{PROSE}").repeat(n / 5))),
    ("misnested formatting", |n| in_prose("<b>".repeat(n / 2) + "<p>" + &"</b>x".repeat(n / 2))),
    ("foster parenting", |n| around(&("<table>".to_owned() + &"x<b>y<tr>z</b>".repeat(n / 3)))),
    ("table rows", |n| around(&format!("<table>{}</table>", "<tr><td>one<td>two<td>three<td>four".repeat(n / 5)))),
    ("table columns", |n| around(&format!("<table><tr>{}</table>", "<td>cell".repeat(n)))),
    ("table spans", |n| around(&format!("<table>{}</table>", "<tr><td rowspan=65534 colspan=1000>x<td>y".repeat(n / 3)))),
    ("square table", |n| { let side = (n as f64).sqrt() as usize; around(&format!("<table>{}</table>", format!("<tr>{}", "<td>ab".repeat(side)).repeat(side))) }),
    ("list items", |n| around(&format!("<ol>{}</ol>", format!("<li>{PROSE}").repeat(n)))),
    ("tight list", |n| around(&format!("<ul>{}</ul>", "<li>a short item of it".repeat(n)))),
    ("definitions", |n| around(&format!("<dl>{}</dl>", "<dt>term<dd>what it is about".repeat(n / 2)))),
    ("footnotes", |n| around(&(
        (0..n / 6).map(|i| format!("<p>{PROSE}<sup id=r{i}><a href=#f{i}>{i}</a></sup></p>")).collect::<String>()
        + "<ol class=footnotes>" + &(0..n / 6).map(|i| format!("<li id=f{i}>Note {i} <a href=#r{i}>↩</a>")).collect::<String>() + "</ol>"))),
    ("bare footnote marks", |n| around(&(
        (0..n / 4).map(|i| format!("<p>{PROSE}<sup>{i}</sup></p>")).collect::<String>()
        + &(0..n / 4).map(|i| format!("<p><sup>{i}</sup> A note of it</p>")).collect::<String>()))),
    ("bracketed numbers", |n| around(&((0..n).map(|i| format!("[{i}] ")).collect::<String>()))),
    ("links", |n| around(&(0..n).map(|i| format!("<a href=/a/{i}>A link to page {i}</a> ")).collect::<String>())),
    ("fragment links", |n| around(&(0..n / 2).map(|i| format!("<p id=p{i}><a href=#p{}>A link {i}</a> {PROSE}", (i * 7) % n)).collect::<String>())),
    ("ids", |n| around(&(0..n).map(|i| format!("<p id=x{i} class='a{i} b{i}'>Text {i}")).collect::<String>())),
    ("headings", |n| around(&(0..n).map(|i| format!("<h{}>Heading {i}</h{0}>", i % 6 + 1)).collect::<String>())),
    ("images", |n| around(&(0..n).map(|i| format!("<img src=/i{i}.jpg alt='picture {i}' width=640 height=480>")).collect::<String>())),
    ("figures", |n| around(&(0..n / 3).map(|i| format!("<figure><img src=/i{i}.jpg><figcaption>Caption {i} of it</figcaption></figure>")).collect::<String>())),
    ("lazy images", |n| around(&(0..n / 2).map(|i| format!("<img data-src=/i{i}.jpg data-srcset='/a{i}.jpg 1x, /b{i}.jpg 2x'><noscript><img src=/i{i}.jpg></noscript>")).collect::<String>())),
    ("srcset candidates", |n| around(&format!("<img src=/a.jpg srcset='{}'>", (0..n).map(|i| format!("/i{i}.jpg {i}w, ")).collect::<String>()))),
    ("code blocks", |n| around(&"<pre><code class=language-rust>let x = 1;\nlet y = 2;</code></pre>".repeat(n / 2))),
    ("one long code block", |n| around(&format!("<pre><code>{}</code></pre>", "<span class=k>let</span> x = <span class=n>1</span>;\n".repeat(n / 2)))),
    ("code in tables", |n| around(&format!("<table class=highlight>{}</table>", "<tr><td class=lineno>1<td class=code><pre>let x = 1;</pre>".repeat(n / 4)))),
    ("formulas", |n| around(&"<p>and <math><mfrac><mi>x</mi><mn>2</mn></mfrac></math> so ".repeat(n / 5))),
    ("nested formula", |n| around(&format!("<math>{}x", "<mrow><msqrt>".repeat(n / 2)))),
    ("wide formula", |n| around(&format!("<math><mrow>{}</mrow></math>", "<mi>x</mi><mo>+</mo>".repeat(n / 2)))),
    ("tex", |n| around(&"<p>so \\(x^2\\) and $$y_{1}$$ is it</p>".repeat(n))),
    ("open tex", |n| around(&format!("<p>{}</p>", "\\( $$ \\[ $ x ".repeat(n)))),
    ("rules", |n| around(&format!("<hr><p>{PROSE}</p>").repeat(n / 2))),
    ("line breaks", |n| around(&"a line of it<br>".repeat(n))),
    ("double breaks", |n| around(&"a line of it<br><br>".repeat(n / 2))),
    ("ornaments", |n| around(&"<p>* * *</p>".repeat(n))),
    ("ruby", |n| in_prose("<ruby>字<rt>じ</ruby>".repeat(n / 2))),
    ("details", |n| around(&"<details><summary>more of it</summary>text".repeat(n / 2))),
    ("articles", |n| around(&(0..n / 4).map(|i| format!("<article><h2><a href=/s{i}>Story {i} of them</a></h2><p class=byline>By A. Writer</p><time datetime=2026-01-01>1 January 2026</time><p>{PROSE}{PROSE}</p></article>")).collect::<String>())),
    ("comments", |n| around(&(0..n / 3).map(|i| format!("<div class=comment><span class=author>User {i}</span><p>{PROSE}</p></div>")).collect::<String>())),
    ("bylines", |n| around(&"<p class=byline>By Anna Writer</p>".repeat(n))),
    ("dates", |n| around(&"<time datetime='2026-01-02T03:04:05Z'>2 January 2026</time> ".repeat(n))),
    ("meta tags", |n| (0..n).map(|i| format!("<meta name=author content='Writer {i}'><meta property=article:tag content='tag {i}'>")).collect::<String>() + &around("")),
    ("json-ld scripts", |n| (0..n).map(|i| format!("<script type=application/ld+json>{{\"@type\":\"Article\",\"headline\":\"A ship\",\"author\":{{\"name\":\"Writer {i}\"}}}}</script>")).collect::<String>() + &around("")),
    ("json-ld nested", |n| format!("<script type=application/ld+json>{}1{}</script>", "{\"a\":[".repeat(n), "]}".repeat(n)) + &around("")),
    ("json-ld wide", |n| format!("<script type=application/ld+json>{{\"@graph\":[{}]}}</script>", (0..n).map(|i| format!("{{\"@type\":\"Person\",\"@id\":\"#p{i}\",\"name\":\"Writer {i}\",\"knows\":{{\"@id\":\"#p{}\"}}}}", i + 1)).collect::<Vec<_>>().join(",")) + &around("")),
    ("json-ld broken", |n| format!("<script type=application/ld+json>{}</script>", "{\"a\": \"b\\\", /* ,".repeat(n)) + &around("")),
    ("microdata", |n| around(&"<div itemscope itemtype=http://schema.org/Article><span itemprop=author>A. Writer</span>".repeat(n / 2))),
    ("one attribute", |n| around(&format!("<p title='{}' class='{0}' id='{0}' style='{0}'>{PROSE}", "x ;:a".repeat(n * 4)))),
    ("many attributes", |n| around(&format!("<p {}>{PROSE}", (0..n).map(|i| format!("a{i}=b ")).collect::<String>()))),
    ("class names", |n| around(&format!("<div class='{}'><p>{PROSE}</p></div>", "share-bar comment ".repeat(n)))),
    ("one title", |n| format!("<title>{}</title>", "A ship - | : the post ".repeat(n)) + &around("")),
    ("one heading", |n| around(&format!("<h1>{}</h1>", "A ship sails ".repeat(n)))),
    ("one word", |n| around(&format!("<p>{}", "x".repeat(n * 20)))),
    ("one text", |n| around(&format!("<p>{}", PROSE.repeat(n)))),
    ("one line of marks", |n| around(&format!("<p>{}", "*_`[]<>&#~|\\$!".repeat(n)))),
    ("entities", |n| around(&format!("<p>{}", "&amp;&lt;&notit;&#x41;&#0;".repeat(n)))),
    ("numbered lines", |n| around(&format!("<p>{}", "1. a<br>".repeat(n)))),
    ("spaces", |n| around(&format!("<p>a{}b<pre>{}</pre>", " \n".repeat(n * 4), " \n".repeat(n * 4)))),
    ("comments in markup", |n| around(&"<!-- x -->".repeat(n))),
    ("unclosed tag", |n| around(&("<a ".to_owned() + &"href=x ".repeat(n)))),
    ("less-than signs", |n| around(&"<".repeat(n * 8))),
    ("noscripts", |n| "<noscript><p>text</p></noscript>".repeat(n) + &around("")),
    ("templates", |n| around(&"<template><p>x".repeat(n))),
    ("frames", |n| around(&"<iframe src=https://www.youtube.com/embed/aaaaaaaaaaa></iframe>".repeat(n))),
    ("select options", |n| around(&format!("<select>{}", "<option>one<optgroup>".repeat(n / 2)))),
    ("svg", |n| around(&"<svg><g><path d='M0 0'/><text>x</text><foreignObject><p>y".repeat(n / 5))),
    ("empty elements", |n| around(&"<p></p><div></div><span></span><li></li>".repeat(n / 4))),
    ("bases", |n| "<base href=javascript:x>".repeat(n) + &around("<a href=x>y</a>")),
    ("end tags", |n| around(&"</p></div></b></table></body></html>".repeat(n / 4))),
    ("callouts", |n| around(&format!("<div class='admonition note'><p class=admonition-title>Note</p><p>{PROSE}</p></div>").repeat(n / 4))),
    ("nested links", |n| around(&"<a href=/x><div><a href=/y>z ".repeat(n / 3))),
    ("forms", |n| around(&"<form><input value=x><button>b</button><label>l".repeat(n / 4))),
];
