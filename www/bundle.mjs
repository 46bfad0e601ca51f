// One classic script out of a module and all that it imports, for the places
// that take no modules: content scripts and bookmarklets.
import { build } from 'vite';

/** The script's text: an expression statement that runs the module. */
export async function bundle(entry, { minify = false } = {}) {
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: minify ? 'esbuild' : false,
      target: ['chrome121', 'firefox128'],
      lib: { entry, formats: ['iife'], name: 'plainleafBundle', fileName: 'bundle' },
    },
  });
  return output[0].code;
}
