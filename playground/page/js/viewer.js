/** A photo on the whole screen. */

import { h, iconButton } from './dom.js';
import { translate } from './words.js';

/** @param {string} source @param {string} caption */
export function viewPhoto(source, caption) {
  const dialog = h('dialog', { class: 'viewer', 'aria-label': caption || 'photo' });
  const leave = () => {
    dialog.close();
    dialog.remove();
  };
  dialog.append(
    h('img', { src: source, alt: caption }),
    caption && h('p', { class: 'viewer-caption' }, caption),
    iconButton('close', 'close', { class: 'viewer-close', onclick: leave }),
  );
  dialog.addEventListener('click', leave);
  dialog.addEventListener('cancel', leave);
  translate(dialog);
  document.body.append(dialog);
  dialog.showModal();
}
