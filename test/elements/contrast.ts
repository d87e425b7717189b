import {composedAncestors} from '../../src/controllers/composed-tree.js';

/** Red, green, blue from 0 to 255, and opacity from 0 to 1. */
type Rgba = readonly [number, number, number, number];

const WHITE: Rgba = [255, 255, 255, 1];
const BLACK: Rgba = [0, 0, 0, 1];

const context = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true})!;
const parsed = new Map<string, Rgba>();
/** Any colour that CSS can compute, `oklab()` too: the browser itself turns it into sRGB. */
function parse(colour: string): Rgba {
  const known = parsed.get(colour);
  if (known) return known;
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
  const rgba: Rgba = [red!, green!, blue!, alpha! / 255];
  parsed.set(colour, rgba);
  return rgba;
}

const over = (top: Rgba, bottom: Rgba): Rgba => {
  const mix = (index: 0 | 1 | 2) => top[index] * top[3] + bottom[index] * (1 - top[3]);
  return [mix(0), mix(1), mix(2), 1];
};

/** Relative luminance, WCAG 2.2. */
function luminance([red, green, blue]: Rgba): number {
  const linear = (value: number) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast ratio, WCAG 2.2: 1 to 21. */
function ratio(one: Rgba, other: Rgba): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** What can be behind the content of an element: where that is a picture seen through a scrim, a white one and a black one. */
function backgrounds(element: Element): Rgba[] {
  const layers: Rgba[] = [];
  for (const ancestor of composedAncestors(element)) {
    const layer = parse(getComputedStyle(ancestor).backgroundColor);
    if (layer[3] > 0) layers.push(layer);
    if (layer[3] === 1) break;
  }
  const last = layers.at(-1);
  const seenThrough = layers.filter((layer) => layer[3] < 1).reverse();
  if (seenThrough.length > 0) return [WHITE, BLACK, ...(last![3] === 1 ? [last!] : [])].map((base) => seenThrough.reduce((under, layer) => over(layer, under), base));
  return [last ?? WHITE];
}

/** How much of the element can be seen, from its own and all opacities around it. */
function opacity(element: Element): number {
  let product = 1;
  for (const ancestor of composedAncestors(element)) product *= Number(getComputedStyle(ancestor).opacity);
  return product;
}

/** The least contrast of a colour on an element with whatever is behind it there. */
export function contrast(element: Element, colour: string, behind = element): number {
  const [red, green, blue, alpha] = parse(colour);
  const seen: Rgba = [red, green, blue, alpha * opacity(element)];
  return Math.min(...backgrounds(behind).map((background) => ratio(over(seen, background), background)));
}

/** 3 for large text (24 px, or 18.66 px and bold), 4.5 for any other: WCAG 2.2, 1.4.3. */
export function leastFor(element: Element): number {
  const {fontSize, fontWeight} = getComputedStyle(element);
  const size = Number.parseFloat(fontSize);
  return size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700) ? 3 : 4.5;
}
