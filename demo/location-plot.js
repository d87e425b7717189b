// Places on the earth, on a plain plot: north is up, one scale for both ways.
const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 640;
const HEIGHT = 480;
const MARGIN = 70;
/** Metres of a degree of latitude: a 360th of the earth's mean circumference. */
const DEGREE = 111_195;
const radians = (degrees) => (degrees * Math.PI) / 180;
/** Longitudes are closer to each other away from the equator; at the poles they are one. */
const squeeze = (lat) => Math.max(0.01, Math.cos(radians(lat)));
/** Over the date line the shorter way. */
const turn = (degrees) => ((degrees + 540) % 360) - 180;

/** Great circle, in metres (haversine formula). */
export function distance(a, b) {
  const h = Math.sin(radians(b.lat - a.lat) / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  return 2 * DEGREE * (180 / Math.PI) * Math.asin(Math.min(1, Math.sqrt(h)));
}

/**
 * A place as it is told to others.
 * @param grain side of the square, in metres, of which only the middle is told; 0 for the place itself
 * @returns `about`: metres around it in which the place is
 */
export function coarse(lat, lon, accuracy, grain) {
  if (grain === 0) return {lat, lon, about: Math.max(1, Math.round(accuracy))};
  const step = grain / DEGREE;
  const middle = (value, size) => (Math.floor(value / size) + 0.5) * size;
  const told = middle(lat, step);
  return {lat: told, lon: middle(lon, step / squeeze(told)), about: Math.max(grain, Math.round(accuracy))};
}

const make = (tag, attributes, ...children) => {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};
const line = (x1, y1, x2, y2, name) => make('line', {x1, y1, x2, y2, class: name});

/** 1, 2 or 5 times a power of ten, at most `metres`. */
function round(metres) {
  const power = 10 ** Math.floor(Math.log10(metres));
  return power * [5, 2, 1].find((step) => step * power <= metres);
}

/** @param places `{name, own, lat, lon, about}` @param title what the picture says, in words */
export function draw(svg, places, title) {
  const grid = [1, 2, 3].flatMap((at) => [line((WIDTH * at) / 4, 0, (WIDTH * at) / 4, HEIGHT, 'line'), line(0, (HEIGHT * at) / 4, WIDTH, (HEIGHT * at) / 4, 'line')]);
  const name = svg.querySelector('title');
  name.textContent = title;
  if (places.length === 0) return svg.replaceChildren(name, ...grid);

  const [origin] = places;
  // Metres to the east and to the north of the first.
  const flat = places.map((place) => ({...place, east: turn(place.lon - origin.lon) * DEGREE * squeeze(origin.lat), north: (place.lat - origin.lat) * DEGREE}));
  const span = (key) => [Math.min(...flat.map((place) => place[key])), Math.max(...flat.map((place) => place[key]))];
  const [[west, east], [south, north]] = [span('east'), span('north')];
  const widest = Math.max(...flat.map(({about}) => about));
  const scale = Math.min((WIDTH - 2 * MARGIN) / Math.max(east - west, widest * 2, 50), (HEIGHT - 2 * MARGIN) / Math.max(north - south, widest * 2, 50));
  const across = (place) => WIDTH / 2 + (place.east - (west + east) / 2) * scale;
  const down = (place) => HEIGHT / 2 - (place.north - (south + north) / 2) * scale;

  const marks = flat.map((place) => {
    const [cx, cy] = [across(place), down(place)];
    const label = make('text', {x: cx, y: cy - 16, 'text-anchor': cx < 120 ? 'start' : cx > WIDTH - 120 ? 'end' : 'middle'}, place.name);
    return make('g', place.own ? {class: 'own'} : {}, make('circle', {cx, cy, r: place.about * scale, class: 'about'}), make('circle', {cx, cy, r: 8, class: 'place'}), label);
  });
  const metres = round(WIDTH / 4 / scale);
  const bar = [line(20, HEIGHT - 20, 20 + metres * scale, HEIGHT - 20, 'scale'), make('text', {x: 20, y: HEIGHT - 28}, metres < 1_000 ? `${metres} m` : `${metres / 1_000} km`)];
  svg.replaceChildren(name, ...grid, ...marks, ...bar, make('text', {x: WIDTH - 12, y: 34, 'text-anchor': 'end'}, 'N ↑'));
}
