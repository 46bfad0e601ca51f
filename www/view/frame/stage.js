// The place the view is shown in: a host with a closed shadow root, and in it a
// dialog, which the browser puts over everything else of the page: at first as a
// popover, and modal once it is painted.
import { element } from './dom.js';

/** Events of the view that are none of the page's business, once the view has had them. */
const PRIVATE =
  `click auxclick dblclick contextmenu mousedown mouseup mousemove mouseover mouseout pointerdown pointerup
  pointermove pointerover pointerout touchstart touchmove touchend wheel copy cut selectstart dragstart focusin focusout
  toggle beforetoggle input change close cancel`.split(/\s+/);

/** Keeps the page's own scroll bars away, and the page itself off the paper, without a mark on its elements. */
const PAGE_STYLE = `
  html, body { overflow: hidden !important; }
  @media print {
    html, body { overflow: visible !important; height: auto !important; }
    html > body { display: none !important; }
  }`;

/**
 * @returns {{shadow: ShadowRoot, dialog: HTMLDialogElement, open: () => void, settle: () => void, remove: () => void, isThere: () => boolean}}
 */
export function createStage(page, { label, language, dir, style }) {
  const view = page.defaultView;
  const host = element(page, 'plainleaf-view');
  const shadow = host.attachShadow({ mode: 'closed' });
  const dialog = element(page, 'dialog', { class: 'view', popover: 'manual', 'aria-label': label, lang: language, dir });
  shadow.adoptedStyleSheets = [styleSheet(page, style)];
  shadow.append(dialog);
  PRIVATE.forEach((type) => host.addEventListener(type, (event) => event.stopPropagation()));
  const bar = scrollBarOf(page);
  let removePageStyle = () => {};

  // Only the first page of a dialog in the top layer gets printed.
  const flatten = () => dialog.open && (dialog.close(), dialog.show());
  const raise = () => dialog.open && (dialog.close(), dialog.showModal());
  view.addEventListener('beforeprint', flatten);
  view.addEventListener('afterprint', raise);

  return {
    shadow,
    dialog,
    isThere: () => host.isConnected,
    open() {
      page.documentElement.append(host);
      // For now the page's own scroll bar stands where the view's will: nothing moves sideways.
      dialog.classList.toggle('arriving', bar > 0);
      if (dialog.showPopover) dialog.showPopover();
      else dialog.showModal();
    },
    /** Takes the page's scroll bars and its input away: for either, browsers go through all of the page. */
    settle() {
      removePageStyle = adopt(page, styleSheet(page, PAGE_STYLE));
      dialog.classList.remove('arriving');
      dialog.style.setProperty('--scroll-bar', `${bar}px`);
      if (dialog.open) return;
      const focused = shadow.activeElement;
      dialog.hidePopover();
      dialog.showModal();
      focused?.focus({ preventScroll: true });
    },
    remove() {
      view.removeEventListener('beforeprint', flatten);
      view.removeEventListener('afterprint', raise);
      if (dialog.open) dialog.close();
      host.remove();
      removePageStyle();
    },
  };
}

/** More is no scroll bar: phones show more than the width that they lay out for. */
const WIDEST = 64;

/** How much of the window's width the page's scroll bar takes, in CSS pixels; 0 where bars lie over the page. */
function scrollBarOf(page) {
  const rest = page.defaultView.innerWidth - page.documentElement.clientWidth;
  return rest > 0 && rest <= WIDEST ? rest : 0;
}

function styleSheet(page, text) {
  const sheet = new page.defaultView.CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

function adopt(page, sheet) {
  page.adoptedStyleSheets.push(sheet);
  return () => {
    const place = page.adoptedStyleSheets.indexOf(sheet);
    if (place >= 0) page.adoptedStyleSheets.splice(place, 1);
  };
}
