// What each export does with the article that is shown.
import { copy } from './clipboard.js';
import { epubFile } from './epub.js';
import { fileName, save } from './file.js';
import { markdownFile } from './markdown.js';
import { writeMarkup } from './markup.js';
import { htmlFile } from './page.js';
import { collectPictures, dataAddress } from './pictures.js';

/**
 * @param {object} given
 * @param {() => {article: object, tree: object, made: Map, url: string}} given.shown
 * @param {() => Promise<string>} given.markdown the shown article's; asked for only here
 * @param {(text: string) => void} given.tell
 */
export function exportActions(page, { shown, markdown, words, tell }) {
  const told = (act) => () => act().catch(() => tell(words.say('exportFailed')));
  const copied = async (name, forms) => tell(words.say((await copy(page, forms)) ? 'copied' : 'exportFailed', words.say(name)));

  /** Files with pictures say how many of them could not be had. */
  async function withPictures(ending, type, make) {
    tell(words.say('preparing'));
    const { article, tree, made, url } = shown();
    const { pictures, missing } = await collectPictures(page, tree, made);
    save(page, fileName(article.title, ending), type, await make(article, tree, { url, words, pictures }));
    tell(missing > 0 ? words.count('missing', missing) : words.say('saved'));
  }

  return {
    copy: [
      { name: 'asMarkdown', act: told(async () => copied('asMarkdown', { 'text/plain': await markdown() })) },
      {
        name: 'asHtml',
        act: told(async () => {
          const markup = writeMarkup(shown().tree);
          await copied('asHtml', { 'text/plain': markup, 'text/html': markup });
        }),
      },
      { name: 'asText', act: told(async () => copied('asText', { 'text/plain': shown().article.textContent.trim() })) },
    ],
    file: [
      {
        name: 'toMarkdown',
        act: told(async () => {
          const { article, url } = shown();
          const text = markdownFile({ ...article, markdown: await markdown() }, url);
          save(page, fileName(article.title, 'md'), 'text/markdown', text);
          tell(words.say('saved'));
        }),
      },
      {
        name: 'toHtml',
        act: told(() =>
          withPictures('html', 'text/html', (article, tree, { pictures, ...given }) => {
            const picture = (src) => pictures.has(src) ? dataAddress(pictures.get(src)) : undefined;
            return htmlFile(article, tree, { ...given, picture });
          }),
        ),
      },
      { name: 'toEpub', act: told(() => withPictures('epub', 'application/epub+zip', epubFile)) },
    ],
    print: [{ name: 'toPaper', act: () => page.defaultView.print() }],
  };
}
