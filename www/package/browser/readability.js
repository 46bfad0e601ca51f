import { createReadability } from '../readability.js';
import { cleaner } from './cleaner.js';

// `parse()` answers at once, so the module must be there before anyone can call it.
await cleaner.init();

export { isProbablyReaderable } from '../readerable.js';
export const Readability = createReadability(cleaner);
