import {html, type CSSResultGroup, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {RoomController} from '../../controllers/room-controller.js';
import {RoomLeftEvent, RoomReactionEvent} from '../../events/notifications.js';
import {enGestures} from '../../locales/en-gestures.js';
import type {GestureStrings} from '../../locales/people-strings.js';
import type {Reaction} from '../../room/gestures/reaction.js';
import type {Room} from '../../room/room.js';
import {isolate} from '../isolate.js';
import {liveRole} from '../live-role.js';
import {RoomElement} from '../room-element.js';
import {reactionsStyles} from './room-reactions.styles.js';

/** How long one is seen, in ms, as its style sheet has it. */
const SHOWN = 4_000;
/** More than these at once are not looked at: the oldest goes. */
const MOST = 16;
const LANES = 4;
/** What comes within this, in ms, is read out at once. */
const GATHER = 1_500;

interface Shown {
  readonly key: number;
  readonly name: string;
  readonly reaction: Reaction;
}

/**
 * @summary What people react with, over the pictures for a moment, with the name of who it was; read out in one sentence for each
 * reaction. With reduced motion nothing flies.
 * @tag room-reactions
 * @csspart reaction - Each reaction, with its name.
 * @csspart emoji - The reaction itself.
 * @csspart name - Who it was.
 * @cssstate open - There is something to see.
 * @example
 * <room-reactions for="standup"></room-reactions>
 */
export class RoomReactionsElement extends RoomElement<GestureStrings> {
  static override styles: CSSResultGroup = [RoomElement.styles, reactionsStyles];

  @state() private shown: readonly Shown[] = [];
  @state() private said = '';
  readonly #room = new RoomController(this, ({self}) => self.id);
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  /** Of others, not read out yet: names by reaction. */
  readonly #unsaid = new Map<Reaction, Map<string, string>>();
  #heard: Room | undefined;
  #listening: AbortController | undefined;
  #count = 0;

  constructor() {
    super(enGestures);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#hear(undefined);
  }

  protected override willUpdate(): void {
    this.#hear(this.#room.room);
  }

  protected override updated(): void {
    this.toggleState('open', this.shown.length > 0);
  }

  #hear(room: Room | undefined): void {
    if (room === this.#heard) return;
    this.#heard = room;
    this.#listening?.abort();
    this.#forget();
    if (!room) return;
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    room.addEventListener(RoomReactionEvent.type, (fact) => this.#show(fact), {signal});
    room.addEventListener(RoomLeftEvent.type, () => this.#forget(), {signal});
  }

  #show({by, name, reaction}: RoomReactionEvent): void {
    const shown: Shown = {key: this.#count++, name: name || this.text.guest, reaction};
    this.shown = [...this.shown, shown].slice(-MOST);
    this.#later(SHOWN, () => (this.shown = this.shown.filter((each) => each !== shown)));
    if (by === this.#room.value) return;
    if (this.#unsaid.size === 0) this.#later(GATHER, () => this.#say());
    const names = this.#unsaid.get(reaction) ?? new Map<string, string>();
    this.#unsaid.set(reaction, names.set(by, shown.name));
  }

  #say(): void {
    const {text} = this;
    const sentences = [...this.#unsaid].map(([reaction, names]) => text.reacted([...names.values()].map(isolate), text.reactions[reaction]));
    this.#unsaid.clear();
    this.said = sentences.join('. ');
    this.#later(SHOWN, () => (this.said = ''));
  }

  #forget(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.#unsaid.clear();
    this.shown = [];
    this.said = '';
  }

  #later(ms: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, ms);
    this.#timers.add(timer);
  }

  protected override render(): TemplateResult {
    return html`
      <div aria-hidden="true">${repeat(
        this.shown,
        ({key}) => key,
        ({key, name, reaction}) => html`<div class="reaction l${key % LANES}" part="reaction">
          <span class="emoji" part="emoji">${reaction}</span><bdi class="name" part="name">${name}</bdi>
        </div>`,
      )}</div>
      <div class="said" role=${liveRole(this) ?? 'presentation'}>${this.said}</div>
    `;
  }
}
