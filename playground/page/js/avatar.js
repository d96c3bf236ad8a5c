/** The round pictures of people and of the bot. */

import { h, hasEmoji } from './dom.js';

const COLOURS = ['#c8603f', '#3c7fb1', '#8a5fb0', '#b0782a', '#2f8f7a', '#b14f77', '#5a7d2f', '#5a67b8'];

const initials = (person) =>
  [person.first_name, person.last_name].filter(Boolean).map((name) => [...name][0]).join('').toUpperCase();

/** @param {import('./types.js').Persona} person */
export function avatar(person, look = '') {
  const given = CSS.supports('color', person.colour ?? '');
  const colour = given ? person.colour : COLOURS[Math.abs(person.id) % COLOURS.length];
  const picture = person.avatar && hasEmoji() ? person.avatar : null;
  const names = `avatar ${picture ? 'avatar-emoji' : ''} ${look}`;
  return h('span', { class: names, 'aria-hidden': 'true', style: { '--colour': colour } }, picture ?? initials(person));
}

export const botAvatar = (look = '') => h('img', { class: `avatar avatar-bot ${look}`, src: 'mark.svg', alt: '' });
