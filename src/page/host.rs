//! Hosts of other scripts, in the ASCII form that the URL standard wants.
//!
//! The full mapping needs Unicode tables of 70 KB; pages write their hosts in
//! lower case and composed, so that Punycode alone says the same.

/// The address with its host's labels in Punycode; `None` where the host is
/// ASCII, or there is none.
pub(super) fn in_ascii(address: &str) -> Option<String> {
    let (before, rest) = address.split_at(address.find("//")? + 2);
    let (authority, after) = rest.split_at(rest.find(['/', '\\', '?', '#']).unwrap_or(rest.len()));
    let (user, host) = authority.split_at(authority.rfind('@').map_or(0, |at| at + 1));
    if host.is_ascii() {
        return None;
    }
    let labels: Option<Vec<String>> = host.split(['.', '。']).map(label).collect();
    Some(format!("{before}{user}{}{after}", labels?.join(".")))
}

fn label(label: &str) -> Option<String> {
    let label = label.to_lowercase();
    match label.split_once(':') {
        _ if label.is_ascii() => Some(label),
        Some((name, port)) => Some(format!("{}:{port}", encoded(name)?)),
        None => encoded(&label),
    }
}

fn encoded(label: &str) -> Option<String> {
    // Signs of ASCII that mean something in an address have no place in a name.
    let is_name = |c: char| c.is_alphanumeric() || c == '-' || !(c.is_ascii() || c.is_control());
    if !label.chars().all(is_name) {
        return None;
    }
    idna::punycode::encode_str(label).map(|code| format!("xn--{code}"))
}

#[cfg(test)]
mod tests {
    use super::in_ascii;
    use url::Url;

    #[test]
    fn other_scripts_are_written_in_punycode() {
        let ascii = |address| {
            let address = in_ascii(address)?;
            Url::parse(&address).ok().map(String::from)
        };
        for (address, wanted) in [
            ("https://müller.example/ä?ö#ü", "https://xn--mller-kva.example/%C3%A4?%C3%B6#%C3%BC"),
            ("http://a@Ё.Рф:80/", "http://a@xn--61a.xn--p1ai/"),
            ("https://日本。jp", "https://xn--wgv71a.jp/"),
        ] {
            assert_eq!(ascii(address).as_deref(), Some(wanted));
        }
        for address in ["https://a.example/ä", "ä", "https://ä<b.example/", "mailto:ä@b"] {
            assert_eq!(ascii(address), None, "{address}");
        }
    }
}
