// One line that says what just happened, to eye and ear.
import { element } from '../frame/dom.js';

const STAYS = 4000; // milliseconds

export function createStatus(page) {
  const line = element(page, 'p', { class: 'status', role: 'status' });
  let timer;
  return {
    line,
    say(text) {
      clearTimeout(timer);
      line.textContent = text;
      timer = setTimeout(() => (line.textContent = ''), STAYS);
    },
  };
}
