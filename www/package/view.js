// The reading view for whoever brings an article of their own.
import english from '../messages/english.js';
import { walk } from '../shim/walk.js';
import { wordsFrom } from '../view/catalogue.js';
import { openLocalStore } from '../view/settings/store.js';
import { show as showView } from '../view/show.js';

export function show(result, { messages = english, clean, page = document, onExit } = {}) {
  return showView(result, {
    words: wordsFrom(messages),
    store: openLocalStore(page.defaultView),
    source: clean ? walk(page) : '', // node numbers are of use to those alone who can clean again
    ...{ clean, page, onExit },
  });
}
