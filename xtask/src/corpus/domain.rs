//! The registrable part of a host, nearly: enough to keep one site's pages together.

use url::Url;

/// Second levels under which names are registered.
const SECOND_LEVELS: &[&str] = &[
    "ac", "asn", "co", "com", "edu", "go", "gob", "gov", "gv", "ltd", "ne", "net", "nhs", "nom",
    "or", "org",
];

/// The domain of a URL, such as `bbc.co.uk`.
pub(super) fn of(url: &str) -> Option<String> {
    let url = Url::parse(url).ok()?;
    let host = url.host_str()?.trim_end_matches('.').to_ascii_lowercase();
    let labels: Vec<&str> = host.split('.').collect();
    let count = match labels[..] {
        [.., second, top] if top.len() == 2 && SECOND_LEVELS.contains(&second) => 3,
        _ => 2,
    };
    Some(labels[labels.len().saturating_sub(count)..].join("."))
}

#[cfg(test)]
mod tests {
    #[test]
    fn groups_by_site() {
        for (url, domain) in [
            ("https://www.bbc.co.uk/news/1", "bbc.co.uk"),
            ("http://blog.example.com/a", "example.com"),
            ("https://example.de", "example.de"),
            ("http://localhost/x", "localhost"),
        ] {
            assert_eq!(super::of(url).as_deref(), Some(domain));
        }
        assert_eq!(super::of("not a url"), None);
    }
}
