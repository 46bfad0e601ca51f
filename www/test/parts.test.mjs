// The parts of the reading view that need no browser: places in trees, settings, words.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { allowsAttribute, fateOf } from '../view/article/allowed.js';
import { removedParts } from '../view/article/removed.js';
import { insertAfter, branch, readTree, removeBranches, textOf } from '../view/article/tree.js';
import { afterPaint, holdBack } from '../view/frame/arrival.js';
import { blockHolding, textInView } from '../view/frame/place.js';
import { settingsFrom, stepped, SLIDERS } from '../view/settings/choices.js';
import { openLocalStore, openSyncStore } from '../view/settings/store.js';
import { chooseLanguage, wordsFrom } from '../view/catalogue.js';

const www = dirname(dirname(fileURLToPath(import.meta.url)));
const snapshot = (text) => text.replace(/<(?=[#a-z])/g, '\u0001').replaceAll('@', '\u0002').replaceAll('|', '\u0003').replaceAll('/>', '\u0004');
/** A page and the entries of its trace: `kept` says which of its blocks, by id, the article has. */
function scene(page, kept, rules = {}) {
  const numbered = [];
  readTree(snapshot(page), numbered);
  const trace = numbered
    .map((node, number) => ({ node, number }))
    .filter(({ node }) => node.attributes?.has('id'))
    .map(({ node, number }) => {
      const id = node.attributes.get('id');
      return { node: number, kept: kept.includes(id), rule: rules[id] ?? 'expected-f1', textPreview: textOf(node).slice(0, 80) };
    });
  return { numbered, trace };
}
const shown = (parts) => parts.map(({ anchor, rule, nodes }) => [anchor && textOf(anchor), rule, nodes.map(textOf)]);

test('each removed part stands after the block that it followed', () => {
  const { numbered, trace } = scene('<#document<div<p@id=a|First line./><div@id=s|Share this/><div@id=t|Mail this/><p@id=b|Second line./><p@id=n|Newsletter/>/>/>', ['a', 'b'], { s: 'share-bar', t: 'share-bar', n: 'newsletter-box' });
  const article = readTree(snapshot('<p|First line./><p|Second line./>'));
  assert.deepEqual(shown(removedParts(trace, article, numbered)), [
    ['First line.', 'share-bar', ['Share this', 'Mail this']],
    ['Second line.', 'newsletter-box', ['Newsletter']],
  ]);
});

test('beside a list or a table, never within', () => {
  const { numbered, trace } = scene('<#document<ul<li@id=a|One item here/><li@id=x|Advertisement/><li@id=b|Another item/>/>/>', ['a', 'b']);
  const article = readTree(snapshot('<ul<li|One item here/><li|Another item/>/>'));
  const [{ anchor }] = removedParts(trace, article, numbered);
  assert.equal(anchor.name, 'ul');
});

test('what the page hides is not shown, nor anything twice', () => {
  const { numbered, trace } = scene('<#document<p@id=a|Kept text/><div@id=h@~hidden=|Menu/><div@id=o|Outer <p@id=i|Inner/>/>/>', ['a']);
  const article = readTree(snapshot('<p|Kept text/>'));
  assert.deepEqual(shown(removedParts(trace, article, numbered)), [['Kept text', 'expected-f1', ['Outer Inner']]]);
});

test('a holder of kept text gives its own words alone, and so does a number that means another node', () => {
  const { numbered, trace } = scene('<#document<div@id=h|Caption of all<p@id=a|Kept text/>/><p@id=z|Last one/>/>', ['a']);
  trace[0].textPreview = 'Caption of all';
  trace[2].node = 1;
  const article = readTree(snapshot('<p|Kept text/>'));
  assert.deepEqual(shown(removedParts(trace, article, numbered)), [
    [null, 'expected-f1', ['Caption of all']],
    ['Kept text', 'expected-f1', ['Last one']],
  ]);
});

test('of a long page only the surroundings are shown', () => {
  const links = (name) => Array.from({ length: 60 }, (_, i) => `<p@id=${name}${i}|${name} link ${i}/>`).join('');
  const { numbered, trace } = scene(`<#document${links('top')}<p@id=a|Kept text/>${links('end')}/>`, ['a']);
  const texts = removedParts(trace, readTree(snapshot('<p|Kept text/>')), numbered).flatMap(({ nodes }) => nodes.map(textOf));
  assert.deepEqual([texts.length, texts[0], texts.at(-1)], [24, 'top link 52', 'end link 15']);
});

test('a part comes into the tree at its place and leaves it again', () => {
  const tree = readTree(snapshot('<p|one/><p|two/>'));
  const part = branch('p', new Map(), ['back']);
  insertAfter(tree, tree.children[0], [part]);
  assert.equal(textOf(tree), 'onebacktwo');
  removeBranches([part]);
  assert.equal(textOf(tree), 'onetwo');
  insertAfter(tree, null, [part]);
  assert.equal(textOf(tree), 'backonetwo');
});

test('the text in view is the start of what the walk has marked', () => {
  const source = snapshot('<#document<p|Before/><p@~view=|  The line\n that <b|was/>| read./><p|After/>/>');
  assert.equal(textInView(source), 'The line that was read.');
  assert.equal(textInView(snapshot('<#document<p|x/>/>')), '');
  assert.equal(blockHolding({ querySelectorAll: () => [{ textContent: 'The line that' }] }, 'short'), undefined);
});

test('of a long text the start is laid out first, whatever boxes it stands in', () => {
  const box = (localName, ...children) => {
    const texts = children.map((child) => child.textContent ?? child);
    const classes = new Set();
    const classList = { add: (name) => classes.add(name), remove: (name) => classes.delete(name) };
    const made = { localName, classes, classList, textContent: texts.join(''), children: children.filter((child) => child.localName) };
    made.contains = (node) => node === made || made.children.some((child) => child.contains(node));
    return made;
  };
  const line = () => box('p', 'word '.repeat(400));
  const [first, list, table, last] = [line(), box('ul', ...Array.from({ length: 9 }, () => box('li', line()))), box('table', line()), line()];
  const body = box('div', first, box('div', list, table), last);
  const { holds, release } = holdBack(body);
  const held = (node) => [...node.classes].includes('later');
  assert.deepEqual(list.children.map(held), [false, false, false, true, true, true, true, true, true]);
  assert.deepEqual([first, list, table, table.children[0], last].map(held), [false, false, true, false, true]);
  assert.deepEqual([holds(first), holds(list.children[8].children[0]), holds(table.children[0]), holds(undefined)], [false, true, true, false]);
  release();
  assert.ok(![...list.children, table, last].some(held));
  assert.equal(holdBack(null).holds(undefined), false, 'a failure has no text');
});

test('what waits for the first paint is done once: after a frame, or at once when it must', () => {
  const scene = () => {
    const view = new EventTarget();
    let frame;
    Object.assign(view, { requestAnimationFrame: (act) => void (frame = act), setTimeout: (act) => act(), done: 0, paint: () => frame() });
    return view;
  };
  const [painted, printed, asked] = [scene(), scene(), scene()];
  for (const view of [painted, printed, asked]) {
    const now = afterPaint(view, () => view.done++);
    assert.equal(view.done, 0);
    if (view === printed) view.dispatchEvent(new Event('beforeprint'));
    if (view === asked) now();
    assert.equal(view.done, view === painted ? 0 : 1);
    view.paint();
    view.dispatchEvent(new Event('beforeprint'));
    assert.equal(view.done, 1);
  }
});

test('settings are what they may be, whatever was stored', () => {
  const standard = settingsFrom(undefined);
  assert.equal(standard.theme, 'system');
  for (const broken of [null, 'x', [], { theme: 'pink', size: 'big', width: NaN, leading: Infinity, justify: 'yes', voice: 3 }]) assert.deepEqual(settingsFrom(broken), standard);
  assert.deepEqual(settingsFrom({ size: 9999, tracking: -1, theme: 'sepia' }), { ...standard, size: SLIDERS.size.max, tracking: 0, theme: 'sepia' });
  assert.equal(stepped(SLIDERS.leading, 1.7, 1), 1.8);
  assert.equal(stepped(SLIDERS.size, SLIDERS.size.max, 1), SLIDERS.size.max);
});

test('where storage is refused, the settings are the standard ones and nothing throws', async () => {
  const refusing = { get localStorage() { throw new Error('refused'); } };
  for (const store of [await openLocalStore(refusing), await openSyncStore(undefined), await openSyncStore({ sync: { get: () => Promise.reject(new Error()), set: () => Promise.reject(new Error()) } })]) {
    assert.deepEqual(store.settings, settingsFrom(undefined));
    store.save(store.settings);
  }
});

const catalogues = readdirSync(join(www, '_locales')).map((name) => [name, JSON.parse(readFileSync(join(www, '_locales', name, 'messages.json'), 'utf8'))]);
const english = catalogues.find(([name]) => name === 'en')[1];
const PLURALS = /_(zero|one|two|few|many|other)$/;

test('every language has every text, with the same places for values', () => {
  assert.deepEqual(catalogues.map(([name]) => name), ['ar', 'de', 'en', 'es', 'fr', 'ja', 'zh_CN']);
  const places = (text) => [...new Set(text.match(/\$\d/g) ?? [])].sort();
  for (const [name, messages] of catalogues) {
    const categories = new Intl.PluralRules(name.slice(0, 2)).resolvedOptions().pluralCategories;
    for (const key in english) {
      const plural = key.match(PLURALS)?.[1];
      if (plural && plural !== 'other') continue;
      assert.ok(messages[key]?.message, `${name}: ${key}`);
      assert.deepEqual(places(messages[key].message), places(english[key].message), `${name}: ${key}`);
      if (plural && key !== 'removed_other') for (const category of categories.filter((one) => !['many'].includes(one) || name === 'ar')) assert.ok(messages[key.replace(PLURALS, `_${category}`)], `${name}: ${key} for ${category}`);
    }
    for (const key in messages) assert.ok(english[key] ?? english[key.replace(PLURALS, '_other')], `${name}: ${key} is no text of the view`);
  }
});

test('every text that the code asks for is there, and every rule of the cleaner has its reason', () => {
  const sources = readdirSync(join(www, 'view'), { recursive: true }).filter((name) => name.endsWith('.js'));
  const code = sources.map((name) => readFileSync(join(www, 'view', name), 'utf8')).join('\n');
  const asked = [...code.matchAll(/\b(?:say|row)\((?:\[[^\]]*\], )?'(\w+)'/g)].map(([, key]) => key);
  const counted = [...code.matchAll(/\bcount\('(\w+)'/g)].map(([, key]) => `${key}_other`);
  assert.ok(asked.length > 20 && counted.length >= 3);
  const doors = ['extension', 'bookmarklet'].flatMap((door) => readdirSync(join(www, door)).filter((name) => /\.(js|html)$/.test(name)).map((name) => readFileSync(join(www, door, name), 'utf8')));
  const said = [...doors.join('\n').matchAll(/\b(?:(?:say|getMessage|note)\('|data-say=")(\w+)/g)].map(([, key]) => key);
  assert.ok(said.length > 15);
  for (const key of [...asked, ...counted, ...said]) assert.ok(english[key], key);
  const rules = readdirSync(join(dirname(www), 'src/prune')).map((file) => file.replace('.rs', '')).filter((name) => !['mod', 'cases', 'scene'].includes(name));
  for (const rule of [...rules, 'other_story', 'expected_f1', 'doubtful']) assert.ok(english[`removed_${rule}`], rule);
});

test('the reader gets the first of the wished-for languages that there is, and its plurals', () => {
  assert.equal(chooseLanguage(['pt-BR', 'de-AT', 'en']), 'de');
  assert.equal(chooseLanguage(['zh-TW']), 'zh_CN');
  assert.equal(chooseLanguage(['pt']), 'en');
  const words = Object.fromEntries(catalogues.map(([name, messages]) => [name, wordsFrom(messages)]));
  assert.equal(words.en.count('minutes', 1), '1 minute');
  assert.equal(words.en.count('minutes', 1200), '1,200 minutes');
  assert.equal(words.ar.count('minutes', 2), 'دقيقتان');
  assert.match(words.ar.count('minutes', 5), /دقائق/);
  assert.equal(words.de.say('copied', 'HTML'), 'Als HTML kopiert');
  assert.equal(words.en.date('2025-03-02'), 'March 2, 2025');
  assert.equal(words.en.date('soon'), 'soon');
});

/** All elements of HTML and MathML, present and past. */
const ELEMENTS = `a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br
  button canvas caption center cite code col colgroup command data datalist dd del details dfn dialog dir div dl dt em embed fencedframe
  fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins
  isindex kbd keygen label legend li link listing main map mark marquee menu menuitem meta meter nav nobr noembed noframes noscript object
  ol optgroup option output p param picture plaintext portal pre progress q rb rp rt rtc ruby s samp script search section select
  selectedcontent slot small source spacer span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time
  title tr track tt u ul var video wbr xmp`.split(/\s+/);
const FORMULAS = `math annotation annotation-xml maction maligngroup malignmark menclose merror mfenced mfrac mglyph mi mlabeledtr mlongdiv
  mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mscarries mscarry msgroup msline mspace msqrt msrow mstack mstyle
  msub msubsup msup mtable mtd mtext mtr munder munderover none semantics a script img style`.split(/\s+/).map((name) => `math:${name}`);

test('the view shows the elements that the writer knows, and no other', () => {
  const source = readFileSync(join(dirname(www), 'src/doc/names.rs'), 'utf8');
  const known = [...source.matchAll(/\w+ "(\w+)" (\w+),/g)].map(([, name, kind]) => (kind === 'Math' ? `math:${name}` : name));
  assert.ok(known.length > 90, 'the writer’s list is read');
  assert.deepEqual([...ELEMENTS, ...FORMULAS].filter((name) => fateOf(name) === 'keep').sort(), known.sort());
});

test('addresses that act, ids of the page, and what could lead or load are no attributes of the view', () => {
  const refused = [
    ...['javascript:x', ' javascript:x', 'java\nscript:x', 'data:text/html,x', 'blob:https://a.example/1', 'file:///etc/passwd', '/x', '//a.example/'].map((value) => ['a', 'href', value]),
    ...['data:image/svg+xml,<svg/>', 'data:image/svg+xml;base64,AA==', 'data:image/png,<svg>', 'blob:https://a.example/1', 'file:///x.png', 'javascript:x'].map((value) => ['img', 'src', value]),
    ['img', 'srcset', 'https://a.example/1.png 1x, javascript:x 2x'], ['img', 'srcset', 'https://a.example/a,b.png, data:image/svg+xml,x 2x'],
    ['video', 'src', 'data:image/png;base64,AA=='], ['video', 'poster', 'javascript:x'], ['p', 'id', 'body'], ['p', 'class', 'embed x'],
    ...['onclick', 'style', 'name', 'is', 'slot', 'target', 'ping', 'referrerpolicy', 'srcdoc', 'formaction', 'href', 'src', 'cite'].map((name) => ['p', name, 'x']),
    ['math:mi', 'href', 'https://a.example/'], ['math:annotation', 'src', 'https://a.example/'],
  ];
  for (const [element, name, value] of refused) assert.equal(allowsAttribute(element, name, value), false, `${element} ${name}=${value}`);
  const allowed = [['a', 'href', 'https://a.example/'], ['a', 'href', '#pl-x'], ['img', 'src', 'data:image/png;base64,AA=='], ['img', 'srcset', 'https://a.example/a,b.png 1x, https://a.example/c.png 2x'], ['p', 'id', 'pl-x']];
  for (const [element, name, value] of allowed) assert.equal(allowsAttribute(element, name, value), true, `${element} ${name}=${value}`);
});
