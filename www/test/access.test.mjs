// The reading view for everyone: by axe, by keyboard, on small and forced screens,
// right to left, by ear. Opened by the bookmarklet, since it lives in the page's
// own world: the test can lay open the shadow root and stand in for the voice there.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve as serveFolder } from '../../scripts/serve.mjs';
import { inBothBrowsers } from './browsers.mjs';
import { pictures, sample } from './pages.mjs';
import { serve } from './server.mjs';
import { clickIn, inViewUntil, leftView, shownIn, styleOf } from './view.mjs';
import { until } from './wait.mjs';

const www = dirname(dirname(fileURLToPath(import.meta.url)));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Lays the view open to axe, which runs when asked by an event and leaves its findings in an attribute. */
const WITH_AXE = `<script src="/axe.js"></script><script>
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function () { return attach.call(this, { mode: 'open' }); };
  window.addEventListener('check', async () => {
    const { violations, passes } = await axe.run('plainleaf-view', { resultTypes: ['violations', 'passes'] });
    const found = violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target, failureSummary }) => target + ' ' + failureSummary).join('; '));
    document.documentElement.dataset.axe = JSON.stringify({ found, passes: passes.map(({ id }) => id) });
  });</script>`;

/** A voice that says nothing, and notes what it is given; sentences end when the test says so. */
const WITH_VOICE = `<script>
  const spoken = [];
  let current = null;
  const voices = [{ name: 'Anna', lang: 'de-DE', voiceURI: 'anna' }, { name: 'Kate', lang: 'en-GB', voiceURI: 'kate' }];
  const synthesis = { getVoices: () => voices, addEventListener() {}, removeEventListener() {},
    speak(utterance) { current = utterance; note(utterance.text + ' @' + utterance.rate + (utterance.voice ? ' ' + utterance.voice.name : '')); },
    cancel() { const old = current; current = null; if (old) { note('—'); old.onerror?.({}); } } };
  function note(text) { spoken.push(text); document.documentElement.dataset.spoken = JSON.stringify(spoken); }
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  window.addEventListener('said', () => { const old = current; current = null; old?.onend?.({}); });</script>`;
const WITH_ARABIC = `<script>Object.defineProperty(navigator, 'languages', { value: ['ar-EG', 'en'] });</script>`;
const WITHOUT_STORAGE = `<script>Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused'); } });</script>`;

/** Texts with less contrast than WCAG's 4.5 to 1; axe gives up on those in a shadow root without a box. */
function contrasts(root) {
  const brush = root.ownerDocument.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (color) => {
    brush.clearRect(0, 0, 1, 1);
    brush.fillStyle = color;
    brush.fillRect(0, 0, 1, 1);
    return [...brush.getImageData(0, 0, 1, 1).data];
  };
  const light = ([r, g, b]) => {
    const linear = [r, g, b].map((part) => ((part /= 255) <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  };
  const paper = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = rgba(getComputedStyle(at).backgroundColor);
      if (color[3] > 250) return color;
    }
    return [0, 0, 0];
  };
  const weak = [];
  const own = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  const shown = [...root.querySelectorAll('.view *')].filter((element) => own(element) && element.checkVisibility({ opacityProperty: true }));
  for (const element of shown) {
    const style = getComputedStyle(element);
    const [bright, dim] = [light(rgba(style.color)), light(paper(element))].sort((a, b) => b - a);
    const ratio = (bright + 0.05) / (dim + 0.05);
    let opacity = 1;
    for (let at = element; at; at = at.parentElement) opacity *= Number(getComputedStyle(at).opacity);
    if (ratio < 4.5 || opacity < 1) weak.push(`${element.localName}.${element.className} ${ratio.toFixed(2)} ${opacity}`);
  }
  return { texts: shown.length, weak };
}

let site, reader;
before(async () => {
  reader = await serveFolder(join(www, 'dist/reader'));
  const guide = sample('guide');
  const page = (prelude) => ({ body: guide.replace('<head>', `<head>${prelude}`) });
  site = await serve({
    ...pictures,
    '/axe.js': { body: axe, headers: { 'content-type': 'text/javascript' } },
    '/plain': { body: guide },
    '/axe': page(WITH_AXE),
    '/voice': page(WITH_VOICE),
    '/arabic': page(WITH_AXE + WITH_ARABIC),
    '/refused': page(WITHOUT_STORAGE),
  });
});
after(async () => {
  await reader.close();
  await site.close();
});

inBothBrowsers('the reading view for everyone', (browser) => {
  let address;
  before(async () => {
    const page = await browser().open(`${reader.address}bookmarklet/`);
    address = await until(() => page.evaluate(() => document.getElementById('link').href), 'the link to drag');
    await page.close();
  });

  async function opened(path) {
    const page = await browser().open(site.origin + path);
    await page.runBookmarklet(address);
    await shownIn(page);
    return page;
  }
  const pressed = async (page, ...keys) => {
    for (const key of keys) await page.press(key);
  };

  async function checked(page, state) {
    await page.evaluate(() => {
      delete document.documentElement.dataset.axe;
      window.dispatchEvent(new Event('check'));
    });
    const { found, passes } = JSON.parse(await until(() => page.evaluate(() => document.documentElement.dataset.axe), 'axe'));
    assert.deepEqual(found, [], state);
    assert.ok(passes.includes('button-name') && passes.length > 25, `${state}: axe looked at something`);
    const { texts, weak } = await page.inView(contrasts);
    assert.ok(texts > 10, state);
    assert.deepEqual(weak, [], state);
  }

  test('axe finds nothing wrong, in any theme, with anything open', async () => {
    const page = await opened('/axe');
    for (const theme of ['light', 'sepia', 'dark', 'contrast']) {
      await pressed(page, 'd');
      await inViewUntil(page, (root, theme) => root.querySelector('.view').dataset.theme === theme, theme, theme);
      await checked(page, theme);
      await pressed(page, 'a');
      await checked(page, `${theme}, settings`);
      await pressed(page, 'Escape');
    }
    await pressed(page, 'd');
    for (const [keys, state] of [['t', 'contents'], ['s', 'save'], ['?', 'shortcuts'], ['l', 'speech'], ['r', 'removed']]) {
      await pressed(page, keys);
      if (state === 'removed') await inViewUntil(page, (root) => root.querySelector('.removed'), 'the removed parts');
      await checked(page, state);
      await pressed(page, state === 'removed' ? 'r' : 'Escape');
    }
    await clickIn(page, '.footnote-ref a');
    await checked(page, 'a note');
    await pressed(page, 'Escape');
    await clickIn(page, '.zoom');
    await checked(page, 'a picture');
    await pressed(page, 'Escape', 'Escape');
    await leftView(page);
    await page.close();
  });

  test('everything is reached and worked by the keyboard alone, and the page never is', async () => {
    const page = await opened('/plain');
    const name = () =>
      page.inView((root) => {
        const at = root.activeElement;
        return at && (at.getAttribute('data-tool') || at.getAttribute('href') || at.name || at.className || at.localName);
      });
    const round = new Set();
    for (let i = 0; i < 7; i++) {
      round.add(await name());
      await pressed(page, 'Tab');
    }
    for (const wanted of ['scroller', '#pl-note-1', 'zoom', 'wide']) assert.ok([...round].some((one) => one === wanted), `${wanted} in ${[...round]}`);
    const tab = async (wanted, key = 'Tab') => {
      for (let i = 0; (await name()) !== wanted; i++) {
        assert.ok(i < 30, `${wanted} is reached`);
        await pressed(page, key);
      }
    };
    for (const tool of ['close', 'settings', 'save', 'removed', 'contents']) await tab(tool, 'Shift+Tab');
    await tab('settings');
    await pressed(page, 'Enter');
    assert.equal(await name(), 'theme');
    await pressed(page, 'ArrowRight');
    await inViewUntil(page, (root) => root.querySelector('.view').dataset.theme === 'light', 'the light theme');
    await tab('leading');
    await pressed(page, 'ArrowRight');
    assert.equal(await page.inView((root) => root.querySelector('.view').style.getPropertyValue('--leading')), '1.7');
    await tab('justify');
    await pressed(page, ' ');
    assert.equal(await page.inView((root) => root.querySelector('.view').hasAttribute('data-justify')), true);
    await tab('reset');
    await pressed(page, 'Enter');
    assert.equal(await page.inView((root) => root.querySelector('.view').style.getPropertyValue('--leading')), '1.6');
    await pressed(page, 'Escape');
    assert.equal(await name(), 'settings');
    await tab('#pl-note-1');
    await pressed(page, 'Enter');
    assert.equal(await name(), 'note');
    await pressed(page, 'Escape');
    await tab('zoom');
    await pressed(page, 'Enter', 'ArrowRight', 'Escape');
    assert.equal(await name(), 'zoom');
    await tab('close', 'Shift+Tab');
    await pressed(page, 'Enter');
    await leftView(page);
    await page.close();
  });

  test('320 pixels wide: nothing runs out of the window, everything is there', async () => {
    const page = await opened('/plain');
    await page.narrow(320);
    await until(async () => Math.abs((await page.evaluate(() => innerWidth)) - 320) < 20, 'the narrow window');
    const out = () =>
      page.inView((root) => {
        const { innerWidth } = root.ownerDocument.defaultView;
        const inside = [...root.querySelectorAll('.view *')].filter((one) => !one.closest('.wide, pre') && one.localName !== 'option');
        return inside.filter((one) => one.getBoundingClientRect().right > innerWidth + 1).map((one) => `${one.localName}.${one.className}`);
      });
    assert.deepEqual(await out(), []);
    for (const key of ['t', 's', 'a', 'l']) {
      await pressed(page, key);
      assert.deepEqual(await out(), [], key);
      await pressed(page, 'Escape');
    }
    const wide = await page.inView((root) => [root.querySelector('.scroller').scrollWidth, root.querySelector('.scroller').clientWidth]);
    assert.equal(wide[0], wide[1]);
    assert.equal(await page.inView((root) => root.querySelectorAll('.bar button').length), 6);
    await page.close();
  });

  test('at a zoom of 400 % each control is still to be had, and the text has most of the window', async () => {
    const page = await opened('/plain');
    await page.narrow(320, 256); // 1280 by 1024 so enlarged; Firefox's window is about as high
    await until(async () => Math.abs((await page.evaluate(() => innerWidth)) - 320) < 20, 'the narrow window');
    const share = () => page.inView((root) => root.querySelector('.scroller').clientHeight / root.ownerDocument.defaultView.innerHeight);
    assert.ok((await share()) > 0.7, `${await share()}`);
    for (const [key, last] of [['a', '.shortcuts'], ['s', '.toPaper'], ['t', '.sections li:last-child button']]) {
      await pressed(page, key);
      const isInSight = await page.inView((root, last) => {
        const control = root.querySelector(last);
        control.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        const box = control.getBoundingClientRect();
        return root.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === control;
      }, last);
      assert.ok(isInSight, last);
      await pressed(page, 'Escape');
    }
    await page.close();
  });

  test('honours less motion and forced colours', async () => {
    const page = await opened('/plain');
    assert.equal(await styleOf(page, '.scroller', 'scrollBehavior'), 'smooth');
    await page.prefer({ reducedMotion: true });
    await until(async () => (await styleOf(page, '.scroller', 'scrollBehavior')) === 'auto', 'less motion');
    assert.match(await styleOf(page, '.tool', 'transitionDuration'), /^0s/);
    await page.prefer({ forcedColors: true });
    await pressed(page, 'a');
    await until(async () => (await styleOf(page, '.tool[aria-expanded=true]', 'borderTopWidth')) === '2px', 'forced colours');
    assert.equal(await styleOf(page, '.panel', 'borderTopStyle'), 'solid');
    await page.prefer({});
    await pressed(page, 'Escape', 'Escape');
    await leftView(page);
    await page.close();
  });

  test('an Arabic interface is mirrored, and the article keeps its own direction', async () => {
    const page = await opened('/arabic');
    const found = await page.inView((root) => ({
      dir: getComputedStyle(root.querySelector('.view')).direction,
      article: getComputedStyle(root.querySelector('.body p')).direction,
      label: root.querySelector('[data-tool=close]').getAttribute('aria-label'),
      closeIsLeft: root.querySelector('[data-tool=close]').getBoundingClientRect().left < 60,
      minutes: root.querySelector('.facts').textContent,
    }));
    assert.deepEqual({ ...found, minutes: /دقائق/.test(found.minutes) }, { dir: 'rtl', article: 'ltr', label: 'إغلاق', closeIsLeft: true, minutes: true });
    await pressed(page, 'a');
    await checked(page, 'Arabic settings');
    await page.close();
  });

  test('works where storage is refused, and remembers where it is not', async () => {
    const refused = await opened('/refused');
    await pressed(refused, 'd');
    await inViewUntil(refused, (root) => root.querySelector('.view').dataset.theme === 'light', 'the theme');
    await pressed(refused, 'Escape');
    await leftView(refused);
    await refused.close();
    const page = await opened('/plain');
    await pressed(page, '0', '+', 'Escape');
    await leftView(page);
    await page.runBookmarklet(address);
    await shownIn(page);
    assert.equal(await page.inView((root) => root.querySelector('.view').style.getPropertyValue('--size')), '110%');
    await pressed(page, '0', 'Escape');
    await leftView(page);
    await page.close();
  });

  test('reads aloud: sentence by sentence, marked, with pause, speed and voice', async () => {
    const page = await opened('/voice');
    const spoken = async () => JSON.parse((await page.evaluate(() => document.documentElement.dataset.spoken)) ?? '[]');
    const says = (text) => until(async () => (await spoken()).at(-1) === text, `“${text}” to be spoken`);
    const end = () => page.evaluate(() => window.dispatchEvent(new Event('said')));
    const marked = () =>
      page.evaluate(() => document.defaultView.eval(`[...(CSS.highlights.get('plainleaf-sentence') ?? [])].map(String).join('|')`));
    await pressed(page, 'l');
    await says('The tide mill at Carrow @1');
    await end();
    await says('A tide mill works with a pond, a gate and patience. @1');
    assert.equal(await marked(), 'A tide mill works with a pond, a gate and patience.');
    await clickIn(page, '.speech [data-tool=act]');
    await says('—');
    await clickIn(page, '.speech [data-tool=act]');
    await says('A tide mill works with a pond, a gate and patience. @1');
    await page.inView((root) => root.querySelector('.speech input').focus());
    await pressed(page, 'ArrowRight');
    await says('A tide mill works with a pond, a gate and patience. @1.1');
    assert.deepEqual(await page.inView((root) => [...root.querySelectorAll('.speech option')].map((one) => one.textContent)), ['Automatic', 'Kate', 'Anna']);
    await page.inView((root) => {
      const select = root.querySelector('.speech select');
      select.value = 'kate';
      select.dispatchEvent(new (select.ownerDocument.defaultView.Event)('change'));
    });
    await says('A tide mill works with a pond, a gate and patience. @1.1 Kate');
    await clickIn(page, '.speech [aria-label="Next sentence"]');
    await until(async () => /^The rising sea fills the pond[^[\]]*moment\. @1\.1 Kate$/.test((await spoken()).at(-1)), 'the next sentence, without its note');
    await clickIn(page, '.speech [aria-label="Previous sentence"]');
    await says('A tide mill works with a pond, a gate and patience. @1.1 Kate');
    await pressed(page, 'Escape');
    assert.equal((await spoken()).at(-1), '—');
    assert.equal(await marked(), '');
    assert.equal(await page.inView((root) => root.querySelectorAll('.speech').length), 0);
    await pressed(page, 'Escape');
    await leftView(page);
    await page.close();
  });
});
