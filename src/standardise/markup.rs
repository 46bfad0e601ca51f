//! Reads one start tag out of markup that is kept as text (`<noscript>`).

/// The attributes of the first start tag of that name, names lower-cased,
/// references decoded. This is a reader of facts, not a parser: what it gives
/// goes through the same checks as everything else.
pub(crate) fn first_tag(markup: &str, name: &str) -> Option<Vec<(String, String)>> {
    let mut rest = markup;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        let is_it = rest.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
            && rest[name.len()..].starts_with(|c: char| c.is_ascii_whitespace() || c == '/');
        if is_it {
            return Some(attributes(&rest[name.len()..]));
        }
    }
    None
}

fn attributes(mut rest: &str) -> Vec<(String, String)> {
    let mut out = Vec::new();
    let is_gap = |c: char| c.is_ascii_whitespace() || c == '/';
    loop {
        rest = rest.trim_start_matches(is_gap);
        let end = rest.find(|c: char| is_gap(c) || c == '=' || c == '>').unwrap_or(rest.len());
        if rest.is_empty() || end == 0 {
            return out;
        }
        let name = rest[..end].to_ascii_lowercase();
        rest = rest[end..].trim_start();
        let mut value = "";
        if let Some(after) = rest.strip_prefix('=') {
            (value, rest) = attribute_value(after.trim_start());
        }
        out.push((name, decode(value)));
    }
}

fn attribute_value(rest: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(body) = rest.strip_prefix(quote) {
            let end = body.find(quote).unwrap_or(body.len());
            return (&body[..end], body.get(end + 1..).unwrap_or_default());
        }
    }
    let end = rest.find(|c: char| c.is_ascii_whitespace() || c == '>').unwrap_or(rest.len());
    rest.split_at(end)
}

/// Decodes the references that addresses and short texts hold.
pub(crate) fn decode(text: &str) -> String {
    const NAMED: [(&str, &str); 6] = [
        ("&quot;", "\""),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&amp;", "&"),
    ];
    let mut out = text.to_owned();
    if out.contains('&') {
        for (reference, character) in NAMED {
            out = out.replace(reference, character);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_tag_is_read() {
        let tag = first_tag("<p><imgx a=1><IMG src='a b' alt=\"x &amp; y\" hidden w=3/>", "img");
        let pairs = [("src", "a b"), ("alt", "x & y"), ("hidden", ""), ("w", "3/")];
        assert_eq!(tag, Some(pairs.map(|(n, v)| (n.to_owned(), v.to_owned())).to_vec()));
        assert_eq!(first_tag("<img", "img"), None);
        assert_eq!(first_tag("<img src=\"cut", "img").map(|t| t.len()), Some(1));
    }
}
