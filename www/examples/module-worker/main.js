const worker = new Worker(new URL('worker.js', import.meta.url), { type: 'module' });
worker.onmessage = ({ data: { title, wordCount } }) => {
  document.querySelector('output').textContent = `${title}: ${wordCount} words`;
};
worker.postMessage(await (await fetch('story.html')).text());
