// `npm test`: all the tests there are; what continuous integration runs.
import { checkDependencies } from './checks.mjs';
import { documentCrate } from './docs.mjs';
import { testScale } from './scale.mjs';
import { build, ensureBrowsers, ensureExamples, main, onPath, root, step } from './setup.mjs';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The tests in JavaScript; the other files beside them are their tools. */
function nodeTests() {
  const folder = join(root, 'www/test');
  return readdirSync(folder).filter((name) => name.endsWith('.test.mjs')).sort().map((name) => join(folder, name));
}

await main(() => {
  build();
  ensureBrowsers();
  ensureExamples();
  step('test the crate and its tools', 'cargo', [
    'test', '--package', 'plainleaf', '--package', 'xtask', '--package', 'plainleaf-fuzz', '--features', 'plainleaf/wasm,plainleaf/lab,plainleaf/cli',
  ]);
  documentCrate();
  // Says so and passes where there is no corpus; the debug build is there by now.
  step('hold the engine to its floors', 'cargo', [
    'run', '--package', 'xtask', '--features', 'plainleaf/wasm,plainleaf/lab,plainleaf/cli', '--', 'evaluate', '--check',
  ]);
  step('test the build', 'cargo', ['test', '--profile', 'tool', '--package', 'bundle']);
  step('test the doors', process.execPath, ['--test', ...nodeTests()]);
  testScale();
  if (onPath('c++')) step('build the fuzz targets', 'cargo', ['build', '--package', 'plainleaf-fuzz', '--features', 'engine', '--bins']);
  else console.log('\n▸ build the fuzz targets\n  skipped: there is no C++ compiler for libFuzzer');
  checkDependencies();
  console.log('\n✓ all tests passed');
});
