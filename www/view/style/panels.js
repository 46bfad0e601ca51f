// What opens over the article: panels below the bar, notes, sheets, the speech controls.
export const PANELS = `
.panel, .note, .sheet, .speech { background: var(--paper); color: var(--ink); border: 1px solid var(--line); box-shadow: 0 8px 30px #0003; }
.panel {
  position: absolute;
  z-index: 3;
  inset-block-start: 3.2em;
  inset-inline-end: 0.6em;
  width: min(21em, calc(100% - 1.2em));
  max-height: calc(100% - 3.8em);
  overflow: hidden auto;
  padding: 1em;
  border-radius: 0.7em;
  font-size: 0.94em;
}
.panel[data-panel="contents"] { inset-inline: 0.6em auto; width: fit-content; min-width: min(15em, calc(100% - 1.2em)); max-width: min(24em, calc(100% - 1.2em)); padding: 0.6em; }
:is(.panel, .sheet) h2 { margin: 0 0 0.5em; font-size: 1em; font-weight: 650; }
:is(.panel, .note, .sheet) :is(button:not(.tool)) {
  min-height: 2.2em;
  padding: 0.3em 0.8em;
  border: 1px solid var(--edge);
  border-radius: 0.5em;
  background: none;
  color: inherit;
  font: inherit;
  cursor: pointer;
}
:is(.panel, .note, .sheet) button:not(.tool):hover { background: var(--tint); }
.row { display: flex; flex-wrap: wrap; gap: 0.5em; margin: 0; }

.sections { margin: 0; padding: 0; list-style: none; }
.sections li { margin: 1px 0; }
.panel .sections button {
  width: 100%;
  padding: 0.4em 0.6em;
  padding-inline-start: calc(0.6em + var(--level, 0) * 1em);
  border: 0;
  border-inline-start: 3px solid transparent;
  border-radius: 0;
  text-align: start;
}
.panel .sections [aria-current] { border-color: var(--link); color: var(--link); font-weight: 600; }

.settings { display: grid; gap: 0.9em; }
.settings fieldset { margin: 0; padding: 0; border: 0; min-width: 0; }
.settings legend { padding: 0 0 0.35em; color: var(--soft); }
.options { display: grid; grid-template-columns: repeat(auto-fit, minmax(7.5em, 1fr)); gap: 0.4em; }
.theme .options { grid-template-columns: repeat(auto-fit, minmax(5.5em, 1fr)); }
.options .contrast { grid-column: span 2; }
.options label { position: relative; }
.options input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
.options span { display: grid; place-content: center; height: 100%; overflow-wrap: anywhere; padding: 0.4em 0.7em; border: 1px solid var(--edge); border-radius: 0.5em; text-align: center; }
.options :checked + span { border-color: var(--link); box-shadow: inset 0 0 0 1px var(--link), inset 0 0 0 3px var(--paper); font-weight: 600; }
.font :checked + span { color: var(--link); }
.options :focus-visible + span { outline: 2px solid var(--link); outline-offset: 2px; }
.theme .light span { background: #fbfaf7; color: #24231f; }
.theme .sepia span { background: #f5ecd9; color: #3b3024; }
.theme .dark span { background: #18191b; color: #d8d5cd; }
.theme .contrast span { background: #000; color: #fff; }
.font .serif { font-family: "Iowan Old Style", Charter, "Noto Serif", Georgia, serif; }
.font .sans { font-family: "Noto Sans", Roboto, Arial, sans-serif; }
.font .mono { font-family: var(--mono); }
.font .legible { font-family: "Plainleaf Legible", "Atkinson Hyperlegible", Verdana, sans-serif; }
.slider { display: grid; grid-template-columns: 1fr auto; gap: 0.1em 1em; }
.slider output { color: var(--soft); font-variant-numeric: tabular-nums; }
.slider input { grid-column: 1 / -1; width: 100%; margin: 0; min-height: 1.5em; }
.switch { display: flex; justify-content: space-between; align-items: center; gap: 1em; }
.switch input { appearance: none; position: relative; flex: none; width: 2.7em; height: 1.5em; margin: 0; border: 1px solid var(--edge); border-radius: 1em; background: var(--tint); cursor: pointer; }
.switch input::before { content: ""; position: absolute; inset-block: 0.16em; inset-inline-start: 0.16em; aspect-ratio: 1; border-radius: 50%; background: var(--edge); }
.switch input:checked { border-color: var(--link); background: var(--link); }
.switch input:checked::before { inset-inline: auto 0.16em; background: var(--paper); }
@media (forced-colors: active) { .switch input { appearance: auto; width: 1.4em; } .switch input::before { content: none; } .options :checked + span { outline: 2px solid Highlight; } }
:is(.settings, .speech) input { accent-color: var(--link); }

.exports { display: grid; gap: 0.9em; }
.group { display: flex; flex-wrap: wrap; gap: 0.4em; }
.group h2 { flex: 1 0 100%; margin: 0; color: var(--soft); font-weight: 400; }
.group button { flex: 1 1 auto; }

.note {
  position: absolute;
  z-index: 2;
  width: min(26em, calc(100% - 1.2em));
  max-height: 50vh;
  overflow: hidden auto;
  padding: 0.9em 1.1em;
  border-radius: 0.6em;
  font-size: 0.86em;
  line-height: 1.5;
}
.note > .text > p:last-child { margin-bottom: 0; }
.note .row { margin-top: 0.8em; font: 0.85em var(--interface); }

.sheet { max-width: calc(100% - 1.5em); max-height: calc(100% - 1.5em); padding: 1.2em 1.4em; border-radius: 0.7em; overflow: auto; }
.sheet::backdrop { background: #0006; }
.sheet > .tool { float: inline-end; margin: -0.5em -0.7em 0 0.5em; }
.help h2 { font-size: 1.1em; }
.help dl { display: grid; gap: 0.45em; margin: 1em 0 0; }
.help dl > div { display: flex; gap: 1em; align-items: baseline; }
.help dt { flex: 0 0 7em; font-weight: 400; }
.help dd { margin: 0; }
.help kbd { margin-inline-end: 0.35em; padding: 0.1em 0.5em; border: 1px solid var(--edge); border-radius: 0.3em; background: var(--tint); font: 0.9em var(--mono); }

.lightbox { width: 100%; height: 100%; max-width: none; max-height: none; margin: 0; padding: 0; border: 0; border-radius: 0; background: #111; color: #eee; }
.lightbox[open] { display: grid; grid-template: minmax(0, 1fr) auto / minmax(0, 1fr); }
.lightbox img { grid-area: 1 / 1; width: 100%; height: 100%; object-fit: contain; filter: none; border-radius: 0; }
.lightbox .caption { margin: 0; padding: 0.7em 4em 1em; font-size: 0.9em; text-align: center; }
.lightbox .tool { position: absolute; z-index: 1; float: none; margin: 0; inset-block-start: 0.5em; inset-inline-end: 0.5em; background: #000a; color: #fff; }
.lightbox .tool:hover { background: #000; }
.lightbox .tool:focus-visible { outline-color: #fff; }
.lightbox [data-tool="previous"] { inset-block: 45% auto; inset-inline: 0.5em auto; }
.lightbox [data-tool="next"] { inset-block: 45% auto; }

.speech {
  position: absolute;
  z-index: 2;
  inset-block-end: 0.8em;
  inset-inline: 0;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: center;
  gap: 0.2em 0.7em;
  width: fit-content;
  max-width: calc(100% - 1.2em);
  margin: 0 auto;
  padding: 0.3em 0.7em;
  border-radius: 0.9em;
  font-size: 0.9em;
}
.speech label { display: flex; align-items: center; gap: 0.5em; color: var(--soft); }
.speech input { width: 6em; }
.speech select { max-width: 11em; padding: 0.3em; border: 1px solid var(--edge); border-radius: 0.4em; background: var(--paper); color: var(--ink); font: inherit; }
.view:has(.speech) .status { inset-block-end: 5em; }
@media (max-width: 34em) {
  .speech { width: calc(100% - 1.2em); justify-content: flex-start; row-gap: 0.4em; padding-block-end: 0.6em; }
  .speech [data-tool="end"] { order: 1; margin-inline-start: auto; }
  .speech::after { content: ""; order: 1; flex-basis: 100%; }
  .speech label { order: 2; flex: 1 1 40%; }
  .speech :is(input, select) { flex: 1 1 4em; min-width: 0; }
  .view:has(.speech) .status { inset-block-end: 8em; }
}
@media (pointer: coarse) {
  .panel .sections button { padding-block: 0.7em; }
  :is(.panel, .note, .sheet) :is(button:not(.tool)), .options label { min-height: 2.75em; }
  .slider input, .switch { min-height: 2.2em; }
}
`;
