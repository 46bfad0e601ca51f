//! The facts about the article: who, when, where, and what it is called.
//!
//! One pass collects what each source says ([`facts`]); one table says whom to
//! believe ([`trust`]); what is left is reading the values.

mod authors;
mod byline;
mod facts;
mod headline;
mod json_ld;
mod kind;
mod labels;
mod lang;
mod lenient_json;
mod lines;
mod links;
mod marks;
mod meta_tags;
mod microdata;
mod refine;
mod scan;
mod site_names;
mod subtitle;
mod times;
mod title;
mod trust;
mod visible;

pub(crate) use headline::{Line, better_title};

use crate::article::Author;
use crate::date::Order;
use crate::page::Page;
pub(crate) use refine::refine;

use crate::url::Url;
use facts::{Facts, Field, Source};
use kind::Kind;
use scan::Scan;
use site_names::SiteNames;
use title::Title;

/// What the page says of its article, before any of its text is judged.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Metadata {
    pub(crate) title: Option<String>,
    pub(crate) subtitle: Option<String>,
    pub(crate) authors: Vec<Author>,
    pub(crate) byline: Option<String>,
    pub(crate) site_name: Option<String>,
    pub(crate) published_time: Option<String>,
    pub(crate) modified_time: Option<String>,
    pub(crate) lang: Option<String>,
    pub(crate) dir: Option<String>,
    pub(crate) description: Option<String>,
    pub(crate) lead_image: Option<String>,
    pub(crate) canonical_url: Option<String>,
    pub(crate) section: Option<String>,
    pub(crate) tags: Vec<String>,
    pub(crate) licence: Option<String>,
    pub(crate) next_page: Option<String>,
    /// Whether more than `<title>` gives the title: a heading or a statement.
    pub(crate) is_title_stated: bool,
    /// Whether the page says that it is a list of articles: a site's first page is one.
    pub(crate) is_list: bool,
    /// Every form of the headline that the page gives (`<title>`, Open Graph,
    /// JSON-LD, …), raw, the most trusted first: what the boundary stage
    /// compares headings with.
    pub(crate) titles: Vec<String>,
    /// Open Graph's `og:type`, lower-cased.
    pub(crate) og_type: Option<String>,
    /// All `@type`s and `itemtype`s named, without their namespace.
    pub(crate) types: Vec<String>,
    pub(crate) warnings: Vec<String>,
}

/// Everything heard on a page, with what had to be settled on the way.
struct Heard {
    scan: Scan,
    lang: Option<String>,
    order: Order,
    names: SiteNames,
    title: Title,
}

fn hear(page: &Page) -> Heard {
    let mut scan = scan::scan(page);
    read_json_ld(page, &mut scan);
    let lang = lang::lang(&scan.facts);
    let order = Order::of_language(lang.as_deref());
    let names = site_names(page, &scan);
    let title = title::choose(page, &scan, &names);
    let zone = visible::zone(&scan, title.text.as_deref());
    visible::read(page, &mut scan, &zone, order);
    Heard { scan, lang, order, names, title }
}

/// Who says what, as (field, source, value).
#[cfg(feature = "lab")]
pub(crate) fn statements(page: &Page) -> Vec<(String, String, String)> {
    let Scan { facts, title, headings, .. } = hear(page).scan;
    let fact =
        |f: &facts::Fact| (format!("{:?}", f.field), format!("{:?}", f.source), f.value.clone());
    let heading = |h: &scan::Heading| {
        let source = if h.is_frame { "FrameHeading" } else { "Heading" };
        ("Title".to_owned(), format!("{source}{}", h.level), h.text.clone())
    };
    let tab = ("Title".to_owned(), "TitleTag".to_owned(), title);
    let headings = headings.iter().filter(|h| h.level < 3).map(heading);
    facts.list.iter().map(fact).chain([tab]).chain(headings).collect()
}

/// Reads the page's facts.
pub(crate) fn read(page: &Page) -> Metadata {
    let Heard { mut scan, lang, order, names, title } = hear(page);
    let authors::Told { byline, authors } = authors::of(page, &scan.facts, &names);
    let facts = &mut scan.facts;
    let kind = kind::of(facts, names.is_home, page.url.as_ref());
    let published_time = times::published(page, facts, kind, order);
    let modified_time = times::modified(facts, order);
    let facts = &scan.facts;
    let word = |field| trust::first(facts, field, |fact| Some(fact.value.clone()));
    let address = |field| trust::first(facts, field, |fact| web_address(page, &fact.value));
    let own = page.url.as_ref().map(|url| url.as_str());
    Metadata {
        dir: lang::dir(scan.dir.as_deref(), lang.as_deref()),
        lang,
        title: title.text,
        subtitle: None, // known once the text is
        is_title_stated: title.is_stated,
        is_list: matches!(kind, Kind::Home | Kind::List),
        authors,
        byline,
        published_time,
        modified_time,
        site_name: trust::first(facts, Field::SiteName, |fact| names.tidy(&fact.value)),
        description: word(Field::Description),
        lead_image: address(Field::LeadImage),
        canonical_url: address(Field::Canonical),
        section: word(Field::Section),
        tags: tags(facts),
        licence: word(Field::Licence),
        next_page: word(Field::NextPage)
            .filter(|next| own.is_some_and(|own| links::is_same_article(own, next))),
        titles: title::all(&scan),
        og_type: word(Field::OgType),
        types: scan.facts.types,
        warnings: scan.facts.warnings,
    }
}

fn read_json_ld(page: &Page, scan: &mut Scan) {
    let canonical = scan.facts.of(Field::Canonical, Source::Rel).map(|fact| fact.value.clone());
    let urls: Vec<String> =
        canonical.chain(page.url.as_ref().map(|url| url.as_str().to_owned())).collect();
    let hints = json_ld::Hints { urls: &urls, title: &scan.title };
    json_ld::read(&mut scan.facts, &scan.scripts, &hints);
}

fn site_names(page: &Page, scan: &Scan) -> SiteNames {
    let mut canonical = scan.facts.of(Field::Canonical, Source::Rel);
    let canonical = canonical.find_map(|fact| Url::parse(&fact.value, None));
    SiteNames::new(
        trust::ranked(&scan.facts, Field::SiteName).map(|fact| fact.value.as_str()),
        page.url.as_ref().or(canonical.as_ref()),
    )
}

fn web_address(page: &Page, url: &str) -> Option<String> {
    page.resolve_web(url)
}

fn tags(facts: &Facts) -> Vec<String> {
    trust::all(facts, Field::Tag).into_iter().map(|fact| fact.value.clone()).take(50).collect()
}
