import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clean } from '../dist/package/entry/node/index.js';
import { inBothBrowsers } from './browsers.mjs';
import { HEADLINE, STORY, shapes } from './seed.mjs';
import { story } from './story.mjs';
import { serve } from './server.mjs';
import { leftView, shownIn, stateOf } from './view.mjs';
import { until } from './wait.mjs';

const extension = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist/extension');
/** What the cleaner makes of the page's source: the live page must give the same. */
const expected = (await clean(story)).textContent.trim();

/** A page that notes every event which reaches it while the view is open. */
const watching = story.replace(
  '</body>',
  `<div style="height: 3000px"></div><input id=field value="typed here"><script>
    const seen = [];
    for (const type of ['keydown', 'keyup', 'keypress', 'click', 'mousedown', 'wheel']) {
      document.addEventListener(type, () => seen.push(type), true);
      window.addEventListener(type, () => seen.push(type));
    }
  </script></body>`,
);

let site;
before(async () => {
  const pages = Object.fromEntries(shapes.map(([name, body]) => [`/${name}`, { body }]));
  pages['/watching'] = { body: watching };
  pages['/paper.pdf'] = { body: '%PDF-1.4\ntrailer<</Root 1 0 R>>\n%%EOF', headers: { 'content-type': 'application/pdf' } };
  pages['/empty'] = { body: '' };
  pages['/pictures'] = { body: '<title>Gallery</title><img src="/a.png"><input value="Search">' };
  site = await serve(pages);
});
after(() => site.close());

inBothBrowsers('the extension', (browser, name) => {
  before(() => browser().install(extension));

  async function clicked(path) {
    const page = await browser().open(site.origin + path);
    await browser().clickAction(page);
    return page;
  }

  /** Whether the button says no, and why; browsers show the two one after the other. */
  async function refusedWith(page, reason) {
    const { badge, title } = await browser().actionState(page);
    return badge === '!' && reason.test(title);
  }

  for (const [shape] of shapes) {
    test(`${shape}: a click shows exactly the story`, async () => {
      const page = await clicked(`/${shape}`);
      const { title, text } = await shownIn(page);
      assert.equal(text, STORY);
      assert.equal(title, HEADLINE);
      await page.close();
    });
  }

  test('another article of the page opens in the same view', async () => {
    const page = await clicked('/seed--named-sections');
    const { choices } = await shownIn(page);
    assert.ok(choices.length > 0, 'others are offered');
    await page.inView((root) => root.querySelector('.choices button').click());
    const heading = () => page.inView((root) => root.querySelector('h1').textContent);
    await until(async () => choices[0].startsWith(await heading()), `the headline of “${choices[0]}”`);
    assert.doesNotMatch((await shownIn(page)).text, /PRAGUE/);
    await page.close();
  });

  test('Esc leaves the page as it was', async () => {
    const page = await browser().open(`${site.origin}/watching`);
    await page.evaluate(() => {
      scrollTo(0, 700);
      document.getElementById('field').focus({ preventScroll: true });
      const text = document.querySelector('h1').firstChild;
      getSelection().setBaseAndExtent(text, 2, text, 7);
    });
    const state = await stateOf(page);
    await browser().clickAction(page);
    assert.equal((await shownIn(page)).text, expected);
    await page.press('End');
    await page.press('Escape');
    await leftView(page);
    assert.deepEqual(await stateOf(page), state);
    await page.close();
  });

  test('a second click on the button leaves, a third opens again', async () => {
    const page = await clicked('/watching');
    await shownIn(page);
    const source = await page.evaluate(() => document.body.outerHTML);
    await browser().clickAction(page);
    await leftView(page);
    assert.equal(await page.evaluate(() => document.body.outerHTML), source);
    await browser().clickAction(page);
    assert.equal((await shownIn(page)).text, expected);
    await page.close();
  });

  test('the close button leaves', async () => {
    const page = await clicked('/watching');
    await shownIn(page);
    const [x, y] = await page.inView((root) => {
      const box = root.querySelector('[data-tool="close"]').getBoundingClientRect();
      return [box.x + box.width / 2, box.y + box.height / 2];
    });
    await page.clickAt(x, y);
    await leftView(page);
    await page.close();
  });

  test('the page hears no key while the view is open', async () => {
    const page = await clicked('/watching');
    await shownIn(page);
    for (const key of ['x', 'End', 'Tab', 'Escape']) await page.press(key);
    await leftView(page);
    assert.deepEqual(
      await page.evaluate(() => document.defaultView.eval('seen').filter((type) => type.startsWith('key'))),
      [],
    );
    await page.close();
  });

  for (const path of ['/empty', '/pictures']) {
    test(`${path}: says plainly that there is no article, and leaves no trace`, async () => {
      const page = await browser().open(site.origin + path);
      const state = await stateOf(page);
      await browser().clickAction(page);
      const { title, failure } = await shownIn(page);
      assert.equal(title, 'No article found here');
      assert.match(failure, /\w/);
      await page.press('Escape');
      await leftView(page);
      assert.deepEqual(await stateOf(page), state);
      await page.close();
    });
  }

  test('on a PDF the button says that it is one', async () => {
    const page = await browser().open(`${site.origin}/paper.pdf`);
    await browser().clickAction(page);
    await until(() => refusedWith(page, /This is a PDF/), 'the badge and its reason');
    await page.close();
  });

  test('on a page of the browser itself the button says that it may not', async () => {
    const page = await browser().open(name === 'Chromium' ? 'chrome://version' : 'about:support');
    await browser().clickAction(page);
    await until(() => refusedWith(page, /may not read this page/), 'the badge and its reason');
    await page.close();
  });
});
