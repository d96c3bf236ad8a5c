/** The left side: who one speaks as. */

import { api } from './api.js';
import { avatar } from './avatar.js';
import { ask } from './dialog.js';
import { h, icon } from './dom.js';
import { fromUnix, stamp } from './format.js';
import { emit, loadState, on, store } from './state.js';
import { KINDS } from './summary.js';
import { attempt } from './toast.js';
import { t } from './words.js';

const ANIMALS = ['🐼', '🦉', '🐢', '🐬', '🦁', '🐝', '🦒', '🐨', '🐙', '🦔'];
const LANGUAGES = [
  ['en', 'English'], ['en-US', 'English (US)'], ['fr', 'Français'], ['de', 'Deutsch'], ['es', 'Español'],
];

/** A message without words is named by its kind. */
function lastWords(last) {
  if (!last) return t('noMessages');
  if (last.text === 'pinned_message') return t('pinned');
  return KINDS.includes(last.text) ? t(last.text) : last.text || t('message');
}

const unreadBadge = (count) => h('span', { class: 'badge', 'aria-label': t('unread', { count }) }, String(count));

/** @param {import('./types.js').Persona} persona */
function row(persona) {
  const name = [persona.first_name, persona.last_name].filter(Boolean).join(' ');
  const words = persona.blocked ? t('blocked') : lastWords(persona.last);
  return h('button', {
    type: 'button', class: 'persona', 'data-testid': `persona-${persona.id}`, onclick: () => emit('choose', persona.id),
    'aria-current': persona.id === store.activeId ? 'true' : undefined,
  },
  avatar(persona),
  h('span', { class: 'persona-words' },
    h('span', { class: 'persona-top' },
      h('span', { class: 'persona-name' }, name),
      persona.language_code && h('span', { class: 'tag' }, persona.language_code),
      persona.last && h('time', {}, stamp(fromUnix(persona.last.date)))),
    h('span', { class: 'persona-bottom' },
      h('span', { class: 'persona-last' }, words),
      persona.unread > 0 && unreadBadge(persona.unread))));
}

const field = (word, name, extra = {}) =>
  h('label', { class: 'labelled' },
    h('span', {}, t(word)), h('input', { name, maxlength: 64, autocomplete: 'off', ...extra }));

async function createPerson() {
  const languages = h('label', { class: 'labelled' }, h('span', {}, t('language')),
    h('select', { name: 'language_code' }, LANGUAGES.map(([code, name]) => h('option', { value: code }, name))));
  const facts = await ask({
    title: t('newPerson'),
    body: [field('firstName', 'first_name', { required: true }), field('lastName', 'last_name'), languages],
    buttons: [{ word: 'cancel', value: null }, { word: 'create', value: 'submit', look: 'strong' }],
  });
  if (!facts?.first_name?.trim()) return;
  if (!facts.last_name) delete facts.last_name;
  const animal = ANIMALS[store.personas.size % ANIMALS.length];
  const persona = await attempt(api.addPersona({ ...facts, avatar: animal }));
  if (!persona) return;
  await attempt(loadState());
  emit('choose', persona.id);
}

/** @returns {HTMLElement} */
export function createChatList() {
  const list = h('div', { class: 'persona-list', 'data-testid': 'persona-list', role: 'list' });
  const paint = () => {
    const focused = document.activeElement?.dataset?.testid;
    const people = [...store.personas.values()];
    list.replaceChildren(...people.map((persona) => h('div', { role: 'listitem' }, row(persona))));
    if (!focused?.startsWith('persona-')) return;
    list.querySelector(`[data-testid="${focused}"]`)?.focus({ preventScroll: true });
  };
  for (const topic of ['personas', 'language', 'tick']) on(topic, paint);
  return h('nav', { class: 'people' },
    h('h2', { class: 'side-title', 'data-word': 'speakAs' }), list,
    h('button', { type: 'button', class: 'new-person', 'data-testid': 'new-person', onclick: createPerson },
      h('span', { class: 'avatar avatar-new' }, icon('person-add')), h('span', { 'data-word': 'newPerson' })));
}
