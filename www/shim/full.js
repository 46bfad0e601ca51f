// The cleaner with the HTML parser: pages may come as strings and bytes, too.
import * as core from '../pkg/plainleaf.js';
import { cleanerAround } from './cleaner.js';

/** @see cleanerAround */
export const createCleaner = (load, loadSync) => cleanerAround(core, load, loadSync);
