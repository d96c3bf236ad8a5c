/** What the bot called, newest first; asked for only while it is shown. */

import { api } from './api.js';
import { h } from './dom.js';
import { store } from './state.js';

const ROWS = 150;
const EVERY_MS = 1000;

function row(call) {
  const good = call.status === 200;
  const person = store.personas.get(Number(call.chat_id));
  const details = h('details', { class: `call ${good ? '' : 'bad'}` },
    h('summary', {}, h('b', {}, call.method), person && h('span', { class: 'call-person' }, person.first_name),
      h('span', { class: 'call-status' }, String(call.status ?? '—'))));
  details.addEventListener('toggle', () => {
    if (details.children.length > 1) return;
    if (call.description) details.append(h('p', { class: 'call-why' }, call.description));
    details.append(h('pre', {}, JSON.stringify(call.params ?? {}, null, 2)));
  });
  if (call.method.toLowerCase() === 'getupdates') details.dataset.polling = '';
  return details;
}

export function createCallLog() {
  const list = h('div', { class: 'call-list' });
  const hide = h('input', { type: 'checkbox', role: 'switch', checked: true });
  const empty = h('p', { class: 'hint', 'data-word': 'emptyCalls' });
  const element = h('section', { class: 'calls hide-polling', 'data-testid': 'calls' },
    h('h3', { 'data-word': 'calls' }),
    h('label', { class: 'switch' }, h('span', { 'data-word': 'hidePolling' }), hide), empty, list);
  let since = 0;
  let timer = 0;

  async function poll() {
    const answer = await api.calls(since).catch(() => []);
    const calls = Array.isArray(answer) ? answer : answer.calls ?? [];
    if (calls.length) since = calls[calls.length - 1].n;
    list.prepend(...calls.filter((call) => call.n === undefined || call.n > 0).slice(-ROWS).reverse().map(row));
    while (list.children.length > ROWS) list.lastChild.remove();
    empty.hidden = list.children.length > 0;
  }

  hide.addEventListener('change', () => element.classList.toggle('hide-polling', hide.checked));
  return {
    element,
    run(on) {
      clearInterval(timer);
      if (!on) return;
      poll();
      timer = setInterval(poll, EVERY_MS);
    },
  };
}
