//! Text that the page does not show: data for machines, templates, copies, traps.

use super::{Removes, Rule, Scene};
use crate::article::PageKind;
use crate::order;

/// Text as likely as this is shown later: a tab, an answer that folds out.
const LIKELY: f32 = 0.8;
/// The largest share of the words that may be such text; where it is more, the
/// page shows it later.
const MOST: f32 = 0.5;
/// The largest share of the words that may be a trap amid the text; where it is
/// more, the page folds its text.
const FEW: f32 = 0.25;

pub(super) const RULE: Rule = Rule {
    name: "hidden",
    removes: Removes::All(removed),
    #[cfg(test)]
    cases: &[
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><div style='display: none'><p itemprop=description>Lost ships.</p></div>",
            removed: &["Lost ships."],
        },
        super::cases::Case {
            html: "<p>Das Schiff lief am Morgen aus, und niemand auf dem langen grauen Kai sah es in jenem Jahr wieder. Es blieb verloren.</p><p>Das Schiff lief am Morgen aus, und niemand auf dem langen grauen Kai sah es in jenem Jahr wieder. Es blieb verloren.</p><p hidden>Verlorene Schiffe der Bucht.</p>",
            removed: &["Verlorene Schiffe der Bucht."],
        },
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p ~hidden=tucked data-score=0.9>Cheap ships.</p>",
            removed: &["Cheap ships."],
        },
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p hidden>Nobody on the long grey quay saw the other ship either, which sailed a year later.</p><p style='display:none'>Its name is not known, nor is that of its master, nor the port that it was bound for.</p>",
            removed: &[
                "Nobody on the long grey quay saw the other ship either, which sailed a year later.",
                "Its name is not known, nor is that of its master, nor the port that it was bound for.",
            ],
        },
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><div hidden data-score=0.9><p>A tab that is shown later.</p></div>",
            removed: &[],
        },
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><div hidden><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p></div>",
            removed: &[],
        },
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p hidden data-score=0.95>A cheap ship, the best of all ships.</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p>",
            removed: &["A cheap ship, the best of all ships."],
        },
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p hidden data-score=0.95>A cheap ship, the best of all ships.</p>",
            removed: &[],
        },
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p hidden data-score=0.95>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p hidden data-score=0.95>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p>",
            removed: &[],
        },
    ],
};

fn removed(scene: &Scene) -> Vec<usize> {
    if scene.hidden_words() == 0.0 {
        return Vec::new();
    }
    let shown = Shown::of(scene);
    let is_clutter = |&b: &usize| {
        let beside = shown.beside(scene, b);
        is_amid(scene, b, beside) || is_doubtful(scene, b) && is_little(scene, b, beside)
    };
    scene.kept().filter(|&b| scene.is_hidden(b)).filter(is_clutter).collect()
}

/// Whether nothing speaks for showing it later: it is tucked away, or beside an
/// article and hardly part of it.
fn is_doubtful(scene: &Scene, b: usize) -> bool {
    scene.is_tucked(b) || scene.kind == PageKind::Article && scene.mean_score(b..b + 1) < LIKELY
}

fn is_little(scene: &Scene, b: usize, beside: &[Placed]) -> bool {
    scene.hidden_words() <= MOST * scene.all_words() || is_left_out(scene, b, beside)
}

/// Whether the page hides this paragraph alone, beside others that it shows:
/// what is shown later is hidden by a box around it.
fn is_left_out(scene: &Scene, b: usize, beside: &[Placed]) -> bool {
    scene.page.is_hidden(scene.blocks.list[b].node) && !beside.is_empty()
}

/// Whether the page hides this paragraph between others that it shows, and
/// little else: a fold hides all from a place on.
fn is_amid(scene: &Scene, b: usize, beside: &[Placed]) -> bool {
    let is_between = |first: &Placed, last: &Placed| first.1 < b && b < last.1;
    scene.hidden_words() <= FEW * scene.all_words()
        && is_left_out(scene, b, beside)
        && beside.first().zip(beside.last()).is_some_and(|(first, last)| is_between(first, last))
}

/// A place, as [`place`] numbers it, and a block there.
type Placed = (u64, usize);

/// The prose that the page shows, that of one place together.
struct Shown(Vec<Placed>);

impl Shown {
    fn of(scene: &Scene) -> Shown {
        let is_shown = |b: &usize| !scene.is_hidden(*b) && scene.signals(*b).is_prose;
        let placed = scene.kept().filter(is_shown).map(|b| (place(scene, b), b)).collect();
        Shown(order::by_key(placed, |&(place, _)| place))
    }

    /// Those in the same place and by the same tag, in their order.
    fn beside(&self, scene: &Scene, b: usize) -> &[Placed] {
        let here = place(scene, b);
        let before = |most: u64| self.0.partition_point(|&(place, _)| place < most);
        &self.0[before(here)..before(here + 1)]
    }
}

/// The element that a block stands in, and the block's own tag.
fn place(scene: &Scene, b: usize) -> u64 {
    let node = scene.blocks.list[b].node;
    u64::from(scene.page.parent(node)) << 8 | scene.page.tag(node) as u64
}
