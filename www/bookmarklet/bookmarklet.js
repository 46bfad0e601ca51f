// The bookmarklet: the first click opens the reading view, the second closes it.
// The build makes one script of it, which the install page turns into a link.
import { LIMITS } from '../shim/limits.js';
import { walk } from '../shim/walk.js';
import { handOver } from './handover.js';

/** Where the reader lives; the install page puts its own address here. */
const READER = '%READER%';
const OPENED = Symbol.for('plainleaf');

/** The page's policy decides; the smallest module there is shows how. */
function allowsWasm() {
  try {
    return Boolean(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
  } catch {
    return false;
  }
}

/** Shows the article over the page; false where the page keeps the reader's code out. */
async function openHere(snapshot) {
  if (!allowsWasm()) return false;
  try {
    const { open } = await import(/* @vite-ignore */ READER + 'bookmarklet/here.js');
    window[OPENED] = await open(snapshot, () => delete window[OPENED]);
    return true;
  } catch {
    return false;
  }
}

async function open() {
  const snapshot = walk(document, LIMITS);
  if (!(await openHere(snapshot))) await handOver(snapshot, READER);
}

if (window[OPENED]) window[OPENED].close();
else open();
