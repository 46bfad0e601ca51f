// The package in browsers and workers. Bundlers know this way of writing an
// address and copy the file.
import { createCleaner } from '../shim/cleaner.js';

export { PlainleafError } from '../shim/cleaner.js';
export const { init, clean, cleanSync } = createCleaner(() =>
  new URL('../pkg/plainleaf_bg.wasm', import.meta.url));
