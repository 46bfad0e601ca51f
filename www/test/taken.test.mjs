// What a reader takes away of an article: copies, files, paper.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { constants, inflateSync } from 'node:zlib';
import { inBothBrowsers } from './browsers.mjs';
import { checkEpub } from './epub.mjs';
import { pictures, sample } from './pages.mjs';
import { serve } from './server.mjs';
import { clickIn, inViewUntil, shownIn, styleOf, told } from './view.mjs';
import { until } from './wait.mjs';

const extension = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist/extension');
const strict = "default-src 'none'; img-src 'self'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
/** All that may be asked for: the page, its own pictures, and what browsers ask of any site. */
const ALLOWED = new Set(['/guide', '/strict', '/favicon.ico', ...Object.keys(pictures)]);

let site;
before(async () => {
  const body = sample('guide');
  site = await serve({ ...pictures, '/guide': { body }, '/strict': { body, headers: { 'content-security-policy': strict } } });
});
after(() => site.close());

/** How many sheets a PDF has; some writers pack what says so. */
function sheetsOf(pdf) {
  const streams = [...pdf.toString('latin1').matchAll(/stream\r?\n([^]*?)\r?\nendstream/g)].map(([, body]) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1'), { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
    } catch {
      return '';
    }
  });
  return ([pdf.toString('latin1'), ...streams].join('\n').match(/\/Type\s*\/Page\b/g) ?? []).length;
}

inBothBrowsers('what is taken away', (browser) => {
  before(() => browser().install(extension));
  after(() => assert.deepEqual(site.requests.filter((path) => !ALLOWED.has(path)), [], 'nothing else was asked for'));

  async function opened(path = '/guide') {
    const page = await browser().open(site.origin + path);
    await browser().clickAction(page);
    await shownIn(page);
    return page;
  }
  const pressed = async (page, ...keys) => {
    for (const key of keys) await page.press(key);
  };

  test('copies: Markdown, HTML, text', async () => {
    const page = await opened();
    await pressed(page, 's');
    for (const [choice, says, starts] of [['asMarkdown', /Copied as Markdown/, /^A tide mill works[^]*\[\^1\][^]*## The pond and its gate/], ['asHtml', /Copied as HTML/, /^<p>A tide mill[^]*<table>/], ['asText', /Copied as Text/, /^A tide mill works[^<]*$/]]) {
      await clickIn(page, `.${choice}`);
      await told(page, says);
      assert.match(await page.clipboard(), starts);
    }
    await page.close();
  });

  test('files: Markdown, HTML, EPUB, from a page with the strictest policy', async () => {
    const page = await opened('/strict');
    const file = (ending) => join(browser().downloads, `The tide mill at Carrow.${ending}`);
    for (const [choice, ending] of [['toMarkdown', 'md'], ['toHtml', 'html'], ['toEpub', 'epub']]) {
      await pressed(page, 's');
      await clickIn(page, `.${choice}`);
      const whole = () => existsSync(file(ending)) && readFileSync(file(ending)).length > 0 && !readdirSync(browser().downloads).some((one) => /\.(part|crdownload)$/.test(one));
      await until(whole, `the .${ending} file`);
      await pressed(page, 'Escape');
    }
    const markdown = readFileSync(file('md'), 'utf8');
    assert.match(markdown, new RegExp(`^---\ntitle: "The tide mill at Carrow"[^]*source: "${site.origin}/strict"[^]*# The tide mill at Carrow\n\nA tide mill`));
    assert.match(readFileSync(file('html'), 'utf8'), /<h2>The repair<\/h2>/);
    const { nav } = checkEpub(readFileSync(file('epub')));
    assert.equal(nav.filter(({ name }) => name === 'a').length, 5);
    await page.close();
  });

  test('files hold their pictures where the page lets them be had', async () => {
    const page = await opened();
    await pressed(page, 's');
    const file = join(browser().downloads, 'The tide mill at Carrow.epub');
    rmSync(file, { force: true });
    await clickIn(page, '.toEpub');
    assert.equal(await told(page, /Saved/), 'Saved');
    await until(() => existsSync(file) && readFileSync(file).length > 4000, 'the book');
    const { items } = checkEpub(readFileSync(file));
    assert.deepEqual(items.filter(({ href }) => href.startsWith('picture')).map((item) => item['media-type']), ['image/png', 'image/png']);
    await page.close();
  });

  test('prints all of the article, without its tools, and comes back', async () => {
    const page = await opened();
    assert.ok(sheetsOf(await page.print()) >= 2, 'more than one sheet');
    await inViewUntil(page, (root) => root.querySelector('.view').matches(':modal'), 'the view to be on top again');
    await page.close();
  });

  test('on paper it is black on white in every theme, pictures not dimmed', async () => {
    const page = await opened();
    const look = () =>
      page.inView((root) => {
        const style = (selector) => getComputedStyle(root.querySelector(selector));
        return [style('.view').backgroundColor, style('.body p').color, style('.facts').color, style('.body img').filter, style('.bar').display];
      });
    await page.showAsPrinted(true);
    for (const theme of ['light', 'sepia', 'dark', 'contrast', 'system']) {
      await page.inView((root, theme) => void (root.querySelector('.view').dataset.theme = theme), theme);
      assert.deepEqual(await look(), ['rgb(255, 255, 255)', 'rgb(0, 0, 0)', 'rgb(68, 68, 68)', 'brightness(1)', 'none'], theme);
    }
    await page.showAsPrinted(false);
    assert.equal(await styleOf(page, '.bar', 'display'), 'flex');
    await page.close();
  });
});
