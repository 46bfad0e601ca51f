//! The page cut into blocks: the runs of text between block-level boundaries,
//! which every later stage keeps or removes whole.

use crate::article::NodeNumber;
use crate::page::{Page, Tag};
use crate::text::is_alphanumeric;

/// A run of text that no block-level boundary divides. Inline elements and
/// single line breaks stay inside; two breaks in a row end it.
#[derive(Clone)]
pub(crate) struct Block {
    /// The block-level element that holds it.
    pub(crate) node: NodeNumber,
    /// Its first text node.
    pub(crate) first: NodeNumber,
    /// One past its last text node.
    pub(crate) end: NodeNumber,
    /// Where its text lies in [`Blocks::text_buffer`].
    text: (u32, u32),
    /// Characters without white space.
    pub(crate) chars: u32,
    /// Of these, how many are in links, bold, italic and code.
    pub(crate) link_chars: u32,
    pub(crate) bold_chars: u32,
    pub(crate) emphasis_chars: u32,
    pub(crate) code_chars: u32,
    pub(crate) links: u32,
    pub(crate) images: u32,
    pub(crate) breaks: u32,
    /// Whether it holds a letter or digit; if not it is an ornament ("* * *").
    pub(crate) has_words: bool,
}

/// All blocks of a page, in document order.
pub(crate) struct Blocks {
    pub(crate) list: Vec<Block>,
    text_buffer: String,
    /// For each node the block it belongs to, or the next one after it.
    next: Vec<u32>,
    /// For each text node, whether it is part of its `next` block.
    is_text: Vec<bool>,
}

impl Blocks {
    /// The text of a block: white space folded, ends trimmed.
    pub(crate) fn text(&self, b: usize) -> &str {
        let (from, to) = self.list[b].text;
        &self.text_buffer[from as usize..to as usize]
    }

    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    /// The blocks that have text inside the element.
    pub(crate) fn within(&self, page: &Page, n: NodeNumber) -> std::ops::Range<usize> {
        let from = self.next[n as usize] as usize;
        let end = page.end(n) as usize;
        let mut to = self.next.get(end).map_or(self.list.len(), |&b| b as usize);
        // A block may straddle the end of an inline element.
        if self.list.get(to).is_some_and(|b| (b.first as usize) < end) {
            to += 1;
        }
        from..to
    }

    /// The block that a text node is part of.
    pub(crate) fn of_text(&self, n: NodeNumber) -> Option<usize> {
        self.is_text[n as usize].then(|| self.next[n as usize] as usize)
    }

    /// The blocks without those marked, as if their text were not on the page.
    pub(crate) fn without(&self, out: &[bool]) -> Blocks {
        let mut before = Vec::with_capacity(self.len() + 1);
        before.push(0u32);
        for &is_out in out {
            before.push(before[before.len() - 1] + u32::from(!is_out));
        }
        let list = self.list.iter().zip(out).filter(|(_, out)| !**out).map(|(b, _)| b.clone());
        let is_in = |(is_text, &next): (&bool, &u32)| *is_text && !out[next as usize];
        Blocks {
            list: list.collect(),
            text_buffer: self.text_buffer.clone(),
            next: self.next.iter().map(|&b| before[b as usize]).collect(),
            is_text: self.is_text.iter().zip(&self.next).map(is_in).collect(),
        }
    }

    /// The first block that starts at the node or after it.
    pub(crate) fn next_after(&self, n: NodeNumber) -> usize {
        self.next.get(n as usize).map_or(self.list.len(), |&b| b as usize)
    }
}

/// What the elements around a text say of it.
#[derive(Clone, Copy, Default)]
struct Style {
    link: bool,
    bold: bool,
    emphasis: bool,
    code: bool,
    textless: bool,
}

impl Style {
    fn inside(mut self, tag: Tag, page: &Page, n: NodeNumber) -> Style {
        match tag {
            Tag::A => self.link = page.attr(n, "href").is_some(),
            Tag::B | Tag::Strong => self.bold = true,
            Tag::Em | Tag::I => self.emphasis = true,
            Tag::Code | Tag::Kbd | Tag::Samp | Tag::Tt | Tag::Pre => self.code = true,
            Tag::Template => self.textless |= page.attr(n, "shadowrootmode").is_none(),
            _ => self.textless |= tag.is_textless(),
        }
        self
    }
}

/// Cuts a page into blocks.
pub(crate) fn cut(page: &Page) -> Blocks {
    let mut cutter = Cutter::new(page);
    for n in 1..page.len() {
        cutter.visit(n);
    }
    cutter.finish()
}

struct Cutter<'p, 'a> {
    page: &'p Page<'a>,
    out: Blocks,
    styles: Vec<Style>,
    /// Nearest block-level element of each node, itself included.
    holders: Vec<NodeNumber>,
    /// Open block-level elements.
    open: Vec<NodeNumber>,
    run: Option<Block>,
    breaks_in_a_row: u32,
}

impl<'p, 'a> Cutter<'p, 'a> {
    fn new(page: &'p Page<'a>) -> Self {
        let len = page.len() as usize;
        Cutter {
            page,
            out: Blocks {
                list: Vec::new(),
                text_buffer: String::new(),
                next: vec![0; len],
                is_text: vec![false; len],
            },
            styles: vec![Style::default(); len],
            holders: vec![0; len],
            open: Vec::new(),
            run: None,
            breaks_in_a_row: 0,
        }
    }

    fn visit(&mut self, n: NodeNumber) {
        while self.open.last().is_some_and(|&top| self.page.end(top) <= n) {
            self.open.pop();
            self.flush();
        }
        let (i, parent, tag) = (n as usize, self.page.parent(n) as usize, self.page.tag(n));
        if tag == Tag::Text {
            if !self.styles[parent].textless {
                self.add_text(n, parent);
            }
            self.out.next[i] = self.out.list.len() as u32;
            return;
        }
        self.styles[i] = self.styles[parent].inside(tag, self.page, n);
        self.holders[i] = if tag.is_inline() { self.holders[parent] } else { n };
        if self.styles[i].textless {
            self.out.next[i] = self.out.list.len() as u32;
            return;
        }
        match tag {
            Tag::Br => self.add_break(),
            Tag::Hr => self.flush(),
            _ if tag.is_inline() => self.add_inline(tag, i),
            _ => {
                self.flush();
                self.open.push(n);
            }
        }
        self.out.next[i] = self.out.list.len() as u32;
    }

    fn add_text(&mut self, n: NodeNumber, parent: usize) {
        let Some(text) = self.page.text(n) else { return };
        // Frames' fallback text is markup; their documents are elements.
        if self.page.tag(parent as NodeNumber) == Tag::Iframe {
            return;
        }
        if self.page.bare_text(n).is_some_and(|bare| bare.chars().all(is_space)) {
            // White space alone starts no block, but parts its words.
            self.part_words();
            return;
        }
        self.breaks_in_a_row = 0;
        self.out.is_text[n as usize] = true;
        let style = self.styles[parent];
        let holder = self.holders[parent];
        let (chars, has_words) = {
            let run = self.start_run(holder, n);
            run.end = n + 1;
            let start = run.text.0 as usize;
            append_folded(&mut self.out.text_buffer, start, text)
        };
        let Some(run) = &mut self.run else { return };
        run.chars += chars;
        run.has_words |= has_words;
        run.link_chars += if style.link { chars } else { 0 };
        run.bold_chars += if style.bold { chars } else { 0 };
        run.emphasis_chars += if style.emphasis { chars } else { 0 };
        run.code_chars += if style.code { chars } else { 0 };
    }

    fn start_run(&mut self, holder: NodeNumber, n: NodeNumber) -> &mut Block {
        let at = self.out.text_buffer.len() as u32;
        self.run.get_or_insert(Block {
            node: holder,
            first: n,
            end: n,
            text: (at, at),
            chars: 0,
            link_chars: 0,
            bold_chars: 0,
            emphasis_chars: 0,
            code_chars: 0,
            links: 0,
            images: 0,
            breaks: 0,
            has_words: false,
        })
    }

    fn add_break(&mut self) {
        self.breaks_in_a_row += 1;
        if let Some(run) = &mut self.run {
            run.breaks += 1;
            self.part_words();
        }
        if self.breaks_in_a_row >= 2 {
            self.flush();
        }
    }

    fn part_words(&mut self) {
        let Some(run) = &self.run else { return };
        let buffer = &mut self.out.text_buffer;
        if buffer.len() > run.text.0 as usize && !buffer.ends_with(' ') {
            buffer.push(' ');
        }
    }

    fn add_inline(&mut self, tag: Tag, i: usize) {
        if !matches!(tag, Tag::A | Tag::Img) {
            return;
        }
        let (link, holder) = (self.styles[i].link, self.holders[i]);
        let Some(run) = &mut self.run else {
            // A link or image before the text counts for the text's block.
            if tag == Tag::A && link {
                self.start_run(holder, i as NodeNumber).links = 1;
            } else if tag == Tag::Img {
                self.start_run(holder, i as NodeNumber).images = 1;
            }
            return;
        };
        match tag {
            Tag::A => run.links += u32::from(link),
            _ => run.images += 1,
        }
    }

    fn flush(&mut self) {
        self.breaks_in_a_row = 0;
        let Some(mut run) = self.run.take() else { return };
        let buffer = &mut self.out.text_buffer;
        buffer.truncate(buffer.trim_end().len().max(run.text.0 as usize));
        if run.chars == 0 {
            return;
        }
        run.text.1 = buffer.len() as u32;
        self.out.list.push(run);
    }

    fn finish(mut self) -> Blocks {
        self.flush();
        self.out
    }
}

/// White space, and the zero-width characters that only pad.
pub(crate) fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}')
}

/// Appends text to the run that starts at `start`, white space folded; gives
/// the number of other characters and whether one is a letter or digit.
fn append_folded(buffer: &mut String, start: usize, text: &str) -> (u32, bool) {
    let (mut chars, mut has_words) = (0, false);
    let mut rest = text;
    loop {
        // What needs no folding: words of ASCII, one space between two.
        let (mut run, mut spaces) = (0, 0);
        let mut after_space = buffer.len() == start || buffer.ends_with(' ');
        for byte in rest.bytes() {
            let is_space = byte == b' ';
            if !byte.is_ascii_graphic() && !(is_space && !after_space) {
                break;
            }
            run += 1;
            spaces += u32::from(is_space);
            after_space = is_space;
        }
        buffer.push_str(&rest[..run]);
        chars += run as u32 - spaces;
        has_words = has_words || rest.as_bytes()[..run].iter().any(u8::is_ascii_alphanumeric);
        let mut others = rest[run..].chars();
        let Some(c) = others.next() else { return (chars, has_words) };
        rest = others.as_str();
        if !is_space(c) {
            buffer.push(c);
            chars += 1;
            has_words = has_words || is_alphanumeric(c);
        } else if buffer.len() > start && !buffer.ends_with(' ') {
            buffer.push(' ');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::parse;

    fn texts(html: &str) -> Vec<String> {
        let tree = parse(html);
        let blocks = cut(&Page::new(&tree, None));
        (0..blocks.len()).map(|b| blocks.text(b).to_owned()).collect()
    }

    #[test]
    fn block_boundaries_and_double_breaks_cut() {
        assert_eq!(
            texts("<div>a <b>b</b>\n<br>c<br> <br>d<p>e</p>f<hr>g<script>no</script></div>"),
            ["a b c", "d", "e", "f", "g"]
        );
    }

    #[test]
    fn inline_around_blocks_does_not_glue() {
        assert_eq!(
            texts("<a href=x><div>one</div><div>two</div></a>three"),
            ["one", "two", "three"]
        );
    }

    #[test]
    fn text_that_is_not_shown_as_text_is_left_out() {
        assert_eq!(
            texts("<p>a<svg><text>x</text></svg><textarea>y</textarea><select><option>z</select>"),
            ["a"]
        );
        assert_eq!(
            texts("<template><p>x</template><iframe><p>y</iframe><noscript>z</noscript>"),
            [] as [&str; 0]
        );
    }

    #[test]
    fn shares_are_counted_by_character() {
        let tree = parse("<p><a href=x>link</a> and <b>bold <a href=y>l</a></b><img></p>");
        let blocks = cut(&Page::new(&tree, None));
        let b = &blocks.list[0];
        assert_eq!((b.chars, b.link_chars, b.bold_chars, b.links, b.images), (12, 5, 5, 2, 1));
    }

    #[test]
    fn an_element_knows_its_blocks() {
        let tree = parse("<div><p>a</p><p>b <i>c</i> d</p></div><p>e</p>");
        let page = Page::new(&tree, None);
        let blocks = cut(&page);
        let find =
            |tag| page.elements().find(|(n, _)| page.tag(*n) == tag).map(|(n, _)| n).unwrap_or(0);
        assert_eq!(blocks.within(&page, find(Tag::Div)), 0..2);
        assert_eq!(blocks.within(&page, find(Tag::I)), 1..2);
    }
}
