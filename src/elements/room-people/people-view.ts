import {html, nothing, type TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {live} from 'lit/directives/live.js';
import {repeat} from 'lit/directives/repeat.js';
import {deepActive} from '../../controllers/composed-tree.js';
import {RoomHandRequestEvent, RoomModerationRequestEvent} from '../../events/requests.js';
import type {CallStrings} from '../../locales/strings.js';
import type {Room} from '../../room/room.js';
import type {RoomState, Waiting} from '../../room/room-state.js';
import {buttonStyles} from '../button.styles.js';
import {closeIcon} from '../close-icon.js';
import {handIcon} from '../icons.js';
import {hueOf} from '../../room/initials.js';
import {isolate} from '../isolate.js';
import type {PanelView} from '../panel-element.js';
import {sheetStyles} from '../sheet.styles.js';
import {switchRow} from '../switch-row.js';
import {switchRowStyles} from '../switch-row.styles.js';
import {groupPeople, type Person} from './people-groups.js';
import {searchIcon} from './people-icons.js';
import {peopleStyles} from './people-view.styles.js';
import {wordsFor, type PeopleWords} from './people-words.js';
import {personRow} from './person-row.js';

/** With fewer one looks, and does not search. */
const MANY = 8;

export interface PeopleHost extends HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly closable: boolean;
  requestUpdate(): void;
}

/** With whom one is about to do something, and whether "Remove" was pressed once. */
type Open = {readonly id: string; readonly asks: boolean} | undefined;

/** What `room-people` shows. */
export class PeopleView implements PanelView<object> {
  static readonly styles = [buttonStyles, sheetStyles, switchRowStyles, peopleStyles];

  readonly #host: PeopleHost;
  readonly #close: () => void;
  readonly #request: (wish: Event) => void;
  #search = '';
  #words: {readonly of: CallStrings; readonly are: PeopleWords} | undefined;
  #open: Open;
  /** Whose row had the focus, and which control of it. */
  #focused: {readonly id: string; readonly part: string} | undefined;

  /** @param close asks for the panel to be closed @param request sends a wish */
  constructor(host: PeopleHost, close: () => void, request: (wish: Event) => void) {
    this.#host = host;
    this.#close = close;
    this.#request = request;
  }

  /** A person opened it, and may write elsewhere since. */
  focus(): void {
    if (deepActive(this.#host.ownerDocument.body)?.matches('input, textarea, select, [contenteditable]')) return;
    this.#find('.people')?.focus();
  }

  updated(): void {
    // Through CSSOM: a strict CSP forbids `style=`.
    for (const avatar of this.#host.renderRoot.querySelectorAll<HTMLElement>('.avatar')) {
      const hue = String(hueOf(avatar.dataset['name']!));
      if (avatar.style.getPropertyValue('--hue') !== hue) avatar.style.setProperty('--hue', hue);
    }
    this.#keepFocus();
  }

  disconnected(): void {
    this.#open = this.#focused = undefined;
    this.#search = '';
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }

  /** Whoever raises a hand changes the place in the list, and takes the focus along; what is gone leaves it to the list. */
  #keepFocus(): void {
    const focused = this.#focused;
    this.#focused = undefined;
    if (!focused || (this.#host.renderRoot as ShadowRoot).activeElement) return;
    const row = this.#find(`[data-id="${CSS.escape(focused.id)}"]`);
    (row?.querySelector<HTMLElement>(focused.part === 'item' ? '.deeds button' : 'button') ?? this.#find('.people'))?.focus();
  }

  #noteFocus(): void {
    const active = (this.#host.renderRoot as Partial<ShadowRoot>).activeElement;
    const id = active?.closest<HTMLElement>('[data-id]')?.dataset['id'];
    this.#focused = id === undefined ? undefined : {id, part: active!.getAttribute('part') ?? ''};
  }

  #show(open: Open): void {
    this.#open = open;
    this.#host.requestUpdate();
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    if (this.#open) {
      const {id} = this.#open;
      this.#show(undefined);
      this.#find(`[data-id="${CSS.escape(id)}"] .more`)?.focus();
    } else if (this.#search) {
      this.#search = '';
      this.#host.requestUpdate();
    } else if (this.#host.closable) this.#close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  render(call: CallStrings, room: Room | undefined): TemplateResult {
    this.#noteFocus();
    // The same while they are the same: rows are drawn again when they are not.
    if (this.#words?.of !== call) this.#words = {of: call, are: wordsFor(call)};
    const text = this.#words.are;
    const state = room?.state;
    return html`
      <section class="people" part="base" aria-label=${text.peopleTitle} tabindex="-1" @keydown=${this.#onKeydown.bind(this)}>
        ${this.#host.closable
          ? html`<div class="sheet-head">
              <h2 class="sheet-title" part="title">${text.peopleTitle}</h2>
              <button class="sheet-close" part="close" type="button" aria-label=${text.closePeople} @click=${() => this.#close()}>${closeIcon}</button>
            </div>`
          : nothing}
        ${state && state.self.id !== null ? this.#inRoom(text, state) : html`<p class="empty">${text.notInRoom}</p>`}
      </section>
    `;
  }

  #inRoom(text: PeopleWords, state: RoomState): TemplateResult {
    const {self, peers, waiting} = state;
    const isHost = self.can.includes('mod');
    const isMany = peers.length + 1 >= MANY;
    const search = isMany ? this.#search : '';
    const {hands, others} = groupPeople(state, {search, lang: text.lang, guest: text.guest});
    const canMute = isHost && peers.some(({muted}) => !muted);
    return html`
      ${isMany
        ? html`<label class="search">${searchIcon}<input part="search" type="search" aria-label=${text.searchPeople} placeholder=${text.searchPeople} .value=${live(search)}
            @input=${({currentTarget}: Event) => {
              this.#search = (currentTarget as HTMLInputElement).value;
              this.#host.requestUpdate();
            }} /></label>`
        : nothing}
      <div class="list ${isHost ? 'host' : ''}" part="list" role="group" tabindex="0" aria-label=${text.people}>
        ${isHost && waiting.length > 0 ? this.#waiting(text, waiting) : nothing}
        ${hands.length > 0 ? this.#group('hands', hands, text, isHost, isHost ? [text.lowerAllHands, 'lower-hand'] : undefined) : nothing}
        ${others.length > 0 ? this.#group('others', others, text, isHost, canMute ? [text.muteAll, 'mute'] : undefined) : nothing}
        ${hands.length + others.length === 0 ? html`<p class="empty" role="status">${text.nobodyFound}</p>` : nothing}
        ${isHost
          ? html`<div class="lock" part="lock">${switchRow({id: 'lock', ...text.lockRoom, on: state.locked, wish: (on) => this.#request(new RoomModerationRequestEvent(on ? 'lock' : 'unlock'))})}</div>`
          : nothing}
      </div>
      ${self.can.includes('data') ? html`<div class="foot">${this.#ownHand(text, state)}</div>` : nothing}
    `;
  }

  #ownHand(text: PeopleWords, {hands, self}: RoomState): TemplateResult {
    const place = hands.indexOf(self.id!) + 1;
    return html`<button class="button" part="button" type="button" @click=${() => this.#request(new RoomHandRequestEvent(place === 0))}>
      ${handIcon}${place > 0 ? text.lowerHand(place) : text.raiseHand}
    </button>`;
  }

  #waiting(text: PeopleWords, waiting: readonly Waiting[]): TemplateResult {
    const decide = (operation: 'admit' | 'deny', ...ids: readonly string[]) => ids.forEach((id) => this.#request(new RoomModerationRequestEvent(operation, id)));
    return html`
      <div class="group" part="group">
        <h3 id="waiting">${text.peopleGroups.waiting} <span class="number">${waiting.length}</span></h3>
        ${waiting.length > 1 ? html`<button class="all" part="button" type="button" @click=${() => decide('admit', ...waiting.map(({id}) => id))}>${text.admitAll}</button>` : nothing}
      </div>
      <ul aria-labelledby="waiting">
        ${repeat(waiting, ({id}) => id, ({id, name}) => {
          const shown = name || text.guest;
          const button = (operation: 'admit' | 'deny', look: string) => html`<button class="button ${look}" part="button" type="button" aria-label="${text[operation]}: ${isolate(shown)}" @click=${() => decide(operation, id)}>${text[operation]}</button>`;
          return html`<li class="person" part="person" data-id=${id}>
            <div class="row"><span class="who"><bdi class="name" part="name">${shown}</bdi></span>${button('deny', '')}${button('admit', 'primary')}</div>
          </li>`;
        })}
      </ul>
    `;
  }

  #group(name: 'hands' | 'others', people: readonly Person[], text: PeopleWords, isHost: boolean, all?: readonly [label: string, operation: 'mute' | 'lower-hand']): TemplateResult {
    return html`
      <div class="group" part="group">
        <h3 id=${name}>${text.peopleGroups[name]} <span class="number">${people.length}</span></h3>
        ${all ? html`<button class="all" part="button" type="button" @click=${() => this.#request(new RoomModerationRequestEvent(all[1]))}>${all[0]}</button>` : nothing}
      </div>
      <ul aria-labelledby=${name}>
        ${repeat(people, ({id}) => id, (person) => {
          const {id} = person;
          const isOpen = this.#open?.id === id;
          const open = !isOpen ? 'no' : this.#open!.asks ? 'asks' : 'yes';
          const draw = () =>
            personRow(person, {
              text,
              isHost,
              open,
              toggle: () => this.#show(isOpen ? undefined : {id, asks: false}),
              ask: () => this.#show({id, asks: true}),
              moderate: (operation, role) => this.#request(new RoomModerationRequestEvent(operation, id, role)),
            });
          return guard([...Object.values(person), text, isHost, open], draw);
        })}
      </ul>
    `;
  }
}
