import {cleanFileName} from '../../protocol/file-name.js';
import {chooseFile, createOwnFile} from '../files/on-disk.js';
import {FileSink, MemorySink, type RecordingSink} from './sink.js';

/** Of the browser's own files of a site: there a recording is, until it has been downloaded. */
const FOLDER = 'parlor-recordings';
/** By then a browser has taken what it downloads, in ms. */
const SAVING = 10_000;

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
  const handle = await chooseFile(name, plain(type));
  return handle && new FileSink(handle);
}

async function ownFile(name: string): Promise<RecordingSink | undefined> {
  const own = await createOwnFile(FOLDER, name);
  return own && new FileSink(own.handle, async (handle) => download(await handle.getFile(), name));
}

function download(file: Blob, name: string): void {
  const link = Object.assign(document.createElement('a'), {href: URL.createObjectURL(file), download: name});
  link.click();
  // The download has taken it by then, and what it takes stays.
  setTimeout(() => URL.revokeObjectURL(link.href), SAVING);
}
