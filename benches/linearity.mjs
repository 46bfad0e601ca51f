// `node benches/linearity.mjs [most elements]`: time and memory by the number of
// elements, next to Readability.js and Defuddle on the same pages in the same run.
// Each cell is a process of its own, which is given up after two minutes.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(import.meta.url);
const root = join(here, '../..');
const PATIENCE = 120_000;

/** Pages of about so many elements. */
const SHAPES = {
  paragraphs: (n) => `<article>${'<p>She sailed in the <b>morning</b>, and nobody on the quay saw her again.</p>'.repeat(n / 2)}</article>`,
  nested: (n) => `<article><p>She sailed in the morning, and nobody on the quay saw her again.</p>${'<div>'.repeat(n)}deep${'</div>'.repeat(n)}</article>`,
  table: (n) => `<article><p>She sailed in the morning, and nobody on the quay saw her again.</p><table>${'<tr><td>one<td>two<td>three'.repeat(n / 4)}</table></article>`,
};

const TOOLS = {
  plainleaf: async () => {
    const { clean } = await import(join(root, 'www/dist/package/entry/node/index.js'));
    return (html) => clean(html, { url: 'https://a.example/' });
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

/** One cell, measured in this process: milliseconds and the most memory it took. */
async function measure(tool, shape, elements) {
  const run = await TOOLS[tool]();
  const html = `<!doctype html><title>A ship</title><body><h1>A ship</h1>${SHAPES[shape](elements)}`;
  const start = performance.now();
  const found = await run(html);
  const ms = performance.now() - start;
  console.log(JSON.stringify({ ms, mb: process.resourceUsage().maxRSS / 1024, found: Boolean(found) }));
}

function cell(tool, shape, elements) {
  const { stdout, signal } = spawnSync(process.execPath, [here, '--cell', tool, shape, String(elements)], { encoding: 'utf8', timeout: PATIENCE, cwd: join(root, 'benches') });
  if (signal) return `over ${PATIENCE / 1000} s`;
  const line = stdout.trim().split('\n').at(-1);
  if (!line?.startsWith('{')) return 'fails';
  const { ms, mb } = JSON.parse(line);
  return `${ms.toFixed(0)} ms, ${mb.toFixed(0)} MB`;
}

function table(most) {
  const sizes = [1_000, 10_000, 100_000, 1_000_000].filter((size) => size <= most);
  const tools = Object.keys(TOOLS);
  console.log(`| page | elements | ${tools.join(' | ')} |\n|---|---|${tools.map(() => '---|').join('')}`);
  for (const shape of Object.keys(SHAPES)) {
    for (const size of sizes) console.log(`| ${shape} | ${size} | ${tools.map((tool) => cell(tool, shape, size)).join(' | ')} |`);
  }
}

const [, , flag, tool, shape, elements] = process.argv;
if (flag === '--cell') await measure(tool, shape, Number(elements));
else table(Number(flag ?? 1_000_000));
