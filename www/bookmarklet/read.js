// The reader's tab: receives a page's snapshot and shows the article in it.
import '../reader/offline.js';
import { createCleaner } from '../shim/dom.js';
import { resultOf } from '../shim/result.js';
import { show } from '../view/show.js';
import { furnish } from './furnish.js';
import { unpack } from './pack.js';

const NOTES = {
  idle: 'A click on the bookmarklet brings the article of a page here.',
  cut: 'That page keeps its windows apart. Use the extension, or save the page and drop it into the reader.',
  broken: 'The address of this tab holds no page. Click the bookmarklet once more.',
  left: 'You may close this tab.',
};
const cleaner = createCleaner(() => new URL('../pkg/plainleaf_dom_bg.wasm', import.meta.url));
cleaner.init().catch(() => {}); // loads while the page arrives; cleaning tells of a failure

async function start() {
  const fragment = location.hash.slice(1);
  if (fragment === '') return note('idle');
  if (fragment === 'wait') return window.opener ? askOpener() : note('cut');
  const snapshot = await unpack(fragment).catch(() => null);
  history.replaceState(null, '', location.pathname); // no page's text stays in the address
  return snapshot === null ? note('broken') : read(snapshot);
}

/** Only the page that opened this tab may fill it. */
function askOpener() {
  const { opener } = window;
  window.addEventListener('message', function receive({ source, data }) {
    if (source !== opener || typeof data?.plainleaf !== 'string') return;
    window.removeEventListener('message', receive);
    read(data.plainleaf);
  });
  opener.postMessage('plainleaf-ready', '*'); // says nothing but that
}

async function read(source) {
  const clean = (options) => resultOf(cleaner, source, options);
  const [result, given] = await Promise.all([clean(), furnish()]);
  if (result.title) document.title = result.title;
  show(result, { ...given, clean, source, onExit: () => note('left') });
}

function note(name) {
  document.getElementById('note').textContent = NOTES[name];
}

start();
