// What the two commands need, installed when it is missing and left alone when
// it is there. Uses Node alone: it runs before any package is installed.
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const TARGET = 'wasm32-unknown-unknown';

/** The browsers of the tests: the variable that names another one, and Debian's package. */
const BROWSERS = [
  { variable: 'CHROMIUM', program: 'chromium' },
  { variable: 'FIREFOX', program: 'firefox-esr' },
];

/** A step failed in a way that the message explains; there is no use for a stack. */
export class StepError extends Error {}

/** Runs a program on this terminal, with a line before it and its time after it. */
export function step(what, program, args, environment = {}) {
  console.log(`\n▸ ${what}`);
  const start = performance.now();
  const { status, error, signal } = spawnSync(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment } });
  if (error) throw new StepError(`${program} does not start: ${error.message}`);
  if (status !== 0) throw new StepError(`${what}: ${program} failed (${signal ?? `status ${status}`})`);
  console.log(`  ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

/** Whether a module is the program itself, and not imported by another. */
export const isCommand = (url) => process.argv[1] === fileURLToPath(url);

/** Runs the steps of a command; a failure is one line and a status of 1. */
export async function main(steps) {
  try {
    await steps();
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    console.error(`\n✗ ${error.message}`);
    process.exitCode = 1;
  }
}

/** Everything that is shipped, in www/pkg and www/dist. */
export function build() {
  ensureRust();
  ensurePackages();
  step('build', 'cargo', ['run', '--profile', 'tool', '--package', 'bundle']);
}

function ensureRust() {
  if (!onPath('cargo')) throw new StepError('Rust is missing: install it from https://rustup.rs, then run this again');
  const { stdout } = spawnSync('rustc', ['--print', 'target-libdir', '--target', TARGET], { cwd: root, encoding: 'utf8' });
  if (stdout && existsSync(stdout.trim())) return;
  if (!onPath('rustup')) throw new StepError(`Rust's ${TARGET} target is missing and there is no rustup to add it`);
  step('add the WebAssembly target to Rust', 'rustup', ['target', 'add', TARGET]);
}

/** What only the tests of the package and its reference need: bundlers, other runtimes, DOM libraries. */
export const ensureExamples = () => ensurePackages('www/examples');

/**
 * Installs a folder's packages, unless they are those of its lock file. Not by
 * `npm ci`: it wants every platform's part of a package to be in the lock file,
 * and of some not all are published.
 */
export function ensurePackages(folder = '.') {
  const lock = readFileSync(join(root, folder, 'package-lock.json'), 'utf8');
  const stamp = join(root, folder, 'node_modules/.plainleaf-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  const what = folder === '.' ? 'install the node packages' : `install the node packages of ${folder}`;
  step(what, 'npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder]);
  writeFileSync(stamp, lock);
}

export function ensureBrowsers() {
  const missing = BROWSERS.filter(({ variable, program }) => !(process.env[variable] || onPath(program)));
  if (missing.length === 0) return;
  const packages = missing.map(({ program }) => program);
  const administrator = process.getuid?.() === 0 ? [] : ['sudo'];
  if (!onPath('apt-get') || !administrator.every(onPath)) {
    const variables = missing.map(({ variable }) => variable).join(' and ');
    throw new StepError(`the tests need ${packages.join(' and ')}: install them, or set ${variables} to the programs`);
  }
  const apt = (what, ...args) => {
    const [program, ...rest] = [...administrator, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    step(what, program, rest);
  };
  apt("refresh Debian's lists of packages", 'update');
  apt(`install ${packages.join(' and ')}`, 'install', '--yes', '--no-install-recommends', ...packages);
}

export function onPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
