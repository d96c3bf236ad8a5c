/** Puts the page together: the side, the chat, the drawer, and the address that says which chat is open. */

import { createChatList } from './chatlist.js';
import { createChatView } from './chatview.js';
import { createClockPanel } from './clockpanel.js';
import { h, iconButton } from './dom.js';
import { listen } from './events.js';
import { createNetwork, isStormy } from './network.js';
import { emit, loadState, markRead, on, openChat, store } from './state.js';
import { createThemeToggle } from './theme.js';
import { attempt } from './toast.js';
import { setLanguage, translate } from './words.js';

const app = document.getElementById('app');

function route() {
  const id = Number(/^#\/(-?\d+)$/.exec(location.hash)?.[1] ?? NaN);
  const known = store.personas.has(id) ? id : null;
  app.dataset.view = known === null ? 'list' : 'chat';
  if (known !== store.activeId || known === null) attempt(openChat(known));
}

function buildSide(toggleNetwork) {
  const network = iconButton('pulse', 'network', { 'data-testid': 'network-toggle', onclick: () => toggleNetwork() });
  on('network', () => network.classList.toggle('warn', isStormy()));
  document.getElementById('side').append(
    h('header', { class: 'side-head' },
      h('img', { src: 'mark.svg', alt: '', width: 34, height: 34 }),
      h('div', { class: 'side-words' }, h('strong', {}, 'Spotter'), h('span', { 'data-word': 'playground' })),
      network, createThemeToggle()),
    createChatList(), createClockPanel());
}

async function start() {
  const toggleNetwork = createNetwork(document.getElementById('network'));
  buildSide(toggleNetwork);
  createChatView(document.getElementById('chat'));
  setLanguage(navigator.language);
  translate();
  on('choose', (id) => { location.hash = `#/${id}`; });
  on('leave', () => { location.hash = '#/'; });
  addEventListener('hashchange', route);
  document.addEventListener('visibilitychange', markRead);
  await attempt(loadState());
  emit('language');
  route();
  listen();
}

start();
