// A string ↔ text that fits an address: gzip, then base64 in its URL spelling.

export async function pack(text) {
  const bytes = new Uint8Array(await through(new Blob([text]), new CompressionStream('gzip')).arrayBuffer());
  let binary = '';
  for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Fails with a TypeError or DOMException where the text was not packed so. */
export async function unpack(packed) {
  const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return through(new Blob([bytes]), new DecompressionStream('gzip')).text();
}

function through(blob, stream) {
  return new Response(blob.stream().pipeThrough(stream));
}
