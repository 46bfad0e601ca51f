// What the view says, in the reader's language. The texts are in www/_locales,
// in the form that browsers want of extensions.

/**
 * @param {(key: string, substitutions?: string[]) => string} lookup a text by its name; empty when there is none
 */
export function createWords(lookup) {
  const language = lookup('language');
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  const say = (key, ...given) => lookup(key, given.map(String));
  return {
    language,
    dir: lookup('direction'),
    say,
    /** A text that depends on a number, such as `minutes`. */
    count: (key, amount) => say(`${key}_${plural.select(amount)}`, number.format(amount)) || say(`${key}_other`, number.format(amount)),
    number: (value, options) => new Intl.NumberFormat(language, options).format(value),
    date: (iso) => formatDate(iso, language),
  };
}

/** A date as people write it; what is not a date stays as it is. */
function formatDate(iso, language) {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const dayOnly = /^\d{4}(-\d{2}){0,2}$/.test(iso); // read as UTC, so shown as UTC
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: dayOnly ? 'UTC' : undefined }).format(date);
}
