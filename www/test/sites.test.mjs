// Sites that always open in the reading view, and the page of options that lists them.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inBothBrowsers } from './browsers.mjs';
import { CRANE, live } from './live.mjs';
import { serve } from './server.mjs';
import { leftView, shownIn } from './view.mjs';
import { until } from './wait.mjs';

const extension = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist/extension');
const GIVEN = 'http://127.0.0.1/*';

let site, folder;
before(async () => {
  const links = '<nav><a href="/a">One</a> <a href="/b">Two</a></nav>';
  const long = live('plain').replaceAll('<p>', '<p>Monday in the harbour was a quiet day, with little wind and a great many gulls, and it stayed so until the evening. ');
  site = await serve({ '/front': { body: links }, '/story': { body: long } });
  // No test can press the button of Chromium's own question: this copy comes with the site given.
  folder = mkdtempSync(join(tmpdir(), 'plainleaf-sites-'));
  cpSync(extension, folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, host_permissions: [GIVEN] }));
});
after(async () => {
  rmSync(folder, { recursive: true });
  await site.close();
});

inBothBrowsers('a site that always opens', (browser, name) => {
  before(async () => {
    await browser().install(name === 'Firefox' ? extension : folder);
    if (name === 'Firefox') await browser().give('plainleaf@extension', GIVEN);
  });

  test('a story opens by itself, and stays closed once it was closed', async () => {
    const page = await browser().open(`${site.origin}/story`);
    assert.ok((await shownIn(page)).text.includes(CRANE.lines[0]));
    await until(async () => (await browser().actionState(page)).badge === '✓', 'the badge');
    await page.press('Escape');
    await leftView(page);
    await page.evaluate(() => void (location.hash = 'there'));
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(await page.inView(() => true), null);
    await page.close();
  });

  test('a page without a story, and a site not given, stay as they are', async () => {
    for (const address of [`${site.origin}/front`, `${site.origin.replace('127.0.0.1', 'localhost')}/story`]) {
      const page = await browser().open(address);
      await new Promise((resolve) => setTimeout(resolve, 700));
      assert.equal(await page.inView(() => true), null, address);
      assert.equal((await browser().actionState(page)).badge, '', address);
      await page.close();
    }
  });

  test('the options list it, say what each permission is for, and can end it', async () => {
    const page = await browser().open(await browser().extensionPage('extension/options.html'));
    const sites = () => page.evaluate(() => [...document.querySelectorAll('#sites li span')].map((item) => item.textContent));
    await until(async () => (await sites()).length === 1, 'the list');
    assert.deepEqual(await sites(), ['http://127.0.0.1']);
    const reasons = await page.evaluate(() => [...document.querySelectorAll('dt, dd, h2, [data-say]')].map((part) => part.textContent));
    assert.ok(reasons.every((text) => /\S/.test(text)), reasons.join('|'));
    if (name === 'Firefox') {
      await page.evaluate(() => document.querySelector('#sites button').click());
      await until(async () => (await sites()).length === 0, 'the site to go');
      assert.match(await page.evaluate(() => document.getElementById('none').innerText), /Always open this site/);
    }
    await page.close();
  });

  test('nothing of the extension can be read from pages', async () => {
    const address = await browser().extensionPage('icons/32.png');
    const page = await browser().open(`${site.origin}/front`);
    assert.equal(await page.evaluate((url) => fetch(url).then(() => 'read', () => 'refused'), address), 'refused');
    await page.close();
  });
});
