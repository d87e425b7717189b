// Strokes, and how they come onto a canvas: each finished one is drawn once, and all of them only after one was taken back.
/** What others send is bounded: points of one stroke, and strokes of the drawing. */
const POINTS = 20_000;
const STROKES = 5_000;
const isColour = (value) => /^#[0-9a-f]{6}$/i.test(value);

export class Drawing {
  #context;
  /** By id: `{id, by, colour, width, points}`; points are x, y and pressure (0 to 255) in turn. */
  #strokes = new Map();

  constructor(canvas) {
    this.#context = canvas.getContext('2d');
    Object.assign(this.#context, {lineCap: 'round', lineJoin: 'round'});
  }

  get strokes() {
    return [...this.#strokes.values()];
  }

  /** Adds points behind the first `at` of a stroke, which begins with them if it is new. Returns whether they were sound. */
  add({id, by, colour, width, at, points}) {
    const known = this.#strokes.get(id);
    const sound = typeof id === 'string' && id.length < 80 && Array.isArray(points) && points.length % 3 === 0 && points.every(Number.isFinite) && Number.isInteger(at);
    if (!sound || (known && known.by !== by) || (!known && (!isColour(colour) || !(width >= 1 && width <= 100) || this.#strokes.size >= STROKES))) return false;
    const stroke = known ?? {id, by, colour, width, points: []};
    // What is there already came twice, by two ways.
    const fresh = points.slice(Math.max(0, stroke.points.length - at));
    if (at > stroke.points.length || stroke.points.length + fresh.length > POINTS * 3) return false;
    this.#strokes.set(id, stroke);
    const from = stroke.points.length;
    stroke.points.push(...fresh);
    this.#draw(stroke, from);
    return true;
  }

  remove(id) {
    if (!this.#strokes.delete(id)) return;
    this.#context.clearRect(0, 0, this.#context.canvas.width, this.#context.canvas.height);
    for (const stroke of this.#strokes.values()) this.#draw(stroke, 0);
  }

  /** Draws a stroke from the point at index `from` of its numbers: pieces from middle to middle, as wide as the pressure says. */
  #draw({colour, width, points}, from) {
    const context = this.#context;
    context.strokeStyle = context.fillStyle = colour;
    const wide = (at) => width * (0.3 + (1.4 * points[at + 2]) / 255);
    for (let at = from; at < points.length; at += 3) {
      const [x, y] = [points[at], points[at + 1]];
      if (at === 0) {
        context.beginPath();
        context.arc(x, y, wide(0) / 2, 0, 7);
        context.fill();
        continue;
      }
      const [px, py] = [points[at - 3], points[at - 2]];
      const start = at === 3 ? [px, py] : [(points[at - 6] + px) / 2, (points[at - 5] + py) / 2];
      context.lineWidth = wide(at);
      context.beginPath();
      context.moveTo(...start);
      context.quadraticCurveTo(px, py, (px + x) / 2, (py + y) / 2);
      context.stroke();
    }
  }
}
