// The demo: a page comes in by sample, file or paste, and is shown beside its article.
import './offline.js';
import { createCleaner } from '../shim/full.js';
import { decode } from '../shim/decode.js';
import { LIMITS } from '../shim/limits.js';
import { showArticle, showFailure } from './result.js';
import { furnish } from '../bookmarklet/furnish.js';
import { resultOf } from '../shim/result.js';
import { walk } from '../shim/walk.js';
import { show as showView } from '../view/show.js';
import { showTrace } from './trace.js';

const cleaner = createCleaner(() => new URL('../pkg/plainleaf_bg.wasm', import.meta.url));
const get = (id) => document.getElementById(id);
let latest = 0; // the page asked for last: an earlier one that comes late is not shown

async function show(html, { url, focus } = {}) {
  const ticket = ++latest;
  const again = (node) => show(html, { url, focus: node });
  get('original').srcdoc = html;
  const result = await attempt(html, { url, focus, snapshot: true, trace: true });
  if (ticket !== latest) return;
  get('time').textContent = result.time;
  get('result').replaceChildren();
  if (result.error) showFailure(get('result'), result.error, again);
  else await showArticle(get('result'), result.article, cleaner, again);
  get('trace').hidden = !result.article?.trace;
  get('trace').open = false;
  showTrace(get('trace-table'), result.article?.trace ?? []);
}

/** Cleans without ever throwing: the answer carries either the article or the error. */
async function attempt(html, options) {
  try {
    await cleaner.init();
    const start = performance.now();
    const article = cleaner.cleanSync(html, { ...LIMITS, ...options });
    return { article, time: `in ${(performance.now() - start).toFixed(1)} ms` };
  } catch (error) {
    return { error, time: '' };
  }
}

async function openFile(file) {
  get('samples').value = '';
  await show(decode(await file.arrayBuffer()));
}

async function openSample(name) {
  if (!name) return;
  const response = await fetch(`samples/${encodeURIComponent(name)}`);
  if (!response.ok) return showFailure(get('result'), new Error(`the sample ${name} is not here`), show);
  await show(await response.text(), { url: new URL('story', document.baseURI).href }); // a page beside the demo
}

async function listSamples() {
  const response = await fetch('samples/index.json');
  const samples = response.ok ? await response.json() : [];
  get('samples').append(...samples.map(({ file, title }) => new Option(title, file)));
  const wanted = decodeURIComponent(location.hash.slice(1)) || samples[0]?.file;
  if (!samples.some(({ file }) => file === wanted)) return;
  get('samples').value = wanted;
  await openSample(wanted);
}

/** The same page in the reading view, as the extension and the bookmarklet show it. */
get('read').addEventListener('click', async () => {
  const page = new DOMParser().parseFromString(get('original').srcdoc, 'text/html');
  const source = walk(page, LIMITS);
  const clean = (options) => resultOf(cleaner, source, options);
  const [result, given] = await Promise.all([clean(), furnish()]);
  showView(result, { ...given, clean, source });
});

get('samples').addEventListener('change', ({ target }) => {
  history.replaceState(null, '', `#${encodeURIComponent(target.value)}`);
  openSample(target.value);
});

get('file').addEventListener('change', ({ target }) => {
  if (target.files.length > 0) openFile(target.files[0]);
  target.value = '';
});

get('paste-form').addEventListener('submit', (event) => {
  event.preventDefault();
  get('paste').open = false;
  get('samples').value = '';
  show(get('html').value, { url: get('url').value || undefined });
});

addEventListener('dragover', (event) => {
  event.preventDefault();
  document.body.classList.add('dropping');
});
addEventListener('dragleave', ({ relatedTarget }) => {
  if (!relatedTarget) document.body.classList.remove('dropping');
});
addEventListener('drop', (event) => {
  event.preventDefault();
  document.body.classList.remove('dropping');
  const [file] = event.dataTransfer.files;
  const text = event.dataTransfer.getData('text/html') || event.dataTransfer.getData('text/plain');
  if (file) openFile(file);
  else if (text) show(text);
});

await listSamples();
