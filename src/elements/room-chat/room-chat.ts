import type {PropertyValues} from 'lit';
import {ChatController} from '../../controllers/chat-controller.js';
import {RoomController} from '../../controllers/room-controller.js';
import {RoomChatRequestEvent} from '../../events/requests.js';
import type {ChatStrings} from '../../locales/chat-strings.js';
import {enChat} from '../../locales/en-chat.js';
import {PanelElement} from '../panel-element.js';

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
export class RoomChatElement extends PanelElement<ChatStrings> {
  protected override readonly room = new RoomController(this, ({self, peers}) => ({
    id: self.id,
    name: self.name,
    mayWrite: self.can.includes('data'),
    // Of peers only who they are: that someone speaks is nothing to draw.
    people: peers.map(({id, name}) => `${id} ${name}`).join('\n'),
  }));
  /** Redraws when something was written. */
  protected readonly chat = new ChatController(this, this.room);

  constructor() {
    super(enChat);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.toggleState('private', this.renderRoot.querySelector('.only') !== null);
  }

  protected override async load() {
    const {ChatView} = await import('./chat-view.js');
    return {styles: ChatView.styles, make: () => new ChatView(this, this.close)};
  }

  protected override closing(): Event {
    return new RoomChatRequestEvent(false);
  }
}
