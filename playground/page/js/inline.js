/** Keyboards under a bubble: pressing asks the bot and waits for its answer. */

import { api } from './api.js';
import { alertBox, confirmBox } from './dialog.js';
import { copyText, h, icon, openUrl } from './dom.js';
import { openMiniApp } from './miniapp.js';
import { emit, on, store } from './state.js';
import { attempt, toast } from './toast.js';
import { t } from './words.js';

/** @typedef {import('./types.js').Button} Button */

const PATIENCE_MS = 15_000;
/** @type {Map<string, (answer: object) => void>} presses that wait for the bot, by callback id */
const waiting = new Map();
/** @type {Map<string, object>} answers that came before the press knew its id */
const early = new Map();

on('answer', (event) => {
  const id = String(event.callback_query_id ?? event.id ?? '');
  const settle = waiting.get(id);
  if (settle) settle(event);
  else if (event.userId === store.activeId) early.set(id, event);
});

async function show(answer) {
  if (answer.url) openUrl(answer.url);
  if (!answer.text) return;
  if (answer.show_alert) await alertBox(answer.text);
  else toast(answer.text);
}

/** Resolves when the bot has answered, by event or by asking; null when it never does. */
function answered(id) {
  if (early.has(id)) return Promise.resolve(early.get(id));
  return new Promise((resolve) => {
    const give = (answer) => {
      clearInterval(poll);
      clearTimeout(end);
      waiting.delete(id);
      resolve(answer);
    };
    waiting.set(id, give);
    const poll = setInterval(async () => {
      const state = await api.callback(id).catch(() => null);
      if (state?.answered) give(state);
    }, 700);
    const end = setTimeout(() => give(null), PATIENCE_MS);
  });
}

async function press(messageId, button, element) {
  if (element.classList.contains('waiting')) return;
  element.classList.add('waiting');
  element.setAttribute('aria-busy', 'true');
  const sent = await attempt(api.press(store.activeId, messageId, button.callback_data));
  const answer = sent && (await answered(String(sent.id)));
  early.clear();
  element.classList.remove('waiting');
  element.removeAttribute('aria-busy');
  if (answer) await show(answer);
  else if (sent) toast(t('noAnswer'));
}

async function follow(url) {
  if (await confirmBox(`${t('openLink')}\n${url}`, 'open', 'strong')) openUrl(url);
}

/** @returns {[string|null, (element: HTMLElement) => void]} the corner mark and the act of a button */
function behaviour(messageId, button) {
  if (button.callback_data !== undefined) return [null, (element) => press(messageId, button, element)];
  if (button.url || button.login_url) return ['link', () => follow(button.url ?? button.login_url.url)];
  if (button.web_app) return ['window', () => openMiniApp(button.web_app.url, button.text)];
  if (button.copy_text) return ['copy', () => copyText(button.copy_text.text).then(() => toast(t('copied')))];
  if (button.switch_inline_query_current_chat !== undefined) {
    return ['reply', () => emit('compose', `@${store.bot.username ?? ''} ${button.switch_inline_query_current_chat}`)];
  }
  return [button.pay ? 'star' : null, () => toast(t('notHere'))];
}

function inlineButton(messageId, button) {
  const [mark, act] = behaviour(messageId, button);
  return h('button', {
    type: 'button', class: `inline-button ${button.style ?? ''}`, 'data-callback': button.callback_data,
    disabled: Boolean(button.disabled), onclick: (event) => act(event.currentTarget),
  }, h('span', {}, button.text), mark && icon(mark));
}

/** @param {import('./types.js').Message} message @returns {HTMLElement|null} */
export function inlineKeyboard(message) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  return h('div', { class: 'inline-keyboard' }, rows.map((row) =>
    h('div', { class: 'inline-row' }, row.map((button) => inlineButton(message.message_id, button)))));
}
