// What the tests ask of an open reading view, in either browser.
import { until } from './wait.mjs';

/** Waits until the page shows an article or a message; answers what it says. */
export async function shownIn(page) {
  await until(() => page.inView((root) => Boolean(root.querySelector('article'))), 'the reading view');
  return page.inView((root) => {
    const blocks = [...root.querySelectorAll('.body > *, .body > div > *')].filter(
      (block) => !block.querySelector('p'),
    );
    return {
      title: root.querySelector('h1')?.textContent ?? null,
      text: blocks.map((block) => block.textContent.trim()).join('\n\n'),
      failure: root.querySelector('.failure p')?.textContent ?? null,
      choices: [...root.querySelectorAll('.choices button')].map((button) => button.textContent),
    };
  });
}

/** Waits until no view is left. */
export function leftView(page) {
  return until(async () => (await page.inView(() => true)) === null, 'the view to be gone');
}

/** What must be the same before and after: the document's source, scroll, focus, selection, title. */
export function stateOf(page) {
  return page.evaluate(() => ({
    source: document.documentElement.outerHTML,
    scroll: [scrollX, scrollY],
    focus: document.activeElement?.id || document.activeElement?.localName,
    selection: String(getSelection()),
    title: document.title,
  }));
}
