// What a reader has set up on a page, kept while the reading view is open.

/** Notes scroll position, focus and selection; answers a function that puts them back. */
export function keepPlace(page) {
  const view = page.defaultView;
  const [left, top] = [view.scrollX, view.scrollY];
  const focused = page.activeElement;
  const selected = selectionEnds(page);
  return () => {
    if (focused !== page.activeElement && focused?.isConnected) focused.focus?.({ preventScroll: true });
    restoreSelection(page, selected);
    if (view.scrollX !== left || view.scrollY !== top) view.scrollTo({ left, top, behavior: 'instant' });
  };
}

/** Where the selection starts and ends, and the text that it shows: focus in a field can hide it. */
function selectionEnds(page) {
  const selection = page.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  return [anchorNode, anchorOffset, focusNode, focusOffset, String(selection)];
}

function restoreSelection(page, ends) {
  const now = selectionEnds(page);
  if (ends?.every((part, i) => part === now?.[i])) return;
  const selection = page.getSelection();
  if (!ends) selection?.removeAllRanges();
  else if (ends[0].isConnected && ends[2].isConnected) selection?.setBaseAndExtent(...ends.slice(0, 4));
}
