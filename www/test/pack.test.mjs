// The extension as the stores get it: the same bytes each time, nothing that their checks find,
// and no permission without a word on what it is for.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pack, stores } from '../pack.mjs';
import { unzip } from './unzip.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const extension = join(root, 'www/dist/extension');
const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));

let folder;
before(() => void (folder = mkdtempSync(join(tmpdir(), 'plainleaf-pack-'))));
after(() => rmSync(folder, { recursive: true }));

for (const store of stores) {
  test(`${store}: two builds from files of different ages give the same bytes`, async () => {
    const copy = join(folder, store);
    cpSync(extension, copy, { recursive: true });
    utimesSync(join(copy, 'manifest.json'), 0, 0);
    const [first, second] = [await pack(store), await pack(store, copy)];
    assert.ok(Buffer.from(first).equals(second));
    const names = unzip(first).map(({ name }) => name);
    const files = readdirSync(extension, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    assert.equal(names.length, files.length);
    assert.deepEqual(names, [...names].sort());
  });
}

test('Firefox’s store finds nothing to complain of', async () => {
  const linter = createRequire(import.meta.url).resolve('addons-linter/bin/addons-linter');
  const file = join(folder, 'firefox.zip');
  writeFileSync(file, await pack('firefox'));
  const { stdout, stderr } = spawnSync(process.execPath, [linter, file, '--output', 'json'], { encoding: 'utf8' });
  const { summary, ...found } = JSON.parse(stdout || stderr);
  assert.deepEqual([...found.errors, ...found.warnings, ...found.notices].map(({ code, file, description }) => ({ code, file, description })), []);
  assert.equal(summary.errors, 0);
});

test('pages can reach nothing of the extension', () => {
  for (const door of ['web_accessible_resources', 'externally_connectable', 'host_permissions', 'content_scripts']) assert.equal(manifest[door], undefined, door);
});

test('it asks for no more than a click needs, and its pages run nothing but its own', () => {
  assert.deepEqual(manifest.permissions, ['activeTab', 'contextMenus', 'scripting', 'storage']);
  const { extension_pages: policy, ...others } = manifest.content_security_policy;
  assert.deepEqual(others, {});
  const directives = Object.fromEntries(policy.split(/;\s*/).map((directive) => directive.split(' ')).map(([name, ...sources]) => [name, sources]));
  assert.deepEqual(directives['default-src'], ["'none'"]);
  assert.deepEqual(directives['script-src'], ["'self'", "'wasm-unsafe-eval'"]);
  for (const [name, sources] of Object.entries(directives)) {
    if (name !== 'default-src' && name !== 'script-src') assert.deepEqual(sources, ["'self'"], name);
  }
});

test('the README says what each permission is for', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const table = [...readme.matchAll(/^\| `([^`]+)` \| \S/gm)].map(([, name]) => name);
  assert.deepEqual(table, [...manifest.permissions, 'optional_host_permissions']);
});
