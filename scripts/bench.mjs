// `npm run bench [chromium] [firefox] [node]`: this project beside Readability.js
// and Defuddle on the same pages in the same run; tables into out/bench.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, ensurePackages, main, root, step } from './setup.mjs';

await main(async () => {
  ensurePackages('benches');
  if (!existsSync(join(root, 'www/dist/package'))) build();
  step('measure', process.execPath, [join(root, 'benches/warm.mjs'), ...process.argv.slice(2)]);
});
