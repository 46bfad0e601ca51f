// How much of the article is read: a line below the bar.
import { element } from '../frame/dom.js';

export function progressLine(page) {
  return element(page, 'div', { class: 'progress', 'aria-hidden': 'true' });
}

/** Calls back once a frame while the article scrolls, with the share read, 0 to 1. */
export function onReading(page, scroller, report) {
  let waiting = false;
  const tell = () => {
    waiting = false;
    const room = scroller.scrollHeight - scroller.clientHeight;
    report(room > 0 ? Math.min(1, scroller.scrollTop / room) : 0); // what fits the window needs no line
  };
  const soon = () => {
    if (!waiting) page.defaultView.requestAnimationFrame(tell);
    waiting = true;
  };
  scroller.addEventListener('scroll', soon);
  soon(); // once it has a size
}
