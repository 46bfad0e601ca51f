/** Small helpers that both browser drivers share. */

const LIMIT = Number(process.env.PLAINLEAF_TEST_PATIENCE ?? 30_000);

/** Asks again until the answer is true-like; fails, naming what was awaited, after half a minute. */
export async function until(ask, what) {
  const end = Date.now() + LIMIT;
  let last = '';
  while (Date.now() < end) {
    const answer = await Promise.resolve(ask()).catch((error) => void (last = `; last: ${error.message}`));
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`waited ${LIMIT} ms for ${what}${last}`);
}

/** Resolves when a child process has ended; ends it itself when it takes too long. */
export function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** The source of a call of the function with plain arguments. */
export function callOf(func, args) {
  return `(${func})(...${JSON.stringify(args)})`;
}
