// `node benches/native.mjs`: the native benchmark, and a table of what it found.
import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pages } from './pages.mjs';
import { report } from './table.mjs';

const root = join(fileURLToPath(import.meta.url), '../..');
const TOOLS = ['parse', 'plainleaf', 'dom_smoothie'];

const all = pages();
const { status } = spawnSync('cargo', ['bench', '--package', 'native'], { cwd: root, stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
const folder = join(process.env.CARGO_TARGET_DIR ?? join(root, 'target'), 'criterion/native');
const milliseconds = (tool, name) =>
  JSON.parse(readFileSync(join(folder, tool, name, 'new/estimates.json'), 'utf8')).median.point_estimate / 1e6;
const rows = all.map(({ name, html }) => ({
  name,
  elements: html.match(/<[a-z]/gi).length,
  ...Object.fromEntries(TOOLS.map((tool) => [tool, milliseconds(tool, name)])),
}));
report('native', 'native, from a string', rows);
