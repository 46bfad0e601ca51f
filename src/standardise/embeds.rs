//! Third-party frames, players and posts become plain cards (poster, title,
//! provider, link): nothing of theirs loads by itself.

use super::backgrounds::of_style;
use super::builder::Builder;
use super::classes::{has_class, with_class};
use super::image::Image;
use super::walk::EMBED;
use crate::article::NodeNumber;
use crate::doc::{Address, Attr, Mark, Name};
use crate::options::Options;
use crate::page::{ByClass, Page, Tag};
use crate::text::has_caseless;
use crate::url::Url;

/// A card: what a third party would show, as a link to it.
pub(crate) struct Embed {
    address: Address,
    text: String,
    poster: Option<Address>,
}

/// Where frames and loaders keep the address to come.
const ADDRESSES: [&str; 8] = [
    "src",
    "data-src",
    "data-lazy-src",
    "data-original",
    "data",
    "data-litespeed-src",
    "data-embed-src",
    "data-iframe-src",
];

/// Reads a frame of a known provider; other frames are mostly adverts.
pub(crate) fn read(page: &Page, n: NodeNumber) -> Option<Embed> {
    let addresses = || ADDRESSES.iter().filter_map(|name| page.attr(n, name));
    if has_class(page, n, &["mastodon-embed"]) {
        let link = page.resolve(addresses().next()?)?;
        return card(page, n, "Mastodon", link.trim_end_matches("/embed"));
    }
    let (provider, link) = addresses().find_map(|raw| known(&page.resolve(raw)?))?;
    card(page, n, provider, &link)
}

/// Reads a script that would write a snippet of code into the page.
pub(crate) fn script(page: &Page, n: NodeNumber) -> Option<Embed> {
    let address = page.resolve(page.attr(n, "src")?)?;
    let path = address.strip_prefix("https://gist.github.com/")?;
    let link = address.replace(path, path.split(".js").next().unwrap_or_default());
    card(page, n, "gist.github.com", &link)
}

/// Boxes that may hold nothing but an address, see [`bare_address`].
pub(crate) fn address_boxes(page: &Page) -> ByClass<bool> {
    with_class(page, &["wp-block-embed__wrapper", "embed-wrapper", "oembed"])
}

/// Reads a box that holds nothing but the address of a known provider's page.
pub(crate) fn bare_address(page: &Page, n: NodeNumber) -> Option<Embed> {
    let text = page.text_of(n);
    let text = text.trim();
    let (provider, link) = known(text).filter(|_| !text.contains(char::is_whitespace))?;
    card(page, n, provider, &link)
}

/// Reads an element that a script would turn into a player.
pub(crate) fn facade(page: &Page, n: NodeNumber) -> Option<Embed> {
    let element = page.element(n)?;
    if !element.has_data() && element.attr("videoid").is_none() {
        return None;
    }
    let first = |names: &[&str]| names.iter().find_map(|name| element.attr(name));
    let says = |word: &str| {
        element.name().contains(word)
            || element.attr("class").is_some_and(|class| has_caseless(class, word))
    };
    let id = first(&["videoid", "data-videoid", "data-video-id", "data-id", "data-embed"]);
    let youtube = first(&["data-youtube-id", "data-youtube", "data-yt-id", "data-ytid"]);
    // What has none of these is no facade, whatever it is called.
    youtube.or(id).or_else(|| first(&["data-src", "data-href"]))?;
    let youtube = youtube.or_else(|| id.filter(|_| says("youtube")));
    if let Some(id) = youtube.map(str::trim).filter(|id| id.len() == YOUTUBE_ID && is_id(id)) {
        let link = format!("https://www.youtube.com/watch?v={id}");
        return card(page, n, "YouTube", &link);
    }
    if says("flourish-embed") {
        let story = first(&["data-src"])?;
        return card(page, n, "Flourish", &format!("https://public.flourish.studio/{story}/"));
    }
    if says("fb-post") || says("fb-video") {
        let (provider, link) = known(first(&["data-href"])?)?;
        return card(page, n, provider, &link);
    }
    let id = id.filter(|id| says("vimeo") && id.bytes().all(|b| b.is_ascii_digit()))?;
    card(page, n, "Vimeo", &format!("https://vimeo.com/{id}"))
}

const YOUTUBE_ID: usize = 11;

/// Classes of quotations that a script makes posts of.
pub(crate) const POSTS: [&str; 8] = [
    "instagram-media",
    "twitter-tweet",
    "twitter-video",
    "tiktok-embed",
    "fb-post",
    "reddit-card",
    "reddit-embed-bq",
    "bluesky-embed",
];

/// Reads a post whose text no script has filled in yet.
pub(crate) fn post(page: &Page, n: NodeNumber) -> Option<Embed> {
    const ATTRIBUTES: [&str; 3] = ["data-instgrm-permalink", "cite", "data-href"];
    if !has_class(page, n, &POSTS) {
        return None;
    }
    let own = ATTRIBUTES.iter().find_map(|name| page.attr(n, name));
    let links = page.descendants(n).filter_map(|d| page.attr(d, "href"));
    let (provider, link) =
        own.into_iter().chain(links).find_map(|raw| known(&page.resolve(raw)?))?;
    let texts: Vec<&str> = page.descendants(n).filter_map(|d| page.text(d)).collect();
    let text = crate::write::line(&texts.join(" "));
    let is_line = !text.is_empty() && text.len() <= MAX_POST;
    let mut embed = card(page, n, provider, &link)?;
    if is_line {
        embed.text = label(Some(text), provider);
    }
    Some(embed)
}

/// Whether a post's text in the page is only that of a button to it.
pub(crate) fn is_wordless_post(page: &Page, n: NodeNumber) -> bool {
    has_class(page, n, &["instagram-media"])
}

/// Reads a card as this stage writes it.
pub(crate) fn own(page: &Page, n: NodeNumber) -> Option<Embed> {
    let is_card = has_class(page, n, &[Mark::Embed.as_str()]);
    let link = page.children(n).find(|&c| is_card && page.tag(c) == Tag::A)?;
    let (provider, address) = known(&page.resolve(page.attr(link, "href")?)?)?;
    let mut card = card(page, n, provider, &address)?;
    card.text = crate::write::line(&page.text_of(n));
    Some(card)
}

/// A longer text is no label of a post, in bytes.
const MAX_POST: usize = 600;

/// A provider's name and the address to link to.
fn known(address: &str) -> Option<(&'static str, String)> {
    let (name, link) = provider(address)?;
    Some((name, link.unwrap_or_else(|| address.to_owned())))
}

fn card(page: &Page, n: NodeNumber, provider: &'static str, link: &str) -> Option<Embed> {
    const TITLES: [&str; 5] = ["title", "data-title", "playlabel", "aria-label", "alt"];
    let mut titles = TITLES.iter().filter_map(|name| page.attr(n, name)).map(crate::write::line);
    let posters = [page.attr(n, "data-poster"), page.attr(n, "poster"), of_style(page, n)];
    let inside = page.descendants(n).filter(|&d| page.tag(d) == Tag::Img);
    let own = posters.into_iter().flatten().filter_map(|raw| Address::image(page, raw));
    Some(Embed {
        address: Address::link(page, link)?,
        text: label(titles.find(|title| !title.is_empty()), provider),
        poster: own.chain(inside.filter_map(|d| Some(Image::read(page, d)?.src))).next(),
    })
}

impl Embed {
    pub(crate) fn write(self, builder: &mut Builder, options: &Options) {
        builder.end_paragraph();
        let (p, doc) = builder.block_element(Name::P, vec![EMBED]);
        let parent = match options.links {
            true => doc.append(p, Name::A, vec![Attr::Href(self.address)]),
            false => p,
        };
        if let Some(poster) = self.poster.filter(|_| options.images) {
            doc.append(parent, Name::Img, vec![Attr::Src(poster), Attr::Alt(String::new())]);
        }
        doc.append_text(parent, &self.text);
    }
}

/// "Title (Provider)", or either.
fn label(title: Option<String>, provider: &str) -> String {
    match title {
        Some(title) if title.to_lowercase().contains(&provider.to_lowercase()) => title,
        Some(title) => format!("{title} ({provider})"),
        None => provider.to_owned(),
    }
}

/// The provider's name, and the address of the page that shows the same.
fn provider(address: &str) -> Option<(&'static str, Option<String>)> {
    let url = Url::parse(address, None)?;
    let host = url.host()?.trim_start_matches("www.");
    if CHROME.iter().any(|part| url.path().contains(part)) {
        return None;
    }
    let last = url.path().trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let name = PROVIDERS.iter().find(|(domain, _)| is_of(host, domain))?.1;
    if name == "Google Maps" && !url.path().starts_with("/maps") {
        return None;
    }
    let link = match name {
        "YouTube" if host == "youtu.be" && is_id(last) => {
            Some(format!("https://www.youtube.com/watch?v={last}"))
        }
        "YouTube" if url.path().starts_with("/embed/") && is_id(last) && last != "videoseries" => {
            Some(format!("https://www.youtube.com/watch?v={last}"))
        }
        "YouTube" => {
            url.query("list").map(|id| format!("https://www.youtube.com/playlist?list={id}"))
        }
        "Vimeo" if is_id(last) => Some(format!("https://vimeo.com/{last}")),
        "Twitter" | "X" => {
            url.query("id").filter(|id| is_id(id)).map(|id| format!("https://x.com/i/status/{id}"))
        }
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

/// Domains whose frames are content, with the name people know; its words are
/// the domain's, as no word comes out that is not in the page.
const PROVIDERS: &[(&str, &str)] = &[
    ("youtube.com", "YouTube"),
    ("youtube-nocookie.com", "YouTube"),
    ("youtu.be", "YouTube"),
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
    ("twitter.com", "Twitter"),
    ("x.com", "X"),
    ("instagram.com", "Instagram"),
    ("facebook.com", "Facebook"),
    ("tiktok.com", "TikTok"),
    ("reddit.com", "Reddit"),
    ("bsky.app", "bsky.app"),
    ("google.com", "Google Maps"),
    ("openstreetmap.org", "OpenStreetMap"),
    ("codepen.io", "CodePen"),
    ("jsfiddle.net", "JSFiddle"),
    ("codesandbox.io", "CodeSandbox"),
    ("stackblitz.com", "StackBlitz"),
    ("observablehq.com", "Observable"),
    ("datawrapper.de", "Datawrapper"),
    ("dwcdn.net", "dwcdn.net"),
    ("flourish.studio", "Flourish"),
    ("slideshare.net", "SlideShare"),
    ("speakerdeck.com", "Speaker Deck"),
    ("archive.org", "archive.org"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::standardise::testing::html;

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
    fn names_are_words_of_the_domain() {
        // A path of maps is asked for, where it is Google's.
        let others = |domain: &&str| !matches!(*domain, "youtu.be" | "google.com");
        for (domain, name) in PROVIDERS.iter().filter(|(domain, _)| others(domain)) {
            for word in name.to_lowercase().split(' ') {
                assert!(domain.contains(word), "{name}");
            }
        }
    }

    #[test]
    fn facades_become_cards() {
        let link =
            "<a href=\"https://www.youtube.com/watch?v=aB3_dE-9x0z\" rel=\"noopener noreferrer\">";
        let poster = "<img src=\"https://a.example/p.jpg\" alt=\"\">";
        for (page, inside) in [
            (
                "<lite-youtube videoid=aB3_dE-9x0z playlabel=Play style='background-image: url(/p.jpg)'></lite-youtube>",
                format!("{poster}Play (YouTube)"),
            ),
            ("<div class=youtube-player data-id=aB3_dE-9x0z></div>", "YouTube".into()),
            ("<div data-youtube-id=aB3_dE-9x0z><img src=/p.jpg></div>", format!("{poster}YouTube")),
            (
                "<amp-youtube data-videoid=aB3_dE-9x0z title='On YouTube'></amp-youtube>",
                "On YouTube".into(),
            ),
        ] {
            let out = html(&format!("<p>a</p>{page}<p>b</p>"));
            let card = format!("<p class=\"embed\">{link}{inside}</a></p>");
            assert_eq!(out, format!("<p>a</p>\n{card}\n<p>b</p>\n"), "{page}");
        }
    }

    #[test]
    fn other_elements_become_cards() {
        for (page, link, text) in [
            (
                "<div class=fb-post data-href=https://www.facebook.com/a/posts/1></div>",
                "https://www.facebook.com/a/posts/1",
                "Facebook",
            ),
            (
                "<iframe class=mastodon-embed src=https://m.example/@a/1/embed></iframe>",
                "https://m.example/@a/1",
                "Mastodon",
            ),
            (
                "<script src=https://gist.github.com/a/0f.js></script>",
                "https://gist.github.com/a/0f",
                "gist.github.com",
            ),
            (
                "<div class=flourish-embed data-src=story/1></div>",
                "https://public.flourish.studio/story/1/",
                "Flourish",
            ),
            (
                "<div class=wp-block-embed__wrapper>https://vimeo.com/12</div>",
                "https://vimeo.com/12",
                "Vimeo",
            ),
            (
                "<blockquote class=instagram-media data-instgrm-permalink=https://www.instagram.com/p/x/><div>View this</div><p>A post</p></blockquote>",
                "https://www.instagram.com/p/x/",
                "View this A post (Instagram)",
            ),
        ] {
            let out = html(&format!("<p>a</p>{page}<p>b</p>"));
            let card = format!(
                "<p class=\"embed\"><a href=\"{link}\" rel=\"noopener noreferrer\">{text}</a></p>"
            );
            assert_eq!(out, format!("<p>a</p>\n{card}\n<p>b</p>\n"), "{page}");
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
