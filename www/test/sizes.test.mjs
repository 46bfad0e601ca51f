// The size budget: what is over its line is named, with by how much.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkSizes, overBudget } from '../sizes.mjs';

test('what is shipped keeps to its budget', () => {
  checkSizes(fileURLToPath(new URL('../..', import.meta.url)));
});

test('a size over its line is named', () => {
  assert.deepEqual(overBudget({ a: 10, b: 12, c: 1 }, { a: 10, b: 10 }), [
    'b is 12 bytes, 2 over its line of 10 in budget.json',
    'c has no line in budget.json',
  ]);
});
