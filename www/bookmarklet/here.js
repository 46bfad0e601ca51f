// Imported by the bookmarklet into pages whose policy allows it.
import { createCleaner } from '../shim/dom.js';
import { resultOf } from '../shim/result.js';
import { show } from '../view/show.js';

const cleaner = createCleaner(() => new URL('../pkg/plainleaf_dom_bg.wasm', import.meta.url));

/** Shows the snapshot's article over the page. Fails when the cleaner may not be loaded. */
export async function open(snapshot, onExit) {
  await cleaner.init();
  const clean = (focus) => resultOf(cleaner, snapshot, focus);
  return show(await clean(), { open: clean, onExit });
}
