/** The drawer of the network: weather between the bot and Telegram, and the log of the bot's calls. */

import { api } from './api.js';
import { createCallLog } from './calllog.js';
import { debounce, h, iconButton } from './dom.js';
import { emit, on, store } from './state.js';
import { attempt } from './toast.js';

const DIALS = [
  ['latency', 'latency_ms', 3000, 50, (value) => `${value} ms`],
  ['resets', 'reset_rate', 1, 0.01],
  ['cuts', 'cut_rate', 1, 0.01],
  ['errors', 'error_rate', 1, 0.01],
  ['floods', 'flood_rate', 1, 0.01],
];
const CALM = { latency_ms: 0, reset_rate: 0, cut_rate: 0, error_rate: 0, flood_rate: 0 };
const WEATHERS = {
  fine: CALM,
  slow: { ...CALM, latency_ms: 900 },
  tunnel: { ...CALM, latency_ms: 400, reset_rate: 0.25, cut_rate: 0.1 },
  storm: { latency_ms: 700, reset_rate: 0.15, cut_rate: 0.1, error_rate: 0.2, flood_rate: 0.15 },
};
const percent = (value) => `${Math.round(value * 100)} %`;

export const isStormy = () => Object.keys(CALM).some((name) => store.faults[name] > 0);

async function apply(faults) {
  store.faults = { ...store.faults, ...faults };
  emit('network');
  await attempt(api.faults(faults));
}

const applySoon = debounce(180, apply);

function dial([word, name, max, step, say = percent]) {
  const output = h('output', {});
  const input = h('input', { type: 'range', min: 0, max, step, 'data-word-label': word, 'data-fault': name });
  input.addEventListener('input', () => {
    output.textContent = say(Number(input.value));
    applySoon({ [name]: Number(input.value) });
  });
  on('network', () => {
    input.value = String(store.faults[name] ?? 0);
    output.textContent = say(Number(input.value));
    input.classList.toggle('on', Number(input.value) > 0);
  });
  return h('label', { class: 'dial' }, h('span', { 'data-word': word }), output, input);
}

function weatherButtons() {
  const buttons = Object.entries(WEATHERS).map(([word, faults]) => {
    const button = h('button', { type: 'button', class: 'chip', 'data-word': word, 'data-weather': word,
      onclick: () => apply(faults) });
    on('network', () => {
      const reigns = Object.keys(CALM).every((name) => (store.faults[name] ?? 0) === faults[name]);
      button.setAttribute('aria-pressed', String(reigns));
    });
    return button;
  });
  return h('div', { class: 'chips' }, buttons);
}

function limitSwitch() {
  const input = h('input', { type: 'checkbox', role: 'switch' });
  input.addEventListener('change', () => attempt(api.limits({ enabled: input.checked })));
  on('network', () => { input.checked = store.limits.enabled !== false; });
  return h('label', { class: 'switch' }, h('span', { 'data-word': 'limits' }), input);
}

/** @param {HTMLElement} root @returns {(open?: boolean) => void} shows or hides the drawer */
export function createNetwork(root) {
  const log = createCallLog();
  const toggle = (open = root.hidden) => {
    root.hidden = !open;
    log.run(open);
  };
  root.append(
    h('header', { class: 'network-head' },
      h('h2', { 'data-word': 'network' }), iconButton('close', 'close', { onclick: () => toggle(false) })),
    h('section', { class: 'faults' },
      h('h3', { 'data-word': 'faults' }), h('p', { class: 'hint', 'data-word': 'faultsMore' }),
      weatherButtons(), DIALS.map(dial), limitSwitch()),
    log.element);
  return toggle;
}
