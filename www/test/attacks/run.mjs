// Runs in the browser: every attack at every position, cleaned and put into
// the page in every way there is; then the same attacks as they are.
import { clean } from '/package/entry/browser/index.js';
import { show } from '/package/entry/view.js';
import { marked } from '/marked.js';
import DOMPurify from '/dompurify.js';
import { techniques } from '/attacks/index.mjs';
import { faultsOf } from '/attacks/checks.mjs';
import { names, pageOf } from '/attacks/positions.mjs';

const BATCH = 24;
// Taken before any attack has a chance to put its own in their place.
const make = document.createElement.bind(document);
const stage = document.getElementById('stage');
/**
 * What DOMPurify's own list lacks: TeX beside its formula, and MathML that it
 * counts as old. As for XML it would drop an `alt` that speaks of `</title>`.
 */
const OPTIONS = { ADD_TAGS: ['semantics', 'annotation', 'maction', 'mprescripts'], ADD_ATTR: ['encoding'], SAFE_FOR_XML: false };

/** One technique a page, so that what leads the page away does not end the rest. */
const technique = new URLSearchParams(location.search).get('technique');
const attacks = techniques[technique];

const hits = new Set();
window.mark = (id) => void hits.add(id);
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const armed = (source, id) =>
  source.replaceAll('MARK', `mark(${id})`).replaceAll('LEAK', `${location.origin}/leak/${id}`);

/**
 * Moves the mouse and the focus over all there is, and clicks on it, but for links
 * that lead the page away: `faultsOf` tells of those. A click on a video plays it, as it should.
 */
function provoke(root) {
  const all = [...root.querySelectorAll('*')];
  const some = all.length > 200 ? [...all.slice(0, 100), ...all.slice(-100)] : all; // in a tower each event passes all floors
  for (const element of some) {
    for (const type of ['mouseover', 'mousemove', 'focus', 'focusin', 'load', 'error', 'toggle', 'copy', 'keydown', 'wheel'])
      element.dispatchEvent(new Event(type, { bubbles: true }));
    const link = element.closest('a[href]') ?? element; // what a click on it follows
    const leadsAway = link.protocol && link.protocol !== 'javascript:';
    if (!leadsAway && !element.closest('video, audio') && !element.closest('form:not([action])')) element.click?.();
  }
}

/** The ways in which an article's body gets into a page. */
const ways = {
  innerHTML: (host, { content }) => void (host.innerHTML = content),
  DOMParser: (host, { content }) => host.append(...new DOMParser().parseFromString(content, 'text/html').body.childNodes),
  markdown: (host, { markdown }) => void (host.innerHTML = marked.parse(markdown)),
  ...(Element.prototype.setHTML && { setHTML: (host, { content }) => host.setHTML(content) }),
};

/** Whether a browser's parsers read the same tree again and again. */
function isStable(content) {
  const parse = (html) => Object.assign(make('template'), { innerHTML: html });
  const once = parse(content);
  const again = parse(once.innerHTML);
  const whole = new DOMParser().parseFromString(content, 'text/html');
  const live = Object.assign(make('div'), { innerHTML: content }); // here scripts are on, which parsers of <noscript> heed
  return once.innerHTML === content && live.innerHTML === content && once.content.isEqualNode(again.content) && whole.body.innerHTML === content.replace(/\n$/, '\n');
}

/** Whether setHTML, the browser's own sanitiser, leaves the body as it is when asked for nothing but safety. */
function passesSetHtml(content) {
  if (!Element.prototype.setHTML) return true;
  const host = make('div');
  host.setHTML(content, { sanitizer: {} });
  return host.innerHTML === content;
}

function judgeContent(content, faults) {
  if (!isStable(content)) faults.push('another tree when parsed again');
  DOMPurify.sanitize(content, OPTIONS);
  const removed = DOMPurify.removed.map(({ element, attribute }) => element?.nodeName ?? attribute?.name);
  if (removed.length > 0) faults.push(`DOMPurify removes ${removed}`);
  if (!passesSetHtml(content)) faults.push('setHTML changes it');
}

async function cleaned(pages, report) {
  const options = { url: `${location.origin}/story`, markdown: true, snapshot: true, timeBudgetMs: 10_000 };
  const views = [];
  for (const [i, { id, html, place }] of pages.entries()) {
    window.progress = { i, place };
    const article = await clean(html, options).catch(({ code }) => ({ code }));
    report.codes[article.code ?? 'article'] = (report.codes[article.code ?? 'article'] ?? 0) + 1;
    if (article.code) continue;
    const faults = [];
    judgeContent(article.content, faults);
    for (const [way, insert] of Object.entries(ways)) {
      const host = stage.appendChild(make('div'));
      insert(host, article);
      const found = faultsOf(host, { isMarkdown: way === 'markdown' });
      faults.push(...found.map((fault) => `${way}: ${fault}`));
      provoke(host);
    }
    if (i % 8 === id % 8) views.push(show(article));
    if (faults.length > 0) report.faults.push({ ...place, faults: faults.slice(0, 3) });
    if (i % BATCH === BATCH - 1) {
      await sleep(20);
      views.splice(0).forEach((view) => view.close());
      stage.replaceChildren();
    }
  }
  await sleep(500);
  views.forEach((view) => view.close());
  stage.replaceChildren();
}

/** What a page shows for a source, as a careless writer of Markdown would take it. */
const textOf = (source) => new DOMParser().parseFromString(source, 'text/html').body.textContent;

/** The same attacks without the cleaner, in frames that cannot lead the page away. */
async function raw(report) {
  const caught = (id) => void report.raw.add(id);
  for (let from = 0; from < attacks.length; from += 40) {
    window.progress = { raw: from };
    const frames = attacks.slice(from, from + 40).map((source, i) => {
      const id = from + i;
      const attack = armed(source, id);
      const frame = make('iframe');
      frame.sandbox = 'allow-scripts allow-same-origin allow-forms';
      const body = technique === 'markdown' ? marked.parse(`${textOf(attack)}\n\n${attack}`) : technique === 'breakout' ? `<p title="${attack}">${attack}</p>` : attack;
      const faults = faultsOf(Object.assign(make('template'), { innerHTML: body }).content);
      if (faults.length > 0) caught(id);
      frame.srcdoc = `<script>var mark = parent.mark</script>${body}`;
      stage.append(frame);
      return frame;
    });
    await sleep(500);
    for (const frame of frames) {
      try {
        provoke(frame.contentDocument.body);
      } catch {
        // It has gone elsewhere.
      }
    }
    await sleep(100);
    stage.replaceChildren();
  }
}

async function main() {
  const report = { codes: {}, faults: [], raw: new Set(), pages: 0 };
  const fixtures = await (await fetch('/fixtures.json')).json();
  const pages = attacks.flatMap((source, id) =>
    names.map((position) => ({ id, html: pageOf(position, armed(source, id)), place: { technique, position, source } })));
  pages.push(...fixtures.map((html, i) => ({ id: i, html, place: { technique: 'fixture', source: i } })));
  report.pages = pages.length;
  await cleaned(pages, report);
  report.executed = [...hits];
  report.requests = performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => new URL(name).pathname.startsWith('/leak/'));
  hits.clear();
  await fetch('/cleaned');
  await raw(report);
  report.executedRaw = [...hits];
  report.raw = [...report.raw];
  return report;
}

performance.setResourceTimingBufferSize(1e6);
window.report = await main().catch((error) => ({ error: `${error}\n${error.stack}` }));
await fetch('/report', { method: 'POST', body: JSON.stringify(window.report) });
