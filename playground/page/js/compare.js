/** Two messages side by side: the same, close together, on different days. */

import { isService } from './bubble.js';
import { dayKey, fromUnix } from './format.js';
import { isOwn } from './state.js';

const GROUP_SECONDS = 300;
const isPlain = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

/** Equal for equal messages, in whatever order their fields came. */
export const signature = (message) =>
  JSON.stringify(message, (_, value) => (isPlain(value) ? Object.fromEntries(Object.entries(value).sort()) : value));

/** Whether a message begins a day. */
export const newDay = (before, message) =>
  !before || dayKey(fromUnix(before.date)) !== dayKey(fromUnix(message.date));

/** Whether two messages in a row belong to one group of bubbles. */
export const near = (before, message) =>
  Boolean(before && message) && isOwn(before) === isOwn(message) && !isService(before) && !isService(message) &&
  message.date - before.date < GROUP_SECONDS && !newDay(before, message);
