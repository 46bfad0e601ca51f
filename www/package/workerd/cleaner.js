// The cleaner in workerd and its like, which compile no WebAssembly but what was
// deployed as such.
import module from '../../pkg/plainleaf_bg.wasm';
import { createCleaner } from '../../shim/full.js';

export const cleaner = createCleaner((source) => source ?? module, () => module);
