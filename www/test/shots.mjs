// `npm run shots [NAME…]`: pictures of the reading view and of the project's pages, in
// out/shots, for a person to look at; all, or those whose names begin so.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve as serveFolder } from '../../scripts/serve.mjs';
import { launchChromium } from './chromium.mjs';
import { pictures, sample } from './pages.mjs';
import { serve } from './server.mjs';
import { clickIn, shownIn } from './view.mjs';

const www = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(dirname(www), 'out/shots');

const DESK = { width: 1100, height: 900, mobile: false };
const PHONE = { width: 390, height: 844, mobile: true };
const SMALLEST = { width: 320, height: 560, mobile: true };
/** A window of 1280 by 1024 pixels at a zoom of 400 %. */
const ZOOMED = { width: 320, height: 256, mobile: false };
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
  ['nothing-near', 'bare', DESK, {}, '', 0],
  ['smallest', 'guide', SMALLEST, {}, '', 0],
  ['smallest-table', 'guide', SMALLEST, {}, '', 0.72],
  ['smallest-save', 'guide', SMALLEST, { scheme: 'dark' }, 's', 0],
  ['phone-contents', 'guide', PHONE, { theme: 'sepia' }, 't', 0.4],
  ['phone-removed', 'guide', PHONE, {}, 'r', 0.3],
  ['phone-listen', 'guide', PHONE, { scheme: 'dark' }, 'l', 0.2],
  ['phone-help', 'guide', PHONE, {}, '?', 0],
  ['phone-note', 'guide', PHONE, {}, '', 0, '.footnote-ref a'],
  ['phone-lightbox', 'guide', PHONE, {}, '', 0, '.zoom'],
  ['zoomed', 'guide', ZOOMED, {}, '', 0],
  ['zoomed-settings', 'guide', ZOOMED, {}, 'a', 0],
  ['forced-colours', 'guide', DESK, { forced: true }, 'a', 0],
  ['math-phone', 'math', PHONE, { scheme: 'dark' }, '', 0.2],
  ['cjk-phone', 'cjk', PHONE, { theme: 'sepia' }, '', 0.3],
  ['rtl-dark', 'rtl', DESK, { scheme: 'dark' }, '', 0.6],
  ['essay-wide', 'essay', { width: 1600, height: 1000, mobile: false }, {}, '', 0],
];
/** Pages of the project's own: name, address, window, scheme. */
const PAGES = (reader, options) => [
  ['demo', reader, DESK, 'light'],
  ['demo-dark', reader, DESK, 'dark'],
  ['demo-phone', reader, PHONE, 'light'],
  ['install', `${reader}bookmarklet/`, DESK, 'light'],
  ['install-phone', `${reader}bookmarklet/`, PHONE, 'dark'],
  ['reader-tab', `${reader}bookmarklet/read.html`, DESK, 'light'],
  ['options', options, DESK, 'light'],
  ['options-phone', options, PHONE, 'dark'],
];

const names = ['spare', 'essay', 'guide', 'rtl', 'cjk', 'code', 'math'];
const viewport = '<meta name=viewport content="width=device-width">';
const pages = {
  ...pictures,
  '/empty': { body: viewport },
  '/bare': { body: `${viewport}<title>Ferries</title><nav><a href="/a">Timetable</a> <a href="/b">Fares</a></nav><div>Two boats a day until October, one after that.</div><div>Tickets are sold on board, in cash.</div><div class="footer">Copyright The Ferry Company</div>` },
};
for (const name of names) pages[`/${name}`] = { body: sample(name) };

pages['/two'] = { body: sample('guide').replace('</article>', `</article>${sample('essay').match(/<article>[^]*<\/article>/)[0]}`) };

const site = await serve(pages);
const reader = await serveFolder(join(www, 'dist/reader'));
const wanted = process.argv.slice(2);
const isWanted = ([name]) => wanted.length === 0 || wanted.some((start) => name.startsWith(start));
const browser = await launchChromium();
try {
  mkdirSync(folder, { recursive: true });
  await browser.install(join(www, 'dist/extension'));
  for (const shot of SHOTS.filter(isWanted)) await take(...shot);
  const options = browser.extensionPage('extension/options.html');
  for (const page of PAGES(reader.address, options).filter(isWanted)) await takePage(...page);
} finally {
  await browser.close();
  await site.close();
  await reader.close();
}
console.log(`pictures in ${folder}`);

async function take(name, path, screen, { scheme = 'light', theme = 'system', forced = false }, keys, down, clicked) {
  const page = await browser.open(`${site.origin}/${path}`);
  await dress(page, screen, scheme, forced);
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
  await keep(page, name);
}

async function takePage(name, address, screen, scheme) {
  const page = await browser.open(address);
  await dress(page, screen, scheme);
  await keep(page, name);
}

async function dress(page, screen, scheme, forced = false) {
  await page.send('Emulation.setDeviceMetricsOverride', { ...screen, deviceScaleFactor: 1 });
  await page.send('Emulation.setTouchEmulationEnabled', { enabled: screen.mobile });
  const features = [{ name: 'prefers-color-scheme', value: scheme }, { name: 'forced-colors', value: forced ? 'active' : 'none' }];
  await page.send('Emulation.setEmulatedMedia', { features });
}

async function keep(page, name) {
  await new Promise((resolve) => setTimeout(resolve, 500)); // pictures load when they come near
  writeFileSync(join(folder, `${name}.png`), await page.screenshot());
  await page.close();
}
