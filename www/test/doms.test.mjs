// Live documents of the DOM libraries that Node projects use.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { packedProject } from './packed.mjs';
import { sentences, story } from './story.mjs';

let project;
before(async () => { project = await packedProject(); });
after(() => project?.remove());

/** How each is imported, and how it makes a document of `html`. */
const LIBRARIES = {
  jsdom: [`import { JSDOM } from 'jsdom';`, `const { document } = new JSDOM(html).window;`],
  'jsdom, without a window': [
    `import { JSDOM } from 'jsdom';`,
    `const document = new (new JSDOM('').window.DOMParser)().parseFromString(html, 'text/html');`,
  ],
  'happy-dom': [`import { Window } from 'happy-dom';`, `const { document } = new Window({ url: 'https://a.example/' }); document.write(html);`],
  linkedom: [`import { parseHTML } from 'linkedom';`, `const { document } = parseHTML(html);`],
};

for (const [name, [library, open]] of Object.entries(LIBRARIES)) {
  test(`${name}: a document and an element, left as they were`, async () => {
    const form = story.replace('<article>', '<form><input name="childNodes"><input name="localName"></form><article>');
    const result = await project.run('dom.mjs', `
      import { clean, cleanSync } from 'plainleaf';
      ${library}
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

  test(`${name}: no page at all, and one whose address the caller knows`, async () => {
    const linked = story.replace('<p>', '<p><a href="/quay">The quay.</a> ');
    const result = await project.run('dom.mjs', `
      import { clean } from 'plainleaf';
      ${library}
      const opened = (html) => { ${open} return document; };
      const codes = [];
      for (const part of ['body', 'documentElement']) {
        const document = opened(${JSON.stringify(story)});
        document[part].remove();
        codes.push(await clean(document).catch(({ code }) => code));
      }
      const { content } = await clean(opened(${JSON.stringify(linked)}), { url: 'https://a.example/crane' });
      console.log(JSON.stringify({ codes, content }));
      process.exit();
    `);
    assert.deepEqual(result.codes, ['nothing-readable', 'nothing-readable']);
    assert.match(result.content, /href="https:\/\/a\.example\/quay"/);
  });
}
