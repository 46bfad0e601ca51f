//! Huge and hostile pages end in an article or a typed error, at once.

use plainleaf::{Error, Options, clean, clean_bytes, clean_snapshot};

#[path = "judge/mod.rs"]
mod judge;
mod shapes;

fn everything() -> Options {
    let mut options = Options::default();
    options.url = Some("https://a.example/x".into());
    (options.markdown, options.snapshot, options.trace) = (true, true, true);
    options
}

#[test]
fn every_shape_gives_an_article_that_holds_or_says_why_not() {
    let mut articles = 0;
    for (name, make) in shapes::SHAPES {
        println!("{name}");
        match clean(&make(1_000), &everything()) {
            Ok(article) => judge::judge(&article),
            Err(error) => assert!(matches!(error, Error::NothingReadable { .. }), "{error}"),
        }
        articles += usize::from(clean(&make(1_000), &everything()).is_ok());
    }
    assert!(articles > shapes::SHAPES.len() / 2);
}

#[test]
fn nesting_has_no_depth_that_hurts() {
    let prose = "<p>She sailed in the morning, and nobody saw her again for years.</p>".repeat(8);
    for depth in [1, 1_000, 60_000, 500_000] {
        for tag in
            ["div", "b", "blockquote", "ul><li", "table><tr><td", "svg", "math", "template", "span"]
        {
            let page = format!("{prose}{}deep{prose}", format!("<{tag}>").repeat(depth));
            let _ = clean(&page, &everything());
        }
        let open: String = "\u{1}div".repeat(depth);
        let snapshot = format!("{open}\u{3}deep{}", "\u{4}".repeat(depth));
        let _ = clean_snapshot(&snapshot, &everything());
    }
}

#[test]
fn a_page_past_the_elements_is_read_up_to_them() {
    let page = shapes::SHAPES[0].1(10_000);
    let mut options = everything();
    options.max_elements = Some(500);
    let article = clean(&page, &options).expect("an article");
    assert!(article.content.matches("<p>").count() < 500);
    assert_eq!(
        article.warnings,
        ["the page is past the limit `maxElements`: its end was not read"]
    );
    options.max_elements = Some(1_000_000);
    assert!(clean(&page, &options).expect("an article").warnings.is_empty());
    options.max_elements = Some(0);
    assert!(matches!(clean(&page, &options), Err(Error::NothingReadable { .. })));
}

#[test]
fn a_snapshot_past_the_elements_is_read_up_to_them() {
    let text = "She sailed in the morning, and nobody on the quay saw her again for years. ";
    let body = format!("\u{1}p\u{3}{text}\u{4}").repeat(100);
    let snapshot = format!(
        "\u{1}#document\u{2}url=https://a.example/\u{2}cut=maxElements\u{1}body{body}\u{4}\u{4}"
    );
    let article = clean_snapshot(&snapshot, &everything()).expect("an article");
    assert_eq!(article.warnings.len(), 1, "{:?}", article.warnings);
    let mut options = everything();
    options.max_elements = Some(50);
    let whole = snapshot.replace("\u{2}cut=maxElements", "");
    let article = clean_snapshot(&whole, &options).expect("an article");
    assert_eq!(article.content.matches("<p>").count(), 49);
}

#[test]
fn time_that_is_over_ends_the_work() {
    let page = shapes::SHAPES[0].1(40_000);
    let mut options = everything();
    options.time_budget_ms = Some(0);
    let over = clean(&page, &options).expect_err("no time at all");
    assert_eq!(over, Error::OverLimit { limit: "timeBudgetMs", value: 0, stage: "blocks" });
    options.time_budget_ms = Some(1);
    match clean(&page, &options) {
        Ok(article) => assert_eq!(article.warnings.len(), 1),
        Err(error) => println!("{error}"),
    }
    options.time_budget_ms = Some(3_600_000);
    assert!(!matches!(clean(&page, &options), Err(Error::OverLimit { .. })));
}

#[test]
fn any_bytes_give_a_result() {
    let mut state = 1u64;
    let mut byte = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (state >> 33) as u8
    };
    for length in [0, 1, 2, 3, 100, 10_000, 1_000_000] {
        let bytes: Vec<u8> = (0..length).map(|_| byte()).collect();
        let _ = clean_bytes(&bytes, &everything());
    }
}

#[test]
fn one_thing_may_be_enormous() {
    let prose = "<p>She sailed in the morning, and nobody saw her again for years.</p>".repeat(8);
    let long = "a long word of it ".repeat(600_000);
    for page in [
        format!("<title>{long}</title>{prose}"),
        format!("<h1>{long}</h1>{prose}"),
        format!("<p title='{long}' class='{long}'>{prose}"),
        format!("<a href='{long}'>{prose}"),
        format!("<meta name=author content='{long}'>{prose}"),
        format!("<script type=application/ld+json>{{\"headline\":\"{long}\"}}</script>{prose}"),
        format!("<!--{long}-->{prose}"),
        format!("{prose}<p {}>x", (0..200_000).map(|i| format!("a{i}=b ")).collect::<String>()),
    ] {
        let article = clean(&page, &everything()).expect("an article");
        assert!(article.title.is_none_or(|title| title.len() < 20_000_000));
    }
}
