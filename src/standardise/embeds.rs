//! Third-party frames become plain links: nothing of theirs loads by itself.

use super::builder::Builder;
use super::walk::EMBED;
use crate::article::NodeNumber;
use crate::doc::{Address, Attr, Name};
use crate::options::Options;
use crate::page::Page;

/// A frame's content as a link.
pub(crate) struct Embed {
    address: Address,
    text: String,
}

/// Reads a frame of a known provider; other frames are mostly adverts.
pub(crate) fn read(page: &Page, n: NodeNumber) -> Option<Embed> {
    let names = ["src", "data-src", "data-lazy-src", "data-original", "data", "data-litespeed-src"];
    let raw = names.iter().filter_map(|name| page.attr(n, name)).find_map(|raw| {
        let address = page.resolve(raw)?;
        provider(&address).map(|(name, link)| (name, link.unwrap_or(address)))
    });
    let (name, link) = raw?;
    let address = Address::link(page, &link)?;
    let title = page.attr(n, "title").map(crate::write::line).filter(|t| !t.is_empty());
    Some(Embed { address, text: title.unwrap_or_else(|| name.to_owned()) })
}

impl Embed {
    pub(crate) fn write(self, builder: &mut Builder, options: &Options) {
        builder.end_paragraph();
        let (p, doc) = builder.block_element(Name::P, vec![EMBED]);
        let parent = match options.links {
            true => doc.append(p, Name::A, vec![Attr::Href(self.address)]),
            false => p,
        };
        doc.append_text(parent, &self.text);
    }
}

/// The provider's name, and the address of the page that shows the same.
fn provider(address: &str) -> Option<(&'static str, Option<String>)> {
    let url = url::Url::parse(address).ok()?;
    let host = url.host_str()?.trim_start_matches("www.");
    if CHROME.iter().any(|part| url.path().contains(part)) {
        return None;
    }
    let last = url.path().trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let query = |key: &str| url.query_pairs().find(|(k, _)| k == key).map(|(_, v)| v.into_owned());
    let name = PROVIDERS.iter().find(|(domain, _)| is_of(host, domain))?.1;
    if name == "Google" && !url.path().starts_with("/maps") {
        return None;
    }
    let link = match name {
        "YouTube" if url.path().starts_with("/embed/") && is_id(last) && last != "videoseries" => {
            Some(format!("https://www.youtube.com/watch?v={last}"))
        }
        "YouTube" => query("list").map(|id| format!("https://www.youtube.com/playlist?list={id}")),
        "Vimeo" if is_id(last) => Some(format!("https://vimeo.com/{last}")),
        "X" => query("id").filter(|id| is_id(id)).map(|id| format!("https://x.com/i/status/{id}")),
        "Spotify" => Some(address.replace("/embed/", "/")),
        _ => None,
    };
    Some((name, link))
}

fn is_of(host: &str, domain: &str) -> bool {
    host.strip_suffix(domain).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

fn is_id(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

/// Paths of frames that are buttons and plumbing.
const CHROME: &[&str] = &[
    "/plugins/like",
    "/plugins/share",
    "/plugins/page",
    "/plugins/comments",
    "/connect/",
    "/widgets/",
    "/recaptcha/",
];

/// Domains whose frames are content, with the name people know.
const PROVIDERS: &[(&str, &str)] = &[
    ("youtube.com", "YouTube"),
    ("youtube-nocookie.com", "YouTube"),
    ("vimeo.com", "Vimeo"),
    ("dailymotion.com", "Dailymotion"),
    ("bilibili.com", "Bilibili"),
    ("youku.com", "Youku"),
    ("twitch.tv", "Twitch"),
    ("ted.com", "TED"),
    ("wistia.com", "Wistia"),
    ("wistia.net", "Wistia"),
    ("streamable.com", "Streamable"),
    ("soundcloud.com", "SoundCloud"),
    ("spotify.com", "Spotify"),
    ("podcasts.apple.com", "Apple Podcasts"),
    ("bandcamp.com", "Bandcamp"),
    ("twitter.com", "X"),
    ("x.com", "X"),
    ("instagram.com", "Instagram"),
    ("facebook.com", "Facebook"),
    ("tiktok.com", "TikTok"),
    ("reddit.com", "Reddit"),
    ("bsky.app", "Bluesky"),
    ("google.com", "Google"),
    ("openstreetmap.org", "OpenStreetMap"),
    ("codepen.io", "CodePen"),
    ("jsfiddle.net", "JSFiddle"),
    ("codesandbox.io", "CodeSandbox"),
    ("stackblitz.com", "StackBlitz"),
    ("observablehq.com", "Observable"),
    ("datawrapper.de", "Datawrapper"),
    ("dwcdn.net", "Datawrapper"),
    ("flourish.studio", "Flourish"),
    ("slideshare.net", "SlideShare"),
    ("speakerdeck.com", "Speaker Deck"),
    ("archive.org", "Internet Archive"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_lead_to_pages() {
        for (frame, name, link) in [
            (
                "https://www.youtube.com/embed/a-b_c?rel=0",
                "YouTube",
                "https://www.youtube.com/watch?v=a-b_c",
            ),
            (
                "https://www.youtube-nocookie.com/embed/x1",
                "YouTube",
                "https://www.youtube.com/watch?v=x1",
            ),
            ("https://player.vimeo.com/video/12?h=3", "Vimeo", "https://vimeo.com/12"),
        ] {
            assert_eq!(provider(frame), Some((name, Some(link.to_owned()))));
        }
    }

    #[test]
    fn strangers_and_lookalikes_do_not_pass() {
        assert_eq!(provider("https://ads.example/embed/1"), None);
        assert_eq!(provider("https://www.facebook.com/plugins/like.php?href=x"), None);
        assert_eq!(provider("https://www.google.com/recaptcha/api2/anchor"), None);
        assert_eq!(provider("https://notyoutube.com/embed/1"), None);
        assert_eq!(provider("https://youtube.com.evil.example/embed/1"), None);
    }
}
