// The cleaner of live pages alone: a module without the HTML parser.
import * as core from '../pkg/plainleaf_dom.js';
import { cleanerAround } from './cleaner.js';

/** @see cleanerAround */
export const createCleaner = (load, loadSync) => cleanerAround(core, load, loadSync);
