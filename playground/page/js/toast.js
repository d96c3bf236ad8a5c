/** Short words above the chat, that leave by themselves. */

import { calm, h } from './dom.js';
import { t } from './words.js';

const SHOWN_MS = 3600;
let leaveLast = () => {};

/** @param {string} text @param {{kind?: 'plain'|'error', keep?: boolean}} [options] */
export function toast(text, { kind = 'plain', keep = false } = {}) {
  leaveLast();
  const box = h('div', { class: `toast toast-${kind}`, 'data-testid': 'toast' }, text);
  document.getElementById('toasts').append(box);
  const leave = () => {
    box.classList.add('leaving');
    setTimeout(() => box.remove(), calm() ? 0 : 220);
  };
  if (keep) return leave;
  leaveLast = leave;
  setTimeout(leave, Math.max(SHOWN_MS, text.length * 55));
  return leave;
}

let endOffline = null;
export function offline(lost) {
  if (lost && !endOffline) endOffline = toast(t('offline'), { kind: 'error', keep: true });
  if (!lost && endOffline) {
    endOffline();
    endOffline = null;
  }
}

/** Runs an act and says so when it fails. @template T @param {Promise<T>} promise @returns {Promise<T|undefined>} */
export async function attempt(promise) {
  try {
    return await promise;
  } catch (error) {
    toast(t('failed', { why: error.message }), { kind: 'error' });
    return undefined;
  }
}
