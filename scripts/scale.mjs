// `npm run scale`: builds the Python module and cleans pages with it on a local
// Spark, as a test; all of it in out/, which is where Python's packages go, too.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCommand, main, root, step } from './setup.mjs';

const JAVA = 17; // the oldest that Spark 4 runs on
const PYTHON = join(root, 'out/venv/bin/python');
const REQUIREMENTS = join(root, 'scale/requirements.txt');

/** What this machine lacks; undefined when nothing. */
function missing() {
  const java = spawnSync('java', ['-version'], { encoding: 'utf8' }).stderr?.match(/version "(\d+)/)?.[1];
  if (!(java >= JAVA)) return `there is no Java ${JAVA} or later`;
  const python = spawnSync('python3', ['-c', 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))']);
  return python.status === 0 ? undefined : 'there is no Python 3.10 or later with venv';
}

/** Python's packages, unless they are those that are asked for. */
function ensurePython() {
  const wanted = readFileSync(REQUIREMENTS, 'utf8');
  const stamp = join(root, 'out/venv/.plainleaf-requirements');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  step('make an environment for Python', 'python3', ['-m', 'venv', '--clear', 'out/venv']);
  step('install Spark and the like', PYTHON, ['-m', 'pip', 'install', '--quiet', '--no-compile', '--requirement', REQUIREMENTS]);
  writeFileSync(stamp, wanted);
}

/** Quick to build: what is shipped is built by the profile `wheel`. */
function ensureModule() {
  const wheels = join(root, 'out/wheels');
  rmSync(wheels, { recursive: true, force: true });
  step('build the Python module', PYTHON, ['-m', 'maturin', 'build', '--quiet', '--profile', 'dev', '--manifest-path', 'scale/Cargo.toml', '--out', wheels]);
  const [wheel] = readdirSync(wheels);
  step('install it', PYTHON, ['-m', 'pip', 'install', '--quiet', '--no-deps', '--no-index', '--force-reinstall', join(wheels, wheel)]);
}

/** Skips, and says so, where there is no Java or no Python. */
export function testScale() {
  const lack = missing();
  if (lack) return console.log(`\n▸ test the module for Python and Spark\n  skipped: ${lack}`);
  ensurePython();
  ensureModule();
  step('test the module for Python and Spark', PYTHON, ['-m', 'unittest', 'discover', '--start-directory', 'scale/tests', '--top-level-directory', 'scale']);
}

if (isCommand(import.meta.url)) await main(testScale);
