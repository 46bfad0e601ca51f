// Opens the reading view in a tab, or closes it there; where that may not be, the button says why.
import { api } from './api.js';

/** `meanwhile` is called when the page is being read. */
export async function openIn({ id: tabId, url = '' }, meanwhile = () => {}) {
  try {
    if (await isPdf(tabId, url)) return await refuse(tabId, api.i18n.getMessage('refusedPdf'));
    // Chromium now and then learns of the click's grant a moment after the click.
    const reading = inject(tabId, 'page').catch(() => pause(200).then(() => inject(tabId, 'page')));
    meanwhile();
    await reading;
    await api.action.setBadgeText({ tabId, text: '' });
    await api.action.setTitle({ tabId, title: api.i18n.getMessage('action') });
  } catch (error) {
    await refuse(tabId, api.i18n.getMessage('refused', error.message));
  }
}

/** Runs one of the extension's scripts in a tab's page; answers what it ended with. */
export async function inject(tabId, script) {
  const [done] = await api.scripting.executeScript({
    target: { tabId },
    files: [`extension/${script}.js`],
    injectImmediately: true, // a page that never stops loading is read as far as it has come
  });
  if (!done) throw new Error('the browser keeps extensions out of it'); // Firefox's way to say no
  return done.result;
}

/** Whether the browser's own viewer shows the tab; Firefox lets nobody ask the page itself. */
async function isPdf(tabId, url) {
  if (/^(https?|file):[^?#]*\.pdf([?#]|$)/i.test(url)) return true;
  const asked = api.scripting.executeScript({ target: { tabId }, func: () => document.contentType, injectImmediately: true });
  return (await asked.catch(() => []))[0]?.result === 'application/pdf';
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Browsers keep extensions out of their own pages, stores and viewers: the button says so. */
async function refuse(tabId, title) {
  await api.action.setTitle({ tabId, title });
  await api.action.setBadgeText({ tabId, text: '!' });
}
