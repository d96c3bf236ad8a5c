/** What the page knows: personas, chats, the clock; changed by fetches and events, told to listeners by topic. */

import { api } from './api.js';
import { debounce } from './dom.js';
import { setLanguage, translate } from './words.js';

/** @typedef {import('./types.js').Chat} Chat */
/** @typedef {import('./types.js').Persona} Persona */
/** @typedef {import('./types.js').Message} Message */

const MOST_TRIES = 4;

export const store = {
  bot: { first_name: 'Spotter', description: '' },
  /** @type {Map<number, Persona>} */ personas: new Map(),
  /** @type {Map<number, Chat>} */ chats: new Map(),
  /** @type {number|null} */ activeId: null,
  clockLead: 0,
  offset: 0,
  faults: {},
  limits: {},
};

const listeners = new Map();

/** @param {string} topic @param {(detail: any) => void} listener */
export function on(topic, listener) {
  listeners.set(topic, [...(listeners.get(topic) ?? []), listener]);
}

export function emit(topic, detail) {
  for (const listener of listeners.get(topic) ?? []) listener(detail);
}

/** The playground's time, which people can move. */
export const now = () => new Date(Date.now() + store.clockLead);
export const activeChat = () => store.chats.get(store.activeId);
export const activePersona = () => store.personas.get(store.activeId);
export const isOwn = (message) => !message.from?.is_bot;

/** @param {{now: string|number, offset_s: number}} clock */
export function setClock(clock) {
  const moment = typeof clock.now === 'number' ? clock.now * 1000 : Date.parse(clock.now);
  if (Number.isFinite(moment)) store.clockLead = moment - Date.now();
  store.offset = clock.offset_s ?? 0;
  emit('clock');
}

export async function loadState() {
  const state = await api.state();
  store.bot = state.bot;
  store.personas = new Map(state.personas.map((persona) => [persona.id, persona]));
  store.faults = state.faults ?? {};
  store.limits = state.limits ?? {};
  setClock(state.clock);
  emit('personas');
  emit('network');
}

export const reloadState = debounce(150, () => loadState().catch(() => {}));

/** @param {number|null} id */
export async function openChat(id) {
  store.activeId = store.personas.has(id) ? id : null;
  if (store.activeId !== null && setLanguage(activePersona().language_code)) {
    translate();
    emit('language');
  }
  emit('open');
  emit('personas');
  if (store.activeId === null) return;
  await loadChat(id);
  markRead();
}

let changes = 0;

/** The chat as it is; asked for again when an event came while the answer was on its way. */
async function fetchChat(id) {
  for (let tries = 1; ; tries += 1) {
    const before = changes;
    const chat = await api.chat(id);
    if (before === changes || tries === MOST_TRIES) return chat;
  }
}

/** Fetches a chat and tells the page only what differs from what it shows. */
export async function loadChat(id) {
  const fresh = await fetchChat(id);
  const known = store.chats.get(id);
  store.chats.set(id, fresh);
  if (id !== store.activeId) return;
  fresh.shown = true;
  emit(known?.shown ? 'reconcile' : 'chat', fresh);
  emit('details', fresh);
}

/** A chat that is left is drawn anew when it is opened again. */
on('open', () => {
  for (const chat of store.chats.values()) chat.shown = false;
});

const reloadChat = debounce(90, () => store.activeId !== null && loadChat(store.activeId).catch(() => {}));

export function markRead() {
  const persona = activePersona();
  if (!persona?.unread || document.hidden) return;
  persona.unread = 0;
  emit('personas');
  api.read(persona.id).catch(() => {});
}

/** @param {Message[]} messages kept in order of message_id */
function put(messages, message) {
  let at = messages.length;
  while (at > 0 && messages[at - 1].message_id > message.message_id) at -= 1;
  if (at > 0 && messages[at - 1].message_id === message.message_id) messages[at - 1] = message;
  else messages.splice(at, 0, message);
}

/** Shows a message at once; the event that follows finds it already there. */
export function takeMessage(id, message) {
  changes += 1;
  const chat = store.chats.get(id);
  if (chat && message?.message_id) put(chat.messages, message);
  if (id === store.activeId && message?.message_id) emit('message', message);
}

export function dropMessages(id, ids) {
  changes += 1;
  const chat = store.chats.get(id);
  if (chat) chat.messages = chat.messages.filter((message) => !ids.includes(message.message_id));
  if (id === store.activeId) emit('delete', ids);
}

const handlers = {
  message(id, event) {
    const persona = store.personas.get(id);
    const chat = store.chats.get(id);
    const isNew = !chat?.messages.some((message) => message.message_id === event.message.message_id);
    if (!isOwn(event.message)) {
      if (persona && isNew) persona.unread = (persona.unread ?? 0) + 1;
      emit('typing', { id, typing: false });
    }
    takeMessage(id, event.message);
    if (id === store.activeId) {
      markRead();
      reloadChat();
    }
    reloadState();
  },
  edit(id, event) {
    takeMessage(id, event.message);
    reloadState();
  },
  delete(id, event) {
    dropMessages(id, event.message_ids ?? [event.message_id]);
    reloadState();
    if (id === store.activeId) reloadChat();
  },
  typing: (id, event) => emit('typing', { ...event, id }),
  toast: (id, event) => emit('answer', { ...event, userId: id }),
  clock: (_, event) => {
    setClock(event.now === undefined ? { now: now().toISOString(), offset_s: store.offset, ...event } : event);
    emit('tick');
  },
};

/** @param {{type: string, [key: string]: any}} event one of the server's events */
export function applyEvent(event) {
  const id = event.user_id ?? event.chat_id ?? event.message?.chat?.id ?? null;
  const handler = handlers[event.type];
  if (handler && (event.message || !['message', 'edit'].includes(event.type))) return handler(id, event);
  reloadState();
  if (id === null || id === store.activeId) reloadChat();
}
