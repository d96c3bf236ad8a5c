/** The list of messages: one row each, changed one by one; old rows are drawn when one scrolls up to them. */

import { bubble, isService } from './bubble.js';
import { near, newDay, signature } from './compare.js';
import { calm, h } from './dom.js';
import { dayName, fromUnix } from './format.js';
import { messageMenu } from './messagemenu.js';
import { foldAway, keepPicture, lightUp, melt, slideIn } from './motion.js';
import { createScroll } from './scroll.js';
import { activeChat, isOwn, on } from './state.js';

/** @typedef {import('./types.js').Message} Message */

const PAGE = 60;

/** @type {Map<number, {row: HTMLElement, message: Message, text: string}>} */
const shown = new Map();
let list;
let scroll;

/** Shown messages are always the newest ones, without a gap. */
const messages = () => activeChat()?.messages ?? [];
const rowOf = (message) => shown.get(message.message_id).row;
const drawn = () => messages().filter((message) => shown.has(message.message_id));

const daySign = (date) => h('div', { class: 'day' }, h('span', { class: 'pill' }, dayName(date)));

function place(row, message, before, after) {
  row.classList.toggle('first', !near(before, message));
  row.classList.toggle('last', !near(message, after));
  const present = row.querySelector(':scope > .day');
  const wanted = newDay(before, message);
  if (wanted && !present) row.prepend(daySign(fromUnix(message.date)));
  if (!wanted) present?.remove();
}

/** Puts the rows around one message in order: tails and days. */
function settle(id) {
  const all = drawn();
  const found = all.findIndex((message) => message.message_id >= id);
  const at = found < 0 ? all.length : found;
  for (let i = Math.max(0, at - 1); i <= Math.min(all.length - 1, at + 1); i += 1) {
    place(rowOf(all[i]), all[i], all[i - 1], all[i + 1]);
  }
}

function build(message) {
  const row = h('div', {
    class: `row ${isService(message) ? 'middle' : isOwn(message) ? 'own' : 'bot'}`,
    'data-testid': `message-${message.message_id}`, 'data-id': message.message_id, tabindex: -1, role: 'article',
  }, bubble(message));
  shown.set(message.message_id, { row, message, text: signature(message) });
  return row;
}

function drawAll(chat) {
  shown.clear();
  list.setAttribute('aria-busy', 'true');
  const recent = chat.messages.slice(-PAGE);
  list.replaceChildren(...recent.map(build));
  recent.forEach((message, at) => place(rowOf(message), message, recent[at - 1], recent[at + 1]));
  markSeen();
  scroll.toBottom();
  requestAnimationFrame(() => list.removeAttribute('aria-busy'));
}

function drawOlder() {
  const all = messages();
  const first = all.findIndex((message) => shown.has(message.message_id));
  if (first <= 0) return;
  const older = all.slice(Math.max(0, first - PAGE), first);
  scroll.hold(() => {
    list.prepend(...older.map(build));
    older.forEach((message, at) => place(rowOf(message), message, older[at - 1], older[at + 1] ?? all[first]));
    settle(all[first].message_id);
  });
}

/** After midnight today is yesterday. */
function renameDays() {
  for (const { row, message } of shown.values()) {
    row.querySelector(':scope > .day')?.replaceWith(daySign(fromUnix(message.date)));
  }
}

/** Own messages get their second tick once the bot did something after them. */
function markSeen() {
  const last = messages().findLast((message) => !isOwn(message))?.message_id ?? 0;
  for (const message of drawn()) {
    if (isOwn(message)) rowOf(message).classList.toggle('seen', message.message_id < last);
  }
}

function arrive(message) {
  const row = build(message);
  const after = messages().find((other) => other.message_id > message.message_id && shown.has(other.message_id));
  list.insertBefore(row, after ? rowOf(after) : null);
  settle(message.message_id);
  markSeen();
  slideIn(row);
  scroll.arrived(isOwn(message));
}

function alter(message, entry) {
  const text = signature(message);
  if (entry.text === text) return;
  const old = entry.row.querySelector(':scope > .stack');
  const fresh = bubble(message);
  const focused = document.activeElement?.closest('[data-callback]');
  const callback = old.contains(focused) ? focused.dataset.callback : null;
  const before = old.offsetHeight;
  keepPicture(old, fresh);
  old.replaceWith(fresh);
  Object.assign(entry, { message, text });
  settle(message.message_id);
  if (callback) fresh.querySelector(`[data-callback="${CSS.escape(callback)}"]`)?.focus({ preventScroll: true });
  melt(fresh, before);
}

function show(message) {
  const entry = shown.get(message.message_id);
  if (entry) alter(message, entry);
  else if (!shown.size || message.message_id > Math.min(...shown.keys())) arrive(message);
}

function vanish(ids) {
  for (const id of ids) {
    const entry = shown.get(id);
    if (!entry) continue;
    shown.delete(id);
    settle(id);
    foldAway(entry.row);
  }
}

function reconcile(chat) {
  const present = new Set(chat.messages.map((message) => message.message_id));
  vanish([...shown.keys()].filter((id) => !present.has(id)));
  for (const message of chat.messages.slice(-PAGE)) show(message);
  for (const message of chat.messages.slice(0, -PAGE)) if (shown.has(message.message_id)) show(message);
}

/** Scrolls to a message, drawing older ones on the way, and lights it up. */
function jump(id) {
  if (!messages().some((message) => message.message_id === id)) return;
  while (!shown.has(id)) drawOlder();
  const { row } = shown.get(id);
  row.scrollIntoView({ block: 'center', behavior: calm() ? 'auto' : 'smooth' });
  lightUp(row);
}

function walk(event) {
  const row = document.activeElement?.closest('.row');
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (step && (event.target === list.parentElement || event.target === row)) {
    const rows = [...list.children];
    const next = rows[row ? rows.indexOf(row) + step : rows.length - 1];
    event.preventDefault();
    next?.focus();
  } else if (event.key === 'Enter' && event.target === row && !row.classList.contains('middle')) {
    event.preventDefault();
    const box = row.querySelector('.stack').getBoundingClientRect();
    messageMenu(shown.get(Number(row.dataset.id)).message, { x: box.left + 24, y: box.top + 24 });
  }
}

function openMenu(event) {
  const row = event.target.closest('.row');
  const message = row && shown.get(Number(row.dataset.id))?.message;
  if (!message || isService(message) || (event.target.closest('a') && !event.target.closest('.place'))) return;
  event.preventDefault();
  messageMenu(message, { x: event.clientX, y: event.clientY });
}

/** @returns {HTMLElement} */
export function createMessages() {
  list = h('div', { class: 'list', role: 'log', 'aria-live': 'polite', 'aria-relevant': 'additions',
    'data-testid': 'messages' });
  const scroller = h('div', { class: 'scroller', tabindex: 0, role: 'region', 'data-word-label': 'messages' }, list);
  scroll = createScroll(scroller, drawOlder);
  scroller.addEventListener('keydown', walk);
  scroller.addEventListener('contextmenu', openMenu);
  on('open', () => {
    shown.clear();
    list.replaceChildren();
  });
  on('chat', drawAll);
  on('reconcile', reconcile);
  on('message', show);
  on('delete', vanish);
  on('jump', jump);
  on('tick', renameDays);
  return h('div', { class: 'scroll-box' }, scroller, scroll.button);
}
