// Marks the sentence being spoken, without a change to the article's nodes where the browser can.

const NAME = 'plainleaf-sentence';

export function createMark(view) {
  const { Highlight, CSS } = view;
  let marked = null;
  const clear = () => {
    CSS.highlights?.delete(NAME);
    marked?.removeAttribute('data-spoken');
    marked = null;
  };
  return {
    clear,
    set({ range, block }) {
      clear();
      if (Highlight && CSS.highlights) CSS.highlights.set(NAME, new Highlight(range));
      else (marked = block).setAttribute('data-spoken', '');
    },
  };
}
