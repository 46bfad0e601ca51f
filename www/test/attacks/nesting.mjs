// Depth: parsers flatten what is too deep, each at its own depth, and what was
// inside one element then stands beside it.
const SEEDS = [
  '<svg><style><a title="</style><img src=x onerror=MARK>">',
  '<svg><title><foreignObject><p><style><!--</style><p title="--><img src=x onerror=MARK>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=MARK&gt;">',
  '<svg><annotation-xml><foreignobject><style><!--</style><p title="--!><img src=x onerror=MARK>">',
  '<math><annotation-xml encoding=text/html><style><img src=x onerror=MARK></style></annotation-xml>',
  '<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=MARK>',
  '<select><template><style></select><img src=x onerror=MARK></style></template>',
  '<table><caption><svg><desc><table><caption><style></desc><img src=x onerror=MARK></style>',
  '<img src=x onerror=MARK>',
  '<pre><code>&lt;/code&gt;&lt;img src=x onerror=MARK&gt;</code></pre>',
];
/** Depths about the limits of parsers: this one's and Blink's at 512, and far beyond. */
const TOWERS = [
  ['<div>', 505], ['<div>', 511], ['<div>', 530], ['<b>', 511], ['<blockquote>', 300], ['<ul><li>', 256], ['<table><tr><td>', 130], ['<em><i>', 2_000],
];

export default [
  ...SEEDS.flatMap((seed, i) => TOWERS.filter((_, k) => (k + i) % 2 === 0).map(([tag, count]) => tag.repeat(count) + seed)),
  ...['svg', 'math', 'template', 'noscript', 'select'].map((tag) => `${`<${tag}>`.repeat(600)}<p><style></p><img src=x onerror=MARK></style>`),
  '<a href="javascript:MARK">'.repeat(600) + 'x',
  '<p title="'.repeat(600) + '"><img src=x onerror=MARK>',
  `${'<!--'.repeat(600)}--><img src=x onerror=MARK>`,
];
