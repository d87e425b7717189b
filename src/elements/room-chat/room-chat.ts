import {html, isServer, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {ChatController} from '../../controllers/chat-controller.js';
import {RoomController} from '../../controllers/room-controller.js';
import {RoomChatRequestEvent} from '../../events/requests.js';
import type {ChatStrings} from '../../locales/chat-strings.js';
import {enChat} from '../../locales/en-chat.js';
import {booleanAttribute} from '../boolean-attribute.js';
import {property} from '../property.js';
import {RoomElement} from '../room-element.js';
import type {ChatView} from './chat-view.js';
import {chatFrameStyles} from './chat-frame.styles.js';

/** Between two tries to load what did not arrive, in ms. */
const RETRY = 2_000;

/**
 * @summary What people write: messages in the same order for all, and a field to write to everyone or to one person.
 * They go from person to person, past the server; links open in another tab, and nothing in a message is read as markup.
 * Files are attached by a button, a paste or a drop, and fetched by whoever wants them; none is ever opened.
 * Enter sends, Shift and Enter break the line, Escape takes back an answer, then closes the panel.
 * @tag room-chat
 * @event {RoomChatRequestEvent} room-chat-request - The panel is to be closed; cancelable.
 * @csspart base - All of it.
 * @csspart title - Its heading, when it is closable.
 * @csspart close - The button that closes it.
 * @csspart list - The messages.
 * @csspart day - The line where a day begins.
 * @csspart message - Each message, with its name and time.
 * @csspart name - The name above it.
 * @csspart bubble - What it is written on.
 * @csspart text - Its text.
 * @csspart link - Each link in it.
 * @csspart file - Each file that is offered.
 * @csspart file-name - Its name.
 * @csspart preview - The picture that it is.
 * @csspart progress - How far it is.
 * @csspart quote - The message that it answers.
 * @csspart state - How far a message of yours is.
 * @csspart fresh - The button to new messages below.
 * @csspart reply - What you are about to answer.
 * @csspart attach - The button that attaches files.
 * @csspart field - The field.
 * @csspart send - Its button.
 * @csspart trouble - Why something was not sent.
 * @csspart icon - Each icon.
 * @cssstate private - What you write now is for one person.
 * @example
 * <room-chat for="standup"></room-chat>
 */
export class RoomChatElement extends RoomElement<ChatStrings> {
  static override styles: CSSResultGroup = [RoomElement.styles, chatFrameStyles];

  /** A panel: with a heading and a button that asks for it to be closed. */
  @property({converter: booleanAttribute}) closable = false;

  @state() private view: ChatView | undefined;
  readonly #room = new RoomController(this, ({self, peers}) => ({
    id: self.id,
    name: self.name,
    mayWrite: self.can.includes('data'),
    // Of peers only who they are: that someone speaks is nothing to draw.
    people: peers.map(({id, name}) => `${id} ${name}`).join('\n'),
  }));
  /** Redraws when something was written. */
  protected readonly chat = new ChatController(this, this.#room);
  #loading = false;
  #connected: AbortController | undefined;
  /** What had the focus when the panel was opened. */
  #opener: HTMLElement | undefined;
  #returns = false;

  constructor() {
    super(enChat);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (isServer) return;
    this.#opener = deepFocus(this.ownerDocument);
    if (this.view) this.requestUpdate();
    else void this.#load();
    // A page that is looked at again is read.
    this.#connected = new AbortController();
    this.ownerDocument.addEventListener('visibilitychange', () => this.requestUpdate(), {signal: this.#connected.signal});
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // In the document where it was, which is another one when it moves into a small window.
    this.#connected?.abort();
    this.view?.disconnected();
    const opener = this.#opener;
    this.#opener = undefined;
    if (this.#returns) opener?.focus();
    this.#returns = false;
  }

  protected override updated(changed: PropertyValues): void {
    this.view?.updated();
    this.toggleState('private', this.renderRoot.querySelector('.only') !== null);
    if (changed.has('view') && this.view && this.closable) this.view.focus();
  }

  async #load(): Promise<void> {
    if (this.#loading) return;
    this.#loading = true;
    while (!this.view) {
      const chunk = await import('./chat-view.js').catch((error: unknown) => console.warn('[parlor] The chat waits:', error));
      if (!chunk) await new Promise((resolve) => setTimeout(resolve, RETRY));
      else {
        this.wear(...chunk.ChatView.styles);
        this.view = new chunk.ChatView(this, () => this.#close());
      }
    }
  }

  #close(): void {
    this.#returns = true;
    this.#room.request(new RoomChatRequestEvent(false));
    // Somebody may have said no.
    setTimeout(() => (this.#returns = false), 500);
  }

  protected override render(): TemplateResult | typeof nothing {
    return this.view ? html`${this.view.render(this.text, this.#room.room)}` : nothing;
  }
}

/** What has the focus, through all shadow roots. */
function deepFocus(root: Document): HTMLElement | undefined {
  let active = root.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== root.body ? active : undefined;
}
