// The engine's own reader of addresses, for the module: it need not bring one.

/** The address as the URL standard writes it, a relative one against `base`; nothing where it is none. */
export function standardAddress(address, base) {
  try {
    return `${new URL(address, base).href}`;
  } catch {
    return undefined;
  }
}
