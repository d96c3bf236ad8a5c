/** Text with its UTF-16 entities as DOM nodes; JavaScript's own indices are UTF-16, so they fit as they are. */

import { confirmBox } from './dialog.js';
import { copyText, h, hasEmoji, icon, openUrl, safeUrl } from './dom.js';
import { dateTime, fromUnix, longDate, relative } from './format.js';
import { emit } from './state.js';
import { toast } from './toast.js';
import { t } from './words.js';

/** @typedef {import('./types.js').Entity} Entity */

const BLOCKS = new Set(['blockquote', 'expandable_blockquote', 'pre']);
const LONG_QUOTE_LINES = 3;

const wrap = (tag) => (children) => h(tag, {}, children);

function anchor(target) {
  return (children) => {
    const href = safeUrl(target);
    return href ? h('a', { href, target: '_blank', rel: 'noopener noreferrer' }, children) : h('span', {}, children);
  };
}

/** A link whose words hide its address asks first, as Telegram does. */
function hiddenLink(children, { url }) {
  const link = anchor(url)(children);
  if (link.tagName !== 'A') return link;
  link.title = url;
  link.addEventListener('click', async (event) => {
    event.preventDefault();
    if (await confirmBox(`${t('openLink')}\n${url}`, 'open', 'strong')) openUrl(url);
  });
  return link;
}

function spoiler(children) {
  const box = h('span', { class: 'spoiler', role: 'button', tabindex: 0, 'aria-label': t('spoiler') }, children);
  const reveal = () => {
    box.classList.add('revealed');
    for (const name of ['role', 'tabindex', 'aria-label']) box.removeAttribute(name);
  };
  box.addEventListener('click', reveal, { once: true });
  box.addEventListener('keydown', (event) => ['Enter', ' '].includes(event.key) && reveal());
  return box;
}

const copy = (text) => copyText(text).then(() => toast(t('copied')));

function codeBlock(children, { language }, text) {
  const button = h('button', { type: 'button', class: 'code-copy', 'aria-label': t('copyCode'), title: t('copyCode'),
    onclick: () => copy(text) }, icon('copy'));
  return h('div', { class: 'code-block' },
    h('div', { class: 'code-head' }, h('span', {}, language ?? ''), button),
    h('pre', {}, h('code', {}, children)));
}

function inlineCode(children, _, text) {
  return h('code', { class: 'tap-copy', title: t('copy'), onclick: () => copy(text) }, children);
}

function expandable(children, _, text) {
  const body = h('div', { class: 'quote-body' }, children);
  const quote = h('blockquote', { class: 'expandable' }, body);
  if (text.split('\n').length <= LONG_QUOTE_LINES && text.length < 140) return quote;
  quote.classList.add('folded');
  const button = h('button', { type: 'button', class: 'quote-toggle', 'aria-expanded': 'false' }, icon('chevron'));
  button.setAttribute('aria-label', t('expand'));
  button.addEventListener('click', () => {
    const folded = quote.classList.toggle('folded');
    button.setAttribute('aria-expanded', String(!folded));
    button.setAttribute('aria-label', t(folded ? 'expand' : 'collapse'));
  });
  quote.append(button);
  return quote;
}

function moment(children, { unix_time: seconds, date_time_format: letters }) {
  const date = fromUnix(seconds ?? 0);
  const words = letters ? dateTime(date, letters) : children;
  return h('time', { class: 'moment', datetime: date.toISOString(), title: longDate(date), tabindex: 0, role: 'button',
    onclick: () => toast(`${longDate(date)} · ${relative(date)}`) }, words);
}

function sayButton(children, _, text) {
  return h('button', { type: 'button', class: 'link', onclick: () => emit('say', text) }, children);
}

const builders = {
  bold: wrap('strong'), italic: wrap('em'), underline: wrap('u'), strikethrough: wrap('s'),
  spoiler, code: inlineCode, pre: codeBlock, blockquote: wrap('blockquote'), expandable_blockquote: expandable,
  text_link: hiddenLink,
  url: (children, _, text) => anchor(text)(children),
  email: (children, _, text) => anchor(`mailto:${text}`)(children),
  phone_number: (children, _, text) => anchor(`tel:${text.replace(/[^\d+]/g, '')}`)(children),
  bot_command: sayButton,
  mention: (children) => h('span', { class: 'link' }, children),
  text_mention: (children, { user }) => h('span', { class: 'link', title: user?.first_name }, children),
  hashtag: (children) => h('span', { class: 'link' }, children),
  cashtag: (children) => h('span', { class: 'link' }, children),
  custom_emoji: (children) => h('span', { class: 'custom-emoji' }, children),
  date_time: moment,
};

/** Nodes of text[start, end); `entities` sorted by start, longer first. */
function nodes(text, start, end, entities) {
  const out = [];
  let at = start;
  for (let i = 0; i < entities.length; ) {
    const entity = entities[i];
    const from = Math.max(entity.offset, at);
    const to = Math.min(entity.offset + entity.length, end);
    let next = i + 1;
    while (next < entities.length && entities[next].offset < to) next += 1;
    const inside = entities.slice(i + 1, next);
    const rest = inside.filter((inner) => inner.offset + inner.length > to);
    i = next;
    if (to > from) {
      if (from > at) out.push(text.slice(at, from));
      const build = builders[entity.type] ?? wrap('span');
      out.push(build(nodes(text, from, to, inside), entity, text.slice(from, to)));
      at = BLOCKS.has(entity.type) && text[to] === '\n' ? to + 1 : to;
    }
    entities = [...entities.slice(0, i), ...rest.map((inner) => cutFront(inner, to)), ...entities.slice(i)];
  }
  if (at < end) out.push(text.slice(at, end));
  return out;
}

/** What is left of an entity that began inside another and outlives it. */
const cutFront = (entity, at) => ({ ...entity, offset: at, length: entity.offset + entity.length - at });

/** @param {string} text @param {Entity[]} [entities] @returns {(Node|string)[]} */
export function formatted(text, entities = []) {
  const sorted = entities.filter((entity) => entity.length > 0)
    .sort((a, b) => a.offset - b.offset || b.length - a.length);
  return nodes(text, 0, text.length, sorted);
}

const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[\d#*]\ufe0f?\u20e3)/u;

/** How many emoji a text consists of, 0 when it holds anything else or more than three. */
export function onlyEmoji(text) {
  if (!hasEmoji() || text.length > 60 || !text) return 0;
  const parts = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map((part) => part.segment);
  return parts.length <= 3 && parts.every((part) => EMOJI.test(part)) ? parts.length : 0;
}
