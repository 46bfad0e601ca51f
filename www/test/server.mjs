// A local server for tests: pages given as strings, each under headers of its own.
import { createServer } from 'node:http';

/**
 * Serves `pages`, a map from path to `{body, headers, unfinished}` or to a
 * function that answers one; an unfinished page never ends. Every request is noted in `requests`.
 */
export async function serve(pages) {
  const requests = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    requests.push(path);
    const found = pages[path];
    const page = typeof found === 'function' ? found(request) : found;
    if (!page) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers });
    if (page.unfinished) response.write(page.body);
    else response.end(page.body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { origin: `http://127.0.0.1:${server.address().port}`, requests, close };
}
