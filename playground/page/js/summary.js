/** A message in a few words: for quotes, pins and the chat list. */

import { t } from './words.js';

const LONGEST = 160;
export const KINDS = ['animation', 'photo', 'document', 'voice', 'video', 'audio', 'sticker', 'location', 'contact'];

/** @param {import('./types.js').Message} message @returns {string|undefined} */
export const mediaKind = (message) => KINDS.find((kind) => message[kind]);

/** @param {string} text @param {number} most letters, as people count them */
export function shorten(text, most) {
  const letters = [...text];
  return letters.length > most ? `${letters.slice(0, most - 1).join('').trimEnd()}…` : text;
}

/** @param {import('./types.js').Message} message */
export function summary(message) {
  const words = message.text ?? message.caption;
  if (words) return shorten(words.replace(/\s+/g, ' '), LONGEST);
  const kind = mediaKind(message);
  if (kind === 'document') return message.document.file_name ?? t('file');
  return t(kind ?? 'service');
}
