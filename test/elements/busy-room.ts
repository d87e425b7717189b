import {capture, fakePeer, FakeRoom, fakeSelf, problem} from './fake-room.js';

/** A room in which every element has something to show that it does not show without one. */
export const busyRoom = (): FakeRoom =>
  new FakeRoom({
    connection: 'reconnecting',
    reconnectingSince: performance.now() - 20_000,
    peers: [fakePeer({id: 'grace'})],
    recordings: ['grace'],
    waiting: [{id: 'eve', name: 'Eve'}],
    self: fakeSelf({cameraOff: true, camera: capture({status: 'failed', problem: problem('DEVICE_IN_USE')})}),
  });

/** Markup of the element `tag` under another name, with what it needs to show something of a {@link busyRoom}. */
export const written = (name: string, tag: string): string => `<${name}${tag === 'peer-tile' ? ' peer-id="grace"' : ''}></${name}>`;

/** All that an element and those inside it have drawn. */
export function drawn(element: Element): string {
  const inside = element.shadowRoot ? [...element.shadowRoot.querySelectorAll('*')] : [];
  // Marks of Lit, and where a tile lies, do not count.
  const own = element.shadowRoot?.innerHTML.replace(/<!--.*?-->| style="[^"]*"/g, '') ?? '';
  return [own, ...inside.filter(({shadowRoot}) => shadowRoot).map(drawn)].join('\n');
}
