/** Draws one picture; `time` in milliseconds. */
type Paint = (context: CanvasRenderingContext2D, time: number) => void;

/** One look at all pictures, ten times a second: 49 of them are one timer. */
const EVERY = 100;
const running = new Map<MediaStreamTrack, () => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** Pictures end with their track: nobody has to tell. */
function paintAll(): void {
  for (const [track, paint] of running) {
    if (track.readyState === 'ended') running.delete(track);
    else paint();
  }
  if (running.size > 0) return;
  clearInterval(timer);
  timer = undefined;
}

function film(width: number, height: number, paint: Paint): MediaStreamTrack {
  const canvas = Object.assign(document.createElement('canvas'), {width, height});
  const context = canvas.getContext('2d')!;
  const draw = () => paint(context, performance.now());
  draw();
  const track = canvas.captureStream().getVideoTracks()[0]!;
  running.set(track, draw);
  timer ??= setInterval(paintAll, EVERY);
  return track;
}

const person =
  (hue: number): Paint =>
  (context, time) => {
    const {width, height} = context.canvas;
    const light = context.createLinearGradient(0, 0, width, height);
    light.addColorStop(0, `oklch(0.72 0.05 ${hue})`);
    light.addColorStop(1, `oklch(0.38 0.06 ${hue + 30})`);
    context.fillStyle = light;
    context.fillRect(0, 0, width, height);
    // A window, a shelf with books.
    context.fillStyle = `oklch(0.86 0.04 ${hue - 40} / 0.55)`;
    context.fillRect(width * 0.08, height * 0.12, width * 0.2, height * 0.4);
    context.fillStyle = `oklch(0.3 0.04 ${hue + 40} / 0.35)`;
    context.fillRect(width * 0.72, height * 0.28, width * 0.28, height * 0.03);
    for (let book = 0; book < 6; book++) {
      context.fillStyle = `oklch(0.55 0.07 ${hue + book * 35} / 0.6)`;
      context.fillRect(width * (0.74 + book * 0.035), height * (0.15 + (book % 3) * 0.02), width * 0.025, height * (0.13 - (book % 3) * 0.02));
    }
    const x = width / 2 + Math.sin(time / 900 + hue) * width * 0.012;
    const nod = Math.sin(time / 640 + hue) * height * 0.008;
    context.fillStyle = `oklch(0.45 0.09 ${hue + 180})`;
    context.beginPath();
    context.ellipse(x, height * 1.08, width * 0.23, height * 0.42, 0, 0, Math.PI * 2);
    context.fill();
    context.fillStyle = `oklch(${0.62 + (hue % 50) / 300} 0.06 60)`;
    context.fillRect(x - width * 0.035, height * 0.55, width * 0.07, height * 0.15);
    context.beginPath();
    context.ellipse(x, height * 0.43 + nod, width * 0.085, height * 0.2, 0, 0, Math.PI * 2);
    context.fill();
    context.fillStyle = `oklch(0.3 0.04 ${hue + 60})`;
    context.beginPath();
    context.ellipse(x, height * 0.33 + nod, width * 0.092, height * 0.14, 0, Math.PI, Math.PI * 2);
    context.fill();
  };

const writing: Paint = (context, time) => {
  const {width, height} = context.canvas;
  context.fillStyle = '#f4f5f7';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#243b53';
  context.fillRect(0, 0, width, height * 0.08);
  context.fillStyle = '#dfe5ec';
  context.fillRect(0, height * 0.08, width * 0.2, height);
  for (let line = 0; line < 14; line++) {
    context.fillStyle = line % 5 === 0 ? '#486581' : '#bcccdc';
    context.fillRect(width * 0.25, height * (0.16 + line * 0.055), width * (0.3 + ((line * 37) % 35) / 100), height * 0.022);
  }
  // A cursor that blinks, where the text ends.
  if (time % 1000 < 500) return;
  context.fillStyle = '#243b53';
  context.fillRect(width * 0.56, height * 0.93, width * 0.004, height * 0.04);
};

/** Stops the drawing, and the picture stands still; its track stays live. */
export function freeze(track: MediaStreamTrack): void {
  running.delete(track);
}

/** A made-up person on camera, swaying a little. @param hue of everything, in degrees */
export const mockCamera = (hue: number, width = 320): MediaStreamTrack => film(width, (width * 9) / 16, person(hue));

/** A made-up document. */
export const mockScreen = (): MediaStreamTrack => film(960, 600, writing);
