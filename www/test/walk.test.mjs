import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { walk } from '../shim/walk.js';
import { inBothBrowsers } from './browsers.mjs';
import { serve } from './server.mjs';
import { elementsOf, textOf, treeOf } from './tree.mjs';

const LINE = 'A line of text that is long enough to count as one. ';

const PAGES = {
  '/plain': `<!doctype html><html lang=en><head><title>Plain page</title><base href="/deep/">
    <meta name=author content="A. Writer"><link rel=canonical href=/c><link rel=stylesheet href=/none.css>
    <style>.gone { display: none }</style><script type="application/ld+json">{"@type":"Article"}</script>
    <script>var x = 1</script></head>
    <body onload="1"><p id=first class="a b" ~hidden title="T" style="color:red">One <a href=two>two</a> <a href="#three">three</a></p>
    <pre>  kept\n    as it is </pre><p style="display:none">styled away</p>
    <noscript><img src="lazy.png"></noscript>
    <svg role=img aria-label="A chart"><path d="M0 0"/><text>drawn</text></svg>
    <math><mi>x</mi></math><ul><li value=3>three</ul>
    <input type=text value=secret name=q><textarea>draft</textarea><template><p>inert</p></template></body></html>`,
  '/shadow': `<!doctype html><body><div id=host><p slot=body>Slotted.</p><p>Default.</p><i slot=none>Unseen.</i></div><script>
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<header>Top</header><slot></slot><section><slot name=body>fallback</slot><slot name=other>Kept fallback</slot></section>';
    </script></body>`,
  '/frames': `<!doctype html><body><iframe src="/inner/page"></iframe><iframe style="display:none" src="/inner/page"></iframe></body>`,
  '/inner/page': `<!doctype html><body class=framed><p>In the frame <a href="next">next</a></p></body>`,
  '/clobbered': `<!doctype html><body><form id=f><input name=childNodes><input name=lastChild><input name=nodeType>
    <input name=attributes><input name=getAttribute><input name=localName><input name=parentNode><p>Inside</p></form>
    <img name=title src=data:,><img name=documentElement src=data:,><form name=body></form><form name=defaultView></form></body>`,
  '/sight': `<!doctype html><style>.none{display:none}.vis{visibility:hidden}.sr{position:absolute;width:1px;height:1px;overflow:hidden}
    .far{position:absolute;left:-9999px}.through{display:contents}</style><body>
    <div id=none class=none><p id=below>${LINE}</p></div>
    <div id=outer class=none><section><p>${LINE}</p></section><section><p>${LINE}</p><p class=through>${LINE}</p></section></div>
    <div id=pictured class=none><div><img src="data:,"></div></div><p id=vis class=vis>${LINE}</p><span id=sr class=sr>${LINE}</span>
    <p id=far class=far>${LINE}</p><div id=through class=through>${LINE}</div><p id=seen>${LINE}</p>
    <details id=fold><summary>More</summary><p id=folded>${LINE}</p></details><p id=clear style="opacity:0">${LINE}</p>
    ${'<span class=item>a</span><span class=sr>b</span>'.repeat(5)}<span id=away class=item style="position:absolute;left:-9999px">c</span></body>`,
  '/alike': `<!doctype html><style>li:nth-child(5){display:none}#shut,#shut+div,[aria-hidden=true]{display:none}.gone{display:none}</style><body>
    <ul id=seen>${'<li>short</li>'.repeat(4)}</ul>
    <ul id=folded>${`<li>${LINE}${LINE}</li>`.repeat(6)}</ul>
    ${'<div><span>short</span></div>'.repeat(4)}<div id=shut><span>short</span></div><div><span>short</span></div>
    <hr style="height:5000px">
    ${'<section><b>short</b></section>'.repeat(4)}<section aria-hidden=true><b>short</b></section>
    ${'<h4>short</h4>'.repeat(4)}<h4 hidden>short</h4><h4 class=gone>short</h4><h4 class=gone>short</h4></body>`,
  '/scrolled': `<!doctype html><style>#bar{position:fixed;top:0;left:0;right:0;height:400px;background:#fff}p{height:300px;margin:0}</style><body>
    <div id=bar>${LINE.repeat(9)}</div>${Array.from({ length: 20 }, (_, i) => `<p id=p${i}>${LINE}</p>`).join('')}</body>`,
  '/picture': `<!doctype html><body><picture><source srcset="/dot.svg?big"><img src="/dot.svg" width=3></picture></body>`,
  '/xhtml': {
    headers: { 'content-type': 'application/xhtml+xml' },
    body: `<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head><title>X</title></head><body><P>odd</P><p>even<![CDATA[ & raw]]></p></body></html>`,
  },
};
const dot = '<svg xmlns="http://www.w3.org/2000/svg" width="6" height="4"/>';

let site;
before(async () => {
  const pages = Object.fromEntries(
    Object.entries(PAGES).map(([path, page]) => [path, page.body ? page : { body: page }]),
  );
  site = await serve({ ...pages, '/dot.svg': { body: dot, headers: { 'content-type': 'image/svg+xml' } } });
});
after(() => site.close());

inBothBrowsers('the walk', (browser) => {
  async function walked(path, prepare = () => {}) {
    const page = await browser().open(site.origin + path);
    await page.evaluate(prepare);
    const tree = treeOf(await page.evaluate(walk));
    await page.close();
    const all = elementsOf(tree);
    const byId = (id) => all.find((element) => element.attributes.get('id') === id);
    const named = (name) => all.filter((element) => element.name === name);
    return { tree, all, byId, named };
  }

  test('keeps what cleaning needs and nothing else', async () => {
    const { tree, byId, named } = await walked('/plain');
    assert.equal(tree.name, '#document');
    assert.deepEqual(
      [...tree.attributes],
      [
        ['url', `${site.origin}/plain`],
        ['title', 'Plain page'],
        ['charset', 'UTF-8'],
        ['content-type', 'text/html'],
        ['base', `${site.origin}/deep/`],
      ],
    );
    assert.deepEqual(
      [...byId('first').attributes],
      [
        ['id', 'first'],
        ['class', 'a b'],
        ['title', 'T'],
      ],
    );
    assert.deepEqual(
      named('a').map((a) => a.attributes.get('href')),
      ['two', '#three'],
    );
    assert.equal(textOf(named('pre')[0]), '  kept\n    as it is ');
    assert.deepEqual(named('script').map(textOf), ['{"@type":"Article"}']);
    assert.equal(textOf(named('noscript')[0]), '<img src="lazy.png">');
    assert.deepEqual(
      named('link').map((link) => link.attributes.get('href')),
      ['/c'],
    );
    assert.equal(named('meta')[0].attributes.get('content'), 'A. Writer');
    assert.equal(named('svg:svg')[0].attributes.get('aria-label'), 'A chart');
    assert.equal(textOf(named('math:mi')[0]), 'x');
    assert.equal(named('li')[0].attributes.get('value'), '3');
    assert.equal(named('input')[0].attributes.has('value'), false);
    for (const gone of ['svg:path', 'template', 'style']) assert.deepEqual(named(gone), []);
    assert.doesNotMatch(textOf(tree), /drawn|inert|draft|var x/);
  });

  test('never says what the user typed', async () => {
    const { tree, all } = await walked('/plain', () => {
      document.querySelector('input').value = 'typed words';
      document.querySelector('textarea').value = 'typed words';
    });
    assert.doesNotMatch(textOf(tree), /typed/);
    assert.ok(all.every((element) => ![...element.attributes.values()].some((value) => value.includes('typed'))));
  });

  test('flattens open shadow roots and slots', async () => {
    const { byId } = await walked('/shadow');
    assert.equal(
      textOf(byId('host')).replace(/\s+/g, ' ').trim(),
      'TopDefault. Slotted.Kept fallback'.replace('. ', '.'),
    );
  });

  test('brings in frames of the same origin that are shown', async () => {
    const { named } = await walked('/frames');
    const [shown, hidden] = named('iframe');
    assert.equal(textOf(shown).trim(), 'In the frame next');
    assert.equal(shown.attributes.get('src'), '/inner/page');
    assert.equal(named('body')[1].attributes.get('class'), 'framed');
    assert.equal(named('a')[0].attributes.get('href'), `${site.origin}/inner/next`);
    assert.equal(textOf(hidden), '');
    assert.ok(hidden.attributes.has('~hidden'));
  });

  test('is not misled by controls named like DOM properties', async () => {
    const { tree, byId } = await walked('/clobbered');
    assert.equal(tree.attributes.get('title'), '');
    assert.equal(textOf(byId('f')).trim(), 'Inside');
    assert.equal(byId('f').children.filter((child) => child.name === 'input').length, 7);
  });

  test('says what is not seen, and only that', async () => {
    const { all } = await walked('/sight');
    const hidden = all.filter((element) => element.attributes.has('~hidden')).map((e) => e.attributes.get('id') ?? e.attributes.get('class'));
    assert.deepEqual(hidden, ['none', 'outer', 'pictured', 'vis', 'sr', 'far', ...Array(5).fill('sr'), 'away']);
  });

  test('asks of those alike what may differ: by a name of its own, a state, a long text', async () => {
    const { all } = await walked('/alike');
    const hidden = all.filter((element) => element.attributes.has('~hidden'));
    const told = hidden.map(({ name, attributes }) => [name, attributes.get('id') ?? attributes.get('class')].join(' ').trim());
    assert.deepEqual(told, ['li', 'div shut', 'div', 'section', 'h4', 'h4 gone', 'h4 gone']);
  });

  test('says where the reader is, not what is fixed over the page', async () => {
    const viewed = ({ all }) => all.filter((e) => e.attributes.has('~view')).map((e) => e.attributes.get('id'));
    assert.deepEqual(viewed(await walked('/scrolled')), []);
    const scrolled = await walked('/scrolled', () => window.scrollTo(0, 3000));
    assert.deepEqual(viewed(scrolled), ['p10']);
  });

  test('says what is selected', async () => {
    const { all } = await walked('/scrolled', () => {
      const [from, to] = [document.getElementById('p3').firstChild, document.getElementById('p5')];
      window.getSelection().setBaseAndExtent(from, 5, to, 0);
    });
    assert.deepEqual(
      all.filter((e) => e.attributes.has('~selected')).map((e) => e.attributes.get('id')),
      ['p3', 'p4'],
    );
  });

  test('says which picture is in use and how large it is', async () => {
    const { named } = await walked('/picture');
    assert.deepEqual(
      [...named('img')[0].attributes],
      [
        ['src', '/dot.svg'],
        ['width', '3'],
        ['~src', `${site.origin}/dot.svg?big`],
        ['~size', '6x4'],
      ],
    );
  });

  test('reads XHTML', async () => {
    const { tree, named } = await walked('/xhtml');
    assert.equal(tree.attributes.get('content-type'), 'application/xhtml+xml');
    assert.deepEqual(named('p').map(textOf), ['even & raw']);
    assert.equal(named('P').length, 1);
  });

  test('gives the same tree for the live page and its parsed source, and leaves the page as it was', async () => {
    const page = await browser().open(`${site.origin}/plain`);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const live = treeOf(await page.evaluate(walk));
    const parsed = treeOf(
      await page.evaluate(`async () => {
      const source = await (await fetch(location.href)).text();
      return (${walk})(new DOMParser().parseFromString(source, 'text/html'));
    }`),
    );
    assert.equal(await page.evaluate(() => document.documentElement.outerHTML), before);
    await page.close();
    const shape = (tree) =>
      elementsOf(tree).map(({ name, attributes, children }) => [
        name,
        [...attributes].filter(([key]) => !key.startsWith('~')),
        children.map((child) => child.name ?? child),
      ]);
    assert.deepEqual(shape(live), shape(parsed));
  });

  test('walks 60,000 levels deep and texts with control characters', async () => {
    const page = await browser().open('about:blank');
    // Without a window: laying out such a page is more than Chromium itself can do.
    const snapshot = await page.evaluate(`() => {
      const inert = document.implementation.createHTMLDocument('');
      let deep = inert.body;
      for (let chain = 0; chain < 60; chain++) { // in pieces, as each append costs its depth
        const top = inert.createElement('i');
        let end = top;
        for (let level = 1; level < 1000; level++) end = end.appendChild(inert.createElement('i'));
        deep.append(top);
        deep = end;
      }
      deep.append('bot\\u0001to\\u0004m');
      deep.setAttribute('title', '\\u0002x=');
      return (${walk})(inert);
    }`);
    await page.close();
    const tree = treeOf(snapshot);
    assert.equal(elementsOf(tree).length, 60_005);
    assert.equal(textOf(tree), 'bot to m');
    assert.equal(elementsOf(tree).at(-1).attributes.get('title'), ' x=');
  });

  test('walks one element alone', async () => {
    const page = await browser().open(`${site.origin}/plain`);
    const tree = treeOf(await page.evaluate(`() => (${walk})(document.querySelector('ul'))`));
    await page.close();
    assert.deepEqual(
      elementsOf(tree).map((element) => element.name),
      ['#document', 'ul', 'li'],
    );
    assert.equal(tree.attributes.get('title'), 'Plain page');
  });
});
