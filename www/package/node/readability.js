import { createReadability } from '../readability.js';
import { cleaner } from './cleaner.js';

export { isProbablyReaderable } from '../readerable.js';
export const Readability = createReadability(cleaner);
