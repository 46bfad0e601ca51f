// YAML front matter, the part of it that Markdown tools agree on.

/** @param {[string, string | string[] | undefined][]} pairs what is undefined or empty is left out */
export function frontMatter(pairs) {
  const given = pairs.filter(([, value]) => value !== undefined && value.length > 0);
  return `---\n${given.map(([key, value]) => `${key}:${written(value)}\n`).join('')}---\n`;
}

function written(value) {
  return Array.isArray(value) ? value.map((item) => `\n  - ${scalar(item)}`).join('') : ` ${scalar(value)}`;
}

/** Dates stand bare, so that tools take them for dates; any other text is quoted: none is then misread. */
function scalar(text) {
  return /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?)?$/.test(text) ? text : quoted(text);
}

/** YAML's double quotes are JSON's, but for some characters that YAML forbids or breaks lines at. */
function quoted(text) {
  const whole = text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
  const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(whole).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, escaped);
}
