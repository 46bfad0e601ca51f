// The browser's interface for extensions, by either of its names.
export const api = globalThis.browser ?? globalThis.chrome;
