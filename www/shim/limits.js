// How large a page may be at the doors that read live pages, and how long the work on it may take.

/** Past them the page's end is left out, which the reading view says; see the crate's options of these names. */
export const LIMITS = Object.freeze({ maxElements: 1_000_000, timeBudgetMs: 20_000 });
