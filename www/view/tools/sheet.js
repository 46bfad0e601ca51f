// A dialog of its own over the view: the keyboard stays in it until it is closed.
import { button, element } from '../frame/dom.js';

export function openSheet(page, { shadow, layers, words, label, name, keys = {} }, ...content) {
  const sheet = element(page, 'dialog', { class: `sheet ${name}`, 'aria-label': label, lang: words.language, dir: words.dir });
  const forget = layers.add({ close, keys });
  function close() {
    forget();
    sheet.close();
    sheet.remove();
  }
  sheet.append(button(page, { label: words.say('close'), icon: 'close', attributes: { class: 'tool' } }, close), ...content);
  sheet.addEventListener('cancel', (event) => {
    event.preventDefault();
    close();
  });
  sheet.addEventListener('click', (event) => event.target === sheet && close()); // beside it
  shadow.querySelector('.view').append(sheet);
  sheet.showModal();
  return close;
}
