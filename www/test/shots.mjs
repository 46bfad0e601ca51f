// `node www/test/shots.mjs`: pictures of the reading view in out/shots, for a person to look at.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from './chromium.mjs';
import { pictures, sample } from './pages.mjs';
import { serve } from './server.mjs';
import { clickIn, shownIn } from './view.mjs';

const www = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(dirname(www), 'out/shots');

const DESK = { width: 1100, height: 900, mobile: false };
const PHONE = { width: 360, height: 740, mobile: true };
const SMALLEST = { width: 320, height: 560, mobile: true };
/** Name, page, window, settings or scheme, keys pressed before the picture, how far down (0 to 1), what is clicked. */
const SHOTS = [
  ['light', 'guide', DESK, {}, '', 0],
  ['light-middle', 'guide', DESK, {}, '', 0.5],
  ['light-settings', 'guide', DESK, {}, 'a', 0.2],
  ['light-contents', 'guide', DESK, {}, 't', 0.3],
  ['light-save', 'guide', DESK, {}, 's', 0],
  ['light-removed', 'guide', DESK, {}, 'r', 0.32],
  ['light-help', 'guide', DESK, {}, '?', 0],
  ['light-listen', 'guide', DESK, {}, 'l', 0],
  ['dark', 'guide', DESK, { scheme: 'dark' }, '', 0],
  ['dark-middle', 'guide', DESK, { scheme: 'dark' }, '', 0.6],
  ['dark-settings', 'guide', DESK, { scheme: 'dark' }, 'a', 0],
  ['sepia', 'guide', DESK, { theme: 'sepia' }, '', 0.25],
  ['contrast-contents', 'guide', DESK, { theme: 'contrast' }, 't', 0.1],
  ['phone', 'guide', PHONE, {}, '', 0],
  ['phone-middle', 'guide', PHONE, {}, '', 0.5],
  ['phone-settings', 'guide', SMALLEST, {}, 'a', 0],
  ['rtl', 'rtl', DESK, {}, '', 0],
  ['rtl-phone', 'rtl', PHONE, {}, '', 0.3],
  ['cjk', 'cjk', DESK, {}, '', 0],
  ['code', 'code', DESK, {}, '', 0.3],
  ['code-phone', 'code', PHONE, { scheme: 'dark' }, '', 0.4],
  ['math', 'math', DESK, {}, '', 0],
  ['spare', 'spare', DESK, {}, '', 0],
  ['spare-end', 'spare', DESK, { scheme: 'dark' }, '', 1],
  ['spare-phone', 'spare', PHONE, { theme: 'sepia' }, '', 0],
  ['note', 'guide', DESK, {}, '', 0, '.footnote-ref a'],
  ['lightbox', 'guide', DESK, {}, '', 0, '.zoom'],
  ['others', 'two', DESK, {}, '', 1],
  ['nothing', 'empty', PHONE, {}, '', 0],
];

const names = ['spare', 'essay', 'guide', 'rtl', 'cjk', 'code', 'math'];
const pages = { ...pictures, '/empty': { body: '<meta name=viewport content="width=device-width">' } };
for (const name of names) pages[`/${name}`] = { body: sample(name) };

pages['/two'] = { body: sample('guide').replace('</article>', `</article>${sample('essay').match(/<article>[^]*<\/article>/)[0]}`) };

const site = await serve(pages);
const browser = await launchChromium();
try {
  mkdirSync(folder, { recursive: true });
  await browser.install(join(www, 'dist/extension'));
  for (const shot of SHOTS) await take(...shot);
} finally {
  await browser.close();
  await site.close();
}
console.log(`pictures in ${folder}`);

async function take(name, path, screen, { scheme = 'light', theme = 'system' }, keys, down, clicked) {
  const page = await browser.open(`${site.origin}/${path}`);
  await page.send('Emulation.setDeviceMetricsOverride', { ...screen, deviceScaleFactor: 1 });
  await page.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
  await browser.clickAction(page);
  await shownIn(page);
  await page.inView(
    (root, to, theme) => {
      root.querySelector('.view').dataset.theme = theme;
      const scroller = root.querySelector('.scroller');
      scroller.scrollTo({ top: to * scroller.scrollHeight, behavior: 'instant' });
    },
    down,
    theme,
  );
  for (const key of keys) await page.press(key);
  if (clicked) await clickIn(page, clicked);
  await new Promise((resolve) => setTimeout(resolve, 500)); // pictures load when they come near
  writeFileSync(join(folder, `${name}.png`), await page.screenshot());
  await page.close();
}
