// What the extension's background listens to: its own script in a tab, and only what that script asks.
import assert from 'node:assert/strict';
import { test } from 'node:test';

globalThis.chrome = { runtime: { id: 'own' } };
const { requestOf } = await import('../extension/messages.js');

const script = { id: 'own', tab: { id: 1 }, frameId: 0 };
const snapshot = '\u0001html\u0004';

test('the script in a page may send a snapshot and ask for the typeface', () => {
  assert.deepEqual(requestOf({ snapshot }, script), { snapshot, options: {} });
  const options = { focus: 7, markdown: true, trace: undefined };
  assert.deepEqual(requestOf({ snapshot, options }, script), { snapshot, options });
  assert.deepEqual(requestOf({ faces: true }, script), { faces: true });
});

test('nobody else may', () => {
  for (const sender of [undefined, {}, { ...script, id: 'other' }, { ...script, id: undefined }, { ...script, tab: undefined }, { ...script, frameId: 3 }]) {
    assert.equal(requestOf({ snapshot }, sender), undefined, JSON.stringify(sender));
    assert.equal(requestOf({ faces: true }, sender), undefined);
  }
});

test('nothing else may be asked', () => {
  const messages = [
    undefined, null, 0, '', 'faces', [], {}, { faces: 'yes' }, { faces: 1 }, { snapshot: 7 }, { snapshot: [snapshot] }, { options: {} },
    ...[null, 'x', [1], { url: 'https://a.example/' }, { focus: -1 }, { focus: '1' }, { focus: 1.5 }, { markdown: 1 }, { trace: {} },
      { maxElements: 1 }, { constructor: true }, { toString: true }].map((options) => ({ snapshot, options })),
    { snapshot, options: JSON.parse('{"__proto__": true}') },
  ];
  for (const message of messages) assert.equal(requestOf(message, script), undefined, JSON.stringify(message));
});
