/** From so many bytes on a file goes to the disk as it comes, where the browser lets it. */
export const LARGE = 64 * 2 ** 20;
/** By then what is among the site's own files was downloaded, or is wanted no more, in ms. */
const A_DAY = 86_400_000;

/** Of Chromium; not in the types. */
type SaveFilePicker = (options: {suggestedName: string; types?: readonly {accept: Readonly<Record<string, readonly string[]>>}[]}) => Promise<FileSystemFileHandle>;

/**
 * Asks the person for a file to write to (WICG File System Access, section 3.4).
 * @param type of MIME, where all that the file may be called ends as `name` does
 * @returns undefined where the browser has no such dialog, or it is not ours to ask: without a press of a button, in a frame of another site
 * @throws DOMException `AbortError` when the person chooses none
 */
export async function chooseFile(name: string, type?: string): Promise<FileSystemFileHandle | undefined> {
  const {showSaveFilePicker} = window as {showSaveFilePicker?: SaveFilePicker};
  const types = type && [{accept: {[type]: [name.slice(name.lastIndexOf('.'))]}}];
  try {
    return await showSaveFilePicker?.call(window, {suggestedName: name, ...(types && {types})});
  } catch (error) {
    if ((error as DOMException).name === 'AbortError') throw error;
    return undefined;
  }
}

export interface OwnFile {
  readonly handle: FileSystemFileHandle;
  remove(): Promise<void>;
}

/**
 * A new file among the browser's own of this site (WHATWG File System). It stays for a day at least, since nobody is told when
 * a download is over; what is older goes when the next one is made.
 * @returns undefined where there is no such place: private windows, policies, pages without https
 */
export async function createOwnFile(folderName: string, name: string): Promise<OwnFile | undefined> {
  try {
    // Safari has the folder before it has the writer.
    if (!('createWritable' in FileSystemFileHandle.prototype)) return undefined;
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(folderName, {create: true});
    await clear(folder);
    const unique = `${Date.now()} ${name}`;
    const handle = await folder.getFileHandle(unique, {create: true});
    return {handle, remove: () => folder.removeEntry(unique).catch(() => {})};
  } catch {
    return undefined;
  }
}

async function clear(folder: FileSystemDirectoryHandle): Promise<void> {
  for await (const name of (folder as unknown as {keys(): AsyncIterable<string>}).keys()) {
    // Another tab may be writing it.
    if (Number.parseInt(name, 10) < Date.now() - A_DAY) await folder.removeEntry(name).catch(() => {});
  }
}
