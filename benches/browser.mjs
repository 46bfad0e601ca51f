// `node benches/browser.mjs chromium|firefox [warm] [cold]`: the tools side by side
// on live pages. Warm: interleaved in one page, medians of 15. Cold: each in a fresh
// page, three times. Needs `npm run build`, and `npm install` in this folder.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../www/test/chromium.mjs';
import { launchFirefox } from '../www/test/firefox.mjs';
import { pages } from './pages.mjs';
import { report, row } from './table.mjs';

const root = join(fileURLToPath(import.meta.url), '../..');
const require = createRequire(import.meta.url);
const TYPES = { '.js': 'text/javascript', '.wasm': 'application/wasm' };
const BROWSERS = { chromium: launchChromium, firefox: launchFirefox };
const FIRST_CLICKS = 3;
const COLD_TOOLS = ['plainleaf', 'readability', 'defuddle'];

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
    const file = SCRIPTS[pathname] ?? (/^\/www\/(shim|pkg|package)\/[\w.]+$/.test(pathname) ? join(root, pathname) : undefined);
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

/** The times of one page, opened with a query. */
async function measured(browser, server, name, query = '') {
  const times = server.next();
  const page = await browser.open(`${server.origin}/page/${name}${query}`);
  const found = await times;
  await page.close();
  return found;
}

async function cold(browser, server, name) {
  const found = { times: Object.fromEntries(COLD_TOOLS.map((tool) => [tool, []])) };
  for (let round = 0; round < FIRST_CLICKS; round++) {
    for (const tool of COLD_TOOLS) {
      const { elements, times } = await measured(browser, server, name, `?cold=${tool}`);
      found.elements = elements;
      found.times[tool].push(...times[tool]);
    }
  }
  return found;
}

async function run(browserName, what) {
  const all = pages();
  const server = await serve(all);
  const browser = await BROWSERS[browserName]();
  const measure = what === 'cold' ? cold : measured;
  const rows = [];
  try {
    for (const { name } of all) {
      rows.push(row(name, await measure(browser, server, name)));
      console.error(rows.at(-1));
    }
  } finally {
    await browser.close();
    server.close();
  }
  report(`${browserName}-${what}`, `${browser.name ?? browserName}, ${what}`, rows);
}

const given = process.argv.slice(2);
const chosen = (known) => (given.some((name) => known.includes(name)) ? known.filter((name) => given.includes(name)) : known);
for (const browser of chosen(Object.keys(BROWSERS))) for (const what of chosen(['warm', 'cold'])) await run(browser, what);
