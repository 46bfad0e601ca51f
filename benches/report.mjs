// `node benches/report.mjs`: puts the tables of the last runs into README.md here,
// with the day and the machine that they are of.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { out } from './pages.mjs';

const here = join(fileURLToPath(import.meta.url), '..');
const TABLES = ['chromium-warm', 'chromium-cold', 'firefox-warm', 'firefox-cold', 'node', 'native', 'linearity', 'first-paint'];
const MARK = '<!-- tables: written by report.mjs -->';

const said = (program, ...args) => execFileSync(program, args, { encoding: 'utf8' }).trim();
const version = (name) => JSON.parse(readFileSync(join(here, 'node_modules', name, 'package.json'), 'utf8')).version;

function circumstances() {
  const tools = ['@mozilla/readability', 'defuddle', 'jsdom', 'linkedom'].map((name) => `${name} ${version(name)}`);
  const browsers = [said(process.env.CHROMIUM ?? 'chromium', '--version'), said(process.env.FIREFOX ?? 'firefox-esr', '--version')];
  const day = new Date().toISOString().slice(0, 10);
  return `${day}, commit ${said('git', 'rev-parse', '--short', 'HEAD')}; ${cpus().length} × ${cpus()[0].model}; ${[...browsers, `Node ${process.version}`, said('rustc', '--version'), ...tools].join(', ')}.`;
}

const readme = join(here, 'README.md');
const text = readFileSync(readme, 'utf8');
const files = TABLES.map((name) => join(out, `${name}.md`)).filter((file) => existsSync(file));
const tables = files.map((file) => readFileSync(file, 'utf8').trim());
writeFileSync(readme, `${text.split(MARK)[0]}${MARK}\n\n${circumstances()}\n\n${tables.join('\n\n')}\n`);
