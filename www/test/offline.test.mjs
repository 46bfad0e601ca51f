// The reader once loaded needs no network: its server is stopped, and it works on.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../../scripts/serve.mjs';
import { inBothBrowsers } from './browsers.mjs';
import { story } from './story.mjs';
import { until } from './wait.mjs';

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist/reader');

inBothBrowsers('the reader without a network', (browser) => {
  let site, page;
  before(async () => {
    site = await serve(folder);
    page = await browser().open(site.address);
    await until(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller)), 'the files to be kept');
    await site.close();
  });

  test('opens again and cleans what is pasted', async () => {
    await assert.rejects(fetch(site.address));
    await page.goto(site.address);
    const shown = () => page.evaluate(() => document.querySelector('#result article')?.innerText ?? '');
    await until(async () => (await shown()).includes('Carrow'), 'the first sample');
    await page.evaluate((html) => {
      document.getElementById('html').value = html;
      document.getElementById('paste-form').requestSubmit();
    }, story);
    await until(async () => (await shown()).includes('The last crane'), 'the pasted story');
  });

  test('the bookmarklet’s tab and the install page open, too', async () => {
    await page.goto(`${site.address}bookmarklet/read.html`);
    await until(() => page.evaluate(() => document.getElementById('note').textContent.includes('A click on the bookmarklet')), 'the note');
    await page.goto(`${site.address}bookmarklet/`);
    await until(() => page.evaluate(() => document.getElementById('link').href.startsWith('javascript:')), 'the link');
  });
});
