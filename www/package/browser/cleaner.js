// The cleaner in browsers and their workers: the module is fetched from beside
// this package. Bundlers that know this way of writing an address copy the file.
import { createCleaner } from '../../shim/full.js';
import { unpacked } from '../unpacked.js';

export const cleaner = createCleaner((source) => source ?? ours());

async function ours() {
  return (await fetched()) ?? unpacked();
}

/** The answer that holds the module; undefined where a bundler has left the file behind. */
async function fetched() {
  try {
    const answer = await fetch(new URL('../../pkg/plainleaf_bg.wasm', import.meta.url));
    // Servers of single pages answer their page for what they do not have.
    return answer.ok && !answer.headers.get('content-type')?.includes('html') ? answer : undefined;
  } catch {
    return undefined;
  }
}
