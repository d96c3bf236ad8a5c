/** What the bot is about to say: "typing…", or the words of a draft as they stream in. */

import { h } from './dom.js';
import { formatted } from './entities.js';
import { emit, on, store } from './state.js';

const TYPING_MS = 5500;
const DRAFT_MS = 30_000;

/** @returns {HTMLElement} */
export function createDraft() {
  const words = h('div', { class: 'words', dir: 'auto' });
  const box = h('div', { class: 'row bot first last draft', hidden: true, 'aria-hidden': 'true' },
    h('div', { class: 'stack' }, h('div', { class: 'bubble' }, words)));
  let timer = 0;

  function take({ typing, draft }) {
    clearTimeout(timer);
    const text = typeof draft === 'string' ? draft : draft?.text;
    box.hidden = !text;
    if (text) words.replaceChildren(...formatted(text, draft.entities ?? []), h('i', { class: 'cursor' }));
    emit('is-typing', Boolean(typing || text));
    if (typing || text) timer = setTimeout(take, text ? DRAFT_MS : TYPING_MS, {});
  }

  on('open', () => take({}));
  on('typing', (event) => {
    if (event.id !== store.activeId) return;
    take({ typing: event.typing ?? Boolean(event.action), draft: event.draft ?? event.text });
  });
  on('chat', (chat) => take(chat));
  return box;
}
