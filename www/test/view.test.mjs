// The reading view as the extension opens it: everything a reader can do in it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inBothBrowsers } from './browsers.mjs';
import { pictures, sample } from './pages.mjs';
import { serve } from './server.mjs';
import { clickIn, inViewUntil, leftView, shownIn, stateOf, styleOf, told } from './view.mjs';
import { until } from './wait.mjs';

const www = dirname(dirname(fileURLToPath(import.meta.url)));
const extension = join(www, 'dist/extension');
const guide = sample('guide');
const strict = "default-src 'none'; img-src 'self'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/** All that may be asked for: the page, its own pictures, and what browsers ask of any site. */
const ALLOWED = new Set(['/guide', '/strict', '/two', '/bare', '/deck', '/long', '/spare', '/lost', '/gone-1.png', '/gone-2.png', '/favicon.ico', ...Object.keys(pictures)]);

let site;
before(async () => {
  const second = sample('essay').match(/<article>[^]*<\/article>/)[0];
  site = await serve({
    ...pictures,
    '/guide': { body: guide },
    '/strict': { body: guide, headers: { 'content-security-policy': strict } },
    '/bare': { body: '<!doctype html><title>Bare</title><nav><a href="/a">One</a> <a href="/b">Two</a></nav><div class="footer">Copyright</div><div class="cookie">We use cookies. <button>OK</button></div>' },
    '/lost': { body: guide.replaceAll(/<figure>[^]*?<\/figure>/g, '').replace('<h2', '<figure><img src="/gone-1.png" width="900" height="600" alt=""></figure><h2').replace('<h2>The wheel', '<figure><img src="/gone-2.png" width="900" height="600" alt="The wheel"></figure><h2>The wheel') },
    '/deck': { body: readFileSync(join(www, '../tests/fixtures/metadata--subtitle/page.html'), 'utf8') },
    '/long': { body: guide.replace('<h2>The repair', `${Array.from({ length: 300 }, (_, i) => `<p>Line ${i} of the log says that the mill stood still, for there was no water in the race.</p>`).join('')}<h2>The repair`) },
    '/spare': { body: sample('spare') },
    '/two': { body: guide.replace('</article>', `</article>${second}`) },
  });
});
after(() => site.close());

inBothBrowsers('the reading view', (browser, name) => {
  before(() => browser().install(extension));
  after(() => assert.deepEqual(site.requests.filter((path) => !ALLOWED.has(path)), [], 'nothing else was asked for'));

  async function opened(path = '/guide', prepare) {
    const page = await browser().open(site.origin + path);
    if (prepare) await page.evaluate(prepare);
    await browser().clickAction(page);
    await shownIn(page);
    return page;
  }
  const pressed = async (page, ...keys) => {
    for (const key of keys) await page.press(key);
  };
  const here = (page, selector) => page.inView((root, selector) => root.querySelectorAll(selector).length, selector);
  const focused = (page) => page.inView((root) => root.activeElement?.getAttribute('data-tool') ?? root.activeElement?.className);

  test('opens at the paragraph that was in view, and leaves all as it was, byte for byte', async () => {
    const page = await browser().open(`${site.origin}/guide`);
    await page.evaluate(() => {
      document.getElementById('wheel').scrollIntoView({ block: 'start' });
      scrollBy(0, -80);
      document.querySelector('nav a').focus({ preventScroll: true });
      getSelection().setBaseAndExtent(document.querySelector('h1').firstChild, 1, document.querySelector('h1').firstChild, 5);
    });
    const state = await stateOf(page);
    await browser().clickAction(page);
    await shownIn(page);
    const offset = () =>
      page.inView((root) => {
        const block = [...root.querySelectorAll('p')].find((p) => p.textContent.startsWith('The wheel is undershot'));
        return Math.round(block.getBoundingClientRect().top - root.querySelector('.scroller').getBoundingClientRect().top);
      });
    await until(async () => Math.abs(await offset()) < 60, 'the paragraph to be at the top');
    await pressed(page, 'd', '+', 't', 'Escape', 'r');
    await told(page, /parts were removed/);
    await pressed(page, 'Escape');
    await leftView(page);
    assert.deepEqual(await stateOf(page), state);
    assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0);
    await browser().clickAction(page);
    await shownIn(page);
    await pressed(page, '0', 'a');
    await clickIn(page, '.theme .system');
    await pressed(page, 'Escape', 'Escape');
    await leftView(page);
    await page.close();
  });

  test('each setting applies at once, and is there again on the next page', async () => {
    const page = await opened();
    await pressed(page, 'a');
    const before = await page.inView((root) => {
      const style = getComputedStyle(root.querySelector('article'));
      return { size: parseFloat(style.fontSize), width: parseFloat(style.maxWidth) / parseFloat(style.fontSize), leading: parseFloat(style.lineHeight) };
    });
    for (const [theme, paper] of [['light', 'rgb(251, 250, 247)'], ['sepia', 'rgb(245, 236, 217)'], ['contrast', 'rgb(0, 0, 0)'], ['dark', 'rgb(24, 25, 27)']]) {
      await clickIn(page, `.theme .${theme}`);
      assert.equal(await styleOf(page, '.view', 'backgroundColor'), paper);
    }
    for (const [font, family] of [['sans', /Source Sans/], ['mono', /monospace/], ['legible', /Plainleaf Legible/]]) {
      await clickIn(page, `.font .${font}`);
      assert.match(await styleOf(page, '.body p', 'fontFamily'), family);
    }
    for (const slider of ['size', 'width', 'leading', 'tracking']) {
      await page.inView((root, slider) => root.querySelector(`input[name=${slider}]`).focus(), slider);
      await pressed(page, 'ArrowRight', 'ArrowRight');
    }
    await clickIn(page, 'input[name=justify]');
    const look = () =>
      page.inView((root) => {
        const style = getComputedStyle(root.querySelector('article'));
        const text = getComputedStyle(root.querySelector('.body p'));
        return {
          size: parseFloat(style.fontSize), width: parseFloat(style.maxWidth) / parseFloat(style.fontSize), leading: parseFloat(style.lineHeight),
          tracking: style.letterSpacing, align: text.textAlign, theme: root.querySelector('.view').dataset.theme, family: style.fontFamily,
        };
      });
    const set = await look();
    assert.ok(Math.abs(set.size / before.size - 1.2) < 0.01, `${before.size} → ${set.size}`);
    assert.ok(set.width > before.width);
    assert.ok(set.leading / set.size > before.leading / before.size + 0.15);
    assert.ok(parseFloat(set.tracking) > 0);
    assert.equal(set.align, 'justify');
    await pressed(page, 'Escape', 'Escape');
    await leftView(page);
    await page.close();

    const next = await opened('/strict');
    const kept = await next.inView((root) => {
      const style = getComputedStyle(root.querySelector('article'));
      return { size: parseFloat(style.fontSize), align: getComputedStyle(root.querySelector('.body p')).textAlign, theme: root.querySelector('.view').dataset.theme, family: style.fontFamily };
    });
    assert.deepEqual(kept, { size: set.size, align: set.align, theme: 'dark', family: set.family });
    const faces = () => next.evaluate(() => [...document.fonts].filter(({ family, status }) => /Plainleaf/.test(family) && status === 'loaded').length);
    await until(async () => (await faces()) === 4, 'the legible typeface, under the strictest policy');
    await pressed(next, 'a');
    await clickIn(next, '.reset');
    assert.equal(await next.inView((root) => root.querySelector('.view').dataset.theme), 'system');
    assert.equal(await next.inView((root) => root.querySelector('input[name=size]').value), '100');
    await pressed(next, 'Escape', 'Escape');
    await leftView(next);
    assert.equal(await faces(), 0, 'the page has none of it after the view is left');
    await next.close();
  });

  test('a line holds 45 to 75 characters', async () => {
    const page = await opened();
    const lines = await page.inView((root) => {
      const range = root.ownerDocument.createRange();
      return [...root.querySelectorAll('.body > p:not(:has(sup))')].flatMap((p) => {
        const text = p.firstChild;
        const rows = new Map();
        for (let i = 0; i < text.data.length; i++) {
          range.setStart(text, i);
          range.setEnd(text, i + 1);
          const top = Math.round(range.getBoundingClientRect().top);
          rows.set(top, (rows.get(top) ?? 0) + 1);
        }
        return [...rows.values()].slice(0, -1); // the last is as long as it happens to be
      });
    });
    assert.ok(lines.length > 12);
    const mean = lines.reduce((sum, length) => sum + length, 0) / lines.length;
    assert.ok(mean >= 55 && mean <= 70, `${mean}`);
    assert.ok(Math.max(...lines) <= 75, `${lines}`);
    await page.close();
  });

  test('contents: the sections, the current one marked, each a click away; progress', async () => {
    const page = await opened();
    await pressed(page, 't');
    const entries = () => page.inView((root) => [...root.querySelectorAll('.sections button')].map((one) => one.textContent + (one.hasAttribute('aria-current') ? ' ←' : '')));
    assert.deepEqual(await entries(), ['The pond and its gate', 'The wheel', 'What it ground', 'The repair']);
    await clickIn(page, '.sections button', 1);
    await until(async () => (await entries())[1] === 'The wheel ←', 'the mark to move');
    const share = await page.inView((root) => Number(root.querySelector('.progress').style.getPropertyValue('--read')));
    assert.ok(share > 0.1 && share < 0.9, `${share}`);
    await pressed(page, 'Escape');
    assert.equal(await here(page, '.panel'), 0);
    await pressed(page, 'n');
    await inViewUntil(page, (root) => root.activeElement?.textContent === 'What it ground', 'the next section');
    await page.inView((root) => root.querySelector('.scroller').scrollTo({ top: 1e6, behavior: 'instant' }));
    await inViewUntil(page, (root) => Number(root.querySelector('.progress').style.getPropertyValue('--read')) > 0.99, 'the end to be reached');
    await page.close();
  });

  test('a note shows beside its mark, leads to its place, and that back', async () => {
    const page = await opened();
    await clickIn(page, '.footnote-ref a');
    assert.match(await page.inView((root) => root.querySelector('.note').textContent), /lease of 1702\..*Go to the note/);
    const inside = await page.inView((root) => {
      const [note, view] = ['.note', '.scroller'].map((name) => root.querySelector(name).getBoundingClientRect());
      return note.left >= 0 && note.right <= view.right && note.top >= view.top && note.bottom <= view.bottom;
    });
    assert.ok(inside);
    await pressed(page, 'Escape');
    assert.equal(await here(page, '.note'), 0);
    assert.equal(await page.inView((root) => root.activeElement.getAttribute('href')), '#pl-note-1');
    await clickIn(page, '.footnote-ref a');
    await clickIn(page, '.note button');
    await inViewUntil(page, (root) => root.activeElement?.id === 'pl-note-1', 'the note at the end');
    await clickIn(page, '.footnotes .footnote-back');
    await inViewUntil(page, (root) => root.activeElement?.id === 'pl-noteref-1', 'the mark in the text');
    await page.close();
  });

  test('pictures: large on a click, the arrows lead through them, Esc closes only that', async () => {
    const page = await opened();
    await clickIn(page, '.zoom');
    const shown = () => page.inView((root) => [new URL(root.querySelector('.lightbox img').src).pathname, root.querySelector('.caption').textContent]);
    assert.deepEqual(await shown(), ['/hills.svg', 'The estuary from the north, at low water.']);
    await pressed(page, 'ArrowRight');
    assert.deepEqual(await shown(), ['/wheel.svg', 'The wheel, drawn from the mill\'s own plans.']);
    await pressed(page, 'ArrowRight');
    assert.equal((await shown())[0], '/hills.svg');
    await pressed(page, 'ArrowLeft');
    assert.equal((await shown())[0], '/wheel.svg');
    await pressed(page, 'Escape');
    assert.deepEqual([await here(page, '.lightbox'), await here(page, 'article')], [0, 1]);
    await page.close();
  });

  test('each shortcut does what the list says', async () => {
    const page = await opened();
    await pressed(page, '?');
    assert.equal(await here(page, '.help dt'), 10);
    await pressed(page, 'Escape');
    assert.equal(await here(page, '.help'), 0);
    for (const [key, panel] of [['t', 'contents'], ['s', 'save'], ['a', 'settings']]) {
      await pressed(page, key);
      assert.equal(await page.inView((root) => root.querySelector('.panel')?.dataset.panel), panel);
      await pressed(page, key);
      assert.equal(await here(page, '.panel'), 0);
      assert.equal(await focused(page), panel);
    }
    const size = async () => parseFloat(await styleOf(page, 'article', 'fontSize'));
    const theme = () => page.inView((root) => root.querySelector('.view').dataset.theme);
    const normal = await size();
    await pressed(page, '+');
    assert.ok((await size()) > normal);
    await pressed(page, '-', '-');
    assert.ok((await size()) < normal);
    await pressed(page, '0');
    assert.equal(await size(), normal);
    for (const next of ['light', 'sepia', 'dark', 'contrast', 'system']) {
      await pressed(page, 'd');
      assert.equal(await theme(), next);
    }
    await pressed(page, 'Escape');
    await leftView(page);
    await page.close();
  });

  test('what was removed: in its place, with its reason, and back on a click', async () => {
    const page = await opened();
    await pressed(page, 'r');
    assert.match(await told(page, /removed/), /^\d parts were removed$/);
    const parts = () =>
      page.inView((root) =>
        [...root.querySelectorAll('.removed, .returned')].filter((part) => !part.hidden).map((part) => [part.className, part.querySelector('span').textContent, part.querySelector('div').textContent.trim(), part.previousElementSibling?.textContent.slice(0, 20)]),
      );
    const newsletter = (await parts()).findIndex(([, , text]) => text.startsWith('Sign up to our newsletter'));
    assert.ok(newsletter >= 0, JSON.stringify(await parts()));
    assert.deepEqual((await parts())[newsletter].slice(0, 2).concat((await parts())[newsletter][3]), ['removed', 'Newsletter sign-up', 'The gate hangs from ']);
    await clickIn(page, '.removed button', newsletter);
    assert.equal((await parts())[newsletter][0], 'returned');
    await pressed(page, 'r');
    assert.deepEqual((await parts()).map(([name]) => name), ['returned']);
    await pressed(page, 's');
    await clickIn(page, '.asHtml');
    await told(page, /Copied as HTML/);
    assert.match(await page.clipboard(), /replaced, as far as[^]*Sign up to our newsletter[^]*<h2>The wheel/);
    await pressed(page, 'Escape');
    await clickIn(page, '.returned button');
    await pressed(page, 'r', 'r');
    assert.equal((await parts()).length, 0);
    await page.close();
  });

  test('a picture that does not come leaves its text, or no gap', async () => {
    const page = await opened('/lost');
    await inViewUntil(page, (root) => root.querySelectorAll('.missing').length === 2, 'the pictures to fail');
    const sizes = await page.inView((root) => [...root.querySelectorAll('.body img')].map((image) => [image.alt, Math.round(image.closest('figure').getBoundingClientRect().height)]));
    assert.equal(sizes[0][1], 0);
    assert.equal(sizes[1][0], 'The wheel');
    assert.ok(sizes[1][1] > 10 && sizes[1][1] < 120, `${sizes}`);
    await page.close();
  });

  test('nothing readable: says so and offers what comes nearest', async () => {
    const page = await opened('/bare');
    const { title, choices } = await shownIn(page);
    assert.equal(title, 'No article found here');
    assert.equal(choices.length, 3);
    assert.ok(choices.includes('We use cookies.'));
    await clickIn(page, '.choices button', choices.indexOf('We use cookies.'));
    await inViewUntil(page, (root) => root.querySelector('.body')?.textContent.includes('We use cookies.'), 'the candidate to be shown');
    await page.close();
  });

  test('another article of the page opens in the same view, and leads back', async () => {
    const page = await opened('/two');
    const seen = () => page.inView((root) => [root.querySelector('h1').textContent, ...[...root.querySelectorAll('.choices button')].map((one) => one.firstChild.textContent)]);
    const [first, second] = await seen();
    assert.ok(first && second && first !== second, `${first}, ${second}`);
    await clickIn(page, '.choices button');
    await until(async () => String(await seen()) === String([second, first]), 'the other article');
    assert.equal(await here(page, 'article'), 1);
    assert.equal(await page.inView((root) => root.activeElement.className), 'scroller');
    await pressed(page, 'Escape');
    await leftView(page);
    await page.close();
  });

  test('a long article is there to its end, and the page lends it no scroll bar', async () => {
    const page = await opened('/long');
    const isWhole = (root) => [...root.querySelectorAll('.body p')].length > 300 && [...root.querySelectorAll('.body p')].every((p) => p.offsetHeight > 0);
    await inViewUntil(page, isWhole, 'all of it to be laid out');
    await until(async () => (await page.evaluate(() => getComputedStyle(document.documentElement).overflowY)) === 'hidden', "the page's scroll bar to be gone");
    assert.equal(await page.inView((root) => getComputedStyle(root.querySelector('.scroller')).scrollbarWidth), 'auto');
    await pressed(page, 'Escape');
    await leftView(page);
    assert.deepEqual(await page.evaluate(() => [getComputedStyle(document.documentElement).overflowY, document.adoptedStyleSheets.length]), ['visible', 0]);
    await page.evaluate(() => [...document.querySelectorAll('p')].find((p) => p.textContent.startsWith('Line 250 ')).scrollIntoView({ block: 'start' }));
    await browser().clickAction(page);
    await shownIn(page);
    const isAtTop = (root) => {
      const line = [...root.querySelectorAll('p')].find((p) => p.textContent.startsWith('Line 250 '));
      return line.offsetHeight > 0 && Math.abs(line.getBoundingClientRect().top) < 200;
    };
    await inViewUntil(page, isAtTop, 'the line that was in view');
    await pressed(page, 'Escape');
    await page.close();
  });

  test('a header without what is missing, the lead picture, and what was embedded only as a link', async () => {
    const page = await opened('/spare');
    assert.deepEqual(
      await page.inView((root) => [...root.querySelector('header').children].map((part) => part.className || part.localName)),
      ['h1', 'facts', 'lead'],
    );
    await inViewUntil(page, (root) => root.querySelector('.lead').naturalWidth > 0, 'the lead picture');
    assert.deepEqual(
      await page.inView((root) => [...root.querySelectorAll('.embed a')].map((link) => [link.href, link.target, link.rel, link.textContent])),
      [['https://www.youtube.com/watch?v=quay-1', '_blank', 'noopener noreferrer', 'The harbour on the day of the fog (YouTube)']],
    );
    assert.equal(await here(page, 'iframe, object, embed'), 0);
    await page.close();
  });

  test('the line under the headline that sums the article up is there once', async () => {
    const page = await opened('/deck');
    const line = 'Why the wheel of Carrow stopped, and how it could begin again';
    const header = await page.inView((root) => [...root.querySelectorAll('header > *')].map((part) => part.textContent));
    assert.equal(header[header.indexOf('The mill that the sea turned') + 1], line);
    assert.equal(await page.inView((root, line) => root.querySelector('article').textContent.split(line).length, line), 2);
    await page.close();
  });

  test('columns of numbers stand flush at their last digit', async () => {
    const page = await opened();
    const sides = () => page.inView((root) => [...root.querySelectorAll('tr:first-child > *')].map((cell) => getComputedStyle(cell).textAlign));
    assert.deepEqual(await sides(), ['start', 'end', 'end', 'end', 'start', 'end', 'end', 'end']);
    await page.close();
  });

  if (name === 'Chromium') {
    test('the page can neither hear nor find what happens in the view', async () => {
      const page = await opened('/guide', () => {
        window.heard = [];
        for (const type of ['keydown', 'click', 'input', 'change', 'copy', 'focusin', 'close', 'toggle']) window.addEventListener(type, (event) => window.heard.push(event.type));
      });
      await pressed(page, 'a');
      await clickIn(page, '.theme .dark');
      await pressed(page, 'Escape', 's');
      await clickIn(page, '.asText');
      await told(page, /Copied/);
      assert.deepEqual(await page.evaluate(() => [window.heard, document.querySelector('plainleaf-view').shadowRoot]), [[], null]);
      await pressed(page, 'Escape', 'a');
      await clickIn(page, '.theme .system');
      await page.close();
    });
  }
});
