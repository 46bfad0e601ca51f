// `npm run sizes`: what the modules' bytes are, by crate and by stage. Needs
// `npm run build` first; the names are those of Cargo's own output, optimised as
// what is shipped is. A row's compressed size is what the module would lose with it.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { spawnSync } from 'node:child_process';
import { main, root } from './setup.mjs';

const SECTION = { custom: 0, imports: 2, code: 10, data: 11 };
const ROWS = 24;

/** A cursor over a module's bytes. */
function reader(bytes, at = 0) {
  const read = {
    get at() { return at; },
    byte: () => bytes[at++],
    number() {
      for (let shift = 0, value = 0; ; shift += 7) {
        const byte = bytes[at++];
        value += (byte & 127) * 2 ** shift;
        if (byte < 128) return value;
      }
    },
    bytes(length) { return bytes.subarray(at, (at += length)); },
    text: () => read.bytes(read.number()).toString(),
  };
  return read;
}

function* sections(module) {
  const read = reader(module, 8);
  while (read.at < module.length) yield { id: read.byte(), bytes: read.bytes(read.number()) };
}

/** How many functions are imported: they have the first numbers. */
function countImports(bytes) {
  const read = reader(bytes);
  let functions = 0;
  for (let left = read.number(); left > 0; left--) {
    read.text();
    read.text();
    if (read.byte() !== 0) throw new Error('only functions are expected to be imported');
    read.number();
    functions++;
  }
  return functions;
}

function bodiesOf(bytes) {
  const read = reader(bytes);
  return Array.from({ length: read.number() }, () => read.bytes(read.number()));
}

/** The functions' names by number. */
function namesOf(bytes) {
  const read = reader(bytes);
  const names = new Map();
  if (read.text() !== 'name') return names;
  while (read.at < bytes.length) {
    const kind = read.byte();
    const part = reader(read.bytes(read.number()));
    if (kind !== 1) continue;
    for (let left = part.number(); left > 0; left--) names.set(part.number(), part.text());
  }
  return names;
}

/** The crate that a mangled name begins with, for this one with the stage. */
function partOf(name = '') {
  const own = name.match(/9plainleaf\d+([a-z_]+)/) ?? name.match(/plainleaf\.\.([a-z_]+)/);
  if (own) return `plainleaf::${own[1]}`;
  const [, length, path] = name.match(/^_ZN(\d+)(.*)/) ?? name.match(/^_R.*?C(?:s\w+?_)?(\d+)(.*)/) ?? [];
  // `_$LT$core..iter..…$u20$as$u20$…$GT$` for an implementation.
  return path?.slice(0, length).replace(/^_?(\$[A-Za-z0-9]+\$)*(mut\$u20\$|dyn\$u20\$)?/, '').match(/^\w+/)?.[0] ?? 'other';
}

/** The items by what `keyOf` says of them. */
function grouped(items, keyOf) {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

const compressed = (parts) => brotliCompressSync(Buffer.concat(parts)).length;

function report(name) {
  const folder = join(root, 'out/sizes');
  mkdirSync(folder, { recursive: true });
  const module = join(folder, `${name}.wasm`);
  const input = join(root, 'target/wasm32-unknown-unknown/wasm', `${name}.wasm`);
  const tool = join(root, 'node_modules/binaryen/bin/wasm-opt');
  if (spawnSync('node', [tool, '-O3', '-O3', '--one-caller-inline-max-function-size=100', '-g', input, '-o', module], { stdio: 'inherit' }).status !== 0) throw new Error('wasm-opt failed');
  const found = { code: [], data: [], names: new Map(), imports: 0 };
  for (const { id, bytes } of sections(readFileSync(module))) {
    if (id === SECTION.imports) found.imports = countImports(bytes);
    if (id === SECTION.code) found.code = bodiesOf(bytes);
    if (id === SECTION.data) found.data = [bytes];
    if (id === SECTION.custom) for (const [n, text] of namesOf(bytes)) found.names.set(n, text);
  }
  print(name, found);
}

function print(name, { code, data, names, imports }) {
  const parts = grouped(code.keys(), (n) => partOf(names.get(n + imports)));
  const raw = (list) => list.reduce((sum, n) => sum + code[n].length, 0);
  const rows = [...parts].sort((a, b) => raw(b[1]) - raw(a[1])).slice(0, ROWS);
  const whole = compressed(code);
  console.log(`\n${name}\n${'raw'.padStart(9)} ${'brotli'.padStart(9)}`);
  const line = (size, packed, what) => console.log(`${String(size).padStart(9)} ${String(packed).padStart(9)}  ${what}`);
  line(raw([...code.keys()]), whole, 'all code');
  for (const [part, list] of rows) {
    const without = new Set(list);
    line(raw(list), whole - compressed(code.filter((_, n) => !without.has(n))), part);
  }
  line(data[0].length, compressed(data), 'all data');
  const model = readFileSync(join(root, 'src/tables/model.bin'));
  line(model.length, compressed([model]), 'the model in it');
}

await main(() => ['plainleaf_dom', 'plainleaf'].forEach(report));
