// The article as a Markdown file.
import { frontMatter } from './yaml.js';

/** @param {object} article with its `markdown` */
export function markdownFile(article, url) {
  const head = frontMatter([
    ['title', article.title],
    ['author', article.authors?.map(({ name }) => name) ?? (article.byline && [article.byline])],
    ['site', article.siteName],
    ['published', article.publishedTime],
    ['modified', article.modifiedTime],
    ['source', url],
    ['language', article.lang],
    ['description', article.excerpt?.replace(/\s+/g, ' ').trim()],
    ['tags', article.tags],
  ]);
  const title = article.title ? `# ${escaped(article.title)}\n\n` : '';
  const subtitle = article.subtitle ? `*${escaped(article.subtitle)}*\n\n` : '';
  return `${head}\n${title}${subtitle}${article.markdown.trim()}\n`;
}

/** Not `\<`: what links bare addresses takes the backslash for a part of one. */
function escaped(text) {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]#~$&|]/g, '\\$&').replaceAll('<', '&lt;');
}
