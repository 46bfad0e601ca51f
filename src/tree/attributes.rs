//! Tags with more attributes than anyone writes. The tokenizer compares each
//! attribute's name with all before it, so a tag with a hundred thousand of
//! them would take it minutes.

/// More attributes than this are left out of the tag.
const MOST: usize = 1_000;

/// The page in pieces that leave out each tag's attributes beyond the most.
/// Almost every page is one piece.
pub(super) fn without_surplus(html: &str) -> Vec<&str> {
    let bytes = html.as_bytes();
    let mut pieces = Vec::new();
    let (mut from, mut at) = (0, 0);
    while let Some(found) = html[at..].find('<') {
        at += found + 1;
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
        let skip = |at: usize, is_part: fn(u8) -> bool| {
            bytes[at..].iter().position(|&b| !is_part(b)).map_or(bytes.len(), |n| at + n)
        };
        let mut at = skip(at, |b| !is_gap(b) && b != b'>');
        let (mut count, mut surplus) = (0, None);
        loop {
            at = skip(at, is_gap);
            if at >= bytes.len() || bytes[at] == b'>' {
                return Tag { end: at, surplus };
            }
            count += 1;
            if count > MOST && surplus.is_none() {
                surplus = Some(at);
            }
            // A name may begin with `=`.
            at = skip(at + 1, |b| !is_gap(b) && b != b'>' && b != b'=');
            let value = skip(at, |b| b.is_ascii_whitespace());
            if bytes.get(value) != Some(&b'=') {
                continue;
            }
            at = skip(value + 1, |b| b.is_ascii_whitespace());
            at = match bytes.get(at) {
                Some(b'"') => skip(at + 1, |b| b != b'"') + 1,
                Some(b'\'') => skip(at + 1, |b| b != b'\'') + 1,
                Some(b'>') | None => at,
                Some(_) => skip(at, |b| !b.is_ascii_whitespace() && b != b'>'),
            };
            at = at.min(bytes.len());
        }
    }
}

fn is_gap(b: u8) -> bool {
    b.is_ascii_whitespace() || b == b'/'
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
