// The texts of a page of the bookmarklet's, in the reader's language.

export function sayAll(words) {
  document.documentElement.lang = words.language;
  document.documentElement.dir = words.dir;
  for (const place of document.querySelectorAll('[data-say]')) place.textContent = words.say(place.dataset.say);
}
