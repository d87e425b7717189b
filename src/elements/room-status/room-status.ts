import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {RoomController} from '../../controllers/room-controller.js';
import {RoomJoinRequestEvent, RoomLeaveRequestEvent} from '../../events/requests.js';
import {buttonStyles} from '../button.styles.js';
import {
  checkIcon,
  closedIcon,
  linkIcon,
  lockIcon,
  offlineIcon,
  peopleIcon,
  refusedIcon,
  waitIcon,
  warningIcon,
} from '../icons.js';
import {RoomElement} from '../room-element.js';
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
 * @csspart icon - Each icon.
 */
export class RoomStatusElement extends RoomElement {
  static override styles: CSSResultGroup = [RoomElement.styles, buttonStyles, statusStyles];

  @state() private copied: 'no' | 'yes' | 'by-hand' = 'no';
  #met = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #room = new RoomController(this, ({connection, reconnectingSince, left, problem, peers}) => {
    this.#met = connection !== 'idle' && connection !== 'connecting' && (this.#met || peers.length > 0);
    return {connection, reconnectingSince, left, problem, others: peers.length, met: this.#met};
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(): void {
    clearTimeout(this.#timer);
    const since = this.#room.value?.reconnectingSince ?? null;
    if (since === null) return;
    const lost = performance.now() - since;
    const next = [SHOW_RECONNECTING_AFTER, GIVE_UP_AFTER].find((step) => step > lost);
    if (next !== undefined) this.#timer = setTimeout(() => this.requestUpdate(), next - lost + 1);
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

  #actions({actions}: Status): TemplateResult[] {
    return actions.map(({action, label}, index) => {
      if (action !== 'copy-link') {
        return html`<button
          class="button ${index === 0 ? 'primary' : ''}"
          part="button"
          type="button"
          @click=${() => this.#act(action)}
        >
          ${label}
        </button>`;
      }
      if (this.copied === 'by-hand') {
        return html`<input class="link" part="link" readonly aria-label=${this.text.linkToRoom} .value=${location.href} />`;
      }
      const copied = this.copied === 'yes';
      return html`<button class="button" part="button" type="button" @click=${() => this.#act(action)}>
        ${copied ? checkIcon : linkIcon}${copied ? this.text.copied : label}
      </button>`;
    });
  }

  protected override render(): TemplateResult {
    const {value} = this.#room;
    const all = value && statusOf(value, performance.now(), this.text);
    // A page without an address of its own has no link to send.
    const status = all && /^https?:/.test(location.protocol) ? all : all && {...all, actions: all.actions.filter(({action}) => action !== 'copy-link')};
    return html`
      <div class="status ${status?.form ?? ''}" part="status ${status?.form ?? ''}">
        ${status?.icon ? html`<div class="emblem" part="emblem">${ICONS[status.icon]}</div>` : nothing}
        ${status?.busy && status.form === 'pill' ? html`<span class="spinner"></span>` : nothing}
        <div class="words" role="status">
          ${status ? html`<p class="title" part="title">${status.title}</p>` : nothing}
          ${status?.text ? html`<p class="text" part="text">${status.text}</p>` : nothing}
          ${status?.detail ? html`<p class="detail" part="detail">${status.detail}</p>` : nothing}
        </div>
        ${status?.actions.length ? html`<div class="actions" part="actions">${this.#actions(status)}</div>` : nothing}
      </div>
    `;
  }
}
