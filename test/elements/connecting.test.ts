import {expect, fixture} from '@open-wc/testing';
import {html, render} from 'lit';
import '../../src/define/all.js';
import {safeDefine} from '../../src/define/safe-define.js';
import {VideoRoomElement} from '../../src/elements/video-room/video-room.js';
import {FakeRoom} from './fake-room.js';
import {FakeVideoRoomElement} from './fake-video-room.js';
import {buttonOf, callsOf, inRoom, settled} from './in-room.js';

const press = async (control: Element) => {
  buttonOf(control).click();
  await Promise.resolve();
};
const connected = () => new FakeRoom({connection: 'connected'});

describe('An element and its room', () => {
  it('find each other when the control was defined first', async () => {
    const fake = connected();
    const box = await fixture<HTMLElement>(html`<late-video-room room="x"><room-leave-button></room-leave-button></late-video-room>`);
    const control = box.querySelector('room-leave-button')!;
    await settled(control);
    expect(buttonOf(control).getAttribute('aria-disabled')).to.equal('true');
    customElements.define('late-video-room', class extends FakeVideoRoomElement {
      override fake = fake;
    });
    await settled(box);
    await press(control);
    expect(callsOf(fake)).to.deep.equal([['leave']]);
  });

  it('find each other when the control comes later', async () => {
    const fake = connected();
    const room = await inRoom(html`<div></div>`, fake);
    const control = document.createElement('room-leave-button');
    room.querySelector('div')!.append(control);
    await settled(room);
    await press(control);
    expect(callsOf(fake)).to.deep.equal([['leave']]);
  });

  it('part when the control moves to another room', async () => {
    const [first, second] = [connected(), connected()];
    const room = await inRoom(html`<room-leave-button></room-leave-button>`, first);
    const other = await inRoom(html`<div></div>`, second);
    const control = room.querySelector('room-leave-button')!;
    other.append(control);
    await settled(other);
    await press(control);
    expect(callsOf(first)).to.deep.equal([]);
    expect(callsOf(second)).to.deep.equal([['leave']]);
    document.body.append(control);
    await settled(control);
    await press(control);
    expect(callsOf(second), 'outside of every room').to.have.length(1);
    control.remove();
  });

  it('move together', async () => {
    const fake = connected();
    const room = await inRoom(html`<room-leave-button></room-leave-button>`, fake);
    const box = document.body.appendChild(document.createElement('div'));
    box.append(room);
    await settled(room);
    await press(room.querySelector('room-leave-button')!);
    expect(callsOf(fake)).to.deep.equal([['leave']]);
    box.remove();
  });

  describe('linked by for', () => {
    it('find each other when the room comes later, changes its id, or goes', async () => {
      const control = document.createElement('room-leave-button');
      control.setAttribute('for', 'not-yet');
      document.body.append(control);
      await settled(control);
      await press(control);

      const fake = connected();
      const room = await inRoom(html`<div></div>`, fake);
      room.id = 'not-yet';
      await settled(control);
      await press(control);
      expect(callsOf(fake)).to.deep.equal([['leave']]);
      fake.set({connection: 'connected'});
      room.id = 'renamed';
      await settled(control);
      await press(control);
      expect(callsOf(fake)).to.have.length(1);
      control.for = 'renamed';
      await settled(control);
      await press(control);
      expect(callsOf(fake)).to.have.length(2);
      control.remove();
    });

    it('wait for a room that is not defined yet', async () => {
      const box = await fixture<HTMLElement>(html`<div><slow-video-room id="slow"></slow-video-room><room-leave-button for="slow"></room-leave-button></div>`);
      const control = box.querySelector('room-leave-button')!;
      await settled(control);
      const fake = connected();
      customElements.define('slow-video-room', class extends FakeVideoRoomElement {
        override fake = fake;
      });
      await settled(box);
      await press(control);
      expect(callsOf(fake)).to.deep.equal([['leave']]);
    });

    it('look in their own root first, then outward', async () => {
      const [inner, outer] = [connected(), connected()];
      const far = await inRoom(html`<div></div>`, outer);
      far.id = 'same';
      const host = await fixture<HTMLElement>(html`<div></div>`);
      const root = host.attachShadow({mode: 'open'});
      render(html`<fake-video-room id="same" .fake=${inner}><i></i></fake-video-room><room-leave-button for="same"></room-leave-button>`, root);
      const control = root.querySelector('room-leave-button')!;
      await settled(control);
      await press(control);
      expect([callsOf(inner), callsOf(outer)]).to.deep.equal([[['leave']], []]);
      root.querySelector('fake-video-room')!.remove();
      await settled(control);
      await press(control);
      expect(callsOf(outer)).to.deep.equal([['leave']]);
    });

    it('choose for before the room around them', async () => {
      const [around, named] = [connected(), connected()];
      const other = await inRoom(html`<div></div>`, named);
      other.id = 'named';
      const room = await inRoom(html`<room-leave-button for="named"></room-leave-button>`, around);
      await settled(room);
      await press(room.querySelector('room-leave-button')!);
      expect([callsOf(around), callsOf(named)]).to.deep.equal([[], [['leave']]]);
    });
  });
});

describe('safeDefine', () => {
  it('is harmless for a tag that is taken', () => {
    const before = customElements.get('video-room');
    safeDefine('video-room', class extends VideoRoomElement {});
    expect(customElements.get('video-room')).to.equal(before);
  });
});
