// How exported files look: the little that any reader program understands.

export const PAPER = `
body { max-width: 38em; margin: 2em auto; padding: 0 1em; font: 1.1em/1.6 Georgia, serif; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; }
img { max-width: 100%; height: auto; }
figure { margin: 1.5em 0; }
figcaption, .facts { font-size: 0.85em; color: #5c5a54; }
blockquote { margin: 1em 0; padding-inline-start: 1em; border-inline-start: 3px solid #ccc8bd; }
pre { overflow-x: auto; padding: 0.8em; background: #f4f2ec; font-size: 0.85em; white-space: pre-wrap; }
table { border-collapse: collapse; font-size: 0.9em; }
th, td { padding: 0.3em 0.7em; border-bottom: 1px solid #ccc8bd; text-align: start; vertical-align: top; }
`;

/** Only where a browser shows the file: what is for the screen would upset some e-readers. */
export const SCREEN = `
@media (prefers-color-scheme: dark) {
  :root { color-scheme: dark; background: #18191b; color: #d8d5cd; }
  a { color: #8fbfe6; }
  figcaption, .facts { color: #a5a196; }
  pre { background: #232426; }
}
`;
