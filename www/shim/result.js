// What the cleaner made of a snapshot, as plain data that survives a message.

/**
 * The article to show, or why there is none: `{code, message, candidates}`.
 * @param focus the number of a node whose article is wanted in place of the page's main one
 */
export async function resultOf(cleaner, snapshot, focus) {
  try {
    return await cleaner.cleanSnapshot(snapshot, { snapshot: true, focus });
  } catch ({ code, message, candidates }) {
    return { code, message, candidates };
  }
}
