// The extension's background: holds the cleaner, since Chromium refuses
// WebAssembly in content scripts on pages whose policy restricts scripts.
import { loadFaces } from '../fonts/faces.js';
import { createCleaner } from '../shim/dom.js';
import { resultOf } from '../shim/result.js';

const api = globalThis.browser ?? globalThis.chrome;
const cleaner = createCleaner(() => api.runtime.getURL('pkg/plainleaf_dom_bg.wasm'));

api.action.onClicked.addListener(async ({ id: tabId }) => {
  cleaner.init().catch(() => {}); // loads while the page is walked; clean() tells of a failure
  try {
    // Chromium now and then learns of the click's grant a moment after the click.
    await inject(tabId).catch(() => pause(200).then(() => inject(tabId)));
    await api.action.setBadgeText({ tabId, text: '' });
  } catch (error) {
    await refuse(tabId, error);
  }
});

async function inject(tabId) {
  const [done] = await api.scripting.executeScript({
    target: { tabId },
    files: ['extension/page.js'],
    injectImmediately: true, // a page that never stops loading is read as far as it has come
  });
  if (!done) throw new Error('the browser keeps extensions out of it'); // Firefox's way to say no
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Browsers keep extensions out of their own pages and stores: the button says so. */
async function refuse(tabId, error) {
  await api.action.setTitle({ tabId, title: api.i18n.getMessage('refused', error.message) });
  await api.action.setBadgeText({ tabId, text: '!' });
}

/** The typeface's files as text, the one form that every browser's messages carry. */
async function facesAsText() {
  const faces = await loadFaces((file) => api.runtime.getURL(`fonts/${file}`));
  return faces.map(({ bytes, ...face }) => ({ ...face, base64: btoa(String.fromCharCode(...new Uint8Array(bytes))) }));
}

api.runtime.onMessage.addListener(({ snapshot, options, faces }, sender, answer) => {
  (faces ? facesAsText() : resultOf(cleaner, snapshot, options)).then(answer);
  return true; // the answer comes later
});
