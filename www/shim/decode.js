// Bytes of a page → its text, as src/encoding.rs has it: by the byte order mark, then the
// label in a <meta> (or XML declaration) near the start, then UTF-8, a later label, a guess.

/** Bytes in which the HTML standard wants the label, and in which it is looked for at all. */
const PRESCAN = 1024,
  FURTHEST = 1 << 18;

/** @param {ArrayBuffer | ArrayBufferView} input */
export function decode(input) {
  const bytes = ArrayBuffer.isView(input)
    ? new Uint8Array(input.buffer, input.byteOffset, input.byteLength)
    : new Uint8Array(input);
  const decoder = decoderFor(markLabel(bytes)) ?? decoderFor(declaredLabel(bytes, PRESCAN));
  return decoder ? decoder.decode(bytes) : guess(bytes);
}

function markLabel([first, second, third]) {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

function declaredLabel(bytes, most) {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, most));
  const [, xml] = /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)/i.exec(head) ?? [];
  const tags = head.matchAll(/<!--[^]*?(?:-->|$)|<meta[^>]*/gi);
  const labels = Array.from(tags, ([tag]) => /^<meta[^]*?charset\s*=\s*["']?([^\s"';/>]+)/i.exec(tag)?.[1]);
  return [...labels, xml].filter(Boolean).map(meant).find(decoderFor);
}

/** A label that can be read byte by byte is not UTF-16, whatever it says. */
function meant(label) {
  if (/^utf-16/i.test(label)) return 'utf-8';
  return /^x-user-defined$/i.test(label) ? 'windows-1252' : label;
}

function decoderFor(label) {
  try {
    return label && new TextDecoder(label);
  } catch {
    return undefined; // an unknown label
  }
}

/** UTF-8 if it is valid or nearly so, else a late label, else what browsers assume of old Western pages. */
function guess(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    if (count(text, /[^\0-\x7f\ufffd]/gu) > 4 * count(text, /\ufffd/g)) return text;
  }
  return (decoderFor(declaredLabel(bytes, FURTHEST)) ?? new TextDecoder('windows-1252')).decode(bytes);
}

function count(text, pattern) {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found++;
  return found;
}
