// What is shipped, weighed against budget.json: a size that grows past its line
// fails the build. Raising a line there is a decision of its own.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, deflateRawSync } from 'node:zlib';

/** What each line of the budget weighs: the files as a browser gets them. */
const WEIGHED = {
  'dom.brotli': (root) => brotliOf(root, ['www/pkg/plainleaf_dom_bg.wasm', 'www/pkg/plainleaf_dom.js']),
  'full.brotli': (root) => brotliOf(root, ['www/pkg/plainleaf_bg.wasm', 'www/pkg/plainleaf.js']),
  'extension.zip': (root) => zipOf(join(root, 'www/dist/extension')),
};

function brotliOf(root, files) {
  return sum(files.map((file) => brotliCompressSync(readFileSync(join(root, file))).length));
}

/** The size of a folder's zip file: each file deflated, with its entry in the directory. */
function zipOf(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const sizes = names.map((name) => {
    const written = Buffer.byteLength(name.slice(folder.length + 1));
    return deflateRawSync(readFileSync(name), { level: 9 }).length + 30 + 46 + 2 * written;
  });
  return 22 + sum(sizes);
}

const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);

/** The sizes that are over their line, each as a sentence. */
export function overBudget(sizes, budget) {
  return Object.entries(sizes).flatMap(([name, size]) => {
    const line = budget[name];
    if (line === undefined) return [`${name} has no line in budget.json`];
    return size > line ? [`${name} is ${size} bytes, ${size - line} over its line of ${line} in budget.json`] : [];
  });
}

/** Prints each size beside its line. @throws when one is over it */
export function checkSizes(root) {
  const budget = JSON.parse(readFileSync(join(root, 'budget.json'), 'utf8'));
  const sizes = Object.fromEntries(Object.entries(WEIGHED).map(([name, weigh]) => [name, weigh(root)]));
  for (const [name, size] of Object.entries(sizes)) {
    console.log(`  ${name}: ${size.toLocaleString('en')} of ${budget[name]?.toLocaleString('en')} bytes`);
  }
  const over = overBudget(sizes, budget);
  if (over.length > 0) throw new Error(`too large: ${over.join('; ')}`);
}
