/** Modal questions: an OK, a yes or no, a form, a list of choices. */

import { h, icon } from './dom.js';
import { t } from './words.js';

/**
 * A modal dialog; resolves with the value of the button that closed it, or null.
 * @param {{title?: string, testid?: string, body: (Node|string)[],
 *   buttons: {word: string, value: any, look?: string}[]}} options
 */
export function ask({ title, testid, body, buttons }) {
  return new Promise((resolve) => {
    const label = title ?? body[0]?.textContent;
    const dialog = h('dialog', { class: 'dialog', 'data-testid': testid, 'aria-label': label });
    const finish = (value) => {
      dialog.close();
      dialog.remove();
      resolve(value);
    };
    const form = h(
      'form',
      { method: 'dialog', class: 'dialog-inner' },
      title && h('h2', {}, title),
      h('div', { class: 'dialog-body' }, body),
      h('div', { class: 'dialog-buttons' }, buttons.map(({ word, value, look = '' }) =>
        h('button', { type: value === 'submit' ? 'submit' : 'button', class: `text-button ${look}`,
          onclick: value === 'submit' ? undefined : () => finish(value) }, t(word)))),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      finish(Object.fromEntries(new FormData(form)));
    });
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      finish(null);
    });
    dialog.addEventListener('click', (event) => event.target === dialog && finish(null));
    dialog.append(form);
    document.body.append(dialog);
    dialog.showModal();
  });
}

export const alertBox = (text) =>
  ask({ testid: 'alert', body: [h('p', { class: 'pre-line' }, text)],
    buttons: [{ word: 'ok', value: true, look: 'strong' }] });

export const confirmBox = (text, word, look = 'danger') =>
  ask({ body: [h('p', { class: 'pre-line' }, text)],
    buttons: [{ word: 'cancel', value: false }, { word, value: true, look }] });

/** A list of things to choose from. @param {{label: string, note?: string, icon: string, value: any}[]} choices */
export function choose(title, choices) {
  return new Promise((resolve) => {
    const dialog = h('dialog', { class: 'dialog choices', 'aria-label': title });
    const finish = (value) => {
      dialog.close();
      dialog.remove();
      resolve(value);
    };
    dialog.append(h('div', { class: 'dialog-inner' }, h('h2', {}, title), choices.map((choice) =>
      h('button', { type: 'button', class: 'choice', onclick: () => finish(choice.value) },
        icon(choice.icon), h('span', {}, choice.label), choice.note && h('small', {}, choice.note)))));
    dialog.addEventListener('cancel', () => finish(null));
    dialog.addEventListener('click', (event) => event.target === dialog && finish(null));
    document.body.append(dialog);
    dialog.showModal();
  });
}
