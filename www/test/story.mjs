// A page with one article in it, and what the reader wants of it.
export const sentences = [
  'The harbour office closed its last wooden crane on Monday, ending a century of work by hand.',
  'Fishermen, who had asked for the crane to be kept, watched from the pier as the arm came down, and some of them sang.',
  'The town will put the arm in the museum, said the mayor, and the new crane, which is made of steel, starts in spring.',
];

export const story = `<!doctype html><html lang="en"><head><title>The last crane | Harbour News</title></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a> <a href="/sport">Sport</a> <a href="/about">About us</a></nav>
<article><h1>The last crane</h1>${sentences.map((text) => `<p>${text}</p>`).join('\n')}</article>
<footer><a href="/terms">Terms</a> <a href="/privacy">Privacy</a> Subscribe to our newsletter</footer></body></html>`;
