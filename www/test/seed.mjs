// The seed pages: one short story among longer ones, in every shape the fixtures have.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const tests = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'tests');

/** The story that the reader came for, and its headline. */
export const STORY = readFileSync(join(tests, 'seed-article.txt'), 'utf8').trim();
export const HEADLINE =
  'Czech Republic blames China for cyberattacks against its foreign ministry communication network';

/** The shapes: `[name, html]`. */
export const shapes = readdirSync(join(tests, 'fixtures'))
  .filter((name) => name.startsWith('seed--'))
  .map((name) => [name, readFileSync(join(tests, 'fixtures', name, 'page.html'), 'utf8')]);
