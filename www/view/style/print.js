// On paper: the article alone, black on white whatever the theme, in the printer's own size.
export const PRINT = `
@media print {
  .view.view { position: static; display: block; height: auto; overflow: visible; --paper: #fff; --ink: #000; --soft: #444; --line: #aaa; --tint: #f4f4f4; --link: #000; --mark: #eee; --dim: 1; color-scheme: light; }
  .view[open] { display: block; }
  .bar, .progress, .panel, .note, .sheet, .speech, .status, .removed, .choices, .reason { display: none; }
  .scroller { position: static; overflow: visible; font-size: 11pt; }
  article { max-width: none; padding: 0; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  figure, img, .wide, table, pre, blockquote, li { break-inside: avoid; }
  pre { white-space: pre-wrap; }
  p { orphans: 3; widows: 3; }
  .embed a::after { content: attr(href); float: none; display: block; font-size: 0.8em; overflow-wrap: anywhere; }
}
`;
