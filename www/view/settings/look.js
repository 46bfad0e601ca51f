// The settings in force: applied at once, kept a moment later.
import { applySettings } from './apply.js';
import { SLIDERS, THEMES, settingsFrom, stepped } from './choices.js';
import { createTypeface } from './typeface.js';

const PAUSE = 400; // milliseconds: browsers limit how often synchronised storage is written

export function createLook(page, { dialog, store, loadFaces }) {
  const typeface = createTypeface(page, loadFaces);
  let settings = store.settings;
  let timer;
  let watch = () => {};

  function put(next) {
    settings = next;
    applySettings(dialog, settings);
    if (settings.font === 'legible') typeface.use();
    watch(settings);
  }
  function change(part) {
    put({ ...settings, ...part });
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE);
  }
  function save() {
    timer = undefined;
    store.save(settings);
  }

  /** What waits to be kept is kept at once where the tab is closed. */
  const flush = () => timer !== undefined && (clearTimeout(timer), save());
  page.defaultView.addEventListener('pagehide', flush);

  put(settings);
  return {
    get: () => settings,
    change,
    reset: () => change(settingsFrom({ rate: settings.rate, voice: settings.voice })),
    /** Moves a slider by its steps; 0 puts it back. */
    step: (name, by) => change({ [name]: by === 0 ? SLIDERS[name].standard : stepped(SLIDERS[name], settings[name], by) }),
    nextTheme: () => change({ theme: THEMES[(THEMES.indexOf(settings.theme) + 1) % THEMES.length] }),
    /** Calls back with the settings at each change, the last caller alone. */
    watch: (call) => (watch = call),
    remove() {
      flush();
      page.defaultView.removeEventListener('pagehide', flush);
      typeface.remove();
    },
  };
}
