// Runs in pages of the sites that always open: true, once a page, where it seems to hold an article.
import { isProbablyReaderable } from '../package/readerable.js';

export default function detect() {
  if (globalThis.plainleaf || globalThis.plainleafAsked) return false;
  globalThis.plainleafAsked = isProbablyReaderable(document);
  return globalThis.plainleafAsked;
}
