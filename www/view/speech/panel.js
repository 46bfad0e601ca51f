// Read aloud: the controls at the foot of the view.
import { button, element, relabel } from '../frame/dom.js';
import { SPEECH_RATE } from '../settings/choices.js';
import { createMark } from './mark.js';
import { sentencesOf } from './sentences.js';
import { createSpeaker } from './speaker.js';

/**
 * Starts reading from the first sentence in sight.
 * @param {{settings: () => object, change: (change: object) => void, onEnd: () => void}} given
 * @returns {() => void} ends it; undefined when there is nothing to say
 */
export function readAloud(page, { dialog, scroller, article, language, words, layers, settings, change, onEnd }) {
  const view = page.defaultView;
  const sentences = sentencesOf(page, article, language);
  if (sentences.length === 0) return undefined;
  const mark = createMark(view);
  const speaker = createSpeaker(view, { sentences, language, settings, onSentence: follow, onState: showState });
  const act = button(page, { label: words.say('pause'), icon: 'pause', attributes: { class: 'tool', 'data-tool': 'act' } }, () => speaker.toggle());
  const rate = rateSlider(page, { words, settings, change: (value) => (change({ rate: value }), speaker.refresh()) });
  const voice = voiceChoice(page, { words, settings, language, change: (value) => (change({ voice: value }), speaker.refresh()) });
  const panel = element(
    page,
    'section',
    { class: 'speech', role: 'region', 'aria-label': words.say('listen') },
    button(page, { label: words.say('previousSentence'), icon: 'back', attributes: { class: 'tool' } }, () => speaker.step(-1)),
    act,
    button(page, { label: words.say('nextSentence'), icon: 'forward', attributes: { class: 'tool' } }, () => speaker.step(1)),
    rate,
    voice.label,
    button(page, { label: words.say('stopListening'), icon: 'close', attributes: { class: 'tool', 'data-tool': 'end' } }, end),
  );
  const forget = layers.add({ close: end });

  function follow(at) {
    mark.set(sentences[at]);
    const box = sentences[at].range.getBoundingClientRect();
    const frame = scroller.getBoundingClientRect();
    if (box.top >= frame.top && box.bottom <= panel.getBoundingClientRect().top) return;
    scroller.scrollBy({ top: box.top - frame.top - frame.height * 0.3 });
  }
  function showState(state) {
    if (state === 'speaking') relabel(page, act, 'pause', words.say('pause'));
    else relabel(page, act, 'play', words.say('play'));
    if (state === 'ended') end();
  }
  function end() {
    forget();
    speaker.stop();
    voice.forget();
    mark.clear();
    panel.remove();
    onEnd();
  }
  dialog.append(panel);
  act.focus({ preventScroll: true });
  speaker.go(firstInSight(sentences, scroller));
  speaker.play();
  return end;
}

function firstInSight(sentences, scroller) {
  const { top } = scroller.getBoundingClientRect();
  return scroller.scrollTop < 1 ? 0 : sentences.findIndex(({ range }) => range.getBoundingClientRect().top >= top);
}

function rateSlider(page, { words, settings, change }) {
  const { min, max, step } = SPEECH_RATE;
  const input = element(page, 'input', { type: 'range', name: 'rate', min, max, step });
  input.value = settings().rate;
  input.addEventListener('change', () => change(Number(input.value)));
  return element(page, 'label', { class: 'rate' }, element(page, 'span', {}, words.say('rate')), input);
}

/** The voices there are, those of the article's language first; some browsers name them late. */
function voiceChoice(page, { words, settings, language, change }) {
  const { speechSynthesis } = page.defaultView;
  const select = element(page, 'select', { name: 'voice' });
  const label = element(page, 'label', { class: 'voice' }, element(page, 'span', {}, words.say('voice')), select);
  const speaks = (voice) => language && voice.lang.slice(0, 2).toLowerCase() === language.slice(0, 2).toLowerCase();
  const fill = () => {
    const voices = speechSynthesis.getVoices();
    const sorted = [...voices.filter(speaks), ...voices.filter((voice) => !speaks(voice))];
    const options = sorted.map(({ voiceURI, name }) => element(page, 'option', { value: voiceURI }, name));
    select.replaceChildren(element(page, 'option', { value: '' }, words.say('voice_standard')), ...options);
    select.value = voices.some(({ voiceURI }) => voiceURI === settings().voice) ? settings().voice : '';
  };
  fill();
  select.addEventListener('change', () => change(select.value));
  speechSynthesis.addEventListener?.('voiceschanged', fill);
  return { label, forget: () => speechSynthesis.removeEventListener?.('voiceschanged', fill) };
}
