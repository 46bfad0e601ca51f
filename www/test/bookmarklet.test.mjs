import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve as serveFolder } from '../../scripts/serve.mjs';
import { inBothBrowsers } from './browsers.mjs';
import { HEADLINE, STORY, shapes } from './seed.mjs';
import { serve } from './server.mjs';
import { story } from './story.mjs';
import { leftView, shownIn, stateOf } from './view.mjs';
import { until } from './wait.mjs';

const readerFolder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist/reader');
const FIREFOX_LIMIT = 65_536;
const closed = { 'content-security-policy': "script-src 'self'" };

let site, reader;
before(async () => {
  reader = await serveFolder(readerFolder);
  const pages = { '/empty': { body: '' }, '/story': { body: story } };
  for (const [name, body] of shapes) pages[`/${name}`] = { body };
  pages['/large'] = {
    body: story.replace('</article>', `<p hidden>${'<i title=x>y</i>'.repeat(60_000)}</p></article>`),
    headers: closed,
  };
  site = await serve(pages);
});
after(async () => {
  await reader.close();
  await site.close();
});

inBothBrowsers('the bookmarklet', (browser) => {
  let address;
  before(async () => {
    const page = await browser().open(`${reader.address}bookmarklet/`);
    address = await until(() => page.evaluate(() => document.getElementById('link').href), 'the link to drag');
    assert.equal(await page.evaluate(() => document.getElementById('address').value), address);
    await page.close();
  });

  async function clicked(path) {
    const page = await browser().open(site.origin + path);
    await page.runBookmarklet(address);
    return page;
  }

  test('fits into a bookmark', () => {
    assert.ok(address.startsWith('javascript:'));
    assert.ok(address.length <= FIREFOX_LIMIT, `${address.length} characters`);
  });

  test('Esc leaves the page as it was, and so does a second click', async () => {
    const page = await browser().open(`${site.origin}/story`);
    const state = await stateOf(page);
    await page.runBookmarklet(address);
    await shownIn(page);
    await page.press('Escape');
    await leftView(page);
    assert.deepEqual(await stateOf(page), state);
    await page.runBookmarklet(address);
    await shownIn(page);
    await page.runBookmarklet(address);
    await leftView(page);
    assert.deepEqual(await stateOf(page), state);
    await page.close();
  });

  test('an empty page: says plainly that there is no article', async () => {
    const page = await clicked('/empty');
    assert.equal((await shownIn(page)).title, 'No article found here');
    await page.close();
  });

  test('a large page travels by message', async () => {
    const page = await clicked('/large');
    const shown = await browser().tabAt(`${reader.address}bookmarklet/read.html`);
    assert.ok((await shownIn(shown)).text.includes('wooden crane'));
    await shown.close();
    await page.close();
  });

  test('the reader shows what its opener sends, and nobody else', async () => {
    const page = await browser().open(`${reader.address}bookmarklet/read.html#bm90IHBhY2tlZA`);
    const note = () => page.evaluate(() => document.getElementById('note').textContent);
    await until(async () => (await note()).includes('holds no page'), 'the note');
    assert.equal(await page.evaluate(() => location.hash), '');
    await page.evaluate(() => postMessage({ plainleaf: '\u0001#document\u0001body\u0003intruder\u0004\u0004' }));
    assert.equal(await page.inView(() => true), null);
    await page.close();
  });

  test('seed shape: exactly the story', async () => {
    const page = await clicked(`/${shapes[0][0]}`);
    const { title, text } = await shownIn(page);
    assert.deepEqual([title, text], [HEADLINE, STORY]);
    await page.close();
  });
});
