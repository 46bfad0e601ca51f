// Sites that always open in the reading view. The browser's own list of the
// permissions given is the record of them: there is no other.
import { api } from './api.js';
import { inject } from './open.js';

/** The permission for one site; undefined for what is none. */
export function patternOf(address) {
  const { protocol, hostname } = URL.canParse(address) ? new URL(address) : {};
  return /^https?:$/.test(protocol) ? `${protocol}//${hostname}/*` : undefined;
}

/** The sites given, as permissions. */
export async function listSites() {
  return (await api.permissions.getAll()).origins.sort();
}

/** Where a page of such a site seems to hold an article, marks the button and opens it. */
export function watchSites(open) {
  api.tabs.onUpdated.addListener(async (tabId, { status }, tab) => {
    const pattern = status === 'complete' && patternOf(tab.url); // an address is told for given sites alone
    if (!pattern || !(await api.permissions.contains({ origins: [pattern] }))) return;
    if (!(await inject(tabId, 'detect').catch(() => false))) return;
    await open(tab);
    await api.action.setBadgeBackgroundColor({ tabId, color: '#2f7d4f' });
    await api.action.setBadgeText({ tabId, text: '✓' });
    await api.action.setTitle({ tabId, title: api.i18n.getMessage('articleHere') });
  });
}
