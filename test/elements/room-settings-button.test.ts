import {expect} from '@open-wc/testing';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import {html} from 'lit';
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
