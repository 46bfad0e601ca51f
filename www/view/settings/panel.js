// The panel of settings: each control applies at once.
import { button, element } from '../frame/dom.js';
import { FONTS, SLIDERS, THEMES } from './choices.js';

/**
 * @param {object} given
 * @param {ReturnType<import('./look.js').createLook>} given.look
 * @param {() => void} given.help
 */
export function settingsPanel(page, { look, words, help }) {
  const form = element(page, 'form', { class: 'settings' });
  form.append(
    choiceOf(page, 'theme', THEMES, words),
    choiceOf(page, 'font', FONTS, words),
    ...Object.keys(SLIDERS).map((name) => slider(page, name, words)),
    justifySwitch(page, words),
    element(
      page,
      'p',
      { class: 'row' },
      button(page, { text: words.say('reset'), attributes: { class: 'reset' } }, look.reset),
      button(page, { text: words.say('shortcuts'), attributes: { class: 'shortcuts' } }, help),
    ),
  );
  form.addEventListener('input', ({ target }) => look.change({ [target.name]: valueOf(target) }));
  form.addEventListener('submit', (event) => event.preventDefault());
  const show = (settings) => fill(form, settings, words);
  look.watch(show);
  show(look.get());
  return form;
}

function choiceOf(page, name, options, words) {
  const radios = options.map((option) => {
    const radio = element(page, 'input', { type: 'radio', name, value: option });
    return element(page, 'label', { class: option }, radio, element(page, 'span', {}, words.say(`${name}_${option}`)));
  });
  const legend = element(page, 'legend', {}, words.say(name));
  return element(page, 'fieldset', { class: name }, legend, element(page, 'div', { class: 'options' }, ...radios));
}

function slider(page, name, words) {
  const { min, max, step } = SLIDERS[name];
  const input = element(page, 'input', { type: 'range', name, min, max, step });
  return element(page, 'label', { class: 'slider' }, element(page, 'span', {}, words.say(name)), element(page, 'output'), input);
}

function justifySwitch(page, words) {
  const box = element(page, 'input', { type: 'checkbox', role: 'switch', name: 'justify' });
  return element(page, 'label', { class: 'switch' }, element(page, 'span', {}, words.say('justify')), box);
}

function valueOf({ type, value, checked }) {
  if (type === 'checkbox') return checked;
  return type === 'range' ? Number(value) : value;
}

/** Puts the settings into the controls. */
function fill(form, settings, words) {
  for (const input of form.querySelectorAll('input')) {
    const value = settings[input.name];
    if (input.type === 'radio') input.checked = input.value === value;
    else if (input.type === 'checkbox') input.checked = value;
    else {
      input.value = value;
      input.parentNode.querySelector('output').textContent = shown(input.name, value, words);
    }
  }
}

function shown(name, value, words) {
  if (name === 'size') return words.number(value / 100, { style: 'percent' });
  if (name === 'tracking') return words.number(value, { style: 'percent' });
  return words.number(value);
}
