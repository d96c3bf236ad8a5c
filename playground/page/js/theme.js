/** Light or dark: the system's choice until one chooses; kept in localStorage. */

import { icon, iconButton } from './dom.js';

const KEY = 'spotter-playground-theme';
const system = matchMedia('(prefers-color-scheme: dark)');

const stored = () => {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
};

function apply() {
  const theme = stored() ?? (system.matches ? 'dark' : 'light');
  document.documentElement.dataset.theme = theme;
  document.querySelector('meta[name="theme-color"]').content = theme === 'dark' ? '#171d1d' : '#fbf9f5';
  return theme;
}

/** @returns {HTMLElement} the button that switches */
export function createThemeToggle() {
  const button = iconButton('moon', 'theme', { 'data-testid': 'theme-toggle' });
  const paint = () => button.replaceChildren(icon(apply() === 'dark' ? 'sun' : 'moon'));
  button.addEventListener('click', () => {
    const next = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark';
    try {
      localStorage.setItem(KEY, next);
    } catch {
      document.documentElement.dataset.theme = next;
    }
    paint();
  });
  system.addEventListener('change', paint);
  paint();
  return button;
}
