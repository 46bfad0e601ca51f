// Names that would stand in for what a script reads from the document.
const names = `attributes body childNodes children cookie createElement defaultView documentElement firstChild forms
  getElementById head innerHTML lastChild location namespaceURI nodeName nodeType ownerDocument parentNode
  querySelector removeChild self shadowRoot tagName textContent top window`.split(/\s+/);

export default names.flatMap((name, i) => [
  `<form id=${name}><input name=${name} value=MARK><input id=${name}></form>`,
  i % 2 ? `<img name=${name} id=${name} src=/picture.png>` : `<a id=${name} name=${name} href="https://a.example/x">x</a>`,
]);
