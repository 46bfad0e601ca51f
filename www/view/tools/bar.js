// The bar over the article: one button a tool.
import { button, element } from '../frame/dom.js';

/**
 * @param {{name: string, label: string, key?: string, act: (button: Element) => void, opens?: boolean, pressed?: boolean}[]} tools
 *   the last one closes the view
 * @returns {{bar: Element, buttons: {[name: string]: HTMLButtonElement}}}
 */
export function toolBar(page, label, tools) {
  const bar = element(page, 'div', { class: 'bar', role: 'toolbar', 'aria-label': label });
  const buttons = {};
  for (const { name, label, key, act, opens, switches } of tools) {
    const attributes = { class: 'tool', 'data-tool': name };
    if (opens) Object.assign(attributes, { 'aria-expanded': 'false', 'aria-haspopup': 'dialog' });
    if (switches) attributes['aria-pressed'] = 'false';
    if (key) attributes['aria-keyshortcuts'] = key;
    buttons[name] = button(page, { label, icon: name, attributes }, () => act(buttons[name]));
    if (key) buttons[name].title = `${label} (${key === 'Escape' ? 'Esc' : key})`;
    bar.append(buttons[name]);
  }
  return { bar, buttons };
}
