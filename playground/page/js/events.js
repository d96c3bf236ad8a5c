/** The live stream of /control/events: reconnects, and fetches everything again after a gap. */

import { applyEvent, loadChat, loadState, store } from './state.js';
import { offline } from './toast.js';

const TYPES = ['message', 'edit', 'delete', 'pin', 'typing', 'toast', 'clock', 'persona', 'block', 'commands'];
const LONGEST_WAIT = 5000;

async function catchUp() {
  await loadState();
  if (store.activeId !== null) await loadChat(store.activeId);
}

function receive(raw) {
  applyEvent(JSON.parse(raw.data));
}

/** @param {number} [wait] milliseconds before the next try after a loss */
export function listen(wait = 300) {
  const source = new EventSource('control/events');
  let next = wait;
  source.onopen = () => {
    next = 300;
    offline(false);
    catchUp().catch(() => {});
  };
  for (const type of TYPES) source.addEventListener(type, receive);
  source.onerror = () => {
    source.close();
    offline(true);
    setTimeout(() => listen(Math.min(next * 2, LONGEST_WAIT)), next);
  };
}
