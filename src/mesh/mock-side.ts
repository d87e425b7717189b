import type {SideChannel} from './peer-link.js';

/** Bytes that go at a time, and after how many ms: slow enough to see that something moves. */
const AT_ONCE = 65_536;
const EVERY = 40;

type Sent = string | Blob | ArrayBuffer | ArrayBufferView<ArrayBuffer>;

/** One end of a channel to someone made up. */
export class MockSide extends EventTarget implements SideChannel {
  readonly label: string;
  binaryType: BinaryType = 'arraybuffer';
  bufferedAmount = 0;
  bufferedAmountLowThreshold = 0;
  readyState: RTCDataChannelState = 'connecting';
  #other: MockSide | undefined;
  readonly #queue: (string | ArrayBuffer)[] = [];
  #timer: ReturnType<typeof setInterval> | undefined;

  private constructor(label: string) {
    super();
    this.label = label;
  }

  /** Two ends, open in a moment. */
  static pair(label: string): readonly [MockSide, MockSide] {
    const [near, far] = [new MockSide(label), new MockSide(label)];
    [near.#other, far.#other] = [far, near];
    queueMicrotask(() => {
      for (const side of [near, far]) {
        if (side.readyState !== 'connecting') continue;
        side.readyState = 'open';
        side.dispatchEvent(new Event('open'));
      }
    });
    return [near, far];
  }

  send(data: Sent): void {
    if (this.readyState !== 'open') throw new DOMException('The channel is not open.', 'InvalidStateError');
    const copy = typeof data === 'string' ? data : copyOf(data);
    this.#queue.push(copy);
    this.bufferedAmount += sizeOf(copy);
    this.#timer ??= setInterval(() => this.#deliver(), EVERY);
  }

  close(): void {
    if (this.readyState === 'closing' || this.readyState === 'closed') return;
    this.readyState = 'closing';
    // What was sent before still arrives.
    if (this.#queue.length === 0) this.#finish();
  }

  #deliver(): void {
    const before = this.bufferedAmount;
    for (let sent = 0; sent < AT_ONCE && this.#queue.length > 0; ) {
      const data = this.#queue.shift()!;
      sent += sizeOf(data);
      this.bufferedAmount -= sizeOf(data);
      if (this.#other?.readyState === 'open') this.#other.dispatchEvent(new MessageEvent('message', {data}));
    }
    if (before > this.bufferedAmountLowThreshold && this.bufferedAmount <= this.bufferedAmountLowThreshold) this.dispatchEvent(new Event('bufferedamountlow'));
    if (this.#queue.length > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    if (this.readyState === 'closing') this.#finish();
  }

  #finish(): void {
    clearInterval(this.#timer);
    this.readyState = 'closed';
    this.dispatchEvent(new Event('close'));
    this.#other?.close();
  }
}

const sizeOf = (data: string | ArrayBuffer): number => (typeof data === 'string' ? data.length : data.byteLength);

/** @throws TypeError for a Blob, which nobody here sends */
function copyOf(data: Exclude<Sent, string>): ArrayBuffer {
  if (data instanceof Blob) throw new TypeError('Bytes, not a Blob.');
  return data instanceof ArrayBuffer ? data.slice(0) : data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength);
}
