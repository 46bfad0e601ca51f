// Bytes to text by the HTML standard's rules, the same as the crate's (src/encoding.rs).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from '../shim/decode.js';

const bytes = (text) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf8 = (text) => new TextEncoder().encode(text);

test('a byte order mark says it, whatever is declared', () => {
  assert.equal(decode(bytes('\xff\xfeg\0')), 'g');
  assert.equal(decode(bytes('\xfe\xff\0g')), 'g');
  assert.equal(decode(bytes('\xef\xbb\xbf<meta charset=koi8-r>\xc3\xb6')), '<meta charset=koi8-r>ö');
});

test('declarations are followed', () => {
  for (const [head, letter] of [
    ['<meta charset="iso-8859-2">', 'ą'],
    ['<META http-equiv=Content-Type content="text/html; CharSet=ISO-8859-2">', 'ą'],
    ['<!-- <meta charset=koi8-r> --><meta charset=\'iso-8859-2\'>', 'ą'],
    ['<meta charset=none><meta charset=iso-8859-2>', 'ą'],
    ['<meta charset=utf-16le>', '\ufffd'],
    ['<meta charset=x-user-defined>', '±'],
    ['<?xml version="1.0" encoding="iso-8859-2"?>', 'ą'],
    ['<meta name=x><p>charset=koi8-r', '±'],
    ['<meta charset', '±'],
  ]) {
    assert.equal(decode(bytes(`${head}\xb1`)).at(-1), letter, head);
  }
});

test('without a declaration the bytes decide', () => {
  for (const text of ['größe', 'a\ufffdb']) assert.equal(decode(utf8(text)), text);
  assert.equal(decode(bytes('gr\xf6\xdfe')), 'größe');
  assert.equal(decode(bytes(`${' '.repeat(2000)}<meta charset=iso-8859-2>\xb1`)).at(-1), 'ą');
  assert.equal(decode(bytes('\xc3\xb6\xc3\xb6\xc3\xb6\xc3\xb6\xc3\xb6\xff')), 'ööööö\ufffd');
});

test('however it is built, it takes no longer than it has bytes', () => {
  for (const part of ['<meta ', '<meta>', '<!--', '<meta charset=', '<', '\xff<meta charset ']) decode(bytes('\xff' + part.repeat(500_000)));
});
