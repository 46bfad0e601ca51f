// Strings to the bytes that the module takes. The encoder is many times faster
// than the loop by which the module's JavaScript side would copy a string.
import { walk } from './walk.js';

const encoder = new TextEncoder();

export const encode = (text) => encoder.encode(text);

/** The live page's snapshot as bytes. */
export const encodedWalk = (start, limits) => encode(walk(start, limits));
