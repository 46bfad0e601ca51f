// Keeps the reader's files, so that it works without a network once it was loaded.
// The build puts the list of them here, and a name that changes when any of them does.
const FILES = '%FILES%';
const NAME = '%NAME%';

async function keep() {
  const cache = await caches.open(NAME);
  await cache.addAll(FILES.map((file) => new Request(file, { cache: 'no-cache' })));
  await self.skipWaiting();
}

async function drop() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== NAME && name.startsWith('plainleaf-')).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** A file of the reader's as it was kept; of anything else the network's. */
async function answer(request) {
  const cache = await caches.open(NAME);
  return (await cache.match(request, { ignoreSearch: true })) ?? fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(keep()));
self.addEventListener('activate', (event) => event.waitUntil(drop()));
self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(self.registration.scope)) event.respondWith(answer(event.request));
});
