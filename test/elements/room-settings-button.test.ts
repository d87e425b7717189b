import {expect} from '@open-wc/testing';
import {sendKeys, sendMouse, setViewport} from '@web/test-runner-commands';
import {html} from 'lit';
import {PREFERENCES} from '../../src/room/preferences.js';
import {controlInCall} from './control-in-call.js';
import {FakeRoom, fakeSelf} from './fake-room.js';
import {buttonOf, callsOf, deep, inRoom, settled} from './in-room.js';

describe('room-settings-button', () => {
  const setUp = async () => {
    const {fake, room, control, button} = await controlInCall('room-settings-button', {self: fakeSelf({name: 'Ada'})});
    const dialog = () => control.shadowRoot!.querySelector('dialog');
    const show = async () => {
      button.focus();
      button.click();
      await settled(room);
    };
    return {fake, room, control, button, dialog, show};
  };

  it('passes the accessibility audit, closed and open, light and dark', async () => {
    const {room, control, dialog, show} = await setUp();
    await expect(control).to.be.accessible();
    await show();
    await expect(dialog()!).to.be.accessible();
    room.theme = 'dark';
    await settled(room);
    await expect(dialog()!).to.be.accessible();
    dialog()!.close();
  });

  it('opens a modal dialog with the name and the devices; the focus goes in, and comes back', async () => {
    const {room, control, button, dialog, show} = await setUp();
    await show();
    expect(dialog()!.matches(':modal')).to.equal(true);
    expect(dialog()!.contains(control.shadowRoot!.activeElement)).to.equal(true);
    expect(dialog()!.querySelector('input')!.value).to.equal('Ada');
    expect(dialog()!.querySelector('room-devices')!.shadowRoot!.querySelectorAll('select').length).to.be.greaterThan(1);
    dialog()!.close();
    await settled(room);
    expect(dialog() === null).to.equal(true);
    expect(control.shadowRoot!.activeElement === button, 'the focus is on the button').to.equal(true);
  });

  it('takes another name', async () => {
    const {fake, dialog, show} = await setUp();
    await show();
    const input = dialog()!.querySelector('input')!;
    input.value = 'Ada Lovelace';
    input.dispatchEvent(new Event('change'));
    await Promise.resolve();
    expect(callsOf(fake)).to.deep.equal([['setName', 'Ada Lovelace']]);
    dialog()!.close();
  });

  it('closes by its button, and by a click beside it', async () => {
    const {room, dialog, show} = await setUp();
    const beside = async () => {
      await sendMouse({type: 'move', position: [2, 2]});
      await sendMouse({type: 'down'});
      await sendMouse({type: 'up'});
    };
    for (const close of [() => dialog()!.querySelector<HTMLElement>('[part=close]')!.click(), beside]) {
      await show();
      expect(dialog()!.open).to.equal(true);
      await close();
      await settled(room);
      expect(dialog() === null).to.equal(true);
    }
  });

  it('stays open when a text is selected and the pointer let go beside it', async () => {
    const {room, dialog, show} = await setUp();
    await show();
    const {left, top} = dialog()!.querySelector('input')!.getBoundingClientRect();
    await sendMouse({type: 'move', position: [Math.round(left + 30), Math.round(top + 20)]});
    await sendMouse({type: 'down'});
    await sendMouse({type: 'move', position: [2, Math.round(top + 20)]});
    await sendMouse({type: 'up'});
    await settled(room);
    expect(dialog()?.open).to.equal(true);
    dialog()!.close();
  });

  it('closes on Escape, keeps what was typed, and gives the focus back', async () => {
    const {fake, room, control, button, dialog, show} = await setUp();
    await show();
    dialog()!.querySelector('input')!.select();
    await sendKeys({type: 'Grace'});
    await sendKeys({press: 'Escape'});
    await settled(room);
    expect(dialog() === null).to.equal(true);
    expect(callsOf(fake)).to.deep.equal([['setName', 'Grace']]);
    expect(control.shadowRoot!.activeElement === button, 'the focus is on the button').to.equal(true);
  });

  const rows = (dialog: HTMLDialogElement) => [...dialog.querySelectorAll<HTMLInputElement>('[role=switch]')];

  it('shows what the person prefers, and what is so without a preference of theirs', async () => {
    const {fake, room, dialog, show} = await setUp();
    fake.set({lowData: true, preferences: {...PREFERENCES, mirror: false}});
    await show();
    const states = () => Object.fromEntries(rows(dialog()!).map(({name, checked}) => [name, checked]));
    expect(states()).to.deep.equal({
      noiseSuppression: true, echoCancellation: true, autoGainControl: true,
      mirror: false, hideSelf: false, lowData: true, muteReminder: true, sounds: true, shortcuts: true,
      soundJoin: true, soundLeave: true, soundHand: true, soundMessage: true, soundRecording: true, noticeJoin: true, noticeLeave: true, noticeHand: true, noticeMessage: true,
      captions: false, captionMe: false, captionsLarge: false, captionsSolid: false,
    });
    fake.set({preferences: {...PREFERENCES, lowData: false}});
    await settled(room);
    expect(states()).to.include({lowData: false, mirror: true});
    dialog()!.close();
  });

  it('has no switch for a reminder that the browser cannot give', async () => {
    const {dialog, show} = await setUp();
    const navigators = Object.getPrototypeOf(navigator) as object;
    const own = Object.getOwnPropertyDescriptor(navigators, 'userAgentData')!;
    Reflect.deleteProperty(navigators, 'userAgentData');
    await show();
    Object.defineProperty(navigators, 'userAgentData', own);
    expect(rows(dialog()!).map(({name}) => name)).to.not.include('muteReminder');
    expect(rows(dialog()!)).to.have.length(21);
    dialog()!.close();
  });

  it('says where the voice goes before it is allowed to be written down, and asks only where it can be', async () => {
    const {fake, room, dialog, show} = await setUp();
    await show();
    const text = () => dialog()!.querySelector('#captionMe-text')!.textContent!.replace(/[\u2068\u2069]/g, '');
    expect(text()).to.equal('When someone wants captions. Your browser may send your voice to its maker for that.');
    for (const [captionPlace, said] of [['captions.example.org', 'Your voice goes to captions.example.org for that.'], [null, 'It is written down on your device.']] as const) {
      fake.set({captionPlace});
      await settled(room);
      expect(text()).to.equal(`When someone wants captions. ${said}`);
    }
    fake.set({captionPlace: undefined});
    await settled(room);
    expect(rows(dialog()!).map(({name}) => name)).to.include('captions').and.not.include('captionMe');
    dialog()!.close();
  });

  it('wishes for each with its switch, which follows the room', async () => {
    const {fake, room, dialog, show} = await setUp();
    room.addEventListener('room-preference-request', (event) => 'sounds' in event.changes && event.preventDefault());
    await show();
    for (const row of rows(dialog()!)) row.click();
    await settled(room);
    expect(fake.state.preferences).to.deep.equal({
      mirror: false, hideSelf: true, lowData: true, echoCancellation: false, noiseSuppression: false, autoGainControl: false,
      muteReminder: false, sounds: true, shortcuts: false,
      soundJoin: false, soundLeave: false, soundHand: false, soundMessage: false, soundRecording: false, noticeJoin: false, noticeLeave: false, noticeHand: false, noticeMessage: false,
      captions: true, captionMe: true, captionsLarge: true, captionsSolid: true,
    });
    const sounds = rows(dialog()!).find(({name}) => name === 'sounds')!;
    expect(sounds.checked, 'somebody said no').to.equal(true);
    dialog()!.close();
  });

  it('has a switch for each sound and each notice, behind a disclosure; none for sounds when all are off', async () => {
    const {fake, room, dialog, show} = await setUp();
    await show();
    const groups = () => [...dialog()!.querySelectorAll<HTMLElement>('details [role=group]')].map((group) => group.getAttribute('aria-labelledby'));
    expect(groups()).to.deep.equal(['sounds', 'notices']);
    for (const details of dialog()!.querySelectorAll('details')) details.open = true;
    await expect(dialog()!).to.be.accessible();
    rows(dialog()!).find(({name}) => name === 'soundHand')!.click();
    await settled(room);
    expect(fake.state.preferences).to.include({soundHand: false, soundJoin: true, noticeHand: true});
    fake.set({preferences: {...fake.state.preferences, sounds: false}});
    await settled(room);
    expect(groups()).to.deep.equal(['notices']);
    dialog()!.close();
  });

  it('keeps the switches of the microphone behind a disclosure, which a key opens', async () => {
    const {dialog, show} = await setUp();
    await show();
    const details = dialog()!.querySelector('details')!;
    expect(details.open).to.equal(false);
    details.querySelector('summary')!.focus();
    await sendKeys({press: 'Enter'});
    expect(details.open).to.equal(true);
    await expect(dialog()!).to.be.accessible();
    dialog()!.close();
  });

  it('names its switches and says what they do', async () => {
    const {control, dialog, show} = await setUp();
    await show();
    for (const row of rows(dialog()!)) {
      for (const attribute of ['aria-labelledby', 'aria-describedby']) {
        expect(control.shadowRoot!.getElementById(row.getAttribute(attribute)!)?.textContent, row.name).to.not.equal('');
      }
    }
    dialog()!.close();
  });

  it('locks the room for a host, and nobody else', async () => {
    const {fake, room, control, dialog, show} = await setUp();
    await show();
    expect(control.shadowRoot!.querySelector('[part=lock]')).to.equal(null);
    fake.setSelf({can: [...fake.self.can, 'mod']});
    await settled(room);
    dialog()!.querySelector<HTMLInputElement>('[part=lock] input')!.click();
    await settled(room);
    expect(fake.state.locked).to.equal(true);
    dialog()!.close();
  });

  it('fits a narrow and low window: it scrolls, and its heading stays', async () => {
    await setViewport({width: 320, height: 400});
    try {
      const {room, dialog, show} = await setUp();
      await show();
      dialog()!.querySelector('details')!.open = true;
      const box = dialog()!.getBoundingClientRect();
      expect([box.left >= 0, box.right <= 320, box.top >= 0, box.bottom <= 400]).to.deep.equal([true, true, true, true]);
      expect(dialog()!.scrollWidth).to.be.at.most(dialog()!.clientWidth);
      dialog()!.scrollTop = 10_000;
      await settled(room);
      expect(dialog()!.querySelector('[part=close]')!.getBoundingClientRect().top).to.be.at.least(box.top);
      const last = rows(dialog()!).at(-1)!.getBoundingClientRect();
      expect(last.bottom).to.be.at.most(box.bottom);
      dialog()!.close();
    } finally {
      await setViewport({width: 800, height: 600});
    }
  });

  it('leaves the arrow keys to its fields, in a toolbar too', async () => {
    const fake = new FakeRoom({connection: 'connected', self: fakeSelf({name: 'Ada'})});
    const room = await inRoom(html`<room-toolbar></room-toolbar>`, fake);
    const element = deep(room, 'room-settings-button');
    buttonOf(element).click();
    await settled(room);
    const input = element.shadowRoot!.querySelector('input')!;
    input.focus();
    for (const [name, caret] of [['End', 3], ['ArrowLeft', 2], ['ArrowRight', 3], ['Home', 0]] as const) {
      await sendKeys({press: name});
      expect(input.selectionStart, name).to.equal(caret);
    }
    element.shadowRoot!.querySelector('dialog')!.close();
  });
});
