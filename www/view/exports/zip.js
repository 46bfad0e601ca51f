// Writes a ZIP archive: the little of the format that an EPUB needs.

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const UTF8_NAMES = 0x0800;
const MIDNIGHT_1980 = 0x0021; // the earliest date there is: the archive's bytes depend on its content alone

/**
 * @param {{name: string, data: string | Uint8Array, stored?: boolean}[]} files in the order in which they are to stand
 * @returns {Promise<Uint8Array>}
 */
export async function zip(files) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const file of files) {
    const entry = await entryOf(file);
    const local = [header(LOCAL, entry, []), entry.name, entry.body];
    directory.push(header(CENTRAL, entry, [0, 0, 0, 0, 0], offset), entry.name);
    parts.push(...local);
    offset += sizeOf(local);
  }
  return join([...parts, ...directory, endOf(files.length, sizeOf(directory), offset)]);
}

async function entryOf({ name, data, stored = false }) {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  const body = stored ? bytes : await deflated(bytes);
  return { name: new TextEncoder().encode(name), body, size: bytes.length, check: crc32(bytes), method: stored ? 0 : 8 };
}

async function deflated(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The header of an entry; the central directory's has more fields, and the entry's place. */
function header(signature, { name, body, size, check, method }, more, offset) {
  const isCentral = signature === CENTRAL;
  const view = new DataView(new ArrayBuffer(isCentral ? 46 : 30));
  let at = 0;
  const short = (value) => (view.setUint16(at, value, true), (at += 2));
  const long = (value) => (view.setUint32(at, value, true), (at += 4));
  long(signature);
  if (isCentral) short(20); // made by: version 2.0
  [20, UTF8_NAMES, method, 0, MIDNIGHT_1980].forEach(short);
  [check, body.length, size].forEach(long);
  [name.length, 0].forEach(short);
  if (isCentral) {
    more.forEach(short); // comment, disk, attributes: none
    at = 42;
    long(offset);
  }
  return new Uint8Array(view.buffer);
}

function endOf(count, size, offset) {
  const view = new DataView(new ArrayBuffer(22));
  view.setUint32(0, END, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return new Uint8Array(view.buffer);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, value) => {
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes) {
  let check = 0xffffffff;
  for (const byte of bytes) check = (check >>> 8) ^ CRC_TABLE[(check ^ byte) & 0xff];
  return (check ^ 0xffffffff) >>> 0;
}

const sizeOf = (parts) => parts.reduce((sum, { length }) => sum + length, 0);

function join(parts) {
  const all = new Uint8Array(sizeOf(parts));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
