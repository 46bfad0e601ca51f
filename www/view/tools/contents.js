// The table of contents, for articles with enough headings to need one.
import { button, element } from '../frame/dom.js';

const ENOUGH = 3;

/** The article's headings `{heading, level}`; none when they are too few for a table. */
export function headingsOf(body) {
  const found = [...body.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(
    (heading) => heading.textContent.trim() && !heading.closest('.removed'),
  );
  if (found.length < ENOUGH) return [];
  const levels = found.map(({ localName }) => Number(localName[1]));
  const top = Math.min(...levels);
  return found.map((heading, i) => ({ heading, level: levels[i] - top }));
}

/** The last heading above the reader's eye; undefined above the first. */
export function currentHeading(headings, scroller) {
  const eye = scroller.getBoundingClientRect().top + scroller.clientHeight * 0.25;
  const isEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2;
  if (isEnd && scroller.scrollTop > 0) return headings.at(-1)?.heading;
  return headings.findLast(({ heading }) => heading.getBoundingClientRect().top <= eye)?.heading;
}

export function contentsPanel(page, { headings, label, scroller, go }) {
  const list = element(page, 'ol', { class: 'sections' });
  for (const { heading, level } of headings) {
    const entry = button(page, { text: heading.textContent.trim(), attributes: { dir: 'auto' } }, () => go(heading));
    entry.style.setProperty('--level', Math.min(level, 3));
    list.append(element(page, 'li', {}, entry));
  }
  markCurrent(list, headings, scroller);
  return element(page, 'nav', { 'aria-label': label }, list);
}

/** Marks the section that is being read. */
export function markCurrent(list, headings, scroller) {
  const current = currentHeading(headings, scroller);
  headings.forEach(({ heading }, i) => {
    const entry = list.children[i].firstElementChild;
    if (heading === current) entry.setAttribute('aria-current', 'location');
    else entry.removeAttribute('aria-current');
  });
}
