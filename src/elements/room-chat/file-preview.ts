/** Larger ones are not shown: a browser unfolds four bytes for each pixel. */
const MOST_PIXELS = 40_000_000;
/** So far in a picture says how large it is, whatever is noted in it before. */
const HEAD = 262_144;
/** Larger files are saved, not shown. */
const MOST = 33_554_432;

interface Picture {
  readonly type: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';
  readonly width: number;
  readonly height: number;
}

const textAt = (view: DataView, at: number, length: number): string => String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + at, length));
const uint24 = (view: DataView, at: number): number => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);

/** RFC 9649. */
function webpOf(view: DataView): Picture | undefined {
  const type = 'image/webp';
  const kind = textAt(view, 12, 4);
  if (kind === 'VP8X') return {type, width: uint24(view, 24) + 1, height: uint24(view, 27) + 1};
  if (kind === 'VP8 ') return {type, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff};
  if (kind !== 'VP8L') return undefined;
  const bits = view.getUint32(21, true);
  return {type, width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1};
}

/** ITU T.81 annex B: segments up to the frame header. */
function jpegOf(view: DataView): Picture | undefined {
  for (let at = 2; view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return {type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5)};
    // A fill byte, or a marker without a segment.
    at += marker === 0xff ? 1 : marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8) ? 2 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/**
 * What the bytes are, whatever their name and type say. Never SVG, which is a document.
 * @throws RangeError when they end too early
 */
function read(view: DataView): Picture | undefined {
  if (view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a && textAt(view, 12, 4) === 'IHDR') return {type: 'image/png', width: view.getUint32(16), height: view.getUint32(20)};
  if (/^GIF8[79]a$/.test(textAt(view, 0, 6))) return {type: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true)};
  if (textAt(view, 0, 4) === 'RIFF' && textAt(view, 8, 4) === 'WEBP') return webpOf(view);
  return view.getUint16(0) === 0xffd8 ? jpegOf(view) : undefined;
}

/** @returns a picture that can be shown, of the type that its bytes have; undefined when it is none, or too large */
export async function pictureOf(blob: Blob): Promise<Blob | undefined> {
  if (blob.size > MOST) return undefined;
  try {
    const picture = read(new DataView(await blob.slice(0, HEAD).arrayBuffer()));
    if (!picture || picture.width * picture.height > MOST_PIXELS || picture.width * picture.height === 0) return undefined;
    return blob.slice(0, blob.size, picture.type);
  } catch {
    // It ends too early, or cannot be read.
    return undefined;
  }
}
