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

  /**
   * Draws a stroke from the point at index `from` of its numbers: curves from middle to middle, as wide as the pressure says. What is
   * equally wide is one path: a thousand strokes of a mouse are a thousand paths, not as many as there are points.
   */
  #draw({colour, width, points}, from) {
    const context = this.#context;
    context.strokeStyle = context.fillStyle = colour;
    // Half pixels: nobody sees less.
    const wide = (at) => Math.max(1, Math.round(2 * width * (0.3 + (1.4 * points[at + 2]) / 255)) / 2);
    if (from === 0) {
      context.beginPath();
      context.arc(points[0], points[1], wide(0) / 2, 0, 7);
      context.fill();
    }
    let at = Math.max(3, from);
    while (at < points.length) {
      context.lineWidth = wide(at);
      context.beginPath();
      if (at === 3) context.moveTo(points[0], points[1]);
      else context.moveTo((points[at - 6] + points[at - 3]) / 2, (points[at - 5] + points[at - 2]) / 2);
      do {
        const [x, y] = [points[at - 3], points[at - 2]];
        context.quadraticCurveTo(x, y, (x + points[at]) / 2, (y + points[at + 1]) / 2);
        at += 3;
      } while (at < points.length && wide(at) === context.lineWidth);
      context.stroke();
    }
  }
}
