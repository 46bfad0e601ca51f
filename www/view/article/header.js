// What stands above the text: site, title, subtitle, authors, date, reading time, picture.
import { element } from '../frame/dom.js';
import { allowsAttribute } from './allowed.js';
import { branchesOf } from './tree.js';

/** @param tree the article's body: its own picture makes the lead picture needless */
export function headerPart(page, article, tree, words) {
  const header = element(page, 'header', {});
  if (article.siteName) header.append(element(page, 'p', { class: 'site' }, article.siteName));
  if (article.title) header.append(element(page, 'h1', {}, article.title));
  if (article.subtitle) header.append(element(page, 'p', { class: 'subtitle' }, article.subtitle));
  const facts = factsOf(page, article, words);
  const apart = facts.flatMap((fact, i) => (i === 0 ? [fact] : ['\u2002·\u2002', fact]));
  if (facts.length > 0) header.append(element(page, 'p', { class: 'facts' }, ...apart));
  const lead = leadPicture(article, tree);
  if (lead) header.append(element(page, 'img', { class: 'lead', src: lead, alt: '', decoding: 'async' }));
  return header;
}

/** The picture that stands for an article which has none of its own. */
export function leadPicture({ leadImage }, tree) {
  const own = [...branchesOf(tree)].some(({ name }) => name === 'img' || name === 'video');
  return leadImage && !own && allowsAttribute('img', 'src', leadImage) ? leadImage : undefined;
}

function factsOf(page, article, words) {
  const facts = [];
  const interfaceText = { lang: words.language, dir: words.dir };
  if (article.byline) facts.push(element(page, 'span', { class: 'byline', dir: 'auto' }, article.byline));
  if (article.publishedTime) {
    facts.push(element(page, 'time', { datetime: article.publishedTime, ...interfaceText }, words.date(article.publishedTime)));
  }
  if (article.readingMinutes > 0) facts.push(element(page, 'span', interfaceText, words.count('minutes', article.readingMinutes)));
  return facts;
}
