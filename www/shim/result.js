// What the cleaner made of a snapshot, as plain data that survives a message.
import { LIMITS } from './limits.js';

/**
 * The article to show, or why there is none: `{code, message, candidates}`.
 * @param {{focus?: number, markdown?: boolean, trace?: boolean}} [options] what is wanted besides the article to show
 */
export async function resultOf(cleaner, snapshot, options) {
  try {
    const { content, ...shown } = await cleaner.cleanSnapshot(snapshot, { snapshot: true, ...LIMITS, ...options });
    return shown; // the view builds nodes from `snapshot`: the same as HTML would only make the message longer
  } catch ({ code, message, candidates }) {
    return { code, message, candidates };
  }
}
