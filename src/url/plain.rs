//! Addresses that need no parser: written as the URL standard would write them
//! already, or continuing one that is.
//!
//! Why: nearly all links of a page are so, and in the module each other one is a
//! call into the browser, which takes longer than all else that is done with it.

/// The address in the standard's writing, `base` being in it; `None` where it
/// takes the standard's parser to tell.
pub(super) fn standard(address: &str, base: Option<&str>) -> Option<String> {
    if let Some(after_host) = after_host(address) {
        return is_plain(after_host).then(|| address.to_owned());
    }
    let base = base?;
    // Whatever its host is: it has been read before.
    let host = web(base)?;
    let path = base.len() - host.len() + host.find('/')?;
    let end = |marks: &[char]| base[path..].find(marks).map_or(base.len(), |at| path + at);
    let kept = match address.as_bytes() {
        [b'/', b'/', ..] => {
            let whole = [&base[..=base.find(':')?], address].concat();
            return is_plain(after_host(&whole)?).then_some(whole);
        }
        [b'/', ..] if is_plain(address) => path,
        [b'#', ..] if is_plain(address) => end(&['#']),
        [first, ..] if first.is_ascii_alphanumeric() && is_plain_name(address) => {
            base[..end(&['?', '#'])].rfind('/')? + 1
        }
        _ => return None,
    };
    Some([&base[..kept], address].concat())
}

/// Whether an address is relative to a folder: it has no scheme.
fn is_plain_name(address: &str) -> bool {
    !address.contains(':') && is_plain(address)
}

/// What follows the host of a web address, from the `/` on, where that host is
/// nothing but a name in small letters.
fn after_host(address: &str) -> Option<&str> {
    let rest = web(address)?;
    let (host, after) = rest.split_at(rest.find('/')?);
    let is_name = |label: &str| {
        !label.is_empty()
            && !label.starts_with("xn--")
            && label.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
    };
    // What ends in a number is an IP address, or none.
    let last = host.rsplit('.').next()?;
    let is_host =
        last.starts_with(|c: char| c.is_ascii_lowercase()) && host.split('.').all(is_name);
    is_host.then_some(after)
}

/// What follows the scheme of a web address, from the host on.
fn web(address: &str) -> Option<&str> {
    let rest = address.strip_prefix("http")?;
    rest.strip_prefix("://").or_else(|| rest.strip_prefix("s://"))
}

/// Whether the standard leaves path, query and fragment as they are.
fn is_plain(after_host: &str) -> bool {
    let bytes = after_host.as_bytes();
    let path = bytes.iter().position(|b| matches!(b, b'?' | b'#')).unwrap_or(bytes.len());
    // A dot that begins a part of the path, or is hidden in `%2e`, may be a step.
    let has_step = bytes[..path].windows(2).any(|pair| matches!(pair, b"/." | b"%2"));
    let fragment = bytes[path..].iter().filter(|&&b| b == b'#').count();
    !has_step && fragment <= 1 && bytes.iter().all(|&b| is_kept(b))
}

/// Characters that are never written otherwise.
fn is_kept(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"/?#-_.~!$&()*+,;=:@%".contains(&byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the parser says.
    fn parsed(address: &str, base: Option<&str>) -> Option<String> {
        let base = base.and_then(|base| ::url::Url::parse(base).ok());
        let options = ::url::Url::options().base_url(base.as_ref());
        options.parse(address).ok().map(String::from)
    }

    #[test]
    fn the_parser_says_the_same() {
        let starts = [
            "",
            "/",
            "//",
            "#",
            "?",
            ".",
            "..",
            "a",
            "7",
            "https://a-b.example",
            "http://A.example",
            "https://a.example:80",
            "https://u@a.example",
            "https://a..example",
            "https://1.2.3.4",
            "https://a.0x1f",
            "https://xn--a.example",
            "https:a",
            "mailto:a",
            "https://",
            "a:b",
            " /",
            "https://a_b.example",
            "javascript:",
            "https:///x.example",
        ];
        let parts = [
            "",
            "/",
            "/b",
            "b/c.html",
            "/./b",
            "/../b",
            "/.b",
            "/b..",
            "/%2e%2E/b",
            "/%41",
            "/b c",
            "/é",
            "?q=1&r=%20",
            "?'",
            "#f",
            "#f#g",
            "/b?c#d?e",
            "//b",
            "/b:c",
            "/b|c",
            "\\b",
            "/\tb",
            "/b\"",
            "?a/../b",
            "#a/../b",
            "/;b=1,2!$(*)~@",
            "/b ",
            "/\u{7f}",
        ];
        let bases = [
            None,
            Some("https://a.example/x/y?z/u#w/v"),
            Some("http://u@b.example:81/"),
            Some("mailto:a@b.example"),
            Some("file:///x/y"),
            Some("https://1.2.3.4:81/x"),
            Some("http://xn--mller-kva.example?y"),
        ];
        let mut plain = 0;
        for base in bases {
            for address in starts.iter().flat_map(|s| parts.iter().map(move |p| format!("{s}{p}")))
            {
                for address in [address.clone(), format!("{address}/.")] {
                    if let Some(written) = standard(&address, base) {
                        assert_eq!(Some(written), parsed(&address, base), "{address} at {base:?}");
                        plain += 1;
                    }
                }
            }
        }
        assert!(plain > 100, "{plain}");
    }
}
