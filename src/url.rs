//! Addresses as the URL standard reads them.

mod plain;

/// An absolute address in the standard's own writing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Url(String);

impl Url {
    /// Reads an address, a relative one against `base`.
    pub(crate) fn parse(address: &str, base: Option<&Url>) -> Option<Url> {
        let base = base.map(Url::as_str);
        plain::standard(address, base).or_else(|| standard(address, base)).map(Url)
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    pub(crate) fn into_string(self) -> String {
        self.0
    }

    pub(crate) fn scheme(&self) -> &str {
        split(&self.0, &[':']).0
    }

    /// Whether relative addresses can be read against it.
    pub(crate) fn can_be_a_base(&self) -> bool {
        self.after_scheme().starts_with('/')
    }

    /// The host without its port; `None` for addresses of another kind ("mailto:").
    pub(crate) fn host(&self) -> Option<&str> {
        let (authority, _) = split(self.after_scheme().strip_prefix("//")?, &['/', '?', '#']);
        let host = authority.rsplit('@').next()?;
        match host.rsplit_once(':') {
            Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) => Some(name),
            _ => Some(host),
        }
    }

    /// What stands between host and query.
    pub(crate) fn path(&self) -> &str {
        let rest = self.after_scheme();
        let rest = match rest.strip_prefix("//") {
            Some(rest) => split(rest, &['/', '?', '#']).1,
            None => rest,
        };
        split(rest, &['?', '#']).0
    }

    /// The query's first value of this name, decoded.
    pub(crate) fn query(&self, name: &str) -> Option<String> {
        let (before, _) = split(&self.0, &['#']);
        let mut pairs = before.split_once('?')?.1.split('&').map(|pair| split(pair, &['=']));
        let (_, value) = pairs.find(|(key, _)| decoded(&key.replace('+', " ")) == name)?;
        Some(decoded(&value.get(1..).unwrap_or_default().replace('+', " ")))
    }

    fn after_scheme(&self) -> &str {
        self.0.split_once(':').map_or("", |(_, rest)| rest)
    }
}

/// The text before the first of these signs, and from there on.
fn split<'t>(text: &'t str, signs: &[char]) -> (&'t str, &'t str) {
    text.split_at(text.find(signs).unwrap_or(text.len()))
}

/// The text that `%20` and the like stand for.
pub(crate) fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let code = after.first_chunk().filter(|_| *first == b'%').and_then(byte);
        bytes.push(code.unwrap_or(*first));
        rest = if code.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The byte of two hexadecimal digits.
fn byte(digits: &[u8; 2]) -> Option<u8> {
    let [high, low] = digits.map(|digit| char::from(digit).to_digit(16));
    Some((high? * 16 + low?) as u8)
}

/// The address in the standard's writing; `None` where it is none.
#[cfg(not(all(feature = "wasm", target_arch = "wasm32")))]
fn standard(address: &str, base: Option<&str>) -> Option<String> {
    let base = base.and_then(|base| ::url::Url::parse(base).ok());
    let url = ::url::Url::options().base_url(base.as_ref()).parse(address).ok()?;
    Some(url.into())
}

/// The browser knows how to read addresses, with tables of 100 KB that need
/// not be loaded.
#[cfg(all(feature = "wasm", target_arch = "wasm32"))]
use crate::wasm::standard_address as standard;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_are_those_of_the_standard() {
        for address in [
            "https://a.example",
            "HTTPS://u:p@A.Example:8080/b/../c d?e=f&g#h/?i",
            "http://[::1]:80/x",
            "http://[::1]:81/x",
            "https://a.example?b:c/d",
            "https://müller.example/ä?ö#ü",
            "https://ｆｕｌｌ.example/",
            "mailto:b@c.example?subject=x",
            "tel:+1",
            "file:///etc/x",
            "data:text/plain,a/b?c",
        ] {
            let url = Url::parse(address, None).unwrap();
            let other = ::url::Url::parse(address).unwrap();
            assert_eq!(url.as_str(), other.as_str());
            assert_eq!(url.host().filter(|host| !host.is_empty()), other.host_str(), "{address}");
            assert_eq!(url.path(), other.path(), "{address}");
            assert_eq!(url.scheme(), other.scheme());
            assert_eq!(url.can_be_a_base(), !other.cannot_be_a_base(), "{address}");
        }
        assert_eq!(Url::parse("b", None), None);
    }

    #[test]
    fn queries_are_decoded() {
        let url = Url::parse("https://a.example/?a=1&b+c=d%26e+f&b%20c=2&e#?a=9", None).unwrap();
        let query = |name: &str| url.query(name);
        assert_eq!(query("a").as_deref(), Some("1"));
        assert_eq!(query("b c").as_deref(), Some("d&e f"));
        assert_eq!(query("e").as_deref(), Some(""));
        assert_eq!(query("f"), None);
    }

    #[test]
    fn what_is_no_code_stays() {
        assert_eq!(decoded("%41%4g%é%c3%a9%ff%2"), "A%4g%éé\u{fffd}%2");
    }
}
