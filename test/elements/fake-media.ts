/** Pictures for tests and stories: a person drawn on a canvas, moving a little, at 320x180. */

const open = new Set<() => void>();

function draw(context: CanvasRenderingContext2D, hue: number, time: number): void {
  const {width, height} = context.canvas;
  const light = context.createLinearGradient(0, 0, width, height);
  light.addColorStop(0, `oklch(0.72 0.05 ${hue})`);
  light.addColorStop(1, `oklch(0.38 0.06 ${hue + 30})`);
  context.fillStyle = light;
  context.fillRect(0, 0, width, height);
  // A window, a shelf.
  context.fillStyle = `oklch(0.86 0.04 ${hue - 40} / 0.55)`;
  context.fillRect(width * 0.08, height * 0.12, width * 0.2, height * 0.4);
  context.fillStyle = `oklch(0.3 0.04 ${hue + 40} / 0.35)`;
  context.fillRect(width * 0.72, height * 0.28, width * 0.28, height * 0.03);
  for (let book = 0; book < 6; book++) {
    context.fillStyle = `oklch(0.55 0.07 ${hue + book * 35} / 0.6)`;
    context.fillRect(width * (0.74 + book * 0.035), height * (0.15 + (book % 3) * 0.02), width * 0.025, height * (0.13 - (book % 3) * 0.02));
  }
  const sway = Math.sin(time / 900 + hue) * width * 0.008;
  const x = width / 2 + sway;
  context.fillStyle = `oklch(0.45 0.09 ${hue + 180})`;
  context.beginPath();
  context.ellipse(x, height * 1.08, width * 0.23, height * 0.42, 0, 0, Math.PI * 2);
  context.fill();
  context.fillStyle = `oklch(${0.62 + (hue % 50) / 300} 0.06 60)`;
  context.fillRect(x - width * 0.035, height * 0.55, width * 0.07, height * 0.15);
  context.beginPath();
  context.ellipse(x, height * 0.43, width * 0.085, height * 0.2, 0, 0, Math.PI * 2);
  context.fill();
  context.fillStyle = `oklch(0.3 0.04 ${hue + 60})`;
  context.beginPath();
  context.ellipse(x, height * 0.33, width * 0.092, height * 0.14, 0, Math.PI, Math.PI * 2);
  context.fill();
}

function drawScreen(context: CanvasRenderingContext2D): void {
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
}

function capture(width: number, height: number, paint: (context: CanvasRenderingContext2D, time: number) => void): MediaStream {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, {width, height});
  const context = canvas.getContext('2d')!;
  paint(context, 0);
  const stream = canvas.captureStream(10);
  const timer = setInterval(() => paint(context, performance.now()), 100);
  open.add(() => {
    clearInterval(timer);
    for (const track of stream.getTracks()) track.stop();
  });
  return stream;
}

export const fakeCamera = (hue = 200): MediaStream => capture(320, 180, (context, time) => draw(context, hue, time));
export const fakeScreen = (): MediaStream => capture(640, 400, drawScreen);

/** Ends every picture; for `afterEach`. */
export function stopFakeMedia(): void {
  for (const stop of open) stop();
  open.clear();
}
