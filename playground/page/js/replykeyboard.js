/** The keyboard below the composer that the bot asked for. */

import { api } from './api.js';
import { isService } from './bubble.js';
import { h } from './dom.js';
import { openMiniApp } from './miniapp.js';
import { askContact, askPlace } from './share.js';
import { emit, on, store } from './state.js';
import { attempt, toast } from './toast.js';
import { t } from './words.js';

function act(button) {
  if (button.request_location) return askPlace();
  if (button.request_contact) return askContact();
  if (button.web_app) return openMiniApp(button.web_app.url, button.text);
  const asks = Object.keys(button).find((name) => name.startsWith('request_'));
  if (asks) return toast(t('notHere'));
  return attempt(api.say(store.activeId, { text: button.text }));
}

/**
 * @param {HTMLButtonElement} toggle the composer's button that shows and hides it
 * @returns {HTMLElement}
 */
export function createReplyKeyboard(toggle) {
  const panel = h('div', { class: 'reply-keyboard', hidden: true });
  let current = '';
  let once = false;

  function open(shown) {
    panel.hidden = !shown;
    toggle.setAttribute('aria-expanded', String(shown));
  }

  function press(button) {
    act(button);
    if (once) open(false);
    emit('focus-composer');
  }

  function take(chat) {
    const markup = chat.reply_keyboard;
    const rows = markup?.keyboard ?? [];
    const text = JSON.stringify(markup ?? null);
    if (text === current) return;
    const last = chat.messages.findLast((message) => !isService(message));
    const unanswered = Boolean(last?.from?.is_bot);
    const live = current !== '';
    current = text;
    once = Boolean(markup?.one_time_keyboard);
    panel.classList.toggle('compact', Boolean(markup?.resize_keyboard));
    panel.replaceChildren(...rows.map((row) => h('div', { class: 'inline-row' }, row.map((button) => {
      const label = typeof button === 'string' ? { text: button } : button;
      return h('button', { type: 'button', class: `reply-button ${label.style ?? ''}`, 'data-reply': label.text,
        onclick: () => press(label) }, label.text);
    }))));
    toggle.hidden = rows.length === 0;
    open(rows.length > 0 && (unanswered || !once));
    emit('keyboard-hint', rows.length ? markup.input_field_placeholder ?? '' : '');
    if (markup?.force_reply && live && unanswered) {
      emit('force-reply', { message: last, hint: markup.input_field_placeholder });
    }
  }

  toggle.addEventListener('click', () => open(panel.hidden));
  on('open', () => {
    current = '';
    toggle.hidden = true;
    open(false);
    emit('keyboard-hint', '');
  });
  on('details', take);
  return panel;
}
