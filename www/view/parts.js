// The parts of the reading view: header, body, lists; the message when there is no article.
import { buildArticle, element } from './build.js';
import { formatDate, messages } from './messages.js';

/** The article with its header. `open(node)` shows another article of the page. */
export function articlePart(page, article, open) {
  const main = element(page, 'article', {});
  if (article.lang) main.setAttribute('lang', article.lang);
  main.setAttribute('dir', article.dir ?? 'auto');
  main.append(headerPart(page, article), bodyPart(page, article));
  if (open && article.others?.length > 0) main.append(othersPart(page, article.others, open));
  return main;
}

function headerPart(page, article) {
  const header = element(page, 'header', {});
  if (article.siteName) header.append(element(page, 'p', { class: 'site' }, article.siteName));
  if (article.title) header.append(element(page, 'h1', {}, article.title));
  const facts = factsOf(page, article);
  if (facts.length > 0) header.append(element(page, 'p', { class: 'facts' }, ...facts));
  return header;
}

function factsOf(page, article) {
  const facts = [];
  if (article.byline) facts.push(element(page, 'span', { class: 'byline' }, article.byline));
  if (article.publishedTime) {
    const shown = formatDate(article.publishedTime, page.defaultView?.navigator.language);
    facts.push(element(page, 'time', { datetime: article.publishedTime }, shown));
  }
  if (article.readingMinutes > 0) facts.push(element(page, 'span', {}, messages.minutes(article.readingMinutes)));
  return facts;
}

function bodyPart(page, article) {
  const body = element(page, 'div', { class: 'body' });
  body.append(buildArticle(page, article.snapshot));
  return body;
}

function othersPart(page, others, open) {
  const entries = others.map(({ title, byline, node }) => choice(page, title, byline, () => open(node)));
  const heading = element(page, 'h2', {}, messages.others);
  return element(page, 'aside', { class: 'choices' }, heading, element(page, 'ul', {}, ...entries));
}

function choice(page, text, small, act) {
  const button = element(page, 'button', { type: 'button' }, text);
  if (small) button.append(element(page, 'small', {}, small));
  button.addEventListener('click', act);
  return element(page, 'li', {}, button);
}

/** What is said in place of an article, and what could have been meant. */
export function failurePart(page, failure, open) {
  const nothing = failure.code === 'nothing-readable';
  const main = element(page, 'article', { class: 'failure', dir: 'auto' });
  main.append(element(page, 'h1', {}, nothing ? messages.nothingTitle : messages.failedTitle));
  main.append(element(page, 'p', {}, sentence(failure.message ?? messages.nothingReason)));
  const candidates = open ? (failure.candidates ?? []) : [];
  if (candidates.length > 0) main.append(candidatesPart(page, candidates, open));
  return main;
}

/** The message without its label, since the heading says that already, as a sentence. */
function sentence(message) {
  const text = message.replace(/^nothing readable: /, '');
  return text.charAt(0).toUpperCase() + text.slice(1).replace(/[^.!?]$/, '$&.');
}

function candidatesPart(page, candidates, open) {
  const entries = candidates.map(({ textPreview, node }) => choice(page, textPreview, null, () => open(node)));
  const heading = element(page, 'h2', {}, messages.candidates);
  return element(page, 'div', { class: 'choices' }, heading, element(page, 'ul', {}, ...entries));
}
