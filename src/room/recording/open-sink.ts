import {cleanFileName} from '../../protocol/file-name.js';
import {FileSink, MemorySink, type RecordingSink} from './sink.js';

/** Of the browser's own files of a site: there a recording is, until it has been downloaded. */
const FOLDER = 'parlor-recordings';
/** By then it was downloaded, in ms. */
const A_DAY = 86_400_000;
/** By then a browser has taken what it downloads, in ms. */
const SAVING = 10_000;

/** Of Chromium; not in the types. */
type SaveFilePicker = (options: {suggestedName: string; types: readonly {accept: Readonly<Record<string, readonly string[]>>}[]}) => Promise<FileSystemFileHandle>;

/** "standup 2026-11-29 14.05.webm", by the clock of the person. @param type of MIME; may have parameters */
export function recordingName(room: string, type: string, now = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return cleanFileName(`${room} ${day} ${two(now.getHours())}.${two(now.getMinutes())}.${plain(type).split('/')[1]!}`);
}

const plain = (type: string): string => type.split(';')[0]!;

/**
 * Opens the best place that the browser has: a file that the person chooses; else one among the site's own, downloaded at the
 * end; else memory.
 * @throws DOMException `AbortError` when the person chooses none
 */
export async function openSink(name: string, type: string): Promise<RecordingSink> {
  return (await chosenFile(name, type)) ?? (await ownFile(name)) ?? new MemorySink((file) => download(file, name));
}

async function chosenFile(name: string, type: string): Promise<RecordingSink | undefined> {
  const {showSaveFilePicker} = window as {showSaveFilePicker?: SaveFilePicker};
  try {
    const handle = await showSaveFilePicker?.call(window, {suggestedName: name, types: [{accept: {[plain(type)]: [name.slice(name.lastIndexOf('.'))]}}]});
    return handle && new FileSink(handle);
  } catch (error) {
    if ((error as DOMException).name === 'AbortError') throw error;
    // Without a press of a button, or in a frame of another site: it is not theirs to ask.
    return undefined;
  }
}

async function ownFile(name: string): Promise<RecordingSink | undefined> {
  try {
    // Safari has the folder before it has the writer.
    if (!('createWritable' in FileSystemFileHandle.prototype)) return undefined;
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(FOLDER, {create: true});
    await clear(folder);
    const handle = await folder.getFileHandle(`${Date.now()} ${name}`, {create: true});
    return new FileSink(handle, async () => download(await handle.getFile(), name));
  } catch {
    // Private windows, and policies, have none.
    return undefined;
  }
}

/** What was downloaded is not needed twice. Nobody is told when a download is over, so it stays for a day. */
async function clear(folder: FileSystemDirectoryHandle): Promise<void> {
  for await (const name of (folder as unknown as {keys(): AsyncIterable<string>}).keys()) {
    // Another tab may be writing it.
    if (Number.parseInt(name, 10) < Date.now() - A_DAY) await folder.removeEntry(name).catch(() => {});
  }
}

function download(file: Blob, name: string): void {
  const link = Object.assign(document.createElement('a'), {href: URL.createObjectURL(file), download: name});
  link.click();
  // The download has taken it by then, and what it takes stays.
  setTimeout(() => URL.revokeObjectURL(link.href), SAVING);
}
