// What is known against the packages that others have written: asked of the
// registries, where they answer.
import { spawnSync } from 'node:child_process';
import { root, StepError } from './setup.mjs';

/** Said when a registry cannot be asked; anything else is a finding. */
const OFFLINE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENOAUDIT|audit endpoint returned an error|failed to fetch|couldn't fetch|unable to fetch|network|dns error|404|403/i;

function ask(what, program, args) {
  console.log(`\n▸ ${what}`);
  const { status, error, stdout, stderr } = spawnSync(program, args, { cwd: root, encoding: 'utf8' });
  if (error) return console.log(`  skipped: ${program} is not installed`);
  const said = `${stdout}${stderr}`;
  if (status === 0) return console.log('  nothing found');
  if (/no such command/.test(said)) return console.log(`  skipped: cargo install ${args[0] === 'deny' ? 'cargo-deny' : args[0]}`);
  if (OFFLINE.test(said) && !/^error\[/m.test(said)) return console.log('  skipped: the registry does not answer');
  console.error(said);
  throw new StepError(`${what}: see above`);
}

/** Licences, sources and bans need no network; advisories and audits do. */
export function checkDependencies() {
  ask('check licences and sources of the crates', 'cargo', ['deny', 'check', 'bans', 'licenses', 'sources']);
  ask('look for advisories on the crates', 'cargo', ['deny', 'check', 'advisories']);
  ask('look for advisories on the node packages', 'npm', ['audit', '--omit=dev']);
}
