// A project of its own that has the package as others get it: packed, then installed.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const source = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist/package');

/** @returns {Promise<{folder: string, files: string[], run: Function, remove: () => Promise<void>}>} */
export async function packedProject() {
  const folder = await mkdtemp(join(tmpdir(), 'plainleaf-package-'));
  const packed = await execute('npm', ['pack', '--json', '--pack-destination', folder], { cwd: source });
  const [{ filename, files }] = Object.values(JSON.parse(packed.stdout));
  await writeFile(join(folder, 'package.json'), '{"private": true, "type": "module"}\n');
  await execute('npm', ['install', '--offline', '--no-audit', '--no-fund', join(folder, filename)], { cwd: folder });
  return {
    folder,
    files: files.map(({ path }) => path),
    /** Runs a module in the project; what it prints is JSON. */
    async run(name, code) {
      await writeFile(join(folder, name), code);
      const { stdout } = await execute(process.execPath, [name], { cwd: folder });
      return JSON.parse(stdout);
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
