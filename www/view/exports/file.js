// Gives the reader a file to keep.
import { element } from '../frame/dom.js';

const LONGEST_NAME = 80; // characters
/** What turns the order of the letters that follow: a name could end otherwise than it seems to. */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A name that every file system takes, from a title. */
export function fileName(title, ending) {
  const plain = (title ?? '')
    .replace(BIDI, '')
    .replace(/[\u0000-\u001f\u007f"*/:<>?\\|#^[\]]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '');
  const short = [...plain].slice(0, LONGEST_NAME).join('').replace(/[. ]+$/, '');
  return `${/^(con|prn|aux|nul|com\d|lpt\d)?$/i.test(short) ? 'article' : short}.${ending}`;
}

/** @param {string | Uint8Array} content */
export function save(page, name, type, content) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  element(page, 'a', { href: address, download: name }).click(); // in no document: the page hears nothing of it
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
