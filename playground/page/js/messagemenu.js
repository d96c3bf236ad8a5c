/** What one can do with a message: reply, copy, edit, delete. */

import { api } from './api.js';
import { copyText } from './dom.js';
import { openMenu } from './menu.js';
import { dropMessages, emit, isOwn, store } from './state.js';
import { attempt, toast } from './toast.js';
import { t } from './words.js';

async function remove(message) {
  const done = await attempt(api.remove(store.activeId, message.message_id));
  if (done !== undefined) dropMessages(store.activeId, [message.message_id]);
}

/** @param {import('./types.js').Message} message @param {{x: number, y: number}} point */
export function messageMenu(message, point) {
  const words = message.text ?? message.caption;
  const items = [{ word: 'reply', icon: 'reply', act: () => emit('reply', message) }];
  if (words) items.push({ word: 'copy', icon: 'copy', act: () => copyText(words).then(() => toast(t('copied'))) });
  if (isOwn(message) && message.text) items.push({ word: 'edit', icon: 'edit', act: () => emit('edit', message) });
  items.push({ word: 'delete', icon: 'trash', look: 'danger', act: () => remove(message) });
  openMenu(point, items);
}
