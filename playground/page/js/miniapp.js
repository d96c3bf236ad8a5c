/** The Mini App's place: a sheet with a frame that speaks the essentials of Telegram's web events. */

import { h, iconButton, openUrl, safeUrl } from './dom.js';
import { store } from './state.js';
import { translate } from './words.js';

const VERSION = '9.1';

function themeParams() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  return {
    bg_color: colour('--surface'),
    secondary_bg_color: colour('--paper'),
    header_bg_color: colour('--surface'),
    text_color: colour('--ink'),
    hint_color: colour('--muted'),
    link_color: colour('--link'),
    accent_text_color: colour('--accent'),
    destructive_text_color: colour('--danger'),
    button_color: colour('--accent'),
    button_text_color: colour('--on-accent'),
  };
}

function launchUrl(text) {
  const url = safeUrl(text);
  if (!url || !/^https?:/.test(url)) return null;
  const launch = new URLSearchParams({
    tgWebAppVersion: VERSION, tgWebAppPlatform: 'weba', tgWebAppThemeParams: JSON.stringify(themeParams()),
  });
  const [base, hash = ''] = url.split('#');
  return `${base}#${hash ? `${hash}&` : ''}${launch}`;
}

/** @param {string|undefined} text the Mini App's address @param {string} title */
export function openMiniApp(text, title) {
  const url = text && launchUrl(text);
  if (!url) return;
  const frame = h('iframe', { src: url, title, allow: 'clipboard-write; geolocation',
    sandbox: 'allow-scripts allow-same-origin allow-forms allow-popups allow-downloads' });
  const origin = new URL(url).origin;
  const tell = (eventType, eventData) =>
    frame.contentWindow?.postMessage(JSON.stringify({ eventType, eventData }), origin);
  const back = iconButton('back', 'back', { hidden: true, onclick: () => tell('back_button_pressed') });
  const main = h('button', { type: 'button', class: 'miniapp-main', hidden: true,
    onclick: () => tell('main_button_pressed') });
  const sheet = h('dialog', { class: 'miniapp', 'data-testid': 'miniapp', 'aria-label': title });
  const close = () => sheet.open && sheet.close();
  const acts = {
    web_app_close: close,
    web_app_setup_back_button: (data) => { back.hidden = !data.is_visible; },
    web_app_request_theme: () => tell('theme_changed', { theme_params: themeParams() }),
    web_app_request_viewport: () =>
      tell('viewport_changed', { height: frame.clientHeight, is_state_stable: true, is_expanded: true }),
    web_app_open_link: (data) => openUrl(data.url),
    web_app_setup_main_button: (data) => {
      main.hidden = !data.is_visible;
      main.disabled = data.is_active === false;
      main.textContent = data.text ?? '';
    },
  };
  const receive = (event) => {
    if (event.source !== frame.contentWindow || event.origin !== origin || typeof event.data !== 'string') return;
    try {
      const { eventType, eventData } = JSON.parse(event.data);
      acts[eventType]?.(typeof eventData === 'string' ? JSON.parse(eventData) : eventData ?? {});
    } catch {
      return;
    }
  };
  sheet.append(
    h('header', { class: 'miniapp-head' }, back, h('h2', {}, title || store.bot.first_name),
      iconButton('close', 'close', { onclick: close })),
    frame, main);
  sheet.addEventListener('close', () => {
    window.removeEventListener('message', receive);
    sheet.remove();
  });
  window.addEventListener('message', receive);
  translate(sheet);
  document.body.append(sheet);
  sheet.showModal();
}
