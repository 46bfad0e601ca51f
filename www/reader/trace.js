// What became of each block of the page, as a table.
import { element } from './dom.js';

/** Shows the removed blocks, or all on request. */
export function showTrace(target, trace) {
  const removed = trace.filter(({ kept }) => !kept);
  const everything = element('input', { type: 'checkbox' });
  const table = element('table');
  const fill = () => table.replaceChildren(head(), rows(everything.checked ? trace : removed));
  everything.addEventListener('change', fill);
  fill();
  target.replaceChildren(
    element('p', {}, `${removed.length} of ${trace.length} blocks were removed. `,
      element('label', {}, everything, ' show the kept ones too')),
    table,
  );
}

function head() {
  const names = ['Text', 'Why', 'Score'];
  return element('thead', {}, element('tr', {}, ...names.map((name) => element('th', { scope: 'col' }, name))));
}

function rows(entries) {
  return element('tbody', {}, ...entries.map(row));
}

function row({ kept, stage, rule, score, textPreview }) {
  return element('tr', { class: kept ? 'kept' : 'removed' },
    element('td', {}, textPreview),
    element('td', {}, `${stage}: ${rule}`),
    element('td', { class: 'number' }, score.toFixed(2)),
  );
}
