import type { Article, Candidate, ErrorCode, Options, PageNode } from './index.js';

/** What is shown in place of an article. */
export interface Failure {
  code?: ErrorCode;
  message?: string;
  candidates?: Candidate[];
}

/** What the view says, in the form of an extension's `messages.json`. */
export type Messages = Record<string, { message: string }>;

export interface ViewOptions {
  /** Called once the view is closed. */
  onExit?: () => void;
  /**
   * Cleans `page` again with these options and `snapshot`: for another article of it, its
   * Markdown or its trace. Without it the view offers neither other articles nor what was removed.
   */
  clean?: (options: Pick<Options, 'focus' | 'markdown' | 'trace'>) => Promise<Article | Failure>;
  /** The language of the view, such as the contents of `plainleaf/messages/de.json`. @default English */
  messages?: Messages;
  /** The document to show it over. @default document */
  page?: PageNode;
}

/**
 * Shows an article over the page, until Esc or its button closes it. The
 * reader's settings are kept in the page's `localStorage`, where there is one.
 *
 * @param result an article cleaned with the option `snapshot`
 */
export function show(result: Article | Failure, options?: ViewOptions): { close(): void };
