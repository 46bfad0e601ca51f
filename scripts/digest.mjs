// `npm run digest`: cleans the whole corpus natively and with the module that
// is in www/dist, and compares every answer. Needs `npm run build` first.
import { isDeepStrictEqual } from 'node:util';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { main, root, step } from './setup.mjs';

const folder = join(root, 'out/digest');

/** JSON knows no single precision: numbers are compared in it. */
function plain(value) {
  return JSON.parse(JSON.stringify(value), (_, v) => (typeof v === 'number' ? Math.fround(v) : v));
}

async function answerOf(clean, page) {
  try {
    return await clean(page.html, { url: page.url ?? undefined, markdown: true });
  } catch (error) {
    const { code, candidates } = error;
    if (code === undefined) throw error;
    return { code, candidates };
  }
}

await main(async () => {
  rmSync(folder, { recursive: true, force: true });
  step('clean the corpus natively', 'cargo', ['xtask', 'digest', '--answers', folder]);
  const { clean } = await import(join(root, 'www/dist/package/entry/node/index.js'));
  const files = readdirSync(folder);
  const different = [];
  for (const file of files) {
    const page = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const found = plain(await answerOf(clean, page));
    const wanted = plain(page.answer);
    const same = wanted.code === undefined
      ? isDeepStrictEqual(found, wanted)
      : found.code === wanted.code && isDeepStrictEqual(found.candidates, wanted.candidates);
    if (!same) different.push(page.id);
  }
  if (files.length === 0) throw new Error(`no answers in ${folder}: is the corpus there?`);
  if (different.length > 0) throw new Error(`${different.length} of ${files.length} answers differ: ${different.join(', ')}`);
  console.log(`\n✓ ${files.length} answers, the same natively and in WebAssembly`);
});
