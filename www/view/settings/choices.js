// What a reader can set, within which bounds, and what holds until then.

export const THEMES = ['system', 'light', 'sepia', 'dark', 'contrast'];
export const FONTS = ['serif', 'sans', 'mono', 'legible'];

/** Sliders; `unit` is what the style sheet wants after the number. */
export const SLIDERS = {
  size: { min: 70, max: 250, step: 10, standard: 100, unit: '%' },
  width: { min: 34, max: 82, step: 4, standard: 54, unit: 'ch' },
  leading: { min: 1.2, max: 2.4, step: 0.1, standard: 1.6, unit: '' },
  tracking: { min: 0, max: 0.16, step: 0.02, standard: 0, unit: 'em' },
};
const RATE = { min: 0.5, max: 2.5, step: 0.1, standard: 1 };
export const SPEECH_RATE = RATE;

/** Settings as they may be used, whatever was stored: unknown or wrong values give way to the standard. */
export function settingsFrom(stored) {
  const given = stored && typeof stored === 'object' ? stored : {};
  return {
    theme: oneOf(THEMES, given.theme),
    font: oneOf(FONTS, given.font),
    ...Object.fromEntries(Object.entries(SLIDERS).map(([name, range]) => [name, within(range, given[name])])),
    justify: given.justify === true,
    rate: within(RATE, given.rate),
    voice: typeof given.voice === 'string' ? given.voice : '',
  };
}

function oneOf(names, value) {
  return names.includes(value) ? value : names[0];
}

function within({ min, max, standard }, value) {
  return Number.isFinite(value) ? Math.min(max, Math.max(min, value)) : standard;
}

/** The next value of a slider in a direction, without what floating point adds. */
export function stepped({ min, max, step }, value, direction) {
  return Math.min(max, Math.max(min, Number((value + direction * step).toFixed(2))));
}
