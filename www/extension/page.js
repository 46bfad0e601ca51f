// Runs in the page, in the extension's own world, at each click on the button:
// the first opens the reading view, the second closes it.
import { walk } from '../shim/walk.js';
import { show } from '../view/show.js';

const api = globalThis.browser ?? globalThis.chrome;

/** Walks the page, has it cleaned in the background, and shows the result. */
function open() {
  let left = false;
  let view = null;
  globalThis.plainleaf = {
    close() {
      left = true;
      view?.close();
      globalThis.plainleaf = undefined;
    },
  };
  let snapshot;
  const clean = async (focus) => {
    try {
      snapshot ??= walk(document);
      return await api.runtime.sendMessage({ snapshot, focus });
    } catch ({ message }) {
      return { message };
    }
  };
  clean().then((result) => {
    if (!left) view = show(result, { open: clean, onExit: () => (globalThis.plainleaf = undefined) });
  });
}

if (globalThis.plainleaf) globalThis.plainleaf.close();
else open();
