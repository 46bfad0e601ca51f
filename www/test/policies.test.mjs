// Every policy that keeps scripts in check, through both doors, in both browsers:
// the article opens, or what is shown says plainly why not.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve as serveFolder } from '../../scripts/serve.mjs';
import { clean } from '../dist/package/entry/node/index.js';
import { inBothBrowsers } from './browsers.mjs';
import { serve } from './server.mjs';
import { story } from './story.mjs';
import { shownIn } from './view.mjs';
import { until } from './wait.mjs';

const dist = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist');
/** What the cleaner makes of the page's source: the live page must give the same. */
const expected = (await clean(story)).textContent.trim();

const csp = (policy) => ({ 'content-security-policy': policy });
const coop = { 'cross-origin-opener-policy': 'same-origin' };

/**
 * Policy, its headers, and where the bookmarklet's article opens: over the page
 * (`here`), in the reader's tab (`tab`), not at all and the tab or the page
 * says so (`tab says`, `page says`), or never asked, as no bookmarklet runs
 * (`none`). The extension opens over the page under every one of them.
 */
const MATRIX = [
  ['none', {}, 'here'],
  ["script-src 'self'", csp("script-src 'self'"), 'tab'],
  ["default-src 'none'", csp("default-src 'none'"), 'tab'],
  ['strict-dynamic and required trusted types', csp("script-src 'nonce-x' 'strict-dynamic'; require-trusted-types-for 'script'"), 'tab'],
  ["trusted-types 'none'", csp("trusted-types 'none'"), 'here'],
  ["required trusted-types 'none'", csp("require-trusted-types-for 'script'; trusted-types 'none'"), 'here'],
  ["style-src 'self'", csp("style-src 'self'"), 'here'],
  ['sandbox allow-scripts', csp('sandbox allow-scripts'), 'here'],
  ["sandbox allow-scripts, script-src 'self'", csp("sandbox allow-scripts; script-src 'self'"), 'page says'],
  ['sandbox', csp("sandbox; default-src 'none'"), 'none'],
  ['COOP', coop, 'here'],
  ["COOP, script-src 'self'", { ...coop, ...csp("script-src 'self'") }, 'tab'],
  ["COOP, default-src 'none'", { ...coop, ...csp("default-src 'none'") }, 'tab says'],
];

let site, reader;
before(async () => {
  reader = await serveFolder(join(dist, 'reader'));
  site = await serve(Object.fromEntries(MATRIX.map(([, headers], row) => [`/${row}`, { body: story, headers }])));
});
after(async () => {
  await reader.close();
  await site.close();
});

inBothBrowsers('policies', (browser) => {
  let bookmarklet;
  before(async () => {
    await browser().install(join(dist, 'extension'));
    const page = await browser().open(`${reader.address}bookmarklet/`);
    bookmarklet = await until(() => page.evaluate(() => document.getElementById('link').href), 'the link to drag');
    await page.close();
  });

  const tab = () => browser().tabAt(`${reader.address}bookmarklet/read.html`);
  const tabSays = async (shown) => {
    const note = () => shown.evaluate(() => document.getElementById('note').textContent);
    assert.match(await until(note, 'a note'), /Use the extension, or save the page/);
  };
  const OUTCOMES = {
    here: async (page) => assert.equal((await shownIn(page)).text, expected),
    tab: async () => {
      const shown = await tab();
      assert.equal((await shownIn(shown)).text, expected);
      await shown.close();
    },
    'tab says': async () => {
      const shown = await tab();
      await tabSays(shown);
      await shown.close();
    },
    'page says': async (page) => {
      const notice = () => page.evaluate(() => document.querySelector('plainleaf-notice')?.textContent);
      assert.match(await until(notice, 'the notice'), /Use the extension, or save the page/);
    },
  };

  MATRIX.forEach(([policy, , outcome], row) => {
    test(`the extension under ${policy}: here`, async () => {
      const page = await browser().open(`${site.origin}/${row}`);
      await browser().clickAction(page);
      await OUTCOMES.here(page);
      await page.close();
    });

    if (outcome === 'none') return;
    test(`the bookmarklet under ${policy}: ${outcome}`, async () => {
      const page = await browser().open(`${site.origin}/${row}`);
      await page.runBookmarklet(bookmarklet);
      await OUTCOMES[outcome](page);
      await page.close();
    });
  });
});
