// The right-click menu: on a page the reading view, on the button the choice to have it always.
import { api } from './api.js';
import { patternOf } from './sites.js';

const READ = 'read';
const ALWAYS = 'always';

/** @param open opens the reading view in a tab */
export function addMenu(open) {
  api.runtime.onInstalled.addListener(() => {
    const add = (id, title, contexts) => api.contextMenus.create({ id, title: api.i18n.getMessage(title), contexts });
    add(READ, 'action', ['page', 'selection']);
    add(ALWAYS, 'alwaysOpen', ['action']);
  });
  api.contextMenus.onClicked.addListener(({ menuItemId, pageUrl }, tab) => {
    if (menuItemId === READ) return void open(tab);
    const pattern = patternOf(pageUrl ?? tab.url);
    // Asked at once: browsers want the click itself behind the question.
    if (pattern) api.permissions.request({ origins: [pattern] }).then((given) => given && open(tab));
  });
}
