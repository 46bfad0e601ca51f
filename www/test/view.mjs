// What the tests ask of an open reading view, in either browser.
import { until } from './wait.mjs';

/** Waits until the page shows an article or a message, and nothing of it is still to come; answers what it says. */
export async function shownIn(page) {
  await until(() => page.inView((root) => Boolean(root.querySelector('[open] article'))), 'the reading view');
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

/** Clicks the middle of an element of the view, as a user does, once it stands still. */
export async function clickIn(page, selector, at = 0) {
  let last;
  const point = await until(async () => {
    const found = await middleOf(page, selector, at);
    const still = found && String(found) === last;
    last = String(found);
    return still && found;
  }, `${selector} in the view`);
  await page.clickAt(...point);
}

function middleOf(page, selector, at) {
  const measure = (root, selector, at) => {
    const found = root.querySelectorAll(selector)[at];
    found?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const box = found?.getBoundingClientRect();
    return box?.width > 0 ? [box.x + box.width / 2, box.y + box.height / 2] : null;
  };
  return page.inView(measure, selector, at);
}

/** Waits until a question about the view is answered with yes. */
export function inViewUntil(page, question, what, ...args) {
  return until(() => page.inView(question, ...args), what);
}

/** Waits until the view's status line says something that fits. */
export async function told(page, pattern) {
  let text = '';
  await until(
    async () => pattern.test((text = await page.inView((root) => root.querySelector('.status').textContent))),
    `the view to say ${pattern}`,
  );
  return text;
}

/** A computed style of something in the view. */
export function styleOf(page, selector, property) {
  return page.inView((root, selector, property) => getComputedStyle(root.querySelector(selector))[property], selector, property);
}
