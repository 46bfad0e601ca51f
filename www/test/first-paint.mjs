// `node www/test/first-paint.mjs`: how long after the click the view is painted, on
// a page of 1 MB, beside the time that the cleaning of it takes. A benchmark: it
// prints numbers, leaves them in out/bench, and judges nothing.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clean } from '../dist/package/entry/node/index.js';
import { launchChromium } from './chromium.mjs';
import { launchFirefox } from './firefox.mjs';
import { pictures, sample } from './pages.mjs';
import { serve } from './server.mjs';
import { leftView, shownIn } from './view.mjs';
import { until } from './wait.mjs';

const www = dirname(dirname(fileURLToPath(import.meta.url)));
const ROUNDS = 5;
const guide = sample('guide');
const paragraph = guide.match(/<p id="wheel">.*?<\/p>/)[0].replace(' id="wheel"', '');
const menu = '<li class="menu-item"><a class="link" href="/page">An entry of a menu that is long</a></li>';
/** Half of it text, half of it the rest that pages have. */
const large = guide
  .replace('<h2>The repair', `${paragraph.repeat(Math.ceil(500_000 / paragraph.length))}<h2>The repair`)
  .replace('</nav>', `<ul>${menu.repeat(Math.ceil(500_000 / menu.length))}</ul></nav>`);

const lines = ['### First paint of the reading view\n'];
const say = (line) => {
  console.log(line);
  lines.push(`- ${line}`);
};
const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];

const site = await serve({ ...pictures, '/large': { body: large } });
try {
  const start = performance.now();
  await clean(large);
  say(`${(large.length / 1e6).toFixed(2)} MB; cleaning the source in Node: ${(performance.now() - start).toFixed(0)} ms`);
  for (const launch of [launchChromium, launchFirefox]) await measure(await launch());
  const out = join(www, '../out/bench');
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'first-paint.md'), `${lines.join('\n')}\n`);
} finally {
  await site.close();
}

async function measure(browser) {
  try {
    await browser.install(join(www, 'dist/extension'));
    const page = await browser.open(`${site.origin}/large`);
    const times = [];
    for (let round = 0; round < ROUNDS; round++) {
      await page.evaluate(() => {
        const root = document.documentElement;
        const watch = new MutationObserver(() => {
          if (!document.querySelector('plainleaf-view')) return;
          watch.disconnect();
          requestAnimationFrame(() => setTimeout(() => (root.dataset.painted = performance.now())));
        });
        watch.observe(root, { childList: true });
        delete root.dataset.painted;
        root.dataset.clicked = performance.now();
      });
      await browser.clickAction(page);
      const read = () => page.evaluate(() => document.documentElement.dataset.painted - document.documentElement.dataset.clicked);
      times.push(await until(read, 'the view to be painted'));
      await shownIn(page);
      await page.press('Escape');
      await leftView(page);
    }
    say(`${browser.name}: click to first paint ${times[0].toFixed(0)} ms the first time, ${median(times.slice(1)).toFixed(0)} ms after that (the driver's way to the button included)`);
  } finally {
    await browser.close();
  }
}
