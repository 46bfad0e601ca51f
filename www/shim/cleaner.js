// The cleaner as every door calls it: one object around the WebAssembly module,
// which it loads once. `full.js` and `dom.js` beside it put in the two modules
// that there are; nothing else imports from pkg/.
import { decode } from './decode.js';
import { encode } from './encode.js';
import { PlainleafError } from './error.js';
import { readOptions } from './options.js';
import { walk } from './walk.js';

/**
 * @param core the module's JavaScript side
 * @param load gives the module's bytes, `Response`, URL or `WebAssembly.Module`
 *             (or a promise of it); it gets what the caller of `init` gave, if anything
 * @param loadSync gives the bytes or `WebAssembly.Module` at once, where that can be done
 */
export function cleanerAround(core, load, loadSync) {
  let loading;
  let ready = false;

  function init(source) {
    loading ??= instantiate(core, () => load(source)).then(
      () => { ready = true; },
      (cause) => {
        loading = undefined; // the next call tries again
        throw notLoaded(cause);
      },
    );
    return loading;
  }

  /** As `init` for those who cannot wait. Does nothing once the module is there. */
  function initSync() {
    if (ready) return;
    if (!loadSync) throw new PlainleafError('await init() first', { code: 'not-loaded' });
    try {
      core.initSync({ module: loadSync() });
    } catch (cause) {
      throw notLoaded(cause);
    }
    ready = true;
  }

  function cleanSync(input, options) {
    if (!ready) throw new PlainleafError('await init() before cleanSync()', { code: 'not-loaded' });
    const { signal, choices } = readOptions(options);
    throwIfAborted(signal);
    return throwing(core, () => read(core, input, choices)(choices));
  }

  async function clean(input, options) {
    const { signal, choices } = readOptions(options);
    throwIfAborted(signal);
    await init();
    await pause(signal);
    const cleanRead = throwing(core, () => read(core, input, choices));
    await pause(signal);
    return throwing(core, () => cleanRead(choices));
  }

  async function cleanSnapshot(snapshot, options) {
    const { choices } = readOptions(options);
    await init();
    return throwing(core, () => core.cleanSnapshot(encode(snapshot), choices));
  }

  /** Builds an article's `snapshot` as DOM nodes at the end of `element`. */
  async function renderInto(element, snapshot) {
    await init();
    return throwing(core, () => core.renderInto(element, snapshot));
  }

  return { init, initSync, clean, cleanSync, cleanSnapshot, renderInto };
}

async function instantiate(core, source) {
  await core.default({ module_or_path: await source() });
}

function notLoaded(cause) {
  return new PlainleafError(`the cleaner could not be loaded: ${cause.message}`, { code: 'not-loaded', cause });
}

/** Reads the input; answers the function that cleans what was read. */
function read(core, input, limits) {
  if (input?.nodeType === 9) return (choices) => core.cleanDocument(input, choices);
  if (input?.nodeType === 1) return cleanerOf(core.cleanSnapshot, walk(input, limits));
  if (!core.clean) throw badInput(input, 'a Document or an Element: this build has no parser');
  if (typeof input === 'string') return cleanerOf(core.clean, input);
  if (isBytes(input)) return cleanerOf(core.clean, decode(input));
  throw badInput(input, 'a string of HTML, bytes, a Document or an Element');
}

const cleanerOf = (clean, text) => (choices) => clean(encode(text), choices);

/** Says what was given, too: a promise that nobody awaited, an element that was not found. */
function badInput(input, wanted) {
  const given = input?.constructor?.name || String(input);
  return new PlainleafError(`the input must be ${wanted}; this is ${given}`, { code: 'bad-input' });
}

/** Bytes of any realm: those of another window or of a test runner are no `instanceof` ours. */
function isBytes(input) {
  return ArrayBuffer.isView(input) || Object.prototype.toString.call(input) === '[object ArrayBuffer]';
}

/** Between two stages, lets what wants to abort have its turn. */
async function pause(signal) {
  if (!signal) return;
  await new Promise((resolve) => setTimeout(resolve));
  throwIfAborted(signal);
}

function throwIfAborted(signal) {
  if (signal?.aborted) throw new PlainleafError('the cleaning was aborted', { code: 'aborted', cause: signal.reason });
}

/** What the crate itself says; anything else is a trap, or an exception that went through the module. */
const CODES = new Set(['nothing-readable', 'bad-snapshot', 'bad-options', 'over-limit']);

/** Bytes of memory that are kept for the next page: WebAssembly itself gives none back. */
const MUCH = 32 * 2 ** 20;

/** Runs one call into the module; whatever it throws leaves as a PlainleafError. */
function throwing(core, call) {
  try {
    const result = call();
    if (core.initSync().memory.buffer.byteLength > MUCH) core.__wbg_reset_state();
    return result;
  } catch (error) {
    if (error instanceof PlainleafError) throw error;
    const { message, code, candidates, limit } = error ?? {};
    if (CODES.has(code)) throw new PlainleafError(message, { code, candidates, limit, cause: error });
    core.__wbg_reset_state(); // it was left midway: a fresh instance, and its memory, for the next call
    throw new PlainleafError(String(message ?? error), { code: 'internal', cause: error });
  }
}
