//! Pages without a clear article: little is promised, or the nearest things
//! are named. Never is a guess presented as sure.

use plainleaf::{Article, Error, Options, clean};

/// What an answer may promise at most where the page has no clear article.
const DOUBT: f32 = 0.6;

fn answer(html: &str) -> Result<Article, Error> {
    clean(html, &Options::default())
}

/// The candidates' texts where nothing is readable; panics on an article that
/// promises too much.
fn candidates(html: &str) -> Vec<String> {
    match answer(html) {
        Ok(article) => {
            assert!(article.confidence < DOUBT, "{}: {}", article.confidence, article.text_content);
            vec![]
        }
        Err(Error::NothingReadable { candidates, .. }) => {
            assert!(candidates.iter().all(|c| (0.0..DOUBT).contains(&c.score)));
            candidates.into_iter().map(|c| c.text_preview).collect()
        }
        Err(other) => panic!("{other}"),
    }
}

#[test]
fn a_page_without_text_has_no_candidates() {
    let scripts = "<script>let a = 'The ship sailed in the morning.';</script>".repeat(50);
    let styles = "<style>p { color: red }</style><template><p>Later.</p></template>".repeat(50);
    for html in ["", " \n ", "<p></p><img src=a.png alt='A ship'>", &scripts, &styles] {
        let error = answer(html).expect_err(html);
        assert_eq!(error.to_string(), "nothing readable: the page has no text");
        assert!(candidates(html).is_empty());
    }
}

#[test]
fn the_three_nearest_are_named() {
    let menu = ["Home", "Fares and timetables", "Contact us by telephone", "Log in", "Basket"];
    let links: String = menu.iter().map(|item| format!("<li><a href=/x>{item}</a></li>")).collect();
    let html = format!("<nav><ul>{links}</ul></nav><footer>© Ships Ltd</footer>");
    let found = candidates(&html);
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(found.iter().all(|text| menu.contains(&text.as_str()) || text.contains("Ships")));
}

#[test]
fn one_line_is_no_sure_article() {
    for html in ["Loading…", "<h1>404 Not Found</h1>", "<p>Please enable JavaScript.</p>"] {
        candidates(html);
    }
}

#[test]
fn a_shell_that_scripts_would_fill_has_labels_alone() {
    let links = |names: &[&str]| -> String {
        names.iter().map(|name| format!("<a href=//x.example>{name}</a>, ")).collect()
    };
    let help = ["Help Center", "Disputes and reports", "Return policy", "Transparency Center"];
    let tongues = ["Russian", "Portuguese", "Spanish", "French", "German", "Italian", "Dutch"];
    let html = format!(
        "<title>Ten pans of cast iron</title><div style='display:none'><h1>Panshop</h1>\
         <ul><li><a href=#key>I'm shopping for...</a></ul></div><div id=root></div>\
         <footer class=site-footer><dl><dt>Help<dd>{}</dl><dl><dt>Other languages<dd>{}</dl>\
         <p>Privacy policy - Sitemap - Terms of use - Information for those who sell</footer>",
        links(&help),
        links(&tongues)
    );
    assert!(matches!(answer(&html), Err(Error::NothingReadable { .. })), "{:?}", answer(&html));
}

#[test]
fn a_hundred_thousand_labels_are_no_article() {
    candidates(&"<li><a href=/x>More</a></li>".repeat(100_000));
}

#[test]
fn contradictory_data_do_not_decide_what_the_text_is() {
    let data = |headline: &str, body: &str| {
        format!(
            r#"<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{headline}",
            "articleBody": "{body}", "author": "{headline}", "datePublished": "{body}"}}</script>"#
        )
    };
    let prose = "<p>The ship sailed in the morning, and nobody on the quay saw it again that \
                 year. It was lost with all hands, as the harbour master wrote in his book.</p>"
        .repeat(6);
    let html = format!(
        "<title>The lost ship</title>{}{}<nav><a href=/>Home</a></nav><h1>The lost ship</h1>{prose}",
        data("Ten cheap pans", "Pans are cheap this week, and they will be next week."),
        data("The mayor resigns", "The mayor resigned on Monday, and he will not come back."),
    );
    let article = answer(&html).expect("an article");
    assert_eq!(article.title.as_deref(), Some("The lost ship"));
    assert_eq!(article.text_content.matches("The ship sailed").count(), 6);
    assert!(!article.text_content.contains("mayor") && !article.text_content.contains("ans are"));
    assert_eq!(article.published_time, None);
}
