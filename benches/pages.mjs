// The pages of the benchmarks: thirteen of the corpus, 50 KB to 2.6 MB, or all
// HTML files of a folder given in PLAINLEAF_BENCH_PAGES.
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const root = join(fileURLToPath(import.meta.url), '../..');
export const out = join(root, 'out/bench');
const folder = join(out, 'pages');
const corpus = process.env.PLAINLEAF_CORPUS ?? join(root, '../shared/corpus');

const WCXB = ['0668', '4431', '2996', '0370', '0375', '4072', '0702', '0564', '2908', '0637', '2875', '3060'];
const MOZILLA = ['wikipedia-2'];

/** `{name, html}` of every page, the smallest first; also left in out/bench/pages. */
export function pages() {
  mkdirSync(folder, { recursive: true });
  const given = process.env.PLAINLEAF_BENCH_PAGES;
  if (!given && !existsSync(corpus)) throw new Error(`no pages: neither PLAINLEAF_BENCH_PAGES nor ${corpus}`);
  if (!given) unpack();
  const from = given ?? folder;
  const files = readdirSync(from).filter((file) => file.endsWith('.html'));
  const read = files.map((file) => ({ name: file.slice(0, -5), html: readFileSync(join(from, file), 'utf8') }));
  return read.sort((a, b) => a.html.length - b.html.length);
}

function unpack() {
  for (const id of WCXB) {
    const packed = readFileSync(join(corpus, `wcxb-dev/html/${id}.html.gz`));
    writeFileSync(join(folder, `wcxb-${id}.html`), gunzipSync(packed));
  }
  for (const name of MOZILLA) {
    const to = join(folder, `mozilla-${name}.html`);
    if (!existsSync(to)) copyFileSync(join(corpus, `mozilla-open/${name}/source.html`), to);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(`${pages().length} pages in ${folder}`);
