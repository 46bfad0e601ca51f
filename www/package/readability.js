// The names, defaults and results that code written for Readability.js expects.
import { PlainleafError } from '../shim/error.js';

/** @returns the class `Readability` around a cleaner that is loaded or can load itself at once */
export function createReadability(cleaner) {
  return class Readability {
    #document;
    #options;

    constructor(document, options = {}) {
      if (!document?.documentElement) throw new Error('Readability wants a document as its first argument');
      this.#document = document;
      this.#options = { maxElemsToParse: 0, ...options };
    }

    parse() {
      refuseTooMany(this.#document, this.#options.maxElemsToParse);
      cleaner.initSync();
      const article = articleOf(cleaner, this.#document);
      return article && resultOf(article, this.#document, this.#options.serializer);
    }
  };
}

function refuseTooMany(document, most) {
  const { length } = most > 0 ? document.getElementsByTagName('*') : [];
  if (length > most) throw new Error(`Aborting parsing document; ${length} elements found`);
}

function articleOf(cleaner, document) {
  try {
    return cleaner.cleanSync(document);
  } catch (error) {
    if (error instanceof PlainleafError && error.code === 'nothing-readable') return null;
    throw error;
  }
}

function resultOf(article, document, serializer) {
  const content = `<div id="readability-page-1" class="page">${article.content}</div>`;
  return {
    title: article.title ?? '',
    byline: article.byline ?? null,
    dir: article.dir ?? null,
    lang: article.lang ?? null,
    content: serializer ? serializer(elementOf(document, content)) : content,
    textContent: article.textContent,
    length: article.textContent.length,
    excerpt: article.excerpt ?? null,
    siteName: article.siteName ?? null,
    publishedTime: article.publishedTime ?? null,
  };
}

/** The content as an element of no page, so that nothing in it loads or runs. linkedom makes no other documents, and loads nothing. */
function elementOf(document, content) {
  const inert = document.implementation?.createHTMLDocument('') ?? document;
  const holder = inert.createElement('div');
  holder.innerHTML = content;
  return holder;
}
