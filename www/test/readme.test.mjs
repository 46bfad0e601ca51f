// The snippets of the package's README, run as they stand.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readFileSync } from 'node:fs';
import { packedProject } from './packed.mjs';
import { story } from './story.mjs';

const readme = readFileSync(new URL('../package/README.md', import.meta.url), 'utf8');
/** Snippets in JavaScript, and the headings that they stand under. */
const snippets = readme.matchAll(/^## (?<under>[^\n]+)$|^```js\n(?<code>.*?)^```$/gms);

let project;
before(async () => { project = await packedProject(); });
after(() => project?.remove());

/** What the snippets take for granted: a page, as a string and live; jsdom lacks what the view needs of a browser. */
const GIVEN = `
  import { JSDOM } from 'jsdom';
  globalThis.html = ${JSON.stringify(story)};
  globalThis.warned = [];
  console.warn = (...words) => warned.push(words);
  globalThis.url = 'https://harbour.example/crane';
  globalThis.fetch = async () => Object.defineProperty(new Response(html), 'url', { value: url });
  const { window } = new JSDOM(html, { url: 'https://harbour.example/', pretendToBeVisual: true });
  globalThis.document = window.document;
  window.CSSStyleSheet = class { replaceSync() {} };
  window.document.adoptedStyleSheets = [];
  window.HTMLDialogElement.prototype.showModal = function () { this.open = true; };
  window.scrollTo = () => {};
`;
/** What each must have led to, by the heading that it stands under. */
const CHECKS = {
  '': "article.title === 'The last crane' && article.markdown.includes('harbour')",
  'When there is no article': "warned[0][0] === 'nothing-readable'",
  'Without waiting': "textContent.includes('harbour')",
  'In place of Readability.js': "(await import('plainleaf/readability')).isProbablyReaderable(document, { minContentLength: 0 }) && new Readability(document).parse().title === 'The last crane'",
  'The reading view': "document.querySelector('plainleaf-view') !== null",
};

const found = {};
let under = '';
for (const { groups } of snippets) {
  if (groups.under) under = groups.under.trim();
  else found[under] = groups.code;
}

test('each snippet has a check', () => assert.deepEqual(Object.keys(found), Object.keys(CHECKS)));

for (const [heading, code] of Object.entries(found)) {
  test(`the snippet ${heading ? `under "${heading}"` : 'at the top'}`, async () => {
    const imports = code.match(/^import .*$/gm).join('\n');
    const rest = code.replace(/^import .*$/gm, '');
    const check = `console.log(JSON.stringify(${CHECKS[heading]})); process.exit();`;
    assert.equal(await project.run('snippet.mjs', [imports, GIVEN, rest, check].join('\n')), true);
  });
}
