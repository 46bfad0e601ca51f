// The live pages in live/: each shows one thing that only a browser can, around the same stories.
import { readFileSync } from 'node:fs';
import { sentences } from './story.mjs';

export const CRANE = { title: 'The last crane', lines: sentences };
export const FERRY = {
  title: 'Ferry to the islands runs again',
  lines: [
    'The ferry to the islands sailed on Thursday for the first time since the storm, with forty passengers and a piano on board.',
    'Its captain, who had spent the winter mending nets, said that the engine sounded better than it had in years.',
    'The islanders had been without post for nine weeks, and the school had been taught by the lighthouse keeper and her sister.',
    'From next month there will be two crossings a day, the company said, and the fare will stay what it was before the storm.',
  ],
};
export const textOf = ({ lines }) => lines.join('\n\n');

const marks = {
  nav: '<nav><a href="/">Home</a> <a href="/news">News</a> <a href="/sport">Sport</a> <a href="/about">About us</a></nav>',
  footer: '<footer><a href="/terms">Terms</a> <a href="/privacy">Privacy</a> Subscribe to our newsletter</footer>',
};
const stories = { crane: CRANE, ferry: FERRY };
const paragraphs = (lines) => lines.map((line) => `<p>${line}</p>`).join('\n');

/** A page of live/ with its stories put in: `{{crane}}` all of one, `{{crane:1}}` a paragraph. */
export function live(name, more = {}) {
  const source = readFileSync(new URL(`live/${name}.html`, import.meta.url), 'utf8');
  return source.replace(/\{\{(\w+)(?::(\d))?\}\}/g, (_, mark, line) => {
    if (!stories[mark]) return { ...marks, ...more }[mark];
    return paragraphs(line ? [stories[mark].lines[line - 1]] : stories[mark].lines);
  });
}
