//! How large a page may be and how long cleaning may take.
//!
//! A page that is past a limit is cut where the limit was met, and cleaned as
//! far as it was read: reading has a share of the time, so that the rest of the
//! work, which grows with what was read, fits into what is left. Where it does
//! not fit after all, cleaning ends with an error between two stages.

use crate::error::Error;
use crate::options::Options;
use std::cell::Cell;

/// Reading may take this part of the time; all else took 2 to 6 times as long
/// on the pages of the benchmark `scaling`.
const READING_SHARE: f64 = 0.125;
/// Elements between two looks at the clock.
const STRIDE: u32 = 256;

/// The names that the options have in JS.
pub(crate) const MAX_ELEMENTS: &str = "maxElements";
pub(crate) const TIME_BUDGET: &str = "timeBudgetMs";

/// The limits of one cleaning.
#[derive(Debug, Default)]
pub(crate) struct Limits {
    max_elements: Option<u32>,
    budget: Option<u32>,
    /// Milliseconds on the clock when the cleaning began.
    start: f64,
    /// Elements read so far.
    elements: Cell<u32>,
    /// The limit that has cut the page.
    cut: Cell<Option<&'static str>>,
    /// The one that has cut it before it came here.
    cut_before: Cell<Option<&'static str>>,
}

impl Limits {
    /// Starts the clock.
    pub(crate) fn start(options: &Options) -> Limits {
        let budget = options.time_budget_ms;
        Limits {
            max_elements: options.max_elements,
            budget,
            start: if budget.is_some() { now() } else { 0.0 },
            ..Limits::default()
        }
    }

    /// Whether one more element may be read; once it may not, none may.
    pub(crate) fn admits_element(&self) -> bool {
        if self.cut.get().is_some() {
            return false;
        }
        let elements = self.elements.get();
        if self.max_elements.is_some_and(|max| elements >= max) {
            self.cut.set(Some(MAX_ELEMENTS));
        } else if elements % STRIDE == STRIDE - 1 && self.is_spent(READING_SHARE) {
            self.cut.set(Some(TIME_BUDGET));
        }
        self.elements.set(elements + 1);
        self.cut.get().is_none()
    }

    /// Notes that another hand has cut the page: the live walk.
    pub(crate) fn note_cut(&self, limit: &str) {
        let known = [MAX_ELEMENTS, TIME_BUDGET].into_iter().find(|known| *known == limit);
        self.cut_before.set(known);
    }

    #[cfg(feature = "html")]
    pub(crate) fn is_cut(&self) -> bool {
        self.cut.get().is_some()
    }

    /// What to tell of a page that was cut.
    pub(crate) fn warning(&self) -> Option<String> {
        let limit = self.cut.get().or(self.cut_before.get())?;
        Some(format!("the page is past the limit `{limit}`: its end was not read"))
    }

    /// Fails when the time is over; `stage` is what comes next.
    pub(crate) fn check(&self, stage: &'static str) -> Result<(), Error> {
        match self.budget {
            Some(budget) if self.is_spent(1.0) => {
                Err(Error::OverLimit { limit: TIME_BUDGET, value: budget, stage })
            }
            _ => Ok(()),
        }
    }

    fn is_spent(&self, share: f64) -> bool {
        self.budget.is_some_and(|budget| now() - self.start > f64::from(budget) * share)
    }
}

/// Milliseconds since some moment.
#[cfg(all(target_arch = "wasm32", feature = "wasm"))]
fn now() -> f64 {
    crate::wasm::now()
}

/// Milliseconds since some moment. Bare WebAssembly has no clock.
#[cfg(all(target_arch = "wasm32", not(feature = "wasm")))]
fn now() -> f64 {
    0.0
}

/// Milliseconds since some moment.
#[cfg(not(target_arch = "wasm32"))]
fn now() -> f64 {
    use std::sync::LazyLock;
    use std::time::Instant;
    static BEGIN: LazyLock<Instant> = LazyLock::new(Instant::now);
    BEGIN.elapsed().as_secs_f64() * 1e3
}
