// Runs in the page that is measured and sends its times to the server, which puts
// it into the page's head. Without a query: all tools in turn on the live document,
// warm. With `?cold=TOOL`: that one alone, once, from its loaded source on.
import { walk } from '/www/shim/walk.js';
import { createCleaner } from '/www/shim/dom.js';
import { isProbablyReaderable } from '/www/package/readerable.js';
import '/readability.js';
import '/defuddle.js';

const ROUNDS = 15;
const PATIENCE = 20_000;
const { Readability, Defuddle } = globalThis;
document.querySelector('script[src="/inpage.js"]').remove();

let cleaner;
const TOOLS = {
  bare: () => readAll(document.documentElement),
  walk: () => walk(document, {}),
  plainleaf: () => cleaner.cleanSync(document),
  readability: () => new Readability(document.cloneNode(true)).parse(),
  defuddle: () => new Defuddle(document, { url: 'https://a.example/x' }).parse(),
  detection: () => isProbablyReaderable(document),
};

/** The least that a walk can do: every node, its name, attributes and text read. */
function readAll(top) {
  const nodes = document.createTreeWalker(top, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    if (node.nodeType !== 1) length += node.data.length;
    else for (const name of node.getAttributeNames()) length += node.localName.length + node.getAttribute(name).length;
  }
  return length;
}

function timed(run) {
  const start = performance.now();
  try {
    run();
  } catch (error) {
    // What finds nothing has looked, too; but our own may not fail.
    if (error?.name === 'PlainleafError' && error.code !== 'nothing-readable') throw error;
    console.warn(error);
  }
  return performance.now() - start;
}

async function warm() {
  cleaner = createCleaner(moduleBytes);
  await cleaner.init();
  const times = Object.fromEntries(Object.keys(TOOLS).map((tool) => [tool, []]));
  for (let round = 0; round < ROUNDS + 3; round++) {
    for (const [tool, run] of Object.entries(TOOLS)) {
      const spent = times[tool].reduce((a, b) => a + b, 0);
      if (spent > PATIENCE && times[tool].length > 3) continue;
      times[tool].push(timed(run));
    }
  }
  for (const list of Object.values(times)) list.splice(0, list.length > 6 ? 3 : 1); // warming up
  return times;
}

/** A first click: the module, as bytes that no engine has seen before, is compiled, too. */
async function cold(tool) {
  const bytes = unseen(await moduleBytes());
  const start = performance.now();
  if (tool === 'plainleaf') {
    cleaner = createCleaner(() => bytes);
    await cleaner.init();
  }
  timed(TOOLS[tool]);
  return { [tool]: [performance.now() - start] };
}

const moduleBytes = async () => (await fetch('/www/pkg/plainleaf_dom_bg.wasm')).arrayBuffer();

/** The module with a section of chance at its end, against the engines' memory of modules. */
function unseen(buffer) {
  const section = [0, 9, 0, ...crypto.getRandomValues(new Uint8Array(8))];
  const bytes = new Uint8Array(buffer.byteLength + section.length);
  bytes.set(new Uint8Array(buffer));
  bytes.set(section, buffer.byteLength);
  return bytes;
}

const tool = new URLSearchParams(location.search).get('cold');
const times = tool ? await cold(tool) : await warm();
const elements = document.querySelectorAll('*').length;
await fetch('/done', { method: 'POST', body: JSON.stringify({ elements, times }) });
