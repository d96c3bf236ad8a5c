/** The right side: header, pins, messages, draft, composer, and the empty state. */

import { api } from './api.js';
import { botAvatar } from './avatar.js';
import { createComposer } from './composer.js';
import { confirmBox } from './dialog.js';
import { createDraft } from './draft.js';
import { h, iconButton } from './dom.js';
import { openMenu } from './menu.js';
import { createMessages } from './messages.js';
import { createPins } from './pins.js';
import { activeChat, activePersona, emit, loadChat, loadState, on, store } from './state.js';
import { attempt } from './toast.js';
import { t } from './words.js';

async function act(name, question, word) {
  const id = store.activeId;
  if (question && !(await confirmBox(t(question), word))) return;
  await attempt(api[name](id));
  await attempt(Promise.all([loadState(), loadChat(id)]));
}

async function deleteChat() {
  const id = store.activeId;
  if (!(await confirmBox(t('deleteSure'), 'delete'))) return;
  await attempt(api.clear(id).then(() => api.block(id)));
  await attempt(loadState());
  emit('leave');
}

function chatMenu(button) {
  const box = button.getBoundingClientRect();
  const blocked = activeChat()?.blocked;
  openMenu({ x: box.right - 210, y: box.bottom + 6 }, [
    { word: blocked ? 'unblock' : 'block', icon: 'block', act: () => act(blocked ? 'unblock' : 'block') },
    { word: 'clear', icon: 'broom', act: () => act('clear', 'clearSure', 'clear') },
    { word: 'deleteChat', icon: 'trash', look: 'danger', act: deleteChat },
  ]);
}

const dots = () => h('i', { class: 'dots', 'aria-hidden': 'true' }, h('b'), h('b'), h('b'));

function createHead() {
  const name = h('span', { class: 'head-name' });
  const status = h('span', { class: 'head-status' });
  const more = iconButton('more', 'more', { onclick: () => chatMenu(more) });
  const head = h('header', { class: 'chat-head' },
    iconButton('back', 'back', { class: 'only-phone', onclick: () => emit('leave') }),
    botAvatar(), h('div', { class: 'head-words' }, name, status), more);
  let typing = false;
  const paint = () => {
    name.textContent = activeChat()?.bot_name ?? store.bot.first_name;
    status.classList.toggle('typing', typing);
    if (typing) status.replaceChildren(t('typing'), dots());
    else status.textContent = `${t('bot')} · ${t('pickChat', { name: activePersona()?.first_name ?? '' })}`;
  };
  on('open', () => { typing = false; });
  on('is-typing', (now) => { typing = now; paint(); });
  for (const topic of ['open', 'details', 'language']) on(topic, paint);
  return head;
}

function createWelcome() {
  const text = h('p', { class: 'pre-line' });
  const card = h('section', { class: 'welcome', hidden: true },
    h('img', { src: 'mark.svg', alt: '' }), h('h2', { 'data-word': 'whatCanBotDo' }), text);
  const paint = () => {
    const chat = activeChat();
    card.hidden = !chat || chat.messages.length > 0;
    text.textContent = chat?.description || store.bot.description || '';
  };
  on('open', () => { card.hidden = true; });
  for (const topic of ['details', 'message', 'delete']) on(topic, paint);
  return card;
}

const createNobody = () => h('section', { class: 'nobody' },
  h('img', { src: 'mark.svg', alt: '' }), h('h1', {}, 'Spotter'),
  h('p', { class: 'strong', 'data-word': 'pickPerson' }), h('p', { 'data-word': 'pickPersonMore' }));

/** @param {HTMLElement} root */
export function createChatView(root) {
  const messages = createMessages();
  messages.append(createWelcome());
  messages.querySelector('.scroller').append(createDraft());
  root.append(createHead(), createPins(), messages, createComposer(root), createNobody());
  const paint = () => root.classList.toggle('empty', store.activeId === null);
  on('open', paint);
  paint();
}
