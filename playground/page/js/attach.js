/** What can be sent besides text: chosen, pasted or dropped files, a place, a contact, a made-up voice message. */

import { api } from './api.js';
import { h } from './dom.js';
import { openMenu } from './menu.js';
import { askContact, askPlace } from './share.js';
import { store } from './state.js';
import { attempt } from './toast.js';

const VOICE_BYTES = 24_000;

/** @param {Iterable<File>} files @param {'photo'|'document'} [as] */
async function send(files, as) {
  for (const file of files) {
    const kind = as ?? (/^image\/(jpeg|png|webp)$/.test(file.type) ? 'photo' : 'document');
    await attempt(api.upload(store.activeId, kind, file));
  }
}

/** Asks for files outside the document, so that nothing is left behind. */
function pick(kind) {
  const input = h('input', { type: 'file', accept: kind === 'photo' ? 'image/*' : undefined, multiple: true });
  input.addEventListener('change', () => send(input.files, kind));
  input.click();
}

/** @param {HTMLElement} button */
export function openAttach(button) {
  const box = button.getBoundingClientRect();
  openMenu({ x: box.left, y: box.top - 250 }, [
    { word: 'photo', icon: 'image', act: () => pick('photo') },
    { word: 'document', icon: 'file', act: () => pick('document') },
    { word: 'location', icon: 'place', act: askPlace },
    { word: 'contact', icon: 'person', act: askContact },
    { word: 'voice', icon: 'mic', act: () => attempt(api.madeUp(store.activeId, 'voice', VOICE_BYTES)) },
  ]);
}

/** @param {HTMLElement} area where files may be dropped @param {HTMLElement} field where they may be pasted */
export function acceptFiles(area, field) {
  field.addEventListener('paste', (event) => {
    if (event.clipboardData?.files.length) {
      event.preventDefault();
      send(event.clipboardData.files);
    }
  });
  area.addEventListener('dragover', (event) => {
    event.preventDefault();
    area.classList.add('dropping');
  });
  area.addEventListener('dragleave', (event) => {
    if (!event.relatedTarget || !area.contains(event.relatedTarget)) area.classList.remove('dropping');
  });
  area.addEventListener('drop', (event) => {
    event.preventDefault();
    area.classList.remove('dropping');
    if (store.activeId !== null) send(event.dataTransfer.files);
  });
}
