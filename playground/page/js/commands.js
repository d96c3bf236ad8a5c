/** The list of the bot's commands above the composer, opened by its button or by typing a slash. */

import { h } from './dom.js';
import { activeChat, on } from './state.js';

/**
 * @param {HTMLTextAreaElement} field
 * @param {HTMLButtonElement} button the composer's button that opens and closes the list
 * @param {(command: string) => void} run
 */
export function createCommands(field, button, run) {
  const list = h('div', {
    class: 'commands', id: 'commands', role: 'listbox', hidden: true, 'data-word-label': 'commands',
  });
  let matches = [];
  let chosen = 0;

  function close() {
    list.hidden = true;
    field.removeAttribute('aria-activedescendant');
    button.setAttribute('aria-expanded', 'false');
  }

  function mark(index) {
    chosen = (index + matches.length) % matches.length;
    [...list.children].forEach((row, at) => row.setAttribute('aria-selected', String(at === chosen)));
    field.setAttribute('aria-activedescendant', `command-${chosen}`);
    list.children[chosen].scrollIntoView({ block: 'nearest' });
  }

  function take(index) {
    const command = matches[index];
    close();
    if (command) run(`/${command.command}`);
  }

  function open(start = '') {
    matches = (activeChat()?.commands ?? []).filter((command) => command.command.startsWith(start));
    list.hidden = matches.length === 0;
    if (list.hidden) return close();
    list.replaceChildren(...matches.map((command, at) => h('button', {
      type: 'button', role: 'option', id: `command-${at}`, class: 'command', tabindex: -1,
      'data-command': command.command, onclick: () => take(at),
    }, h('b', {}, `/${command.command}`), h('span', {}, command.description))));
    button.setAttribute('aria-expanded', 'true');
    mark(0);
  }

  /** @returns {boolean} whether the key was for the list */
  function key(event) {
    if (list.hidden) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) mark(chosen + step);
    else if (event.key === 'Enter' && !event.shiftKey) take(chosen);
    else if (event.key === 'Tab') {
      field.value = `/${matches[chosen].command} `;
      close();
    } else if (event.key === 'Escape') close();
    else return false;
    event.preventDefault();
    return true;
  }

  field.setAttribute('aria-controls', 'commands');
  document.addEventListener('pointerdown', (event) => {
    if (!event.target.closest('.commands, .composer')) close();
  });
  on('open', close);
  return {
    list,
    key,
    close,
    toggle: () => (list.hidden ? open() : close()),
    typed(text) {
      const start = /^\/([a-z0-9_]*)$/.exec(text);
      if (start) open(start[1]);
      else close();
    },
  };
}
