// Imported by the bookmarklet into pages whose policy allows it.
import { createCleaner } from '../shim/dom.js';
import { resultOf } from '../shim/result.js';
import { show } from '../view/show.js';
import { furnish } from './furnish.js';

const cleaner = createCleaner(() => new URL('../pkg/plainleaf_dom_bg.wasm', import.meta.url));

/** Shows the snapshot's article over the page. Fails when the cleaner may not be loaded. */
export async function open(source, onExit) {
  const clean = (options) => resultOf(cleaner, source, options);
  const [given] = await Promise.all([furnish(), cleaner.init()]);
  return show(await clean(), { ...given, clean, source, onExit });
}
