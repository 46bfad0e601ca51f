// The options page: the sites that always open, and what each permission is for.
import { api } from './api.js';
import { listSites } from './sites.js';

const say = (key, ...given) => api.i18n.getMessage(key, given);
const get = (id) => document.getElementById(id);

/** What the manifest asks for, and the text that says why. */
const MAY = { activeTab: 'mayActiveTab', scripting: 'mayScripting', storage: 'mayStorage', contextMenus: 'mayMenus', https: 'maySites' };

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function row(pattern) {
  const site = pattern.replace(/\/\*$/, '').replace(/^https:\/\//, '');
  const name = say('optionsRemove', site);
  const button = element('button', '✕', { type: 'button', title: name, 'aria-label': name });
  button.addEventListener('click', () => api.permissions.remove({ origins: [pattern] }));
  const item = element('li', '');
  item.append(element('span', site), button);
  return item;
}

async function showSites() {
  const sites = await listSites();
  get('sites').replaceChildren(...sites.map(row));
  get('none').hidden = sites.length > 0;
}

document.documentElement.lang = say('language');
document.documentElement.dir = say('direction');
document.title = say('options');
for (const place of document.querySelectorAll('[data-say]')) place.textContent = say(place.dataset.say);
get('none').textContent = say('optionsNone', say('alwaysOpen'));
get('may').append(...Object.entries(MAY).flatMap(([name, why]) => [element('dt', name), element('dd', say(why))]));
api.permissions.onAdded.addListener(showSites);
api.permissions.onRemoved.addListener(showSites);
await showSites();
