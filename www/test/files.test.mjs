// Every attack of the suite in every field of an article, saved as each kind of file:
// whatever the cleaner were to let through, no file holds more than text and its own markup.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { marked } from 'marked';
import { attacks } from './attacks/index.mjs';
import { readTree } from '../view/article/tree.js';
import { wordsFrom } from '../view/catalogue.js';
import { epubFile } from '../view/exports/epub.js';
import { fileName } from '../view/exports/file.js';
import { markdownFile } from '../view/exports/markdown.js';
import { htmlFile } from '../view/exports/page.js';
import english from '../_locales/en/messages.json' with { type: 'json' };
import { unzip } from './unzip.mjs';
import { readXml } from './xml.mjs';

const words = wordsFrom(english);
const OWN = new Set(`html head body title link article header h1 h2 p a span img nav ol ul li b math mi annotation package metadata manifest
  item spine itemref meta dc:identifier dc:title dc:language dc:creator dc:publisher dc:date dc:source dc:description`.split(/\s+/));
const LINKS = /^(https?:\/\/|mailto:|tel:|#|style\.css$|text\.xhtml(#[\w-]+)?$|nav\.xhtml$|picture-\d+\.png$)/i;

/** The attack wherever an article has text or an address. */
function articleOf(attack) {
  const text = attack.replaceAll('MARK', 'mark()').replaceAll('LEAK', 'https://leak.example/');
  const value = text.replace(/[\u0001-\u0004]/g, ' ');
  const place = (name, ...attributes) => `\u0001${name}${attributes.map((attribute) => `\u0002${attribute}=${value}`).join('')}\u0003${value}`;
  const tree = readTree([
    `${place('h2', 'id', 'onclick', 'class')}\u0004`,
    `${place('p', 'title', 'lang', 'dir', 'style', 'onload')}\u0001img\u0002src=${value}\u0002alt=${value}\u0002srcset=${value}\u0004\u0004`,
    `${place('a', 'href', 'title', 'target', 'ping')}\u0004`,
    `\u0001a\u0002href=https://a.example/?${value}\u0003x\u0004`,
    `${place('math:math', 'display', 'href')}${place('math:annotation', 'encoding')}\u0004\u0004`,
    `${place('script')}\u0004${place('svg:svg', 'onload')}\u0004${place(value)}\u0004${place('iframe', 'src', 'srcdoc')}\u0004`,
    `\u0001video\u0002src=${value}\u0002poster=${value}\u0004`,
  ].join(''));
  const article = {
    title: text, subtitle: text, byline: text, authors: [{ name: text, url: text }], siteName: text, excerpt: text, tags: [text, text],
    lang: text, dir: text, publishedTime: text, modifiedTime: text, canonicalUrl: text, textContent: text, markdown: '',
  };
  return { article, tree, url: text };
}

/** Only what the files are made of, and no address that could act. */
function judge(xml, source) {
  for (const { name, attributes } of readXml(xml)) {
    assert.ok(OWN.has(name), `<${name}> of ${source}`);
    for (const [key, value] of Object.entries(attributes)) {
      assert.doesNotMatch(key, /^(on|style$|srcset$|srcdoc$|target$|ping$|poster$)/i, source);
      if (key === 'href' || key === 'src') assert.match(value, LINKS, source);
    }
  }
}

test('an EPUB is well-formed, and its names are its own', async () => {
  for (const { source } of attacks) {
    const { article, tree, url } = articleOf(source);
    const entries = unzip(Buffer.from(await epubFile(article, tree, { url, words, pictures: new Map() })));
    for (const { name, data } of entries) {
      assert.match(name, /^(mimetype|META-INF\/container\.xml|book\/(package\.opf|nav\.xhtml|text\.xhtml|style\.css))$/);
      if (/\.(opf|xhtml)$/.test(name)) judge(String(data), source);
    }
  }
});

test('an HTML file holds the article and nothing that acts', () => {
  for (const { source } of attacks) {
    const { article, tree, url } = articleOf(source);
    const html = htmlFile(article, tree, { url, words, picture: () => undefined });
    judge(html.match(/<article>\n([^]*)<\/article>\n<\/body>\n<\/html>\n$/)[0].replace(/<\/body>\n<\/html>\n$/, ''), source);
    const head = html.slice(0, html.indexOf('<body>'));
    assert.equal(head.match(/</g).length, 11, source); // its own tags, and no other
    assert.doesNotMatch(head.slice(head.indexOf('<title>') + 7, head.indexOf('</title>')), /</);
  }
});

test('a Markdown file has its title in one line, and front matter that is all strings', () => {
  for (const { source } of attacks) {
    const { article, url } = articleOf(source);
    const [, head, body] = markdownFile(article, url).match(/^---\n([^]*?)\n---\n\n([^]*)$/);
    for (const line of head.split('\n')) {
      const [, value] = line.match(/^(?:[a-z]+:|[a-z]+: (".*")| {2}- (".*"))$/) ? [line, line.match(/(".*")$/)?.[1]] : assert.fail(line);
      if (value) assert.equal(typeof JSON.parse(value), 'string');
      assert.doesNotMatch(line, /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
    }
    const rendered = marked.parse(body);
    assert.doesNotMatch(rendered.replace(/<\/?(h1|p|em|a href="(https?:\/\/|mailto:)[^"<>]*")>|<\/a>/g, ''), /</, source);
  }
});

test('a file name is one name, whatever the title', () => {
  for (const { source } of [...attacks, { source: '../../etc/passwd' }, { source: 'a\u202egnp.exe' }, { source: 'x\u2067y\u0000' }]) {
    const name = fileName(source, 'md');
    assert.match(name, /^[^/\\:*?"<>|\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]+\.md$/, source);
    assert.doesNotMatch(name, /^\./);
  }
});
