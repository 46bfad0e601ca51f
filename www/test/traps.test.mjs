// Whatever goes in, an article or a PlainleafError comes out, and the module answers the next call.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { clean } from '../dist/package/entry/node/index.js';
import { cleanerAround } from '../dist/package/shim/cleaner.js';
import { PlainleafError } from '../dist/package/shim/error.js';
import { story } from './story.mjs';

const module = readFileSync(join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist/package/pkg/plainleaf_bg.wasm'));
const expected = (await clean(story)).content;

/** A number as WebAssembly writes it, seven bits a byte; and read back. */
const written = (value) => (value < 128 ? [value] : [(value & 127) | 128, ...written(value >>> 7)]);
function read(bytes, at) {
  let [value, shift] = [0, 0];
  for (;;) {
    const byte = bytes[at++];
    value |= (byte & 127) << shift;
    if (byte < 128) return [value, at];
    shift += 7;
  }
}

/** The module with so many pages of memory at most, 64 KB each, beyond those that it starts with. */
function capped(bytes, more) {
  const MEMORY = 5;
  for (let at = 8; at < bytes.length; ) {
    const [length, body] = read(bytes, at + 1);
    if (bytes[at] !== MEMORY) {
      at = body + length;
      continue;
    }
    const [least] = read(bytes, body + 2); // behind the number of memories and the flags
    const memory = [1, 1, ...written(least), ...written(least + more)];
    return Buffer.concat([bytes.subarray(0, at), Buffer.from([MEMORY, ...written(memory.length), ...memory]), bytes.subarray(body + length)]);
  }
  return assert.fail('a module without memory');
}

/** A cleaner with a module of its own that may take 16 MB. */
async function small(name) {
  const core = await import(`../dist/package/pkg/plainleaf.js?${name}`);
  return cleanerAround(core, () => capped(module, 256));
}

test('a page that is too large for the memory is an error, and the next page an article', async () => {
  const { clean } = await small('memory');
  const pageOf = (paragraphs) => `<article>${'<p>She sailed in the morning, and nobody on the quay saw her again.</p>'.repeat(paragraphs)}</article>`;
  for (let i = 0; i < 5; i++) {
    await assert.rejects(clean(pageOf(30_000)), (error) => error instanceof PlainleafError && error.code === 'internal');
    assert.ok((await clean(pageOf(3_000))).wordCount > 30_000);
  }
});

test('the memory that a large page took is given back', async () => {
  const core = await import('../dist/package/pkg/plainleaf.js?large');
  const { clean } = cleanerAround(core, () => module);
  const sizes = [];
  const { wordCount } = await clean(`<article>${'<p>She sailed in the morning, and nobody on the quay saw her again.</p>'.repeat(30_000)}</article>`);
  assert.ok(wordCount > 300_000);
  for (const page of [story, '', story]) {
    await clean(page).catch(() => {});
    sizes.push(core.initSync().memory.buffer.byteLength);
  }
  assert.ok(sizes.every((size) => size < 8 * 2 ** 20), `${sizes}`);
});

test('what a page throws through the module does no harm to the next', async () => {
  const { clean } = await small('exceptions');
  await clean(story);
  const { entries } = Object;
  for (let i = 0; i < 3_000; i++) {
    Object.entries = (object) => {
      if (new Error().stack.includes('plainleaf.js')) throw new RangeError('mine');
      return entries(object);
    };
    await clean(story, { markdown: true }).catch((error) => assert.ok(error instanceof PlainleafError, error)).finally(() => (Object.entries = entries));
  }
  assert.equal((await clean(story)).content, expected);
});

const throwing = new Proxy({}, { get: () => { throw new Error('mine'); }, ownKeys: () => { throw new Error('mine'); } });
const odd = {
  'lone surrogates': story.replace('<article>', '<article>\ud800<p title="\udfff">\udc00 and \ud83d, then \udc00\ud800</p>'),
  'nothing but lone surrogates': '\ud800'.repeat(1000),
  'zeros': '\0'.repeat(10_000),
  'every character': Array.from({ length: 0x10000 }, (_, i) => String.fromCharCode(i)).join(''),
  'every character as markup': Array.from({ length: 0x3000 }, (_, i) => `<${String.fromCharCode(i)}a b${String.fromCharCode(i)}=c>`).join(''),
  'a detached buffer': (() => { const buffer = new ArrayBuffer(8); structuredClone(buffer, { transfer: [buffer] }); return buffer; })(),
  'shared memory': new Uint8Array(new SharedArrayBuffer(64)),
  'a view of wide numbers': new Float64Array(64),
  'bytes of no encoding': Uint8Array.from({ length: 65_536 }, (_, i) => (i * 2_654_435_761) >>> 24),
  'bytes that say UTF-7': Buffer.from('<meta charset=utf-7>+ADw-script+AD4-x()+ADw-/script+AD4-'),
  'half a byte order mark': Uint8Array.of(0xff),
  'nothing': undefined, 'null': null, 'a number': 7, 'a symbol': Symbol('x'), 'a function': () => {}, 'an array': [story], 'an object': {},
  'a document that is none': { nodeType: 9 }, 'an element that is none': { nodeType: 1, ownerDocument: {} }, 'what throws': throwing,
};
for (const [name, input] of Object.entries(odd)) {
  test(`${name}: an article or an error that says what`, async () => {
    try {
      const article = await clean(input, { url: 'https://a.example/', markdown: true, snapshot: true });
      assert.equal(typeof article.content, 'string');
      assert.ok(article.content.isWellFormed() && article.markdown.isWellFormed() && article.textContent.isWellFormed());
    } catch (error) {
      assert.ok(error instanceof PlainleafError, `${error?.stack}`);
      assert.equal(typeof error.code, 'string');
    }
    assert.equal((await clean(story)).content, expected);
  });
}

test('odd options are errors that say what, and odd addresses are none', async () => {
  for (const options of [{ url: 7 }, { focus: -1 }, { focus: 2 ** 40 }, { maxElements: NaN }, { signal: {} }, [], 'x', 7]) {
    await assert.rejects(clean(story, options), PlainleafError);
  }
  for (const url of ['', ' ', 'javascript:x', 'https://', '\ud800', '\0', 'x'.repeat(1e6), 'https://[', 'data:text/html,x']) {
    const { content, canonicalUrl } = await clean(story, { url });
    assert.doesNotMatch(content, /javascript:/);
    assert.ok(canonicalUrl === undefined || /^https?:/.test(canonicalUrl));
  }
});
