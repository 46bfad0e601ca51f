// What the view says, in one place.

export const messages = {
  close: 'Close reading view',
  label: 'Reading view',
  minutes: (count) => (count === 1 ? '1 minute' : `${count} minutes`),
  nothingTitle: 'No article found here',
  nothingReason: 'This page holds no text that reads like an article.',
  failedTitle: 'This page could not be read',
  candidates: 'Nearest to an article:',
  others: 'Also on this page',
};

/** A date as people write it; what is not a date stays as it is. */
export function formatDate(iso, language) {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const dayOnly = /^\d{4}(-\d{2}){0,2}$/.test(iso); // read as UTC, so shown as UTC
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: dayOnly ? 'UTC' : undefined }).format(date);
}
