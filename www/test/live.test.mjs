// Pages that are alive, clicked for real: what the eye sees is what is read.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { inBothBrowsers } from './browsers.mjs';
import { CRANE, FERRY, live, textOf } from './live.mjs';
import { pictures } from './pages.mjs';
import { serve } from './server.mjs';
import { leftView, shownIn } from './view.mjs';
import { until } from './wait.mjs';

const extension = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist/extension');
const STILL = ['shadow', 'slots', 'frame', 'plain', 'hidden', 'trap', 'unscripted', 'fold', 'endless', 'lazy', 'app'];

let site, other, folder;
before(async () => {
  const pages = Object.fromEntries(STILL.map((name) => [`/${name}`, { body: live(name) }]));
  other = await serve(pages);
  folder = mkdtempSync(join(tmpdir(), 'plainleaf-live-'));
  writeFileSync(join(folder, 'saved.html'), live('plain'));
  const state = `<script type="application/json">${JSON.stringify('<p>state</p>'.repeat(180_000))}</script>`;
  const drawing = `<svg viewBox="0 0 9 9">${'<path d="M0 0h9v9z"/>'.repeat(40_000)}</svg>`; // 3 MB in all
  site = await serve({
    ...pages,
    ...pictures,
    '/ferry': { body: live('ferry') },
    '/xhtml': { body: live('xhtml'), headers: { 'content-type': 'application/xhtml+xml' } },
    '/large': { body: live('plain').replace('<footer>', `${drawing}${state}<footer>`) },
    '/loading': { body: live('plain').replace(/<footer>[^]*/, ''), unfinished: true },
    '/frames': { body: live('frameset', { elsewhere: other.origin.replace('127.0.0.1', 'localhost') }).replace('<frame src="/plain">', '') },
    '/frameset': { body: live('frameset', { elsewhere: other.origin.replace('127.0.0.1', 'localhost') }) },
  });
});
after(async () => {
  rmSync(folder, { recursive: true });
  await site.close();
  await other.close();
});

inBothBrowsers('a live page', (browser) => {
  before(() => browser().install(extension));

  async function clicked(path, prepare) {
    const page = await browser().open(path.includes(':') ? path : site.origin + path);
    if (prepare) await page.evaluate(prepare);
    await browser().clickAction(page);
    return page;
  }
  async function shows(page, story) {
    const { title, text } = await shownIn(page);
    assert.deepEqual({ title, text }, { title: story.title, text: textOf(story) });
  }

  for (const name of ['shadow', 'slots', 'frame', 'hidden', 'trap', 'unscripted', 'fold', 'endless', 'xhtml', 'large']) {
    test(`${name}: the story and its title`, async () => {
      const page = await clicked(`/${name}`);
      await shows(page, CRANE);
      await page.close();
    });
  }

  test('endless, scrolled to its second story: that story and its title', async () => {
    const page = await clicked('/endless', () => document.getElementById('second').scrollIntoView());
    await shows(page, FERRY);
    await page.close();
  });

  test('a selection that spans enough text is the article', async () => {
    const page = await clicked('/endless', () => {
      const [, second, , last] = document.querySelectorAll('#second > p');
      getSelection().setBaseAndExtent(second, 0, last, 1);
    });
    assert.equal((await shownIn(page)).text, FERRY.lines.slice(1).join('\n\n'));
    await page.close();
  });

  test('lazy: the picture that the browser has chosen', async () => {
    const page = await clicked('/lazy');
    await shownIn(page);
    assert.equal(await page.inView((root) => root.querySelector('.body img').src), `${site.origin}/wheel.svg`);
    await page.close();
  });

  test('an application that moves on by itself: the next click shows the next story', async () => {
    const page = await clicked('/app');
    await shows(page, CRANE);
    await page.press('Escape');
    await leftView(page);
    await page.evaluate(() => {
      history.pushState({}, '', '/app/ferry');
      document.title = 'Ferry to the islands runs again | Harbour News';
      document.querySelector('main').replaceChildren(document.getElementById('ferry').content.cloneNode(true));
    });
    await browser().clickAction(page);
    await shows(page, FERRY);
    await page.close();
  });

  test('a page still loading: what is there', async () => {
    const page = await browser().open(`${site.origin}/plain`);
    await page.evaluate(() => void (location.href = '/loading')).catch(() => {});
    page.url = `${site.origin}/loading`;
    await until(() => page.evaluate(() => location.pathname === '/loading' && document.querySelectorAll('p').length === 3), 'the story');
    await browser().clickAction(page);
    await shows(page, CRANE);
    await page.close();
  });

  test('back and forward: each page its own story', async () => {
    const page = await clicked('/plain');
    await shows(page, CRANE);
    await page.press('Escape');
    await leftView(page);
    await page.goto(`${site.origin}/ferry`);
    await browser().clickAction(page);
    await shows(page, FERRY);
    await page.evaluate(() => void history.back());
    page.url = `${site.origin}/plain`;
    await until(() => page.evaluate(() => location.pathname === '/plain' && document.readyState === 'complete'), 'the first page');
    await browser().clickAction(page);
    await shows(page, CRANE);
    await page.close();
  });

  test('a saved file', async () => {
    const page = await clicked(String(pathToFileURL(join(folder, 'saved.html'))));
    await shows(page, CRANE);
    await page.close();
  });

  test('a page of other sites’ frames: says that there is no article', async () => {
    const page = await clicked('/frames');
    const { title, failure } = await shownIn(page);
    assert.equal(title, 'No article found here');
    assert.match(failure, /no text that reads like an article/);
    await page.press('Escape');
    await leftView(page);
    await page.close();
  });

  test('a page of frames: the story in one of its own', async () => {
    const page = await clicked('/frameset');
    await shows(page, CRANE);
    await page.close();
  });
});
