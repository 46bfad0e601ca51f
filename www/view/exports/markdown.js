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
  const title = article.title ? `# ${article.title.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#]/g, '\\$&')}\n\n` : '';
  return `${head}\n${title}${article.markdown.trim()}\n`;
}
