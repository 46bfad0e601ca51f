// Live documents of the DOM libraries that Node projects use.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { packedProject } from './packed.mjs';
import { sentences, story } from './story.mjs';

let project;
before(async () => { project = await packedProject(); });
after(() => project?.remove());

const LIBRARIES = {
  jsdom: `import { JSDOM } from 'jsdom'; const document = new JSDOM(html).window.document;`,
  'jsdom, without a window': `import { JSDOM } from 'jsdom';
    const document = new (new JSDOM('').window.DOMParser)().parseFromString(html, 'text/html');`,
  'happy-dom': `import { Window } from 'happy-dom'; const { document } = new Window({ url: 'https://a.example/' }); document.write(html);`,
  linkedom: `import { parseHTML } from 'linkedom'; const { document } = parseHTML(html);`,
};

for (const [name, open] of Object.entries(LIBRARIES)) {
  test(`${name}: a document and an element, left as they were`, async () => {
    const form = story.replace('<article>', '<form><input name="childNodes"><input name="localName"></form><article>');
    const result = await project.run('dom.mjs', `
      import { clean, cleanSync } from 'plainleaf';
      const html = ${JSON.stringify(form)};
      ${open}
      const before = document.documentElement.outerHTML;
      const whole = await clean(document);
      const part = cleanSync(document.querySelector('article'));
      const same = before === document.documentElement.outerHTML;
      console.log(JSON.stringify({ title: whole.title, whole: whole.textContent, part: part.textContent, same }));
      process.exit();
    `);
    assert.equal(result.title, 'The last crane');
    assert.equal(result.whole.trim(), sentences.join('\n\n'));
    assert.ok(result.part.includes(sentences.join('\n\n')), result.part);
    assert.ok(result.same);
  });
}
