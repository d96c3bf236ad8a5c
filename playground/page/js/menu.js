/** A small menu at a point: arrows move, Escape and a click elsewhere close it. */

import { h, icon } from './dom.js';
import { t } from './words.js';

let close = () => {};

function keys(menu, event) {
  const items = [...menu.querySelectorAll('button')];
  const at = items.indexOf(document.activeElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (next !== undefined) {
    event.preventDefault();
    items[(next + items.length) % items.length].focus();
  }
  if (['Escape', 'Tab'].includes(event.key)) {
    event.stopPropagation();
    event.preventDefault();
    close();
  }
}

/**
 * @param {{x: number, y: number}} point
 * @param {{word: string, icon: string, act: () => void, look?: string}[]} items
 */
export function openMenu(point, items) {
  close();
  const before = document.activeElement;
  const menu = h('div', { class: 'menu', role: 'menu' }, items.map((item) =>
    h('button', { type: 'button', role: 'menuitem', class: item.look ?? '', onclick: () => {
      close();
      item.act();
    } }, icon(item.icon), t(item.word))));
  const outside = (event) => !menu.contains(event.target) && close();
  close = () => {
    close = () => {};
    document.removeEventListener('pointerdown', outside, true);
    menu.remove();
    before?.focus?.({ preventScroll: true });
  };
  menu.addEventListener('keydown', (event) => keys(menu, event));
  document.addEventListener('pointerdown', outside, true);
  document.body.append(menu);
  const box = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(8, Math.min(point.x, innerWidth - box.width - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(point.y, innerHeight - box.height - 8))}px`;
  menu.querySelector('button')?.focus({ preventScroll: true });
}
