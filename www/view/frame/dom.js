// Makes elements without a parser; text is always set as text.

const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

/** Creates an HTML element with text and attributes, in XHTML pages as well. */
export function element(page, name, attributes = {}, ...children) {
  const made = page.createElementNS(HTML, name);
  for (const key in attributes) made.setAttribute(key, attributes[key]);
  made.append(...children);
  return made;
}

/** A button that says what it does, in words or in a label beside its icon. */
export function button(page, { label, text, icon, attributes = {} }, act) {
  const made = element(page, 'button', { type: 'button', ...attributes });
  if (icon) made.append(picture(page, icon));
  if (text) made.append(text);
  if (label) {
    made.setAttribute('aria-label', label);
    made.setAttribute('title', label);
  }
  made.addEventListener('click', act);
  return made;
}

/** What the buttons show: strokes in a square of 24 units. */
const ICONS = {
  contents: 'M9 6h11M9 12h11M9 18h11M4 6h.01M4 12h.01M4 18h.01',
  listen: 'M4 10v4h4l5 4V6l-5 4ZM16.5 9a4.2 4.2 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11',
  removed: 'M7 4l5 4 5-4M7 20l5-4 5 4M4 12h2.5M10.7 12h2.6M17.500 12H20',
  save: 'M12 4v11M7.500 10.500 12 15l4.500-4.500M5 19.500h14',
  settings: 'M3 18 8 6l5 12M4.700 14h6.600M14.500 18l3.200-8 3.300 8M15.700 15.200h4',
  close: 'M6 6l12 12M18 6 6 18',
  play: 'M8 5.500v13l10.500-6.500Z',
  pause: 'M8.500 6v12M15.500 6v12',
  back: 'M15 6l-6 6 6 6',
  forward: 'M9 6l6 6-6 6',
};

function picture(page, name) {
  const drawing = page.createElementNS(SVG, 'svg');
  drawing.setAttribute('viewBox', '0 0 24 24');
  drawing.setAttribute('aria-hidden', 'true');
  drawing.setAttribute('class', `icon icon-${name}`);
  const path = page.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[name]);
  drawing.append(path);
  return drawing;
}

/** Shows another icon and label on a button made with them. */
export function relabel(page, made, icon, label) {
  made.replaceChildren(picture(page, icon));
  made.setAttribute('aria-label', label);
  made.setAttribute('title', label);
}
