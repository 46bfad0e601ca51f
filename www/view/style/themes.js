// Colours and typefaces: each theme is a set of custom properties. Every text
// colour has a contrast of at least 4.5 to 1 with paper and tint.

const LIGHT = `
  color-scheme: light;
  --paper: #fbfaf7; --ink: #24231f; --soft: #625f57; --line: #d9d4c8; --tint: #f1eee6;
  --link: #17588a; --mark: #fbeaa8; --edge: #858074; --dim: 1;`;
const DARK = `
  color-scheme: dark;
  --paper: #18191b; --ink: #d8d5cd; --soft: #a5a196; --line: #3a3b3d; --tint: #242527;
  --link: #8fbfe6; --mark: #5c4f1c; --edge: #7d7b75; --dim: 0.9;`;
const SEPIA = `
  color-scheme: light;
  --paper: #f5ecd9; --ink: #3b3024; --soft: #6a5a45; --line: #dccdaf; --tint: #ebdfc6;
  --link: #7a3f10; --mark: #f0cf83; --edge: #8b7a5e; --dim: 1;`;
const CONTRAST = `
  color-scheme: dark;
  --paper: #000; --ink: #fff; --soft: #fff; --line: #fff; --tint: #000;
  --link: #ffe94a; --mark: #0b4f9e; --edge: #fff; --dim: 1;`;

export const THEMES = `
.view {${LIGHT}}
@media (prefers-color-scheme: dark) { .view[data-theme="system"] {${DARK}} }
@media (prefers-contrast: more) { .view[data-theme="system"] { --soft: var(--ink); --line: var(--ink); --edge: var(--ink); } }
.view[data-theme="sepia"] {${SEPIA}}
.view[data-theme="dark"] {${DARK}}
.view[data-theme="contrast"] {${CONTRAST}}

.view {
  --interface: system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  --mono: ui-monospace, "Cascadia Code", "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
  --family: "Iowan Old Style", "Source Serif 4", "Source Serif Pro", Charter, "Bitstream Charter",
    "Palatino Linotype", Palatino, "Noto Serif", Georgia, serif;
}
.view[data-font="sans"] { --family: "Inter", "Source Sans 3", "Noto Sans", "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
.view[data-font="mono"] { --family: var(--mono); }
.view[data-font="legible"] {
  --family: "Plainleaf Legible", "Atkinson Hyperlegible", "OpenDyslexic", Verdana, "Trebuchet MS", sans-serif;
}
`;
