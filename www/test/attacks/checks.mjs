// What must not be in a tree that the cleaner made, whatever the attack.
// The list is of what is dangerous, and knows nothing of the cleaner's own.
const ACTIVE = new Set(`script style iframe frame frameset object embed applet base meta link form input button select textarea template
  noscript noembed noframes xmp plaintext svg portal slot dialog marquee map area param title body head html keygen isindex layer
  annotation-xml mglyph malignmark foreignobject image maction-x`.split(/\s+/));
const LOADING = new Set(['src', 'poster', 'href', 'data', 'action', 'formaction', 'cite', 'ping', 'xlink:href', 'background']);
const SAFE = /^(https?:|mailto:|tel:|#|data:image\/(png|jpeg|jpg|gif|webp|avif|bmp);base64,)/i;

/** The box that every renderer of Markdown makes of a task: it cannot be used, and says nothing else. */
const isTask = (node) => node.localName === 'input' && node.outerHTML.replace(' checked=""', '') === '<input disabled="" type="checkbox">';

/** What is wrong below a node, in words; empty when nothing is. */
export function faultsOf(root, { isMarkdown = false } = {}) {
  const idPrefix = isMarkdown ? '' : 'pl-';
  const faults = [];
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_PROCESSING_INSTRUCTION);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType !== 1) {
      faults.push(`a node of type ${node.nodeType}`);
      continue;
    }
    const name = node.localName.toLowerCase();
    if (isMarkdown && isTask(node)) continue;
    if (ACTIVE.has(name) || name.includes('-')) faults.push(`<${name}>`);
    for (const { name: key, value } of node.attributes) {
      if (/^on|^style$|^srcdoc$|^name$|^is$|^slot$|^ping$|^attributionsrc$|^referrerpolicy$|^autofocus$|^contenteditable$|:/.test(key)) faults.push(`${name} ${key}`);
      if (LOADING.has(key) && !SAFE.test(value)) faults.push(`${name} ${key}=${value.slice(0, 40)}`);
      if (key === 'id' && !value.startsWith(idPrefix)) faults.push(`id ${value.slice(0, 40)}`);
    }
    // Of what is no address, as an IPv6 host that marked has escaped, the protocol is ":", and it leads nowhere.
    if (name === 'a' && node.hasAttribute('href') && ![':', 'http:', 'https:', 'mailto:', 'tel:'].includes(node.protocol)) faults.push(`a link to ${node.protocol}`);
  }
  return faults;
}
