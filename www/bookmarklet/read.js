// The reader's tab: receives a page's snapshot and shows the article in it.
import '../reader/offline.js';
import { createCleaner } from '../shim/dom.js';
import { resultOf } from '../shim/result.js';
import { show } from '../view/show.js';
import { furnish } from './furnish.js';
import { unpack } from './pack.js';
import { sayAll } from './say.js';

const cleaner = createCleaner(() => new URL('../pkg/plainleaf_dom_bg.wasm', import.meta.url));
const furnished = furnish();
cleaner.init().catch(() => {}); // loads while the page arrives; cleaning tells of a failure

async function start() {
  const fragment = location.hash.slice(1);
  if (fragment === '') return note('readerIdle');
  if (fragment === 'wait') return window.opener ? askOpener() : note('readerCut');
  const snapshot = await unpack(fragment).catch(() => null);
  history.replaceState(null, '', location.pathname); // no page's text stays in the address
  return snapshot === null ? note('readerBroken') : read(snapshot);
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
  const [result, given] = await Promise.all([clean(), furnished]);
  if (result.title) document.title = result.title;
  show(result, { ...given, clean, source, onExit: () => note('readerLeft') });
}

async function note(name) {
  const { words } = await furnished;
  sayAll(words);
  document.getElementById('note').textContent = words.say(name);
}

start();
