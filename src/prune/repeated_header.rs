//! The header's lines before the text: the headline, the byline and date, the
//! trail of sections. They are in the metadata, and views show them above.

use super::{Removes, Rule, Scene};
use crate::article::PageKind;
use crate::date::{self, Order};
use crate::tables::phrases::Concept;
use crate::tables::vocabulary::Role;

/// Words of the longest header line that is not the headline.
const MAX_WORDS: f32 = 15.0;

pub(super) const RULE: Rule = Rule {
    name: "repeated-header",
    removes: Removes::Each(removes),
    #[cfg(test)]
    cases: &[
        super::cases::Case {
            html: "<title>Lost at sea</title><h1>Lost at sea</h1><p class=byline>By Jane Roe</p><p>12 May 2024</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p>",
            removed: &["Lost at sea", "By Jane Roe", "12 May 2024"],
        },
        super::cases::Case {
            html: "<title>Auf See verloren</title><div class=breadcrumb><a href=/>Start</a> / <a href=/see>See</a></div><div>Auf See verloren</div><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p>",
            removed: &["Start / See", "Auf See verloren"],
        },
        super::cases::Case {
            html: "<html lang=tr><title>Denizde kayıp</title><h1>Denizde kayıp</h1><p>Yazan: Ayşe Kaya</p><p>5 Mart 2024</p><p>Gemi sabah yola çıktı ve o yıl uzun gri rıhtımda onu bir daha kimse görmedi. Gemi kayboldu.</p>",
            removed: &["Denizde kayıp", "Yazan: Ayşe Kaya", "5 Mart 2024"],
        },
        super::cases::Case {
            html: "<html lang=ko><title>바다에서 사라진 배</title><h1>바다에서 사라진 배</h1><p>글 김시내</p><p>2024년 3월 5일</p><p>배는 아침에 떠났고, 그해 긴 회색 부두에서 그 배를 다시 본 사람은 아무도 없었다. 배는 사라졌다.</p>",
            removed: &["바다에서 사라진 배", "글 김시내", "2024년 3월 5일"],
        },
        super::cases::Case {
            html: "<title>Lost at sea</title><p>Hamburg</p><h2>What happened</h2><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>12 May 2024</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p>",
            removed: &[],
        },
    ],
};

fn removes(scene: &Scene, b: usize) -> bool {
    if scene.kind != PageKind::Article {
        return false;
    }
    if !scene.is_lead_in(b) {
        return false;
    }
    is_headline(scene, b) || is_trail(scene, b) || is_dateline(scene, b)
}

fn is_headline(scene: &Scene, b: usize) -> bool {
    let s = scene.signals(b);
    let same = |title: &str| title.trim() == scene.text(b);
    let headline = scene.features.headline.filter(|&h| scene.signals(h).title_similarity > 0.8);
    let names = [headline.map(|h| scene.text(h)), scene.meta.title.as_deref()];
    // A short post's title quotes it, and so does the description.
    let is_text = s.heading == 0 && scene.meta.description.as_deref() == Some(scene.text(b));
    !is_text && !s.is_prose && names.into_iter().flatten().any(same)
}

fn is_trail(scene: &Scene, b: usize) -> bool {
    let s = scene.signals(b);
    s.words <= MAX_WORDS && s.link_share > 0.5 && scene.named(b, &[Role::Nav], 0.2).is_some()
}

fn is_dateline(scene: &Scene, b: usize) -> bool {
    let s = scene.signals(b);
    let is_line = s.words <= MAX_WORDS && s.heading == 0 && !s.ends_sentence;
    is_line
        && (s.has_date || scene.says(b, Concept::Byline) || is_byline(scene, b) || is_day(scene, b))
}

/// Words that lead in a name, in any language.
const LEAD_IN_WORDS: usize = 2;

/// The byline as the metadata has it, and hardly more.
fn is_byline(scene: &Scene, b: usize) -> bool {
    let line = scene.text(b);
    let rest = scene.meta.byline.as_deref().map(|byline| line.replacen(byline, "", 1));
    rest.is_some_and(|rest| {
        rest.len() < line.len() && rest.split_whitespace().count() <= LEAD_IN_WORDS
    })
}

/// Bytes beside a day that leave it the line's subject.
const BESIDE_DAY: usize = 12;

fn is_day(scene: &Scene, b: usize) -> bool {
    let (line, order) = (scene.text(b), Order::of_language(scene.meta.lang.as_deref()));
    date::find(line, order).is_some_and(|found| line.len() - found.at.len() <= BESIDE_DAY)
}
