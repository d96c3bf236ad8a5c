/** The movable clock: what time it is here, and buttons that let time pass. */

import { api } from './api.js';
import { h, icon } from './dom.js';
import { clockLine, clockTime, dayKey, span } from './format.js';
import { now, on, setClock, store, emit } from './state.js';
import { attempt, toast } from './toast.js';
import { t } from './words.js';

const STEPS = [['plusMinute', 60], ['plusQuarter', 900], ['plusHour', 3600], ['plusDay', 86_400]];
const MORNING_HOUR = 7;

function nextMorning() {
  const moment = now();
  const morning = new Date(moment.getFullYear(), moment.getMonth(), moment.getDate(), MORNING_HOUR);
  if (morning <= moment) morning.setDate(morning.getDate() + 1);
  return morning;
}

async function move(step) {
  const clock = await attempt(api.moveClock(step));
  if (!clock) return;
  setClock(clock);
  emit('tick');
}

function moveTo(text) {
  const moment = new Date(text);
  if (Number.isNaN(moment.getTime())) return;
  if (moment <= now()) toast(t('forwardOnly'), { kind: 'error' });
  else move({ now: moment.toISOString() });
}

const local = (date) => new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);

function createCustom() {
  const field = h('input', { type: 'datetime-local', 'data-word-label': 'custom' });
  const form = h('form', { class: 'clock-custom', hidden: true }, field,
    h('button', { type: 'submit', class: 'chip strong', 'data-word': 'go' }));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    moveTo(field.value);
    form.hidden = true;
  });
  const opener = h('button', { type: 'button', class: 'chip', 'data-word': 'custom', onclick: () => {
    form.hidden = !form.hidden;
    field.min = local(now());
    field.value = local(now());
    if (!form.hidden) field.focus();
  } });
  return [opener, form];
}

/** @returns {HTMLElement} */
export function createClockPanel() {
  const day = h('span', { class: 'clock-day' });
  const time = h('time', { class: 'clock-time' });
  const lead = h('span', { class: 'clock-lead' });
  const [opener, custom] = createCustom();
  const step = (word, onclick) =>
    h('button', { type: 'button', class: 'chip', 'data-word': word, 'data-clock': word, onclick });
  const panel = h('section', { class: 'clock', 'data-testid': 'clock', 'data-word-label': 'clock' },
    h('div', { class: 'clock-line' }, icon('clock'),
      h('span', { class: 'clock-small' }, h('span', { 'data-word': 'itIs' }), ' ', day), time, lead),
    h('div', { class: 'chips' },
      STEPS.slice(0, 3).map(([word, seconds]) => step(word, () => move({ advance_s: seconds }))),
      step('nextMorning', () => move({ now: nextMorning().toISOString() })),
      step('plusDay', () => move({ advance_s: STEPS[3][1] })), opener),
    custom);
  let today = '';

  function paint() {
    const moment = now();
    day.textContent = clockLine(moment);
    time.textContent = clockTime(moment);
    const moved = store.offset >= 1;
    panel.classList.toggle('moved', moved);
    lead.textContent = moved ? t('clockMoved', { amount: span(store.offset) }) : t('clockReal');
    if (dayKey(moment) !== today) {
      if (today) emit('tick');
      today = dayKey(moment);
    }
  }

  setInterval(paint, 1000);
  for (const topic of ['clock', 'language']) on(topic, paint);
  return panel;
}
