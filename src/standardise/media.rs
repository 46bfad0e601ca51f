//! Which images and players belong to the article.
//!
//! Why: media hold no text, so nobody has judged them. Rule: one belongs to
//! the article when the text around it does ([`belongs`]). The picture on top of the article is found by its place between
//! headline and text, or by being the page's own lead image.

use super::around::belongs;
use super::chosen::Chosen;
use super::classes::{Words, has_word};
use super::image::{self, Image};
use super::plan::{Claim, Plan};
use super::players::Player;
use super::{backgrounds, candidates, embeds, words};
use crate::article::NodeNumber;
use crate::hash::HashSet;
use crate::metadata::Metadata;
use crate::options::Options;
use crate::page::{ByClass, Page, Tag};
use crate::text::has;

/// Smaller pictures are icons.
const MIN_PIXELS: u32 = 49;
/// More warnings than this tell nobody more.
const MAX_WARNINGS: usize = 20;
/// A picture of this width is worth to stand on top.
const MIN_LEAD_WIDTH: u32 = 200;

pub(crate) fn claim(
    chosen: &Chosen,
    meta: &Metadata,
    options: &Options,
    plan: &mut Plan,
    warnings: &mut Vec<String>,
) {
    let seen = HashSet::default();
    let mut finder = Finder {
        chosen,
        plan,
        warnings,
        seen,
        lead: None,
        has_images: options.images,
        boxes: backgrounds::boxes(chosen.page),
        address_boxes: embeds::address_boxes(chosen.page),
    };
    let Some(span) = chosen.span() else { return };
    finder.lead = finder.lead(meta, span);
    for (n, _) in chosen.page.elements() {
        finder.visit(n);
    }
}

struct Finder<'f, 'p, 'a> {
    chosen: &'f Chosen<'p, 'a>,
    plan: &'f mut Plan,
    warnings: &'f mut Vec<String>,
    /// Keys of the pictures already in.
    seen: HashSet<String>,
    lead: Option<NodeNumber>,
    /// Whether the caller wants pictures and players.
    has_images: bool,
    boxes: Words,
    address_boxes: ByClass<bool>,
}

impl Finder<'_, '_, '_> {
    fn visit(&mut self, n: NodeNumber) {
        let page = self.chosen.page;
        match page.tag(n) {
            Tag::Img => self.image(n),
            Tag::Noscript if self.has_images => self.noscript(n),
            Tag::Video | Tag::Audio if self.has_images && belongs(self.chosen, n) => {
                if let Some(player) = Player::read(page, n) {
                    self.plan.claim(n, Claim::Player(player));
                }
            }
            Tag::Iframe | Tag::Embed | Tag::Object => self.embed(n, embeds::read),
            Tag::Blockquote if !self.chosen.any(n) || embeds::is_wordless_post(page, n) => {
                self.embed(n, embeds::post);
            }
            Tag::Script => self.embed(n, embeds::script),
            Tag::P if !self.chosen.any(n) => self.embed(n, embeds::own),
            Tag::Other if is_amp_image(page, n) => self.image(n),
            tag if tag.is_inline() && tag != Tag::Span && tag != Tag::A => {}
            _ if !page.has_attributes(n) => {}
            _ => {
                self.embed(n, embeds::facade);
                if self.address_boxes.of(page, n) {
                    self.embed(n, embeds::bare_address);
                }
                self.background(n);
            }
        }
    }

    fn embed(&mut self, n: NodeNumber, read: impl Fn(&Page, NodeNumber) -> Option<embeds::Embed>) {
        if let Some(embed) = read(self.chosen.page, n).filter(|_| belongs(self.chosen, n)) {
            self.plan.claim(n, Claim::Embed(embed));
        }
    }

    /// A picture that is the background of an empty box.
    fn background(&mut self, n: NodeNumber) {
        if !self.has_images || self.plan.is_claimed(n) {
            return;
        }
        let Some(image) = backgrounds::read(self.chosen.page, &self.boxes, n) else { return };
        let is_wanted = !is_chrome(self.chosen.page, n) && !is_tiny(image.width, image.height);
        if is_wanted && belongs(self.chosen, n) {
            self.add(n, image);
        }
    }

    /// Says, once, that an attribute of a picture could not be read.
    fn warn(&mut self, n: NodeNumber) {
        let Some(name) = candidates::unreadable(self.chosen.page, n) else { return };
        let warning = format!("an image's {name} could not be read");
        if !self.warnings.contains(&warning) && self.warnings.len() < MAX_WARNINGS {
            self.warnings.push(warning);
        }
    }

    fn image(&mut self, n: NodeNumber) {
        let page = self.chosen.page;
        if self.plan.is_claimed(n) {
            return;
        }
        if let Some(text) = emoji(page, n).filter(|_| belongs(self.chosen, n)) {
            return self.plan.claim(n, Claim::Text(text));
        }
        if !self.has_images {
            return;
        }
        if self.lead != Some(n) && (is_chrome(page, n) || !belongs(self.chosen, n)) {
            return;
        }
        self.warn(n);
        // A placeholder whose picture stands in the noscript beside it.
        if !image::has_real_src(page, n)
            && let Some(image) = noscript_beside(page, n)
        {
            return self.add(n, image);
        }
        if let Some(image) = Image::read(page, n) {
            self.add(n, larger_copy(page, n, &image).unwrap_or(image));
        }
    }

    /// A picture that only the noscript has.
    fn noscript(&mut self, n: NodeNumber) {
        let page = self.chosen.page;
        if !page.text_of(n).contains("<img") || !belongs(self.chosen, n) {
            return;
        }
        if let Some(image) = image::of_noscript(page, n).filter(|i| !is_tiny(i.width, i.height)) {
            self.add(n, image);
        }
    }

    /// Pictures come once; a repeat is the same picture for another screen.
    fn add(&mut self, n: NodeNumber, image: Image) {
        if self.seen.insert(image.src.as_str().to_owned()) {
            self.plan.claim(n, Claim::Image(image));
        }
    }

    /// The picture on top: between the headline and the text.
    fn lead(&self, meta: &Metadata, span: (usize, usize)) -> Option<NodeNumber> {
        let (page, blocks) = (self.chosen.page, self.chosen.blocks);
        let first = blocks.list[span.0].first;
        let wanted = meta.lead_image.as_deref().map(image::key).filter(|key| key.len() > 3);
        let is_wanted =
            |image: &Image| wanted.as_ref().is_some_and(|wanted| *wanted == image.key());
        let headline = headline(page, meta, first);
        let mut found = None;
        for (n, _) in page.elements().take_while(|(n, _)| *n < first) {
            if page.tag(n) != Tag::Img || is_chrome(page, n) || self.chosen.is_aside(n) {
                continue;
            }
            let Some(image) = Image::read(page, n) else { continue };
            if is_wanted(&image) {
                return Some(n);
            }
            let is_placed = headline.is_some_and(|headline| n > headline);
            let is_wide = image.width.is_some_and(|w| w >= MIN_LEAD_WIDTH);
            let in_figure = page.ancestors(n).any(|a| page.tag(a) == Tag::Figure);
            if found.is_none() && is_placed && (is_wide || in_figure) {
                found = Some(n);
            }
        }
        found.filter(|&n| self.is_single(n))
    }

    /// A picture among many at the top is a strip of cards.
    fn is_single(&self, n: NodeNumber) -> bool {
        let page = self.chosen.page;
        let parent = page.parent(n);
        page.descendants(page.parent(parent)).filter(|&d| page.tag(d) == Tag::Img).count() <= 2
    }
}

/// The last `h1` before the text, if it may be the article's headline.
fn headline(page: &Page, meta: &Metadata, before: NodeNumber) -> Option<NodeNumber> {
    let title = words(meta.title.as_deref().unwrap_or_default());
    let is_title = |n: NodeNumber| title.is_empty() || words(&page.text_of(n)) == title;
    (1..before).rev().find(|&n| page.tag(n).heading_level().is_some() && is_title(n))
}

fn is_amp_image(page: &Page, n: NodeNumber) -> bool {
    page.element(n).is_some_and(|e| matches!(e.name(), "amp-img" | "amp-anim"))
}

fn noscript_beside(page: &Page, n: NodeNumber) -> Option<Image> {
    let around = match page.tag(page.parent(n)) {
        Tag::Picture => page.parent(n),
        _ => n,
    };
    let end = page.end(around);
    let is_noscript = |&n: &NodeNumber| n < page.len() && page.tag(n) == Tag::Noscript;
    // White space may stand between the two.
    let next = [end, end + 1].into_iter().find(is_noscript)?;
    image::of_noscript(page, next)
}

/// The same picture, larger, in a noscript behind a blurred preview: nothing that
/// is seen stands between the two.
fn larger_copy(page: &Page, n: NodeNumber, image: &Image) -> Option<Image> {
    let end = (page.end(n) + MOST_BETWEEN).min(page.len());
    let mut after = (page.end(n)..end).take_while(|&n| {
        page.text(n).is_none_or(|text| text.trim().is_empty())
            && !(page.tag(n) == Tag::Img && image::has_real_src(page, n))
    });
    let noscript = after.find(|&n| page.tag(n) == Tag::Noscript)?;
    let copy = image::of_noscript(page, noscript)?;
    let is_larger = image::is_larger(copy.src.as_str(), image.src.as_str());
    (is_larger && copy.key() == image.key()).then_some(copy)
}

/// Nodes between a preview and the noscript of its picture.
const MOST_BETWEEN: NodeNumber = 8;

/// Icons, avatars, tracking pixels, spacers.
fn is_chrome(page: &Page, n: NodeNumber) -> bool {
    let (width, height) = image::size(page, n);
    is_tiny(width, height)
        || page.is_hidden(n)
        || page.attr(n, "style").is_some_and(is_dot_by_style)
        || has_word(page, n, CHROME)
        || page.attr(n, "src").is_some_and(|src| CHROME_PATHS.iter().any(|part| has(src, part)))
}

const CHROME: &[&str] =
    &["avatar", "icon", "emoji", "logo", "spinner", "pixel", "gravatar", "badge"];
const CHROME_PATHS: &[&str] =
    &["gravatar.com/", "/avatar", "doubleclick.", "/pixel", "facebook.com/tr", "feedburner."];

fn is_tiny(width: Option<u32>, height: Option<u32>) -> bool {
    let is_small = |size: Option<u32>| size.is_some_and(|s| s < MIN_PIXELS);
    let is_dot = |size: Option<u32>| size.is_some_and(|s| s <= 3);
    is_small(width) && is_small(height) || is_dot(width) || is_dot(height)
}

/// `width:1px;height:1px`: what is seen by servers alone.
fn is_dot_by_style(style: &str) -> bool {
    let is_dot = |name: &str| {
        style.split(';').filter_map(|rule| rule.split_once(':')).any(|(property, value)| {
            property.trim().eq_ignore_ascii_case(name)
                && matches!(value.trim(), "0" | "0px" | "1px" | "2px")
        })
    };
    is_dot("width") && is_dot("height")
}

/// A character that a script has put an image in place of.
fn emoji(page: &Page, n: NodeNumber) -> Option<String> {
    let alt = page.attr(n, "alt")?.trim();
    let is_emoji = !alt.is_empty()
        && alt.chars().count() <= 8
        && alt.chars().all(|c| !c.is_alphanumeric() && !c.is_ascii() && !c.is_whitespace());
    is_emoji.then(|| alt.to_owned())
}
