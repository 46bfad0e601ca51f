import type { Article, ErrorCode, Candidate, NodeNumber, PageNode } from './index.js';

/** What is shown in place of an article. */
export interface Failure {
  code?: ErrorCode;
  message?: string;
  candidates?: Candidate[];
}

export interface ViewOptions {
  /** Called once the view is closed. */
  onExit?: () => void;
  /** Cleans the page again for another article of it; without it none is offered. */
  open?: (node: NodeNumber) => Promise<Article | Failure>;
  /** The document to show it over. @default document */
  page?: PageNode;
}

/**
 * Shows an article over the page, until Esc or its button closes it.
 *
 * @param result an article cleaned with the option `snapshot`
 */
export function show(result: Article | Failure, options?: ViewOptions): { close(): void };
