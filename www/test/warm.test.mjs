// The text on which the extension's cleaner gets ready is an article like others, and is cleaned once.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { warmUp } from '../extension/warm.js';
import { createCleaner } from '../shim/dom.js';

const bytes = readFileSync(new URL('../pkg/plainleaf_dom_bg.wasm', import.meta.url));

test('the cleaner gets ready once, on an article, and tells of no failure', async () => {
  const cleaner = createCleaner(() => bytes);
  const articles = [];
  const cleanSnapshot = async (...given) => {
    articles.push(await cleaner.cleanSnapshot(...given));
    throw new Error('which the page would tell of');
  };
  await warmUp({ cleanSnapshot });
  await warmUp({ cleanSnapshot });
  assert.deepEqual(articles.map(({ title, byline }) => [title, byline]), [['The lost ship', 'Ann Lee']]);
  assert.match(articles[0].content, /nobody on the quay[^]*ship\.jpg/);
  assert.doesNotMatch(articles[0].content, /News/);
});
