// The module out of a script, for builds that copy no files: esbuild, plain
// Rollup, Vite's development server. Loaded by no one else.

/** The module's bytes. */
export async function unpacked() {
  const { packed } = await import('../pkg/packed.js');
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}
