// The package as others get it, in Node and in a Vite build that a real browser opens.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serve } from '../../scripts/serve.mjs';
import { launchChromium } from './chromium.mjs';
import { examples, packedProject } from './packed.mjs';
import { sentences, story } from './story.mjs';
import { until } from './wait.mjs';

let project;
before(async () => { project = await packedProject(); });
after(() => project?.remove());

describe('in Node', () => {
  const cleaning = (call) => project.run('main.mjs', `
    import { clean, cleanSync, init, PlainleafError } from 'plainleaf';
    const story = ${JSON.stringify(story)};
    const outcome = async (call) => {
      try {
        return { value: await call() };
      } catch (error) {
        const { name, code, message, candidates, limit } = error;
        return { known: error instanceof PlainleafError, name, code, message, candidates, limit };
      }
    };
    console.log(JSON.stringify(await outcome(async () => { ${call} })));
  `);

  test('one import, one call', async () => {
    const { value } = await cleaning('return clean(story, { url: "https://harbour.example/crane" })');
    assert.equal(value.title, 'The last crane');
    assert.equal(value.textContent.trim(), sentences.join('\n\n'));
    assert.doesNotMatch(value.content, /newsletter|Sport/);
    assert.equal(value.markdown, undefined);
  });

  test('on request, Markdown, the snapshot and the trace', async () => {
    const { value } = await cleaning('return clean(story, { markdown: true, snapshot: true, trace: true })');
    assert.match(value.markdown, new RegExp(`^${sentences[0]}$`, 'm'));
    assert.ok(value.snapshot.includes(`\u0003${sentences[1]}`));
    assert.ok(value.trace.some(({ kept }) => kept) && value.trace.some(({ kept }) => !kept));
  });

  test('cleanSync works after init, and says so before', async () => {
    const early = await cleaning('return cleanSync(story)');
    assert.deepEqual([early.known, early.code], [true, 'not-loaded']);
    const { value } = await cleaning('await init(); await init(); return cleanSync(story)');
    assert.equal(value.title, 'The last crane');
  });

  test('the options and defaults are those of the crate', async () => {
    const { value } = await cleaning(`
      const { defaults } = await import('plainleaf');
      const core = await import('./node_modules/plainleaf/pkg/plainleaf.js');
      await core.default({ module_or_path: await (await import('node:fs/promises')).readFile('node_modules/plainleaf/pkg/plainleaf_bg.wasm') });
      const { signal, ...own } = defaults;
      const page = new TextEncoder().encode(story);
      const same = JSON.stringify(core.clean(page, own)) === JSON.stringify(core.clean(page));
      return { ours: Object.keys(own).sort(), same };
    `);
    const crate = [...(await readFile(join(examples, '../../src/options.rs'), 'utf8')).matchAll(/^    pub (\w+):/gm)]
      .map(([, name]) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase()));
    assert.deepEqual(value.ours, crate.sort());
    assert.ok(value.ours.length > 5 && value.same);
  });

  test('init takes bytes, a module, a response or the address of a file', async () => {
    for (const source of [
      'bytes', 'bytes.buffer', 'new WebAssembly.Module(bytes)', 'address', 'String(address)', 'Promise.resolve(bytes)',
      'new Response(bytes, { headers: { "content-type": "application/wasm" } })',
    ]) {
      const { value } = await cleaning(`
        const address = new URL('./node_modules/plainleaf/pkg/plainleaf_bg.wasm', import.meta.url);
        const bytes = Uint8Array.from(await (await import('node:fs/promises')).readFile(address));
        await init(${source});
        return cleanSync(story).title;
      `);
      assert.equal(value, 'The last crane', source);
    }
    const bad = await cleaning('return init(new Uint8Array([1, 2, 3]))');
    assert.deepEqual([bad.known, bad.code], [true, 'not-loaded']);
    const again = await cleaning('await init(new Uint8Array(3)).catch(() => {}); return clean(story)');
    assert.equal(again.value.title, 'The last crane');
  });

  test('without its file the module comes out of a script', async () => {
    const { value } = await cleaning(`
      const { rename } = await import('node:fs/promises');
      const file = 'node_modules/plainleaf/pkg/plainleaf_bg.wasm';
      await rename(file, file + '.away');
      try { return (await clean(story)).title; } finally { await rename(file + '.away', file); }
    `);
    assert.equal(value, 'The last crane');
  });

  test('a signal ends a cleaning before it starts, while it waits, and between stages', async () => {
    const early = await cleaning('return clean(story, { signal: AbortSignal.abort("enough") })');
    assert.deepEqual([early.known, early.code], [true, 'aborted']);
    const { value } = await cleaning(`
      await init();
      const one = new AbortController();
      const [first, second, third] = await Promise.allSettled([
        clean(story, { signal: one.signal }),
        clean(story, { signal: AbortSignal.timeout(60_000) }),
        (async () => one.abort('enough'))(),
      ]);
      const sync = (() => { try { cleanSync(story, { signal: one.signal }); } catch ({ code }) { return code; } })();
      return { code: first.reason?.code, cause: first.reason?.cause, other: second.value?.title, sync };
    `);
    assert.deepEqual(value, { code: 'aborted', cause: 'enough', other: 'The last crane', sync: 'aborted' });
  });

  test('many at once', async () => {
    const { value } = await cleaning('return Promise.all(Array.from({ length: 20 }, () => clean(story)))');
    assert.equal(new Set(value.map(({ content }) => content)).size, 1);
  });

  test('in workers, each with a module of its own', async () => {
    const { value } = await cleaning(`
      const { Worker } = await import('node:worker_threads');
      const code = 'import { clean } from "plainleaf"; import { parentPort, workerData } from "node:worker_threads";'
        + 'const articles = await Promise.all(workerData.map((html) => clean(html, { markdown: true })));'
        + 'parentPort.postMessage(articles);';
      const { writeFile } = await import('node:fs/promises');
      await writeFile('worker.mjs', code);
      const pages = (worker) => Array.from({ length: 8 }, (_, page) => story.replaceAll('The last crane', 'Crane ' + worker + ' ' + page));
      const answers = await Promise.all([1, 2, 3].map((worker) => new Promise((resolve, reject) => {
        new Worker('./worker.mjs', { workerData: pages(worker) }).on('message', resolve).on('error', reject);
      })));
      return answers.map((articles) => articles.map(({ title }) => title));
    `);
    assert.deepEqual(value, [1, 2, 3].map((worker) => Array.from({ length: 8 }, (_, page) => `Crane ${worker} ${page}`)));
  });

  test('a time that is over is an error that names its limit', async () => {
    const { known, code, limit } = await cleaning('return clean(story, { timeBudgetMs: 0 })');
    assert.deepEqual([known, code, limit], [true, 'over-limit', 'timeBudgetMs']);
    const { value } = await cleaning('return clean("<title>x</title>" + "<p>One of very many words.</p>".repeat(50_000), { maxElements: 500 })');
    assert.match(value.warnings.join(), /past the limit `maxElements`/);
  });

  test('bytes are read by their mark, their label or their looks', async () => {
    const { value } = await cleaning(`
      const page = (head, name) => '<html><head>' + head + '<title>' + name + '</title></head>' + story.split('</head>')[1].replace('The last crane', name);
      const latin = (text) => Uint8Array.from(text, (character) => character.charCodeAt(0));
      const inputs = [
        latin(page('<meta charset="iso-8859-2">', 'Za\\xbfó\\xb3\\xe6')),
        latin(page('', 'Caf\\xe9')),
        new TextEncoder().encode(page('', 'Zażółć')),
        new TextEncoder().encode(page('<meta charset="no-such">', 'Zażółć')).buffer,
        Buffer.from('\\ufeff' + page('', 'Zażółć'), 'utf16le'),
        latin('<?xml version="1.0" encoding="iso-8859-2"?>' + page('', 'Za\\xbfó\\xb3\\xe6')),
        latin(page('<!-- <meta charset="koi8-r"> -->' + ' '.repeat(2000) + '<meta charset="iso-8859-2">', 'Za\\xbfó\\xb3\\xe6')),
        Buffer.concat([Buffer.from(page('', 'Zażółć')), Buffer.from([0xff])]),
      ];
      return Promise.all(inputs.map(async (input) => (await clean(input)).title));
    `);
    assert.deepEqual(value, ['Zażółć', 'Café', 'Zażółć', 'Zażółć', 'Zażółć', 'Zażółć', 'Zażółć', 'Zażółć']);
  });

  for (const [name, input] of Object.entries({
    'an empty string': '""',
    'blanks': '" \\n "',
    'a page without an article': '"<!doctype html><title>x</title><nav><a href=/>Home</a></nav>"',
    'scripts only': '"<script>let a = 1</script>"',
    'no bytes': 'new Uint8Array()',
  })) {
    test(`${name}: a typed error that says why`, async () => {
      const { known, name: type, code, message } = await cleaning(`return clean(${input})`);
      assert.deepEqual([known, type, code], [true, 'PlainleafError', 'nothing-readable']);
      assert.match(message, /^nothing readable: ./);
    });
  }

  test('random bytes are never an article presented as sure', async () => {
    const { value, code } = await cleaning('return clean(Uint8Array.from({ length: 9999 }, (_, index) => (index * index * 31) % 256))');
    if (value) assert.ok(value.confidence < 0.7, `${value.confidence}`);
    else assert.equal(code, 'nothing-readable');
  });

  test('plain text is an article or a typed error, never a fault', async () => {
    const { value, code } = await cleaning(`return clean(${JSON.stringify(sentences.join('\n\n'))})`);
    if (value) assert.match(value.textContent, /wooden crane/);
    else assert.equal(code, 'nothing-readable');
  });

  test('10 MB of <div>: a typed error, and the next page is cleaned as ever', async () => {
    const { value } = await cleaning(`
      const error = await clean('<div>'.repeat(2_000_000)).catch((error) => error);
      return [error.code, (await clean(story)).title];
    `);
    assert.deepEqual(value, ['nothing-readable', 'The last crane']);
  });

  test('what is not a page is refused, and named', async () => {
    for (const [input, name] of Object.entries({ undefined: 'undefined', null: 'null', 7: 'Number', '{}': 'Object', 'clean(story)': 'Promise' })) {
      const { known, code, message } = await cleaning(`return clean(${input})`);
      assert.deepEqual([known, code], [true, 'bad-input'], input);
      assert.equal(message, `the input must be a string of HTML, bytes, a Document or an Element; this is ${name}`);
    }
  });

  test('an address may be a string or a URL', async () => {
    const page = story.replace('<p>', '<p><a href="/quay">The quay.</a> ');
    for (const url of ['"https://harbour.example/crane"', 'new URL("https://harbour.example/crane")']) {
      const { value } = await cleaning(`return clean(${JSON.stringify(page)}, { url: ${url} })`);
      assert.match(value.content, /href="https:\/\/harbour\.example\/quay"/, url);
    }
  });

  test('unknown or wrong options are refused by name', async () => {
    const unknown = await cleaning('return clean(story, { markdwon: true })');
    assert.deepEqual([unknown.known, unknown.code], [true, 'bad-options']);
    assert.equal(unknown.message, 'unknown option `markdwon`; the nearest known one is `markdown`');
    const cased = await cleaning('return clean(story, { URL: "https://a.example/" })');
    assert.match(cased.message, /nearest known one is `url`$/);
    for (const options of ['{ images: "no" }', '7', '[]', '{ focus: -1 }', '{ focus: 1.5 }', '{ url: 7 }', '{ signal: {} }']) {
      assert.equal((await cleaning(`return clean(story, ${options})`)).code, 'bad-options', options);
    }
    const wrong = await cleaning('return clean(story, { images: "no" })');
    assert.equal(wrong.message, 'option `images` must be true or false');
    const unset = await cleaning('return clean(story, { url: undefined, images: undefined })');
    assert.equal(unset.value.title, 'The last crane');
  });
});

test('the tarball holds what is needed and no more', () => {
  const folders = new Set(project.files.map((path) => path.split('/')[0]));
  assert.deepEqual([...folders].sort(), [
    'LICENSE-APACHE', 'LICENSE-MIT', 'README.md', 'cjs', 'entry', 'messages', 'package.json', 'pkg', 'shim', 'view',
  ]);
  assert.equal(project.files.filter((path) => path.endsWith('.wasm')).length, 1);
});

test('a Vite build cleans a string and the live page in Chromium', async () => {
  const folder = join(project.folder, 'site');
  await mkdir(folder);
  await writeFile(join(folder, 'index.html'), story.replace('</body>', '<script type="module" src="./main.js"></script></body>'));
  await writeFile(join(folder, 'main.js'), `
    import { clean, PlainleafError } from 'plainleaf';
    const before = document.documentElement.outerHTML;
    const [live, part, parsed] = await Promise.all([
      clean(document, { markdown: true }),
      clean(document.querySelector('article')),
      clean(document.documentElement.outerHTML),
    ]);
    const error = await clean('').catch((error) => error);
    window.outcome = {
      titles: [live.title, parsed.title], texts: [live.textContent, part.textContent, parsed.textContent],
      markdown: live.markdown, typed: error instanceof PlainleafError, code: error.code,
      untouched: before === document.documentElement.outerHTML,
    };
  `);
  const { build } = await import('vite');
  await build({ root: folder, logLevel: 'warn', configFile: false });
  const assets = await readdir(join(folder, 'dist/assets'));
  assert.equal(assets.filter((name) => name.endsWith('.wasm')).length, 1, assets.join(' '));

  const [site, browser] = await Promise.all([serve(join(folder, 'dist')), launchChromium()]);
  try {
    const page = await browser.open(site.address);
    const outcome = await until(() => page.evaluate(() => window.outcome), 'the page to be cleaned');
    assert.deepEqual(outcome.titles, ['The last crane', 'The last crane']);
    for (const text of outcome.texts) assert.ok(text.includes(sentences.join('\n\n')), text);
    assert.ok(outcome.markdown.includes(sentences[2]));
    assert.deepEqual([outcome.typed, outcome.code, outcome.untouched], [true, 'nothing-readable', true]);
  } finally {
    await browser.close();
    await site.close();
  }
});
