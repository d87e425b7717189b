import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {RoomController} from '../../controllers/room-controller.js';
import {RoomCameraRequestEvent, RoomJoinRequestEvent, RoomLeaveRequestEvent, RoomScreenRequestEvent} from '../../events/requests.js';
import {enControls} from '../../locales/en-controls.js';
import {enStats} from '../../locales/en-stats.js';
import {enStatus} from '../../locales/en-status.js';
import type {StatsStrings} from '../../locales/stats-strings.js';
import type {ControlsStrings, Devices, StatusStrings} from '../../locales/strings.js';
import {buttonStyles} from '../button.styles.js';
import {cardStyles} from '../card.styles.js';
import {classNames} from '../class-names.js';
import {detailStyles} from '../detail.styles.js';
import {warningIcon} from '../icons.js';
import {liveRole} from '../live-role.js';
import {RoomElement} from '../room-element.js';
import {sheet, showSheet} from '../sheet.js';
import {sheetStyles} from '../sheet.styles.js';
import {signalBarsStyles} from '../signal-bars.styles.js';
import {signalIcon} from '../signal-icon.js';
import {spinnerStyles} from '../spinner.styles.js';
import {checkIcon, closedIcon, linkIcon, lockIcon, offlineIcon, peopleIcon, refusedIcon, waitIcon} from './status-icons.js';
import {statusStyles} from './room-status.styles.js';
import {GIVE_UP_AFTER, SHOW_RECONNECTING_AFTER, statusOf, type Status, type StatusAction} from './status-of.js';

const ICONS = {
  offline: offlineIcon,
  warning: warningIcon,
  wait: waitIcon,
  closed: closedIcon,
  refused: refusedIcon,
  people: peopleIcon,
  lock: lockIcon,
  signal: signalIcon,
};

/** What to send to others: the page's own address, unless it is one for frames (`frame/show-room.ts`), with a token in it perhaps. */
const addressOfRoom = (): string => document.documentElement.dataset['roomAddress'] ?? location.href;

/**
 * @summary Says what goes on with the room, and offers the way out: connecting, waiting, alone, reconnecting, full, ended; and
 * that your own connection is poor, or that your system holds a device back.
 * @tag room-status
 * @event {RoomJoinRequestEvent} room-join-request - Rejoin or Try again was pressed; cancelable.
 * @event {RoomLeaveRequestEvent} room-leave-request - Leave was pressed; cancelable.
 * @event {RoomCameraRequestEvent} room-camera-request - Turn camera off was pressed; cancelable.
 * @event {RoomScreenRequestEvent} room-screen-request - Stop sharing was pressed; cancelable.
 * @csspart status - The box; also `pill`, `card` or `page` by its form.
 * @csspart title - What goes on.
 * @csspart text - What to do.
 * @csspart actions - The buttons.
 * @csspart button - Each button.
 * @csspart detail - The technical sentence, for the owner of the page.
 * @csspart emblem - The circle around the icon.
 * @csspart link - The field with the link, where it cannot be copied.
 * @csspart dialog - The dialog with the details of a poor connection; `close` is its button.
 * @csspart icon - Each icon.
 * @cssstate pill - It is a line over the pictures.
 * @cssstate card - It is a hint over the pictures.
 * @cssstate page - Nothing else is to be seen.
 */
export class RoomStatusElement extends RoomElement<StatusStrings & ControlsStrings & StatsStrings> {
  static override styles: CSSResultGroup = [RoomElement.styles, buttonStyles, cardStyles, detailStyles, sheetStyles, signalBarsStyles, spinnerStyles, statusStyles];

  @state() private copied: 'no' | 'yes' | 'by-hand' = 'no';
  /** The dialog with the connections is open. */
  @state() private details = false;
  #met = false;
  #status: Status | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #room = new RoomController(this, ({connection, reconnectingSince, left, problem, peers, self, lowData, poorNetwork}) => {
    this.#met = connection !== 'idle' && connection !== 'connecting' && (this.#met || peers.length > 0);
    const silent = {mic: self.mic.silenced && !self.muted, camera: self.camera.silenced && !self.cameraOff};
    const heldBack: Devices | undefined = silent.mic && silent.camera ? 'both' : silent.mic ? 'mic' : silent.camera ? 'camera' : undefined;
    return {
      connection, reconnectingSince, left, problem, lowData, heldBack, poorNetwork,
      others: peers.length,
      cameraOn: !self.cameraOff,
      sharing: self.screen !== null,
      met: this.#met,
    };
  });

  constructor() {
    super({...enControls, ...enStats, ...enStatus});
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(): void {
    const {value} = this.#room;
    const now = performance.now();
    this.#status = value && statusOf(value, now, this.text);
    clearTimeout(this.#timer);
    if (value?.reconnectingSince == null) return;
    const lost = now - value.reconnectingSince;
    const next = [SHOW_RECONNECTING_AFTER, GIVE_UP_AFTER].map((step) => step - lost).find((left) => left > 0);
    if (next !== undefined) this.#timer = setTimeout(() => this.requestUpdate(), next + 1);
  }

  protected override updated(): void {
    for (const form of ['pill', 'card', 'page'] as const) this.toggleState(form, this.#status?.form === form);
  }

  #act(action: StatusAction): void {
    switch (action) {
      case 'rejoin':
        this.#room.request(new RoomJoinRequestEvent());
        return;
      case 'leave':
        this.#room.request(new RoomLeaveRequestEvent());
        return;
      case 'reload':
        location.reload();
        return;
      case 'stop-sharing':
        this.#room.request(new RoomScreenRequestEvent(false));
        return;
      case 'camera-off':
        this.#room.request(new RoomCameraRequestEvent(false));
        return;
      case 'details':
        void this.#showDetails();
        return;
      case 'copy-link':
        void this.#copyLink();
    }
  }

  async #showDetails(): Promise<void> {
    this.details = true;
    await this.updateComplete;
    showSheet(this.renderRoot);
  }

  async #copyLink(): Promise<void> {
    try {
      await this.ownerDocument.defaultView!.navigator.clipboard.writeText(addressOfRoom());
      this.copied = 'yes';
    } catch {
      // No permission, or no clipboard on this page: the person copies it.
      this.copied = 'by-hand';
      await this.updateComplete;
      this.renderRoot.querySelector('input')?.select();
    }
  }

  #action(form: Status['form'], action: StatusAction, label: string, primary: boolean): TemplateResult | typeof nothing {
    if (action === 'copy-link') {
      // A page without an address of its own has no link to send.
      if (!/^https?:$/.test(location.protocol)) return nothing;
      if (this.copied === 'by-hand') {
        return html`<input class="link" part="link" readonly aria-label=${this.text.linkToRoom} .value=${addressOfRoom()} />`;
      }
    }
    const copied = action === 'copy-link' && this.copied === 'yes';
    return html`
      <button class=${classNames('button', primary && form !== 'pill' && 'primary')} part="button" type="button" @click=${() => this.#act(action)}>
        ${action !== 'copy-link' ? nothing : copied ? checkIcon : linkIcon}${copied ? this.text.copied : label}
      </button>
    `;
  }

  #icon({icon, form}: Status): TemplateResult | typeof nothing {
    if (!icon) return nothing;
    if (icon === 'signal') return html`<span class="signal poor">${signalIcon}</span>`;
    return form === 'pill' ? ICONS[icon] : html`<div class="emblem" part="emblem">${ICONS[icon]}</div>`;
  }

  /** Where nothing else is to be seen, it is the heading of what is. */
  #title({form, title}: Status): TemplateResult {
    return form === 'page' ? html`<h2 class="title" part="title">${title}</h2>` : html`<p class="title" part="title">${title}</p>`;
  }

  protected override render(): TemplateResult {
    const status = this.#status;
    return html`
      <div class="status ${status?.form ?? ''}" part="status ${status?.form ?? ''}">
        ${status && this.#icon(status)}
        ${status?.busy && status.form === 'pill' ? html`<span class="spinner"></span>` : nothing}
        <div class="words" role=${liveRole(this) ?? nothing} aria-atomic="true">
          ${status ? this.#title(status) : nothing}
          ${status?.text ? html`<p class="text" part="text">${status.text}</p>` : nothing}
          ${status?.detail ? html`<p class="detail" part="detail">${status.detail}</p>` : nothing}
        </div>
        ${status?.actions.length ? html`<div class="actions" part="actions">
              ${status.actions.map(({action, label}, index) => this.#action(status.form, action, label, index === 0 && action !== 'leave'))}
            </div>` : nothing}
      </div>
      ${this.details
        ? sheet({title: this.text.connections, close: this.text.close, closed: () => (this.details = false)}, html`<room-stats for=${this.for}></room-stats>`)
        : nothing}
    `;
  }
}
