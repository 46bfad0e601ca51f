// Speaks sentences one after the other with the browser's own voice.

/**
 * Pausing ends the sentence and resuming says it again: browsers lose their
 * place, or their voice, when an utterance is held for long.
 *
 * @param {(at: number) => void} given.onSentence
 * @param {(state: 'speaking' | 'paused' | 'ended') => void} given.onState
 */
export function createSpeaker(view, { sentences, language, settings, onSentence, onState }) {
  const { speechSynthesis, SpeechSynthesisUtterance } = view;
  let at = 0;
  let turn = 0; // what an utterance of an earlier turn reports is of no interest
  let state = 'paused';

  function speak() {
    const mine = ++turn;
    speechSynthesis.cancel();
    if (at >= sentences.length) return enter('ended');
    const utterance = new SpeechSynthesisUtterance(sentences[at].text);
    utterance.rate = settings().rate;
    if (language) utterance.lang = language;
    const voice = speechSynthesis.getVoices().find(({ voiceURI }) => voiceURI === settings().voice);
    if (voice) utterance.voice = voice;
    utterance.onend = () => mine === turn && (at++, speak());
    utterance.onerror = () => mine === turn && enter('paused');
    onSentence(at);
    enter('speaking');
    speechSynthesis.speak(utterance);
  }
  function enter(next) {
    state = next;
    onState(next);
  }
  function hush() {
    turn++;
    speechSynthesis.cancel();
  }

  return {
    play: speak,
    pause: () => (hush(), enter('paused')),
    toggle: () => (state === 'speaking' ? (hush(), enter('paused')) : speak()),
    go(to) {
      at = Math.max(0, Math.min(sentences.length - 1, to));
      if (state === 'speaking') speak();
      else onSentence(at);
    },
    step(by) {
      this.go(at + by);
    },
    /** A new speed or voice holds from the current sentence on. */
    refresh: () => state === 'speaking' && speak(),
    stop: hush,
  };
}
