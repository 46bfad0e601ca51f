await navigator.serviceWorker.register('worker.js', { type: 'module' });
await navigator.serviceWorker.ready;
navigator.serviceWorker.onmessage = ({ data: { title, wordCount } }) => {
  document.querySelector('output').textContent = `${title}: ${wordCount} words`;
};
const { active } = await navigator.serviceWorker.ready;
active.postMessage(await (await fetch('story.html')).text());
