// What EPUB 3 asks of a book, as far as ours has to do with it.
import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { unzip } from './unzip.mjs';
import { readXml } from './xml.mjs';

const CORE_PICTURES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];
/** Elements of HTML that an EPUB's text may hold, as far as articles have them. */
const UNWANTED = /^(script|iframe|object|embed|form|input|button|video|audio|source|picture)$/;

/** Fails where the archive is no valid book; answers its parts. */
export function checkEpub(bytes) {
  const entries = unzip(bytes);
  const files = new Map(entries.map(({ name, data }) => [name, data]));
  assert.equal(files.size, entries.length, 'no name twice');
  assert.equal(entries[0].name, 'mimetype');
  assert.equal(entries[0].method, 0, 'the type is stored');
  assert.equal(bytes.toString('latin1', 30, 58), 'mimetypeapplication/epub+zip', 'the type stands at the place where it is looked for');

  const container = readXml(String(files.get('META-INF/container.xml')));
  const opfPath = container.find(({ name }) => name === 'rootfile').attributes['full-path'];
  const opf = readXml(String(files.get(opfPath)));
  const folder = posix.dirname(opfPath);
  checkMetadata(opf);
  const items = opf.filter(({ name }) => name === 'item').map(({ attributes }) => attributes);
  const listed = items.map(({ href }) => posix.join(folder, href));
  assert.deepEqual([...listed].sort(), [...files.keys()].filter((name) => name.startsWith(`${folder}/`) && name !== opfPath).sort(), 'the manifest is complete');
  assert.equal(new Set(items.map(({ id }) => id)).size, items.length);
  assert.equal(items.filter(({ properties }) => properties === 'nav').length, 1);
  for (const { attributes } of opf.filter(({ name }) => name === 'itemref')) assert.ok(items.some(({ id }) => id === attributes.idref));
  const pages = new Map(items.filter((item) => item['media-type'] === 'application/xhtml+xml').map((item) => [item.href, item]));
  const parsed = new Map([...pages.keys()].map((href) => [href, readXml(String(files.get(posix.join(folder, href))))]));
  for (const [href, elements] of parsed) checkPage(elements, { href, items, pages, parsed });
  return { files, opf, text: parsed.get('text.xhtml'), nav: parsed.get('nav.xhtml'), items };
}

function checkMetadata(opf) {
  const texts = (wanted) => opf.filter(({ name }) => name === wanted).map(({ text }) => text);
  const [root] = opf;
  assert.equal(root.attributes.version, '3.0');
  const identifier = opf.find(({ attributes }) => attributes.id === root.attributes['unique-identifier']);
  assert.ok(identifier.text.trim());
  assert.equal(texts('dc:title').length, 1);
  assert.match(texts('dc:title')[0], /\S/);
  assert.match(texts('dc:language')[0], /^[a-z]{2,3}(-\w+)*$/i);
  const modified = opf.filter(({ attributes }) => attributes.property === 'dcterms:modified');
  assert.equal(modified.length, 1);
  assert.match(modified[0].text, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
}

function checkPage(elements, { href, items, pages, parsed }) {
  assert.equal(elements[0].attributes.xmlns, 'http://www.w3.org/1999/xhtml');
  const ids = elements.map(({ attributes }) => attributes.id).filter(Boolean);
  assert.equal(new Set(ids).size, ids.length, 'no id twice');
  for (const { name, attributes } of elements) {
    assert.doesNotMatch(name, UNWANTED, href);
    for (const key in attributes) assert.doesNotMatch(key, /^(on|srcset|style$)/);
    if (name === 'img') {
      const item = items.find((one) => one.href === attributes.src);
      assert.ok(CORE_PICTURES.includes(item?.['media-type']), `${attributes.src} is in the book`);
      assert.ok('alt' in attributes);
    }
    if (name === 'a') checkLink(attributes.href, { href, pages, parsed });
  }
  assert.equal(elements.some(({ name }) => name === 'math'), pages.get(href).properties === 'mathml');
}

function checkLink(address, { href, pages, parsed }) {
  if (address === undefined || /^(https?|mailto|tel):/.test(address)) return;
  const [page, id] = address.split('#');
  assert.ok(page === '' || pages.has(page), address);
  if (id) assert.ok(parsed.get(page || href).some(({ attributes }) => attributes.id === id), `${address} leads somewhere`);
}
