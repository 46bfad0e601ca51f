//! Bytes to text, as the HTML standard's encoding sniffing has it: a byte
//! order mark, else what a `<meta>` or the XML declaration in the first 1024
//! bytes declares, else UTF-8 where the bytes are that, else what a later
//! `<meta>` declares (for which browsers start anew), else windows-1252. One
//! thing more: what is surely UTF-8 is read as that, whatever is declared.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, X_USER_DEFINED};
use std::borrow::Cow;

/// How far into the page a declaration is looked for first, and how far at all.
const PRESCAN: usize = 1024;
const FURTHEST: usize = 1 << 18;

/// Decodes a page; bytes that are not of its encoding become U+FFFD.
pub(crate) fn decode(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[length..]).0;
    }
    let declared = declared(&bytes[..bytes.len().min(PRESCAN)]);
    match declared {
        Some(encoding) if encoding != UTF_8 && is_surely_utf8(bytes) => {
            String::from_utf8_lossy(bytes)
        }
        Some(encoding) => encoding.decode_without_bom_handling(bytes).0,
        None => match std::str::from_utf8(bytes) {
            Ok(text) => Cow::Borrowed(text),
            Err(_) if is_mostly_utf8(bytes) => String::from_utf8_lossy(bytes),
            Err(_) => {
                let late = self::declared(&bytes[..bytes.len().min(FURTHEST)]);
                late.unwrap_or(WINDOWS_1252).decode_without_bom_handling(bytes).0
            }
        },
    }
}

/// Scripts save pages as UTF-8 and leave the declaration of what they were in.
/// Text of another encoding happens to be UTF-8 by a character or two at most.
fn is_surely_utf8(bytes: &[u8]) -> bool {
    const SURELY: usize = 8;
    let text = std::str::from_utf8(bytes);
    text.is_ok_and(|text| text.chars().filter(|c| !c.is_ascii()).nth(SURELY - 1).is_some())
}

/// A page of UTF-8 with a few broken bytes reads better as UTF-8.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > 4 * bad
}

/// The encoding that the page declares.
fn declared(start: &[u8]) -> Option<&'static Encoding> {
    let text: String = start.iter().map(|&b| char::from(b).to_ascii_lowercase()).collect();
    in_meta(&text).or_else(|| in_xml(&text))
}

/// The one of the XML declaration with which the page starts.
fn in_xml(text: &str) -> Option<&'static Encoding> {
    let (declaration, _) = text.trim_start().strip_prefix("<?xml")?.split_once('>')?;
    value_of(declaration, "encoding").and_then(encoding_of)
}

fn in_meta(text: &str) -> Option<&'static Encoding> {
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        rest = &rest[at..];
        let (tag, after) = match rest.strip_prefix("<!--") {
            Some(comment) => ("", comment.find("-->").map_or("", |end| &comment[end..])),
            None if rest.starts_with("<meta") => {
                rest.split_at(rest.find('>').unwrap_or(rest.len()))
            }
            None => ("", rest),
        };
        if let Some(encoding) = value_of(tag, "charset").and_then(encoding_of) {
            return Some(encoding);
        }
        rest = after.get(1..).unwrap_or_default();
    }
    None
}

/// The encoding that a page which could be read so far means by this label.
fn encoding_of(label: &str) -> Option<&'static Encoding> {
    Some(match Encoding::for_label(label.as_bytes())? {
        encoding if encoding == UTF_16LE || encoding == UTF_16BE => UTF_8,
        encoding if encoding == X_USER_DEFINED => WINDOWS_1252,
        encoding => encoding,
    })
}

/// The value after `name=` in a tag, attribute or `content` alike.
fn value_of<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let value = tag.split_once(name)?.1.trim_start().strip_prefix('=')?;
    let value = value.trim_start().trim_start_matches(['"', '\'']);
    let end =
        value.find(|c: char| c.is_whitespace() || "\"';/>".contains(c)).unwrap_or(value.len());
    (end > 0).then(|| &value[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn declarations_are_followed() {
        for (head, label) in [
            (r#"<meta charset="iso-8859-2">"#, "iso-8859-2"),
            (
                r#"<META http-equiv=Content-Type content="text/html; CharSet=ISO-8859-2">"#,
                "iso-8859-2",
            ),
            (r#"<!-- <meta charset=koi8-r> --><meta charset='shift_jis'>"#, "shift_jis"),
            (r#"<meta charset=utf-16le>"#, "utf-8"),
            (r#"<meta charset=x-user-defined>"#, "windows-1252"),
            (r#"<meta charset=none><meta charset=koi8-r>"#, "koi8-r"),
            (r#"<?xml version="1.0" encoding="koi8-r"?><html>"#, "koi8-r"),
        ] {
            assert_eq!(declared(head.as_bytes()), Encoding::for_label(label.as_bytes()), "{head}");
        }
        assert_eq!(declared(b"<meta name=x><p>charset=koi8-r"), None);
        assert_eq!(declared(b"<meta charset"), None);
    }

    #[test]
    fn a_page_saved_as_utf8_is_that_whatever_it_was_before() {
        let saved = |label: &str, text: &str| format!("<meta charset={label}>{text}");
        for (label, text) in [("gbk", "新华社北京四月二十四日电"), ("iso-8859-1", "äöüßäöüß")]
        {
            assert!(decode(saved(label, text).as_bytes()).ends_with(text), "{label}");
        }
        let chance = [b"<meta charset=gbk>".as_slice(), &[0xc1, 0xaa, 0xcd, 0xa8]].concat();
        assert!(decode(&chance).ends_with("联通"));
        assert!(decode(saved("iso-8859-1", "ö").as_bytes()).ends_with("Ã¶"));
    }

    #[test]
    fn without_a_declaration_the_bytes_decide() {
        assert_eq!(decode("größe".as_bytes()), "größe");
        assert_eq!(decode(b"gr\xf6\xdfe"), "größe");
        let late = [&[b' '; 2000][..], b"<meta charset=iso-8859-2>\xb1"].concat();
        assert!(decode(&late).ends_with('ą'));
        assert_eq!(decode(b"\xff\xfeg\0"), "g");
        assert_eq!(decode("größe, süß, schön \u{0}".as_bytes()).len(), 24);
        assert!(decode(b"\xc3\xb6\xc3\xb6\xc3\xb6\xc3\xb6\xc3\xb6\xff").ends_with('\u{fffd}'));
    }
}
