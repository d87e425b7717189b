import {createHash} from 'node:crypto';
import {readFile, stat} from 'node:fs/promises';
import {extname, join, sep} from 'node:path';
import {promisify} from 'node:util';
import {brotliCompress, constants} from 'node:zlib';

const TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.map', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.webp', 'image/webp'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.txt', 'text/plain; charset=utf-8'],
]);
const IS_TEXT = /^text|json|svg/;

/** A file as it is sent. */
export interface StaticFile {
  readonly type: string;
  readonly etag: string;
  readonly body: Buffer;
  /** The body in brotli (RFC 7932), for text. */
  readonly brotli: Buffer | undefined;
}

const compress = promisify(brotliCompress);

/** Files of one folder, kept in memory, compressed once, and read again when they change on disk. */
export class StaticFiles {
  readonly #root: string;
  readonly #kept = new Map<string, {readonly stamp: string; readonly file: Promise<StaticFile>}>();

  constructor(root: string) {
    this.#root = join(root, sep);
  }

  /**
   * @param path relative to the folder, decoded, with `/`
   * @returns undefined when there is no such file, or it is outside the folder
   */
  async get(path: string): Promise<StaticFile | undefined> {
    const full = join(this.#root, path);
    const type = TYPES.get(extname(full));
    if (!full.startsWith(this.#root) || path.includes('\0') || type === undefined) return undefined;
    // Names with a leading dot are not for the public.
    if (full.slice(this.#root.length).split(sep).some((part) => part.startsWith('.'))) return undefined;
    try {
      const found = await stat(full);
      if (!found.isFile()) return undefined;
      const stamp = `${found.mtimeMs} ${found.size}`;
      let kept = this.#kept.get(full);
      if (kept?.stamp !== stamp) {
        kept = {stamp, file: read(full, type)};
        this.#kept.set(full, kept);
      }
      return await kept.file;
    } catch {
      this.#kept.delete(full);
      return undefined;
    }
  }
}

async function read(path: string, type: string): Promise<StaticFile> {
  const body = await readFile(path);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const params = {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length};
  return {type, etag, body, brotli: IS_TEXT.test(type) ? await compress(body, {params}) : undefined};
}
