// `node benches/soak.mjs [--browser]`: 2,000 different pages through one
// instance of the module; memory must be flat after the first 200.
import v8 from 'node:v8';
import { runInNewContext } from 'node:vm';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// What is only waiting to be collected is no leak.
v8.setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

const root = join(fileURLToPath(import.meta.url), '../..');
const PAGES = 2_000;
const SETTLED = 200;
/** Growth after the first pages that is still noise of the collector. */
const ALLOWED = 0.1;

/** A page like no other: its own words, length, tables, lists and pictures. Must stand alone: it also runs in the browser. */
function pageOf(i) {
  const word = (n) => ['harbour', 'quay', 'ship', 'morning', 'lamp', 'rope', 'tide', 'letter'][(n * 7 + i) % 8] + ((n * i) % 97);
  const sentence = (n) => `The ${word(n)} lay by the ${word(n + 1)} while a ${word(n + 2)} went past, and nobody said a word about it. `;
  const parts = Array.from({ length: 10 + (i % 190) }, (_, n) => [
    `<p>${sentence(n)}${sentence(n + 3)}</p>`, `<ul><li>${sentence(n)}<li>${sentence(n + 1)}</ul>`,
    `<figure><img src="/i/${i}-${n}.jpg" alt="${word(n)}"><figcaption>${sentence(n)}</figcaption></figure>`,
    `<table><tr><th>${word(n)}<th>${word(n + 1)}<tr><td>${n}<td>${i}</table>`, `<pre><code>let ${word(n)} = ${n};</code></pre>`,
  ][n % 9 < 5 ? 0 : n % 5]);
  return `<!doctype html><title>${word(i)} ${i} | The Post</title><nav><a href=/>Home</a></nav><article><h1>${word(i)} ${i}</h1>${parts.join('')}</article><footer>© ${i}</footer>`;
}

/** Cleans the pages one after the other; answers the memory at each hundredth. */
async function soak(clean, pageOf, pages, memory) {
  const seen = [];
  let failed = 0;
  for (let i = 0; i < pages; i++) {
    await clean(pageOf(i), { url: `https://a.example/${i}`, markdown: true, snapshot: true }).catch(() => { failed++; });
    if ((i + 1) % 100 === 0) seen.push(memory());
  }
  return { seen, failed };
}

function judge(name, { seen, failed }) {
  const settled = seen.slice(SETTLED / 100 - 1);
  for (const [what, of] of [['module', (m) => m.module], ['heap', (m) => m.heap]]) {
    const values = settled.map(of);
    if (values.some((value) => typeof value !== 'number')) continue; // Firefox does not tell of its heap
    const [first, last] = [values[0], Math.min(...values.slice(-3))];
    const growth = last / first - 1;
    const flat = growth <= ALLOWED;
    console.log(`${flat ? '✓' : '✗'} ${name}: ${what} ${mega(first)} MB after ${SETTLED} pages, ${mega(last)} MB after ${PAGES} (${(growth * 100).toFixed(1)} %)`);
    if (!flat) process.exitCode = 1;
  }
  if (failed > 0) console.log(`  ${failed} pages gave no article`);
}

const mega = (bytes) => (bytes / 2 ** 20).toFixed(1);

async function inNode() {
  const { clean, init } = await import(join(root, 'www/dist/package/entry/node/index.js'));
  await init();
  const { memory } = (await import(join(root, 'www/dist/package/pkg/plainleaf.js'))).initSync();
  judge('Node', await soak(clean, pageOf, PAGES, () => {
    collect();
    return { module: memory.buffer.byteLength, heap: process.memoryUsage().heapUsed };
  }));
}

async function inBrowsers() {
  const { serve } = await import(join(root, 'scripts/serve.mjs'));
  const { launchChromium } = await import(join(root, 'www/test/chromium.mjs'));
  const { launchFirefox } = await import(join(root, 'www/test/firefox.mjs'));
  const site = await serve(join(root, 'www/dist'));
  for (const launch of [launchChromium, launchFirefox]) {
    const browser = await launch();
    const page = await browser.open(`${site.address}reader/samples/guide.html`);
    judge(browser.name, await page.evaluate(`async () => {
      const { clean, init } = await import('${site.address}package/entry/browser/index.js');
      await init();
      const { memory } = (await import('${site.address}package/pkg/plainleaf.js')).initSync();
      const heap = () => performance.memory?.usedJSHeapSize;
      return (${soak})(clean, ${pageOf}, ${PAGES}, () => ({ module: memory.buffer.byteLength, heap: heap() }));
    }`));
    await browser.close();
  }
  await site.close();
}

await inNode();
if (process.argv.includes('--browser')) await inBrowsers();
