import {expect, waitUntil} from '@open-wc/testing';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import {actionOf, keysOf, type Press} from '../../src/elements/keyboard/shortcuts.js';
import type {RoomState} from '../../src/room/room-state.js';
import type {FakeVideoRoomElement} from './fake-video-room.js';
import {fakePeer, FakeRoom, fakeSelf} from './fake-room.js';
import {buttonOf, callsOf, deep, deepAll, deepFocus, settled, wholeRoom} from './in-room.js';

const press = (key: string, change: Partial<Press> = {}): Press =>
  ({key, code: '', ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, isComposing: false, ...change});

describe('What a key does', () => {
  const action = (...given: Parameters<typeof press>) => actionOf(press(...given), keysOf(undefined));

  it('goes by the letter that is printed on it, wherever the keyboard has it', () => {
    expect(action('m', {code: 'Semicolon'}), 'AZERTY').to.equal('mic');
    expect(action(',', {code: 'KeyM'}), 'the place of M on AZERTY').to.equal(undefined);
    expect(action('M', {code: 'KeyM'}), 'Caps Lock').to.equal('mic');
  });

  it('goes by the place where a keyboard writes no Latin letters', () => {
    expect(action('ь', {code: 'KeyM'}), 'Russian').to.equal('mic');
    expect(action('צ', {code: 'KeyM'}), 'Hebrew').to.equal('mic');
  });

  it('is nothing with Ctrl, Alt, Meta or AltGr, for a letter with Shift, and while an input method composes', () => {
    for (const key of ['ctrlKey', 'altKey', 'metaKey', 'shiftKey', 'isComposing'] as const) expect(action('m', {[key]: true}), key).to.equal(undefined);
    expect(action('Dead'), 'a dead key').to.equal(undefined);
    expect(action('Process'), 'an input method').to.equal(undefined);
  });

  it('takes a sign with Shift, as most keyboards write "?"', () => {
    expect(action('?', {shiftKey: true, code: 'Slash'})).to.equal('help');
  });

  it('can be changed and taken away, one by one; nobody leaves by a key unless the page wants it', () => {
    const keys = keysOf({mic: 'D', camera: null, screen: '', leave: 'x', help: 7 as never});
    expect(keys).to.include({mic: 'd', camera: '', screen: '', leave: 'x', help: '?', layout: 'l'});
    expect(actionOf(press('m'), keys)).to.equal(undefined);
    expect(actionOf(press('d'), keys)).to.equal('mic');
    expect(actionOf(press(''), keys)).to.equal(undefined);
    expect(keysOf(undefined).leave).to.equal('');
  });
});

describe('Keys in a room', () => {
  const inCall = async (change: Partial<RoomState> = {}, attributes: Readonly<Record<string, string>> = {}) => {
    const fake = new FakeRoom({connection: 'connected', peers: [fakePeer()], ...change});
    const room = await wholeRoom(fake, attributes);
    Object.assign(room.style, {height: '500px', width: '800px'});
    await settled(room);
    return {fake, room};
  };
  /** Into the pictures, as with a mouse. */
  const clickInto = async (room: FakeVideoRoomElement): Promise<void> => {
    room.scrollIntoView();
    const {x, y} = room.getBoundingClientRect();
    await sendMouse({type: 'click', position: [Math.round(x + 4), Math.round(y + 200)]});
  };
  const type = async (...keys: readonly string[]) => {
    for (const key of keys) await sendKeys({press: key});
    await Promise.resolve();
  };

  it('work after a click into it, and no longer after one beside it', async () => {
    const {fake, room} = await inCall();
    const beside = document.createElement('button');
    room.after(beside);
    await type('m');
    expect(callsOf(fake), 'the focus is elsewhere').to.deep.equal([]);
    await clickInto(room);
    await type('m', 'v', 'l');
    await settled(room);
    expect(callsOf(fake)).to.deep.equal([['setMic', false], ['setCamera', false]]);
    expect(fake.state.layout).to.equal('grid');
    beside.focus();
    await type('m');
    expect(callsOf(fake)).to.have.length(2);
    beside.remove();
  });

  it('share the screen and fill it', async () => {
    const {fake, room} = await inCall();
    await clickInto(room);
    await type('s', 'f');
    await waitUntil(() => fake.state.fullscreen);
    expect(callsOf(fake)).to.deep.equal([['setScreen', true]]);
    await type('f');
    await waitUntil(() => !fake.state.fullscreen);
  });

  it('turn the pages of the pictures, to the ends and not beyond, and leave the keys to the page where there are none', async () => {
    const {fake, room} = await inCall({peers: Array.from({length: 30}, () => fakePeer())});
    const page = () => deepAll(room, '[part=page]')[0]?.textContent;
    await waitUntil(page, 'pages', {timeout: 10_000});
    const total = Number(/\/ (\d+)/.exec(page()!)![1]);
    await clickInto(room);
    const prevented: boolean[] = [];
    room.addEventListener('keydown', (event) => prevented.push(event.defaultPrevented));
    for (let step = 0; step < total + 1; step++) await type('PageDown');
    await settled(room);
    expect(page()).to.equal(`${total} / ${total}`);
    await type('PageUp');
    await settled(room);
    expect(page()).to.equal(`${total - 1} / ${total}`);
    expect(prevented.every(Boolean)).to.equal(true);
    room.shortcuts = {nextPage: 'n', previousPage: null};
    await type('n', 'PageUp');
    await settled(room);
    expect(page(), 'a key of its own, and none').to.equal(`${total} / ${total}`);
    fake.set({peers: [fakePeer()]});
    await settled(room);
    room.shortcuts = undefined;
    await type('PageDown');
    expect(prevented.at(-1)).to.equal(false);
  });

  it('are wishes: a page can say no', async () => {
    const {fake, room} = await inCall();
    room.addEventListener('room-mic-request', (wish) => wish.preventDefault());
    await clickInto(room);
    await type('m');
    await settled(room);
    expect(callsOf(fake)).to.deep.equal([]);
  });

  it('do nothing while someone writes in the room, or is in a dialog', async () => {
    const {fake, room} = await inCall();
    buttonOf(deep(room, 'room-settings-button')).click();
    await settled(room);
    deep(room, 'dialog input').focus();
    await type('m', 'v', '?');
    await settled(room);
    expect(callsOf(fake).filter(([name]) => name !== 'setName')).to.deep.equal([]);
    expect(deepAll(room, 'parlor-help')).to.have.length(0);
    deep<HTMLDialogElement>(room, 'dialog').close();
  });

  it('do nothing in the lobby, in a composed room whose input has the focus, nor where the person or the page turned them off', async () => {
    for (const [change, attributes] of [[{connection: 'idle'}, {}], [{}, {'no-shortcuts': ''}]] as const) {
      const {fake, room} = await inCall(change, attributes);
      await clickInto(room);
      await type('m');
      await settled(room);
      expect(callsOf(fake).filter(([name]) => name === 'setMic')).to.deep.equal([]);
    }
    const {fake, room} = await inCall();
    fake.set({preferences: {...fake.state.preferences, shortcuts: false}});
    await clickInto(room);
    await type('m');
    await settled(room);
    expect(callsOf(fake)).to.deep.equal([]);
  });

  it('do nothing for a control that the page left out, or that the role does not allow', async () => {
    const ways: readonly (readonly [Partial<RoomState>, Readonly<Record<string, string>>])[] = [
      [{}, {controls: 'camera leave'}], [{self: fakeSelf({can: ['data']})}, {}], [{}, {'no-mic': ''}],
    ];
    for (const given of ways) {
      const {fake, room} = await inCall(...given);
      await clickInto(room);
      await type('m');
      await settled(room);
      expect(callsOf(fake)).to.deep.equal([]);
    }
  });

  it('R records, and stops it; not for who may not', async () => {
    const wishes: boolean[] = [];
    const inRoom = async (change: Partial<RoomState>) => {
      const {room} = await inCall(change);
      room.addEventListener('room-record-request', (event) => {
        event.preventDefault();
        wishes.push(event.enabled);
      });
      await clickInto(room);
      await type('r');
    };
    await inRoom({});
    await inRoom({recordingSince: performance.now()});
    await inRoom({self: fakeSelf({can: ['data']})});
    expect(wishes).to.deep.equal([true, false]);
  });

  it('can be the page’s own', async () => {
    const {fake, room} = await inCall();
    room.shortcuts = {mic: 'd', leave: 'x'};
    await clickInto(room);
    await type('m', 'd', 'x');
    await settled(room);
    expect(callsOf(fake)).to.deep.equal([['setMic', false], ['leave']]);
  });

  it('Space talks while it is held, and mutes while it is held when the microphone is on', async () => {
    for (const muted of [true, false]) {
      const {fake, room} = await inCall({self: fakeSelf({muted})});
      await clickInto(room);
      await sendKeys({down: 'Space'});
      await sendKeys({down: 'Space'});
      await settled(room);
      expect(callsOf(fake), 'once, however long').to.deep.equal([['setMic', muted]]);
      await sendKeys({up: 'Space'});
      await settled(room);
      expect(callsOf(fake)).to.deep.equal([['setMic', muted], ['setMic', !muted]]);
    }
  });

  it('Space lets go when the window does', async () => {
    const {fake, room} = await inCall({self: fakeSelf({muted: true})});
    await clickInto(room);
    await sendKeys({down: 'Space'});
    window.dispatchEvent(new FocusEvent('blur'));
    await settled(room);
    expect(callsOf(fake)).to.deep.equal([['setMic', true], ['setMic', false]]);
    await sendKeys({up: 'Space'});
  });

  it('Space on a button presses the button', async () => {
    const {fake, room} = await inCall({self: fakeSelf({muted: true})});
    deep(room, 'room-camera-button').focus();
    await type('Space');
    await settled(room);
    expect(callsOf(fake)).to.deep.equal([['setCamera', false]]);
  });

  it('"?" lists them as they are now; Escape closes, and the focus is back', async () => {
    const {fake, room} = await inCall({}, {controls: 'mic camera layout leave'});
    room.shortcuts = {mic: 'd', camera: null};
    const button = buttonOf(deep(room, 'room-layout-button'));
    button.focus();
    await type('?');
    await settled(room);
    const help = deep(room, 'parlor-help');
    await expect(help).to.be.accessible();
    const listed = [...help.shadowRoot!.querySelectorAll('dt')].map((term) => [term.textContent, term.nextElementSibling!.textContent]);
    expect(listed).to.deep.equal([
      ['Turn your microphone on or off', 'D'], ['Hold to talk while muted, or to mute while talking', 'Space'], ['Next layout', 'L'], ['Previous page of pictures', 'Page Up'], ['Next page of pictures', 'Page Down'], ['Show this help', '?'],
    ]);
    await type('d');
    expect(callsOf(fake), 'not in the dialog').to.deep.equal([]);
    await type('Escape');
    await settled(room);
    expect(deepAll(room, 'parlor-help')).to.have.length(0);
    expect(deepFocus() === button).to.be.true;
  });
});
