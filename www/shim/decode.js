// Bytes of a page → its text, by what the bytes themselves say: byte order
// mark, then the label in a <meta> or XML declaration, then UTF-8 if they are
// that, then a label further down. As `src/encoding.rs`, for modules without it.

/** Bytes in which the HTML standard wants the label, and where it is looked for at all. */
const PRESCAN = 1024;
const FURTHEST = 1 << 18;

/** @param {ArrayBuffer | ArrayBufferView} input */
export function decode(input) {
  const bytes = ArrayBuffer.isView(input)
    ? new Uint8Array(input.buffer, input.byteOffset, input.byteLength)
    : new Uint8Array(input);
  const decoder = decoderFor(markLabel(bytes)) ?? declaredDecoder(bytes.subarray(0, PRESCAN));
  return decoder ? decoder.decode(bytes) : guess(bytes);
}

function markLabel([first, second, third]) {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([^\s"';/>]+)/gi;
const DECLARED_IN_XML = /^\s*<\?xml[^>]+encoding\s*=\s*["']([^"']+)/gi;

/** A decoder for the first label in the text that stands for one. */
function declaredDecoder(bytes) {
  const text = new TextDecoder('latin1').decode(bytes).replace(/<!--.*?(-->|$)/gs, '');
  const labels = [...text.matchAll(DECLARED_IN_XML), ...text.matchAll(DECLARED)].map(([, label]) => label);
  // A label that can be read byte by byte is not UTF-16, whatever it says.
  return labels.map((label) => decoderFor(/^utf-16/i.test(label) ? 'utf-8' : label)).find(Boolean);
}

function decoderFor(label) {
  try {
    return label && new TextDecoder(label);
  } catch {
    return undefined; // an unknown label
  }
}

function guess(bytes) {
  const text = new TextDecoder('utf-8').decode(bytes);
  if (isMostlyGood(text)) return text;
  return (declaredDecoder(bytes.subarray(0, FURTHEST)) ?? new TextDecoder('windows-1252')).decode(bytes);
}

/** A page of UTF-8 with a few broken bytes reads better as UTF-8. */
function isMostlyGood(text) {
  const bad = text.match(/\ufffd/g)?.length ?? 0;
  return bad === 0 || text.match(/[^\0-\x7f\ufffd]/gu)?.length > 4 * bad;
}
