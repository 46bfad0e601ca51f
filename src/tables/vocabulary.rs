//! What class names and ids call things: stems by concept.
//!
//! Own collection; starting points were the concepts of Readability.js's
//! positive and negative patterns and the class names that the corpus pages
//! use. A name is cut into words at everything but letters, at digits and at
//! camel-case humps, and each word into stems, longest first.

/// What a container is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Role {
    Nav,
    Footer,
    Header,
    Side,
    Comment,
    Post,
    Share,
    Related,
    Advert,
    Newsletter,
    Cookie,
    Author,
    Meta,
    Tag,
    Content,
    Article,
    Product,
    Description,
    Caption,
    Contents,
    Hidden,
    Code,
    Card,
    Faq,
    Review,
    Section,
    Button,
    Title,
    Form,
}

impl Role {
    /// Number of roles.
    pub(crate) const COUNT: usize = Role::Form as usize + 1;

    /// Its bit in a mask of roles.
    pub(crate) const fn bit(self) -> u32 {
        1 << self as u8
    }
}

/// Stems that a word may begin with. A stem of three letters or fewer, or one
/// that ends in `.`, must be the whole word.
pub(crate) const STEMS: &[(Role, &str)] = &[
    (
        Role::Nav,
        "nav navi. navbar navigation menu breadcrumb crumb pagina pager sitemap topbar megamenu \
         skip. fil. ariane brotkrumen migas",
    ),
    (Role::Footer, "foot footer colophon bottom copyright legal fusszeile pied. rodape"),
    (Role::Header, "head. header masthead banner hero top kopf entete cabecera"),
    (Role::Side, "side. sidebar aside widget rail secondary complementary seitenleiste lateral"),
    (
        Role::Comment,
        "comment disqus respond reply replies discussion livefyre kommentar commentaire \
         comentario comentarios commenti reactie komentar feedback spotim coral",
    ),
    (Role::Post, "post thread message topic answer question beitrag reponse respuesta"),
    (
        Role::Share,
        "share sharing social facebook twitter whatsapp linkedin pinterest follow addtoany \
         sharedaddy addthis shariff teilen partage compartir condividi compartilh udostepnij",
    ),
    (
        Role::Related,
        "relat recommend similar suggest also. more. popular trending latest recirc upnext \
         readnext next. outbrain taboola teaser promo featured most. mostread mostpopular \
         verwandt empfehl meistgelesen associe similaires relacionad correlat powiazane seealso \
         readmore further. onward upsell",
    ),
    (
        Role::Advert,
        "ad ads advert adv adslot adbox adunit sponsor dfp gpt cta marketing donat upsell werbung \
         anzeige publicit publicidad pubblicita reklama reklam adsbygoogle leaderboard mpu \
         commercial affiliate",
    ),
    (
        Role::Newsletter,
        "newsletter subscri signup optin mailing mailchimp paywall regist login regwall abonn abo \
         suscri piano membership enews",
    ),
    (
        Role::Cookie,
        "cookie consent gdpr onetrust privacy modal popup overlay dialog lightbox toast drawer \
         offcanvas notice alert cmp didomi sourcepoint interstitial",
    ),
    (Role::Author, "author byline bio profile avatar user contributor writer autor auteur autore"),
    (
        Role::Meta,
        "meta date time publish timestamp info dek eyebrow kicker label badge reading dateline \
         datum fecha",
    ),
    (
        Role::Tag,
        "tag tags tagged tagcloud taglist categor taxonom topic keyword filter facet refine sort \
         schlagwort etiqueta",
    ),
    (
        Role::Content,
        "content body text prose rich wysiwyg markdown copy rte story entry main inhalt contenu \
         contenido corpo cuerpo texte texto",
    ),
    (
        Role::Article,
        "article blog single hentry artikel articulo articolo artigo newsitem articlebody noticia",
    ),
    (
        Role::Product,
        "product price sku cart shop buy swatch variant pdp plp checkout basket wishlist quantity \
         produkt produit producto prodotto preis prix precio",
    ),
    (
        Role::Description,
        "desc detail spec feature summary overview about intro excerpt abstract attribute \
         highlights lead lede standfirst chapo beschreibung",
    ),
    (
        Role::Caption,
        "caption credit figure image img photo media gallery video thumb slide carousel swiper \
         bild legende foto picture",
    ),
    (Role::Contents, "toc contents outline jump anchor tableofcontents onthispage sommaire"),
    (
        Role::Hidden,
        "hidden sr. sronly visually visuallyhidden screen. screenreader hide invisible offscreen \
         none collapsed noprint displaynone",
    ),
    (Role::Code, "code highlight snippet syntax prism hljs console terminal pre"),
    (
        Role::Card,
        "card tile grid item list row cell loop archive result results feed teaser col column \
         kachel",
    ),
    (Role::Faq, "faq accordion tab tabs toggle collaps expand panel question"),
    (Role::Review, "review rating testimonial star stars quote score feedback bewertung"),
    (Role::Section, "section block module component wrapper container layout region page wrap row"),
    (Role::Button, "btn button link icon action control arrow close knopf bouton"),
    (Role::Title, "title heading headline subtitle titel titre titulo titolo ueberschrift"),
    (Role::Form, "form input field search select dropdown picker option suche buscar"),
];
