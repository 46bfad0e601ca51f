// What the reading view wants of a door that is no extension: words, settings, the typeface.
import { loadFaces } from '../fonts/faces.js';
import { loadWords } from '../view/catalogue.js';
import { openLocalStore } from '../view/settings/store.js';

const beside = (path) => new URL(`../${path}`, import.meta.url);

export async function furnish() {
  const words = await loadWords(beside('_locales/'));
  return { words, store: openLocalStore(), loadFaces: () => loadFaces((file) => beside(`fonts/${file}`)) };
}
