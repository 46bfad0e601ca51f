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
  const [title, subtitle] = [article.title, article.subtitle].map((line) => escaped(line ?? ''));
  const top = `${title && `# ${title}\n\n`}${subtitle && `*${subtitle}*\n\n`}`;
  return `${head}\n${top}${article.markdown.trim()}\n`;
}

/** Not `\<`: what links bare addresses takes the backslash for a part of one. */
function escaped(text) {
  return text.replace(/\s+/g, ' ').trim().replace(/[\\`*_[\]#~$&|]/g, '\\$&').replaceAll('<', '&lt;');
}
