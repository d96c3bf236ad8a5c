/** Where one writes: a growing field, replies and edits, commands, attachments, START and Unblock. */

import { api } from './api.js';
import { acceptFiles, openAttach } from './attach.js';
import { createCommands } from './commands.js';
import { h, icon, iconButton, phone } from './dom.js';
import { openMiniApp } from './miniapp.js';
import { createReplyKeyboard } from './replykeyboard.js';
import { activeChat, isOwn, loadChat, on, store, takeMessage } from './state.js';
import { summary } from './summary.js';
import { attempt } from './toast.js';
import { t } from './words.js';

const LONGEST = 4096;
const TALLEST_PX = 220;

/** @param {HTMLElement} area where files may be dropped */
export function createComposer(area) {
  /** @type {{kind: 'reply'|'edit', message: import('./types.js').Message, hint?: string}|null} */
  let mode = null;
  const drafts = new Map();
  let draftOf = null;
  let keyboardHint = '';

  const field = h('textarea', { class: 'field', rows: 1, 'data-testid': 'composer', 'data-word-hint': 'message',
    'data-word-label': 'message', 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox', enterkeyhint: 'send' });
  const count = h('span', { class: 'count', hidden: true });
  const sendButton = iconButton('send', 'send', { class: 'send', 'data-testid': 'send', onclick: submit });
  const commandButton = iconButton('slash', 'commands', {
    'data-testid': 'command-menu', onclick: () => commands.toggle(),
  });
  const menuButton = h('button', { type: 'button', class: 'menu-button', hidden: true, 'data-testid': 'menu-button' });
  const keyboardToggle = iconButton('grid', 'keyboard', { hidden: true });
  const attachButton = iconButton('clip', 'attach', { onclick: () => openAttach(attachButton) });
  const modeTitle = h('span', { class: 'quote-name' });
  const modeText = h('span', { class: 'quote-text' });
  const modeIcon = h('span', { class: 'mode-icon' });
  const modeBar = h('div', { class: 'mode', hidden: true },
    modeIcon, h('div', { class: 'mode-words' }, modeTitle, modeText),
    iconButton('close', 'cancel', { onclick: () => setMode(null) }));
  const commands = createCommands(field, commandButton, (command) => {
    field.value = '';
    fit();
    say(command);
  });
  const writing = h('div', { class: 'composer' },
    menuButton, commandButton, field, count, keyboardToggle, attachButton, sendButton);
  const big = h('button', { type: 'button', class: 'big-button' });
  const root = h('footer', { class: 'foot' },
    commands.list, modeBar, writing, createReplyKeyboard(keyboardToggle), big);

  function fit() {
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight, TALLEST_PX)}px`;
    const left = LONGEST - field.value.length;
    count.hidden = left > 200;
    count.textContent = String(left);
    count.classList.toggle('over', left < 0);
    root.classList.toggle('filled', field.value.trim() !== '');
  }

  function write(text) {
    field.value = text;
    fit();
    field.focus();
  }

  function setMode(next) {
    if (mode?.kind === 'edit' && next?.kind !== 'edit') field.value = '';
    mode = next;
    modeBar.hidden = !mode;
    if (mode) {
      const name = isOwn(mode.message) ? t('you') : store.bot.first_name;
      modeTitle.textContent = mode.kind === 'edit' ? t('editing') : t('replyTo', { name });
      modeText.textContent = summary(mode.message);
      modeIcon.replaceChildren(icon(mode.kind));
      if (mode.kind === 'edit') field.value = mode.message.text ?? '';
    }
    field.placeholder = mode?.hint || keyboardHint || t('message');
    sendButton.replaceChildren(icon(mode?.kind === 'edit' ? 'check' : 'send'));
    fit();
    field.focus();
  }

  async function say(text, reply) {
    const id = store.activeId;
    const sent = await attempt(api.say(id, { text, ...(reply && { reply_to_message_id: reply.message_id }) }));
    if (sent) takeMessage(id, sent.message ?? sent);
    return sent;
  }

  async function submit() {
    const text = field.value.trim();
    if (!text) return;
    const { kind, message } = mode ?? {};
    field.value = '';
    commands.close();
    setMode(null);
    const done = kind === 'edit'
      ? await attempt(api.edit(store.activeId, message.message_id, text))
      : await say(text, message);
    if (!done && !field.value) write(text);
  }

  function editLast() {
    const last = activeChat()?.messages.findLast((message) => isOwn(message) && message.text);
    if (last) setMode({ kind: 'edit', message: last });
  }

  function key(event) {
    if (event.isComposing || commands.key(event)) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      submit();
    } else if (event.key === 'ArrowUp' && !field.value && !mode) {
      event.preventDefault();
      editLast();
    } else if (event.key === 'Escape' && mode) setMode(null);
  }

  /** START before the first message, Unblock after a block, else the field. */
  function paint() {
    const chat = activeChat();
    const first = chat && chat.messages.length === 0;
    const word = chat?.blocked ? 'unblock' : first ? 'start' : null;
    root.hidden = !chat;
    writing.hidden = word !== null;
    big.hidden = word === null;
    if (word) {
      big.textContent = t(word);
      big.dataset.testid = word;
    }
    commandButton.hidden = !chat?.commands.length;
    const menu = chat?.menu_button;
    menuButton.hidden = !(menu?.type === 'web_app' && menu.web_app?.url);
    menuButton.textContent = menu?.text ?? t('menu');
    menuButton.onclick = () => openMiniApp(menu?.web_app?.url, menu?.text);
    fit();
  }

  async function pressBig() {
    const id = store.activeId;
    if (activeChat()?.blocked) {
      await attempt(api.unblock(id));
      await loadChat(id).catch(() => {});
    } else await say('/start');
    if (!phone()) field.focus();
  }

  field.addEventListener('input', () => {
    fit();
    commands.typed(field.value);
  });
  field.addEventListener('keydown', key);
  big.addEventListener('click', pressBig);
  acceptFiles(area, field);
  on('open', () => {
    if (draftOf !== null && mode?.kind !== 'edit') drafts.set(draftOf, field.value);
    setMode(null);
    draftOf = store.activeId;
    field.value = drafts.get(draftOf) ?? '';
    root.hidden = true;
    fit();
  });
  on('details', () => {
    const appeared = root.hidden;
    paint();
    if (appeared && !phone()) (big.hidden ? field : big).focus();
  });
  on('message', paint);
  on('language', paint);
  on('reply', (message) => setMode({ kind: 'reply', message }));
  on('force-reply', ({ message, hint }) => setMode({ kind: 'reply', message, hint }));
  on('edit', (message) => setMode({ kind: 'edit', message }));
  on('say', (text) => say(text));
  on('compose', write);
  on('focus-composer', () => phone() || field.focus());
  on('keyboard-hint', (hint) => {
    keyboardHint = hint;
    field.placeholder = mode?.hint || hint || t('message');
  });
  root.hidden = true;
  return root;
}
