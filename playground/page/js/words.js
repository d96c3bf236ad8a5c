/** The page's own words in English and French; the language follows the persona that one speaks as. */

import { dictionary } from './dictionary.js';

let language = 'en';

export const currentLocale = () => (language === 'fr' ? 'fr-FR' : 'en-GB');

/** @param {string} key @param {Record<string, string|number>} [values] filled into {braces} */
export function t(key, values = {}) {
  const text = dictionary[key]?.[language === 'fr' ? 1 : 0] ?? key;
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));
}

/** Fills every element that names its word by data-word, data-word-label, data-word-hint. */
export function translate(root = document) {
  const each = (name, act) => {
    const found = [...root.querySelectorAll(`[${name}]`)];
    if (root.matches?.(`[${name}]`)) found.push(root);
    for (const element of found) act(element, t(element.getAttribute(name)));
  };
  each('data-word', (element, text) => { element.textContent = text; });
  each('data-word-label', (element, text) => {
    element.setAttribute('aria-label', text);
    if (element.tagName === 'BUTTON') element.title = text;
  });
  each('data-word-hint', (element, text) => element.setAttribute('placeholder', text));
}

/** @param {string|undefined} code an IETF tag @returns {boolean} whether the language changed */
export function setLanguage(code) {
  const next = code?.toLowerCase().startsWith('fr') ? 'fr' : 'en';
  if (next === language) return false;
  language = next;
  document.documentElement.lang = next;
  return true;
}
