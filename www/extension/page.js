// Runs in the page, in the extension's own world, at each click on the button:
// the first opens the reading view, the second closes it.
import { LIMITS } from '../shim/limits.js';
import { walk } from '../shim/walk.js';
import { openSyncStore } from '../view/settings/store.js';
import { show } from '../view/show.js';
import { createWords } from '../view/words.js';

const api = globalThis.browser ?? globalThis.chrome;

/** Walks the page, has it cleaned in the background, and shows the result. */
async function open() {
  let left = false;
  let view = null;
  globalThis.plainleaf = {
    close() {
      left = true;
      view?.close();
      globalThis.plainleaf = undefined;
    },
  };
  const storing = openSyncStore(api.storage);
  let source;
  const clean = async (options = {}) => {
    try {
      source ??= walk(document, LIMITS);
      return await api.runtime.sendMessage({ snapshot: source, options });
    } catch ({ message }) {
      return { message };
    }
  };
  const cleaning = clean();
  const words = createWords((key, given) => api.i18n.getMessage(key, given)); // looked up while the page is being cleaned
  const result = await cleaning;
  const store = await storing;
  if (left) return;
  view = show(result, { words, store, clean, source, loadFaces, onExit: () => (globalThis.plainleaf = undefined) });
}

/** The background reads the extension's own files: pages cannot, and so they cannot tell that it is here. */
async function loadFaces() {
  const faces = await api.runtime.sendMessage({ faces: true });
  return faces.map(({ base64, ...face }) => ({ ...face, bytes: Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)).buffer }));
}

if (globalThis.plainleaf) globalThis.plainleaf.close();
else open();
