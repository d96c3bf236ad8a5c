/** What a message carries besides text: pictures, files, voice, places, contacts. */

import { h, icon } from './dom.js';
import { duration, size } from './format.js';
import { drawMap } from './map.js';
import { mediaKind } from './summary.js';
import { viewPhoto } from './viewer.js';
import { attempt } from './toast.js';
import { t } from './words.js';

/** @typedef {import('./types.js').Message} Message */

const BARS = 36;
const largest = (sizes) => [...sizes].sort((a, b) => b.width * b.height - a.width * a.height)[0];
const address = (message, part) => part?.file_url ?? message.file_url;

function framed(element, width, height) {
  const frame = h('div', { class: 'frame' }, element);
  if (width && height) frame.style.setProperty('--ratio', String(Math.min(Math.max(width / height, 0.5), 2.6)));
  return frame;
}

function photo(message) {
  const picture = largest(message.photo);
  const alt = message.caption ?? t('photo');
  const image = h('img', { src: address(message, picture), alt, loading: 'lazy', draggable: 'false' });
  const fallback = () => image.replaceWith(h('span', { class: 'frame-empty' }, icon('image')));
  image.addEventListener('error', fallback, { once: true });
  const open = h('button', { type: 'button', class: 'frame-button', 'aria-label': t('photo'),
    onclick: () => viewPhoto(image.src, message.caption ?? '') }, image);
  if (message.has_media_spoiler) {
    open.classList.add('veiled');
    open.addEventListener('click', (event) => {
      if (open.classList.contains('veiled')) event.stopImmediatePropagation();
      open.classList.remove('veiled');
    }, { capture: true });
  }
  return framed(open, picture.width, picture.height);
}

function video(message) {
  const part = message.animation ?? message.video;
  const loops = Boolean(message.animation);
  const source = address(message, part);
  const isPicture = /\.(gif|webp|png|jpe?g)$/i.test(part.file_name ?? '') || part.mime_type?.startsWith('image/');
  const player = isPicture
    ? h('img', { src: source, alt: t('animation') })
    : h('video', { src: source, controls: !loops, autoplay: loops, loop: loops, playsinline: true });
  if (!isPicture) player.muted = loops;
  return framed(player, part.width, part.height);
}

function fileRow(message) {
  const part = message.document ?? message.audio;
  const name = part.file_name ?? part.title ?? t('file');
  const label = t('download', { name });
  return h('a', { class: 'file-row', href: address(message, part), download: name, 'aria-label': label },
    h('span', { class: 'file-badge' }, icon('download')),
    h('span', { class: 'file-words' },
      h('span', { class: 'file-name' }, name), h('span', { class: 'file-size' }, size(part.file_size))));
}

/** Heights of a waveform that stays the same for the same recording. */
function waveform(seed) {
  let state = [...seed].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7);
  return Array.from({ length: BARS }, (_, at) => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return 18 + (state / 2 ** 32) * 62 * (0.45 + 0.55 * Math.sin((at / BARS) * Math.PI));
  });
}

function voice(message) {
  const part = message.voice;
  const audio = new Audio();
  const symbol = (name) => button.replaceChildren(icon(name));
  const button = h('button', { type: 'button', class: 'voice-button', 'aria-label': t('play') }, icon('play'));
  const bars = h('span', { class: 'voice-bars', 'aria-hidden': 'true' },
    waveform(part.file_unique_id ?? '').map((height) => h('i', { style: { height: `${height}%` } })));
  button.addEventListener('click', () => {
    audio.src ||= address(message, part);
    if (audio.paused) attempt(audio.play());
    else audio.pause();
  });
  audio.addEventListener('play', () => symbol('pause'));
  audio.addEventListener('pause', () => symbol('play'));
  audio.addEventListener('timeupdate', () => {
    const done = (audio.currentTime / (audio.duration || 1)) * BARS;
    [...bars.children].forEach((bar, at) => bar.classList.toggle('played', at < done));
  });
  const words = [part.duration ? duration(part.duration) : null, size(part.file_size)].filter(Boolean).join(' · ');
  return h('div', { class: 'voice-row' },
    button, h('span', { class: 'file-words' }, bars, h('span', { class: 'file-size' }, words)));
}

function location(message) {
  const { latitude, longitude } = message.location;
  const place = `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`;
  const href = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=13/${latitude}/${longitude}`;
  const label = t('mapOf', { place });
  return h('a', { class: 'place', href, target: '_blank', rel: 'noopener noreferrer', 'aria-label': label },
    drawMap(latitude, longitude), h('span', { class: 'place-words' }, message.venue?.title ?? place));
}

function contact(message) {
  const { first_name: first, last_name: last, phone_number: number } = message.contact;
  const name = [first, last].filter(Boolean).join(' ');
  return h('div', { class: 'file-row' }, h('span', { class: 'file-badge' }, icon('person')),
    h('span', { class: 'file-words' },
      h('span', { class: 'file-name' }, name), h('span', { class: 'file-size' }, number)));
}

function sticker(message) {
  const source = address(message, message.sticker);
  const words = message.sticker.emoji ?? t('sticker');
  const image = h('img', { class: 'sticker', src: source, alt: words });
  const fallback = () => image.replaceWith(h('span', { class: 'sticker-words' }, words));
  image.addEventListener('error', fallback, { once: true });
  return image;
}

const builders = {
  photo, voice, location, contact, sticker, video, animation: video, document: fileRow, audio: fileRow,
};

/** @param {Message} message @returns {HTMLElement|null} */
export function media(message) {
  const kind = mediaKind(message);
  return kind ? builders[kind](message) : null;
}
