// `npm run bench [chromium] [firefox] [node] [native] [linearity] [paint]`: this project
// beside its peers on the same pages in the same run; tables into out/bench, and from
// there into benches/README.md. Without names all of them, which takes half an hour.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, ensurePackages, main, root, step } from './setup.mjs';

const PARTS = {
  chromium: ['benches/browser.mjs', 'chromium'],
  firefox: ['benches/browser.mjs', 'firefox'],
  node: ['benches/node.mjs'],
  native: ['benches/native.mjs'],
  linearity: ['benches/linearity.mjs'],
  paint: ['www/test/first-paint.mjs'],
};

await main(async () => {
  ensurePackages('benches');
  if (!existsSync(join(root, 'www/dist/package'))) build();
  const given = process.argv.slice(2);
  for (const [name, [file, ...rest]] of Object.entries(PARTS)) {
    if (given.length === 0 || given.includes(name)) step(`measure: ${name}`, process.execPath, [join(root, file), ...rest]);
  }
  step('write benches/README.md', process.execPath, [join(root, 'benches/report.mjs')]);
});
