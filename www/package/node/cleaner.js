// The cleaner in Node, Deno and Bun: the module is a file of this package.
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCleaner } from '../../shim/full.js';
import { unpacked } from '../unpacked.js';

export const cleaner = createCleaner(load, () => readFileSync(file()));

async function load(source) {
  if (source === undefined) return ours();
  return String(source).startsWith('file:') ? readFile(new URL(source)) : source;
}

async function ours() {
  try {
    return await readFile(file());
  } catch {
    return unpacked(); // a bundler has left the file behind
  }
}

function file() {
  return join(dirname(fileURLToPath(import.meta.url)), '../../pkg/plainleaf_bg.wasm');
}
