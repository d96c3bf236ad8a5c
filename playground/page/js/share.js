/** Sharing a place or a phone number with the bot; both are made up, as the people are. */

import { api } from './api.js';
import { choose, confirmBox } from './dialog.js';
import { store } from './state.js';
import { attempt } from './toast.js';
import { t } from './words.js';

const CITIES = [
  { en: 'Paris', fr: 'Paris', latitude: 48.8566, longitude: 2.3522, zone: 'Europe/Paris' },
  { en: 'London', fr: 'Londres', latitude: 51.5074, longitude: -0.1278, zone: 'Europe/London' },
  { en: 'New York', fr: 'New York', latitude: 40.7128, longitude: -74.006, zone: 'America/New_York' },
  { en: 'Montréal', fr: 'Montréal', latitude: 45.5019, longitude: -73.5674, zone: 'America/Toronto' },
  { en: 'Mumbai', fr: 'Bombay', latitude: 19.076, longitude: 72.8777, zone: 'Asia/Kolkata' },
  { en: 'Sydney', fr: 'Sydney', latitude: -33.8688, longitude: 151.2093, zone: 'Australia/Sydney' },
];

export async function askPlace() {
  const language = document.documentElement.lang === 'fr' ? 'fr' : 'en';
  const city = await choose(t('whereAreYou'), CITIES.map((place) =>
    ({ label: place[language], note: place.zone, icon: 'place', value: place })));
  if (city) await attempt(api.location(store.activeId, { latitude: city.latitude, longitude: city.longitude }));
}

export async function askContact() {
  const number = `+1555${String(store.activeId).padStart(7, '0').slice(-7)}`;
  const sure = await confirmBox(`${t('shareContact')}\n${number}`, 'share', 'strong');
  if (sure) await attempt(api.contact(store.activeId, number));
}
