// A project of its own that has the package as others get it: packed, then installed.
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const www = dirname(dirname(fileURLToPath(import.meta.url)));
const source = join(www, 'dist/package');

/** The examples, with the tools that they and the tests need. */
export const examples = join(www, 'examples');

/** The path of a tool's program. */
export const tool = (name) => join(examples, 'node_modules/.bin', name);

/** @returns {Promise<{folder: string, tarball: string, files: string[], run: Function, example: Function, remove: () => Promise<void>}>} */
export async function packedProject() {
  const folder = await mkdtemp(join(tmpdir(), 'plainleaf-package-'));
  const packed = await execute('npm', ['pack', '--json', '--pack-destination', folder], { cwd: source });
  const [{ filename, files }] = Object.values(JSON.parse(packed.stdout));
  const tarball = join(folder, filename);
  await writeFile(join(folder, 'package.json'), '{"private": true, "type": "module"}\n');
  await execute('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], { cwd: folder });
  await linkTools(join(folder, 'node_modules'));
  return {
    folder,
    tarball,
    files: files.map(({ path }) => path),
    /** Runs a module in the project; what it prints is JSON. */
    async run(name, code) {
      await writeFile(join(folder, name), code);
      const { stdout } = await execute(process.execPath, [name], { cwd: folder });
      return JSON.parse(stdout);
    },
    /** Copies an example into the project, beside the story that it cleans; answers its folder. */
    async example(name) {
      const to = join(folder, name);
      await cp(join(examples, name), to, { recursive: true });
      await cp(join(examples, 'story.html'), join(to, 'story.html'));
      return to;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Puts the tools beside the package, as a project that uses them has them. */
async function linkTools(modules) {
  const from = join(examples, 'node_modules');
  for (const name of await readdir(from).catch(() => [])) {
    if (name.startsWith('.') || name === 'plainleaf') continue;
    if (!name.startsWith('@')) await symlink(join(from, name), join(modules, name));
    else {
      await mkdir(join(modules, name));
      for (const part of await readdir(join(from, name))) await symlink(join(from, name, part), join(modules, name, part));
    }
  }
}
