import type { PageNode } from './index.js';

/**
 * The options of Readability.js. `maxElemsToParse` and `serializer` work as
 * there. The others are taken, so that code need not change, and change nothing.
 */
export interface ReadabilityOptions<T = string> {
  /** Throw for documents with more elements; 0 is no limit. @default 0 */
  maxElemsToParse?: number;
  /** Makes {@link ReadabilityResult.content} of the content's element. @default its HTML */
  // An element of the document's own library, so its type is the caller's.
  serializer?: (element: any) => T;
  /** No effect; see the option `trace` of `clean`. */
  debug?: boolean;
  /** No effect: a model is in the place of the rules that it tunes. */
  nbTopCandidates?: number;
  /** No effect: a model is in the place of the rules that it tunes. */
  charThreshold?: number;
  /** No effect: only classes with a meaning of their own stay, such as a code's language. */
  classesToPreserve?: string[];
  /** No effect, as {@link ReadabilityOptions.classesToPreserve}. */
  keepClasses?: boolean;
  /** No effect: what JSON-LD says is weighed against the page. */
  disableJSONLD?: boolean;
  /** No effect: players become cards with a link, so that nothing loads by itself. */
  allowedVideoRegex?: RegExp;
  /** No effect: a model is in the place of the rules that it tunes. */
  linkDensityModifier?: number;
}

export interface ReadabilityResult<T = string> {
  /** Empty where the page has none. */
  title: string;
  byline: string | null;
  dir: string | null;
  lang: string | null;
  /** HTML, in a `<div id="readability-page-1" class="page">`. */
  content: T;
  textContent: string;
  /** The length of {@link ReadabilityResult.textContent}. */
  length: number;
  excerpt: string | null;
  siteName: string | null;
  publishedTime: string | null;
}

/** The class that code written for Readability.js expects. It does not change the document. */
export class Readability<T = string> {
  constructor(document: PageNode, options?: ReadabilityOptions<T>);
  /**
   * The article; `null` where there is none.
   * @throws {Error} for a document of more than `maxElemsToParse` elements
   */
  parse(): ReadabilityResult<T> | null;
}

export interface ReaderableOptions {
  /** The length from which a paragraph counts. @default 140 */
  minContentLength?: number;
  /** The sum above which a document is readerable. @default 20 */
  minScore?: number;
  /** Whether a node can be seen. */
  // A node of the document's own library, so its type is the caller's.
  visibilityChecker?: (node: any) => boolean;
}

/** A quick guess, without the cleaner, whether {@link Readability.parse} will find an article. */
export function isProbablyReaderable(
  document: PageNode,
  options?: ReaderableOptions | ReaderableOptions['visibilityChecker'],
): boolean;
