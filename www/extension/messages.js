// What the script in a page may ask of the background: anything else is nobody's business.
import { api } from './api.js';

const isNode = (value) => Number.isInteger(value) && value >= 0;
const isFlag = (value) => typeof value === 'boolean';
/** The choices that the reading view makes, and no other. */
const OPTIONS = { focus: isNode, markdown: isFlag, trace: isFlag };

/**
 * The request in a message: `{faces: true}` or `{snapshot, options}`.
 * Undefined where it is none, or comes from elsewhere than this extension's script in a tab.
 */
export function requestOf(message, sender) {
  if (sender?.id !== api.runtime.id || !sender.tab || sender.frameId !== 0) return undefined;
  const { faces, snapshot, options = {} } = message ?? {};
  if (faces === true) return { faces };
  return typeof snapshot === 'string' && areOptions(options) ? { snapshot, options } : undefined;
}

function areOptions(options) {
  if (typeof options !== 'object' || options === null) return false;
  return Object.entries(options).every(([name, value]) => Object.hasOwn(OPTIONS, name) && (value === undefined || OPTIONS[name](value)));
}
