//! Dialects of notes, each as a small page of its own.

use crate::standardise::testing::{html, markdown};

/// Two notes, whatever the markup.
fn two(page: &str) {
    assert_eq!(
        markdown(page),
        "One[^1] and two[^2] here.\n\n[^1]: First note.\n\n[^2]: Second note.\n",
        "{page}"
    );
}

#[test]
fn kramdown_and_github() {
    two(
        "<p>One<sup id=fnref:1><a class=footnote href='#fn:1'>1</a></sup> and two<sup id=fnref:2><a class=footnote href='#fn:2'>2</a></sup> here.</p>\
        <div class=footnotes><hr><ol><li id=fn:1><p>First note. <a class=reversefootnote href='#fnref:1'>↩</a></p></li><li id=fn:2><p>Second note. <a class=reversefootnote href='#fnref:2'>↩</a></p></li></ol></div>",
    );
}

#[test]
fn wikipedia() {
    two(
        "<p>One<sup class=reference id=cite_ref-a><a href='#cite_note-a'><span>[</span>1<span>]</span></a></sup> and two<sup class=reference id=cite_ref-b><a href='#cite_note-b'>[2]</a></sup> here.</p>\
        <h2>References</h2><ol class=references><li id=cite_note-a><span class=mw-cite-backlink><b><a href='#cite_ref-a'>^</a></b></span> <span class=reference-text>First note.</span></li><li id=cite_note-b><span class=mw-cite-backlink>^ <a href='#cite_ref-b'>a</a></span> <span>Second note.</span></li></ol>",
    );
}

#[test]
fn word_and_named_anchors() {
    two(
        "<p>One<a href='#_ftn1' name=_ftnref1>[1]</a> and two<a href='#_ftn2' name=_ftnref2>[2]</a> here.</p>\
        <hr><p><a href='#_ftnref1' name=_ftn1>[1]</a> First note.</p><p><a href='#_ftnref2' name=_ftn2>[2]</a> Second note.</p>",
    );
    two("<p>One<a href='#n1'><sup>1</sup></a> and two<a href='#n2'><sup>2</sup></a> here.</p>\
        <p><a name=n1>1</a> First note.<br><br><a name=n2>2</a> Second note.</p>");
}

#[test]
fn plain_numbers_before_the_text() {
    two(
        "<p>One<sup><a href='#a'>1</a></sup> and two<sup><a href='#b'>2</a></sup> here.</p><p id=a>1. First note.</p><p id=b>2. Second note.</p>",
    );
}

#[test]
fn sidenotes() {
    two(
        "<p>One<label class='margin-toggle sidenote-number' for=s1></label><input type=checkbox id=s1 class=margin-toggle><span class=sidenote>First note.</span> and two<label class=sidenote-number></label><span class=sidenote>Second note.</span> here.</p>",
    );
}

#[test]
fn notes_inside_of_their_sentence() {
    two(
        "<p>One<span class=fn><sup class=footnote-mark>1</sup><span class=footnote-text>First note.</span></span> and two<span class=fn><sup class=footnote-mark>2</sup><span class=footnote-text>Second note.</span></span> here.</p>",
    );
    let latex = |number: u32, text: &str| {
        format!(
            "<span class=ltx_note><sup class=ltx_note_mark>{number}</sup><span class=ltx_note_outer><span class=ltx_note_content><sup class=ltx_note_mark>{number}</sup><span class=ltx_tag>{number}</span>{text}</span></span></span>"
        )
    };
    let (one, other) = (latex(1, "First note."), latex(2, "Second note."));
    two(&format!("<p>One{one} and two{other} here.</p>"));
}

#[test]
fn a_number_outside_of_its_full_stop() {
    two(
        "<p>One<sup>[<a id=r1 href='#d1'>1</a>]</sup> and two<sup>[<a id=r2 href='#d2'>2</a>]</sup> here.</p>\
        <div id=d1><a href='#r1'>1</a>. First note.</div><div id=d2><a href='#r2'>2</a>. Second note.</div>",
    );
}

#[test]
fn links_go_both_ways() {
    assert_eq!(
        html(
            "<p>One<sup><a href='#fn1'>*</a></sup>, two<sup><a href='#fn1'>*</a></sup>.</p><ol><li id=fn1>Note.</li></ol>"
        ),
        "<p>One<sup class=\"footnote-ref\" id=\"pl-noteref-1\"><a href=\"#pl-note-1\">[1]</a></sup>, \
         two<sup class=\"footnote-ref\" id=\"pl-noteref-1-2\"><a href=\"#pl-note-1\">[1]</a></sup>.</p>\n\
         <section class=\"footnotes\"><ol><li id=\"pl-note-1\">Note. \
         <a class=\"footnote-back\" href=\"#pl-noteref-1\">↩</a></li></ol></section>\n"
    );
}

#[test]
fn what_is_no_note_stays_in_place() {
    let equation = "<p>See (<a href='#eq1'>1</a>).</p><div id=eq1><math><mi>x</mi></math> (1)</div><p>After.</p>";
    assert!(!markdown(equation).contains("[^"), "{}", markdown(equation));
    let section = "<p>See section <a href='#s2'>2</a>.</p><h2 id=s2>2 Methods</h2><p>Text.</p>";
    assert!(!markdown(section).contains("[^"), "{}", markdown(section));
}

#[test]
fn numbers_without_links() {
    two(
        "<p>One<sup>1</sup> and two<sup>2</sup> here.</p><hr><p><strong>1</strong> First note.</p><p><strong>2</strong> Second note.</p>",
    );
    two(
        "<p>One<sup>1</sup> and two<sup>2</sup> here.</p><h4>Footnotes</h4><ol><li>First note.<li>Second note.</ol>",
    );
    let powers = "<p>An area of 5 m<sup>2</sup> is large.</p><ol><li>a<li>b</ol>";
    assert!(!markdown(powers).contains("[^"));
}

#[test]
fn a_sidenote_that_repeats_a_note_goes() {
    two(
        "<p>One<sup><a id=r1 href='#fn1'>1</a></sup><span class=sidenote><span>1. </span>First note.</span> and two<sup><a href='#fn2'>2</a></sup> here.</p>\
        <div class=footnotes><p id=fn1>1. First note.</p><p id=fn2>2. Second note.</p></div>",
    );
}
