import {aTimeout, expect, fixture, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import {RoomJoinedEvent, ROOM_FACTS, type RoomFact} from '../../src/events/notifications.js';
import {RoomTokenRequestEvent} from '../../src/events/requests.js';
import {VideoRoomElement} from '../../src/elements/video-room/video-room.js';
import type {RoomOptions} from '../../src/room/room-options.js';
import type {RoomState} from '../../src/room/room-state.js';
import {defineFakeVideoRoom} from './fake-video-room.js';
import {fakePeer, FakeRoom, fakeSelf, problem} from './fake-room.js';
import {callsOf, deep, deepAll, inRoom, settled, wholeRoom} from './in-room.js';

defineFakeVideoRoom();

const shown = (room: Element) =>
  ['room-lobby', 'room-grid', 'room-toolbar', 'room-status'].filter((tag) => room.shadowRoot!.querySelector(tag) !== null);

describe('video-room', () => {
  describe('its own interface', () => {
    it('passes the accessibility audit in the lobby, in the call and at the end, in both themes', async () => {
      for (const state of [
        {},
        {connection: 'connected', peers: [fakePeer(), fakePeer({muted: true})]},
        {connection: 'disconnected', problem: problem('ROOM_FULL')},
      ] as Partial<RoomState>[]) {
        for (const theme of ['light', 'dark']) {
          const room = await wholeRoom(new FakeRoom({self: fakeSelf({cameraOff: true}), ...state}), {theme});
          await expect(room).to.be.accessible();
        }
      }
    });

    it('goes from the lobby to the call to the end and back', async () => {
      const fake = new FakeRoom();
      const room = await wholeRoom(fake);
      expect(shown(room)).to.deep.equal(['room-lobby']);
      deep(room, '[part=join]').click();
      await settled(room);
      expect(shown(room)).to.deep.equal(['room-grid', 'room-toolbar', 'room-status']);
      deep(deep(room, 'room-leave-button'), 'button').click();
      await settled(room);
      expect(shown(room)).to.deep.equal(['room-status']);
      deep(room, 'button').click();
      await settled(room);
      expect(shown(room)).to.deep.equal(['room-grid', 'room-toolbar', 'room-status']);
      expect(callsOf(fake).map(([name]) => name)).to.deep.equal(['prepare', 'setName', 'join', 'leave', 'join']);
    });

    it('shows itself with white space, comments, scripts and the p and br of an editor inside', async () => {
      const room = document.createElement('fake-video-room');
      room.innerHTML = '\n <!-- x --> <p></p><br><p>Loading <br></p><script type="text/plain"></script><noscript>No script</noscript> ';
      const box = await fixture<HTMLElement>(html`<div></div>`);
      box.append(room);
      await settled(room);
      expect(shown(room)).to.deep.equal(['room-lobby']);
      expect(room.matches(':state(composed)')).to.equal(false);
    });

    it('yields to children, also to those an editor wrapped into a p, and comes back when they go', async () => {
      const room = await wholeRoom();
      const wrapped = document.createElement('p');
      wrapped.innerHTML = '<room-leave-button></room-leave-button>';
      room.append(wrapped);
      await settled(room);
      expect(shown(room)).to.deep.equal([]);
      expect(room.matches(':state(composed)')).to.equal(true);
      expect(wrapped.getBoundingClientRect().width).to.be.greaterThan(0);
      wrapped.remove();
      await settled(room);
      expect(shown(room)).to.deep.equal(['room-lobby']);
    });

    it('leaves out the controls that are not wanted, and those of devices it never asks for', async () => {
      const buttons = async (attributes: Record<string, string>) => {
        const room = await wholeRoom(new FakeRoom({connection: 'connected', peers: [fakePeer()]}), attributes);
        return deepAll(deep(room, 'room-toolbar'), '[exportparts]').map(({localName}) => localName.slice(5, -7));
      };
      expect(await buttons({})).to.deep.equal(['mic', 'camera', 'screen', 'chat', 'people', 'hand', 'reaction', 'caption', 'layout', 'pip', 'fullscreen', 'record', 'settings', 'leave']);
      expect(await buttons({controls: 'leave mic nonsense'})).to.deep.equal(['mic', 'leave']);
      expect(await buttons({'no-camera': ''})).to.deep.equal(['mic', 'screen', 'chat', 'people', 'hand', 'reaction', 'caption', 'layout', 'pip', 'fullscreen', 'record', 'settings', 'leave']);
    });

    it('has the shape of a picture without a height of the page, and the height of the page with one', async () => {
      const room = await wholeRoom();
      const box = room.parentElement!;
      box.style.width = '700px';
      expect(room.offsetHeight).to.be.closeTo(Math.min(394, innerHeight), 1);
      box.style.width = '320px';
      expect(room.offsetHeight, 'room for the lobby').to.be.greaterThan(Math.min(500, innerHeight - 1));
      room.style.height = '300px';
      expect(room.offsetHeight).to.equal(300);
    });

    it('never scrolls sideways, from 240 px on, in any state', async () => {
      for (const state of [
        {},
        {connection: 'connected'},
        {connection: 'connected', peers: [fakePeer({name: 'W'.repeat(64)}), fakePeer({link: 'unreachable', name: '😀'.repeat(64)})]},
        {connection: 'disconnected', problem: problem('BAD_ATTRIBUTE', 'x'.repeat(200))},
      ] as Partial<RoomState>[]) {
        const room = await wholeRoom(new FakeRoom(state));
        room.parentElement!.style.width = '240px';
        await settled(room);
        for (const element of deepAll(room, '.room, .scroll, .lobby, .status, .bar')) {
          expect(element.scrollWidth, `${element.className} in ${state.connection}`).to.be.at.most(element.clientWidth + 1);
        }
      }
    });

    it('is light, dark or as the system says', async () => {
      const room = await wholeRoom();
      expect(getComputedStyle(room).colorScheme).to.equal('light');
      const light = getComputedStyle(room).backgroundColor;
      room.theme = 'dark';
      await settled(room);
      expect(getComputedStyle(room).colorScheme).to.equal('dark');
      expect(getComputedStyle(room).backgroundColor).not.to.equal(light);
      room.removeAttribute('theme');
      room.theme = 'auto';
      await settled(room);
      expect(getComputedStyle(room).colorScheme).to.equal('light dark');
      expect(document.documentElement.style.cssText, 'the page is left alone').to.equal('');
    });

    it('takes the colours of the page, down to the tiles', async () => {
      const room = await wholeRoom(new FakeRoom({connection: 'connected', peers: [fakePeer()]}));
      room.style.setProperty('--room-surface', 'rgb(1, 2, 3)');
      room.style.setProperty('--room-danger', 'rgb(4, 5, 6)');
      expect(getComputedStyle(room).backgroundColor).to.equal('rgb(1, 2, 3)');
      expect(getComputedStyle(deep(deep(room, 'room-leave-button'), 'button')).backgroundColor).to.equal('rgb(4, 5, 6)');
    });
  });

  describe('wishes and facts', () => {
    it('tells every fact of the room on itself, as a copy that leaves shadow roots', async () => {
      const fake = new FakeRoom();
      const room = await wholeRoom(fake);
      const box = room.parentElement!;
      const told: RoomFact[] = [];
      for (const type of ROOM_FACTS) box.addEventListener(type, (event) => told.push(event));
      const fact = new RoomJoinedEvent('me', [fakePeer()]);
      fake.dispatchEvent(fact);
      expect(told).to.have.length(1);
      expect(told[0]).to.be.instanceOf(RoomJoinedEvent).and.not.equal(fact);
      expect(told[0]).to.deep.include({selfId: 'me', target: room, bubbles: true, composed: true, cancelable: false});
    });

    it('hears a listener that says no, wherever it sits', async () => {
      const fake = new FakeRoom({connection: 'connected', peers: [fakePeer()]});
      const room = await wholeRoom(fake);
      addEventListener('room-leave-request', (event) => event.preventDefault(), {once: true});
      deep(deep(room, 'room-leave-button'), 'button').click();
      await settled(room);
      expect(callsOf(fake)).to.deep.equal([]);
    });

    it('answers a wish once when one room is inside another', async () => {
      const outer = new FakeRoom({connection: 'connected'});
      const inner = new FakeRoom({connection: 'connected'});
      const room = await inRoom(html`<fake-video-room room="inner" .fake=${inner}><room-leave-button></room-leave-button></fake-video-room>`, outer);
      deep(room.querySelector('room-leave-button')!, 'button').click();
      await settled(room);
      expect(callsOf(inner)).to.deep.equal([['leave']]);
      expect(callsOf(outer)).to.deep.equal([]);
    });

    it('asks the page for a token', async () => {
      let given: RoomOptions | undefined;
      class Asking extends VideoRoomElement {
        protected override createRoom(options: RoomOptions) {
          given = options;
          return new FakeRoom().room;
        }
      }
      customElements.define('asking-video-room', Asking);
      const room = new Asking();
      room.room = 'vault';
      room.addEventListener('room-token-request', (event) => event.respondWith(Promise.resolve(`token for ${event.room}, ${event.reason}`)));
      void room.call;
      expect(await given!.requestToken!('expired')).to.equal('token for vault, expired');
      expect(new RoomTokenRequestEvent('x', 'required').cancelable).to.equal(true);
    });

    it('rejects join() with what the room rejects with', async () => {
      const fake = new FakeRoom();
      fake.refusal = new Error('full');
      const room = await wholeRoom(fake);
      let caught: unknown;
      await room.join().catch((error: unknown) => (caught = error));
      expect(caught).to.equal(fake.refusal);
    });

    it('shows its own state to CSS', async () => {
      const fake = new FakeRoom();
      const room = await wholeRoom(fake);
      const on = () =>
        ['joined', 'reconnecting', 'muted', 'camera-off', 'speaking', 'screen', 'alone', 'poor-network', 'no-video'].filter((name) => room.matches(`:state(${name})`));
      expect(on()).to.deep.equal([]);
      fake.set({connection: 'connected'});
      expect(on()).to.deep.equal(['joined', 'alone']);
      fake.set({connection: 'reconnecting', reconnectingSince: 0, peers: [fakePeer()], poorNetwork: true, self: fakeSelf({muted: true, cameraOff: true, screen: new MediaStream()})});
      expect(on()).to.deep.equal(['joined', 'reconnecting', 'muted', 'camera-off', 'screen', 'poor-network', 'no-video']);
      fake.set({connection: 'disconnected', peers: [], poorNetwork: false, self: fakeSelf({speaking: true})});
      expect(on()).to.deep.equal(['speaking']);
    });
  });

  describe('in the document', () => {
    it('keeps the call while it is moved, and leaves 100 ms after it is gone', async () => {
      const fake = new FakeRoom({connection: 'connected', peers: [fakePeer()]});
      const room = await wholeRoom(fake);
      const box = document.body.appendChild(document.createElement('div'));
      box.append(room);
      await aTimeout(250);
      expect(callsOf(fake)).to.deep.equal([]);
      expect(shown(room)).to.deep.equal(['room-grid', 'room-toolbar', 'room-status']);
      room.remove();
      await aTimeout(30);
      expect(callsOf(fake)).to.deep.equal([]);
      await waitUntil(() => callsOf(fake).length === 1);
      expect(callsOf(fake)).to.deep.equal([['leave']]);
      box.append(room);
      await settled(room);
      expect(shown(room), 'it begins again').to.deep.equal(['room-lobby']);
      box.remove();
    });

    it('has one room for life', async () => {
      const room = await wholeRoom();
      const {call} = room;
      room.room = 'other';
      room.remove();
      document.body.append(room);
      await settled(room);
      expect(room.call).to.equal(call);
      room.remove();
    });

    it('keeps two rooms on one page apart', async () => {
      const [first, second] = [new FakeRoom({connection: 'connected', peers: [fakePeer()]}), new FakeRoom({connection: 'connected', peers: [fakePeer()]})];
      const rooms = [await wholeRoom(first), await wholeRoom(second)];
      deep(deep(rooms[1]!, 'room-mic-button'), 'button').click();
      await settled(rooms[1]!);
      expect(callsOf(first)).to.deep.equal([]);
      expect(callsOf(second)).to.deep.equal([['setMic', false]]);
    });
  });
});
