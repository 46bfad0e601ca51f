// Checks that a text is well-formed XML, and lists its elements. As much of the
// grammar as our own files use; anything else in them is an error.
import assert from 'node:assert/strict';

const NAME = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?';
const TAG = new RegExp(`^<(${NAME})((?:\\s+${NAME}="[^"<]*")*)\\s*(/?)>`);
const ENTITY = /&(?!(amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i;

/** @returns {{name: string, attributes: {[name: string]: string}, text: string}[]} */
export function readXml(text) {
  let rest = text.replace(/^<\?xml version="1\.0" encoding="utf-8"\?>\n/, '').replace(/^<!DOCTYPE html>\n/, '');
  const open = [];
  const elements = [];
  assert.doesNotMatch(text, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/, 'only characters that XML allows');
  while (rest.trim() !== '') {
    const data = rest.match(/^[^<]*/)[0];
    assert.doesNotMatch(data, ENTITY, `a bare & near ${data.slice(0, 60)}`);
    if (data.trim()) assert.ok(open.length > 0, `text outside: ${data.slice(0, 60)}`);
    open.forEach((element) => (element.text += data));
    rest = rest.slice(data.length);
    if (rest === '') break;
    const close = rest.match(new RegExp(`^</(${NAME})>`));
    const tag = close ?? rest.match(TAG);
    assert.ok(tag, `no tag: ${rest.slice(0, 80)}`);
    rest = rest.slice(tag[0].length);
    if (close) {
      assert.equal(open.pop()?.name, close[1]);
      continue;
    }
    const attributes = {};
    for (const [, name, value] of tag[2].matchAll(new RegExp(`(${NAME})="([^"]*)"`, 'g'))) {
      assert.ok(!(name in attributes), `${name} twice in ${tag[0]}`);
      assert.doesNotMatch(value, ENTITY, tag[0]);
      attributes[name] = value;
    }
    const element = { name: tag[1], attributes, text: '' };
    elements.push(element);
    if (!tag[3]) open.push(element);
  }
  assert.deepEqual(open, [], 'all elements are closed');
  return elements;
}
