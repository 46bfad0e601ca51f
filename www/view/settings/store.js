// Keeps the settings: in the extension's synchronised storage, or in the site's
// own where there is no extension. Where either is refused, the view works on.
import { settingsFrom } from './choices.js';

const KEY = 'plainleaf-view';

/** @returns {Promise<{settings: object, save: (settings: object) => void}>} never fails */
export async function openSyncStore(storage) {
  const stored = await Promise.resolve(storage?.sync.get(KEY)).catch(() => undefined);
  return {
    settings: settingsFrom(stored?.[KEY]),
    save: (settings) => void Promise.resolve(storage?.sync.set({ [KEY]: settings })).catch(() => {}),
  };
}

/** The same over `localStorage`, which a page's policy or a browser's setting may refuse even to name. */
export function openLocalStore(view = globalThis) {
  return {
    settings: settingsFrom(quietly(() => JSON.parse(view.localStorage.getItem(KEY)))),
    save: (settings) => void quietly(() => view.localStorage.setItem(KEY, JSON.stringify(settings))),
  };
}

function quietly(act) {
  try {
    return act();
  } catch {
    return undefined;
  }
}
