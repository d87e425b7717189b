import {FILE} from '../../protocol/file-words.js';

type Reader = Pick<ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>, 'read' | 'cancel'>;

/**
 * Reads a file from a byte on, as one stream: slices cost four times as much. Where the browser can, into the same memory again and
 * again: what was read holds until the next is asked for.
 */
export function readerOf(file: Blob, from: number): Reader {
  const stream = file.slice(from).stream();
  let reader: ReadableStreamBYOBReader;
  try {
    reader = stream.getReader({mode: 'byob'});
  } catch {
    // Not a stream of bytes (File API, section 3.3.4) in this browser.
    return stream.getReader();
  }
  let memory = new ArrayBuffer(FILE.block);
  return {
    async read() {
      const {value, done} = await reader.read(new Uint8Array(memory));
      if (done || !value) return {done: true, value: undefined};
      memory = value.buffer;
      return {done, value};
    },
    cancel: (reason) => reader.cancel(reason),
  };
}
