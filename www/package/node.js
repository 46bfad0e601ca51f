// The package in Node: the module is a file beside this one.
import { readFile } from 'node:fs/promises';
import { createCleaner } from '../shim/cleaner.js';

export { PlainleafError } from '../shim/cleaner.js';
export const { init, clean, cleanSync } = createCleaner(() =>
  readFile(new URL('../pkg/plainleaf_bg.wasm', import.meta.url)));
