import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {RoomController} from '../../controllers/room-controller.js';
import {RoomPeopleRequestEvent} from '../../events/requests.js';
import {enGestures} from '../../locales/en-gestures.js';
import type {GestureStrings} from '../../locales/people-strings.js';
import {classNames} from '../class-names.js';
import {ControlElement, type ControlView} from '../control-element.js';
import {countStyles} from '../count.styles.js';
import {peopleIcon} from './people-button-icons.js';

/**
 * @summary Opens the list of the people and closes it; says how many are here, how many hands are raised and, to a host, how many wait outside.
 * @tag room-people-button
 * @slot icon - Replaces the icon.
 * @slot label - Replaces the words of the tooltip, which are also the accessible name.
 * @event {RoomPeopleRequestEvent} room-people-request - Before anything happens; cancelable.
 * @csspart button - The button.
 * @csspart icon - The icon.
 * @csspart badge - How many are here.
 * @csspart tooltip - The tooltip.
 * @cssstate open - The list is open.
 * @cssstate hand - Somebody's hand is raised.
 * @example
 * <room-people-button for="standup"></room-people-button>
 */
export class RoomPeopleButtonElement extends ControlElement<GestureStrings> {
  static override styles: CSSResultGroup = [ControlElement.styles, countStyles];

  readonly #view = new RoomController(this, ({peopleOpen, connection, peers, hands, waiting}) => ({
    open: peopleOpen,
    inside: connection === 'connected' || connection === 'reconnecting',
    people: peers.length + 1,
    hands: hands.length,
    waiting: waiting.length,
  }));

  constructor() {
    super(enGestures);
  }

  protected override updated(): void {
    this.toggleState('open', this.#isOpen);
    this.toggleState('hand', (this.#view.value?.hands ?? 0) > 0);
  }

  get #isOpen(): boolean {
    return this.#view.value?.open ?? false;
  }

  protected view(): ControlView {
    const {inside = false, people = 0, hands = 0, waiting = 0} = this.#view.value ?? {};
    return {
      label: inside ? this.text.peopleHere(people, hands, waiting) : this.text.people,
      icon: peopleIcon,
      ...(this.#isOpen && {look: 'active'}),
      disabled: !inside,
      menu: this.#isOpen,
      popup: 'false',
    };
  }

  protected activate(): void {
    this.#view.request(new RoomPeopleRequestEvent(!this.#isOpen));
  }

  protected override render(): TemplateResult {
    const {inside = false, people = 0, hands = 0, waiting = 0} = this.#view.value ?? {};
    const badge = html`<span class=${classNames('count', hands + waiting === 0 && 'quiet')} part="badge" aria-hidden="true">${people}</span>`;
    return html`${super.render()}${inside ? badge : nothing}`;
  }
}
