/**
 * simple-peer uses `Buffer.from` once, on the `ArrayBuffer` of a received message. A `Uint8Array` view is
 * what `Buffer` is underneath, and it copies nothing. (The package it stands for is 8 kB brotli.)
 */
export const Buffer = {
  from: (bytes: ArrayBuffer): Uint8Array => new Uint8Array(bytes),
};
