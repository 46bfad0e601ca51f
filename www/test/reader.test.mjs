// The demo as a person uses it, in Chromium.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../../scripts/serve.mjs';
import { launchChromium } from './chromium.mjs';
import { sentences, story } from './story.mjs';
import { until } from './wait.mjs';

const reader = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist/reader');

describe('the demo', () => {
  let site, browser, page;
  before(async () => {
    site = await serve(reader);
    browser = await launchChromium();
    page = await browser.open(site.address);
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  const shown = () => page.evaluate(() => document.querySelector('#result article, #result .failure')?.innerText);
  const showing = (text) => until(async () => (await shown())?.includes(text), `“${text}” to be shown`);
  const paste = (html, url = '') => page.evaluate((html, url) => {
    document.getElementById('html').value = html;
    document.getElementById('url').value = url;
    document.getElementById('paste-form').requestSubmit();
  }, html, url);

  test('opens with the first sample, its pictures on both sides', async () => {
    await showing('The tide mill at Carrow');
    await until(() => page.evaluate(() => document.querySelector('#result img')?.naturalWidth > 0), 'the picture');
    assert.equal(await page.evaluate(() => document.getElementById('samples').value), 'guide.html');
  });

  test('each shape of the seed page gives the same story', async () => {
    const samples = JSON.parse(await readFile(join(reader, 'samples/index.json'), 'utf8')).filter(({ file }) => file.startsWith('seed--'));
    assert.ok(samples.length >= 5, `${samples.length} samples`);
    for (const { file } of samples) {
      await page.evaluate((file) => {
        document.getElementById('result').replaceChildren();
        const list = document.getElementById('samples');
        list.value = file;
        list.dispatchEvent(new Event('change'));
      }, file);
      await showing('PRAGUE (AP)');
      assert.doesNotMatch(await shown(), /Related Articles/, file);
    }
  });

  test('a pasted page: the original left, the article right, the reasons on request', async () => {
    await paste(story);
    await showing('The last crane');
    for (const sentence of sentences) assert.ok((await shown()).includes(sentence));
    assert.doesNotMatch(await shown(), /newsletter/);
    const sides = await page.evaluate(() => {
      document.querySelector('#trace summary').click();
      return {
        original: document.getElementById('original').srcdoc,
        sandbox: document.getElementById('original').getAttribute('sandbox'),
        trace: document.getElementById('trace-table').innerText,
      };
    });
    assert.equal(sides.original, story);
    assert.equal(sides.sandbox, '');
    assert.match(sides.trace, /blocks were removed/);
    assert.match(sides.trace, /newsletter/);
    assert.doesNotMatch(sides.trace, /wooden crane/);
  });

  test('a page without an article: a message, not an empty pane', async () => {
    await paste('<!doctype html><title>x</title><nav><a href="/">Home</a></nav>');
    await showing('There is no article in this page.');
    await showing('nothing readable');
  });

  test('scripts of a pasted page run in neither pane', async () => {
    const attack = '<script>parent.attacked = top.attacked = 1</script><img src="x" onerror="top.attacked = 1">';
    await paste(story.replace('</h1>', `</h1>${attack}`).replace('<p>', `<p onclick="attacked = 1"><a href="javascript:attacked = 1">link</a> `));
    await showing('The last crane');
    const found = await page.evaluate(() => ({
      attacked: window.attacked,
      handlers: document.querySelectorAll('#result [onerror], #result [onclick], #result script, #result [href^="javascript"]').length,
    }));
    assert.deepEqual(found, { handlers: 0 });
  });

  test('a dropped file is opened, whatever its encoding', async () => {
    const file = Buffer.from(story.replace('<head>', '<head><meta charset="iso-8859-1">').replaceAll('The last crane', 'Caf\xe9 crane'), 'latin1');
    await page.evaluate((bytes) => {
      const event = new DragEvent('drop', { dataTransfer: new DataTransfer(), cancelable: true });
      event.dataTransfer.items.add(new File([Uint8Array.from(bytes)], 'page.html', { type: 'text/html' }));
      dispatchEvent(event);
    }, [...file]);
    await showing('Café crane');
  });
});

describe('the server', () => {
  let folder, site;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plainleaf-serve-'));
    await writeFile(join(folder, 'index.html'), 'hello');
    await writeFile(join(folder, 'a.wasm'), '');
    site = await serve(folder);
  });
  after(async () => {
    await site?.close();
    await rm(folder, { recursive: true, force: true });
  });
  const get = (path) => fetch(new URL(path, site.address));

  test('names the types that browsers insist on', async () => {
    assert.match((await get('')).headers.get('content-type'), /^text\/html/);
    assert.equal((await get('a.wasm')).headers.get('content-type'), 'application/wasm');
  });

  test('serves nothing from outside its folder', async () => {
    for (const path of ['..%2f..%2fetc/passwd', '%2e%2e/%2e%2e/etc/passwd', '..%5c', 'a.wasm%00.html', '%ff', 'no-such']) {
      assert.equal((await get(path)).status, 404, path);
    }
  });

  test('takes another port when the one wished for is in use', async () => {
    const port = Number(new URL(site.address).port);
    const second = await serve(folder, port);
    assert.notEqual(new URL(second.address).port, String(port));
    await second.close();
  });
});
