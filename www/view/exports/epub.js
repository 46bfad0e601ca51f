// The article as an EPUB 3 book of one chapter.
import { branchesOf, folded, textOf } from '../article/tree.js';
import { escapeText, escapeValue, writeMarkup } from './markup.js';
import { headMarkup } from './page.js';
import { PAPER } from './paper.js';
import { zip } from './zip.js';

const XML = '<?xml version="1.0" encoding="utf-8"?>\n';
const CONTAINER = `${XML}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;
const HEADING = /^h[1-6]$/;

/**
 * @param {object} article
 * @param {object} tree its body
 * @param {object} given
 * @param {Map<string, {bytes: Uint8Array, type: string, name: string}>} given.pictures by their address; a link stands for any other
 * @param {Date} [given.now]
 * @returns {Promise<Uint8Array>}
 */
export async function epubFile(article, tree, { url, words, pictures, now = new Date() }) {
  const language = article.lang || 'und';
  const headings = [...branchesOf(tree)].filter((node) => HEADING.test(node.name) && folded(textOf(node)));
  const ids = new Map(headings.map((heading, i) => [heading, `section-${i + 1}`]));
  const text = writeMarkup(tree, { picture: (src) => pictures.get(src)?.name, idOf: (node) => ids.get(node) });
  const title = folded(article.title ?? url ?? words.say('label'));
  const used = [...pictures.values()].filter(({ name }) => text.includes(`"${name}"`));
  const chapter = `${headMarkup({ ...article, title }, { url, words })}\n${text}`;
  const given = { article, title, language, url, now, used, hasMath: text.includes('<math') };
  return zip([
    { name: 'mimetype', data: 'application/epub+zip', stored: true },
    { name: 'META-INF/container.xml', data: CONTAINER },
    { name: 'book/package.opf', data: packageFile(given) },
    { name: 'book/nav.xhtml', data: xhtml(given, navigation({ title, headings, ids, words })) },
    { name: 'book/text.xhtml', data: xhtml(given, chapter) },
    { name: 'book/style.css', data: PAPER },
    ...used.map(({ name, bytes }) => ({ name: `book/${name}`, data: bytes, stored: true })),
  ]);
}

function packageFile({ article, title, language, url, now, used, hasMath }) {
  const authors = article.authors?.map(({ name }) => name) ?? (article.byline ? [article.byline] : []);
  const optional = (name, value) => (value ? `<dc:${name}>${escapeText(folded(value))}</dc:${name}>\n` : '');
  const pictures = used.map(({ name, type }, i) => `<item id="picture-${i + 1}" href="${name}" media-type="${type}"/>\n`).join('');
  return `${XML}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${escapeValue(language)}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${escapeText(url || `urn:uuid:${uuid()}`)}</dc:identifier>
<dc:title>${escapeText(title)}</dc:title>
<dc:language>${escapeText(language)}</dc:language>
${authors.map((name) => optional('creator', name)).join('')}${optional('publisher', article.siteName)}${optional('date', dayOf(article.publishedTime))}${optional('source', url)}${optional('description', article.excerpt)}<meta property="dcterms:modified">${now.toISOString().slice(0, 19)}Z</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityHazard">unknown</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="text" href="text.xhtml" media-type="application/xhtml+xml"${hasMath ? ' properties="mathml"' : ''}/>
<item id="style" href="style.css" media-type="text/css"/>
${pictures}</manifest>
<spine${article.dir === 'rtl' ? ' page-progression-direction="rtl"' : ''}><itemref idref="text"/></spine>
</package>
`;
}

/** The day of a time, or as much of it as there is; undefined for what is no date. */
function dayOf(time) {
  return time?.match(/^\d{4}(-\d\d){0,2}/)?.[0];
}

function navigation({ title, headings, ids, words }) {
  const entries = headings.map((heading) => `<li><a href="text.xhtml#${ids.get(heading)}">${escapeText(folded(textOf(heading)))}</a></li>`);
  const all = [`<li><a href="text.xhtml">${escapeText(title)}</a></li>`, ...entries];
  return `<nav epub:type="toc" role="doc-toc"><h2>${escapeText(words.say('contents'))}</h2><ol>${all.join('\n')}</ol></nav>`;
}

function xhtml({ title, language, article }, body) {
  const lang = escapeValue(language);
  return `${XML}<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}" dir="${article.dir === 'rtl' ? 'rtl' : 'ltr'}">
<head><title>${escapeText(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>
${body}
</body>
</html>
`;
}

/** A random name for what has no address; `crypto.randomUUID` is not to be had on plain-http pages. */
function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
