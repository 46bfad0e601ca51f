// Gives the reader a file to keep.
import { element } from '../frame/dom.js';

const LONGEST_NAME = 80; // characters

/** A name that every file system takes, from a title. */
export function fileName(title, ending) {
  const plain = (title ?? '')
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
