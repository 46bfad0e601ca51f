// The first cleaning, of a text that nobody reads, while the page is still being
// walked: engines that compile a function at its first call have then compiled most.

const element = (name, ...content) => `\u0001${name}${content.join('')}\u0004`;
const attribute = (name, value) => `\u0002${name}=${value}`;
const text = (content) => `\u0003${content}`;
const LINE = 'The ship sailed in the morning, and nobody on the quay saw her again for many years.';
const item = element('li', element('a', attribute('href', '/news'), text('News')));
const PICTURE = element('figure', element('img', attribute('src', '/ship.jpg'), attribute('width', '800')), element('figcaption', text('The ship')));

/** A short page in the form of `src/snapshot.rs`. */
const PAGE = element(
  '#document',
  attribute('url', 'https://ships.example/lost'),
  element(
    'html',
    element('head', element('title', text('The lost ship'))),
    element(
      'body',
      element('nav', attribute('class', 'menu'), element('ul', item.repeat(3))),
      element('h1', text('The lost ship')),
      element('p', attribute('class', 'byline'), text('By Ann Lee, 5 April 2018')),
      element('div', element('p', text(LINE)).repeat(3), PICTURE, element('p', text(LINE)).repeat(3)),
    ),
  ),
);

let isWarm = false;

/** Gets the cleaner ready, once; of what may go wrong the cleaning of the page will tell. */
export async function warmUp(cleaner) {
  if (isWarm) return;
  isWarm = true;
  await cleaner.cleanSnapshot(PAGE, { snapshot: true }).catch(() => {});
}
