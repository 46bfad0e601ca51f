// The key in place of the click, the way back to a page that was left, and private windows.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inBothBrowsers } from './browsers.mjs';
import { CRANE, FERRY, live } from './live.mjs';
import { serve } from './server.mjs';
import { leftView, shownIn, stateOf } from './view.mjs';
import { until } from './wait.mjs';

const extension = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist/extension');

let site, folder;
before(async () => {
  site = await serve({ '/plain': { body: live('plain') }, '/ferry': { body: live('ferry') } });
  // Chromium's remote control grants no private tab by its click: there the site is given beforehand.
  folder = mkdtempSync(join(tmpdir(), 'plainleaf-windows-'));
  cpSync(extension, folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, host_permissions: ['http://127.0.0.1/*'] }));
});
const shows = async (page, { title }) => assert.equal((await shownIn(page)).title, title);
after(async () => {
  rmSync(folder, { recursive: true });
  await site.close();
});

inBothBrowsers('the extension', (browser) => {
  before(() => browser().install(extension));

  const at = (page, path) => {
    page.url = site.origin + path;
    return until(() => page.evaluate((path) => location.pathname === path && document.readyState === 'complete', path), path);
  };

  test('the key opens the view and closes it', async () => {
    const page = await browser().open(`${site.origin}/plain`);
    const state = await stateOf(page);
    await browser().pressCommand(page);
    await shows(page, CRANE);
    await browser().pressCommand(page);
    await leftView(page);
    assert.deepEqual(await stateOf(page), state);
    await page.close();
  });

  test('a page that comes back out of the cache has its view as it was, and the button closes it', async () => {
    const page = await browser().open(`${site.origin}/plain`);
    const source = await page.evaluate(() => {
      window.addEventListener('pageshow', ({ persisted }) => (document.title = persisted ? 'kept' : 'loaded anew'));
      return document.body.outerHTML;
    });
    await browser().clickAction(page);
    await shows(page, CRANE);
    await page.evaluate(() => void (location.href = '/ferry'));
    await at(page, '/ferry');
    await browser().clickAction(page);
    await shows(page, FERRY);
    await page.evaluate(() => void history.back());
    await at(page, '/plain');
    await until(() => page.evaluate(() => document.title === 'kept'), 'the cached page');
    await shows(page, CRANE);
    await browser().clickAction(page);
    await leftView(page);
    assert.equal(await page.evaluate(() => document.body.outerHTML), source);
    await page.close();
  });
});

inBothBrowsers('a private window', (browser, name) => {
  before(() => browser().install(name === 'Firefox' ? extension : folder));

  test('opens and leaves as any other', async () => {
    const page = await browser().openPrivate(`${site.origin}/plain`);
    await browser().clickAction(page);
    await shows(page, CRANE);
    await page.press('d');
    await until(() => page.inView((root) => root.querySelector('.view').dataset.theme === 'light'), 'the next theme');
    await page.press('Escape');
    await leftView(page);
    await page.close();
  });
});
