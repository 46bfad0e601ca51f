// Each example, built by its own tool and run where it belongs, with the packed package.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { execFile, spawn } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { serve } from '../../scripts/serve.mjs';
import { inBothBrowsers } from './browsers.mjs';
import { launchChromium } from './chromium.mjs';
import { examples, packedProject, tool } from './packed.mjs';
import { ended, until } from './wait.mjs';

const SAID = 'The last crane: 65 words';
const execute = promisify(execFile);
const fromExamples = createRequire(join(examples, 'package.json'));
/** A tool of the examples as a module. */
const load = (name) => import(pathToFileURL(fromExamples.resolve(name)).href);

let project;
before(async () => { project = await packedProject(); });
after(() => project?.remove());

/** Runs a program in an example's folder; answers what it prints. */
async function printed(folder, program, ...args) {
  const { stdout } = await execute(program, args, { cwd: folder });
  return stdout.trim();
}

describe('programs', () => {
  for (const [name, program, ...args] of [
    ['node-esm', process.execPath, 'main.mjs'],
    ['node-cjs', process.execPath, 'main.cjs'],
    ['deno', tool('deno'), 'run', '--allow-read', 'main.js'],
    ['bun', tool('bun'), 'main.js'],
  ]) {
    test(name, async () => assert.equal(await printed(await project.example(name), program, ...args), SAID));
  }

  test('a Node bundle by esbuild, which leaves the module behind', async () => {
    const folder = await project.example('node-cjs');
    await printed(folder, tool('esbuild'), 'main.cjs', '--bundle', '--platform=node', '--outfile=out.cjs', '--log-level=error');
    assert.equal(await printed(folder, process.execPath, 'out.cjs'), SAID);
  });
});

test('workerd', async () => {
  const folder = await project.example('workerd');
  await printed(folder, tool('esbuild'), 'worker.js', '--bundle', '--format=esm', '--outdir=dist',
    '--conditions=workerd,worker,browser', '--loader:.wasm=copy', '--asset-names=[name]');
  const child = spawn(tool('workerd'), ['serve', 'config.capnp', '--socket-addr=http=127.0.0.1:0', '--control-fd=3'], {
    cwd: folder, stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  try {
    const { port } = await new Promise((resolve, reject) => {
      child.stdio[3].once('data', (line) => resolve(JSON.parse(String(line).split('\n')[0])));
      child.once('exit', () => reject(new Error('workerd ended')));
    });
    const body = await readFile(join(folder, 'story.html'), 'utf8');
    const answers = await Promise.all([1, 2, 3].map(() => fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body })));
    for (const answer of answers) assert.equal(await answer.text(), SAID);
  } finally {
    child.kill();
    await ended(child);
  }
});

/** What a page ends up saying; an error in it, too. */
function saidBy(page) {
  return until(() => page.evaluate(() => document.querySelector('output')?.textContent), 'the page to say something');
}

describe('builds', () => {
  let browser;
  before(async () => { browser = await launchChromium(); });
  after(() => browser?.close());

  async function saidAt(folder, path = '') {
    const site = await serve(folder);
    try {
      return await saidBy(await browser.open(site.address + path));
    } finally {
      await site.close();
    }
  }

  async function viteBuild(name) {
    const root = await project.example(name);
    const { build } = await load('vite');
    await build({ root, publicDir: root, logLevel: 'error', build: { target: 'esnext', copyPublicDir: true } });
    return join(root, 'dist');
  }

  test('Vite, built: the module is a file, copied once', async () => {
    const dist = await viteBuild('vite');
    const wasm = (await readdir(join(dist, 'assets'))).filter((name) => name.endsWith('.wasm'));
    assert.equal(wasm.length, 1);
    assert.equal(await saidAt(dist), SAID);
  });

  test("Vite's development server, without a word of configuration", async () => {
    const root = await project.example('vite');
    const { createServer } = await load('vite');
    const server = await createServer({ root, logLevel: 'error', server: { port: 0, host: '127.0.0.1' } });
    try {
      await server.listen();
      const { port } = server.httpServer.address();
      assert.equal(await saidBy(await browser.open(`http://127.0.0.1:${port}/`)), SAID);
    } finally {
      await server.close();
    }
  });

  test('webpack: the module is a file, copied once', async () => {
    const folder = await project.example('webpack');
    const { default: webpack } = await load('webpack');
    const { default: config } = await import(pathToFileURL(join(folder, 'webpack.config.js')).href);
    const stats = await promisify(webpack)({ ...config, context: folder, output: { path: join(folder, 'dist') } });
    assert.equal(stats.hasErrors(), false, stats.toString('errors-only'));
    const wasm = (await readdir(join(folder, 'dist'))).filter((name) => name.endsWith('.wasm'));
    assert.equal(wasm.length, 1);
    assert.equal(await saidAt(folder), SAID);
  });

  test('Rollup', async () => {
    const folder = await project.example('rollup');
    await printed(folder, tool('rollup'), '--config', '--silent');
    assert.equal(await saidAt(folder), SAID);
  });

  test('esbuild', async () => {
    const folder = await project.example('esbuild');
    await printed(folder, process.execPath, 'build.js');
    assert.equal(await saidAt(folder), SAID);
  });

  test('a module worker, built by Vite', async () => {
    assert.equal(await saidAt(await viteBuild('module-worker')), SAID);
  });

  test('a service worker', async () => {
    await project.example('service-worker');
    assert.equal(await saidAt(project.folder, 'service-worker/'), SAID);
  });
});

inBothBrowsers('a plain <script type="module">', (browser) => {
  test('cleans what it fetches', async () => {
    await project.example('plain');
    const site = await serve(project.folder);
    try {
      assert.equal(await saidBy(await browser().open(`${site.address}plain/`)), SAID);
    } finally {
      await site.close();
    }
  });
});
