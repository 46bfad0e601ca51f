// `node benches/linearity.mjs [most elements]`: time and memory by the number of
// elements, next to Readability.js and Defuddle on the same pages in the same run.
// Each cell is a process of its own; a tool that takes longer than a minute is not
// asked for more. A table and a plot into out/bench.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { out } from './pages.mjs';
import { plot } from './plot.mjs';
import { line } from './table.mjs';

const here = fileURLToPath(import.meta.url);
const root = join(here, '../..');
const PATIENCE = 60_000;
const SIZES = [1_000, 10_000, 100_000, 1_000_000];

/** Pages of about so many elements. */
const SHAPES = {
  paragraphs: (n) => `<article>${'<p>She sailed in the <b>morning</b>, and nobody on the quay saw her again.</p>'.repeat(n / 2)}</article>`,
  nested: (n) => `<article><p>She sailed in the morning, and nobody on the quay saw her again.</p>${'<div>'.repeat(n)}deep${'</div>'.repeat(n)}</article>`,
  table: (n) => `<article><p>She sailed in the morning, and nobody on the quay saw her again.</p><table>${'<tr><td>one<td>two<td>three'.repeat(n / 4)}</table></article>`,
};

const TOOLS = {
  plainleaf: async () => {
    const { cleanSync, init } = await import(join(root, 'www/dist/package/entry/node/index.js'));
    await init();
    return (html) => cleanSync(html, { url: 'https://a.example/' });
  },
  readability: async () => {
    const { parseHTML } = await import('linkedom');
    const { Readability } = await import('@mozilla/readability');
    return (html) => new Readability(parseHTML(html).document).parse();
  },
  defuddle: async () => {
    const { parseHTML } = await import('linkedom');
    const { Defuddle } = await import('defuddle/node');
    return (html) => Defuddle(parseHTML(html).document, 'https://a.example/');
  },
};

/** One cell, measured in this process: milliseconds, warm where that is quick, and the megabytes that it took. */
async function measure(tool, shape, elements) {
  const run = await TOOLS[tool]();
  const html = (n) => `<!doctype html><title>A ship</title><body><h1>A ship</h1>${SHAPES[shape](n)}`;
  for (let i = 0; i < 3; i++) await attempt(run, html(1_000));
  const given = html(elements);
  const before = process.resourceUsage().maxRSS;
  const times = [];
  do {
    const start = performance.now();
    await attempt(run, given);
    times.push(performance.now() - start);
  } while (times.length < 5 && times[0] < 1_000);
  console.log(JSON.stringify({ ms: Math.min(...times), mb: (process.resourceUsage().maxRSS - before) / 1024 }));
}

const attempt = async (run, html) => {
  try {
    await run(html);
  } catch (error) {
    // What finds nothing has looked, too; but our own may not fail.
    if (error?.name === 'PlainleafError' && error.code !== 'nothing-readable') throw error;
  }
};

function cell(tool, shape, elements) {
  const options = { encoding: 'utf8', timeout: PATIENCE, cwd: join(root, 'benches') };
  const { stdout, signal } = spawnSync(process.execPath, [here, '--cell', tool, shape, String(elements)], options);
  const last = stdout.trim().split('\n').at(-1);
  return signal || !last?.startsWith('{') ? null : JSON.parse(last);
}

/** How the time grows: the slope of its logarithm over that of the size, by least squares; 1 is linear. */
function slope(points) {
  const logs = points.map(({ elements, ms }) => [Math.log(elements), Math.log(ms)]);
  if (logs.length < 2) return NaN;
  const mean = (i) => logs.reduce((sum, point) => sum + point[i], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  return logs.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) / logs.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

function all(most) {
  const series = [];
  for (const shape of Object.keys(SHAPES)) {
    for (const tool of Object.keys(TOOLS)) {
      const points = [];
      for (const elements of SIZES.filter((size) => size <= most)) {
        const found = cell(tool, shape, elements);
        if (!found) break;
        points.push({ elements, ...found });
        console.error(shape, tool, elements, found);
      }
      series.push({ shape, tool, points, slope: slope(points.slice(-3)) });
    }
  }
  return series;
}

function table(series, most) {
  const sizes = SIZES.filter((size) => size <= most);
  const text = (points, size) => {
    const point = points.find(({ elements }) => elements === size);
    return point ? `${point.ms.toFixed(point.ms < 100 ? 1 : 0)} ms, ${point.mb.toFixed(0)} MB` : '—';
  };
  return [
    '### Growth with the page, in Node\n',
    line(['page', 'tool', ...sizes.map((size) => `${size / 1000} k elements`), 'slope']),
    line(['---', '---', ...sizes.map(() => '---:'), '---:']),
    ...series.map(({ shape, tool, points, slope }) => line([shape, tool, ...sizes.map((size) => text(points, size)), slope.toFixed(2)])),
    '',
  ].join('\n');
}

const [, , flag, tool, shape, elements] = process.argv;
if (flag === '--cell') await measure(tool, shape, Number(elements));
else {
  const most = Number(flag ?? 1_000_000);
  const series = all(most);
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'linearity.md'), table(series, most));
  writeFileSync(join(out, 'linearity.svg'), plot(series));
  console.log(table(series, most));
}
