// Where the pen is: by pointer, with its pressure, and by keyboard. Says `begin`, `move` and `end` with points of the canvas.
const STEP = 10;

export function watchPen(canvas, {begin, move, end}) {
  const place = ({clientX, clientY, pressure, pointerType}) => {
    const {left, top, width, height} = canvas.getBoundingClientRect();
    return [
      Math.round(((clientX - left) / width) * canvas.width),
      Math.round(((clientY - top) / height) * canvas.height),
      // A mouse has none.
      Math.round((pointerType === 'mouse' ? 0.5 : pressure) * 255),
    ];
  };

  let pointer = null;
  canvas.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || pointer !== null) return;
    pointer = event.pointerId;
    canvas.setPointerCapture(pointer);
    begin(place(event));
  });
  canvas.addEventListener('pointermove', (event) => {
    if (event.pointerId !== pointer) return;
    // A fast pen moves more often than pictures are drawn.
    const all = event.getCoalescedEvents?.() ?? [];
    move((all.length ? all : [event]).flatMap(place));
  });
  for (const type of ['pointerup', 'pointercancel']) {
    canvas.addEventListener(type, (event) => {
      if (event.pointerId !== pointer) return;
      pointer = null;
      end();
    });
  }

  const pen = [canvas.width / 2, canvas.height / 2, 128];
  let down = false;
  canvas.addEventListener('keydown', (event) => {
    const [x, y] = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]}[event.key] ?? [0, 0];
    if (event.key !== ' ' && !x && !y) return;
    event.preventDefault();
    if (event.key === ' ') {
      if (event.repeat) return;
      down = !down;
      return down ? begin([...pen]) : end();
    }
    const step = event.shiftKey ? STEP * 5 : STEP;
    pen[0] = Math.min(canvas.width, Math.max(0, pen[0] + x * step));
    pen[1] = Math.min(canvas.height, Math.max(0, pen[1] + y * step));
    if (down) move([...pen]);
  });
  canvas.addEventListener('blur', () => {
    if (down) end();
    down = false;
  });
}
