// The two roads meet: a fixture's source as a string and the same page alive in
// a browser, walked, give the same article.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createCleaner } from '../dist/package/shim/full.js';
import { walk } from '../shim/walk.js';
import { launchChromium } from './chromium.mjs';
import { serve } from './server.mjs';

const fixtures = fileURLToPath(new URL('../../tests/fixtures/', import.meta.url));
const module = new URL('../dist/package/pkg/plainleaf_bg.wasm', import.meta.url);
const { clean, cleanSnapshot } = createCleaner(() => readFileSync(module));
const names = readdirSync(fixtures).sort();

/** Fixtures whose live article differs, and what the browser knows that the string does not say. */
const DIFFER = {
  'images--lazy-attributes': 'the browser has measured the pictures that are loaded',
  'images--picture': 'the browser has chosen among the candidates',
  'images--placeholders': 'the browser has measured the pictures that are loaded',
};

let site, browser, page;
before(async () => {
  const read = (name) => readFileSync(`${fixtures}${name}/page.html`, 'utf8').replace(/<script(?![^>]*type=)[^>]*>[^]*?<\/script>/gi, '');
  site = await serve(Object.fromEntries(names.map((name) => [`/${name}`, { body: read(name) }])));
  browser = await launchChromium();
  page = await browser.open(`${site.origin}/${names[0]}`);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const told = async (asked) => {
  const { title, content } = await asked.catch(({ code }) => ({ title: code }));
  return { title, content };
};

for (const name of names) {
  test(`${name}: ${DIFFER[name] ?? 'the same article by both roads'}`, async () => {
    const url = `${site.origin}/${name}`;
    await page.goto(url);
    const source = await page.evaluate(async () => (await fetch(location.href)).text());
    const [live, parsed] = [await told(cleanSnapshot(await page.evaluate(walk))), await told(clean(source, { url }))];
    if (DIFFER[name]) assert.notDeepEqual(live, parsed, 'differs no more: take it off the list');
    else assert.deepEqual(live, parsed);
  });
}
