import {html, nothing, type TemplateResult} from 'lit';
import type {ChatStrings} from '../../locales/chat-strings.js';
import type {CallStrings} from '../../locales/strings.js';
import {endOf} from '../../protocol/file-name.js';
import type {ChatMessage} from '../../room/chat/message.js';
import type {FileErrorCode} from '../../room/files/file-error.js';
import type {Files, FileTransfer} from '../../room/files/files.js';
import {chooseFile, LARGE} from '../../room/files/on-disk.js';
import type {Room} from '../../room/room.js';
import {closeIcon} from '../close-icon.js';
import {isolate} from '../isolate.js';
import {downloadIcon, fileIcon} from './chat-icons.js';
import {pictureOf} from './file-preview.js';
import {bytesOf} from './file-size.js';

/** Pictures that are fetched by themselves when they are seen: each, and all of a call, in bytes. */
const SMALL = 2_097_152;
const SMALL_IN_ALL = 33_554_432;
const IS_PICTURE = /^image\/(?:png|jpeg|gif|webp)$/;
/** A browser has begun to save what it was given by then, in ms. */
const SAVING = 60_000;

interface Host {
  readonly ownerDocument: Document;
  requestUpdate(): void;
}

/** A message that offers something. */
type Offer = ChatMessage & Required<Pick<ChatMessage, 'file'>>;
export const isOffer = (message: ChatMessage): message is Offer => message.file !== undefined;

const WORDS: Readonly<Record<FileErrorCode, 'fileTooLarge' | 'fileGone' | 'fileDamaged' | 'fileUnreadable' | 'fileUnsaved' | 'fileCancelled'>> = {
  FILE_TOO_LARGE: 'fileTooLarge', FILE_GONE: 'fileGone', FILE_DAMAGED: 'fileDamaged', FILE_UNREADABLE: 'fileUnreadable', FILE_UNSAVED: 'fileUnsaved', FILE_CANCELLED: 'fileCancelled',
};

/** How files stand in the list: nothing of them is opened, and a picture is shown only when its bytes are one. */
export class ChatFiles {
  readonly #host: Host;
  #room: Room | undefined;
  #abort = new AbortController();
  /** By message: the address of what is shown; empty where there is nothing to show. */
  readonly #pictures = new Map<string, string>();
  /** What was fetched by itself. */
  readonly #asked = new Set<string>();
  #fetched = 0;

  constructor(host: Host) {
    this.#host = host;
  }

  use(room: Room | undefined): void {
    if (room === this.#room) return;
    this.close();
    this.#room = room;
    this.#abort = new AbortController();
    room?.files.subscribe(() => this.#changed(room.files), {signal: this.#abort.signal});
  }

  /** Nothing of it is seen any more. */
  close(): void {
    this.#abort.abort();
    this.#room = undefined;
    this.#asked.clear();
    this.#fetched = 0;
    for (const id of this.#pictures.keys()) this.#drop(id);
  }

  /** What its row depends on. */
  seen(message: ChatMessage): readonly unknown[] {
    return isOffer(message) ? [this.#transfer(message), this.#pictures.get(message.id), this.#isThere(message), this.#room?.files.most] : [];
  }

  /** After each drawing: small pictures come by themselves, and what is there is looked at. */
  look(messages: readonly ChatMessage[]): void {
    const room = this.#room;
    if (!room) return;
    for (const message of messages) {
      if (!isOffer(message) || !IS_PICTURE.test(message.file.type)) continue;
      const {id, file: {size}} = message;
      const transfer = this.#transfer(message);
      if (transfer?.blob && transfer.state !== 'failed') void this.#show(id, transfer.blob);
      else if (!transfer && !this.#asked.has(id) && size <= SMALL && this.#fetched + size <= SMALL_IN_ALL && !room.state.lowData && this.#isThere(message)) {
        this.#asked.add(id);
        this.#fetched += size;
        room.files.fetch(id).catch(() => {});
      }
    }
  }

  draw(text: CallStrings & ChatStrings, message: Offer, isOwn: boolean): TemplateResult {
    const {id, text: name, file: {size}} = message;
    const transfer = this.#transfer(message);
    const [stem, end] = endOf(name);
    const picture = this.#pictures.get(id);
    const isMoving = transfer?.state === 'moving' || transfer?.state === 'waiting' || (isOwn && (transfer?.readers ?? 0) > 0);
    const words = this.#words(text, message, transfer, isOwn);
    return html`<div class="file" part="file">
      ${picture ? html`<img class="preview" part="preview" src=${picture} alt=${name} @error=${() => this.#failed(id)} />` : nothing}
      <div class="file-row">
        ${fileIcon}
        <div class="file-what">
          <bdi class="file-name" part="file-name" title=${name}><span class="stem">${stem}</span><span>${end}</span></bdi>
          <span class="file-state">${bytesOf(size, text.lang)}${words ? html` · ${words}` : nothing}</span>
        </div>
        ${this.#button(text, message, transfer, isOwn, isMoving)}
      </div>
      ${isMoving ? html`<progress class="progress" part="progress" max=${Math.max(transfer!.size, 1)} .value=${transfer!.bytes} aria-label=${isolate(name)}></progress>` : nothing}
    </div>`;
  }

  #button(text: CallStrings & ChatStrings, message: Offer, transfer: FileTransfer | undefined, isOwn: boolean, isMoving: boolean): TemplateResult | typeof nothing {
    const {id, text: name} = message;
    const label = isolate(name);
    const files = this.#room?.files;
    if (isOwn ? transfer?.state === 'offered' : isMoving) {
      const stop = isOwn ? text.withdraw(label) : text.cancelFile(label);
      return html`<button class="file-button" type="button" aria-label=${stop} title=${stop} @click=${() => files?.cancel(id)}>${closeIcon}</button>`;
    }
    const isHere = transfer?.blob && transfer.state === 'done';
    if (isOwn || (!isHere && (!this.#isThere(message) || this.#isTooLarge(message)))) return nothing;
    const save = text.download(label);
    return html`<button class="file-button" type="button" aria-label=${save} title=${save} @click=${() => void this.#save(message)}>${downloadIcon}</button>`;
  }

  #words(text: CallStrings & ChatStrings, message: Offer, transfer: FileTransfer | undefined, isOwn: boolean): string {
    if (isOwn) return !transfer ? '' : transfer.state === 'failed' ? text.notShared : transfer.readers > 0 ? percentOf(transfer, text.lang) : '';
    if (transfer?.state === 'moving') return percentOf(transfer, text.lang);
    if (transfer?.state === 'done') return '';
    if (transfer?.state === 'waiting') return text.fileWaiting;
    if (!this.#isThere(message)) return text.fileGone;
    if (this.#isTooLarge(message)) return text.fileTooLarge(bytesOf(this.#room?.files.most ?? 0, text.lang));
    if (!transfer?.error || transfer.error === 'FILE_TOO_LARGE') return '';
    return text[WORDS[transfer.error] as Exclude<(typeof WORDS)[FileErrorCode], 'fileTooLarge'>];
  }

  #transfer({id}: Offer): FileTransfer | undefined {
    return this.#room?.files.transfers.get(id);
  }

  #isThere({by}: Offer): boolean {
    return this.#room?.state.peers.some(({id}) => id === by) ?? false;
  }

  #isTooLarge({file: {size}}: Offer): boolean {
    return size > (this.#room?.files.most ?? 0);
  }

  /** As what it is not: a browser saves it and opens nothing. A large one comes straight to where the person wants it. */
  async #save(message: Offer): Promise<void> {
    const {id, text: name, file: {size}} = message;
    // What has come is somewhere already.
    const hasBegun = (this.#transfer(message)?.bytes ?? 0) > 0;
    let into: FileSystemFileHandle | undefined;
    try {
      if (size >= LARGE && !hasBegun) into = await chooseFile(name);
    } catch {
      // They chose none.
      return;
    }
    const blob = await this.#room?.files.fetch(id, {into}).catch(() => undefined);
    if (!blob || into || this.#abort.signal.aborted) return;
    const href = URL.createObjectURL(blob);
    Object.assign(this.#host.ownerDocument.createElement('a'), {href, download: name, rel: 'noopener'}).click();
    setTimeout(() => URL.revokeObjectURL(href), SAVING);
  }

  async #show(id: string, blob: Blob): Promise<void> {
    if (this.#pictures.has(id)) return;
    this.#pictures.set(id, '');
    const {signal} = this.#abort;
    const picture = await pictureOf(blob);
    if (!picture || signal.aborted) return;
    this.#pictures.set(id, URL.createObjectURL(picture));
    this.#host.requestUpdate();
  }

  #changed({transfers}: Files): void {
    // What was taken back, or forgotten, is shown no longer.
    for (const id of this.#pictures.keys()) if (!transfers.get(id)?.blob) this.#drop(id);
    this.#host.requestUpdate();
  }

  /** The browser knows better: it is none. */
  #failed(id: string): void {
    URL.revokeObjectURL(this.#pictures.get(id) ?? '');
    this.#pictures.set(id, '');
    this.#host.requestUpdate();
  }

  #drop(id: string): void {
    const address = this.#pictures.get(id);
    if (address) URL.revokeObjectURL(address);
    this.#pictures.delete(id);
  }
}

const percentOf = ({bytes, size}: FileTransfer, lang: string): string => new Intl.NumberFormat(lang, {style: 'percent'}).format(size > 0 ? bytes / size : 0);
