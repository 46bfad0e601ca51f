// Columns of numbers are read from their last digit: they stand flush on that side.

const NUMBER = /^[+\-\u2212\u2013~\u2248<>]?\s?\p{Sc}?\s?\d[\d.,'\u00a0\u202f\u2009 ]*\s?(\p{Sc}|%|\u2030)?$/u;
const EMPTY = /^[\s\-\u2013\u2014]*$/;

/** Marks the cells of each column that holds nothing but numbers, its heading among them. */
export function alignNumbers(body) {
  for (const table of body.querySelectorAll('table')) {
    if (table.querySelector('[colspan], [rowspan], table')) continue; // cells do not tell their column
    const columns = [];
    for (const { cells } of table.rows) [...cells].forEach((cell, i) => (columns[i] ??= []).push(cell));
    columns.forEach(alignColumn);
  }
}

function alignColumn(cells) {
  const texts = cells.filter(({ localName }) => localName === 'td').map(({ textContent }) => textContent.trim());
  const isNumbers = texts.some((text) => NUMBER.test(text)) && texts.every((text) => NUMBER.test(text) || EMPTY.test(text));
  if (isNumbers) cells.forEach((cell) => cell.classList.add('number'));
}
