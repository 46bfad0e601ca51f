// The files that the reading view saves, by what other programs want of them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { branch, readTree } from '../view/article/tree.js';
import { wordsFrom } from '../view/catalogue.js';
import { epubFile } from '../view/exports/epub.js';
import { fileName } from '../view/exports/file.js';
import { markdownFile } from '../view/exports/markdown.js';
import { writeMarkup } from '../view/exports/markup.js';
import { htmlFile } from '../view/exports/page.js';
import { frontMatter } from '../view/exports/yaml.js';
import { zip } from '../view/exports/zip.js';
import { clean } from '../dist/package/entry/node/index.js';
import { checkEpub } from './epub.mjs';
import { sample } from './pages.mjs';
import { unzip } from './unzip.mjs';
import { readXml } from './xml.mjs';

const www = dirname(dirname(fileURLToPath(import.meta.url)));
const words = wordsFrom(JSON.parse(readFileSync(join(www, '_locales/en/messages.json'), 'utf8')));
const url = 'https://notes.example/mill?a=1&b="2"';
const now = new Date('2025-05-06T07:08:09.100Z');
const bytes = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3);
const picturesOf = (...addresses) =>
  new Map(addresses.map((address, i) => [address, { bytes, type: 'image/png', name: `picture-${i + 1}.png` }]));

/** A snapshot written as XML-like text is easier to read: `<p|text/>`, attributes as `@name=value`. */
const snapshot = (text) => text.replace(/<(?=[a-z])/g, '\u0001').replaceAll('@', '\u0002').replaceAll('|', '\u0003').replaceAll('/>', '\u0004');
const treeFrom = (text) => readTree(snapshot(text));
const guide = await clean(sample('guide'), { url: 'https://notes.example/mill', snapshot: true, markdown: true });
const math = await clean(sample('math'), { url, snapshot: true });

describe('YAML front matter', () => {
  /** The JSON in YAML's double quotes, as a YAML reader takes it. */
  const valueOf = (yaml, key) => JSON.parse(yaml.match(new RegExp(`^${key}: (".*")$`, 'm'))[1]);

  test('quotes every text that could be taken for something else', () => {
    for (const text of ['yes', 'a: b', '# no comment', "it's", 'say "so"', 'C:\\new', '- dash', '~', '1e3', '{x}', '&anchor', 'two\nlines', '\ttab', ''.padEnd(3)]) {
      const yaml = frontMatter([['title', text]]);
      assert.equal(yaml.split('\n').length, 4, `one line: ${JSON.stringify(text)}`);
      assert.equal(valueOf(yaml, 'title'), text);
    }
  });

  test('escapes what YAML does not allow or takes for a line end', () => {
    const yaml = frontMatter([['title', 'a\u2028b\u0085c\ufeffd\u007fe\ud800f']]);
    assert.match(yaml, /"a\\u2028b\\u0085c\\ufeffd\\u007fe\ufffdf"/);
  });

  test('leaves dates bare, lists in a list, and what is missing out', () => {
    const yaml = frontMatter([['published', '2025-03-02'], ['modified', '2025-03-02T10:00:00+01:00'], ['odd', '2025-03'], ['tags', ['a', 'b: c']], ['none', undefined], ['empty', []]]);
    assert.equal(yaml, '---\npublished: 2025-03-02\nmodified: 2025-03-02T10:00:00+01:00\nodd: "2025-03"\ntags:\n  - "a"\n  - "b: c"\n---\n');
  });
});

test('the Markdown file: front matter, title, text', () => {
  const text = markdownFile({ ...guide, title: 'A *mill*: #1' }, 'https://notes.example/mill');
  assert.match(text, /^---\ntitle: "A \*mill\*: #1"\nauthor:\n {2}- "Maren Holt"\nsite: "The Field Notebook"\npublished: 2025-03-02\nsource: "https:\/\/notes.example\/mill"\n/);
  assert.match(text, /\n---\n\n# A \\\*mill\\\*: \\#1\n\nA tide mill works/);
  assert.match(text, /\[\^1\]: The gate at Carrow[^\n]*\n/);
});

describe('markup', () => {
  test('is well-formed whatever the text, and holds nothing that the view would not show', () => {
    const tree = treeFrom('<p @title=a"b<c|1 < 2 && 3 > 2\u0000\ufffe/><script|alert(1)/><custom|kept/><a@href=javascript:x|link/><img@src=data:text/html,x/>');
    const markup = writeMarkup(tree);
    readXml(`<body>${markup}</body>`);
    assert.match(markup, /1 &lt; 2 &amp;&amp; 3 &gt; 2/);
    assert.match(markup, /kept<a>link<\/a>/);
    assert.doesNotMatch(markup, /script|custom|javascript|data:text/);
  });

  test('leaves out values that validators refuse', () => {
    const markup = writeMarkup(treeFrom('<img@src=https://a.example/x.png@width=80%@height=40/><time@datetime=yesterday|y/><ol@start=x@type=disc<li@value=2|b/>/><p@dir=sideways@lang=e|p/>'));
    assert.equal(markup, '<img src="https://a.example/x.png" height="40" alt=""/><time>y</time><ol><li value="2">b</li></ol><p>p</p>');
  });

  test('keeps links within the article, with ids of its own making', () => {
    const markup = writeMarkup(treeFrom('<a@href=#pl-a%20b|to/><a@href=#gone|nowhere/><p@id=pl-a b|here/><p@id=pl-unused|x/>'));
    assert.equal(markup, '<a href="#to-1">to</a><a>nowhere</a><p id="to-1">here</p><p>x</p>');
  });

  test('puts a link where a picture is not in the file, and for players', () => {
    const markup = writeMarkup(treeFrom('<img@src=https://a.example/x.png@alt=A wall/><video<source@src=https://a.example/v.mp4/>/>'), { picture: () => undefined });
    assert.equal(markup, '<a href="https://a.example/x.png">A wall</a><a href="https://a.example/v.mp4">https://a.example/v.mp4</a>');
  });

  test('goes a million branches wide', () => {
    const top = branch('', new Map(), [branch('p', new Map(), Array.from({ length: 1_000_000 }, () => branch('b')))]);
    assert.equal(writeMarkup(top).length, 7_000_007);
  });

  test('puts no link into a link: there the text of a picture stands alone', () => {
    const markup = writeMarkup(treeFrom('<a@href=https://a.example/<img@src=https://a.example/x.png@alt=A wall/>/>'), { picture: () => undefined });
    assert.equal(markup, '<a href="https://a.example/">A wall</a>');
  });

  test('goes 60,000 levels deep', () => {
    const top = branch('');
    for (let i = 0, at = top; i < 60_000; i++) at.children.push((at = branch('b')));
    assert.equal(writeMarkup(top).length, 60_000 * 7);
  });
});

test('the HTML file needs nothing from anywhere and allows itself nothing', () => {
  const tree = readTree(guide.snapshot);
  const html = htmlFile(guide, tree, { url, words, picture: () => 'data:image/png;base64,AA==' });
  assert.match(html, /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">/);
  assert.deepEqual([...html.matchAll(/ (?:src|srcset|data|poster)="([^"]{0,30})/g)].map(([, src]) => src), Array(2).fill('data:image/png;base64,AA=='));
  assert.doesNotMatch(html, /<(script|link|iframe)|@import|url\(/);
  assert.match(html, /<title>The tide mill at Carrow<\/title>/);
  assert.ok(html.includes('href="https://notes.example/mill?a=1&amp;b=&quot;2&quot;"'));
});

describe('the EPUB', () => {
  const make = (article, pictures = new Map()) => epubFile(article, readTree(article.snapshot), { url, words, pictures, now }).then(Buffer.from);

  test('of an article with notes, code, a table and pictures', async () => {
    const pictures = picturesOf('https://notes.example/hills.svg', 'https://notes.example/wheel.svg', 'https://elsewhere.example/unused.png');
    const book = checkEpub(await make(guide, pictures));
    assert.deepEqual(book.items.map(({ href }) => href), ['nav.xhtml', 'text.xhtml', 'style.css', 'picture-1.png', 'picture-2.png']);
    assert.deepEqual(book.files.get('book/picture-1.png'), Buffer.from(bytes));
    const opf = String(book.files.get('book/package.opf'));
    for (const part of ['<dc:creator>Maren Holt</dc:creator>', '<dc:date>2025-03-02</dc:date>', '<dc:language>en</dc:language>', '2025-05-06T07:08:09Z', '<dc:identifier id="id">https://notes.example/mill?a=1&amp;b="2"</dc:identifier>'])
      assert.ok(opf.includes(part), part);
    const sections = book.nav.filter(({ name }) => name === 'a').map(({ text }) => text);
    assert.deepEqual(sections, ['The tide mill at Carrow', 'The pond and its gate', 'The wheel', 'What it ground', 'The repair']);
    assert.ok(book.text.some(({ name, text }) => name === 'td' && text === '420'));
  });

  test('of an article with a list of its own sections', async () => {
    const listed = { title: 'Sections', lang: 'en', snapshot: snapshot('<ul<li<a@href=#pl-one|One/>/><li<a@href=#pl-two|Two/>/>/><h2@id=pl-one|One/><p@id=pl-two|Text./>') };
    const { text } = checkEpub(await make(listed));
    assert.deepEqual(text.filter(({ name }) => name === 'a').map(({ attributes }) => attributes.href).slice(-2), ['#section-1', '#to-2']);
  });

  test('has links where pictures could not be had', async () => {
    const { text } = checkEpub(await make(guide));
    assert.ok(text.some(({ name, attributes }) => name === 'a' && attributes.href === 'https://notes.example/wheel.svg'));
  });

  test('of an article with formulas says that it has them', async () => {
    const { text } = checkEpub(await make(math));
    assert.ok(text.filter(({ name }) => name === 'math').length > 3);
  });

  test('of odd articles: no title, no language, right to left, names with markup in them', async () => {
    const odd = { snapshot: snapshot('<p|Only text./>'), dir: 'rtl', authors: [{ name: '<b>&' }], siteName: 'A & B', publishedTime: '2021-11-01T10:52:50+0100' };
    const book = checkEpub(Buffer.from(await epubFile(odd, readTree(odd.snapshot), { url: undefined, words, pictures: new Map(), now })));
    const opf = String(book.files.get('book/package.opf'));
    assert.match(opf, /page-progression-direction="rtl"/);
    assert.match(opf, /<dc:language>und</);
    assert.match(opf, /urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}</);
    assert.match(opf, /&lt;b&gt;&amp;/);
    assert.match(opf, /<dc:date>2021-11-01<\/dc:date>/);
  });
});

test('the archive keeps any bytes, and stores what it is told to store', async () => {
  const noise = Uint8Array.from({ length: 70_000 }, (_, i) => (i * 7919 + (i >> 3)) & 255);
  const entries = unzip(await zip([{ name: 'é.bin', data: noise, stored: true }, { name: 'a/b.txt', data: 'x'.repeat(50_000) }, { name: 'none', data: '' }]));
  assert.deepEqual(entries.map(({ name, method, data }) => [name, method, data.length]), [['é.bin', 0, 70_000], ['a/b.txt', 8, 50_000], ['none', 8, 0]]);
  assert.deepEqual(entries[0].data, Buffer.from(noise));
});

test('file names that every system takes', () => {
  assert.equal(fileName('What is: "this"? a/b\\c', 'md'), 'What is this a b c.md');
  assert.equal(fileName('...', 'md'), 'article.md');
  assert.equal(fileName(undefined, 'epub'), 'article.epub');
  assert.equal(fileName('CON', 'md'), 'article.md');
  assert.equal(fileName('潮の水車', 'epub'), '潮の水車.epub');
  assert.equal([...fileName('😀'.repeat(200), 'md')].length, 83);
});
