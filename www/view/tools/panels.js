// The panels below the bar: a button opens its panel and closes it again; one is open at a time.
import { element } from '../frame/dom.js';

/**
 * @param {object} given
 * @param {Element} given.dialog where the panels hang
 * @returns {{toggle: Function, close: () => void}}
 */
export function createPanels(page, { dialog, layers }) {
  let open = null;

  function close({ refocus = true } = {}) {
    if (!open) return;
    const { panel, opener, forget } = open;
    open = null;
    forget();
    panel.remove();
    opener.setAttribute('aria-expanded', 'false');
    if (refocus) opener.focus();
  }

  /** Opens the panel that `fill` makes, or closes it when it is the open one. */
  function toggle(name, opener, label, fill) {
    const same = open?.name === name;
    close();
    if (same) return;
    const panel = element(page, 'section', { class: 'panel', 'data-panel': name, role: 'dialog', 'aria-label': label, tabindex: '-1' });
    panel.append(fill());
    dialog.querySelector('.scroller').before(panel); // so that Tab goes on from the bar into it
    opener.setAttribute('aria-expanded', 'true');
    open = { name, panel, opener, forget: layers.add({ close }) };
    (panel.querySelector('[aria-current], input:checked, button, input') ?? panel).focus();
  }

  dialog.addEventListener('pointerdown', (event) => {
    const inside = open && (open.panel.contains(event.target) || open.opener.contains(event.target));
    if (open && !inside) close({ refocus: false });
  });
  return { toggle, close };
}
