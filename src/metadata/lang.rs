//! Language and direction.

use super::facts::{Facts, Field};
use super::trust;

/// The page's language as a BCP 47 tag.
pub(crate) fn lang(facts: &Facts) -> Option<String> {
    trust::first(facts, Field::Lang, |fact| tag(&fact.value))
}

/// A tag made tidy: `en_US` is `en-US`; `None` for what is no tag.
fn tag(text: &str) -> Option<String> {
    let text = text.split(',').next()?.trim().replace('_', "-");
    let mut parts = text.split('-');
    let language = parts.next()?;
    let is_language =
        (2..=3).contains(&language.len()) && language.bytes().all(|b| b.is_ascii_alphabetic());
    let rest_fits =
        parts.all(|p| (1..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()));
    (is_language && rest_fits).then_some(text)
}

/// The base direction: the page's word, or else the script of its language.
pub(crate) fn dir(said: Option<&str>, lang: Option<&str>) -> Option<String> {
    if let Some(dir @ ("ltr" | "rtl")) = said {
        return Some(dir.into());
    }
    let lang = lang?.to_ascii_lowercase();
    let is_rtl = match lang.split('-').nth(1) {
        Some(script) if script.len() == 4 => {
            matches!(script, "arab" | "hebr" | "thaa" | "syrc" | "nkoo")
        }
        _ => {
            let language = lang.split('-').next()?;
            matches!(
                language,
                "ar" | "he"
                    | "iw"
                    | "fa"
                    | "ur"
                    | "ps"
                    | "sd"
                    | "ug"
                    | "yi"
                    | "dv"
                    | "ckb"
                    | "syr"
                    | "arc"
                    | "arz"
            )
        }
    };
    is_rtl.then(|| "rtl".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_tidied_or_refused() {
        assert_eq!(tag("en_US").as_deref(), Some("en-US"));
        assert_eq!(tag(" zh-Hant-TW ").as_deref(), Some("zh-Hant-TW"));
        for text in ["", "english", "e", "en us", "en-"] {
            assert_eq!(tag(text), None, "{text}");
        }
    }

    #[test]
    fn direction_is_said_or_follows_the_script() {
        assert_eq!(dir(Some("ltr"), Some("ar")).as_deref(), Some("ltr"));
        assert_eq!(dir(Some("auto"), Some("ar-EG")).as_deref(), Some("rtl"));
        assert_eq!(dir(None, Some("az-Arab")).as_deref(), Some("rtl"));
        assert_eq!(dir(None, Some("ku-Latn")), None);
        assert_eq!(dir(None, Some("en")), None);
    }
}
