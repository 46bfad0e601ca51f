// What the cleaner made of a snapshot, as plain data that survives a message.
import { LIMITS } from './limits.js';

/**
 * The article to show, or why there is none: `{code, message, candidates}`.
 * @param {{focus?: number, markdown?: boolean, trace?: boolean}} [options] what is wanted besides the article to show
 */
export async function resultOf(cleaner, snapshot, options) {
  try {
    return await cleaner.cleanSnapshot(snapshot, { snapshot: true, ...LIMITS, ...options });
  } catch ({ code, message, candidates }) {
    return { code, message, candidates };
  }
}
