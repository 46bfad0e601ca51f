// `node benches/live.mjs [size] [part of a shape's name]`: how the live road grows with hostile pages: the walk
// over the page in Chromium, the cleaning, and the reading view; a factor far above 4 for 4 times the page is a defect.
// The pages are those of `cargo bench --bench scaling -- --write out/bench/shapes`.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../scripts/serve.mjs';
import { launchChromium } from '../www/test/chromium.mjs';

const root = join(fileURLToPath(import.meta.url), '../..');
const folder = join(root, 'out/bench/shapes');
const TIMES = 4;
const [size = '5000', wanted = ''] = process.argv.slice(2);

const names = readdirSync(folder).filter((file) => file.endsWith(`-${size}.html`)).map((file) => file.slice(0, -size.length - 6));
const site = await serve(join(root, 'www/dist'));
const pages = await serve(folder);
const browser = await launchChromium();

/** Milliseconds of each step on a page; none where the browser itself gives up. */
async function measure(name) {
  const page = await browser.open(`${site.address}reader/samples/guide.html`);
  try {
    return await page.evaluate(`async () => {
      const { walk } = await import('${site.address}package/shim/walk.js');
      const { createCleaner } = await import('${site.address}package/shim/full.js');
      const { show } = await import('${site.address}package/entry/view.js');
      const html = await (await fetch('${pages.address}${encodeURIComponent(name)}.html')).text();
      const document = new DOMParser().parseFromString(html, 'text/html');
      const cleaner = createCleaner(() => '${site.address}package/pkg/plainleaf_bg.wasm');
      await cleaner.init();
      const times = [];
      const timed = async (work) => {
        const start = performance.now();
        const result = await work();
        times.push(performance.now() - start);
        return result;
      };
      const source = await timed(() => walk(document));
      const article = await timed(() => cleaner.cleanSnapshot(source, { snapshot: true, markdown: true, trace: true }).catch((error) => error));
      if (article.snapshot !== undefined) await timed(() => show(article).close());
      return times;
    }`);
  } catch {
    return [];
  } finally {
    await page.close().catch(() => {});
  }
}

const cell = (ms, more) => (ms === undefined || more === undefined ? '–' : `${more.toFixed(0)} (×${(more / Math.max(ms, 1)).toFixed(1)})`);
console.log('| shape | walk, ms | clean, ms | view, ms |\n|---|---:|---:|---:|');
for (const name of names.filter((name) => name.includes(wanted))) {
  const small = await measure(`${name}-${size}`);
  const large = await measure(`${name}-${size * TIMES}`);
  console.log(`| ${name} | ${[0, 1, 2].map((i) => cell(small[i], large[i])).join(' | ')} |`);
}
await browser.close();
await site.close();
await pages.close();
