// Hands a page's snapshot over to the reader, in a tab of its own.
import { notify } from './notice.js';
import { pack } from './pack.js';

/** Longest fragment that every browser opens, in characters (Firefox's limit is 1 MB). */
const LONGEST_FRAGMENT = 1_000_000;
/** How long the reader's tab may ask for the page, in milliseconds. */
const PATIENCE = 60_000;
/** That the page keeps the reader out, and what to do; the install page puts it here in its visitor's language. */
const REFUSED = '%REFUSED%';

/** Opens the reader and gives it the snapshot, by the road that the page leaves open. */
export async function handOver(snapshot, reader) {
  const opened = (await isCutOff()) ? await openWith(snapshot, reader) : openAndTell(snapshot, reader);
  if (!opened) notify(REFUSED); // a sandbox may swallow alerts
}

/**
 * Whether the page keeps apart from windows that it opens
 * (Cross-Origin-Opener-Policy). Only its own server can say; a page that may
 * not be asked is taken for an open one.
 */
async function isCutOff() {
  try {
    const { headers } = await fetch(location.href, { method: 'HEAD' });
    return /^\s*(same-origin|noopener)(?!-allow-popups)/.test(headers.get('cross-origin-opener-policy') ?? '');
  } catch {
    return false;
  }
}

/** The page travels in a message, to the tab that asks for it and to no other origin. */
function openAndTell(snapshot, reader) {
  const { origin } = new URL(reader);
  const tab = openTab(reader + 'bookmarklet/read.html#wait');
  const tell = (event) => {
    if (event.source === tab && event.origin === origin && event.data === 'plainleaf-ready') {
      tab.postMessage({ plainleaf: snapshot }, origin);
    }
  };
  window.addEventListener('message', tell);
  setTimeout(() => window.removeEventListener('message', tell), PATIENCE);
  return tab !== null;
}

/** The new tab; null where the page may open none, which some browsers say by an error. */
function openTab(address) {
  try {
    return window.open(address);
  } catch {
    return null;
  }
}

/** The page travels in the address, past `#`, which browsers send to nobody. */
async function openWith(snapshot, reader) {
  const packed = await pack(snapshot);
  if (packed.length > LONGEST_FRAGMENT) return false;
  window.open(`${reader}bookmarklet/read.html#${packed}`);
  return true; // what it answers is cut off as well, opened or not
}
