//! Character references left in text that is not HTML any more.

const NAMED: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("sbquo", '‚'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bdquo", '„'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("hellip", '…'),
    ("bull", '•'),
    ("middot", '·'),
    ("copy", '©'),
    ("reg", '®'),
    ("trade", '™'),
    ("euro", '€'),
    ("auml", 'ä'),
    ("ouml", 'ö'),
    ("uuml", 'ü'),
    ("Auml", 'Ä'),
    ("Ouml", 'Ö'),
    ("Uuml", 'Ü'),
    ("szlig", 'ß'),
    ("eacute", 'é'),
    ("egrave", 'è'),
    ("ecirc", 'ê'),
    ("agrave", 'à'),
    ("aacute", 'á'),
    ("acirc", 'â'),
    ("ccedil", 'ç'),
    ("iacute", 'í'),
    ("oacute", 'ó'),
    ("uacute", 'ú'),
    ("ntilde", 'ñ'),
];

/// Replaces the references that are known, also where their ampersand was
/// escaped once more; all else stays.
pub(crate) fn decode(text: &str) -> String {
    decode_once(&decode_once(text))
}

/// Replaces the references that are known, each once.
pub(crate) fn decode_once(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let (value, length) = reference(rest).unwrap_or(('&', 1));
        out.push(value);
        rest = &rest[length..];
    }
    out + rest
}

/// The character that a text starts with a reference to, and its length there.
fn reference(text: &str) -> Option<(char, usize)> {
    let end = text.bytes().take(12).position(|b| b == b';')?;
    let name = text.get(1..end)?;
    let value = match name.strip_prefix('#') {
        Some(number) => {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code).filter(|c| !c.is_control())?
        }
        None => NAMED.iter().find(|(known, _)| *known == name)?.1,
    };
    Some((value, end + 1))
}

/// The text of a string that is HTML as often as not.
pub(crate) fn plain(text: &str) -> String {
    let text = decode(text);
    match text.contains("</") || text.contains("/>") {
        true => strip_tags(&text),
        false => text,
    }
}

fn strip_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut parts = text.split('<');
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let is_tag = part.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
        match part.split_once('>') {
            Some((_, rest)) if is_tag => out.push_str(rest),
            _ => {
                out.push('<');
                out.push_str(part);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{decode, plain};

    #[test]
    fn tags_go_and_what_is_none_stays() {
        assert_eq!(plain("<b>Tea</b> &lt;i&gt;time&lt;/i&gt;"), "Tea time");
        assert_eq!(plain("1 < 2 > 0"), "1 < 2 > 0");
    }

    #[test]
    fn references_are_replaced_and_the_rest_stays() {
        assert_eq!(decode("a &amp; b &#8217;&#x2014; &quot;c&quot;"), "a & b ’— \"c\"");
        assert_eq!(decode("&amp;amp; &amp;#39;x"), "& 'x");
        assert_eq!(decode("AT&T &unknown; & &#0; &#xD800; &"), "AT&T &unknown; & &#0; &#xD800; &");
    }
}
