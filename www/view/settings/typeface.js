// The legible typeface, which comes with the project. It is asked for when a
// reader chooses it; its bytes come from the door, so no policy of the page is in the way.

export const FAMILY = 'Plainleaf Legible';

/**
 * @param {() => Promise<{bytes: ArrayBuffer, weight: string, unicodeRange: string}[]>} [loadFaces]
 * @returns {{use: () => Promise<void>, remove: () => void}}
 */
export function createTypeface(page, loadFaces) {
  let loading;
  let removed = false;
  const added = [];

  async function load() {
    for (const { bytes, ...descriptors } of await loadFaces()) {
      const face = await new page.defaultView.FontFace(FAMILY, bytes, descriptors).load();
      if (removed) return;
      page.fonts.add(face);
      added.push(face);
    }
  }

  return {
    /** Without the typeface, the style sheet's next best one shows. */
    use: async () => void (loadFaces && (await (loading ??= load().catch(() => {})))),
    remove() {
      removed = true;
      added.forEach((face) => page.fonts.delete(face));
    },
  };
}
