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

/** Policies that real sites send, strictest last. */
export const policies = {
  none: {},
  'script-src': { 'content-security-policy': "script-src 'self'" },
  'default-src none': { 'content-security-policy': "default-src 'none'" },
  'trusted types': {
    'content-security-policy':
      "script-src 'nonce-x' 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types 'none'; style-src 'self'",
  },
  sandbox: { 'content-security-policy': "sandbox; default-src 'none'" },
};
