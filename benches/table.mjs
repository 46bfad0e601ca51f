// Tables of times, and what is said of them: ratios to our own time.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { out } from './pages.mjs';

export const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
export const mean = (list) => Math.exp(list.reduce((sum, x) => sum + Math.log(x), 0) / list.length);
export const line = (cells) => `| ${cells.join(' | ')} |`;

/** A row: the page, how many elements it has, and the median of each tool's times. */
export const row = (name, { elements, times }) => ({
  name,
  elements,
  ...Object.fromEntries(Object.entries(times).map(([tool, list]) => [tool, median(list)])),
});

/**
 * Milliseconds, and in the last lines their ratios to ours: the geometric mean and
 * the lowest of all pages. Left as `name.md` and `name.json` in out/bench.
 */
export function report(name, title, rows) {
  const tools = Object.keys(rows[0]).filter((key) => key !== 'name' && key !== 'elements');
  const ratios = (tool) => rows.map((r) => r[tool] / r.plainleaf);
  const text = [
    `### ${title}\n`,
    line(['page', 'elements', ...tools.map((t) => `${t}, ms`)]),
    line(['---', ...Array(tools.length + 1).fill('---:')]),
    ...rows.map((r) => line([r.name, r.elements, ...tools.map((t) => r[t].toFixed(1))])),
    line(['**times ours, geometric mean**', '', ...tools.map((t) => `**${mean(ratios(t)).toFixed(2)}**`)]),
    line(['times ours, lowest', '', ...tools.map((t) => Math.min(...ratios(t)).toFixed(2))]),
    '',
  ].join('\n');
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, `${name}.md`), text);
  writeFileSync(join(out, `${name}.json`), JSON.stringify(rows, null, 1));
  console.log(text);
}
