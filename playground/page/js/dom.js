/** Small helpers that build DOM nodes; text always becomes a text node, never markup. */

const SVG = 'http://www.w3.org/2000/svg';

/**
 * @param {string} tag
 * @param {Record<string, any>} [props] attributes; `onclick` and the like are listeners, `style` is an object
 * @param {...(Node|string|null|undefined|false|Array<Node|string|null|undefined|false>)} children
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'style') for (const [key, text] of Object.entries(value)) element.style.setProperty(key, text);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** @param {string} name a symbol of icons.svg */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `icons.svg#${name}`);
  svg.append(use);
  return svg;
}

/** @param {string} tag @param {Record<string, string|number>} attributes */
export function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

/** A round button with an icon; its label follows the language. */
export function iconButton(name, word, props = {}) {
  const { class: extra = '', ...rest } = props;
  return h('button', { type: 'button', class: `icon-button ${extra}`, 'data-word-label': word, ...rest }, icon(name));
}

export const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
export const phone = () => matchMedia('(max-width: 720px)').matches;

/** Only these may be opened; anything else is shown as plain text. @returns {string|null} */
export function safeUrl(text) {
  const full = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `http://${text}`;
  try {
    const url = new URL(full);
    return ['http:', 'https:', 'tg:', 'mailto:', 'tel:'].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

export function openUrl(text) {
  const url = safeUrl(text);
  if (url) window.open(url, '_blank', 'noopener,noreferrer');
}

/** The clipboard where the browser grants it, else the old way through a selection. */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const box = h('textarea', { class: 'visually-hidden' });
    box.value = text;
    document.body.append(box);
    box.select();
    document.execCommand('copy');
    box.remove();
  }
}

export function debounce(wait, task) {
  let timer = 0;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(task, wait, ...given);
  };
}

let emojiKnown;
/** Whether this machine can draw colour emoji; without them avatars show initials. */
export function hasEmoji() {
  if (emojiKnown !== undefined) return emojiKnown;
  const canvas = h('canvas', { width: 20, height: 20 });
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  pen.font = '16px sans-serif';
  pen.fillText('😀', 0, 16);
  const pixels = pen.getImageData(0, 0, 20, 20).data;
  emojiKnown = pixels.some((value, at) => at % 4 === 0 && Math.abs(value - pixels[at + 2]) > 40);
  return emojiKnown;
}
