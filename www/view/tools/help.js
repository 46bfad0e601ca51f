// The list of shortcuts.
import { element } from '../frame/dom.js';
import { openSheet } from './sheet.js';

/** @param {{keys: string[], says: string}[]} shortcuts */
export function openHelp(page, { shadow, layers, words, shortcuts }) {
  const rows = shortcuts.map(({ keys, says }) =>
    element(
      page,
      'div',
      {},
      element(page, 'dt', {}, ...keys.map((key) => element(page, 'kbd', {}, key))),
      element(page, 'dd', {}, says),
    ),
  );
  const label = words.say('shortcuts');
  const heading = element(page, 'h2', {}, label);
  openSheet(page, { shadow, layers, words, label, name: 'help' }, heading, element(page, 'dl', {}, ...rows));
}
