// Where on a page an attack can stand: each makes the page's head and the
// middle of its article.
export const PROSE = `She sailed in the morning, and nobody on the long grey quay saw her again, although the harbour
  master wrote of it for years, and the town remembered.`;

const quoted = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const escaped = (text) => quoted(text).replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const json = (value) => JSON.stringify(value).replaceAll('<', '\\u003c');

const positions = {
  text: (a) => ['', `<p>${PROSE} ${a} ${PROSE}</p>`],
  block: (a) => ['', a],
  attribute: (a) => ['', `<p title="${quoted(a)}"><img src="/picture.png?${quoted(a)}" alt="${quoted(a)}" title="${quoted(a)}">
    <a href="https://a.example/?${quoted(a)}" title="${quoted(a)}" id="${quoted(a)}" class="${quoted(a)}" lang="${quoted(a)}">${PROSE}</a>
    <a href="${quoted(a)}">${PROSE}</a></p>`],
  metadata: (a) => [`<title>${escaped(a)}</title>${['author', 'og:title', 'og:image', 'description', 'og:url', 'og:site_name',
    'article:published_time', 'article:tag', 'article:section', 'og:locale', 'license'].map((name) => `<meta property="${name}" content="${quoted(a)}">`).join('')}
    <link rel=canonical href="${quoted(a)}"><link rel=next href="${quoted(a)}">`, `<p class=byline>By ${a}</p>`],
  jsonLd: (a) => [`<script type="application/ld+json">${json({
    '@type': 'Article', headline: a, author: { '@type': 'Person', name: a, url: a }, image: a, description: a, articleBody: a,
    datePublished: a, keywords: [a], publisher: { name: a, logo: a }, inLanguage: a, license: a, articleSection: a, url: a,
  })}</script>`, ''],
  embed: (a) => ['', `<figure><iframe src="https://www.youtube.com/embed/aaaaaaaaaaa?${quoted(a)}" title="${quoted(a)}"></iframe><figcaption>${a}</figcaption></figure>
    <blockquote class="twitter-tweet"><p>${a} ${PROSE}</p><a href="https://twitter.com/a/status/1?${quoted(a)}">x</a></blockquote>`],
  code: (a) => ['', `<pre><code class="language-${quoted(a)}">${escaped(a)}\nlet x = 1;</code></pre><pre data-lang="${quoted(a)}">${a}</pre>`],
  math: (a) => ['', `<p>so <math alttext="${quoted(a)}"><semantics><mtext>${a}</mtext><annotation encoding="application/x-tex">${escaped(a)}</annotation></semantics></math>
    and \\(${escaped(a)}\\)</p><span class="math" data-latex="${quoted(a)}">${a}</span>`],
  structure: (a) => ['', `<h2 id="${quoted(a)}">${a}</h2><table><caption>${a}</caption><tr><th>a<th>${escaped(a)}<tr><td>${a}<td>b</table><ul><li>${a}</ul>
    <p>${PROSE}<sup><a href="#fn1">1</a></sup></p><details><summary>${a}</summary><p>${PROSE}</p></details>
    <section class=footnotes><ol><li id=fn1>${a} ${PROSE}</li></ol></section>`],
};

export const names = Object.keys(positions);

/** The page with an attack at a position. */
export function pageOf(position, attack) {
  const [head, middle] = positions[position](attack);
  const prose = `<p>${PROSE} ${PROSE}</p>`.repeat(3);
  return `<!doctype html><head><title>A ship sails</title>${head}<body><h1>A ship sails</h1><article>${prose}${middle}${prose}</article>`;
}
