// Bytes of a page → its text, by what the bytes themselves say: byte order
// mark, then the label in a <meta> or XML declaration, then a guess.

const PRESCAN = 1024; // bytes in which the HTML standard wants the label

/** @param {ArrayBuffer | ArrayBufferView} input */
export function decode(input) {
  const bytes = ArrayBuffer.isView(input)
    ? new Uint8Array(input.buffer, input.byteOffset, input.byteLength)
    : new Uint8Array(input);
  const decoder = decoderFor(markLabel(bytes)) ?? decoderFor(declaredLabel(bytes));
  return decoder ? decoder.decode(bytes) : guess(bytes);
}

function markLabel([first, second, third]) {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

function declaredLabel(bytes) {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN));
  const match = /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)
    ?? /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)/i.exec(head);
  // A label that can be read byte by byte is not UTF-16, whatever it says.
  return match && /^utf-16/i.test(match[1]) ? 'utf-8' : match?.[1];
}

function decoderFor(label) {
  try {
    return label && new TextDecoder(label);
  } catch {
    return undefined; // an unknown label
  }
}

/** UTF-8 if it is valid, else what browsers assume of old Western pages. */
function guess(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
