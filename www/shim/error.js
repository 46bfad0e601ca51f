/** What goes wrong; `code` is stable, `message` is for people. */
export class PlainleafError extends Error {
  constructor(message, { code, candidates, limit, cause } = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'PlainleafError';
    this.code = code;
    if (candidates) this.candidates = candidates;
    if (limit) this.limit = limit;
  }
}
