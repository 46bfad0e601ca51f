// The extension's background: holds the cleaner, since Chromium refuses
// WebAssembly in content scripts on pages whose policy restricts scripts.
import { loadFaces } from '../fonts/faces.js';
import { createCleaner } from '../shim/dom.js';
import { resultOf } from '../shim/result.js';
import { api } from './api.js';
import { addMenu } from './menu.js';
import { requestOf } from './messages.js';
import { openIn } from './open.js';
import { watchSites } from './sites.js';
import { warmUp } from './warm.js';

const cleaner = createCleaner(() => api.runtime.getURL('pkg/plainleaf_dom_bg.wasm'));

/** The typeface's files as text, the one form that every browser's messages carry. */
async function facesAsText() {
  const faces = await loadFaces((file) => api.runtime.getURL(`fonts/${file}`));
  return faces.map(({ bytes, ...face }) => ({ ...face, base64: btoa(String.fromCharCode(...new Uint8Array(bytes))) }));
}

function open(tab) {
  cleaner.init().catch(() => {}); // loads while the page is reached; clean() tells of a failure
  return openIn(tab, () => warmUp(cleaner));
}

api.action.onClicked.addListener(open);
addMenu(open);
watchSites(open);
api.runtime.onMessage.addListener((message, sender, answer) => {
  const request = requestOf(message, sender);
  if (!request) return false;
  (request.faces ? facesAsText() : resultOf(cleaner, request.snapshot, request.options)).then(answer);
  return true; // the answer comes later
});
