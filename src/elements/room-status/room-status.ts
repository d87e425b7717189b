import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {RoomController} from '../../controllers/room-controller.js';
import {RoomJoinRequestEvent, RoomLeaveRequestEvent, RoomScreenRequestEvent} from '../../events/requests.js';
import {enStatus} from '../../locales/en-status.js';
import type {StatusStrings} from '../../locales/strings.js';
import {buttonStyles} from '../button.styles.js';
import {classNames} from '../class-names.js';
import {detailStyles} from '../detail.styles.js';
import {warningIcon} from '../icons.js';
import {RoomElement} from '../room-element.js';
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
};

/**
 * @summary Says what goes on with the room, and offers the way out: connecting, waiting, alone, reconnecting, full, ended.
 * @tag room-status
 * @event {RoomJoinRequestEvent} room-join-request - Rejoin or Try again was pressed; cancelable.
 * @event {RoomLeaveRequestEvent} room-leave-request - Leave was pressed; cancelable.
 * @csspart status - The box; also `pill`, `card` or `page` by its form.
 * @csspart title - What goes on.
 * @csspart text - What to do.
 * @csspart actions - The buttons.
 * @csspart button - Each button.
 * @csspart detail - The technical sentence, for the owner of the page.
 * @csspart emblem - The circle around the icon.
 * @csspart link - The field with the link, where it cannot be copied.
 * @csspart icon - Each icon.
 * @cssstate pill - It is a line over the pictures.
 * @cssstate card - It is a hint over the pictures.
 * @cssstate page - Nothing else is to be seen.
 */
export class RoomStatusElement extends RoomElement<StatusStrings> {
  static override styles: CSSResultGroup = [RoomElement.styles, buttonStyles, detailStyles, spinnerStyles, statusStyles];

  @state() private copied: 'no' | 'yes' | 'by-hand' = 'no';
  #met = false;
  #status: Status | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #room = new RoomController(this, ({connection, reconnectingSince, left, problem, peers, self}) => {
    this.#met = connection !== 'idle' && connection !== 'connecting' && (this.#met || peers.length > 0);
    return {connection, reconnectingSince, left, problem, others: peers.length, sharing: self.screen !== null, met: this.#met};
  });

  constructor() {
    super(enStatus);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(): void {
    const {value} = this.#room;
    this.#status = value && statusOf(value, performance.now(), this.text);
    clearTimeout(this.#timer);
    const since = value?.reconnectingSince ?? null;
    if (since === null) return;
    const lost = performance.now() - since;
    const next = [SHOW_RECONNECTING_AFTER, GIVE_UP_AFTER].find((step) => step > lost);
    if (next !== undefined) this.#timer = setTimeout(() => this.requestUpdate(), next - lost + 1);
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
      case 'copy-link':
        void this.#copyLink();
    }
  }

  async #copyLink(): Promise<void> {
    try {
      await navigator.clipboard.writeText(location.href);
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
        return html`<input class="link" part="link" readonly aria-label=${this.text.linkToRoom} .value=${location.href} />`;
      }
    }
    const copied = action === 'copy-link' && this.copied === 'yes';
    return html`
      <button class=${classNames('button', primary && form !== 'pill' && 'primary')} part="button" type="button" @click=${() => this.#act(action)}>
        ${action !== 'copy-link' ? nothing : copied ? checkIcon : linkIcon}${copied ? this.text.copied : label}
      </button>
    `;
  }

  protected override render(): TemplateResult {
    const status = this.#status;
    return html`
      <div class="status ${status?.form ?? ''}" part="status ${status?.form ?? ''}">
        ${status?.icon ? html`<div class="emblem" part="emblem">${ICONS[status.icon]}</div>` : nothing}
        ${status?.busy && status.form === 'pill' ? html`<span class="spinner"></span>` : nothing}
        <div class="words" role="status">
          ${status ? html`<p class="title" part="title">${status.title}</p>` : nothing}
          ${status?.text ? html`<p class="text" part="text">${status.text}</p>` : nothing}
          ${status?.detail ? html`<p class="detail" part="detail">${status.detail}</p>` : nothing}
        </div>
        ${status?.actions.length ? html`<div class="actions" part="actions">
              ${status.actions.map(({action, label}, index) => this.#action(status.form, action, label, index === 0 && action !== 'leave'))}
            </div>` : nothing}
      </div>
    `;
  }
}
