// Puts the doors together in www/dist. Each folder there mirrors www/, so that
// relative imports mean the same in both. Run by `cargo xtask build`.
import { cp, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { rollup } from 'rollup';
import { transformWithEsbuild } from 'vite';
import { bundle } from './bundle.mjs';
import { checkSizes } from './sizes.mjs';
import { drawIcon } from './extension/icons.mjs';
import { pictures, sample } from './test/pages.mjs';

const www = dirname(fileURLToPath(import.meta.url));
const root = dirname(www);
const dist = join(www, 'dist');
/** The two builds of the module by their file names. */
const NAMES = { full: 'plainleaf', dom: 'plainleaf_dom' };

// The glue's type files describe what only shim/cleaner.js calls.
const needed = (source) => !/\.(d\.ts|stamp)$/.test(source);

/** Copies [from, to] pairs into a fresh folder of www/dist. `builds` are the modules that the door needs. */
async function door(name, builds, pairs) {
  const folder = join(dist, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [from, to] of [...builds.flatMap(coreOf), ...pairs]) {
    const source = join(root, from);
    if (existsSync(source)) await cp(source, join(folder, to), { recursive: true, filter: needed });
  }
  return folder;
}

/** A build of the module with its glue, and the shim around it. */
const coreOf = (build) => [
  ...[`${NAMES[build]}.js`, `${NAMES[build]}_bg.wasm`].map((file) => [`www/pkg/${file}`, `pkg/${file}`]),
  ...['decode', 'error', 'limits', 'options', 'result', 'encode', 'walk', 'address', 'cleaner', build].map((name) => [
    `www/shim/${name}.js`,
    `shim/${name}.js`,
  ]),
];
const view = [
  ['www/view', 'view'],
  ['www/_locales', '_locales'],
];

/** The typeface that the view offers, and its licence. */
const typeface = 'node_modules/@fontsource/atkinson-hyperlegible';
const fonts = [
  ['www/fonts', 'fonts'],
  [`${typeface}/LICENSE`, 'fonts/LICENSE'],
  ...['latin-400', 'latin-700', 'latin-ext-400', 'latin-ext-700'].map((face) => [
    `${typeface}/files/atkinson-hyperlegible-${face}-normal.woff2`,
    `fonts/${face}-normal.woff2`,
  ]),
];

async function assemblePackage() {
  const folder = await door('package', ['full'], [
    ['www/view', 'view'],
    ['www/package', 'entry'],
    ['LICENSE-MIT', 'LICENSE-MIT'],
    ['LICENSE-APACHE', 'LICENSE-APACHE'],
  ]);
  await rename(join(folder, 'entry/README.md'), join(folder, 'README.md'));
  for (const tool of ['package.json', 'typedoc.json', 'types/tsconfig.json']) await rm(join(folder, 'entry', tool));
  await writeFile(join(folder, 'pkg/packed.js'), await packedModule());
  await writeMessages(join(folder, 'messages'));
  await writeTypes(join(folder, 'entry/types'));
  await writeCommonJs(folder);
  const manifest = JSON.parse(await readFile(join(www, 'package/package.json'), 'utf8'));
  const version = await crateVersion();
  await writeFile(join(folder, 'package.json'), JSON.stringify({ ...manifest, version }, null, 2) + '\n');
}

/** The module as a script, for builds that copy no other files. */
async function packedModule() {
  const packed = gzipSync(await readFile(join(www, 'pkg/plainleaf_bg.wasm')), { level: 9 });
  return `export const packed = '${packed.toString('base64')}';\n`;
}

/** What the view says: English comes with it, the others are for who asks for them. */
async function writeMessages(folder) {
  await mkdir(folder);
  for (const language of await readdir(join(www, '_locales'))) {
    await cp(join(www, '_locales', language, 'messages.json'), join(folder, `${language}.json`));
  }
  await writeFile(join(folder, 'english.js'), `export default ${await readFile(join(folder, 'en.json'), 'utf8')}`);
}

/** The types, and the same once more for those who `require`. */
async function writeTypes(folder) {
  const source = join(www, 'package/types');
  for (const name of (await readdir(source)).filter((name) => name.endsWith('.d.ts'))) {
    const text = await readFile(join(source, name), 'utf8');
    await writeFile(join(folder, name), text);
    await writeFile(join(folder, name.replace('.d.ts', '.d.cts')), text.replaceAll(".js'", ".cjs'"));
  }
}

/** The entries for `require`; modules themselves cannot be required in every Node that is supported. */
async function writeCommonJs(folder) {
  const entry = (path) => join(folder, 'entry', path);
  const build = await rollup({
    input: { index: entry('node/index.js'), readability: entry('node/readability.js'), view: entry('view.js') },
    external: (id) => id.startsWith('node:') || id.endsWith('/packed.js'),
  });
  await build.write({
    dir: join(folder, 'cjs'),
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: 'node/shared.cjs', // as deep as entry/node, from where the module is found
    plugins: [{ name: 'address', resolveImportMeta: () => "require('node:url').pathToFileURL(__filename).href" }],
  });
  await build.close();
}

async function assembleExtension() {
  const folder = await door('extension', ['dom'], [
    ...fonts,
    ['www/_locales', '_locales'],
    ...['api.js', 'background.js', 'menu.js', 'messages.js', 'open.js', 'options.css', 'options.html', 'options.js', 'sites.js', 'warm.js'].map((file) => [
      `www/extension/${file}`,
      `extension/${file}`,
    ]),
  ]);
  await keepOwnTexts(join(folder, '_locales'));
  for (const part of ['shim', 'pkg']) await minifyScripts(join(folder, part));
  await writeFile(join(folder, 'extension/page.js'), await bundle(join(www, 'extension/page.js'), { minify: true }));
  const detect = await bundle(join(www, 'extension/detect.js'), { minify: true });
  await writeFile(join(folder, 'extension/detect.js'), `${detect}\nplainleafBundle();\n`); // its value is the script's
  const manifest = JSON.parse(await readFile(join(www, 'extension/manifest.json'), 'utf8'));
  const complete = { ...manifest, version: await crateVersion() };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(complete, null, 2) + '\n');
  await mkdir(join(folder, 'icons'));
  for (const size of Object.keys(manifest.icons)) await writeFile(join(folder, `icons/${size}.png`), drawIcon(Number(size)));
}

/** What is downloaded as it stands goes without comments and long names. */
async function minifyScripts(folder) {
  for (const name of (await readdir(folder)).filter((name) => name.endsWith('.js'))) {
    const path = join(folder, name);
    const { code } = await transformWithEsbuild(await readFile(path, 'utf8'), path, { minify: true, sourcemap: false });
    await writeFile(path, code);
  }
}

/** Takes the texts of the other doors out of the extension's catalogues. */
async function keepOwnTexts(folder) {
  for (const language of await readdir(folder)) {
    const path = join(folder, language, 'messages.json');
    const texts = Object.entries(JSON.parse(await readFile(path, 'utf8')));
    const own = texts.filter(([name]) => !/^(reader|bookmarklet)/.test(name));
    await writeFile(path, JSON.stringify(Object.fromEntries(own)));
  }
}

async function assembleReader() {
  const folder = await door('reader', ['full', 'dom'], [
    ...view,
    ...fonts,
    ['www/reader', 'reader'],
    ['www/reader/index.html', 'index.html'],
    ['www/bookmarklet', 'bookmarklet'],
  ]);
  const code = await bundle(join(www, 'bookmarklet/bookmarklet.js'), { minify: true });
  await writeFile(join(folder, 'bookmarklet/code.txt'), code.trim());
  await copySamples(join(folder, 'samples'));
  await writeWorker(folder);
}

/** The reader's service worker, with the list of all that it keeps. */
async function writeWorker(folder) {
  await rm(join(folder, 'reader/worker.js'));
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort();
  const digest = createHash('sha256');
  for (const path of paths) digest.update(path.slice(folder.length)).update(await readFile(path));
  const files = paths.map((path) => relative(folder, path).replaceAll(sep, '/').replace(/(^|\/)index\.html$/, '$1') || './');
  const source = await readFile(join(www, 'reader/worker.js'), 'utf8');
  const name = `plainleaf-${digest.digest('hex').slice(0, 16)}`;
  await writeFile(join(folder, 'worker.js'), source.replace("'%FILES%'", JSON.stringify(files)).replace('%NAME%', name));
}

/** The crate's version, which the package and the extension share. */
async function crateVersion() {
  return (await readFile(join(root, 'Cargo.toml'), 'utf8')).match(/^version = "(.+)"$/m)[1];
}

/** Pages of several kinds and the seed page in all its shapes, with a list of them for the demo. */
async function copySamples(folder) {
  await mkdir(folder);
  const list = [];
  for (const name of ['guide', 'code', 'math', 'rtl', 'cjk']) {
    const html = sample(name).replaceAll('src="/', 'src="samples/'); // as the demo page asks for them
    await writeFile(join(folder, `${name}.html`), html);
    list.push({ file: `${name}.html`, title: html.match(/<h1>(.*?)<\/h1>/)[1] });
  }
  for (const [path, { body }] of Object.entries(pictures)) await writeFile(join(folder, path), body);
  for (const name of await seeds()) {
    await cp(join(root, 'tests/fixtures', name, 'page.html'), join(folder, `${name}.html`));
    list.push({ file: `${name}.html`, title: `Wire story: ${name.replace('seed--', '').replaceAll('-', ' ')}` });
  }
  await writeFile(join(folder, 'index.json'), JSON.stringify(list, null, 2) + '\n');
}

async function seeds() {
  const fixtures = join(root, 'tests/fixtures');
  const names = existsSync(fixtures) ? await readdir(fixtures) : [];
  return names.filter((name) => name.startsWith('seed--')).sort();
}

await assemblePackage();
await assembleExtension();
await assembleReader();
checkSizes(root);
