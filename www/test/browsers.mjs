// The two real browsers that every end-to-end test runs in.
import { after, before, describe } from 'node:test';
import { launchChromium } from './chromium.mjs';
import { launchFirefox } from './firefox.mjs';

const LAUNCHERS = { Chromium: launchChromium, Firefox: launchFirefox };

/** Declares the same tests for both browsers; `define` gets a function that answers the running one. */
export function inBothBrowsers(title, define) {
  for (const [name, launch] of Object.entries(LAUNCHERS)) {
    describe(`${title} in ${name}`, () => {
      let browser;
      before(async () => void (browser = await launch()));
      after(() => browser?.close());
      define(() => browser, name);
    });
  }
}
