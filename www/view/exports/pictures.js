// Fetches an article's pictures for a file to hold. The page's policy and other
// sites' may refuse: what cannot be had is left out, and counted.
import { branchesOf } from '../article/tree.js';
import { element } from '../frame/dom.js';

/** Pictures of pixels that every e-reader shows, with the endings of their names. */
const TYPES = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/gif': 'gif', 'image/webp': 'webp' };
/** An SVG is drawn so much larger than it stands, for it loses its sharpness. */
const SVG_SCALE = 2;
const PATIENCE = 15_000; // milliseconds

/**
 * @param {Map} made the DOM node of each branch: a picture that is shown tells which of its sizes is here already
 * @returns {Promise<{pictures: Map<string, {bytes, type, name}>, missing: number}>} by the address in the tree
 */
export async function collectPictures(page, tree, made) {
  const pictures = new Map();
  const wanted = new Map();
  for (const node of branchesOf(tree)) {
    const src = node.name === 'img' && node.attributes.get('src');
    if (src) wanted.set(src, imageIn(made.get(node)));
  }
  const found = await Promise.all([...wanted].map(async ([src, image]) => [src, await load(page, src, image)]));
  for (const [src, picture] of found) {
    if (picture) pictures.set(src, { ...picture, name: `picture-${pictures.size + 1}.${TYPES[picture.type]}` });
  }
  return { pictures, missing: wanted.size - pictures.size };
}

function imageIn(made) {
  return made?.localName === 'img' ? made : made?.querySelector('img');
}

async function load(page, src, image) {
  const loaded = image?.complete && image.naturalWidth > 0;
  return (await fetched(page, (loaded && image.currentSrc) || src)) ?? (loaded ? drawn(page, image) : null);
}

async function fetched(page, address) {
  try {
    const response = await fetch(address, { cache: 'force-cache', signal: AbortSignal.timeout(PATIENCE) });
    const blob = response.ok ? await response.blob() : null;
    if (!blob?.type.startsWith('image/')) return null;
    if (TYPES[blob.type]) return await contentOf(blob);
    return blob.type.startsWith('image/svg') ? await rasterised(page, blob) : await drawn(page, await createImageBitmap(blob));
  } catch {
    return null; // another site's, or a policy's word against it
  }
}

/** SVG is a document, which may hold scripts: what it shows goes into the file, and not the document. */
async function rasterised(page, blob) {
  const address = URL.createObjectURL(blob);
  try {
    const image = element(page, 'img', { src: address }); // in no document: nothing of it runs
    await image.decode();
    return await drawn(page, image, SVG_SCALE);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The picture as the browser shows it: fails for those of other sites. */
async function drawn(page, image, scale = 1) {
  try {
    const canvas = element(page, 'canvas'); // never put into the page
    canvas.width = (image.naturalWidth ?? image.width) * scale;
    canvas.height = (image.naturalHeight ?? image.height) * scale;
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    return fromAddress(canvas.toDataURL('image/png')); // a string: Firefox keeps a page's bytes from its extensions
  } catch {
    return null;
  }
}

async function contentOf(blob) {
  return { type: blob.type, bytes: new Uint8Array(await blob.arrayBuffer()) };
}

function fromAddress(address) {
  const [, type, base64] = address.match(/^data:([^;]+);base64,(.+)$/);
  return { type, bytes: Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)) };
}

/** A picture as an address that holds all of it. */
export function dataAddress({ bytes, type }) {
  let binary = '';
  for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return `data:${type};base64,${btoa(binary)}`;
}
