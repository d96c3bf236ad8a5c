/** How rows come, change and go; still where people asked for less motion. */

import { calm } from './dom.js';

const LIT_MS = 1900;

export function slideIn(row) {
  row.classList.add('arriving');
  row.addEventListener('animationend', () => row.classList.remove('arriving'), { once: true });
}

/** An edited bubble turns softly into its new self. @param {HTMLElement} fresh @param {number} before its old height */
export function melt(fresh, before) {
  if (calm()) return;
  const after = fresh.offsetHeight;
  fresh.querySelector('.words')?.animate([{ opacity: 0.35 }, { opacity: 1 }], { duration: 240, easing: 'ease-out' });
  if (before !== after) {
    const easing = 'cubic-bezier(.2,.8,.3,1)';
    fresh.animate([{ height: `${before}px` }, { height: `${after}px` }], { duration: 200, easing });
  }
}

/** Keeps a picture that did not change, so that an edit does not flash. */
export function keepPicture(old, fresh) {
  const before = old.querySelector('.frame img');
  const after = fresh.querySelector('.frame img');
  if (before && after && before.src === after.src) after.replaceWith(before);
}

/** A deleted row fades and closes the gap; tests no longer find it. */
export function foldAway(row) {
  row.removeAttribute('data-testid');
  if (calm()) {
    row.remove();
    return;
  }
  row.style.overflow = 'clip';
  row.animate(
    [{ height: `${row.offsetHeight}px`, opacity: 1 }, { height: 0, opacity: 0, padding: 0 }],
    { duration: 220, easing: 'ease-in' },
  ).finished.finally(() => row.remove());
}

export function lightUp(row) {
  row.classList.remove('lit');
  requestAnimationFrame(() => row.classList.add('lit'));
  setTimeout(() => row.classList.remove('lit'), LIT_MS);
}
