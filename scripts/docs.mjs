// `npm run docs`: the reference of the package and of the crate, in out/api and target/doc.
import { ensureExamples, isCommand, main, step } from './setup.mjs';

/** Fails where the crate's documentation lacks something or links into nothing. */
export function documentCrate() {
  step("the crate's reference", 'cargo', ['doc', '--no-deps', '--package', 'plainleaf'], { RUSTDOCFLAGS: '-D warnings' });
}

if (isCommand(import.meta.url)) {
  await main(() => {
    ensureExamples();
    step("the package's reference", 'www/examples/node_modules/.bin/typedoc', ['--options', 'www/package/typedoc.json']);
    documentCrate();
  });
}
