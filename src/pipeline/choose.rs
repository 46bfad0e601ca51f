//! Score, boundary, prune: which blocks make the article.

use crate::article::{NodeNumber, OtherArticle, PageKind};
use crate::blocks::Blocks;
use crate::boundary::{self, View};
use crate::error::{Candidate, Error};
use crate::features::{self, Features};
use crate::limits::Limits;
use crate::metadata::{Line, Metadata, better_title};
use crate::options::Options;
use crate::order;
use crate::page::Page;
use crate::prune::{self, Scene};
use crate::score::{self, Model};
use crate::standardise::{self, Seen};
use crate::trace::{Rulings, Stage, preview};

/// Below this expected F1 an answer would be a guess.
const LEAST_EXPECTED_F1: f32 = 0.2;

/// A part less likely than this is left out even of a whole that is kept.
const LEAST_PART_SCORE: f32 = 0.2;

/// The same for captions: those of other stories' cards look like the article's.
const LEAST_CAPTION_SCORE: f32 = 0.25;

/// Which blocks make the article.
pub(super) struct Choice {
    pub(super) rulings: Rulings,
    pub(super) kind: PageKind,
    /// How sure the kind is, 0 to 1.
    pub(super) certainty: f32,
    pub(super) expected_f1: f32,
    pub(super) others: Vec<OtherArticle>,
}

/// Chooses. Where that is another story than the page's main one, its headline
/// becomes the title in `meta`.
pub(super) fn choose(
    page: &Page,
    blocks: &Blocks,
    seen: &Seen,
    meta: &mut Metadata,
    options: &Options,
    model: &Model,
    limits: &Limits,
) -> Result<Choice, Error> {
    limits.check("features")?;
    let features = features::compute(page, blocks, meta);
    limits.check("score")?;
    let probabilities = probabilities(model, &features);
    let (kind, certainty) = score::page_kind(model, &features.page);
    if options.focus.is_none() && standardise::is_standard(page) {
        meta.title = None;
        return Ok(all(blocks, &probabilities, kind, certainty));
    }
    let view = View {
        page,
        blocks,
        features: &features,
        probabilities: &probabilities,
        meta,
        kind,
        certainty,
    };
    limits.check("boundary")?;
    let selection = options.focus.is_none().then(|| boundary::selection(&view)).flatten();
    let division = boundary::divide(&view, focus(&view, options, selection.as_deref()));
    let mut rulings = Rulings::new(blocks.len());
    if let Some(selected) = selection {
        for (b, keep) in selected.into_iter().enumerate() {
            rulings.set_score(b, probabilities[b]);
            rulings.rule(b, keep, Stage::Boundary, "selection");
        }
        meta.is_title_stated |= division.title.is_some();
        meta.title = division.title.or(meta.title.take());
        return Ok(Choice { rulings, kind, certainty, expected_f1: 1.0, others: division.others });
    }
    let expected_f1 = if division.foreign.contains(&true) {
        if let Some(title) = &division.title {
            meta.titles = vec![title.clone()];
        }
        score_without(page, blocks, meta, &features, &division.foreign, model, &mut rulings)
    } else {
        decide(&features, &probabilities, &mut rulings, |b| b)
    };
    let is_short = is_said_article(meta) && kept_words(&features, &rulings) < SHORT_POST;
    let is_nothing = expected_f1 < LEAST_EXPECTED_F1 || is_crumb(&features, &rulings);
    let is_described = (is_short || is_nothing) && keep_described(page, blocks, meta, &mut rulings);
    if is_nothing && !is_described {
        if !keep_focused(page, blocks, options.focus, &mut rulings) {
            return Err(nothing_readable(blocks, &features, &rulings));
        }
        return Ok(Choice { rulings, kind, certainty, expected_f1, others: division.others });
    }
    if kind == PageKind::Article && certainty >= SURE && !is_recipe(meta) {
        drop_doubtful(&features.weights, &mut rulings);
    }
    meta.is_title_stated |= division.title.is_some();
    meta.title = division.title.or(meta.title.take());
    let above = lines_above(blocks, &features, &rulings);
    if let Some(title) =
        better_title(meta.title.as_deref(), meta.is_title_stated, meta.site_name.as_deref(), &above)
    {
        meta.title = Some(title);
    }
    let scores = rulings.scores();
    let view =
        View { page, blocks, features: &features, probabilities: &scores, meta, kind, certainty };
    for b in boundary::closing_lines(&view, rulings.kept()) {
        rulings.rule(b, true, Stage::Boundary, "closing-line");
    }
    keep_ornaments(blocks, &mut rulings);
    limits.check("prune")?;
    let mut scene = Scene::new(page, blocks, &features, meta, (kind, certainty), &rulings);
    prune::prune(&mut scene, &mut rulings);
    for (b, rule) in standardise::completions(page, blocks, rulings.kept(), seen) {
        // What is another story's, or a rule has pruned, stays out.
        let is_open = rulings.stage(b) == Stage::Score;
        let least = match rule {
            "footnote" | "quotation" | "credit" | "figure" => 0.0,
            "caption" => LEAST_CAPTION_SCORE,
            _ => LEAST_PART_SCORE,
        };
        if is_open && rulings.score(b) >= least {
            rulings.rule(b, true, Stage::Standardise, rule);
        }
    }
    // A line or two may be anything, unless the page says that they are meant.
    let share = if is_described { 1.0 } else { kept_words(&features, &rulings) / LEAST_WORDS };
    let expected_f1 = expected_f1 * share.min(1.0);
    Ok(Choice { rulings, kind, certainty, expected_f1, others: division.others })
}

/// How likely each block is part of some main content.
fn probabilities(model: &Model, features: &Features) -> Vec<f32> {
    let rows = (features.matrix.as_slice(), features.stride);
    score::settled_probabilities(model, rows, &features.templates, &features.weights)
}

/// Keeps all of what is an article and nothing else.
fn all(blocks: &Blocks, probabilities: &[f32], kind: PageKind, certainty: f32) -> Choice {
    let mut rulings = Rulings::new(blocks.len());
    for (b, &probability) in probabilities.iter().enumerate() {
        rulings.set_score(b, probability);
        rulings.rule(b, true, Stage::Boundary, "standard-form");
    }
    Choice { rulings, kind, certainty, expected_f1: 1.0, others: Vec::new() }
}

/// The node whose story is meant: what the caller names, what the reader has
/// selected, what the reader looks at.
fn focus(view: &View, options: &Options, selection: Option<&[bool]>) -> Option<NodeNumber> {
    let selected = selection.and_then(|s| s.iter().position(|&on| on));
    let selected = selected.map(|b| view.blocks.list[b].node);
    options.focus.or(selected).or_else(|| boundary::in_view(view.page))
}

/// Words of a post that may stand among others like it.
const SHORT_POST: f32 = 60.0;

fn is_said_article(meta: &Metadata) -> bool {
    meta.og_type.as_deref() == Some("article")
}

fn kept_words(features: &Features, rulings: &Rulings) -> f32 {
    let words = features.weights.iter().zip(rulings.kept());
    words.filter(|(_, kept)| **kept).map(|(words, _)| words).sum()
}

/// Fewer words than this…
const FEW_WORDS: f32 = 10.0;
/// … are no text where the page has so many times more of them: a shell that
/// scripts would have filled has labels alone.
const MANY_TIMES: f32 = 3.0;

/// Whether what is kept is a crumb of what there is.
fn is_crumb(features: &Features, rulings: &Rulings) -> bool {
    let (kept, all) = (kept_words(features, rulings), features.weights.iter().sum::<f32>());
    kept < FEW_WORDS && kept * MANY_TIMES < all
}

/// Keeps what the page's description says is meant, and nothing else; `false`
/// where it says nothing.
fn keep_described(page: &Page, blocks: &Blocks, meta: &Metadata, rulings: &mut Rulings) -> bool {
    let description = meta.description.as_deref().unwrap_or_default();
    let described = boundary::described(page, blocks, description);
    if described.is_empty() {
        return false;
    }
    for b in 0..blocks.len() {
        rulings.rule(b, described.contains(&b), Stage::Boundary, "described");
    }
    true
}

/// Keeps what the caller has asked for by name where there is no article in it
/// either; `false` where it has no text, or nothing was asked for.
fn keep_focused(
    page: &Page,
    blocks: &Blocks,
    focus: Option<NodeNumber>,
    rulings: &mut Rulings,
) -> bool {
    let Some(focus) = focus.filter(|&n| n < page.len()) else { return false };
    let is_shown = |n| {
        let mut path = page.ancestors(n).take_while(|&n| n > focus);
        !path.any(|n| page.is_hidden(n))
    };
    for (b, block) in blocks.list.iter().enumerate() {
        let is_in = page.is_within(block.node, focus) && is_shown(block.node);
        let holds = (block.first..block.end).contains(&focus);
        rulings.rule(b, is_in || holds, Stage::Boundary, "focus");
    }
    rulings.kept().contains(&true)
}

/// Scores the page as if the other stories' text were not on it.
fn score_without(
    page: &Page,
    blocks: &Blocks,
    meta: &Metadata,
    known: &Features,
    foreign: &[bool],
    model: &Model,
    rulings: &mut Rulings,
) -> f32 {
    for b in (0..blocks.len()).filter(|&b| foreign[b]) {
        rulings.rule(b, false, Stage::Boundary, "other-story");
    }
    let rest = blocks.without(foreign);
    let places: Vec<usize> = (0..blocks.len()).filter(|&b| !foreign[b]).collect();
    let features = features::compute_rest(known, &places, page, &rest, meta);
    let probabilities = probabilities(model, &features);
    decide(&features, &probabilities, rulings, |b| places[b])
}

/// Keeps the blocks that promise the best F1; gives that F1.
fn decide(
    features: &Features,
    probabilities: &[f32],
    rulings: &mut Rulings,
    place: impl Fn(usize) -> usize,
) -> f32 {
    let decision = score::decide(probabilities, &features.weights);
    for (b, &keep) in decision.keep.iter().enumerate() {
        rulings.set_score(place(b), probabilities[b]);
        rulings.rule(place(b), keep, Stage::Score, "expected-f1");
    }
    decision.expected_f1
}

impl Choice {
    /// What the page is, where that is sure.
    pub(super) fn sure_kind(&self) -> Option<PageKind> {
        (self.certainty >= SURE).then_some(self.kind)
    }
}

/// Whether the page says that it gives a recipe: its card is terse beside the
/// story, and is what readers came for.
fn is_recipe(meta: &Metadata) -> bool {
    meta.types.iter().any(|name| name == "Recipe")
}

/// How sure it must be that the page is an article.
const SURE: f32 = 0.6;
/// What is less likely than this is clutter…
const DOUBTFUL: f32 = 0.55;
/// … where half of the other words are likelier than this: the article is plain.
const PLAIN: f32 = 0.9;
/// Words that a plain article has.
const LEAST_WORDS: f32 = 40.0;

/// Expected F1 adds what is as likely unwanted as not where that may win a
/// little; beside a plain article it is comments, tickers and captions.
fn drop_doubtful(weights: &[f32], rulings: &mut Rulings) {
    let kept: Vec<usize> = (0..weights.len()).filter(|&b| rulings.kept()[b]).collect();
    let kept = order::by_key(kept, |&b| order::falling(rulings.score(b)));
    let likely = kept.iter().filter(|&&b| rulings.score(b) >= DOUBTFUL);
    let all: f32 = likely.map(|&b| weights[b]).sum();
    let mut words = 0.0;
    let middle = kept.iter().find(|&&b| {
        words += weights[b];
        words >= 0.5 * all
    });
    if all < LEAST_WORDS || middle.is_none_or(|&b| rulings.score(b) <= PLAIN) {
        return;
    }
    for b in kept {
        if rulings.score(b) < DOUBTFUL {
            rulings.rule(b, false, Stage::Score, "doubtful");
        }
    }
}

/// How far above the text its headline may stand, in blocks.
const HEADER_BLOCKS: usize = 10;

/// The lines between the chosen text's first prose and what comes before, the
/// nearest first.
fn lines_above<'b>(blocks: &'b Blocks, features: &Features, rulings: &Rulings) -> Vec<Line<'b>> {
    let signals = &features.signals;
    let text = (0..blocks.len()).find(|&b| rulings.kept()[b] && signals[b].is_prose).unwrap_or(0);
    let above =
        (text.saturating_sub(HEADER_BLOCKS)..text).rev().take_while(|&b| !signals[b].is_prose);
    above.map(|b| Line { text: blocks.text(b), is_heading: signals[b].heading > 0 }).collect()
}

/// An ornament ("* * *") has no words to judge: it goes with the blocks around it.
fn keep_ornaments(blocks: &Blocks, rulings: &mut Rulings) {
    let worded: Vec<usize> = (0..blocks.len()).filter(|&b| blocks.list[b].has_words).collect();
    let is_kept =
        |at: Option<usize>| at.is_some_and(|at| worded.get(at).is_some_and(|&b| rulings.kept()[b]));
    let ornaments = (0..blocks.len()).filter(|&b| !blocks.list[b].has_words);
    let ruled: Vec<(usize, bool)> = ornaments
        .map(|b| (b, worded.partition_point(|&w| w < b)))
        .map(|(b, after)| (b, is_kept(after.checked_sub(1)) && is_kept(Some(after))))
        .collect();
    for (b, kept) in ruled {
        rulings.rule(b, kept, Stage::Score, "ornament");
    }
}

fn nothing_readable(blocks: &Blocks, features: &Features, rulings: &Rulings) -> Error {
    let worded: Vec<usize> = (0..blocks.len()).filter(|&b| features.weights[b] > 0.0).collect();
    let worth = |b: usize| rulings.score(b) * features.weights[b];
    let best = order::by_key(worded, |&b| order::falling(worth(b)));
    let candidate = |&b: &usize| Candidate {
        node: blocks.list[b].node,
        score: rulings.score(b),
        text_preview: preview(blocks.text(b)),
    };
    let reason = if best.is_empty() {
        "the page has no text"
    } else {
        "no text of the page looks like an article"
    };
    Error::NothingReadable {
        reason: reason.into(),
        candidates: best.iter().take(3).map(candidate).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(scores: &[f32]) -> Vec<bool> {
        let mut rulings = Rulings::new(scores.len());
        for (b, &score) in scores.iter().enumerate() {
            rulings.set_score(b, score);
            rulings.rule(b, true, Stage::Score, "expected-f1");
        }
        drop_doubtful(&vec![20.0; scores.len()], &mut rulings);
        rulings.kept().to_vec()
    }

    #[test]
    fn a_page_says_that_it_gives_a_recipe() {
        let typed = |name: &str| Metadata { types: vec![name.into()], ..Metadata::default() };
        assert!(is_recipe(&typed("Recipe")));
        assert!(!is_recipe(&typed("NewsArticle")));
    }

    #[test]
    fn beside_a_plain_article_what_is_doubtful_goes() {
        assert_eq!(kept(&[0.97, 0.5, 0.95, 0.6]), [true, false, true, true]);
        assert_eq!(kept(&[0.8, 0.5, 0.85, 0.6]), [true; 4]);
        assert_eq!(
            kept(&[0.97, 0.95, 0.3, 0.4, 0.35, 0.3, 0.3]),
            [true, true, false, false, false, false, false]
        );
        assert!(kept(&[]).is_empty());
    }
}
