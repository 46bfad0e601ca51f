// Pages that lie to the cleaner: it runs in their own world, after them. It may
// be told nonsense; nothing that acts may come of it, and nothing typed.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inBothBrowsers } from './browsers.mjs';
import { serve } from './server.mjs';
import { until } from './wait.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const TYPES = { '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm' };
const PROSE = 'She sailed in the morning, and nobody on the long grey quay saw her again, although the harbour master wrote of it. ';
const STORY = `<h1>A ship sails</h1><article>${`<p>${PROSE.repeat(2)}</p>`.repeat(6)}</article>`;
const EVIL = '<img src=x onerror=mark()><script>mark()</script>';

/** What a page does before the cleaner comes, and what stands beside its story. */
const TAMPERED = {
  'Array.prototype.push that drops': ['Array.prototype.push = function () { return 0; }'],
  'Array.prototype.push that adds': [`const push = Array.prototype.push; Array.prototype.push = function (...all) { return push.call(this, ...all, ${JSON.stringify(EVIL)}); }`],
  'Array.prototype.join': [`Array.prototype.join = () => '\\u0001#document\\u0001script\\u0003mark()\\u0004\\u0001p\\u0002onclick=mark()\\u0003${PROSE.repeat(6)}\\u0004\\u0004'`],
  'Array.prototype.map, filter, slice, includes': ["for (const name of ['map', 'filter', 'slice', 'includes', 'some', 'at']) Array.prototype[name] = () => true"],
  'Array iterators': ['Array.prototype[Symbol.iterator] = function* () { yield "onclick"; yield "mark()"; }'],
  'String.prototype.replace': [`String.prototype.replace = () => ${JSON.stringify(EVIL)}`],
  'String.prototype.startsWith, includes, trim': ["for (const name of ['startsWith', 'includes', 'trim', 'split']) String.prototype[name] = () => false"],
  'Set.prototype.has': ['Set.prototype.has = () => true'],
  'RegExp.prototype.test': ['RegExp.prototype.test = () => true'],
  'RegExp.prototype.exec': ['RegExp.prototype.exec = () => null'],
  'JSON': [`JSON.parse = () => ({ content: ${JSON.stringify(EVIL)} }); JSON.stringify = () => '[]'`],
  'Object.entries': [`Object.entries = () => [['url', 'javascript:mark()']]`],
  'Object.prototype': [`Object.prototype.content = ${JSON.stringify(EVIL)}; Object.prototype.href = 'javascript:mark()'`],
  'TextEncoder and TextDecoder': [`TextDecoder.prototype.decode = () => ${JSON.stringify(EVIL)}`],
  'URL': ["URL = class { get href() { return 'javascript:mark()'; } get protocol() { return 'https:'; } }"],
  'Date.now': ['Date.now = () => NaN'],
  'attribute getters': ["Element.prototype.getAttributeNames = () => ['href', 'src', 'onclick', 'srcset']; Element.prototype.getAttribute = () => 'javascript:mark()'"],
  'endless attributes': ["Element.prototype.getAttributeNames = function* () { for (let i = 0; ; i++) yield 'a' + i; }"],
  'attributes that are no text': ['Element.prototype.getAttribute = () => ({})'],
  'names': ["Object.defineProperty(Element.prototype, 'localName', { get: () => 'script' })"],
  'names with marks': ["Object.defineProperty(Element.prototype, 'localName', { get: () => 'p\\u0002onclick=mark()\\u0003' })"],
  'texts': [`Object.defineProperty(CharacterData.prototype, 'data', { get: () => ${JSON.stringify(EVIL)} })`],
  'endless siblings': ["Object.defineProperty(Node.prototype, 'previousSibling', { get() { return this; } })"],
  'endless depth': ["Object.defineProperty(Node.prototype, 'lastChild', { get() { return this.nodeType === 1 ? this : null; } })"],
  'endless parents': ["Object.defineProperty(Node.prototype, 'parentNode', { get() { return this; } }); scrollTo(0, 200)"],
  'getters that throw': ["Object.defineProperty(Element.prototype, 'shadowRoot', { get() { throw new Error(mark); } })"],
  'a page that changes while it is read': ["const found = Object.getOwnPropertyDescriptor(Node.prototype, 'previousSibling').get; Object.defineProperty(Node.prototype, 'previousSibling', { get() { const node = found.call(this); node?.parentNode?.append(document.createElement('p')); return node; } })"],
  'a page that goes while it is read': ["const found = Object.getOwnPropertyDescriptor(Node.prototype, 'lastChild').get; Object.defineProperty(Node.prototype, 'lastChild', { get() { const node = found.call(this); if (Math.random() < 0.2) node?.remove?.(); return node; } })"],
  'createElement': [`Document.prototype.createElementNS = function () { return document.createElement('script'); }`],
  'clobbered document': ['', '<form name=body><input name=childNodes><input name=attributes></form><img name=documentElement><img name=createElementNS><form name=defaultView></form><img name=URL>'],
  'clobbered forms': ['', `<form id=f>${['attributes', 'childNodes', 'lastChild', 'nodeType', 'localName', 'getAttribute', 'getAttributeNames', 'parentNode', 'previousSibling', 'namespaceURI', 'textContent', 'ownerDocument'].map((name) => `<input name=${name}>`).join('')}<p>${PROSE}</p></form>`],
  'base of a script': ['', '<base href="javascript:mark()//"><p><a href="x">a link to follow</a> ' + PROSE + '</p>'],
  'base of data': ['', '<base href="data:text/html,<script>mark()</script>"><p><a href="#x">a link</a> ' + PROSE + '</p>'],
  'a custom element that changes the page': ["customElements.define('x-trap', class extends HTMLElement { attributeChangedCallback() { mark(); } get childNodes() { return []; } })", `<x-trap><p>${PROSE}</p></x-trap>`],
};

const TYPED = `<input id=q type=text value=original><input id=w type=password><textarea id=t>draft</textarea>
  <div id=e contenteditable>note: </div><p id=r role=textbox contenteditable=plaintext-only>remark: </p>`;

const pageOf = ([script, beside = '']) => `<!doctype html><html><head><title>A ship sails</title>
  <script>var marks = 0; var mark = () => { marks++; }; { const own = JSON.stringify; var write = (value) => own.call(JSON, value); }</script></head>
  <body>${beside}${STORY}${TYPED}
  <script>for (const id of ['q', 'w', 't']) document.getElementById(id).value = 'typed-secret';
    for (const id of ['e', 'r']) document.getElementById(id).append('typed-secret');</script>
  <script>${script}</script>
  <script type=module>
    try {
      const { clean } = await import('/package/entry/browser/index.js');
      const { show } = await import('/package/entry/view.js');
      const article = await clean(document, { snapshot: true, markdown: true, timeBudgetMs: 3000 });
      window.found = write(article);
      show(article);
    } catch (error) {
      window.found ??= write({ code: error.code, name: error.name, message: error.message });
    }
    setTimeout(() => { window.done = true; }, 100);
  </script>`;

let site;
before(async () => {
  const folder = join(root, 'www/dist/package');
  const names = readdirSync(folder, { recursive: true }).filter((name) => TYPES[extname(name)]);
  const file = (path) => ({ body: readFileSync(path), headers: { 'content-type': TYPES[extname(path)] } });
  site = await serve({
    '/clean.html': { body: '<!doctype html><title>Judge</title>' },
    '/checks.mjs': file(join(root, 'www/test/attacks/checks.mjs')),
    ...Object.fromEntries(names.map((name) => [`/package/${name}`, () => file(join(folder, name))])),
    ...Object.fromEntries(Object.values(TAMPERED).map((tampered, i) => [`/tampered/${i}`, { body: pageOf(tampered) }])),
  });
});
after(() => site.close());

inBothBrowsers('a tampered page', (browser) => {
  let judge;

  /** What is wrong with a body, as a page that nobody has tampered with sees it. */
  async function faultsIn(content) {
    judge ??= await browser().open(`${site.origin}/clean.html`);
    return judge.evaluate(`async (html) => {
      const { faultsOf } = await import('/checks.mjs');
      const template = document.createElement('template');
      template.innerHTML = html;
      return faultsOf(template.content);
    }`, content);
  }

  for (const [i, name] of Object.keys(TAMPERED).entries()) {
    test(`with ${name}`, { timeout: 60_000 }, async () => {
      const page = await browser().open(`${site.origin}/tampered/${i}`);
      await until(() => page.evaluate('() => window.done || window.wrappedJSObject?.done || false'), 'the cleaning to end');
      const [found, marks] = await page.evaluate(`() => { const w = window.wrappedJSObject ?? window; return [String(w.found), Number(w.marks)]; }`);
      await page.close();
      assert.equal(marks, 0, 'the marker was called');
      assert.doesNotMatch(found, /typed-secret/);
      const article = JSON.parse(found);
      if (article.content === undefined) return assert.match(article.name, /Error$/, found);
      assert.deepEqual(await faultsIn(article.content), []);
    });
  }
});
