// The panel of what can be taken away: copies, files, paper.
import { button, element } from '../frame/dom.js';

/** @param {{[group: string]: {name: string, act: () => void}[]}} groups */
export function exportsPanel(page, { groups, words }) {
  return element(
    page,
    'div',
    { class: 'exports' },
    ...Object.entries(groups).map(([group, actions]) => {
      const buttons = actions.map(({ name, act }) => button(page, { text: words.say(name), attributes: { class: name } }, act));
      if (buttons.length === 1) return element(page, 'div', { class: 'group' }, ...buttons);
      const label = words.say(group);
      return element(page, 'div', { class: 'group', role: 'group', 'aria-label': label }, element(page, 'h2', {}, label), ...buttons);
    }),
  );
}
