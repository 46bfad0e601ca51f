// Puts text on the clipboard. The old command works on plain-http pages too,
// where browsers have no other way; it asks for the data by an event.

/**
 * @param {{[type: string]: string}} forms the same in several types, `text/plain` among them
 * @returns {Promise<boolean>}
 */
export async function copy(page, forms) {
  return copyByCommand(page, forms) || copyByClipboard(page, forms);
}

function copyByCommand(page, forms) {
  const view = page.defaultView;
  let given = false;
  const give = (event) => {
    event.stopImmediatePropagation(); // first at the window: the page is not to change it
    event.preventDefault();
    for (const type in forms) event.clipboardData.setData(type, forms[type]);
    given = true;
  };
  view.addEventListener('copy', give, true);
  try {
    return page.execCommand('copy') && given;
  } catch {
    return false;
  } finally {
    view.removeEventListener('copy', give, true);
  }
}

async function copyByClipboard(page, forms) {
  try {
    await page.defaultView.navigator.clipboard.writeText(forms['text/plain']);
    return true;
  } catch {
    return false;
  }
}
