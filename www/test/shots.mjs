// `node www/test/shots.mjs`: pictures of the reading view in out/shots, for a person to look at.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from './chromium.mjs';
import { serve } from './server.mjs';
import { shownIn } from './view.mjs';

const www = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(dirname(www), 'out/shots');
const sample = (name) => readFileSync(join(www, 'test/pages', `${name}.html`), 'utf8');

const DESK = { width: 1100, height: 900, mobile: false };
const PHONE = { width: 360, height: 740, mobile: true };
const SHOTS = [
  ['light', 'essay', DESK, 'light'],
  ['dark', 'essay', DESK, 'dark'],
  ['phone', 'essay', PHONE, 'light'],
  ['rtl', 'rtl', DESK, 'light'],
  ['nothing', 'empty', PHONE, 'light'],
];

const pages = {
  '/empty': { body: '<meta name=viewport content="width=device-width">' },
  '/essay': { body: sample('essay') },
  '/rtl': { body: sample('rtl') },
};
const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="700"><defs><linearGradient id="g" x2="0" y2="1">
  <stop stop-color="#9ec5d8"/><stop offset="1" stop-color="#e8dcc4"/></linearGradient></defs><rect width="1200" height="700" fill="url(#g)"/>
  <path d="M0 520 Q300 400 620 500 T1200 440 V700 H0Z" fill="#5f7f6a"/><path d="M0 600 Q400 500 800 590 T1200 560 V700 H0Z" fill="#3f5f4d"/></svg>`;
pages['/hills.svg'] = { body: picture, headers: { 'content-type': 'image/svg+xml' } };

const site = await serve(pages);
const browser = await launchChromium();
try {
  mkdirSync(folder, { recursive: true });
  await browser.install(join(www, 'dist/extension'));
  for (const [name, path, screen, scheme] of SHOTS) {
    const page = await browser.open(`${site.origin}/${path}`);
    await page.send('Emulation.setDeviceMetricsOverride', { ...screen, deviceScaleFactor: 1 });
    const features = [{ name: 'prefers-color-scheme', value: scheme }];
    await page.send('Emulation.setEmulatedMedia', { features });
    await browser.clickAction(page);
    await shownIn(page);
    for (const part of ['top', 'middle']) {
      const share = part === 'top' ? 0 : 0.45;
      await page.inView((root, to) => {
        const scroller = root.querySelector('.scroller');
        scroller.scrollTop = to * scroller.scrollHeight;
      }, share);
      await new Promise((resolve) => setTimeout(resolve, 300)); // pictures load when they come near
      writeFileSync(join(folder, `${name}-${part}.png`), await page.screenshot());
    }
    await page.close();
  }
} finally {
  await browser.close();
  await site.close();
}
console.log(`pictures in ${folder}`);
