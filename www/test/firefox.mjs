/** Drives a real Firefox over Marionette, its built-in remote control. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callOf, ended, until } from './wait.mjs';

const PROGRAM = process.env.FIREFOX ?? '/usr/bin/firefox-esr';
const PREFERENCES = {
  'marionette.port': 0,
  'app.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'browser.toolbars.bookmarks.visibility': 'always',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'extensions.update.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.download.folderList': 2,
  'services.settings.server': 'data:,',
};

/** Starts a browser with a profile of its own. */
export async function launchFirefox() {
  const profile = mkdtempSync(join(tmpdir(), 'plainleaf-firefox-'));
  const lines = Object.entries({ ...PREFERENCES, 'browser.download.dir': join(profile, 'downloads') }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const downloads = join(profile, 'downloads');
  mkdirSync(downloads);
  const flags = ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile];
  const child = spawn(PROGRAM, [...flags, '--width', '1000', '--height', '800'], { stdio: 'ignore' });
  const portFile = join(profile, 'MarionetteActivePort');
  await until(() => existsSync(portFile) && readFileSync(portFile, 'utf8'), 'Firefox to listen');
  const browser = new Firefox(child, profile, new Wire(Number(readFileSync(portFile, 'utf8'))));
  browser.downloads = downloads;
  await browser.send('WebDriver:NewSession', {});
  browser.home = (await browser.send('WebDriver:GetWindowHandles'))[0];
  return browser;
}

/** Marionette's wire: `length:JSON`, requests `[0, id, name, params]`, answers `[1, id, error, result]`. */
class Wire {
  #number = 0;
  #waiting = new Map();
  #rest = Buffer.alloc(0);

  constructor(port) {
    this.socket = connect(port, '127.0.0.1');
    this.socket.on('data', (data) => this.#read(data)).on('error', () => {});
    this.socket.on('close', () => this.#waiting.forEach(({ reject }) => reject(new Error('Firefox ended'))));
  }

  send(name, params) {
    const id = ++this.#number;
    const message = JSON.stringify([0, id, name, params]);
    this.socket.write(`${Buffer.byteLength(message)}:${message}`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject, name }));
  }

  #read(data) {
    this.#rest = Buffer.concat([this.#rest, data]);
    for (;;) {
      const colon = this.#rest.indexOf(':');
      const length = Number(this.#rest.subarray(0, colon).toString());
      if (colon < 0 || this.#rest.length < colon + 1 + length) return;
      const message = JSON.parse(this.#rest.subarray(colon + 1, colon + 1 + length).toString());
      this.#rest = this.#rest.subarray(colon + 1 + length);
      if (Array.isArray(message)) this.#settle(message);
    }
  }

  #settle([, id, error, result]) {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(`${waiting.name}: ${error.message}`));
    else waiting?.resolve(result);
  }
}

class Firefox {
  name = 'Firefox';
  #front = null;

  constructor(child, profile, wire) {
    Object.assign(this, { child, profile, wire });
  }

  send(name, params = {}) {
    return this.wire.send(name, params);
  }

  /** Opens a page in a tab of its own and waits until it has loaded. */
  async open(url) {
    const { handle } = await this.send('WebDriver:NewWindow', { type: 'tab', focus: true });
    const page = new Page(this, handle);
    await page.goto(url);
    return page;
  }

  /** As `open`, in a private window. */
  async openPrivate(url) {
    const { handle } = await this.send('WebDriver:NewWindow', { type: 'window', focus: true, private: true });
    const page = new Page(this, handle);
    await page.goto(url);
    return page;
  }

  /** Makes the page the one that commands go to, and the tab in front. */
  async focus(page) {
    if (this.#front === page.handle) return;
    await this.send('WebDriver:SwitchToWindow', { handle: page.handle, focus: true });
    this.#front = page.handle;
  }

  /** Runs a function in the browser's own window. */
  async inChrome(func, ...args) {
    await this.send('Marionette:SetContext', { value: 'chrome' });
    try {
      const { value } = await this.send('WebDriver:ExecuteScript', { script: `return (${func})(...arguments);`, args });
      return value;
    } finally {
      await this.send('Marionette:SetContext', { value: 'content' });
    }
  }

  /** The tab whose address starts so; waits for it to appear. */
  async tabAt(start) {
    return until(async () => {
      for (const handle of await this.send('WebDriver:GetWindowHandles')) {
        const page = new Page(this, handle);
        if ((await page.evaluate(() => location.href)).startsWith(start)) return page;
      }
      return null;
    }, `a tab at ${start}`);
  }

  /** Installs an unpacked extension, for private windows too, and puts its button on the toolbar. */
  async install(folder) {
    const { value } = await this.send('Addon:Install', { path: folder, temporary: true, allowPrivateBrowsing: true });
    this.extension = `${value.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-browser-action`;
    await this.inChrome((widget) => CustomizableUI.addWidgetToArea(widget, 'nav-bar'), this.extension);
  }

  /** Clicks the extension's button with the page in front, as a user does: the page is granted by it. */
  async clickAction(page) {
    await this.focus(page);
    await this.inChrome((widget) => {
      document.getElementById(widget).querySelector('.unified-extensions-item-action-button').click();
    }, this.extension);
  }

  /** Presses the extension's key. */
  async pressCommand(page) {
    await this.focus(page);
    const keys = ['\uE00A', '\uE008', 'L'];
    const actions = [...keys.map((value) => ({ type: 'keyDown', value })), ...keys.toReversed().map((value) => ({ type: 'keyUp', value }))];
    await this.#perform('chrome', { type: 'key', id: 'keys', actions });
  }

  /** Clicks the right button on the page, or on the extension's own, and then the extension's one entry in the menu. */
  async chooseInMenu(page, place) {
    await this.focus(page);
    const [menu, point] = place === 'page' ? ['contentAreaContextMenu', [300, 200]] : ['toolbar-context-menu', await this.#middleOfAction()];
    await this.#rightClick(place === 'page' ? 'content' : 'chrome', ...point);
    return until(() => this.inChrome(chooseEntry, menu), 'the entry in the menu');
  }

  #middleOfAction() {
    return this.inChrome((widget) => {
      const box = document.getElementById(widget).getBoundingClientRect();
      return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
    }, this.extension);
  }

  #rightClick(context, x, y) {
    const actions = [{ type: 'pointerMove', x, y }, { type: 'pointerDown', button: 2 }, { type: 'pointerUp', button: 2 }];
    return this.#perform(context, { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  }

  async #perform(context, source) {
    await this.send('Marionette:SetContext', { value: context });
    try {
      await this.send('WebDriver:PerformActions', { actions: [source] });
      await this.send('WebDriver:ReleaseActions');
    } finally {
      await this.send('Marionette:SetContext', { value: 'content' });
    }
  }

  /** Waits for the browser's question about a permission, clicks yes or no, and tells what was asked. */
  async answerQuestion(yes) {
    const asked = () => this.inChrome(() => document.getElementById('addon-webext-permissions-notification')?.checkVisibility());
    await until(asked, 'the question');
    await new Promise((resolve) => setTimeout(resolve, 600)); // the browser takes no answer that comes too soon
    return this.inChrome((yes) => {
      const question = document.getElementById('addon-webext-permissions-notification');
      const text = question.textContent;
      question.querySelector(`.popup-notification-${yes ? 'primary' : 'secondary'}-button`).click();
      return text;
    }, yes);
  }

  /** The address of a file of the extension. */
  extensionPage(path) {
    return this.inChrome((path) => WebExtensionPolicy.getByID('plainleaf@extension').getURL(path), path);
  }

  /** Gives an extension the permission for a site, as its user's yes does. */
  give(id, origin) {
    return this.inChrome(
      async (id, origin) => {
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        await ExtensionPermissions.add(id, { permissions: [], origins: [origin] }, WebExtensionPolicy.getByID(id).extension);
      },
      id,
      origin,
    );
  }

  /** What the button says and shows: `{title, badge}`. */
  async actionState(page) {
    await this.focus(page);
    return this.inChrome((widget) => {
      const button = document.getElementById(widget).querySelector('.unified-extensions-item-action-button');
      return { title: button.getAttribute('tooltiptext'), badge: button.getAttribute('badge') ?? '' };
    }, this.extension);
  }

  async close() {
    const gone = ended(this.child);
    await this.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
    await gone;
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Chooses the extension's entry in an open menu; answers what it says. */
function chooseEntry(menu) {
  const popup = document.getElementById(menu);
  const entries = [...popup.querySelectorAll('menuitem[id^="plainleaf"]')].filter((entry) => !entry.hidden);
  if (popup.state !== 'open' || entries.length !== 1) return null;
  const { label } = entries[0];
  popup.activateItem(entries[0]);
  return label;
}

class Page {
  constructor(browser, handle) {
    Object.assign(this, { browser, handle });
  }

  async goto(url) {
    this.url = url;
    await this.browser.focus(this);
    await this.browser.send('WebDriver:Navigate', { url });
  }

  /** Calls a function in the page with plain arguments; answers what it returns. */
  async evaluate(func, ...args) {
    return this.#run(`return ${callOf(func, args)};`, 'default');
  }

  /** Calls a function on the reading view's shadow root, closed as it is; null while no view is open. */
  async inView(func, ...args) {
    return this.#run(
      `
      const host = document.querySelector("plainleaf-view");
      return host ? (${func})(host.openOrClosedShadowRoot, ...${JSON.stringify(args)}) : null;`,
      'system',
    );
  }

  async #run(script, sandbox) {
    await this.browser.focus(this);
    const { value } = await this.browser.send('WebDriver:ExecuteScript', { script, args: [], sandbox });
    return value;
  }

  /** Presses and releases one key, such as `a`, `Tab` or `Shift+Tab`. */
  async press(name) {
    const key = name.replace('Shift+', '');
    const shift = name === key ? [] : ['\uE008'];
    const codes = {
      ...{ Escape: '\uE00C', Tab: '\uE004', Enter: '\uE007', End: '\uE010', Home: '\uE011' },
      ...{ ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015' },
    };
    const value = codes[key] ?? key;
    await this.#perform({
      type: 'key',
      id: 'keys',
      actions: [
        ...[...shift, value].map((value) => ({ type: 'keyDown', value })),
        ...[value, ...shift].map((value) => ({ type: 'keyUp', value })),
      ],
    });
  }

  /** Clicks a point of the window. */
  async clickAt(x, y) {
    const actions = [
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.#perform({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  }

  async #perform(source) {
    await this.browser.focus(this);
    await this.browser.send('WebDriver:PerformActions', { actions: [source] });
    await this.browser.send('WebDriver:ReleaseActions');
  }

  /** Puts a bookmarklet on the bookmarks toolbar and clicks it there. */
  async runBookmarklet(address) {
    await this.browser.focus(this);
    await this.browser.inChrome(async (url) => {
      const title = `bookmarklet ${Date.now()}`;
      await PlacesUtils.bookmarks.insert({ parentGuid: PlacesUtils.bookmarks.toolbarGuid, index: 0, url, title });
      const find = () => document.querySelector(`#PlacesToolbarItems .bookmark-item[label="${title}"]`);
      for (let tries = 0; !find() && tries < 200; tries++) await new Promise((resolve) => setTimeout(resolve, 25));
      find().click();
    }, address);
  }

  /** What is on the clipboard. */
  async clipboard() {
    await this.browser.focus(this);
    return this.browser.inChrome(() => navigator.clipboard.readText());
  }

  /** Makes the page that narrow, in CSS pixels: by its zoom, since windows have a least width. */
  async narrow(width) {
    await this.browser.focus(this);
    await this.browser.inChrome((width) => {
      ZoomManager.setZoomForBrowser(gBrowser.selectedBrowser, gBrowser.selectedBrowser.clientWidth / width);
    }, width);
  }

  /** What the reader's system asks for: less motion, its own colours. */
  async prefer({ reducedMotion = false, forcedColors = false }) {
    await this.browser.inChrome(
      (motion, colors) => {
        Services.prefs.setIntPref('ui.prefersReducedMotion', motion);
        Services.prefs.setIntPref('browser.display.document_color_use', colors);
      },
      reducedMotion ? 1 : 0,
      forcedColors ? 2 : 0,
    );
  }

  /** Shows the page with the styles that it prints with, or no more. */
  async showAsPrinted(on) {
    await this.browser.focus(this);
    await this.browser.inChrome((medium) => void (gBrowser.selectedBrowser.browsingContext.mediumOverride = medium), on ? 'print' : '');
  }

  /** The page as it prints, PDF bytes. */
  async print() {
    await this.browser.focus(this);
    return Buffer.from(await this.browser.send('WebDriver:Print', {}).then(({ value }) => value), 'base64');
  }

  /** A picture of the window, PNG bytes. */
  async screenshot() {
    await this.browser.focus(this);
    const { value } = await this.browser.send('WebDriver:TakeScreenshot', { full: false });
    return Buffer.from(value, 'base64');
  }

  async close() {
    await this.browser.focus(this);
    await this.browser.send('WebDriver:CloseWindow');
    await this.browser.focus({ handle: this.browser.home });
  }
}
