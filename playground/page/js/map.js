/** A drawn scrap of map: invented streets that are always the same for the same place. */

import { svg } from './dom.js';

const WIDTH = 280;
const HEIGHT = 150;

function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function streets(random, count, name) {
  return Array.from({ length: count }, (_, at) => {
    const tilt = (random() - 0.5) * 46;
    const across = at % 2 === 0;
    const where = ((at + random()) / count) * (across ? HEIGHT : WIDTH) * 1.1;
    const path = across
      ? `M-10 ${where - tilt} L${WIDTH + 10} ${where + tilt}`
      : `M${where - tilt} -10 L${where + tilt} ${HEIGHT + 10}`;
    return svg('path', { class: name, d: path });
  });
}

/** @param {number} latitude @param {number} longitude */
export function drawMap(latitude, longitude) {
  const random = generator(Math.round((latitude + 90) * 1000) * 7919 + Math.round((longitude + 180) * 1000));
  const shore = 20 + random() * 90;
  const bends = `C60 ${shore + 50} 110 ${shore - 30} 175 ${shore + 20} S260 ${shore + 40} 290 ${shore - 10}`;
  const water = svg('path', { class: 'map-water', d: `M-5 ${shore} ${bends}` });
  const park = svg('rect', {
    class: 'map-park', rx: 10,
    x: 20 + random() * 150, y: 10 + random() * 60, width: 60 + random() * 40, height: 40 + random() * 30,
  });
  const pin = svg('g', { class: 'map-pin', transform: `translate(${WIDTH / 2} ${HEIGHT / 2})` },
    svg('ellipse', { cx: 0, cy: 2, rx: 7, ry: 3 }),
    svg('path', { d: 'M0 0C-10-12-15-18-15-26a15 15 0 0 1 30 0C15-18 10-12 0 0z' }),
    svg('circle', { cx: 0, cy: -26, r: 5.5 }));
  return svg('svg', { class: 'map', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true' },
    svg('rect', { class: 'map-land', width: WIDTH, height: HEIGHT }), park, water,
    ...streets(random, 8, 'map-street'), ...streets(random, 3, 'map-road'), pin);
}
