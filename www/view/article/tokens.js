// Reads a snapshot, the flat string that src/snapshot.rs describes.

const OPEN = 1;
const ATTRIBUTE = 2;
const TEXT = 3;

/**
 * Calls `visitor.open(name, attributes)`, `.text(data)` and `.close()` in the
 * snapshot's order; `attributes` is a Map.
 */
export function readSnapshot(snapshot, visitor) {
  let opened = null;
  const flush = () => {
    if (opened) visitor.open(opened.name, opened.attributes);
    opened = null;
  };
  for (const [, mark, body] of snapshot.matchAll(/([\u0001-\u0004])([^\u0001-\u0004]*)/g)) {
    const kind = mark.charCodeAt(0);
    if (kind === ATTRIBUTE) {
      const cut = body.indexOf('=');
      opened?.attributes.set(body.slice(0, cut), body.slice(cut + 1));
      continue;
    }
    flush();
    if (kind === OPEN) opened = { name: body, attributes: new Map() };
    else if (kind === TEXT) visitor.text(body);
    else visitor.close();
  }
  flush();
}
