// Has the reader's files kept for when there is no network; where that may not be, all works on with one.
navigator.serviceWorker?.register(new URL('../worker.js', import.meta.url)).catch(() => {});
