// The cleaner as every door calls it: one object around the WebAssembly module,
// which it loads once. Nothing else imports from pkg/.
import start, * as core from '../pkg/plainleaf.js';
import { decode } from './decode.js';
import { walk } from './walk.js';

/** Why there is no article; `code` is stable, `message` is for people. */
export class PlainleafError extends Error {
  constructor(message, { code, candidates, cause } = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'PlainleafError';
    this.code = code;
    if (candidates) this.candidates = candidates;
  }
}

/**
 * @param load gives the module's bytes, `Response`, URL or `WebAssembly.Module`
 *             (or a promise of it) when the caller of `init` gives none
 */
export function createCleaner(load) {
  let loading;
  let ready = false;

  async function init(source) {
    loading ??= instantiate(source === undefined ? load : () => source).then(
      () => { ready = true; },
      (cause) => {
        loading = undefined; // the next call tries again
        throw new PlainleafError(`the cleaner could not be loaded: ${cause.message}`, { code: 'not-loaded', cause });
      },
    );
    return loading;
  }

  function cleanSync(input, options) {
    if (!ready) throw new PlainleafError('await init() before cleanSync()', { code: 'not-loaded' });
    return throwing(() => cleanAny(input, options));
  }

  async function clean(input, options) {
    await init();
    return cleanSync(input, options);
  }

  async function cleanSnapshot(snapshot, options) {
    await init();
    return throwing(() => core.cleanSnapshot(snapshot, options));
  }

  /** Builds an article's `snapshot` as DOM nodes at the end of `element`. */
  async function renderInto(element, snapshot) {
    await init();
    return throwing(() => core.renderInto(element, snapshot));
  }

  return { init, clean, cleanSync, cleanSnapshot, renderInto };
}

async function instantiate(source) {
  await start({ module_or_path: await source() });
}

function cleanAny(input, options) {
  if (typeof input === 'string') return core.clean(input, options);
  if (input instanceof ArrayBuffer || ArrayBuffer.isView(input)) return core.clean(decode(input), options);
  if (input?.nodeType === 9) return core.cleanDocument(input, options);
  if (input?.nodeType === 1) return core.cleanSnapshot(walk(input), options);
  throw new PlainleafError('the input must be a string of HTML, bytes, a Document or an Element', { code: 'bad-input' });
}

/** Runs one call into the module; whatever it throws leaves as a PlainleafError. */
function throwing(call) {
  try {
    return call();
  } catch (error) {
    if (error instanceof PlainleafError) throw error;
    const { message = String(error), code = 'internal', candidates } = error ?? {};
    throw new PlainleafError(message, { code, candidates, cause: error });
  }
}
