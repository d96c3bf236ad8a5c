/** Dates, durations and sizes as people read them, in the page's language and the reader's zone. */

import { now } from './state.js';
import { currentLocale, t } from './words.js';

const formats = new Map();

/** @param {Intl.DateTimeFormatOptions} options */
function format(options) {
  const key = currentLocale() + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(currentLocale(), options));
  return formats.get(key);
}

export const clockTime = (date) => format({ hour: '2-digit', minute: '2-digit' }).format(date);
export const longDate = (date) => format({ dateStyle: 'full', timeStyle: 'short' }).format(date);
export const clockLine = (date) =>
  `${format({ weekday: 'long' }).format(date)} ${format({ day: 'numeric', month: 'short' }).format(date)}`;
export const dayKey = (date) => `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
export const fromUnix = (seconds) => new Date(seconds * 1000);

function daysAgo(date) {
  const midnight = (moment) => new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();
  return Math.round((midnight(now()) - midnight(date)) / 86_400_000);
}

export function dayName(date) {
  const ago = daysAgo(date);
  if (ago === 0) return t('today');
  if (ago === 1) return t('yesterday');
  const year = date.getFullYear() === now().getFullYear() ? undefined : 'numeric';
  return format({ day: 'numeric', month: 'long', year }).format(date);
}

/** The short stamp of the chat list: a time today, a weekday this week, else a date. */
export function stamp(date) {
  const ago = daysAgo(date);
  if (ago <= 0) return clockTime(date);
  return ago < 7 ? format({ weekday: 'short' }).format(date) : format({ day: 'numeric', month: 'short' }).format(date);
}

/** @param {number} seconds */
export function span(seconds) {
  const minutes = Math.round(seconds / 60);
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  const day = currentLocale() === 'fr-FR' ? 'j' : 'd';
  const parts = [days && `${days} ${day}`, hours && `${hours} h`, rest && `${rest} min`].filter(Boolean);
  return parts.join(' ') || `${Math.round(seconds)} s`;
}

const UNITS = { d: 86_400, h: 3600, m: 60 };
const NAMES = { d: 'day', h: 'hour', m: 'minute' };

export function relative(date) {
  const seconds = (date.getTime() - now().getTime()) / 1000;
  const unit = Object.keys(UNITS).find((name) => Math.abs(seconds) >= UNITS[name]);
  const words = new Intl.RelativeTimeFormat(currentLocale(), { numeric: 'auto' });
  if (!unit) return words.format(Math.round(seconds), 'second');
  return words.format(Math.round(seconds / UNITS[unit]), NAMES[unit]);
}

/** Telegram's date_time formats: "r" is relative; else w weekday, d/D short or long date, t/T short or long time. */
export function dateTime(date, letters) {
  if (letters === 'r') return relative(date);
  const options = {};
  if (/w/.test(letters)) options.weekday = 'long';
  if (/d/.test(letters)) Object.assign(options, { day: '2-digit', month: '2-digit', year: '2-digit' });
  if (/D/.test(letters)) Object.assign(options, { day: 'numeric', month: 'long', year: 'numeric' });
  if (/t|T/.test(letters)) Object.assign(options, { hour: '2-digit', minute: '2-digit' });
  if (/T/.test(letters)) options.second = '2-digit';
  return format(options).format(date);
}

export function size(bytes) {
  if (!Number.isFinite(bytes)) return '';
  const step = [[1e9, 'GB'], [1e6, 'MB'], [1e3, 'KB']].find(([least]) => bytes >= least) ?? [1, 'B'];
  const number = new Intl.NumberFormat(currentLocale(), { maximumFractionDigits: step[0] > 1e3 ? 1 : 0 });
  return `${number.format(bytes / step[0])} ${currentLocale() === 'fr-FR' ? step[1].replace('B', 'o') : step[1]}`;
}

export const duration = (seconds) =>
  `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`;
