import {expect} from '@open-wc/testing';
import {resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';
import type {RoomState} from '../../src/room/room-state.js';
import {contrast, leastFor} from './contrast.js';
import type {FakeVideoRoomElement} from './fake-video-room.js';
import {capture, fakePeer, FakeRoom, fakeSelf, problem} from './fake-room.js';
import {buttonOf, deep, deepAll, everything, settled, wholeRoom} from './in-room.js';

const people = () => [
  fakePeer({name: 'Grace', muted: true}),
  fakePeer({name: 'Alan', quality: 'poor'}),
  fakePeer({name: 'Katherine', link: 'interrupted'}),
  fakePeer({name: '', link: 'unreachable', problem: problem('LINK_FAILED')}),
  fakePeer({name: 'Лев', link: 'connecting', cameraOff: false}),
];
const failed = capture({status: 'failed', problem: problem('PERMISSION_DENIED')});

interface View {
  readonly state: () => Partial<RoomState>;
  /** Opens what is to be seen. */
  open?(room: FakeVideoRoomElement): void;
  /** One that must be there, or the check would see nothing. */
  readonly shows: string;
}
const press = (tag: string) => (room: FakeVideoRoomElement) => buttonOf(deep(room, tag)).click();
const VIEWS: Readonly<Record<string, View>> = {
  lobby: {state: () => ({self: fakeSelf({name: ''})}), shows: '[part=join]'},
  'lobby without devices': {state: () => ({self: fakeSelf({muted: true, cameraOff: true, mic: failed, camera: failed})}), shows: '[part=trouble]'},
  call: {state: () => ({connection: 'connected', peers: people()}), shows: '.notice'},
  'call with everything off': {
    state: () => ({connection: 'connected', peers: people(), self: fakeSelf({muted: true, cameraOff: true, mic: failed, screen: new MediaStream()})}),
    shows: 'button.off .icon',
  },
  'alone in the room': {state: () => ({connection: 'connected'}), shows: '.card'},
  reconnecting: {state: () => ({connection: 'reconnecting', reconnectingSince: performance.now() - 20_000, peers: people()}), shows: '.pill .title'},
  'the server lost': {state: () => ({connection: 'reconnecting', reconnectingSince: performance.now() - 70_000, peers: people()}), shows: '.card .primary'},
  sharing: {state: () => ({connection: 'connected', peers: people(), self: fakeSelf({screen: new MediaStream()})}), shows: '.pill .button'},
  'sound held back': {state: () => ({connection: 'connected', peers: people(), audioBlocked: true}), shows: 'room-audio'},
  'a full room': {state: () => ({connection: 'disconnected', problem: problem('ROOM_FULL')}), shows: '.page .title'},
  'a mistake of the page': {state: () => ({connection: 'disconnected', problem: problem('BAD_ATTRIBUTE', 'room: no.')}), shows: '.detail'},
  'menu of layouts': {state: () => ({connection: 'connected', peers: people()}), open: press('room-layout-button'), shows: '[role=menuitemradio]'},
  settings: {state: () => ({connection: 'connected', peers: people()}), open: press('room-settings-button'), shows: 'dialog [part=name]'},
};

/** WCAG exempts what cannot be used; what has no box is not seen. */
const isSeen = (element: Element): boolean =>
  element.getClientRects().length > 0 && !element.closest('[aria-disabled], :disabled') && (getComputedStyle(element).visibility === 'visible' || element.matches('.tooltip, .tooltip *'));
const ownText = (element: Element): string => [...element.childNodes].filter(({nodeType}) => nodeType === 3).map(({textContent}) => textContent!.trim()).join('');
const named = (element: Element, what: string) => `${what} of ${element.localName}.${element.getAttribute('class') ?? ''} "${ownText(element).slice(0, 30)}"`;

/** Where less than is asked for can be seen: name and contrast. */
function tooFaint(room: Element): {faint: string[]; texts: number; shapes: number} {
  const faint: string[] = [];
  let [texts, shapes] = [0, 0];
  const check = (element: Element, what: string, colour: string, least: number, behind = element) => {
    const is = contrast(element, colour, behind);
    if (is < least) faint.push(`${named(element, what)}: ${is.toFixed(2)}, not ${least}`);
  };
  for (const element of everything(room).filter(isSeen)) {
    // Opacity shows a tooltip: what it has once it is there is what counts.
    if (element.matches('.tooltip')) (element as HTMLElement).style.opacity = '1';
    if (ownText(element) || element.matches('input:not([type=checkbox]), select')) {
      texts++;
      check(element, 'text', getComputedStyle(element).color, leastFor(element));
    }
    if (element.matches('input:not([type=checkbox])')) check(element, 'placeholder', getComputedStyle(element, '::placeholder').color, 4.5);
    if (element.matches('svg.icon')) {
      shapes++;
      check(element, 'icon', getComputedStyle(element).color, 3);
    }
    // A picker is known by its icon and its arrow, a field by its edge alone.
    if (element.matches('input')) {
      shapes++;
      check(element, 'edge', getComputedStyle(element).borderTopColor, 3, element.parentElement!);
    }
  }
  return {faint: [...new Set(faint)], texts, shapes};
}

/** Views in which a theme shows all its colours. */
const THEMED = ['lobby', 'lobby without devices', 'call', 'call with everything off', 'alone in the room', 'a full room', 'settings'];
const sheetOf = async (name: string): Promise<HTMLStyleElement> => {
  const text = await (await fetch(`/src/themes/${name}.css`)).text();
  // Here the element goes by another name.
  return Object.assign(document.createElement('style'), {textContent: text.replace('video-room {', 'fake-video-room {')});
};

describe('Contrast, computed from what is drawn', () => {
  for (const name of ['paper', 'console'])
    for (const theme of ['light', 'dark'])
      it(`the theme “${name}”, ${theme}: text 4.5 or large 3, icons and fields 3`, async () => {
        const sheet = await sheetOf(name);
        document.head.append(sheet);
        for (const view of THEMED) {
          const {state, open} = VIEWS[view]!;
          const room = await wholeRoom(new FakeRoom(state()), {theme});
          Object.assign(room.style, {height: '800px'});
          expect(getComputedStyle(room).getPropertyValue('--room-accent'), 'the theme is there').to.not.equal('');
          open?.(room);
          await settled(room);
          const {faint, texts} = tooFaint(room);
          expect(texts).to.be.greaterThan(1);
          expect(faint, view).to.deep.equal([]);
          for (const dialog of deepAll(room, 'dialog')) (dialog as HTMLDialogElement).close();
          room.remove();
        }
        sheet.remove();
      });

  for (const theme of ['light', 'dark']) {
    for (const [name, {state, open, shows}] of Object.entries(VIEWS)) {
      it(`${name}, ${theme}: text 4.5 or large 3, icons and fields 3`, async () => {
        const room = await wholeRoom(new FakeRoom(state()), {theme});
        Object.assign(room.style, {height: '800px'});
        open?.(room);
        await settled(room);
        expect(deepAll(room, shows).filter(isSeen), shows).to.not.have.length(0);
        const {faint, texts, shapes} = tooFaint(room);
        expect(texts).to.be.greaterThan(1);
        expect(shapes).to.be.greaterThan(0);
        expect(faint).to.deep.equal([]);
        for (const dialog of deepAll(room, 'dialog')) (dialog as HTMLDialogElement).close();
      });
    }

    it(`what is on is seen under the pointer too, ${theme}: 3`, async () => {
      const room = await wholeRoom(new FakeRoom({connection: 'connected', peers: people(), chatOpen: true, self: fakeSelf({screen: new MediaStream()})}), {theme});
      Object.assign(room.style, {height: '600px'});
      await settled(room);
      for (const tag of ['room-screen-button', 'room-chat-button']) {
        const button = buttonOf(deep(room, tag));
        expect(button.matches('.active'), tag).to.equal(true);
        const {left, top, width, height} = button.getBoundingClientRect();
        await sendMouse({type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)]});
        await settled(room);
        expect(button.matches(':hover'), tag).to.equal(true);
        const icon = button.querySelector('svg')!;
        expect(contrast(icon, getComputedStyle(icon).color), tag).to.be.at.least(3);
      }
      await resetMouse();
    });

    it(`the focus can be seen wherever Tab goes, ${theme}: 3`, async () => {
      for (const view of [VIEWS['lobby']!, VIEWS['call']!]) {
        const room = await wholeRoom(new FakeRoom(view.state()), {theme});
        Object.assign(room.style, {height: '800px'});
        const before = document.createElement('button');
        room.before(before);
        before.focus();
        let stops = 0;
        for (;;) {
          await sendKeys({press: 'Tab'});
          let active: Element | null = document.activeElement;
          while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
          if (!active || !everything(room).includes(active)) break;
          stops++;
          const {outlineColor, outlineStyle, outlineWidth} = getComputedStyle(active);
          expect(outlineStyle, active.localName).to.equal('solid');
          expect(Number.parseFloat(outlineWidth)).to.be.at.least(2);
          expect(contrast(active, outlineColor, active.parentElement ?? (active.getRootNode() as ShadowRoot).host), active.outerHTML.slice(0, 80)).to.be.at.least(3);
        }
        expect(stops).to.be.greaterThan(0);
        before.remove();
      }
    });
  }

  it('would see what is too faint', async () => {
    const room = await wholeRoom(new FakeRoom({connection: 'connected'}));
    room.style.setProperty('--room-on-surface', '#999');
    await settled(room);
    expect(tooFaint(room).faint.join()).to.contain('text of').and.contain('icon of');
  });
});
