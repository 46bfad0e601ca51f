// Hostile pages, cleaned by the package as it is shipped and shown in real
// browsers: nothing runs, nothing is asked of a server, and every parser reads
// the same tree. The same attacks without the cleaner show that this would be seen.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { attacks, techniques } from './attacks/index.mjs';
import { inBothBrowsers } from './browsers.mjs';
import { serve } from './server.mjs';
import { until } from './wait.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const TYPES = { '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm' };

function filesOf(folder, prefix) {
  const names = readdirSync(join(root, folder), { recursive: true }).filter((name) => TYPES[extname(name)]);
  return names.map((name) => [`${prefix}/${name}`, () => file(join(folder, name))]);
}

const file = (path) => ({ body: readFileSync(join(root, path)), headers: { 'content-type': TYPES[extname(path)] } });

function fixtures() {
  const folder = join(root, 'tests/fixtures');
  return readdirSync(folder).map((name) => readFileSync(join(folder, name, 'page.html'), 'utf8'));
}

// What does not come from this server is not loaded, and reported.
const POLICY = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; img-src 'self' data:; report-uri /violation";

/** Articles have pictures of other servers; what an attack asks for is of this one, and noted there. */
const isPicture = (violation) => JSON.parse(violation)['csp-report']['effective-directive'] === 'img-src';

/** The page that runs the suite; resolves to its report when that is in. */
async function runIn(browser, technique) {
  let report;
  let cleanedUntil;
  const violations = [];
  const bodyOf = async (request) => Buffer.concat(await request.toArray()).toString();
  const pages = {
    '/run.html': { body: '<!doctype html><title>Attacks</title><div id=stage></div><script type=module src=/attacks/run.mjs></script>', headers: { 'content-security-policy': POLICY } },
    '/marked.js': () => file('node_modules/marked/lib/marked.esm.js'),
    '/dompurify.js': () => ({ ...file('node_modules/dompurify/dist/purify.es.mjs') }),
    '/fixtures.json': { body: JSON.stringify(fixtures()) },
    '/picture.png': { body: '', headers: { 'content-type': 'image/png', 'cache-control': 'max-age=1000' } },
    '/cleaned': () => { cleanedUntil = site.requests.length; return { body: '' }; },
    '/report': (request) => { bodyOf(request).then((body) => { report = JSON.parse(body); }); return { body: '' }; },
    '/violation': (request) => { bodyOf(request).then((body) => violations.push([cleanedUntil === undefined, body])); return { body: '' }; },
    ...Object.fromEntries([...filesOf('www/dist/package', '/package'), ...filesOf('www/test/attacks', '/attacks')]),
  };
  const site = await serve(pages);
  const page = await browser.open(`${site.origin}/run.html?technique=${technique}`);
  const waited = performance.now();
  while (!report && performance.now() - waited < 280_000) await until(() => true, 'a turn').then(() => new Promise((go) => setTimeout(go, 250)));
  const isLeak = (path) => path.startsWith('/leak/');
  if (!report) console.error(technique, await Promise.race([page.evaluate(() => [location.href, JSON.stringify((window.wrappedJSObject ?? window).progress)]), new Promise((go) => setTimeout(() => go('no answer'), 3000))]).catch(String));
  const requests = [site.requests.slice(0, cleanedUntil).filter(isLeak), site.requests.slice(cleanedUntil).filter(isLeak)];
  await page.close().catch(() => {});
  await site.close();
  return { ...report, leaks: requests[0], leaksRaw: requests[1], violations: violations.filter(([early, body]) => early && !isPicture(body)).map(([, body]) => body) };
}

test('there are enough attacks, and no two are the same', () => {
  assert.ok(attacks.length >= 750);
  assert.equal(new Set(attacks.map(({ source }) => source)).size, attacks.length);
  for (const [name, list] of Object.entries(techniques)) assert.ok(list.length >= 40, name);
});

/** How many of a technique's bare attacks the harness must see: run, ask a server, or be in the tree. */
const SEEN = 0.5;

inBothBrowsers('attacks', (browser) => {
  for (const [technique, list] of Object.entries(techniques)) {
    test(`by ${technique} run nothing and ask for nothing once the page is cleaned`, { timeout: 300_000 }, async (t) => {
      const found = await runIn(browser(), technique);
      assert.ok(found.pages, found.error ?? 'the page has led away, or hangs');
      const seen = { pages: found.pages, ...found.codes, ran: found.executedRaw.length, asked: new Set(found.leaksRaw).size, seen: found.raw.length };
      t.diagnostic(JSON.stringify(seen));
      assert.ok(found.codes.article > 0.9 * found.pages, JSON.stringify(found.codes));
      assert.deepEqual(found.faults.slice(0, 20), []);
      assert.deepEqual(found.executed, []);
      assert.deepEqual([...found.leaks, ...found.requests], []);
      assert.deepEqual(found.violations, []);
      const ids = new Set([...found.executedRaw, ...found.raw, ...found.leaksRaw.map((path) => Number(path.split('/').at(-1)))]);
      assert.ok(ids.size >= SEEN * list.length, `only ${ids.size} of the bare attacks are seen`);
    });
  }
});
