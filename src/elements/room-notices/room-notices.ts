import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {RoomController} from '../../controllers/room-controller.js';
import {
  DeviceChangedEvent,
  HandChangedEvent,
  PeerJoinedEvent,
  PeerLeftEvent,
  PeerUpdatedEvent,
  RoomChatMessageEvent,
  RoomJoinedEvent,
  RoomLeftEvent,
  RoomModeratedEvent,
} from '../../events/notifications.js';
import {enCaptions} from '../../locales/en-captions.js';
import {enChat} from '../../locales/en-chat.js';
import {enGestures} from '../../locales/en-gestures.js';
import {enLostHelp} from '../../locales/en-lost-help.js';
import {enNotices} from '../../locales/en-notices.js';
import {enRecord} from '../../locales/en-record.js';
import type {Room} from '../../room/room.js';
import {cardStyles} from '../card.styles.js';
import {closeIcon} from '../close-icon.js';
import {keyFor} from '../keyboard/key-for.js';
import {liveRole} from '../live-role.js';
import {property} from '../property.js';
import {RoomElement} from '../room-element.js';
import {lists, wordList} from '../word-list.js';
import {CaptionNews} from './caption-news.js';
import {ChatNews} from './chat-news.js';
import {ComingsAndGoings, type Someone} from './comings-and-goings.js';
import {DeviceNews, inUse} from './device-news.js';
import {HandNews} from './hand-news.js';
import {MutedTalk} from './muted-talk.js';
import {NoticeList} from './notice-list.js';
import {asks, screenKey, type Notice, type NoticeKind} from './notice.js';
import {tellOfRecordings} from './record-news.js';
import {RoleNews} from './role-news.js';
import {noticesStyles} from './room-notices.styles.js';
import {soundOfNews} from './sound-of-news.js';
import {type NoticeWords, wordsOf} from './words-of.js';

/**
 * @summary Tells what happens in a call, for a moment: who came and went, who shares a screen, raised a hand or wrote something, a device that was lost, is
 * back or refuses to start, that you talk while you are muted, that your role is another one, that others want to read what you say, and what becomes of a recording. One polite live region; at most three at once.
 * @tag room-notices
 * @event {RoomMicRequestEvent} room-mic-request - Unmute was pressed; cancelable.
 * @event {RoomChatRequestEvent} room-chat-request - What was written is to be read; cancelable.
 * @event {RoomPreferenceRequestEvent} room-preference-request - Others may read what you say; cancelable.
 * @event {RoomLeaveRequestEvent} room-leave-request - Leave was pressed, where somebody records and no `room-recordings` tells of it; cancelable.
 * @event {RoomDeviceRequestEvent} room-device-request - Switch back, Undo or Try again was pressed; cancelable.
 * @csspart list - All notices.
 * @csspart notice - Each notice.
 * @csspart words - What it says.
 * @csspart action - Its button.
 * @csspart dismiss - The button that takes it away.
 * @csspart icon - Each icon.
 * @cssstate open - There is something to read.
 * @cssstate asks - Something to decide, or to do, is among it, and stays longer.
 * @example
 * <room-notices for="standup" kinds="people devices"></room-notices>
 */
export class RoomNoticesElement extends RoomElement<NoticeWords> {
  static override styles: CSSResultGroup = [RoomElement.styles, cardStyles, noticesStyles];

  /** What to tell of, space separated: `people screen devices talking host role hands chat captions recording`. All when empty. */
  @property() kinds = '';

  readonly #room = new RoomController(this, (state) => {
    const {self, connection, preferences} = state;
    const inCall = connection === 'connected' || connection === 'reconnecting';
    return {
      mic: inUse(state, 'mic'),
      camera: inUse(state, 'camera'),
      speaker: inUse(state, 'speaker'),
      id: self.id,
      role: self.role,
      captioning: state.captioning,
      peers: state.peers,
      chatOpen: state.chatOpen,
      micNow: inCall ? self.mic : undefined,
      cameraNow: inCall ? self.camera : undefined,
      // Only what is open, muted by the person and let through by the system can be listened to.
      muted: self.muted && self.mic.status === 'on' && !self.mic.silenced && connection === 'connected' && preferences.muteReminder ? self.stream.getAudioTracks()[0] : undefined,
    };
  });
  readonly #list = new NoticeList(() => this.requestUpdate());
  readonly #people = new ComingsAndGoings((came, went) => this.#tellOfPeople(came, went));
  readonly #devices = new DeviceNews(this.#list);
  readonly #hands = new HandNews(this.#list);
  readonly #captions = new CaptionNews(this.#list);
  readonly #chat = new ChatNews(this.#list);
  readonly #role = new RoleNews(this.#list);
  readonly #mutedTalk = new MutedTalk(() => this.#tell({kind: 'talking', key: 'talking'}), () => this.#list.remove('talking'));
  #heard: Room | undefined;
  #listening: AbortController | undefined;
  /** Before it, people are those who were here before us. */
  #inside = false;

  constructor() {
    super({...enNotices, ...enCaptions, ...enRecord, chat: enChat.chat, says: enChat.says, handsRaised: enGestures.handsRaised, handLowered: enGestures.handLowered, deviceHelp: enLostHelp});
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#hear(undefined);
    this.#mutedTalk.listen(undefined, undefined);
  }

  protected override willUpdate(): void {
    this.#hear(this.#room.room);
    // It is drawn once more after it was taken out.
    const {room, value} = this.#room;
    this.#mutedTalk.listen(this.isConnected && this.#wants('talking') ? value?.muted : undefined, room);
    this.#role.follow(value, this.#wants('role'));
    if (value?.chatOpen) this.#chat.opened();
    if (value && this.#wants('captions')) this.#captions.follow(value);
    if (!value?.micNow || !value.cameraNow || !this.#wants('devices')) return;
    this.#devices.captured('mic', value.micNow);
    this.#devices.captured('camera', value.cameraNow);
  }

  protected override updated(): void {
    this.toggleState('open', this.#list.all.length > 0);
    this.toggleState('asks', this.#list.all.some(asks));
    // What was held may be gone.
    this.#hold();
  }

  #wants(kind: NoticeKind): boolean {
    return lists(wordList(this.kinds), kind);
  }

  #tell(notice: Notice): void {
    if (this.#wants(notice.kind)) this.#list.show(notice);
  }

  #hear(room: Room | undefined): void {
    if (room === this.#heard) return;
    this.#heard = room;
    this.#listening?.abort();
    this.#forget();
    if (!room) return;
    this.#inside = room.state.connection === 'connected' || room.state.connection === 'reconnecting';
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    room.addEventListener(RoomJoinedEvent.type, () => (this.#inside = true), {signal});
    room.addEventListener(HandChangedEvent.type, (fact) => this.#wants('hands') && this.#hands.changed(fact, room), {signal});
    room.addEventListener(RoomChatMessageEvent.type, ({message}) => this.#wants('chat') && this.#chat.came(message, room), {signal});
    tellOfRecordings(room, this.#list, () => this.#wants('recording'), signal);
    room.addEventListener(RoomLeftEvent.type, () => this.#forget(), {signal});
    room.addEventListener(PeerJoinedEvent.type, ({peer}) => this.#inside && this.#people.came(peer), {signal});
    room.addEventListener(PeerLeftEvent.type, ({peer}) => {
      this.#list.remove(screenKey(peer.id));
      if (this.#inside) this.#people.went(peer);
    }, {signal});
    room.addEventListener(PeerUpdatedEvent.type, ({peer: {id, name, screen}, changed}) => {
      if (!changed.includes('screen')) return;
      if (screen) this.#tell({kind: 'screen', key: screenKey(id), name});
      else this.#list.remove(screenKey(id));
    }, {signal});
    room.addEventListener(DeviceChangedEvent.type, (fact) => this.#wants('devices') && this.#devices.changed(fact, room.state, signal), {signal});
    room.addEventListener(RoomModeratedEvent.type, ({operation, by}) => {
      if (operation === 'lower-hand') this.#tell({kind: 'hands', key: 'hand-lowered', name: by.name});
      if (operation !== 'mute') return;
      this.#mutedTalk.told();
      this.#tell({kind: 'host', key: 'host', name: by.name});
    }, {signal});
  }

  #forget(): void {
    this.#inside = false;
    this.#people.clear();
    this.#devices.clear();
    this.#chat.clear();
    this.#list.clear();
  }

  #tellOfPeople(came: readonly Someone[], went: readonly Someone[]): void {
    if (!this.#wants('people')) return;
    const {preferences} = this.#heard!.state;
    for (const [key, people, news] of [['joined', came, 'Join'], ['departed', went, 'Leave']] as const) {
      if (people.length === 0 || !preferences[`notice${news}`]) continue;
      const shown = this.#list.all.find((notice) => notice.key === key);
      const before = shown && 'names' in shown ? shown.names : [];
      this.#list.show({kind: 'people', key, names: [...before, ...people.map(({name}) => name)]});
    }
    soundOfNews(this.#heard!, came.length > 0 && (preferences.soundJoin || went.length === 0) ? 'Join' : 'Leave');
  }

  /** The button that was pressed goes with its notice; the focus stays in its place, for the next Tab. */
  #dismiss(key: string): void {
    if (key === 'talking') this.#mutedTalk.dismissed();
    const focused = this.renderRoot.querySelector(':focus') !== null;
    this.#list.remove(key);
    if (focused) this.renderRoot.querySelector<HTMLElement>('.list')?.focus({preventScroll: true});
  }

  #act(key: string, wish: () => Event): void {
    this.#room.request(wish());
    this.#dismiss(key);
  }

  readonly #hold = (): void => this.#list.hold(this.renderRoot.querySelector('.list:hover .notice, .notice:focus-within') !== null);

  #onKeydown({key, target}: KeyboardEvent): void {
    const notice = key === 'Escape' && (target as Element).closest<HTMLElement>('.notice');
    if (notice) this.#dismiss(notice.dataset['key']!);
  }

  #notice(notice: Notice): TemplateResult {
    const {key} = notice;
    const {value} = this.#room;
    const [words, action] = wordsOf(notice, {text: this.text, inUse: value, problems: {mic: value?.micNow?.problem, camera: value?.cameraNow?.problem}, micKey: keyFor(this, 'mic')});
    return html`<div class="notice card" part="notice" data-key=${key}>
      <p class="words" part="words" id="words-${key}">${words}</p>
      ${action ? html`<button class="action" part="action" type="button" @click=${() => this.#act(key, action[1])}>${action[0]}</button>` : nothing}
      <button class="dismiss" part="dismiss" type="button" aria-label=${this.text.dismiss} aria-describedby="words-${key}" @click=${() => this.#dismiss(key)}>
        ${closeIcon}
      </button>
    </div>`;
  }

  protected override render(): TemplateResult {
    const isOpen = this.#list.all.length > 0;
    return html`
      <div
        class="list"
        part="list"
        role=${liveRole(this) ?? (isOpen ? 'group' : nothing)}
        aria-atomic="false"
        aria-label=${isOpen ? this.text.notices : nothing}
        tabindex="-1"
        @pointerenter=${this.#hold}
        @pointerleave=${this.#hold}
        @focusin=${this.#hold}
        @focusout=${() => setTimeout(this.#hold)}
        @keydown=${this.#onKeydown}
        >${repeat(this.#list.all, ({key}) => key, (notice) => this.#notice(notice))}</div
      >
    `;
  }
}
