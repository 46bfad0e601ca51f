// The view's tools: what stands in the bar, and which keys do the same.
import { exportActions } from './exports/actions.js';
import { exportsPanel } from './exports/panel.js';
import { settingsPanel } from './settings/panel.js';
import { readAloud } from './speech/panel.js';
import { currentHeading } from './tools/contents.js';
import { openHelp } from './tools/help.js';
import { showRemoved } from './tools/restore.js';

/**
 * @param {object} given what the view consists of
 * @param {() => object} given.reading what is shown now
 * @param {(to: Element) => void} given.go scrolls there
 * @returns {{tools: object[], shortcuts: {[key: string]: () => void}}}
 */
export function createToolset(page, given) {
  const { stage, layers, panels, words, look, status, reading, clean, source, url, go, close } = given;
  const press = (name) => () => stage.dialog.querySelector(`.bar [data-tool="${name}"]`)?.click();
  const help = () => openHelp(page, { shadow: stage.shadow, layers, words, shortcuts: shortcutList(words) });

  const markdown = async () => {
    const { article, focus } = reading();
    return article.markdown ?? (await clean?.({ focus, markdown: true }))?.markdown ?? article.textContent;
  };
  const shown = () => ({ ...reading(), url });
  const groups = exportActions(page, { shown, markdown, words, tell: status.say });

  const tools = [
    {
      name: 'contents',
      key: 't',
      opens: true,
      when: ({ headings }) => headings.length > 0,
      act: (opener) => panels.toggle('contents', opener, words.say('contents'), () => reading().contentsPanel(go)),
    },
    {
      name: 'listen',
      key: 'l',
      switches: true,
      when: ({ failed }) => !failed && page.defaultView.speechSynthesis,
      act: listenSwitch(page, given),
    },
    {
      name: 'removed',
      key: 'r',
      switches: true,
      when: ({ failed }) => !failed && clean && source,
      act: removedSwitch(page, given),
    },
    {
      name: 'save',
      key: 's',
      opens: true,
      when: ({ failed }) => !failed,
      act: (opener) => panels.toggle('save', opener, words.say('save'), () => exportsPanel(page, { groups, words })),
    },
    {
      name: 'settings',
      key: 'a',
      opens: true,
      when: () => true,
      act: (opener) => panels.toggle('settings', opener, words.say('settings'), () => settingsPanel(page, { look, words, help })),
    },
    { name: 'close', key: 'Escape', when: () => true, act: close },
  ];
  const section = (by) => () => {
    const { headings, scroller } = reading();
    const at = headings.findIndex(({ heading }) => heading === currentHeading(headings, scroller));
    const next = headings[at + by] ?? (by < 0 ? headings[0] : undefined);
    if (next) go(next.heading);
  };
  const shortcuts = {
    ...Object.fromEntries(tools.filter(({ key }) => key.length === 1).map(({ name, key }) => [key, press(name)])),
    '?': help,
    '+': () => look.step('size', 1),
    '=': () => look.step('size', 1),
    '-': () => look.step('size', -1),
    0: () => look.step('size', 0),
    d: look.nextTheme,
    n: section(1),
    p: section(-1),
  };
  return { tools: tools.map((tool) => ({ ...tool, label: words.say(tool.name) })), shortcuts };
}

/** What the list of shortcuts says, in its order. */
function shortcutList(words) {
  const row = (keys, says) => ({ keys, says: words.say(says) });
  return [
    row(['Esc'], 'close'),
    row(['t'], 'contents'),
    row(['n', 'p'], 'sections'),
    row(['l'], 'listen'),
    row(['s'], 'save'),
    row(['r'], 'removed'),
    row(['a'], 'settings'),
    row(['d'], 'theme'),
    row(['+', '−', '0'], 'size'),
    row(['?'], 'shortcuts'),
  ];
}

function listenSwitch(page, { stage, layers, words, look, status, reading }) {
  let end;
  return (opener) => {
    if (end) return end();
    const { scroller, part, article } = reading();
    const onEnd = () => {
      end = undefined;
      opener.setAttribute('aria-pressed', 'false');
      if (opener.isConnected) opener.focus({ preventScroll: true });
    };
    const language = article.lang;
    end = readAloud(page, {
      ...{ dialog: stage.dialog, scroller, article: part, language, words, layers, onEnd },
      ...{ settings: look.get, change: look.change },
    });
    if (end) opener.setAttribute('aria-pressed', 'true');
    else status.say(words.say('nothingToSay'));
  };
}

function removedSwitch(page, { words, status, reading, clean, source }) {
  const known = new WeakMap(); // for each reading its removed parts, once they were asked for
  return async (opener) => {
    const { focus, tree, made, body } = reading();
    const on = opener.getAttribute('aria-pressed') !== 'true';
    opener.setAttribute('aria-pressed', String(on));
    if (!known.has(body) && on) {
      const { trace = [] } = await clean({ focus, trace: true });
      if (body.isConnected && !known.has(body)) known.set(body, showRemoved(page, { trace, source, tree, made, body, words }));
    }
    const parts = known.get(body);
    parts?.toggle(opener.getAttribute('aria-pressed') === 'true');
    if (on) status.say(parts?.count ? words.count('removedParts', parts.count) : words.say('nothingRemoved'));
  };
}
