// `plainleaf/readability` in place of Readability.js: its contract on pages of our
// own, and how far the answers agree on the open half of Mozilla's pages.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packedProject } from './packed.mjs';
import { sentences, story } from './story.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const corpus = process.env.PLAINLEAF_CORPUS ?? join(root, '../shared/corpus');
const mozilla = join(corpus, 'mozilla-open');

let project;
before(async () => { project = await packedProject(); });
after(() => project?.remove());

const running = (code) => project.run('readability.mjs', `
  import { JSDOM } from 'jsdom';
  import { Readability, isProbablyReaderable } from 'plainleaf/readability';
  const story = ${JSON.stringify(story)};
  const open = (html, url = 'https://harbour.example/crane') => new JSDOM(html, { url }).window.document;
  console.log(JSON.stringify(await (async () => { ${code} })()));
`);

test('the fields of the result, and the document as it was', async () => {
  const { result, same } = await running(`
    const document = open(story);
    const before = document.documentElement.outerHTML;
    return { result: new Readability(document).parse(), same: before === document.documentElement.outerHTML };
  `);
  assert.deepEqual(Object.keys(result), [
    'title', 'byline', 'dir', 'lang', 'content', 'textContent', 'length', 'excerpt', 'siteName', 'publishedTime',
  ]);
  assert.equal(result.title, 'The last crane');
  assert.equal(result.textContent.trim(), sentences.join('\n\n'));
  assert.equal(result.length, result.textContent.length);
  assert.match(result.content, /^<div id="readability-page-1" class="page">.*<\/div>$/s);
  assert.deepEqual([result.byline, result.publishedTime, result.lang], [null, null, 'en']);
  assert.ok(same);
});

test('null where there is nothing, errors where the caller is wrong', async () => {
  const answers = await running(`
    const outcome = (call) => { try { return call(); } catch ({ message }) { return message; } };
    return [
      new Readability(open('<title>x</title><nav><a href=/>Home</a></nav>')).parse(),
      outcome(() => new Readability()),
      outcome(() => new Readability(open(story), { maxElemsToParse: 5 }).parse()),
      new Readability(open(story), { maxElemsToParse: 500, serializer: (element) => element.querySelectorAll('p').length }).parse().content,
    ];
  `);
  assert.equal(answers[0], null);
  assert.match(answers[1], /document as its first argument/);
  assert.match(answers[2], /^Aborting parsing document; \d+ elements found$/);
  assert.equal(answers[3], sentences.length);
});

test('in linkedom, too', async () => {
  const { title, content } = await running(`
    const { parseHTML } = await import('linkedom');
    return new Readability(parseHTML(story).document, { serializer: (element) => element.firstElementChild.id }).parse();
  `);
  assert.deepEqual([title, content], ['The last crane', 'readability-page-1']);
});

test("options that tune Readability.js's own rules change nothing", async () => {
  const answers = await running(`
    const parse = (options) => JSON.stringify(new Readability(open(story), options).parse());
    const usual = parse();
    return Object.entries({
      debug: true, nbTopCandidates: 9, charThreshold: 1e6, classesToPreserve: ['x'], keepClasses: true,
      disableJSONLD: true, allowedVideoRegex: /x/, linkDensityModifier: 1,
    }).map(([name, value]) => [name, parse({ [name]: value }) === usual]);
  `);
  assert.deepEqual(answers.filter(([, same]) => !same), []);
});

test('isProbablyReaderable: its defaults and its options', async () => {
  const answers = await running(`
    const long = '<p>' + 'word '.repeat(200) + '</p>';
    const says = (html, options) => isProbablyReaderable(open(html), options);
    return {
      long: says(long), short: says('<p>word</p>'), hidden: says(long.replace('<p', '<p hidden')),
      listed: says('<ul><li>' + long + '</li></ul>'), lines: says('<div>' + 'word '.repeat(200) + '<br>on</div>'),
      aside: says(long.replace('<p', '<p class=sidebar')), strict: says(long, { minScore: 1000 }),
      loose: says('<p>word word</p>', { minScore: 1, minContentLength: 5 }),
      unseen: says(long, { visibilityChecker: () => false }), older: says(long, () => false),
    };
  `);
  assert.deepEqual(answers, {
    long: true, short: false, hidden: false, listed: false, lines: true,
    aside: false, strict: false, loose: true, unseen: false, older: false,
  });
});

/** Shares of pages on which the field says the same; of texts, the mean F1 of their words. Never to be lowered silently. */
const FLOORS = {
  title: 0.76, byline: 0.81, dir: 1, lang: 0.98, siteName: 0.98, publishedTime: 0.67, excerpt: 0.7, readerable: 1, text: 0.97,
};

test("Mozilla's pages: agreement field by field", { skip: !existsSync(mozilla) && `no pages at ${mozilla}` }, async (context) => {
  const agreement = await running(`
    const { readFileSync, readdirSync, existsSync } = await import('node:fs');
    const folder = ${JSON.stringify(mozilla)} + '/';
    const words = (text) => text.toLowerCase().match(/[\\p{L}\\p{N}_]+/gu) ?? [];
    const f1 = (left, right) => {
      const counts = new Map();
      for (const word of right) counts.set(word, (counts.get(word) ?? 0) + 1);
      let both = 0;
      for (const word of left) if (counts.get(word) > 0) { both++; counts.set(word, counts.get(word) - 1); }
      return left.length + right.length === 0 ? 1 : (2 * both) / (left.length + right.length);
    };
    const tidy = (value) => String(value ?? '').replace(/\\s+/g, ' ').trim();
    const day = (value) => tidy(value).slice(0, 10);
    const sums = {}; let pages = 0;
    const add = (name, value) => { sums[name] = (sums[name] ?? 0) + Number(value); };
    for (const name of readdirSync(folder)) {
      if (!existsSync(folder + name + '/source.html')) continue;
      pages++;
      const read = (file) => readFileSync(folder + name + '/' + file, 'utf8');
      const expected = JSON.parse(read('expected-metadata.json'));
      const document = open(read('source.html'), 'http://fakehost/test/page.html');
      add('readerable', isProbablyReaderable(document) === expected.readerable);
      const found = new Readability(document).parse() ?? {};
      for (const field of ['title', 'byline', 'dir', 'lang', 'siteName', 'excerpt']) add(field, tidy(found[field]) === tidy(expected[field]));
      add('publishedTime', day(found.publishedTime) === day(expected.publishedTime));
      add('text', f1(words(found.textContent ?? ''), words(open(read('expected.html')).body.textContent)));
    }
    return { pages, ...Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, +(sum / pages).toFixed(3)])) };
  `);
  context.diagnostic(JSON.stringify(agreement));
  assert.ok(agreement.pages > 50, 'the pages are there');
  for (const [field, floor] of Object.entries(FLOORS)) assert.ok(agreement[field] >= floor, `${field}: ${agreement[field]} < ${floor}`);
});
