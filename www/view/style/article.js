// The article: type, measure and rhythm. Every size is relative to the reader's
// own default font size and to the settings, which come as custom properties.
export const ARTICLE = `
/* Two steps: the reader's own size and the window's, then the setting. */
.scroller { font-size: clamp(1.06em, 1em + 0.35vw, 1.25em); }
article {
  font-size: var(--size);
  box-sizing: content-box;
  max-width: var(--width);
  margin: 0 auto;
  padding: clamp(1.6em, 6vh, 3.6em) clamp(1.1em, 5vw, 2.8em) 6.5em;
  font-family: var(--family);
  line-height: var(--leading);
  letter-spacing: var(--tracking);
  text-rendering: optimizeLegibility;
  overflow-wrap: break-word;
  hyphens: auto;
  hanging-punctuation: first allow-end last;
  text-wrap: pretty;
}
[data-justify] article :is(p, li, dd, blockquote) { text-align: justify; }

article > header { margin-bottom: 2.2em; padding-bottom: 1.3em; border-bottom: 1px solid var(--line); }
h1, h2, h3, h4, h5, h6 { line-height: 1.22; font-weight: 650; text-wrap: balance; hyphens: manual; }
h1 { margin: 0; font-size: clamp(1.45em, 1.15em + 1.9vw, 2.1em); letter-spacing: -0.012em; }
.site, .facts { margin: 0; color: var(--soft); font: 0.8em/1.5 var(--interface); hyphens: manual; }
.site { margin-bottom: 0.9em; font-weight: 600; letter-spacing: 0.01em; }
.subtitle { margin: 0.7em 0 0; color: var(--soft); font-size: 1.12em; line-height: 1.45; text-wrap: pretty; }
:is(h1, .subtitle) + .facts { margin-top: 1.4em; }
.byline { color: var(--ink); font-weight: 500; }

.body > :first-child { margin-top: 0; }
.body h1 { font-size: 1.6em; }
.body h2 { font-size: 1.38em; }
.body h3 { font-size: 1.18em; }
.body h4, .body h5, .body h6 { font-size: 1em; }
.body h1, .body h2, .body h3, .body h4, .body h5, .body h6 { margin: 1.9em 0 0.65em; }
p, ul, ol, dl, figure, blockquote, pre, details, .wide { margin: 0 0 1.15em; }
ul, ol { padding-inline-start: 1.5em; }
li { margin-bottom: 0.35em; }
li > :is(ul, ol) { margin: 0.35em 0 0; }
li::marker { color: var(--soft); }
dt { font-weight: 650; }
dd { margin: 0 0 0.6em; margin-inline-start: 1.4em; }
a { color: var(--link); text-decoration-thickness: 0.06em; text-underline-offset: 0.16em; }
blockquote { padding-inline-start: 1.15em; border-inline-start: 0.2em solid var(--line); color: var(--soft); }
hr { margin: 2.4em auto; width: 30%; border: 0; border-top: 1px solid var(--line); }
small { font-size: 0.85em; }
.footnote-ref a { text-decoration: none; padding: 0.3em 0.15em; }
.footnotes { margin-top: 3em; padding-top: 1.2em; border-top: 1px solid var(--line); font-size: 0.88em; }
.footnote-back { text-decoration: none; padding: 0 0.3em; }
:is(.footnotes, .note) cite { font-style: normal; } /* there whole sources, not the titles of works */
sub, sup { font-size: 0.72em; line-height: 0; }
mark { background: var(--mark); color: inherit; padding-inline: 0.1em; }
abbr[title] { text-decoration: underline dotted; }
rt { font-size: 0.55em; }

img, video { max-width: 100%; height: auto; border-radius: 3px; filter: brightness(var(--dim)); }
/* A picture that did not come: its text stands for it, and one without a text leaves no gap. */
.missing { display: inline; width: auto; height: auto; aspect-ratio: auto; color: var(--soft); font: 0.85em/1.5 var(--interface); filter: none; }
.missing[alt=""], .zoom:has(> .missing[alt=""]), figure:has(.missing[alt=""]):not(:has(figcaption, img:not(.missing), video, table, pre)) { display: none; }
.zoom:has(> .missing) { pointer-events: none; }
.lead { display: block; width: 100%; max-height: 60vh; margin-top: 1.8em; object-fit: cover; }
figure { margin-block: 1.9em; }
figure img, p > img:only-child { display: block; margin-inline: auto; }
.zoom { display: block; width: fit-content; max-width: 100%; margin: 0 auto; padding: 0; border: 0; background: none; font: inherit; cursor: zoom-in; }
.zoom img { display: block; }
figcaption { margin-top: 0.65em; color: var(--soft); font: 0.78em/1.5 var(--interface); }
figcaption p { margin: 0; }
.body > aside { margin: 0 0 1.15em; }
audio { width: 100%; }

code, kbd, samp, pre { font-family: var(--mono); }
code, kbd, samp { font-size: 0.84em; hyphens: manual; background: var(--tint); border-radius: 3px; padding: 0.12em 0.3em; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
kbd { border: 1px solid var(--line); }
aside[class^="callout-"] { padding: 0.9em 1.15em 0.01em; border-inline-start: 0.2em solid var(--link); background: var(--tint); border-radius: 3px; }
.embed a { display: block; padding: 0.85em 1.15em; border: 1px solid var(--line); border-radius: 6px; background: var(--tint); font: 0.9em/1.45 var(--interface); text-decoration: none; }
.embed a:hover { border-color: var(--link); }
.embed a::before { content: "\\25b6\\fe0e"; margin-inline-end: 0.8em; font-size: 0.8em; }
.embed a::after { content: "\\2197\\fe0e"; float: inline-end; color: var(--soft); }
pre {
  overflow: auto;
  padding: 0.95em 1.15em;
  border-radius: 6px;
  background: var(--tint);
  font-size: 0.82em;
  line-height: 1.55;
  white-space: pre;
  tab-size: 4;
  hyphens: manual;
  letter-spacing: normal;
  direction: ltr;
  text-align: left;
}
pre code { padding: 0; background: none; font-size: inherit; }

.wide { overflow-x: auto; }
:is(pre, .wide, math) { scrollbar-width: thin; }
table { border-collapse: collapse; font: 0.84em/1.45 var(--interface); font-variant-numeric: tabular-nums; hyphens: manual; }
caption { padding-bottom: 0.6em; color: var(--soft); text-align: start; }
th, td { padding: 0.45em 0.8em; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
thead th { border-bottom-width: 2px; }
th:first-child, td:first-child { padding-inline-start: 0; }
.number { text-align: end; }
td.number { white-space: nowrap; }
th.number { min-width: 6.5em; text-wrap: balance; }
summary { cursor: pointer; font-weight: 600; }
math { font-family: "STIX Two Math", "Latin Modern Math", "Cambria Math", "Libertinus Math", "DejaVu Math TeX Gyre", "Noto Sans Math", math; letter-spacing: normal; }
math[display="block"] { margin: 0.9em 0; padding-block: 0.35em; overflow-x: auto; overflow-y: hidden; }

.choices { margin-top: 3.5em; padding-top: 1.4em; border-top: 1px solid var(--line); font: 0.9em/1.45 var(--interface); }
.choices h2 { margin: 0 0 0.7em; font-size: 1em; }
.choices ul { padding: 0; list-style: none; }
.choices button {
  display: block;
  width: 100%;
  padding: 0.65em 0;
  border: 0;
  background: none;
  color: var(--link);
  font: inherit;
  text-align: start;
  cursor: pointer;
}
.choices button:hover { text-decoration: underline; }
.choices small { display: block; color: var(--soft); }
.failure { min-height: 55vh; display: flex; flex-direction: column; justify-content: center; }
.failure h1 { margin-bottom: 0.6em; font-size: 1.5em; }
.failure .choices { margin-top: 1.5em; }

.removed, .returned { margin: 0 0 1.15em; padding: 0.6em 0.9em; border: 1px dashed var(--edge); border-radius: 6px; font-size: 0.88em; }
.removed > div, .removed > div * { color: var(--soft); }
:is(.removed, .returned) > div > *, :is(.removed, .returned) :is(h1, h2, h3, h4, h5, h6) { margin-top: 0; }
.removed > div > :last-child, .removed > div > div > :last-child { margin-bottom: 0; }
.returned { border-style: solid; border-color: var(--line); font-size: 1em; }
.reason { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0.3em 1em; margin: 0 0 0.5em; color: var(--soft); font: 0.85rem/1.4 var(--interface); }
.reason button { padding: 0.35em 0.8em; border: 1px solid var(--edge); border-radius: 1em; background: none; color: var(--link); font: inherit; cursor: pointer; }
.removed[hidden] { display: none; }
::highlight(plainleaf-sentence) { background: var(--mark); color: var(--ink); }
[data-spoken] { background: var(--mark); }

:lang(zh), :lang(ja), :lang(ko) { line-break: strict; hanging-punctuation: none; }
article:is(:lang(zh), :lang(ja)) :is(p, li, dd, blockquote) { text-align: justify; text-wrap: wrap; }
article:is(:lang(zh), :lang(ja), :lang(ko)) { max-width: min(var(--width), 42em); hyphens: none; }
article:dir(rtl) { font-family: "Noto Naskh Arabic", "Scheherazade New", "Geeza Pro", "Noto Serif Hebrew", var(--family); line-height: calc(var(--leading) + 0.2); letter-spacing: normal; }
@media (prefers-reduced-motion: reduce) { * { scroll-behavior: auto; } }
`;
