import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {RoomController} from '../../controllers/room-controller.js';
import {RoomModeratedEvent} from '../../events/notifications.js';
import {RoomMicRequestEvent, RoomModerationRequestEvent} from '../../events/requests.js';
import {enDoor} from '../../locales/en-door.js';
import type {DoorStrings} from '../../locales/strings.js';
import type {Room} from '../../room/room.js';
import {buttonStyles} from '../button.styles.js';
import {cardStyles} from '../card.styles.js';
import {classNames} from '../class-names.js';
import {isolate} from '../isolate.js';
import {liveRole} from '../live-role.js';
import {RoomElement} from '../room-element.js';
import {doorStyles} from './room-door.styles.js';

/** How long one is told of having been muted, in ms. */
const MUTED_FOR = 8_000;

/**
 * @summary Who waits outside a locked room, for those who may let them in; and what a host asks of you.
 * @tag room-door
 * @event {RoomModerationRequestEvent} room-moderation-request - Let in or Refuse was pressed; cancelable.
 * @event {RoomMicRequestEvent} room-mic-request - Turn on was pressed; cancelable.
 * @csspart notices - The box around all notices.
 * @csspart notice - Each notice.
 * @csspart words - What it says.
 * @csspart button - Each button.
 * @cssstate open - There is something to decide.
 * @example
 * <room-door for="standup"></room-door>
 */
export class RoomDoorElement extends RoomElement<DoorStrings> {
  static override styles: CSSResultGroup = [RoomElement.styles, buttonStyles, cardStyles, doorStyles];

  /** What a host asked last, until it is answered. */
  @state() private asked: RoomModeratedEvent | undefined;
  readonly #room = new RoomController(this, ({waiting, self}) => ({waiting, muted: self.muted}));
  #heard: Room | undefined;
  #listening: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super(enDoor);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#hear(undefined);
  }

  protected override willUpdate(): void {
    this.#hear(this.#room.room);
    // Turned on by whatever button: that was the answer.
    if (this.asked?.operation === 'ask-unmute' && this.#room.value?.muted === false) this.asked = undefined;
  }

  protected override updated(): void {
    this.toggleState('open', this.renderRoot.querySelector('.notice') !== null);
  }

  #hear(room: Room | undefined): void {
    if (room === this.#heard) return;
    this.#listening?.abort();
    this.#heard = room;
    this.asked = undefined;
    clearTimeout(this.#timer);
    if (!room) return;
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    room.addEventListener(RoomModeratedEvent.type, (fact) => this.#ask(fact), {signal});
  }

  #ask(asked: RoomModeratedEvent): void {
    const {operation} = asked;
    if (operation === 'lower-hand' || (operation === 'ask-unmute' && this.#room.value?.muted === false)) return;
    this.asked = asked;
    clearTimeout(this.#timer);
    // Nothing to decide: it was done already.
    if (operation === 'mute') this.#timer = setTimeout(() => (this.asked = undefined), MUTED_FOR);
  }

  #decide(operation: 'admit' | 'deny', ...ids: readonly string[]): void {
    for (const id of ids) this.#room.request(new RoomModerationRequestEvent(operation, id));
  }

  /** Under the line that says what they all want, a name is enough. */
  #who(name: string): string {
    const {waiting = []} = this.#room.value ?? {};
    return waiting.length > 1 ? isolate(name) : this.text.wantsIn(isolate(name));
  }

  /** @param about whose: there may be several of one name */
  #button(about: string, label: string, act: () => void, primary = false): TemplateResult {
    return html`<button class=${classNames('button', primary && 'primary')} part="button" type="button" aria-describedby="words-${about}" @click=${act}>${label}</button>`;
  }

  #notice(about: string, words: string, buttons: readonly TemplateResult[]): TemplateResult {
    return html`<div class="notice" part="notice"><span class="words" part="words" id="words-${about}">${words}</span><span class="actions">${buttons}</span></div>`;
  }

  #asked(): TemplateResult | typeof nothing {
    const {asked, text} = this;
    if (!asked) return nothing;
    const name = isolate(asked.by.name || text.guest);
    const forget = () => (this.asked = undefined);
    if (asked.operation === 'mute') return this.#notice('host', text.mutedYou(name), [this.#button('host', text.dismiss, forget)]);
    const turnOn = () => this.#room.request(new RoomMicRequestEvent(true));
    return this.#notice('host', text.asksToUnmute(name), [this.#button('host', text.notNow, forget), this.#button('host', text.turnOn, turnOn, true)]);
  }

  protected override render(): TemplateResult {
    const {text} = this;
    const {waiting = []} = this.#room.value ?? {};
    const all = waiting.map(({id}) => id);
    const isOpen = waiting.length > 0 || this.asked !== undefined;
    return html`
      <div class="notices card" part="notices" role=${liveRole(this) ?? (isOpen ? 'group' : nothing)} aria-label=${isOpen ? text.requests : nothing}
        >${this.#asked()}${waiting.length > 1
          ? this.#notice('all', text.wantIn(waiting.length), [this.#button('all', text.admitAll, () => this.#decide('admit', ...all), true)])
          : nothing}${repeat(waiting, ({id}) => id, ({id, name}) =>
          this.#notice(`one-${id}`, this.#who(name || text.guest), [
            this.#button(`one-${id}`, text.deny, () => this.#decide('deny', id)),
            this.#button(`one-${id}`, text.admit, () => this.#decide('admit', id), waiting.length === 1),
          ]),
        )}</div>
    `;
  }
}
