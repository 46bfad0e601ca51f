// The right-click menu: the article of this page, and this site always.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from './chromium.mjs';
import { launchFirefox } from './firefox.mjs';
import { CRANE, live } from './live.mjs';
import { serve } from './server.mjs';
import { leftView, shownIn } from './view.mjs';
import { until } from './wait.mjs';

const extension = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist/extension');
const long = live('plain').replaceAll('<p>', '<p>Monday in the harbour was a quiet day, with little wind and a great many gulls, and it stayed so until the evening. ');

let site;
before(async () => void (site = await serve({ '/story': { body: long }, '/more': { body: long } })));
after(() => site.close());

describe('the menu in Firefox, with the mouse', () => {
  let browser;
  before(async () => {
    browser = await launchFirefox();
    await browser.install(extension);
  });
  after(() => browser?.close());

  const isOpen = async (page) => (await page.inView(() => true)) !== null;
  const given = async () => {
    const page = await browser.open(await browser.extensionPage('extension/options.html'));
    const listed = () => page.evaluate(() => (!document.getElementById('none').hidden || document.querySelector('#sites li')) && [...document.querySelectorAll('#sites li span')].map((site) => site.textContent));
    const sites = await until(listed, 'the list of sites');
    await page.close();
    return sites;
  };

  test('on a page: opens its article', async () => {
    const page = await browser.open(`${site.origin}/story`);
    assert.equal(await browser.chooseInMenu(page, 'page'), 'Read the article in this page');
    assert.equal((await shownIn(page)).title, CRANE.title);
    await page.press('Escape');
    await leftView(page);
    await page.close();
  });

  test('on the button, answered with no: nothing opens and nothing is given', async () => {
    const page = await browser.open(`${site.origin}/story`);
    await browser.chooseInMenu(page, 'button');
    await browser.answerQuestion(false);
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(await isOpen(page), false);
    assert.deepEqual(await given(), []);
    await page.close();
  });

  test('on the button, answered with yes: asks for that one site, and its pages open by themselves', async () => {
    const page = await browser.open(`${site.origin}/story`);
    assert.equal(await browser.chooseInMenu(page, 'button'), 'Always open this site in the reading view');
    assert.match(await browser.answerQuestion(true), /Access your data for sites in 127\.0\.0\.1/);
    assert.equal((await shownIn(page)).title, CRANE.title);
    await page.close();
    assert.deepEqual(await given(), ['http://127.0.0.1']);
    const next = await browser.open(`${site.origin}/more`);
    assert.equal((await shownIn(next)).title, CRANE.title);
    await next.close();
  });
});

// Chromium draws its menus and questions where no remote control reaches. So the
// event of the menu is sent by hand; the browser's own question is seen to be asked.
describe('the menu in Chromium, by its event', () => {
  let browser, worker;
  before(async () => {
    browser = await launchChromium();
    await browser.install(extension);
    worker = await browser.worker();
  });
  after(() => browser?.close());

  const choose = (entry) =>
    worker.evaluate(async (menuItemId) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      chrome.contextMenus.onClicked.dispatch({ menuItemId, pageUrl: 'http://127.0.0.1/story' }, tab);
    }, entry);

  test('holds both entries', async () => {
    const holds = (id) => worker.evaluate((id) => new Promise((resolve) => chrome.contextMenus.update(id, {}, () => resolve(!chrome.runtime.lastError))), id);
    // The entries are made when the extension is told that it is installed: the worker is there before.
    for (const id of ['read', 'always']) await until(() => holds(id), `the entry "${id}"`);
    assert.equal(await holds('neither'), false);
  });

  test('the first opens the article of the page that was clicked', async () => {
    const page = await browser.open(`${site.origin}/story`);
    await browser.clickAction(page); // gives what a click in the menu would give: the page
    await shownIn(page);
    await page.press('Escape');
    await leftView(page);
    await choose('read');
    assert.equal((await shownIn(page)).title, CRANE.title);
    await page.close();
  });

  test('the second asks for the one site', async () => {
    const page = await browser.open(`${site.origin}/story`);
    await worker.evaluate(() => {
      const { request } = chrome.permissions;
      globalThis.asked = [];
      chrome.permissions.request = (wanted) => (globalThis.asked.push(wanted), request.call(chrome.permissions, wanted));
    });
    await choose('always');
    assert.deepEqual(await worker.evaluate(() => globalThis.asked), [{ origins: ['http://127.0.0.1/*'] }]);
    await page.close();
  });
});
