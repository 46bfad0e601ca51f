// The typeface that comes with the project: Atkinson Hyperlegible, whose letters
// are drawn to be told apart. SIL Open Font Licence 1.1; the build copies its files here.

const LATIN = 'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD';
const MORE_LATIN = 'U+0100-0130, U+0132-0151, U+0154-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF';

const FACES = [
  { file: 'latin-400-normal.woff2', weight: '400', unicodeRange: LATIN },
  { file: 'latin-700-normal.woff2', weight: '700', unicodeRange: LATIN },
  { file: 'latin-ext-400-normal.woff2', weight: '400', unicodeRange: MORE_LATIN },
  { file: 'latin-ext-700-normal.woff2', weight: '700', unicodeRange: MORE_LATIN },
];

/**
 * @param {(file: string) => string | URL} address
 * @returns {Promise<{bytes: ArrayBuffer, weight: string, unicodeRange: string}[]>}
 */
export function loadFaces(address) {
  return Promise.all(
    FACES.map(async ({ file, ...face }) => ({ ...face, bytes: await (await fetch(address(file))).arrayBuffer() })),
  );
}
