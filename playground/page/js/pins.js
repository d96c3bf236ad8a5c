/** The bar of pinned messages: it shows one, a tap jumps to it and turns to the one before. */

import { h, icon } from './dom.js';
import { emit, on } from './state.js';
import { summary } from './summary.js';
import { t } from './words.js';

const MOST_MARKS = 4;

/** @returns {HTMLElement} */
export function createPins() {
  /** @type {import('./types.js').Message[]} */
  let pinned = [];
  let at = 0;
  const marks = h('span', { class: 'pin-marks', 'aria-hidden': 'true' });
  const title = h('span', { class: 'pin-title' });
  const text = h('span', { class: 'pin-text' });
  const bar = h('button', { type: 'button', class: 'pinned', hidden: true, 'data-testid': 'pinned' },
    marks, h('span', { class: 'pin-words' }, title, text), icon('pin'));

  function paint() {
    bar.hidden = pinned.length === 0;
    if (bar.hidden) return;
    const count = Math.min(pinned.length, MOST_MARKS);
    const lit = Math.round((at / Math.max(1, pinned.length - 1)) * (count - 1));
    marks.replaceChildren(...Array.from({ length: count }, (_, mark) => h('i', { class: mark === lit ? 'lit' : '' })));
    title.textContent = pinned.length > 1 ? t('pinnedNumber', { number: at + 1, count: pinned.length }) : t('pinned');
    text.textContent = summary(pinned[at]);
  }

  function take(chat) {
    const ids = pinned.map((message) => message.message_id).join();
    pinned = chat.messages.filter((message) => chat.pinned.includes(message.message_id));
    if (pinned.map((message) => message.message_id).join() !== ids) at = pinned.length - 1;
    paint();
  }

  bar.addEventListener('click', () => {
    emit('jump', pinned[at].message_id);
    at = (at - 1 + pinned.length) % pinned.length;
    paint();
  });
  on('open', () => {
    pinned = [];
    paint();
  });
  on('details', take);
  on('message', (message) => {
    const index = pinned.findIndex((one) => one.message_id === message.message_id);
    if (index >= 0) {
      pinned[index] = message;
      paint();
    }
  });
  on('language', paint);
  return bar;
}
