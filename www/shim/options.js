// What a caller may choose, and what is said to one who misspells it.
import { PlainleafError } from './error.js';

/** What holds where nothing is chosen. */
export const defaults = Object.freeze({
  url: undefined,
  images: true,
  links: true,
  stripTracking: false,
  markdown: false,
  snapshot: false,
  trace: false,
  focus: undefined,
  maxElements: undefined,
  timeBudgetMs: undefined,
  signal: undefined,
});

const isWhole = (value) => Number.isInteger(value) && value >= 0 && value < 2 ** 32;

/** Options that are not true or false: what is wanted, and the test of it. */
const KINDS = {
  url: ['a string or a URL', (value) => typeof (value?.href ?? value) === 'string'],
  focus: ['a node number', isWhole],
  maxElements: ['a whole number', isWhole],
  timeBudgetMs: ['a whole number of milliseconds', isWhole],
  signal: ['an AbortSignal', (value) => typeof value?.aborted === 'boolean'],
};
const FLAG = ['true or false', (value) => typeof value === 'boolean'];

/**
 * Splits the caller's options into what the cleaner itself takes and the signal.
 * @throws {PlainleafError} for an unknown one, or one of the wrong type
 */
export function readOptions(options) {
  const { signal, url, ...choices } = checked(options ?? {});
  return { signal, choices: { ...choices, url: url?.href ?? url } };
}

function checked(options) {
  if (typeof options !== 'object' || Array.isArray(options)) refuse('options must be an object');
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(defaults, name)) refuse(`unknown option \`${name}\`; the nearest known one is \`${nearest(name)}\``);
    const [wanted, fits] = KINDS[name] ?? FLAG;
    if (value !== undefined && !fits(value)) refuse(`option \`${name}\` must be ${wanted}`);
  }
  return options;
}

function refuse(message) {
  throw new PlainleafError(message, { code: 'bad-options' });
}

function nearest(name) {
  const distances = Object.keys(defaults).map((known) => [distance(name.toLowerCase(), known), known]);
  return distances.reduce((best, next) => (next[0] < best[0] ? next : best))[1];
}

/** How many letters must be added, dropped or changed to make one word of the other. */
function distance(from, to) {
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i++) {
    const above = row;
    row = [i];
    for (let j = 1; j <= to.length; j++) {
      row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (from[i - 1] === to[j - 1] ? 0 : 1));
    }
  }
  return row[to.length];
}
