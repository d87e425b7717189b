import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {RoomState} from '../../src/room/room-state.js';
import {prefer} from './cdp.js';
import {stopFakeMedia} from './fake-media.js';
import {capture, fakePeer, FakeRoom, fakeSelf, peerOnCamera, problem} from './fake-room.js';
import {buttonOf, deep, settled, wholeRoom} from './in-room.js';

const probe = document.createElement('div');
/** A colour of the person's theme, as it is computed. */
function system(name: string): string {
  document.body.append(probe);
  Object.assign(probe.style, {forcedColorAdjust: 'none', color: name});
  const {color} = getComputedStyle(probe);
  probe.remove();
  return color;
}
const styleOf = (element: Element) => getComputedStyle(element);
const failed = capture({status: 'failed', problem: problem('PERMISSION_DENIED')});
const inCall = async (state: Partial<RoomState> = {}) => {
  const fake = new FakeRoom({connection: 'connected', peers: [fakePeer({name: 'Grace', muted: true}), fakePeer({name: 'Alan', speaking: true})], ...state});
  const room = await wholeRoom(fake);
  Object.assign(room.style, {height: '600px'});
  await settled(room);
  return {fake, room, control: (tag: string) => buttonOf(deep(deep(room, 'room-toolbar'), tag))};
};
const isOpaque = (element: Element) => !/^rgba\(.*, 0?\.\d+\)$|\/ 0?\.\d+\)$/.test(styleOf(element).backgroundColor);

for (const scheme of ['light', 'dark']) {
  describe(`In forced colours, ${scheme}`, () => {
    before(() => prefer({'forced-colors': 'active', 'prefers-color-scheme': scheme}));
    after(() => prefer({}));
    afterEach(stopFakeMedia);

    it('every control has an edge and an icon in the colours of the person', async () => {
      const {control} = await inCall();
      for (const tag of ['room-mic-button', 'room-camera-button', 'room-layout-button', 'room-settings-button', 'room-leave-button']) {
        const button = control(tag);
        expect(styleOf(button).borderTopColor, `${tag}: edge`).to.equal(system('ButtonText'));
        expect(styleOf(button.querySelector('.icon')!).stroke, `${tag}: icon`).to.equal(system('ButtonText'));
      }
    });

    it('tells on from off by more than colour, and what is active by the colour of a selection', async () => {
      const {control} = await inCall({self: fakeSelf({muted: true, screen: new MediaStream()})});
      const width = (tag: string) => Number.parseFloat(styleOf(control(tag)).borderTopWidth);
      expect(width('room-mic-button')).to.be.at.least(width('room-camera-button') + 2);
      const {backgroundColor, color} = styleOf(control('room-screen-button'));
      expect([backgroundColor, color]).to.deep.equal([system('Highlight'), system('HighlightText')]);
    });

    it('marks the one button that is meant, and what cannot be pressed, in their own colours', async () => {
      const room = await wholeRoom(new FakeRoom({connection: 'connected', peers: []}));
      const primary = deep(room, 'room-status').shadowRoot!.querySelector('.primary')!;
      expect(styleOf(primary).backgroundColor).to.equal(system('Highlight'));
      const {control} = await inCall({self: fakeSelf({can: []})});
      const {color, opacity} = styleOf(control('room-mic-button'));
      expect([color, opacity]).to.deep.equal([system('GrayText'), '1']);
    });

    it('shows who speaks, and names and notices that no picture shines through', async () => {
      const {room} = await inCall({peers: [peerOnCamera('Alan', 20, {speaking: true, link: 'interrupted'})]});
      const root = deep(room, 'peer-tile').shadowRoot!;
      const {opacity, borderTopColor} = styleOf(root.querySelector('.ring')!);
      expect([opacity, borderTopColor]).to.deep.equal(['1', system('Highlight')]);
      for (const part of ['.label', '.notice', '.more']) expect(isOpaque(root.querySelector(part)!), part).to.equal(true);
    });

    it('shows the level of the microphone, and the mark of a device that cannot be had', async () => {
      const room = await wholeRoom(new FakeRoom({self: fakeSelf({camera: failed})}));
      expect(styleOf(deep(room, '[part=level]')).backgroundColor).to.equal(system('Highlight'));
      const badge = styleOf(buttonOf(deep(room, 'room-camera-button')).querySelector('.badge')!);
      expect([badge.borderTopStyle, badge.borderTopColor]).to.deep.equal(['solid', system('CanvasText')]);
    });

    it('shows where the focus is', async () => {
      const {control} = await inCall();
      control('room-mic-button').focus();
      // By a key: after a script alone, a browser may keep it to itself.
      await sendKeys({press: 'ArrowRight'});
      const {outlineStyle, outlineWidth, outlineColor} = styleOf(control('room-camera-button'));
      expect([outlineStyle, outlineWidth]).to.deep.equal(['solid', '2px']);
      expect(outlineColor).to.not.equal(system('Canvas'));
    });

    it('shows switches that are on, in the settings', async () => {
      const {room, control} = await inCall();
      control('room-settings-button').click();
      await settled(room);
      const boxes = [...deep(room, 'room-settings-button').shadowRoot!.querySelectorAll<HTMLInputElement>('[role=switch]')];
      for (const on of [true, false]) {
        const box = boxes.find(({checked}) => checked === on)!;
        expect(styleOf(box).backgroundColor, `${on}`).to.equal(system(on ? 'Highlight' : 'Canvas'));
      }
    });
  });
}
