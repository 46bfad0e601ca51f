// `npm run docs`: the reference of the package and of the crate, in out/api and target/doc.
import { ensureExamples, main, step } from './setup.mjs';

await main(() => {
  ensureExamples();
  step("the package's reference", 'www/examples/node_modules/.bin/typedoc', ['--options', 'www/package/typedoc.json']);
  step("the crate's reference", 'cargo', ['doc', '--no-deps', '--package', 'plainleaf']);
});
