// The install page: makes the bookmarklet for the place that this page is served
// from, and for the language of the reader who takes it.

import '../reader/offline.js';
import { furnish } from './furnish.js';
import { sayAll } from './say.js';

const [code, { words }] = await Promise.all([fetch('code.txt').then((answer) => answer.text()), furnish()]);
const reader = new URL('../', location.href).href.replaceAll("'", '%27');
/** A text as it stands between quotation marks, of whichever kind the build has chosen. */
const quoted = (text) => text.replaceAll(/["'`\\]/g, '\\$&');
const own = code.replace('%READER%', reader).replace('%REFUSED%', () => quoted(words.say('bookmarkletRefused')));
const address = `javascript:${encodeURIComponent(own)}`;

sayAll(words);
const link = document.getElementById('link');
link.href = address;
link.addEventListener('click', (event) => event.preventDefault()); // it is for dragging
document.getElementById('address').value = address;
