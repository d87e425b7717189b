import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {RoomController} from '../../controllers/room-controller.js';
import {RoomRecordRequestEvent} from '../../events/requests.js';
import {enRecord} from '../../locales/en-record.js';
import type {RecordStrings} from '../../locales/record-strings.js';
import {mayRecord} from '../../protocol/roles.js';
import {ControlElement, type ControlView} from '../control-element.js';
import {countStyles} from '../count.styles.js';
import {clockOf, Elapsed, minutesOf} from '../elapsed.js';
import {recordIcon} from './record-icon.js';
import {recordButtonStyles} from './room-record-button.styles.js';

/**
 * @summary Records the call into a file of yours, for everyone to know, and stops it; says how long it has been.
 * @tag room-record-button
 * @slot icon - Replaces the icon.
 * @slot label - Replaces the words of the tooltip, which are also the accessible name.
 * @event {RoomRecordRequestEvent} room-record-request - Before anything happens; cancelable.
 * @csspart button - The button.
 * @csspart icon - The icon.
 * @csspart badge - How long it has been; or the mark of a browser that cannot record.
 * @csspart tooltip - The tooltip.
 * @cssstate recording - You record.
 * @example
 * <room-record-button for="standup"></room-record-button>
 */
export class RoomRecordButtonElement extends ControlElement<RecordStrings> {
  static override styles: CSSResultGroup = [ControlElement.styles, countStyles, recordButtonStyles];

  readonly #room = new RoomController(this, ({self, recordingSince, connection}) => ({
    since: recordingSince,
    allowed: mayRecord(self.can) && (connection === 'connected' || connection === 'reconnecting'),
  }));
  readonly #elapsed = new Elapsed(this, () => this.#room.value?.since);

  constructor() {
    super(enRecord);
  }

  protected override firstUpdated(): void {
    if (this.#lacking) this.requestUpdate();
  }

  protected override updated(): void {
    this.toggleState('recording', this.#elapsed.seconds !== undefined);
  }

  /** What a browser has, and a server that draws for it does not know. */
  get #lacking(): boolean {
    return this.hasUpdated && (typeof MediaRecorder === 'undefined' || !('captureStream' in HTMLCanvasElement.prototype));
  }

  protected view(): ControlView {
    const {text} = this;
    const {seconds} = this.#elapsed;
    if (seconds !== undefined) return {label: [text.stopRecording, minutesOf(seconds, text.lang)].filter(Boolean).join(' – '), icon: recordIcon, look: 'active'};
    const trouble = this.#lacking ? text.cannotRecord : undefined;
    return {label: text.startRecording, icon: recordIcon, disabled: !this.#room.value?.allowed || trouble !== undefined, trouble};
  }

  protected activate(): void {
    this.#room.request(new RoomRecordRequestEvent(this.#elapsed.seconds === undefined));
  }

  protected override render(): TemplateResult {
    const {seconds} = this.#elapsed;
    return html`${super.render()}${seconds === undefined ? nothing : html`<span class="count" part="badge" aria-hidden="true">${clockOf(seconds, this.text.lang)}</span>`}`;
  }
}
