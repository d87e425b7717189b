import {RoomController} from '../../controllers/room-controller.js';
import {RoomPeopleRequestEvent} from '../../events/requests.js';
import {PanelElement} from '../panel-element.js';

/**
 * @summary Who is in the room, and how: microphone, camera, shared screen, connection, role. Raised hands first, in the order in which they
 * were raised; for hosts also who waits outside, and what can be done with each. Escape closes what is open, then the panel.
 * @tag room-people
 * @event {RoomPeopleRequestEvent} room-people-request - The panel is to be closed; cancelable.
 * @event {RoomModerationRequestEvent} room-moderation-request - A host lets in, mutes, asks, lowers a hand, changes a role, removes or locks; cancelable.
 * @event {RoomHandRequestEvent} room-hand-request - Your hand is to be raised or lowered; cancelable.
 * @csspart base - All of it.
 * @csspart title - Its heading, when it is closable.
 * @csspart close - The button that closes it.
 * @csspart search - The field to search by name, where there are many.
 * @csspart list - All groups.
 * @csspart group - The heading of each group.
 * @csspart person - Each person.
 * @csspart avatar - The initials.
 * @csspart name - The name.
 * @csspart hand - A raised hand, with its place in the queue.
 * @csspart more - The button of what can be done with a person.
 * @csspart menu - What can be done.
 * @csspart item - Each entry of it.
 * @csspart button - Each other button.
 * @csspart lock - For hosts: the switch that locks the room.
 * @csspart switch - The same, with its words.
 * @csspart icon - Each icon.
 * @example
 * <room-people for="standup"></room-people>
 */
export class RoomPeopleElement extends PanelElement {
  protected override readonly room = new RoomController(this, ({self, peers, hands, waiting, locked}) => ({
    self: [self.id, self.name, self.role, self.muted, self.cameraOff, self.screen !== null, self.can].join(),
    // Not that someone speaks: nothing of it is drawn.
    people: peers.map(({id, name, role, can, muted, cameraOff, screen, link, quality}) => JSON.stringify([id, name, role, can, muted, cameraOff, screen !== null, link, quality])).join(),
    hands,
    waiting,
    locked,
  }));

  protected override async load() {
    const {PeopleView} = await import('./people-view.js');
    return {styles: PeopleView.styles, make: () => new PeopleView(this, this.close, (wish) => void this.room.request(wish))};
  }

  protected override closing(): Event {
    return new RoomPeopleRequestEvent(false);
  }
}
