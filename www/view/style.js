// The reading view's looks. A string, since the view may only use constructable
// style sheets; every size is relative to the reader's own default font size.

export const STYLE = `
:host {
  all: initial !important;
  display: contents !important;
}

dialog {
  --paper: #fbfaf7;
  --ink: #24231f;
  --soft: #67645c;
  --line: #dedad0;
  --tint: #f2efe8;
  --link: #175b8f;
  --mark: #fbeaa8;
  color-scheme: light;
  position: fixed;
  inset: 0;
  box-sizing: border-box;
  width: 100%;
  height: 100%;
  max-width: none;
  max-height: none;
  margin: 0;
  padding: 0;
  border: 0;
  overflow: hidden;
  background: var(--paper);
  color: var(--ink);
  font: 400 clamp(1.06em, 1em + 0.35vw, 1.25em) / 1.62 "Iowan Old Style", "Source Serif 4", "Source Serif Pro",
    Charter, "Bitstream Charter", "Palatino Linotype", Palatino, "Noto Serif", Georgia, serif;
  text-rendering: optimizeLegibility;
  -webkit-text-size-adjust: 100%;
}
dialog::backdrop { background: none; }

@media (prefers-color-scheme: dark) {
  dialog {
    --paper: #18191b;
    --ink: #d8d5cd;
    --soft: #9c988e;
    --line: #37383a;
    --tint: #232426;
    --link: #8fbfe6;
    --mark: #5c4f1c;
    color-scheme: dark;
  }
  .body img { filter: brightness(0.9); }
}

.scroller {
  position: absolute;
  inset: 0;
  overflow-y: scroll;
  overscroll-behavior: contain;
  outline: none;
  scrollbar-color: var(--line) transparent;
}

article {
  box-sizing: content-box;
  max-width: 65ch;
  margin: 0 auto;
  padding: clamp(3.2em, 9vh, 5.5em) clamp(1.1em, 5vw, 2.8em) 6.5em;
  overflow-wrap: break-word;
  hyphens: auto;
  hanging-punctuation: first allow-end last;
  text-wrap: pretty;
}

.close {
  position: absolute;
  z-index: 1;
  inset-block-start: 0.4em;
  inset-inline-end: 0.8em;
  width: 1.75em;
  height: 1.75em;
  border: 1px solid var(--line);
  border-radius: 50%;
  background: var(--paper);
  color: var(--soft);
  font: 400 1.5em/1 system-ui, sans-serif;
  cursor: pointer;
}
.close:hover { color: var(--ink); background: var(--tint); }
:focus-visible { outline: 2px solid var(--link); outline-offset: 3px; }
.scroller:focus-visible { outline: none; }

header { margin-bottom: 2.2em; padding-bottom: 1.3em; border-bottom: 1px solid var(--line); }
h1, h2, h3, h4, h5, h6 { line-height: 1.22; font-weight: 650; text-wrap: balance; hyphens: manual; }
h1 { margin: 0; font-size: clamp(1.5em, 1.15em + 1.9vw, 2.15em); letter-spacing: -0.012em; }
.site, .facts { margin: 0; color: var(--soft); font: 0.8em/1.5 system-ui, sans-serif; hyphens: manual; }
.site { margin-bottom: 0.9em; font-weight: 600; letter-spacing: 0.01em; }
h1 + .facts { margin-top: 1.4em; }
.facts > * + *::before { content: "\\00b7"; margin-inline: 0.55em; }
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
sub, sup { font-size: 0.72em; line-height: 0; }
mark { background: var(--mark); color: inherit; padding-inline: 0.1em; }
abbr[title] { text-decoration: underline dotted; }
rt { font-size: 0.55em; }

img, video { max-width: 100%; height: auto; border-radius: 3px; }
figure { margin-block: 1.9em; }
figure img, p > img:only-child { display: block; margin-inline: auto; }
figcaption { margin-top: 0.65em; color: var(--soft); font: 0.78em/1.5 system-ui, sans-serif; }
figcaption p { margin: 0; }
audio { width: 100%; }

code, kbd, samp, pre { font-family: ui-monospace, "Cascadia Code", "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
code, kbd, samp { font-size: 0.84em; hyphens: manual; background: var(--tint); border-radius: 3px; padding: 0.12em 0.3em; }
kbd { border: 1px solid var(--line); }
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
  direction: ltr;
  text-align: left;
}
pre code { padding: 0; background: none; font-size: inherit; }

.wide { overflow-x: auto; }
table { border-collapse: collapse; font: 0.84em/1.45 system-ui, sans-serif; font-variant-numeric: tabular-nums; hyphens: manual; }
caption { padding-bottom: 0.6em; color: var(--soft); text-align: start; }
th, td { padding: 0.45em 0.8em; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
thead th { border-bottom-width: 2px; }
th:first-child, td:first-child { padding-inline-start: 0; }
summary { cursor: pointer; font-weight: 600; }
math { font-size: 1.05em; }
math[display="block"] { margin: 1.2em 0; overflow-x: auto; overflow-y: hidden; }

.choices { margin-top: 3.5em; padding-top: 1.4em; border-top: 1px solid var(--line); font: 0.9em/1.45 system-ui, sans-serif; }
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

:lang(zh), :lang(ja), :lang(ko) { line-break: strict; hanging-punctuation: none; text-align: justify; }
[dir="rtl"] { font-family: "Noto Naskh Arabic", "Scheherazade New", "Geeza Pro", "Noto Serif Hebrew", serif; line-height: 1.8; }

@media (forced-colors: active) {
  .close, mark { forced-color-adjust: auto; border: 1px solid; }
}
`;
