//! Tags with more attributes than anyone writes. The tokenizer compares each
//! attribute's name with all before it, so a tag with a hundred thousand of
//! them would take it minutes.

use crate::bytes;

/// More attributes than this are left out of the tag.
const MOST: usize = 1_000;

/// The page in pieces that leave out each tag's attributes beyond the most.
/// Almost every page is one piece.
pub(super) fn without_surplus(html: &str) -> Vec<&str> {
    let bytes = html.as_bytes();
    let mut pieces = Vec::new();
    let (mut from, mut at) = (0, 0);
    loop {
        at = bytes::find(bytes, at, b'<') + 1;
        if at > bytes.len() {
            break;
        }
        let is_tag = bytes.get(at).is_some_and(|b| b.is_ascii_alphabetic() || *b == b'/');
        if !is_tag {
            continue;
        }
        let tag = Tag::read(bytes, at);
        if let Some(surplus) = tag.surplus {
            pieces.push(&html[from..surplus]);
            from = tag.end;
        }
        at = tag.end;
    }
    pieces.push(&html[from..]);
    pieces
}

/// Where a tag ends, and where its surplus attributes begin.
struct Tag {
    end: usize,
    surplus: Option<usize>,
}

impl Tag {
    /// Reads attributes as the HTML standard's tokenizer does; `at` is behind
    /// the `<`. All places it gives are those of ASCII characters.
    fn read(bytes: &[u8], at: usize) -> Tag {
        let mut at = skip(bytes, at, |kind| kind & (GAP | END) == 0);
        let (mut count, mut surplus) = (0, None);
        loop {
            at = skip(bytes, at, |kind| kind & GAP != 0);
            if at >= bytes.len() || bytes[at] == b'>' {
                return Tag { end: at, surplus };
            }
            count += 1;
            if count > MOST && surplus.is_none() {
                surplus = Some(at);
            }
            // A name may begin with `=`.
            at = skip(bytes, at + 1, |kind| kind & (GAP | END | EQUALS) == 0);
            let value = skip(bytes, at, |kind| kind == SPACE);
            if bytes.get(value) != Some(&b'=') {
                continue;
            }
            at = skip(bytes, value + 1, |kind| kind == SPACE);
            at = match bytes.get(at) {
                Some(&quote @ (b'"' | b'\'')) => bytes::find(bytes, at + 1, quote) + 1,
                Some(b'>') | None => at,
                Some(_) => skip(bytes, at, |kind| kind & (SPACE | END) == 0),
            };
            at = at.min(bytes.len());
        }
    }
}

const SPACE: u8 = 1;
const SLASH: u8 = 2;
const END: u8 = 4;
const EQUALS: u8 = 8;
const GAP: u8 = SPACE | SLASH;

/// What each byte is in a tag, outside of quotes.
const KINDS: [u8; 256] = {
    let mut kinds = [0; 256];
    (kinds[b' ' as usize], kinds[b'\t' as usize], kinds[b'\n' as usize]) = (SPACE, SPACE, SPACE);
    (kinds[b'\r' as usize], kinds[b'\x0c' as usize]) = (SPACE, SPACE);
    (kinds[b'/' as usize], kinds[b'>' as usize], kinds[b'=' as usize]) = (SLASH, END, EQUALS);
    kinds
};

/// Where the bytes end that are of some kinds.
#[inline]
fn skip(bytes: &[u8], from: usize, is_part: impl Fn(u8) -> bool) -> usize {
    let mut at = from;
    while bytes.get(at).is_some_and(|&b| is_part(KINDS[usize::from(b)])) {
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_of_this_world_are_one_piece() {
        let page = "<!doctype html><p class=a title='>' data-x=\"</p>\" hidden>1 < 2 <b/>x</p =y>";
        assert_eq!(without_surplus(page), [page]);
        assert_eq!(without_surplus("<p a='"), ["<p a='"]);
        assert_eq!(without_surplus("<"), ["<"]);
        assert_eq!(without_surplus("<é a=ü"), ["<é a=ü"]);
        assert_eq!(without_surplus("<a é ü= ="), ["<a é ü= ="]);
    }

    #[test]
    fn a_surplus_of_attributes_is_left_out() {
        let names: String = (0..MOST + 500).map(|i| format!(" ü{i} = 'é>'")).collect();
        let page = format!("<p{names}>text <b>x");
        let pieces = without_surplus(&page);
        assert_eq!(pieces.len(), 2);
        assert!(pieces[0].ends_with(" ü999 = 'é>' "));
        assert_eq!(pieces[1], ">text <b>x");
    }
}
