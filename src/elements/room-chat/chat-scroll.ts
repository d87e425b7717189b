/** Messages drawn at first, and as many more each time one gets near the first of them. */
const PAGE = 60;
/** No more than these: thousands would make each drawing slow. */
const MOST = 240;
/** How near, in px. */
const NEAR = 500;
/** So near to the end is at the end, in px. */
const AT_END = 32;

/** Keeps the list at its end, or where one reads, and draws only what was scrolled to. */
export class ChatScroll {
  readonly #redraw: () => void;
  #list: HTMLElement | undefined;
  #sizes: ResizeObserver | undefined;
  #watching: AbortController | undefined;
  /** Counted from the newest: up to which they are drawn, and how many are left out before those. */
  #shown = PAGE;
  #skipped = 0;
  #moving = false;
  #total = 0;
  #atEnd = true;
  #top = 0;
  /** Of all there is, as it was last seen. */
  #height = 0;
  /** A message that is seen, and where it was before something was put above it, or taken away. */
  #anchor: {readonly element: Element; readonly top: number} | undefined;

  constructor(redraw: () => void) {
    this.#redraw = redraw;
  }

  get atEnd(): boolean {
    return this.#atEnd;
  }

  /** True while what is drawn is what was there before: nothing to be read out. */
  get isMoving(): boolean {
    return this.#moving;
  }

  /** @param total of all messages @returns which of them are drawn */
  range(total: number): readonly [from: number, to: number] {
    const more = Math.max(total - this.#total, 0);
    this.#total = total;
    if (this.#atEnd) [this.#shown, this.#skipped] = [PAGE, 0];
    else {
      this.#shown += more;
      if (this.#skipped > 0) this.#skipped += more;
      this.#anchor = this.#list && anchorIn(this.#list);
    }
    return [Math.max(total - this.#shown, 0), total - this.#skipped];
  }

  /** After each drawing. */
  follow(list: HTMLElement | null): void {
    if (list !== this.#list) this.#watch(list);
    if (!list) return;
    if (this.#atEnd) list.scrollTop = list.scrollHeight;
    else if (this.#anchor?.element.isConnected) list.scrollTop += this.#anchor.element.getBoundingClientRect().top - this.#anchor.top;
    this.#anchor = undefined;
    this.#moving = false;
    this.#height = list.scrollHeight;
  }

  toEnd(): void {
    this.#atEnd = true;
    this.#redraw();
  }

  /** Draws a message, and those around it. @param back which one, counted from the newest: 1 */
  reveal(back: number): void {
    if (back > this.#skipped && back <= this.#shown) return;
    this.#moving = true;
    this.#atEnd = false;
    this.#shown = Math.min(back + PAGE, this.#total);
    this.#skipped = Math.max(this.#shown - MOST, 0);
    this.#redraw();
  }

  /** Only the list: the page around it stays where it is. */
  center(message: Element): void {
    const list = this.#list;
    if (!list) return;
    const [box, frame] = [message.getBoundingClientRect(), list.getBoundingClientRect()];
    list.scrollTop += box.top - frame.top - Math.max((frame.height - box.height) / 2, 0);
  }

  close(): void {
    this.#watch(null);
  }

  #watch(list: HTMLElement | null): void {
    this.#sizes?.disconnect();
    this.#watching?.abort();
    this.#list = list ?? undefined;
    const view = list?.ownerDocument.defaultView;
    if (!list || !view) return;
    // A keyboard on the screen, another width: the end stays the end.
    this.#sizes = new view.ResizeObserver(() => {
      if (this.#atEnd) list.scrollTop = list.scrollHeight;
    });
    this.#sizes.observe(list);
    // What was not drawn yet gets its height when it is.
    for (const content of list.children) this.#sizes.observe(content);
    this.#watching = new AbortController();
    list.addEventListener('scroll', () => this.#scrolled(list), {passive: true, signal: this.#watching.signal});
  }

  #scrolled(list: HTMLElement): void {
    if (list !== this.#list) return;
    const before = this.#atEnd;
    // What gets longer below the end is not a person who scrolls, nor what gets shorter, and then longer when a picture is there.
    const isUp = list.scrollTop < this.#top && list.scrollHeight === this.#height;
    this.#top = list.scrollTop;
    this.#height = list.scrollHeight;
    const below = list.scrollHeight - list.scrollTop - list.clientHeight;
    this.#atEnd = this.#skipped === 0 && (below < AT_END || (before && !isUp));
    if (this.#atEnd !== before) this.#redraw();
    if (this.#moving) return;
    if (list.scrollTop < NEAR && this.#shown < this.#total) this.#move(PAGE);
    else if (below < NEAR && this.#skipped > 0) this.#move(-PAGE);
  }

  /** @param by so many messages to older ones */
  #move(by: number): void {
    this.#moving = true;
    this.#atEnd = false;
    if (by > 0) {
      this.#shown += by;
      this.#skipped = Math.max(this.#skipped, this.#shown - MOST);
    } else {
      this.#skipped = Math.max(this.#skipped + by, 0);
      this.#shown = Math.min(this.#shown, this.#skipped + MOST);
    }
    this.#redraw();
  }
}

/** The first message that is seen. */
function anchorIn(list: HTMLElement): {readonly element: Element; readonly top: number} | undefined {
  const {top} = list.getBoundingClientRect();
  const element = [...list.querySelectorAll('.message')].find((message) => message.getBoundingClientRect().bottom > top);
  return element && {element, top: element.getBoundingClientRect().top};
}
