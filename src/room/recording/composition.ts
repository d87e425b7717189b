import type {Rect, Size} from '../best-fit.js';
import {hueOf, initials} from '../initials.js';
import type {RoomState} from '../room-state.js';
import type {RecordedTile} from './tiles.js';

/** The dark look of the elements, whatever the theme of the person who records. */
const SURFACE = '#101214';
const RING = '#2dd4bf';
const SCRIM = 'rgb(0 0 0 / 0.64)';
const FONT = "-apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', system-ui, sans-serif";

interface Shown {
  readonly name: string;
  /** Null while there is no picture. */
  readonly stream: MediaStream | null;
  readonly speaking: boolean;
}

/** Draws a room as its tiles say; nobody is mirrored. */
export class Composition {
  readonly canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  /** Of its own: those on the page come and go with the tiles. */
  readonly #videos = new Map<MediaStream, HTMLVideoElement>();

  constructor({width, height}: Size) {
    this.canvas = Object.assign(document.createElement('canvas'), {width, height});
    // What is drawn is opaque; that is less work.
    this.#context = this.canvas.getContext('2d', {alpha: false})!;
  }

  draw(state: RoomState, tiles: readonly RecordedTile[]): void {
    const context = this.#context;
    const {width, height} = this.canvas;
    context.fillStyle = SURFACE;
    context.fillRect(0, 0, width, height);
    const seen = new Set<MediaStream>();
    for (const tile of tiles) {
      const shown = whatIs(tile, state);
      if (!shown) continue;
      if (shown.stream) seen.add(shown.stream);
      this.#tile(tile, shown);
    }
    for (const [stream, video] of this.#videos) if (!seen.has(stream)) this.#forget(stream, video);
  }

  close(): void {
    for (const [stream, video] of this.#videos) this.#forget(stream, video);
  }

  #tile(tile: RecordedTile, {name, stream, speaking}: Shown): void {
    const context = this.#context;
    const frame = new Path2D();
    frame.roundRect(tile.x, tile.y, tile.width, tile.height, Math.min(12, tile.height / 8));
    context.save();
    context.clip(frame);
    const video = stream && this.#videoOf(stream);
    const isPainted = video !== null && video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && video.videoWidth > 0;
    context.fillStyle = tile.screen ? '#000' : `oklch(0.28 0.016 ${hueOf(name)})`;
    context.fillRect(tile.x, tile.y, tile.width, tile.height);
    if (isPainted) this.#picture(video, tile);
    else if (!tile.screen) this.#initials(tile, name);
    if (name) this.#label(tile, name);
    if (speaking && !tile.screen) {
      context.strokeStyle = RING;
      context.lineWidth = 6;
      context.stroke(frame);
    }
    context.restore();
  }

  #picture(video: HTMLVideoElement, {x, y, width, height, screen, contain}: RecordedTile): void {
    const fit = screen || contain ? Math.min : Math.max;
    const scale = fit(width / video.videoWidth, height / video.videoHeight);
    const [wide, high] = [video.videoWidth * scale, video.videoHeight * scale];
    this.#context.drawImage(video, x + (width - wide) / 2, y + (height - high) / 2, wide, high);
  }

  #initials({x, y, width, height}: Rect, name: string): void {
    const context = this.#context;
    const radius = Math.min(width, height) * 0.18;
    context.fillStyle = `oklch(0.5 0.07 ${hueOf(name)})`;
    context.beginPath();
    context.arc(x + width / 2, y + height / 2, radius, 0, 2 * Math.PI);
    context.fill();
    context.fillStyle = '#fff';
    context.font = `500 ${radius * 0.78}px ${FONT}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(initials(name), x + width / 2, y + height / 2);
  }

  #label({x, y, width, height}: Rect, name: string): void {
    const context = this.#context;
    const size = Math.min(Math.max(height * 0.05, 13), 20);
    const [side, margin] = [size * 0.6, size * 0.5];
    context.font = `500 ${size}px ${FONT}`;
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    const text = cut(name, width - 2 * (side + margin), (part) => context.measureText(part).width);
    const [wide, high] = [context.measureText(text).width + 2 * side, size * 1.7];
    const top = y + height - margin - high;
    const frame = new Path2D();
    frame.roundRect(x + margin, top, wide, high, size / 2);
    context.fillStyle = SCRIM;
    context.fill(frame);
    context.fillStyle = '#fff';
    context.fillText(text, x + margin + side, top + high / 2);
  }

  #videoOf(stream: MediaStream): HTMLVideoElement {
    const known = this.#videos.get(stream);
    if (known) return known;
    // Muted, it may play whatever the browser thinks of the page; and held by it, Chromium gives the sound to `SoundMix`.
    const video = Object.assign(document.createElement('video'), {muted: true, playsInline: true, srcObject: stream});
    this.#videos.set(stream, video);
    // A track that comes later plays by itself.
    video.play().catch(() => {});
    return video;
  }

  #forget(stream: MediaStream, video: HTMLVideoElement): void {
    this.#videos.delete(stream);
    video.srcObject = null;
  }
}

function whatIs({id, screen}: RecordedTile, {self, peers}: RoomState): Shown | undefined {
  const who = id === 'self' ? self : peers.find((peer) => peer.id === id);
  if (!who) return undefined;
  const {name, speaking, cameraOff} = who;
  return {name, speaking, stream: screen ? who.screen : cameraOff ? null : who.stream};
}

const graphemes = new Intl.Segmenter(undefined, {granularity: 'grapheme'});

/** The text, or as much of its beginning as there is room for. */
function cut(text: string, room: number, measure: (part: string) => number): string {
  if (measure(text) <= room) return text;
  const parts = Array.from(graphemes.segment(text), ({segment}) => segment);
  while (parts.length > 0 && measure(`${parts.join('')}…`) > room) parts.pop();
  return `${parts.join('')}…`;
}
