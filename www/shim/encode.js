// Strings to the bytes that the module takes. The encoder is many times faster
// than the loop by which the module's JavaScript side would copy a string.
import { walk } from './walk.js';

const encoder = new TextEncoder();

/** Bytes that one UTF-16 unit may take. */
const MOST_PER_UNIT = 3;
/** The largest scratch kept: memory that is touched for the first time takes longer than what is written there. */
const MOST_KEPT = 4 * 2 ** 20;
let scratch = new Uint8Array(0);

/** A string as UTF-8. The bytes hold until the next call: they are for the module, which copies them. */
export function encode(text) {
  const room = text.length * MOST_PER_UNIT;
  if (room > MOST_KEPT) return encoder.encode(text);
  if (room > scratch.length) scratch = new Uint8Array(Math.min(2 * room, MOST_KEPT));
  return scratch.subarray(0, encoder.encodeInto(text, scratch).written);
}

/** The live page's snapshot as such bytes. */
export const encodedWalk = (start, limits) => encode(walk(start, limits));
