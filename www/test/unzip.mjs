// Reads a ZIP archive by its own bytes, strictly: what it says of an entry twice must agree.
import assert from 'node:assert/strict';
import { crc32 as check, inflateRawSync } from 'node:zlib';

/** @returns {{name: string, method: number, data: Buffer}[]} in the order in which they stand */
export function unzip(bytes) {
  const file = Buffer.from(bytes);
  const end = file.length - 22;
  assert.equal(file.readUInt32LE(end), 0x06054b50, 'ends with the end of the directory');
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  const entries = [];
  for (let i = 0; i < count; i++) {
    assert.equal(file.readUInt32LE(at), 0x02014b50);
    const [method, crc, packed, size, nameLength] = [10, 16, 20, 24, 28].map((place, n) =>
      n === 0 || n === 4 ? file.readUInt16LE(at + place) : file.readUInt32LE(at + place),
    );
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    const offset = file.readUInt32LE(at + 42);
    entries.push({ name, method, data: contentAt(file, offset, { name, method, crc, packed, size }) });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  assert.equal(at, end, 'the directory is as long as it says');
  return entries;
}

function contentAt(file, offset, { name, method, crc, packed, size }) {
  assert.equal(file.readUInt32LE(offset), 0x04034b50, name);
  assert.equal(file.readUInt16LE(offset + 8), method, name);
  assert.deepEqual([14, 18, 22].map((place) => file.readUInt32LE(offset + place)), [crc, packed, size], name);
  const nameLength = file.readUInt16LE(offset + 26);
  assert.equal(file.toString('utf8', offset + 30, offset + 30 + nameLength), name);
  const start = offset + 30 + nameLength + file.readUInt16LE(offset + 28);
  const body = file.subarray(start, start + packed);
  const data = method === 8 ? inflateRawSync(body) : body;
  assert.equal(data.length, size, name);
  if (check) assert.equal(check(data), crc, name);
  return data;
}
