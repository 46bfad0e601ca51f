//! The tables, and every number in them by name.

use super::answers::CaseScore;
use super::exceptions::Exceptions;
use super::score::{FactScore, Score, calibration_error, promises};
use crate::corpus::Set;
use crate::metrics::{SnippetCount, f1, mean};
use crate::several::VARIANTS;
use std::collections::BTreeMap;
use std::fmt::Write;

const KINDS: &[&str] =
    &["article", "forum", "documentation", "service", "listing", "collection", "product"];

/// A text that scores lower needs a reason.
const LOW: f64 = 0.8;

/// What the rows and numbers against the truth with its exceptions are called.
const PUT_RIGHT: &str = "_put_right";

/// All results.
pub struct Report<'a> {
    scores: &'a [Score],
    several: &'a [CaseScore],
    exceptions: &'a Exceptions,
    /// Such as `wcxb.article.f1`; what `train/floors.toml` names.
    pub metrics: BTreeMap<String, f64>,
}

impl<'a> Report<'a> {
    /// Computes every number.
    pub fn new(
        scores: &'a [Score],
        several: &'a [CaseScore],
        exceptions: &'a Exceptions,
    ) -> Report<'a> {
        let mut report = Report { scores, several, exceptions, metrics: BTreeMap::new() };
        report.wcxb();
        report.aeb();
        report.trafilatura();
        for set in [Set::Mozilla, Set::Defuddle] {
            report.fixtures(set);
        }
        for set in [Set::Wcxb, Set::Mozilla, Set::Defuddle] {
            report.facts(set.name(), set, |score| &score.facts);
            let name = format!("{}{PUT_RIGHT}", set.name());
            report.facts(&name, set, |score| &score.facts_put_right);
        }
        report.several();
        let promises = promises(scores).map(|(_, confidence, f1)| (confidence, f1));
        report.put("confidence_error", calibration_error(promises));
        report
    }

    fn of(&self, set: Set) -> impl Iterator<Item = &'a Score> + use<'a> {
        self.scores.iter().filter(move |score| score.set == set)
    }

    fn put(&mut self, name: impl Into<String>, value: f64) {
        self.metrics.insert(name.into(), value);
    }

    fn wcxb(&mut self) {
        let all: Vec<&Score> = self.of(Set::Wcxb).collect();
        self.wcxb_part("wcxb", &all);
        for kind in KINDS {
            let part: Vec<&Score> = all.iter().copied().filter(|s| s.kind == *kind).collect();
            self.wcxb_part(&format!("wcxb.{kind}"), &part);
        }
        self.put("wcxb.kind", mean(all.iter().map(|s| f64::from(u8::from(s.kind_right)))));
    }

    fn wcxb_part(&mut self, name: &str, part: &[&Score]) {
        let words = || part.iter().filter_map(|s| s.words);
        self.put(format!("{name}.f1"), mean(words().map(|w| w.f1)));
        self.put(format!("{name}.precision"), mean(words().map(|w| w.precision)));
        self.put(format!("{name}.recall"), mean(words().map(|w| w.recall)));
        self.put(format!("{name}.with"), mean(part.iter().map(|s| s.with)));
        self.put(format!("{name}.without"), mean(part.iter().map(|s| s.without)));
        self.put(format!("{name}.pages"), part.len() as f64);
    }

    fn aeb(&mut self) {
        let shares: Vec<_> = self.of(Set::Aeb).filter_map(|s| s.shares).collect();
        let precision = mean(shares.iter().filter_map(|s| s.precision()));
        let recall = mean(shares.iter().filter_map(|s| s.recall()));
        self.put("aeb.precision", precision);
        self.put("aeb.recall", recall);
        self.put("aeb.f1", f1(precision, recall));
    }

    fn trafilatura(&mut self) {
        let mut sum = SnippetCount::default();
        self.of(Set::Trafilatura).filter_map(|s| s.snippets).for_each(|s| sum.add(s));
        self.put("trafilatura.precision", sum.precision());
        self.put("trafilatura.recall", sum.recall());
        self.put("trafilatura.f1", sum.f1());
    }

    fn fixtures(&mut self, set: Set) {
        let f1s: Vec<f64> = self.of(set).filter_map(|s| s.words).map(|w| w.f1).collect();
        let low = f1s.iter().filter(|f| **f < LOW).count();
        self.put(format!("{}.f1", set.name()), mean(f1s));
        self.put(format!("{}.below_0.8", set.name()), low as f64);
        let unexplained = self.low(set).filter(|s| self.exceptions.reason_for(&s.id).is_none());
        let unexplained = unexplained.count() as f64;
        self.put(format!("{}.unexplained", set.name()), unexplained);
    }

    /// The pages of a set whose text is far from the truth's.
    fn low(&self, set: Set) -> impl Iterator<Item = &'a Score> + use<'a> {
        self.of(set).filter(|s| s.words.is_some_and(|w| w.f1 < LOW))
    }

    fn facts(&mut self, name: &str, set: Set, facts_of: fn(&Score) -> &FactScore) {
        type Get = fn(&FactScore) -> Option<bool>;
        let facts: [(&str, Get); 7] = [
            ("title", |f| f.title),
            ("author", |f| f.author),
            ("date", |f| f.date),
            ("site", |f| f.site),
            ("lang", |f| f.lang),
            ("dir", |f| f.dir),
            ("date_invented", |f| f.date_invented),
        ];
        for (fact, get) in facts {
            let values: Vec<f64> = self
                .of(set)
                .filter_map(|s| get(facts_of(s)))
                .map(|right| f64::from(u8::from(right)))
                .collect();
            if !values.is_empty() {
                self.put(format!("{name}.{fact}"), mean(values));
            }
        }
    }

    fn several(&mut self) {
        let ratio = |part: Vec<&CaseScore>| {
            mean(part.iter().map(|c| c.f1)) / mean(part.iter().map(|c| c.alone)).max(1e-9)
        };
        self.put("several.ratio", ratio(self.several.iter().collect()));
        for variant in VARIANTS {
            let part = self.several.iter().filter(|c| c.variant == *variant).collect();
            self.put(
                format!("several.{}", variant.replace([',', ' '], "_").replace("__", "_")),
                ratio(part),
            );
        }
    }

    fn get(&self, name: &str) -> f64 {
        self.metrics.get(name).copied().unwrap_or(f64::NAN)
    }

    /// Everything, as Markdown tables.
    pub fn tables(&self) -> String {
        let mut out = String::new();
        _ = writeln!(
            out,
            "| WCXB dev | pages | F1 | precision | recall | with | without |\n|---|---|---|---|---|---|---|"
        );
        for kind in std::iter::once(&"").chain(KINDS) {
            let name = if kind.is_empty() { "wcxb".into() } else { format!("wcxb.{kind}") };
            let part = |metric: &str| self.get(&format!("{name}.{metric}"));
            _ = writeln!(
                out,
                "| {} | {} | {:.4} | {:.4} | {:.4} | {:.4} | {:.4} |",
                if kind.is_empty() { "all" } else { kind },
                part("pages"),
                part("f1"),
                part("precision"),
                part("recall"),
                part("with"),
                part("without")
            );
        }
        _ = writeln!(
            out,
            "\n| set | F1 | precision | recall | pages < 0.8 |\n|---|---|---|---|---|"
        );
        for set in ["aeb", "trafilatura", "mozilla", "defuddle"] {
            let part = |metric: &str| match self.metrics.get(&format!("{set}.{metric}")) {
                Some(value) => format!("{value:.4}"),
                None => String::new(),
            };
            _ = writeln!(
                out,
                "| {set} | {} | {} | {} | {} |",
                part("f1"),
                part("precision"),
                part("recall"),
                part("below_0.8")
            );
        }
        self.fact_table(&mut out);
        self.exception_list(&mut out);
        _ = writeln!(out, "\n| several articles | share of the single page's F1 |\n|---|---|");
        for (name, value) in self.metrics.iter().filter(|(name, _)| name.starts_with("several.")) {
            _ = writeln!(out, "| {} | {value:.4} |", &name["several.".len()..]);
        }
        _ = writeln!(
            out,
            "\npage kind right {:.3}; confidence off by {:.3} by the tenth",
            self.get("wcxb.kind"),
            self.get("confidence_error")
        );
        out
    }

    fn fact_table(&self, out: &mut String) {
        let facts = ["title", "author", "date", "date_invented", "site", "lang", "dir"];
        _ = writeln!(
            out,
            "\n| facts | {} |\n|---|{}",
            facts.join(" | "),
            "---|".repeat(facts.len())
        );
        let sets = ["wcxb", "mozilla", "defuddle"];
        let has_exceptions =
            |set: &str| self.exceptions.fact.iter().any(|e| e.page.split('/').next() == Some(set));
        let rows = sets.into_iter().flat_map(|set| {
            let put_right = has_exceptions(set).then(|| format!("{set}{PUT_RIGHT}"));
            std::iter::once(set.to_owned()).chain(put_right)
        });
        for set in rows {
            let cell = |fact: &&str| match self.metrics.get(&format!("{set}.{fact}")) {
                Some(value) => format!("{value:.3}"),
                None => "–".into(),
            };
            _ = writeln!(
                out,
                "| {set} | {} |",
                facts.iter().map(cell).collect::<Vec<_>>().join(" | ")
            );
        }
    }

    /// What is put right, and why; which texts are low, and why.
    fn exception_list(&self, out: &mut String) {
        _ = writeln!(out, "\nput right, each for its reason (train/exceptions.toml):");
        for e in &self.exceptions.fact {
            _ = writeln!(out, "- {} {}: {}", e.page, e.fact.name(), e.reason);
        }
        _ = writeln!(out, "\ntexts below {LOW}:");
        for score in [Set::Mozilla, Set::Defuddle].into_iter().flat_map(|set| self.low(set)) {
            let reason = self.exceptions.reason_for(&score.id).unwrap_or("NO REASON GIVEN");
            _ = writeln!(out, "- {} {:.2}: {reason}", score.id, score.main());
        }
    }

    /// The lowest pages of each set.
    pub fn print_worst(&self, count: usize) {
        let mut lists: BTreeMap<String, Vec<(f64, &str)>> = BTreeMap::new();
        for score in self.scores {
            let list = match score.set {
                Set::Wcxb => format!("wcxb {}", score.kind),
                set => set.name().to_owned(),
            };
            lists.entry(list).or_default().push((score.main(), &score.id));
        }
        for case in self.several {
            let list = lists.entry("several".into()).or_default();
            list.push((case.f1 / case.alone.max(1e-9), &case.id));
        }
        for (name, mut list) in lists {
            list.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(b.1)));
            let worst = list.iter().take(count).map(|(f1, id)| {
                format!("{} {f1:.2}", id.split_once('/').map_or(*id, |(_, name)| name))
            });
            println!("\nworst of {name}: {}", worst.collect::<Vec<_>>().join(", "));
        }
    }
}
