/** Keeps the newest message in view until the person scrolls up; then counts what they miss. */

import { calm, h, icon } from './dom.js';
import { t } from './words.js';

const NEAR_BOTTOM = 60;
const NEAR_TOP = 400;

/** @param {HTMLElement} scroller @param {() => void} onTop draws older messages */
export function createScroll(scroller, onTop) {
  let following = true;
  let missed = 0;
  let lastTop = 0;
  const count = h('span', { class: 'badge', hidden: true });
  const button = h('button', { type: 'button', class: 'go-down', hidden: true }, icon('down'), count);

  const toBottom = (smooth = false) =>
    scroller.scrollTo({ top: scroller.scrollHeight, behavior: smooth && !calm() ? 'smooth' : 'auto' });

  function paint() {
    button.hidden = following;
    count.hidden = missed === 0;
    count.textContent = String(missed);
    button.setAttribute('aria-label', missed ? t('newMessages', { count: missed }) : t('goDown'));
  }

  /** Only the person scrolls up; a message that grows below moves nothing. */
  function watch() {
    const left = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
    following = left < NEAR_BOTTOM || (following && scroller.scrollTop >= lastTop);
    lastTop = scroller.scrollTop;
    if (following) missed = 0;
    if (scroller.scrollTop < NEAR_TOP) onTop();
    paint();
  }

  const follow = new ResizeObserver(() => following && toBottom());
  follow.observe(scroller);
  follow.observe(scroller.firstElementChild);
  scroller.addEventListener('scroll', watch, { passive: true });
  button.addEventListener('click', () => {
    const nearby = scroller.scrollHeight - 3 * scroller.clientHeight;
    if (scroller.scrollTop < nearby) scroller.scrollTop = nearby;
    toBottom(true);
  });

  return {
    button,
    toBottom() {
      following = true;
      missed = 0;
      toBottom();
      paint();
    },
    /** @param {boolean} own one's own message always brings the view down */
    arrived(own) {
      if (own) following = true;
      if (following) toBottom();
      else missed += 1;
      paint();
    },
    /** Runs a change above the view without moving what is in view. */
    hold(change) {
      const { scrollHeight, scrollTop } = scroller;
      change();
      scroller.scrollTop = scrollTop + scroller.scrollHeight - scrollHeight;
    },
  };
}
