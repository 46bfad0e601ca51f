// A plot of time by size, both logarithmic, as SVG: one panel a shape of page.
const [WIDTH, HEIGHT, MARGIN] = [300, 280, 46];
const COLOURS = { plainleaf: '#2a7d4f', readability: '#b4532a', defuddle: '#5b5bb5' };
const [X, Y] = [[3, 6], [-1, 5]]; // decades of elements, of milliseconds

export function plot(series) {
  const shapes = [...new Set(series.map(({ shape }) => shape))];
  const panels = shapes.map((shape, i) => panel(shape, series.filter((one) => one.shape === shape), i * WIDTH));
  const size = `width="${shapes.length * WIDTH}" height="${HEIGHT}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="sans-serif" font-size="11">\n<rect width="100%" height="100%" fill="#fff"/>\n${panels.join('\n')}\n</svg>\n`;
}

const along = ([low, high], from, to) => (value) => from + ((Math.log10(value) - low) / (high - low)) * (to - from);

function panel(shape, series, left) {
  const x = along(X, left + MARGIN, left + WIDTH - 14);
  const y = along(Y, HEIGHT - MARGIN, 30);
  const decades = ([low, high]) => Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i));
  return [
    `<text x="${x(10 ** X[0])}" y="18" font-weight="bold">${shape}</text>`,
    ...decades(X).map((v) => `<path d="M${x(v)} 30V${HEIGHT - MARGIN}" stroke="#ddd"/><text x="${x(v)}" y="${HEIGHT - 30}" text-anchor="middle">${v / 1000} k</text>`),
    ...decades(Y).map((v) => `<path d="M${left + MARGIN} ${y(v)}H${left + WIDTH - 14}" stroke="#ddd"/><text x="${left + MARGIN - 4}" y="${y(v) + 4}" text-anchor="end">${v < 1000 ? `${v} ms` : `${v / 1000} s`}</text>`),
    ...series.map(({ tool, points }, i) => {
      const path = points.map(({ elements, ms }) => `${x(elements).toFixed(1)} ${y(ms).toFixed(1)}`).join('L');
      const name = `<text x="${left + MARGIN + 8}" y="${44 + 14 * i}" fill="${COLOURS[tool]}">${tool}</text>`;
      return path ? `<path d="M${path}" fill="none" stroke="${COLOURS[tool]}" stroke-width="2"/>${name}` : name;
    }),
    `<text x="${(x(10 ** X[0]) + x(10 ** X[1])) / 2}" y="${HEIGHT - 10}" text-anchor="middle">elements</text>`,
  ].join('\n');
}
