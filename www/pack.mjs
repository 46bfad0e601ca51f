// `npm run pack`: the extension as each store takes it, into www/dist. The same
// files give the same bytes: entries in the order of their names, without times.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zip } from './view/exports/zip.js';

const dist = fileURLToPath(new URL('dist/', import.meta.url));

/** What each store's manifest goes without: keys that its browser warns of. */
const STORES = {
  chromium: ({ background: { scripts, ...background }, browser_specific_settings, ...rest }) => ({ ...rest, background }),
  firefox: ({ background: { service_worker, ...background }, minimum_chrome_version, ...rest }) => ({ ...rest, background }),
};
export const stores = Object.keys(STORES);

/** The archive for a store, as bytes. */
export async function pack(store, folder = join(dist, 'extension')) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const files = await Promise.all(paths.map(async (path) => ({ name: relative(folder, path).replaceAll(sep, '/'), data: await readFile(path) })));
  const manifest = files.find(({ name }) => name === 'manifest.json');
  manifest.data = JSON.stringify(STORES[store](JSON.parse(manifest.data)), null, 2) + '\n';
  return zip(files.sort((a, b) => (a.name < b.name ? -1 : 1)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const store of stores) {
    const path = join(dist, `plainleaf-${store}.zip`);
    await writeFile(path, await pack(store));
    console.log(path);
  }
}
