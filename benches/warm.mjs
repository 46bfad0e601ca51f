// `node benches/warm.mjs [chromium] [firefox] [node]`: the tools side by side,
// interleaved, medians of 15; tables with ratios into out/bench. Needs
// `npm run build`, and `npm install` in this folder.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../www/test/chromium.mjs';
import { launchFirefox } from '../www/test/firefox.mjs';
import { out, pages } from './pages.mjs';

const root = join(fileURLToPath(import.meta.url), '../..');
const require = createRequire(import.meta.url);
const TYPES = { '.js': 'text/javascript', '.wasm': 'application/wasm' };
const ROUNDS = 15;

const SCRIPTS = {
  '/inpage.js': join(root, 'benches/inpage.js'),
  '/readability.js': require.resolve('@mozilla/readability/Readability.js'),
  '/defuddle.js': join(root, 'benches/node_modules/defuddle/dist/index.js'),
};
// Isolated, so that clocks are fine; the page's own scripts stay out.
const HEADERS = {
  'content-security-policy': "default-src 'self' 'unsafe-inline'; script-src 'self' 'wasm-unsafe-eval'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** A server of the pages and of what they load; `next()` waits for a page's times. */
async function serve(all) {
  let done;
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname === '/done') {
      let text = '';
      for await (const part of request) text += part;
      response.end();
      return done(JSON.parse(text));
    }
    const page = all.find(({ name }) => pathname === `/page/${name}`);
    if (page) {
      const own = '<script type="module" src="/inpage.js"></script>';
      const html = page.html.replace(/<head[^>]*>|$/i, (head) => head + own);
      return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...HEADERS }).end(html);
    }
    const file = SCRIPTS[pathname] ?? (/^\/www\/(shim|pkg)\/[\w.]+$/.test(pathname) ? join(root, pathname) : undefined);
    if (!file) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(file)], ...HEADERS });
    // Readability.js is a script: its class is no export.
    response.end(pathname === '/readability.js' ? `${readFileSync(file)}\nglobalThis.Readability = Readability;` : readFileSync(file));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const next = () => new Promise((resolve, reject) => {
    done = resolve;
    setTimeout(() => reject(new Error('no times after five minutes')), 300_000).unref();
  });
  return { origin: `http://127.0.0.1:${server.address().port}`, next, close: () => server.closeAllConnections() ?? server.close() };
}

async function inBrowser(launch, all) {
  const server = await serve(all);
  const browser = await launch();
  const rows = [];
  try {
    for (const { name } of all) {
      const times = server.next();
      await browser.open(`${server.origin}/page/${name}`);
      rows.push(row(name, await times));
      console.error(rows.at(-1));
    }
  } finally {
    await browser.close();
    server.close();
  }
  return rows;
}

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
const row = (name, { elements, times }) => ({
  name,
  elements,
  ...Object.fromEntries(Object.entries(times).map(([tool, list]) => [tool, median(list)])),
});

async function inNode(all) {
  const { init, cleanSync } = await import(join(root, 'www/dist/package/entry/node/index.js'));
  const { Readability } = await import('@mozilla/readability');
  const { JSDOM, VirtualConsole } = await import('jsdom');
  const { parseHTML } = await import('linkedom');
  await init();
  const url = 'https://a.example/x';
  const TOOLS = {
    plainleaf: (html) => cleanSync(html, { url }),
    'linkedom + readability': (html) => new Readability(parseHTML(html).document).parse(),
    'jsdom + readability': (html) => new Readability(new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window.document).parse(),
  };
  return all.map(({ name, html }) => {
    const times = Object.fromEntries(Object.keys(TOOLS).map((tool) => [tool, []]));
    for (let round = 0; round < ROUNDS + 1; round++) {
      for (const [tool, run] of Object.entries(TOOLS)) {
        const enough = times[tool].length > 3 && times[tool].reduce((a, b) => a + b) > 15_000;
        if (enough) continue;
        const start = performance.now();
        try { run(html); } catch { /* what finds nothing has looked, too */ }
        times[tool].push(performance.now() - start);
      }
    }
    for (const list of Object.values(times)) list.shift();
    const found = row(name, { elements: html.match(/<[a-z]/gi).length, times });
    console.error(found);
    return found;
  });
}

const mean = (list) => Math.exp(list.reduce((sum, x) => sum + Math.log(x), 0) / list.length);

/** Milliseconds, and in the last line the geometric means of the ratios to ours. */
function table(title, rows) {
  const tools = Object.keys(rows[0]).filter((key) => key !== 'name' && key !== 'elements');
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const ratio = (tool) => mean(rows.map((r) => r[tool] / r.plainleaf));
  const worst = (tool) => Math.min(...rows.map((r) => r[tool] / r.plainleaf));
  return [
    `### ${title}\n`,
    line(['page', 'elements', ...tools.map((t) => `${t}, ms`)]),
    line(['---', ...Array(tools.length + 1).fill('---:')]),
    ...rows.map((r) => line([r.name, r.elements, ...tools.map((t) => r[t].toFixed(1))])),
    line(['**times ours, geometric mean**', '', ...tools.map((t) => `**${ratio(t).toFixed(2)}**`)]),
    line(['times ours, lowest', '', ...tools.map((t) => worst(t).toFixed(2))]),
    '',
  ].join('\n');
}

const RUNS = {
  chromium: (all) => inBrowser(launchChromium, all),
  firefox: (all) => inBrowser(launchFirefox, all),
  node: inNode,
};
const wanted = process.argv.slice(2);
const all = pages();
mkdirSync(out, { recursive: true });
for (const [name, run] of Object.entries(RUNS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const rows = await run(all);
  const text = table(name, rows);
  writeFileSync(join(out, `${name}.md`), text);
  writeFileSync(join(out, `${name}.json`), JSON.stringify(rows, null, 1));
  console.log(text);
}
