// `node benches/node.mjs`: the package beside Readability.js on strings of HTML,
// interleaved, medians of 15.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pages } from './pages.mjs';
import { report, row } from './table.mjs';

const root = join(fileURLToPath(import.meta.url), '../..');
const ROUNDS = 15;
/** After so many milliseconds a slow tool on a large page has shown enough. */
const PATIENCE = 15_000;
const url = 'https://a.example/x';

const { init, cleanSync } = await import(join(root, 'www/dist/package/entry/node/index.js'));
const { Readability } = await import('@mozilla/readability');
const { JSDOM, VirtualConsole } = await import('jsdom');
const { parseHTML } = await import('linkedom');
await init();
const TOOLS = {
  plainleaf: (html) => cleanSync(html, { url }),
  'linkedom + readability': (html) => new Readability(parseHTML(html).document).parse(),
  'jsdom + readability': (html) => new Readability(new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window.document).parse(),
};

function attempt(run, html) {
  try {
    run(html);
  } catch (error) {
    // What finds nothing has looked, too; but our own may not fail.
    if (error?.name === 'PlainleafError' && error.code !== 'nothing-readable') throw error;
  }
}

function measure({ name, html }) {
  const times = Object.fromEntries(Object.keys(TOOLS).map((tool) => [tool, []]));
  for (let round = 0; round < ROUNDS + 1; round++) {
    for (const [tool, run] of Object.entries(TOOLS)) {
      if (times[tool].length > 3 && times[tool].reduce((a, b) => a + b) > PATIENCE) continue;
      const start = performance.now();
      attempt(run, html);
      times[tool].push(performance.now() - start);
    }
  }
  for (const list of Object.values(times)) list.shift(); // warming up
  const found = row(name, { elements: html.match(/<[a-z]/gi).length, times });
  console.error(found);
  return found;
}

report('node', `Node ${process.version}, from a string`, pages().map(measure));
