/** One message as a bubble with what hangs on it. */

import { h, icon } from './dom.js';
import { formatted, onlyEmoji } from './entities.js';
import { clockTime, fromUnix, longDate } from './format.js';
import { inlineKeyboard } from './inline.js';
import { media } from './media.js';
import { emit, isOwn, store } from './state.js';
import { mediaKind, shorten, summary } from './summary.js';
import { t } from './words.js';

/** @typedef {import('./types.js').Message} Message */

const PIN_LETTERS = 40;
const SERVICE = ['pinned_message', 'new_chat_members', 'successful_payment', 'write_access_allowed', 'web_app_data'];

const senderName = (message) => (isOwn(message) ? t('you') : store.bot.first_name);

/** @param {Message} message */
export const isService = (message) => SERVICE.some((name) => message[name]);

function serviceWords(message) {
  if (message.pinned_message) {
    return t('pinnedBy', { name: senderName(message), what: shorten(summary(message.pinned_message), PIN_LETTERS) });
  }
  return message.web_app_data?.button_text ?? t('service');
}

function service(message) {
  const target = message.pinned_message?.message_id;
  const jump = () => target && emit('jump', target);
  return h('button', { type: 'button', class: 'pill', onclick: jump }, serviceWords(message));
}

function quote(message) {
  const original = message.reply_to_message;
  if (!original) return null;
  return h('button', { type: 'button', class: 'quote', onclick: () => emit('jump', original.message_id) },
    h('span', { class: 'quote-name' }, senderName(original)),
    h('span', { class: 'quote-text' }, summary(original)));
}

function forwarded(message) {
  const origin = message.forward_origin;
  if (!origin) return null;
  const name = origin.sender_user?.first_name ?? origin.sender_user_name ?? '';
  return h('div', { class: 'forwarded' }, icon('reply'), name);
}

function meta(message) {
  const date = fromUnix(message.date);
  return h('span', { class: 'meta', title: longDate(date) },
    message.edit_date && h('span', { class: 'edited' }, t('edited')),
    h('time', { datetime: date.toISOString() }, clockTime(date)),
    isOwn(message) && h('span', { class: 'tick' }, icon('tick'), icon('ticks')));
}

function look(message) {
  const kind = mediaKind(message);
  const text = message.text ?? message.caption;
  const names = ['bubble'];
  if (kind) names.push(`has-${kind}`, text ? 'has-text' : 'no-text');
  if (['photo', 'video', 'animation', 'location'].includes(kind)) names.push('has-frame');
  const emoji = kind ? 0 : onlyEmoji(message.text ?? '');
  if (emoji && !message.entities) names.push('only-emoji', `emoji-${emoji}`);
  return names.join(' ');
}

function reaction(message) {
  const emoji = (message.reactions ?? []).map((one) => one.emoji);
  return emoji.length ? h('span', { class: 'reactions' }, emoji.join(' ')) : null;
}

/** The bubble and its inline keyboard. @param {Message} message */
export function bubble(message) {
  if (isService(message)) return h('div', { class: 'stack service' }, service(message));
  const text = message.text ?? message.caption ?? '';
  const entities = message.text === undefined ? message.caption_entities : message.entities;
  const body = h('div', { class: look(message) },
    forwarded(message), quote(message), media(message),
    h('div', { class: 'words', dir: 'auto' }, formatted(text, entities), meta(message)),
    reaction(message));
  return h('div', { class: 'stack' }, body, inlineKeyboard(message));
}
