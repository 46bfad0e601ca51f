// The right side: an article, or why there is none.
import { element } from './dom.js';

/** @param again called with a node's number to clean what stands there */
export async function showArticle(target, article, cleaner, again) {
  const body = element('div', { class: 'body' });
  if (article.lang) body.lang = article.lang;
  if (article.dir) body.dir = article.dir;
  await cleaner.renderInto(body, article.snapshot ?? '');
  target.replaceChildren(
    element('article', {}, heading(article), facts(article), body),
    ...notes(article, again),
  );
}

function heading({ title }) {
  return title ? element('h1', {}, title) : null;
}

function facts(article) {
  const parts = [
    article.byline,
    article.siteName,
    article.publishedTime && time(article.publishedTime),
    `${article.wordCount.toLocaleString()} words, ${article.readingMinutes} min`,
    `${article.pageKind}, ${Math.round(article.confidence * 100)} % sure`,
  ].filter(Boolean);
  return element('p', { class: 'facts' }, ...parts.flatMap((part, index) => (index ? [' · ', part] : [part])));
}

function time(iso) {
  const date = new Date(iso);
  const shown = Number.isNaN(date.valueOf()) ? iso : date.toLocaleDateString(undefined, { dateStyle: 'long' });
  return element('time', { datetime: iso }, shown);
}

function notes({ others = [], warnings = [] }, again) {
  const found = [];
  if (others.length) {
    const items = others.map(({ title, node }) => choice(title, () => again(node)));
    found.push(element('h3', {}, 'Also on this page'), element('ul', { class: 'choices' }, ...items));
  }
  if (warnings.length) {
    found.push(element('h3', {}, 'To be known'), element('ul', {}, ...warnings.map((text) => element('li', {}, text))));
  }
  return found.length ? [element('aside', { class: 'notes' }, ...found)] : [];
}

/** Says why there is no article, and offers what could be meant. */
export function showFailure(target, error, again) {
  const candidates = error.candidates ?? [];
  const message = error.code === 'nothing-readable' ? 'There is no article in this page.' : 'This did not work.';
  target.replaceChildren(element('div', { class: 'failure', role: 'alert' },
    element('p', {}, element('strong', {}, message)),
    element('p', {}, error.message),
    candidates.length ? element('p', {}, 'The nearest things to one:') : null,
    element('ul', { class: 'choices' }, ...candidates.map(({ textPreview, node }) => choice(textPreview, () => again(node)))),
  ));
}

function choice(text, onclick) {
  return element('li', {}, element('button', { type: 'button', onclick }, text || 'without text'));
}
