// The view as a whole: the sheet of paper over the page, its bar, what is said at its foot.
export const FRAME = `
:host {
  all: initial !important;
  display: contents !important;
}
.view {
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
  font: 400 1em/1.4 var(--interface);
  -webkit-text-size-adjust: 100%;
}
.view:is([open], :popover-open) { display: grid; grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr); }
.view::backdrop { background: none; }
* { box-sizing: border-box; }

.bar {
  --side: max(0.5em, env(safe-area-inset-right));
  display: flex;
  justify-content: flex-end;
  gap: 0.1em;
  padding: 0.3em var(--side) 0.2em;
  padding-inline-end: calc(var(--side) + var(--scroll-bar, 0px));
}
.bar [data-tool="contents"] { margin-inline-end: auto; }
.tool {
  display: inline-grid;
  place-items: center;
  width: 2.6em;
  height: 2.6em;
  padding: 0;
  border: 0;
  border-radius: 0.5em;
  background: none;
  color: var(--soft);
  font: inherit;
  cursor: pointer;
}
.tool:hover { background: var(--tint); color: var(--ink); }
.tool[aria-pressed="true"], .tool[aria-expanded="true"] { background: var(--tint); color: var(--link); box-shadow: inset 0 -2px var(--link); }
.icon { width: 1.4em; height: 1.4em; fill: none; stroke: currentColor; stroke-width: 1.7; stroke-linecap: round; stroke-linejoin: round; }
[dir="rtl"] :is(.icon-back, .icon-forward, .icon-contents, .icon-listen) { transform: scaleX(-1); }

:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.scroller:focus-visible, [tabindex="-1"]:focus-visible { outline: none; }

.progress { height: 2px; background: var(--line); }
.progress::after {
  content: "";
  display: block;
  height: 100%;
  background: var(--link);
  transform: scaleX(var(--read, 0));
  transform-origin: left;
}
:popover-open > .progress::after { transform: scaleX(0); } /* the article's end is still to come */
[dir="rtl"] > .progress::after { transform-origin: right; }

.scroller {
  position: relative;
  overflow: hidden scroll;
  overscroll-behavior: contain;
  scrollbar-color: var(--edge) transparent;
}
.arriving > .scroller { scrollbar-width: none; }
.later { display: none !important; }
.status {
  position: absolute;
  inset-block-end: 1.2em;
  inset-inline: 0;
  width: fit-content;
  max-width: calc(100% - 2em);
  margin: 0 auto;
  padding: 0.55em 1.1em;
  border-radius: 1.4em;
  background: var(--ink);
  color: var(--paper);
  font-size: 0.9em;
}
.status:empty { padding: 0; }

@media (prefers-reduced-motion: no-preference) {
  .scroller { scroll-behavior: smooth; }
  .tool { transition: background-color 0.12s, color 0.12s; }
}
@media (forced-colors: active) {
  .progress::after { background: Highlight; }
  .progress { background: none; }
  .panel, .sheet, .note, .speech, .status:not(:empty) { border: 1px solid; }
  .tool[aria-pressed="true"], .tool[aria-expanded="true"] { border: 2px solid Highlight; }
  mark { border: 1px solid; }
}
`;
