// A note shows beside its mark: no way to the end of the article and back.
import { button, element } from '../frame/dom.js';

/** The note that a link in the text leads to; null for any other link. */
export function noteOf(link, body) {
  const address = link.getAttribute('href');
  if (!address?.startsWith('#') || !link.closest('.footnote-ref')) return null;
  return body.ownerDocument && find(body, address.slice(1));
}

function find(body, id) {
  return [...body.querySelectorAll('.footnotes [id]')].find((note) => note.id === id) ?? null;
}

/** Shows the note below its mark. `go(note)` leads to it at the end of the article. */
export function showNote(page, { link, note, scroller, words, layers, go }) {
  const label = words.say('note', link.textContent.replace(/[[\]]/g, '').trim());
  const text = element(page, 'div', { class: 'text' }, ...[...note.childNodes].map((node) => node.cloneNode(true)));
  text.querySelectorAll('.footnote-back').forEach((back) => back.remove());
  text.querySelectorAll('[id]').forEach((copy) => copy.removeAttribute('id'));
  const popup = element(page, 'div', { class: 'note', role: 'dialog', 'aria-label': label, tabindex: '-1' }, text);
  const forget = layers.add({ close });
  const outside = (event) => !popup.contains(event.target) && !link.contains(event.target) && close({ refocus: false });

  function close({ refocus = true } = {}) {
    forget();
    popup.remove();
    scroller.removeEventListener('pointerdown', outside);
    if (refocus) link.focus({ preventScroll: true });
  }
  popup.append(
    element(
      page,
      'p',
      { class: 'row', lang: words.language, dir: words.dir },
      button(page, { text: words.say('goToNote') }, () => {
        close({ refocus: false });
        go(note);
      }),
      button(page, { text: words.say('close') }, () => close()),
    ),
  );
  scroller.addEventListener('pointerdown', outside);
  link.closest('article').append(popup);
  place(popup, link, scroller);
  popup.focus({ preventScroll: true });
  return close;
}

/** Below the mark, or above it near the lower edge; always within the window. */
function place(popup, link, scroller) {
  const [mark, frame, own] = [link, scroller, popup].map((part) => part.getBoundingClientRect());
  const below = mark.bottom + 8;
  const fits = below + own.height < frame.bottom;
  const top = fits ? below : Math.max(frame.top + 8, mark.top - own.height - 8);
  const left = Math.max(frame.left + 8, Math.min(mark.left - 24, frame.left + scroller.clientWidth - own.width - 8));
  popup.style.top = `${top - frame.top + scroller.scrollTop}px`;
  popup.style.left = `${left - frame.left}px`;
}
