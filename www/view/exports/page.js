// The article as one HTML file that needs nothing else.
import { allowsAttribute } from '../article/allowed.js';
import { escapeText, escapeValue, writeMarkup } from './markup.js';
import { PAPER, SCREEN } from './paper.js';

/** Whatever the file is opened with: it loads nothing and runs nothing. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/** @param {(src: string) => string | undefined} picture a picture's `data:` address; without one a link stands for it */
export function htmlFile(article, tree, { url, words, picture }) {
  const title = escapeText(article.title ?? url ?? '');
  return `<!DOCTYPE html>
<html lang="${escapeValue(article.lang || 'und')}" dir="${article.dir === 'rtl' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${PAPER}${SCREEN}</style>
</head>
<body>
<article>
${headMarkup(article, { url, words })}
${writeMarkup(tree, { picture })}
</article>
</body>
</html>
`;
}

/** Title, subtitle, authors, date and source, as every file begins. */
export function headMarkup(article, { url, words }) {
  const facts = [article.byline, article.siteName, article.publishedTime && words.date(article.publishedTime)];
  const link = url && allowsAttribute('a', 'href', url) && `<a href="${escapeValue(url)}">${escapeText(hostOf(url))}</a>`;
  const line = [...facts.filter(Boolean).map(escapeText), link].filter(Boolean).join(' · ');
  const subtitle = article.subtitle ? `<p>${escapeText(article.subtitle)}</p>` : '';
  return `<header><h1>${escapeText(article.title ?? hostOf(url ?? ''))}</h1>${subtitle}${line ? `<p class="facts">${line}</p>` : ''}</header>`;
}

function hostOf(url) {
  try {
    return new URL(url).host || url;
  } catch {
    return url;
  }
}
