// The types: right for every way to resolve them, complete, and documented.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { packedProject, tool } from './packed.mjs';

const execute = promisify(execFile);

let project;
before(async () => { project = await packedProject(); });
after(() => project?.remove());

/** Runs a tool in the project; answers its status and all that it says. */
async function run(name, ...args) {
  try {
    const { stdout, stderr } = await execute(tool(name), args, { cwd: project.folder });
    return { status: 0, said: stdout + stderr };
  } catch ({ code, stdout, stderr }) {
    return { status: code, said: stdout + stderr };
  }
}

test('attw finds nothing wrong', async () => {
  const { status, said } = await run('attw', project.tarball, '--profile', 'node16', '--exclude-entrypoints', './plainleaf.wasm', '--no-definitely-typed', '--no-emoji');
  assert.equal(status, 0, said);
});

test('publint finds nothing wrong', async () => {
  const { status, said } = await run('publint', 'run', project.tarball, '--strict');
  assert.equal(status, 0, said);
  assert.match(said, /All good/);
});

const USE = `
  import { clean, cleanSync, defaults, init, PlainleafError, type Article } from 'plainleaf';
  import { isProbablyReaderable, Readability } from 'plainleaf/readability';
  import { show } from 'plainleaf/view';
  export async function use(bytes: Uint8Array, document: { nodeType: number; childNodes: unknown }) {
    await init(bytes);
    const article: Article = await clean(document, { markdown: true, focus: 3 });
    const title: string | undefined = cleanSync(bytes).title ?? article.title;
    const flag: true = defaults.images;
    // @ts-expect-error an unknown option
    await clean('', { markdwon: true });
    // @ts-expect-error not a page
    await clean(7);
    const parsed = new Readability(document, { serializer: () => 7 }).parse();
    const content: number | undefined = parsed?.content;
    const code = (error: PlainleafError) => error.code === 'aborted';
    // @ts-expect-error no such code
    const none = (error: PlainleafError) => error.code === 'none';
    show(article, { onExit() {}, messages: { close: { message: 'Fermer' } }, clean: (options) => clean(document, { ...options, snapshot: true }) }).close();
    return [title, flag, content, code, none, isProbablyReaderable(document)];
  }
`;
const USE_OF_PAGE = `
  import { clean, init } from 'plainleaf';
  import { Readability } from 'plainleaf/readability';
  export const use = async (signal: AbortSignal) => {
    await init(fetch(new URL('https://a.example/')));
    // @ts-expect-error no signal
    await clean(document, { signal: 7 });
    return [await clean(document.body, { signal }), new Readability(document).parse()?.title];
  };
`;

for (const [name, file, source, ...options] of [
  ['a module in Node, without the browser types', 'a.mts', USE, '--module', 'nodenext', '--lib', 'es2022', '--typeRoots', 'none'],
  ['a script that is compiled to require', 'a.cts', USE, '--module', 'nodenext', '--lib', 'es2022', '--typeRoots', 'none'],
  ['a bundled page', 'a.ts', USE_OF_PAGE, '--module', 'esnext', '--moduleResolution', 'bundler', '--lib', 'es2022,dom', '--typeRoots', 'none'],
]) {
  test(`the types in ${name}`, async () => {
    const folder = join(project.folder, 'typed');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, file), source);
    const { status, said } = await run('tsc', '--noEmit', '--strict', '--target', 'es2022', ...options, join('typed', file));
    assert.equal(status, 0, said);
  });
}

test('typedoc makes a reference of them without a warning', async () => {
  const options = fileURLToPath(new URL('../package/typedoc.json', import.meta.url));
  const { status, said } = await run('typedoc', '--options', options, '--out', join(project.folder, 'api'));
  assert.equal(status, 0, said);
  assert.match(await readFile(join(project.folder, 'api/functions/index.clean.html'), 'utf8'), /Finds the article in a page/);
});
