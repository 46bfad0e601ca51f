import { cleaner } from './cleaner.js';

export { PlainleafError } from '../../shim/error.js';
export { defaults } from '../../shim/options.js';
export const { init, clean, cleanSync } = cleaner;
