/** A type of the platform's own, where the project's `lib` knows it. */
type OfPlatform<Name extends string> =
  typeof globalThis extends Record<Name, { prototype: infer Type }> ? Type : never;
type WasmModule =
  typeof globalThis extends { WebAssembly: { Module: { prototype: infer Type } } } ? Type : never;

/** A live `Document` or `Element`: a browser's, jsdom's, happy-dom's or linkedom's. */
export interface PageNode {
  readonly nodeType: number;
  readonly childNodes: unknown;
}

/** What can be cleaned: HTML, the bytes of a page in any encoding, or a live page or part of one. */
export type Input = string | ArrayBuffer | ArrayBufferView | PageNode;

/** Where the WebAssembly module comes from, when not from beside this package; a string is a URL. */
export type ModuleSource =
  | string
  | OfPlatform<'URL'>
  | OfPlatform<'Response'>
  | ArrayBuffer
  | ArrayBufferView
  | WasmModule
  | Promise<OfPlatform<'Response'> | ArrayBuffer | ArrayBufferView | WasmModule>;

/** Choices for one cleaning. An unknown name is an error. */
export interface Options {
  /**
   * The page's address: makes links absolute and helps to tell its article from
   * others. A live page that has an address of its own goes by that.
   */
  url?: string | OfPlatform<'URL'>;
  /** Keep images, video and audio. @default true */
  images?: boolean;
  /** Keep links; without them their text stays. @default true */
  links?: boolean;
  /**
   * Take known tracking parameters (`utm_source`, `fbclid`, …) out of the addresses
   * of links, of the authors' pages and of the page itself. @default false
   */
  stripTracking?: boolean;
  /** Also give {@link Article.markdown}. @default false */
  markdown?: boolean;
  /** Also give {@link Article.snapshot}. @default false */
  snapshot?: boolean;
  /** Also give {@link Article.trace}. @default false */
  trace?: boolean;
  /** Clean the article that holds this node in place of the page's main one; where nothing there looks like one, all its text. */
  focus?: NodeNumber;
  /** Read no more elements than this; what follows is left out, with a warning. */
  maxElements?: number;
  /**
   * Milliseconds that cleaning may take. Of a page that is too large for it only
   * the start is read, with a warning; where even that takes too long, the
   * cleaning ends with the code `over-limit`. The clock is looked at between
   * pieces of work, so allow for some milliseconds more.
   */
  timeBudgetMs?: number;
  /**
   * Ends a cleaning with the code `aborted`. It is heeded before and between
   * loading, reading and cleaning; what runs inside the module runs to its end.
   */
  signal?: OfPlatform<'AbortSignal'>;
}

/** What holds where nothing is chosen. */
export const defaults: Readonly<{
  url: undefined;
  images: true;
  links: true;
  stripTracking: false;
  markdown: false;
  snapshot: false;
  trace: false;
  focus: undefined;
  maxElements: undefined;
  timeBudgetMs: undefined;
  signal: undefined;
}>;

/** A node's place in document order, the document being 0; holds for one input. */
export type NodeNumber = number;

/** What kind of page was cleaned. */
export type PageKind =
  | 'article' | 'documentation' | 'service' | 'forum' | 'collection' | 'listing' | 'product';

export interface Author {
  name: string;
  /** Absolute address of the author's page. */
  url?: string;
}

/** Another article of the same page. */
export interface OtherArticle {
  title: string;
  byline?: string;
  /** Give it as {@link Options.focus} to have this article. */
  node: NodeNumber;
}

/** What became of one block of the page, and why. */
export interface TraceEntry {
  node: NodeNumber;
  stage: 'score' | 'boundary' | 'prune' | 'standardise';
  /** The rule in that stage, such as `share-bar`. */
  rule: string;
  /** The model's probability that the block is main content. */
  score: number;
  /** Whether the block is in the article. */
  kept: boolean;
  /** The start of its text, 80 characters at most. */
  textPreview: string;
}

/** The article of a page. What the page does not give is absent, never invented. */
export interface Article {
  /** The headline, without the site's name. */
  title?: string;
  authors?: Author[];
  byline?: string;
  siteName?: string;
  /** ISO 8601; with a time zone only where the page gives one. */
  publishedTime?: string;
  /** ISO 8601, as {@link Article.publishedTime}. */
  modifiedTime?: string;
  /** BCP 47. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
  /** The line under the headline that sums the article up, where the page shows one and the body goes without it. */
  subtitle?: string;
  /** The page's own summary, or else the first paragraph. */
  excerpt?: string;
  leadImage?: string;
  canonicalUrl?: string;
  section?: string;
  tags?: string[];
  licence?: string;
  /** Words; for scripts without spaces, characters. */
  wordCount: number;
  /** Minutes, rounded up. */
  readingMinutes: number;
  pageKind: PageKind;
  /** How sure the choice of text is, 0 to 1. */
  confidence: number;
  /** The body as HTML, written from an allow-list. */
  content: string;
  /** The body as GitHub-flavoured Markdown; on request. */
  markdown?: string;
  /** The body in the form from which a view builds DOM nodes; on request. */
  snapshot?: string;
  /** The body's words, blocks separated by blank lines. */
  textContent: string;
  /** Absolute address of the next page of a multi-page article. */
  nextPage?: string;
  others?: OtherArticle[];
  /** What could not be read or had to be guessed. */
  warnings?: string[];
  /** One entry for each block of the page; on request. */
  trace?: TraceEntry[];
}

/** A piece of a page that could be meant where there is no clear article. */
export interface Candidate {
  node: NodeNumber;
  /** How likely its text is main content, 0 to 1. */
  score: number;
  textPreview: string;
}

/**
 * - `nothing-readable`: the page holds no article; `candidates` has the nearest things to one.
 * - `bad-options`: an unknown option (the message names the nearest known one), or one of the wrong type.
 * - `bad-input`: the input is of no known kind.
 * - `bad-snapshot`: the text given as a snapshot is not one.
 * - `over-limit`: the work was not done in time; `limit` names the option.
 * - `not-loaded`: the module could not be loaded, or `cleanSync` came before `init`.
 * - `aborted`: the caller's `signal` said so; its reason is the `cause`.
 * - `internal`: a page too large for the memory, or a fault of this package (please report it); the next call works.
 */
export type ErrorCode =
  | 'nothing-readable' | 'bad-options' | 'bad-input' | 'bad-snapshot' | 'over-limit' | 'not-loaded' | 'aborted' | 'internal';

/** Why there is no article. */
export class PlainleafError extends Error {
  readonly name: 'PlainleafError';
  readonly code: ErrorCode;
  /** With `nothing-readable`: best first, three at most. */
  readonly candidates?: Candidate[];
  /** With `over-limit`: the option that set it. */
  readonly limit?: 'timeBudgetMs';
}

/**
 * Loads the WebAssembly module now, rather than with the first {@link clean}.
 * Calling it again does nothing.
 */
export function init(source?: ModuleSource): Promise<void>;

/**
 * Finds the article in a page.
 *
 * @throws {PlainleafError}
 * @example
 * const { title, content } = await clean(await (await fetch(url)).text(), { url });
 */
export function clean(input: Input, options?: Options): Promise<Article>;

/**
 * As {@link clean}, once {@link init} is through.
 *
 * @throws {PlainleafError}
 */
export function cleanSync(input: Input, options?: Options): Article;
