/** Drives a real Chromium over the DevTools protocol's pipe. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callOf, ended, until } from './wait.mjs';

const PROGRAM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--remote-debugging-pipe',
  '--enable-unsafe-extension-debugging',
  '--window-size=1000,800',
];

/** Starts a browser with a profile of its own. */
export async function launchChromium() {
  const profile = mkdtempSync(join(tmpdir(), 'plainleaf-chromium-'));
  const child = spawn(PROGRAM, [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const browser = new Chromium(child, profile, new Pipe(child));
  browser.downloads = join(profile, 'downloads');
  await browser.pipe.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: browser.downloads });
  return browser;
}

/** Requests and answers over the pipe: JSON messages, each ended by a zero byte. */
class Pipe {
  #number = 0;
  #waiting = new Map();

  constructor(child) {
    this.input = child.stdio[3];
    let rest = '';
    child.stdio[4].setEncoding('utf8').on('data', (text) => {
      const messages = (rest + text).split('\0');
      rest = messages.pop();
      messages.forEach((message) => this.#receive(JSON.parse(message)));
    });
    child.on('error', (error) => this.#fail(error));
    child.on('exit', () => this.#fail(new Error('Chromium ended')));
    this.input.on('error', () => {});
  }

  send(method, params = {}, sessionId = undefined) {
    const id = ++this.#number;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, method, sessionId });
      this.input.write(JSON.stringify({ id, method, params, sessionId }) + '\0');
    });
  }

  #receive(message) {
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.method === 'Inspector.targetCrashed') this.#fail(new Error('the page crashed'), message.sessionId);
    if (!waiting) return;
    if (message.error) waiting.reject(new Error(`${waiting.method}: ${message.error.message}`));
    else waiting.resolve(message.result);
  }

  #fail(error, sessionId) {
    for (const [id, waiting] of this.#waiting) {
      if (sessionId && waiting.sessionId !== sessionId) continue;
      this.#waiting.delete(id);
      waiting.reject(error);
    }
  }
}

class Chromium {
  name = 'Chromium';
  tabs = 0;

  constructor(child, profile, pipe) {
    Object.assign(this, { child, profile, pipe });
  }

  /** Opens a page in a tab of its own and waits until it has loaded. */
  async open(url) {
    const blank = `about:blank#${++this.tabs}`; // no other tab has it, so page and tab find each other
    const { targetId } = await this.pipe.send('Target.createTarget', { url: blank });
    const isTab = (target) => target.type === 'tab' && target.url === blank;
    const tab = await until(async () => (await this.targets()).find(isTab), 'the new tab');
    const page = await this.attach(targetId);
    page.tabId = tab.targetId;
    await page.send('Page.enable');
    await page.goto(url);
    return page;
  }

  /** As `open`, in a private window. */
  async openPrivate(url) {
    await (await this.worker()).evaluate((url) => void chrome.windows.create({ incognito: true, url }), url);
    const page = await this.tabAt(url);
    const isTab = (target) => target.type === 'tab' && target.url.startsWith(url);
    page.tabId = (await until(async () => (await this.targets()).find(isTab), 'the private tab')).targetId;
    page.url = url;
    await until(() => page.evaluate(() => document.readyState === 'complete'), `${url} to load`);
    return page;
  }

  async attach(targetId) {
    const { sessionId } = await this.pipe.send('Target.attachToTarget', { targetId, flatten: true });
    return new Page(this, targetId, sessionId);
  }

  /** All targets: pages, tabs, service workers. */
  async targets() {
    const { targetInfos } = await this.pipe.send('Target.getTargets', { filter: [{}] });
    return targetInfos;
  }

  /** The tab whose address starts so; waits for it to appear. */
  async tabAt(start) {
    const find = async () => (await this.targets()).find((t) => t.type === 'page' && t.url.startsWith(start));
    return this.attach((await until(find, `a tab at ${start}`)).targetId);
  }

  /** Installs an unpacked extension, for private windows too. */
  async install(folder) {
    const { id } = await this.pipe.send('Extensions.loadUnpacked', { path: folder, enableInIncognito: true });
    this.extension = id;
    const listens = async () => (await this.worker()).evaluate(() => chrome.action.onClicked.hasListeners());
    await until(listens, 'the extension to listen');
  }

  /** Clicks the extension's button with the page in front, as a user does: the page is granted by it. */
  async clickAction(page) {
    await page.send('Page.bringToFront');
    const settled = (target) => target.targetId === page.tabId && target.url.startsWith(page.url);
    await until(async () => (await this.targets()).some(settled), 'the tab to have settled');
    await this.pipe.send('Extensions.triggerAction', { id: this.extension, targetId: page.tabId });
  }

  /** Presses the extension's key. */
  async pressCommand(page) {
    await page.send('Page.bringToFront');
    const painted = () => page.evaluate(() => performance.getEntriesByType('paint').length > 0);
    await until(painted, 'the first paint'); // keys that come before it are dropped
    const key = { key: 'L', code: 'KeyL', windowsVirtualKeyCode: 76, nativeVirtualKeyCode: 76, modifiers: 1 + 8 };
    for (const type of ['rawKeyDown', 'keyUp']) await page.send('Input.dispatchKeyEvent', { type, ...key });
  }

  /** The address of a file of the extension. */
  extensionPage(path) {
    return `chrome-extension://${this.extension}/${path}`;
  }

  /** The extension's service worker. */
  async worker() {
    const isWorker = (target) => target.type === 'service_worker' && target.url.includes(this.extension);
    const found = await until(async () => (await this.targets()).find(isWorker), 'the service worker');
    return this.attach(found.targetId);
  }

  /** What the button says and shows: `{title, badge}`. */
  async actionState(page) {
    const session = await this.worker();
    return session.evaluate(async (url) => {
      const tabs = await chrome.tabs.query({});
      const tabId = tabs.find((tab) => (tab.url ?? tab.pendingUrl) === url)?.id ?? tabs.at(-1).id;
      return { title: await chrome.action.getTitle({ tabId }), badge: await chrome.action.getBadgeText({ tabId }) };
    }, page.url);
  }

  async close() {
    const gone = ended(this.child);
    await this.pipe.send('Browser.close').catch(() => {});
    await gone;
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

class Page {
  constructor(browser, targetId, sessionId) {
    Object.assign(this, { browser, targetId, sessionId });
  }

  send(method, params) {
    return this.browser.pipe.send(method, params, this.sessionId);
  }

  async goto(url) {
    this.url = url;
    const { errorText } = await this.send('Page.navigate', { url });
    if (errorText) throw new Error(`${url}: ${errorText}`);
    await until(() => this.evaluate(() => document.readyState === 'complete'), `${url} to load`);
  }

  /** Calls a function in the page with plain arguments, the page's CSP in force; answers what it returns. */
  async evaluate(func, ...args) {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', {
      expression: callOf(func, args),
      awaitPromise: true,
      returnByValue: true,
      allowUnsafeEvalBlockedByCSP: false,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return valueOf(result);
  }

  /** Calls a function on the reading view's shadow root, closed as it is; null while no view is open. */
  async inView(func, ...args) {
    const { root } = await this.send('DOM.getDocument', { depth: -1, pierce: true });
    const shadow = findNode(root, (node) => node.localName === 'plainleaf-view')?.shadowRoots?.[0];
    if (!shadow) return null;
    const { object } = await this.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
    const { result, exceptionDetails } = await this.send('Runtime.callFunctionOn', {
      functionDeclaration: `function () { return (${func})(this, ...${JSON.stringify(args)}); }`,
      objectId: object.objectId,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return valueOf(result);
  }

  /** Presses and releases one key, such as `a`, `Tab` or `Shift+Tab`. */
  async press(name) {
    const key = name.replace('Shift+', '');
    const modifiers = name === key ? 0 : 8;
    const codes = { Escape: 27, Tab: 9, Enter: 13, ' ': 32, End: 35, Home: 36, ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40 };
    const text = key === 'Enter' ? '\r' : key.length === 1 ? key : undefined;
    const given = {
      key,
      code: key === ' ' ? 'Space' : key,
      windowsVirtualKeyCode: codes[key] ?? key.toUpperCase().charCodeAt(0),
    };
    await this.send('Input.dispatchKeyEvent', {
      type: text ? 'keyDown' : 'rawKeyDown',
      ...given,
      modifiers,
      text,
    });
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', ...given, modifiers });
  }

  /** Clicks a point of the window. */
  async clickAt(x, y) {
    const point = { x, y, button: 'left', clickCount: 1 };
    await this.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...point });
    await this.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...point });
  }

  /** Goes to a bookmarklet's `javascript:` address as a user's own click does. */
  async runBookmarklet(address) {
    await this.browser.pipe.send('Target.activateTarget', { targetId: this.targetId });
    await this.send('Page.navigate', { url: address });
  }

  /** What is on the clipboard. */
  async clipboard() {
    await this.browser.pipe.send('Browser.grantPermissions', { permissions: ['clipboardReadWrite'] });
    return this.evaluate(() => navigator.clipboard.readText());
  }

  /** Makes the window that narrow, in CSS pixels. */
  async narrow(width, height = 560) {
    await this.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
  }

  /** What the reader's system asks for: less motion, its own colours. */
  async prefer({ reducedMotion = false, forcedColors = false }) {
    const features = [
      { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' },
      { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
    ];
    await this.send('Emulation.setEmulatedMedia', { features });
  }

  /** Shows the page with the styles that it prints with, or no more. */
  async showAsPrinted(on) {
    await this.send('Emulation.setEmulatedMedia', { media: on ? 'print' : '' });
  }

  /** The page as it prints, PDF bytes. */
  async print() {
    const { data } = await this.send('Page.printToPDF', {});
    return Buffer.from(data, 'base64');
  }

  /** A picture of the window, PNG bytes. */
  async screenshot() {
    const { data } = await this.send('Page.captureScreenshot', { format: 'png' });
    return Buffer.from(data, 'base64');
  }

  async close() {
    await this.browser.pipe.send('Target.closeTarget', { targetId: this.targetId });
  }
}

/** Minus zero and the like have no JSON: they come as text. */
function valueOf({ value, unserializableValue }) {
  return unserializableValue === undefined ? value : Number(unserializableValue);
}

function findNode(root, matches) {
  const stack = [root];
  while (stack.length > 0) {
    const node = stack.pop();
    if (matches(node)) return node;
    stack.push(...(node.children ?? []), ...(node.contentDocument ? [node.contentDocument] : []));
  }
  return null;
}
