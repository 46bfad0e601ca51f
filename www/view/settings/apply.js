// Puts settings into force: as attributes and custom properties of the view, which its style sheet reads.
import { SLIDERS } from './choices.js';

export function applySettings(dialog, settings) {
  dialog.dataset.theme = settings.theme;
  dialog.dataset.font = settings.font;
  dialog.toggleAttribute('data-justify', settings.justify);
  for (const [name, { unit }] of Object.entries(SLIDERS)) dialog.style.setProperty(`--${name}`, settings[name] + unit);
}
