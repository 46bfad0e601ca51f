// The saved pages that the view is shown and tested with, and their pictures.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'pages');
export const sample = (name) => readFileSync(join(folder, `${name}.html`), 'utf8');

const svg = (body) => ({ body, headers: { 'content-type': 'image/svg+xml' } });

export const pictures = {
  '/hills.svg': svg(`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="700"><defs><linearGradient id="g" x2="0" y2="1">
  <stop stop-color="#9ec5d8"/><stop offset="1" stop-color="#e8dcc4"/></linearGradient></defs><rect width="1200" height="700" fill="url(#g)"/>
  <path d="M0 520 Q300 400 620 500 T1200 440 V700 H0Z" fill="#5f7f6a"/><path d="M0 600 Q400 500 800 590 T1200 560 V700 H0Z" fill="#3f5f4d"/></svg>`),
  '/wheel.svg': svg(`<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><rect width="900" height="600" fill="#efe6d4"/>
  <g fill="none" stroke="#6b5136" stroke-width="14" transform="translate(450 300)"><circle r="230"/><circle r="40"/>
  <path d="M0 -230V230M-230 0H230M-163 -163 163 163M163 -163-163 163"/></g></svg>`),
};
