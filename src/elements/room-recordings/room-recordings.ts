import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {RoomController} from '../../controllers/room-controller.js';
import {RoomLeaveRequestEvent, RoomRecordRequestEvent} from '../../events/requests.js';
import {enRecord} from '../../locales/en-record.js';
import type {RecordStrings} from '../../locales/record-strings.js';
import type {Room} from '../../room/room.js';
import {buttonStyles} from '../button.styles.js';
import {cardStyles} from '../card.styles.js';
import {clockOf, Elapsed} from '../elapsed.js';
import {isolate} from '../isolate.js';
import {liveRole} from '../live-role.js';
import {RoomElement} from '../room-element.js';
import {statusStyles} from '../room-status/room-status.styles.js';
import {recordingsStyles} from './room-recordings.styles.js';
import {showsRecordings} from './shown-recordings.js';

/**
 * @summary Says who records the call, for as long as they do, and what staying means; also to those who come later.
 * @tag room-recordings
 * @event {RoomLeaveRequestEvent} room-leave-request - Leave was pressed; cancelable.
 * @event {RoomRecordRequestEvent} room-record-request - Stop recording was pressed; cancelable.
 * @csspart status - The box; also `pill`.
 * @csspart dot - The red dot.
 * @csspart title - Who records.
 * @csspart time - How long you have been recording.
 * @csspart text - What it means.
 * @csspart actions - Around the button.
 * @csspart button - Leave; Stop recording, when it is you.
 * @cssstate pill - Somebody records.
 * @example
 * <room-recordings for="standup"></room-recordings>
 */
export class RoomRecordingsElement extends RoomElement<RecordStrings> {
  static override styles: CSSResultGroup = [RoomElement.styles, buttonStyles, cardStyles, statusStyles, recordingsStyles];

  readonly #room = new RoomController(this, ({self, peers, recordings, recordingSince}) => ({
    since: recordingSince,
    // A text, since the comparison is shallow: a line each.
    others: peers.flatMap(({id, name}) => (recordings.includes(id) && id !== self.id ? `${name}\n` : [])).join(''),
  }));
  readonly #elapsed = new Elapsed(this, () => (this.#others.length > 0 ? null : this.#room.value?.since));
  #announced: Room | undefined;
  #unannounce: (() => void) | undefined;

  constructor() {
    super(enRecord);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#announce(undefined);
  }

  protected override willUpdate(): void {
    this.#announce(this.isConnected ? this.#room.room : undefined);
  }

  protected override updated(): void {
    this.toggleState('pill', this.#others.length > 0 || this.#elapsed.seconds !== undefined);
  }

  get #others(): readonly string[] {
    return this.#room.value?.others.split('\n').slice(0, -1) ?? [];
  }

  #announce(room: Room | undefined): void {
    if (room === this.#announced) return;
    this.#unannounce?.();
    this.#announced = room;
    this.#unannounce = room && showsRecordings(this, room);
  }

  protected override render(): TemplateResult {
    const {text} = this;
    const others = this.#others;
    const {seconds} = this.#elapsed;
    const isOurs = seconds !== undefined;
    const isOn = isOurs || others.length > 0;
    const press = () => this.#room.request(isOurs ? new RoomRecordRequestEvent(false) : new RoomLeaveRequestEvent());
    return html`
      <div class=${isOn ? 'status pill' : 'status'} part=${isOn ? 'status pill' : 'status'}>
        ${isOn ? html`<span class="dot" part="dot"></span>` : nothing}
        <div class="words" role=${liveRole(this) ?? nothing} aria-atomic="true">
          ${isOn
            ? html`<p class="title" part="title">
                  ${isOurs ? text.youRecord : text.recordedBy(others.map((name) => isolate(name || text.guest)))}${isOurs
                    ? html`<span class="time" part="time" aria-hidden="true">${clockOf(seconds, text.lang)}</span>`
                    : nothing}
                </p>
                <p class="text" part="text">${isOurs ? text.youRecordHelp : text.recordedHelp}</p>`
            : nothing}
        </div>
        ${isOn
          ? html`<div class="actions" part="actions">
              <button class="button" part="button" type="button" @click=${press}>${isOurs ? text.stopRecording : text.leave}</button>
            </div>`
          : nothing}
      </div>
    `;
  }
}
