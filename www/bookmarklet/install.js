// The install page: makes the bookmarklet for the place that this page is served from.

import '../reader/offline.js';

const code = await (await fetch('code.txt')).text();
const reader = new URL('../', location.href).href.replaceAll("'", '%27');
const address = `javascript:${encodeURIComponent(code.replace('%READER%', reader))}`;

const link = document.getElementById('link');
link.href = address;
link.addEventListener('click', (event) => event.preventDefault()); // it is for dragging
document.getElementById('address').value = address;
