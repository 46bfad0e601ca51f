// A picture as large as the window lets it be; the arrows lead through all of the article's.
import { button, element } from '../frame/dom.js';
import { openSheet } from './sheet.js';

export function openLightbox(page, { chosen, body, shadow, layers, words }) {
  const pictures = [...body.querySelectorAll('.zoom > img:not(.missing)')];
  let at = pictures.indexOf(chosen);
  const image = element(page, 'img', {});
  const caption = element(page, 'p', { class: 'caption', 'aria-live': 'polite', dir: 'auto' });

  function show(place) {
    at = (place + pictures.length) % pictures.length;
    const shown = pictures[at];
    image.src = shown.currentSrc || shown.src; // the one that is here already
    image.alt = shown.alt;
    caption.textContent = shown.closest('figure')?.querySelector('figcaption')?.textContent.trim() || shown.alt;
  }
  const step = (by) => () => show(at + by);
  const [left, right] = words.dir === 'rtl' ? [step(1), step(-1)] : [step(-1), step(1)];
  const keys = { ArrowLeft: left, ArrowRight: right, Home: () => show(0), End: () => show(pictures.length - 1) };
  const ways =
    pictures.length > 1
      ? [
          button(page, { label: words.say('previous'), icon: 'back', attributes: { class: 'tool', 'data-tool': 'previous' } }, step(-1)),
          button(page, { label: words.say('next'), icon: 'forward', attributes: { class: 'tool', 'data-tool': 'next' } }, step(1)),
        ]
      : [];
  show(at);
  openSheet(page, { shadow, layers, words, keys, label: words.say('picture'), name: 'lightbox' }, image, caption, ...ways);
}
