// What lies over the article, top-most last: Esc closes one after the other.

export function createLayers() {
  const open = [];
  return {
    /** Puts a layer on top: `{close, keys?: {[key]: () => void}}`. Answers what takes it out of the pile. */
    add(layer) {
      open.push(layer);
      return () => {
        const place = open.indexOf(layer);
        if (place >= 0) open.splice(place, 1);
      };
    },
    top: () => open.at(-1),
    closeAll: () => [...open].reverse().forEach((layer) => layer.close()),
  };
}
