// The texts of `_locales` where no extension looks them up: the bookmarklet and the demo.
import { createWords } from './words.js';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'ja', 'zh_CN', 'ar'];

/** Loads the words of the first wished-for language that there is; English otherwise. */
export async function loadWords(folder, wishes = navigator.languages) {
  const response = await fetch(new URL(`${chooseLanguage(wishes)}/messages.json`, folder));
  return wordsFrom(await response.json());
}

export function wordsFrom(messages) {
  return createWords((key, given = []) =>
    (messages[key]?.message ?? '').replace(/\$(\d)/g, (whole, place) => given[place - 1] ?? ''),
  );
}

/** Which catalogue serves a reader who wishes for these languages, best first. */
export function chooseLanguage(wishes) {
  for (const wish of wishes) {
    const found = LANGUAGES.find((name) => name.slice(0, 2) === wish.slice(0, 2).toLowerCase());
    if (found) return found;
  }
  return 'en';
}
