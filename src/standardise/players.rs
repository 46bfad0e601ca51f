//! Video and audio of the page's own: plain players that load nothing unasked.

use super::builder::Builder;
use crate::article::NodeNumber;
use crate::doc::{Address, Attr, Name};
use crate::page::{Page, Tag};

/// A `<video>` or `<audio>`.
pub(crate) struct Player {
    name: Name,
    src: Address,
    poster: Option<Address>,
    title: Option<String>,
}

impl Player {
    pub(crate) fn read(page: &Page, n: NodeNumber) -> Option<Player> {
        let name = if page.tag(n) == Tag::Video { Name::Video } else { Name::Audio };
        let own = [page.attr(n, "src"), page.attr(n, "data-src")];
        let sources = page
            .descendants(n)
            .filter(|&d| page.tag(d) == Tag::Source)
            .flat_map(|d| [page.attr(d, "src"), page.attr(d, "data-src")]);
        let mut candidates = own.into_iter().chain(sources).flatten();
        let src = candidates.find_map(|raw| Address::file(page, raw))?;
        let poster = page.attr(n, "poster").and_then(|raw| Address::file(page, raw));
        let title = page.attr(n, "title").or(page.attr(n, "aria-label")).map(crate::write::line);
        Some(Player { name, src, poster: poster.filter(|_| name == Name::Video), title })
    }

    pub(crate) fn write(self, builder: &mut Builder) {
        let mut attrs = vec![Attr::Src(self.src)];
        attrs.extend(self.poster.map(Attr::Poster));
        attrs.extend(self.title.filter(|title| !title.is_empty()).map(Attr::Title));
        builder.inline_element(self.name, attrs);
    }
}
