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

fn decode_once(text: &str) -> String {
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

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn references_are_replaced_and_the_rest_stays() {
        assert_eq!(decode("a &amp; b &#8217;&#x2014; &quot;c&quot;"), "a & b ’— \"c\"");
        assert_eq!(decode("&amp;amp; &amp;#39;x"), "& 'x");
        assert_eq!(decode("AT&T &unknown; & &#0; &#xD800; &"), "AT&T &unknown; & &#0; &#xD800; &");
    }
}
