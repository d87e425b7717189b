import {expect} from '@open-wc/testing';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import {html} from 'lit';
import {FakeRoom, fakeSelf} from './fake-room.js';
import {buttonOf, callsOf, deep, inRoom, settled} from './in-room.js';

const key = (target: Element, name: string) => target.dispatchEvent(new KeyboardEvent('keydown', {key: name, bubbles: true, composed: true, cancelable: true}));

describe('room-layout-button', () => {
  const setUp = async () => {
    const fake = new FakeRoom({connection: 'connected'});
    const room = await inRoom(html`<room-layout-button></room-layout-button>`, fake);
    room.layout = 'grid';
    await settled(room);
    const element = room.querySelector('room-layout-button')!;
    const root = element.shadowRoot!;
    const menu = root.querySelector<HTMLElement>('[role=menu]')!;
    const items = () => [...root.querySelectorAll<HTMLElement>('[role=menuitemradio]')];
    const show = async () => {
      buttonOf(element).click();
      await settled(room);
    };
    return {fake, room, element, root, menu, items, show};
  };

  it('passes the accessibility audit, closed and open, light and dark', async () => {
    const {room, element, show} = await setUp();
    await expect(element).to.be.accessible();
    await show();
    await expect(element).to.be.accessible();
    room.theme = 'dark';
    await settled(room);
    await expect(element).to.be.accessible();
  });

  it('opens a menu of the four layouts, the one in force checked and focused', async () => {
    const {element, root, menu, items, show} = await setUp();
    expect(menu.hidden).to.equal(true);
    expect(buttonOf(element).getAttribute('aria-expanded')).to.equal('false');
    await show();
    expect(menu.hidden).to.equal(false);
    expect(buttonOf(element).getAttribute('aria-expanded')).to.equal('true');
    expect(items().map(({textContent, ariaChecked}) => [textContent!.trim(), ariaChecked])).to.deep.equal([
      ['Automatic', 'false'], ['Grid', 'true'], ['Spotlight', 'false'], ['Sidebar', 'false'],
    ]);
    expect(root.activeElement!.textContent!.trim()).to.equal('Grid');
  });

  it('is driven by arrow keys, Home and End', async () => {
    const {root, menu, show} = await setUp();
    await show();
    const at = () => root.activeElement!.textContent!.trim();
    for (const [name, where] of [['ArrowDown', 'Spotlight'], ['End', 'Sidebar'], ['ArrowDown', 'Automatic'], ['ArrowUp', 'Sidebar'], ['Home', 'Automatic']] as const) {
      key(menu, name);
      expect(at(), name).to.equal(where);
    }
  });

  it('asks for the layout that was chosen, closes, and gives the focus back', async () => {
    const {fake, room, element, root, menu, items, show} = await setUp();
    await show();
    items()[3]!.click();
    await settled(room);
    expect(fake.state.layout).to.equal('sidebar');
    expect(menu.hidden).to.equal(true);
    expect(root.activeElement === buttonOf(element), 'the focus is on the button').to.equal(true);
  });

  it('closes on Escape, on Tab, on a second click, and on a click elsewhere', async () => {
    const {room, menu, element, show} = await setUp();
    const closings: Record<string, () => unknown> = {
      Escape: () => key(menu, 'Escape'),
      Tab: () => key(menu, 'Tab'),
      button: () => buttonOf(element).click(),
      elsewhere: () => document.body.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true, composed: true})),
    };
    for (const [how, close] of Object.entries(closings)) {
      await show();
      expect(menu.hidden, how).to.equal(false);
      close();
      await settled(room);
      expect(menu.hidden, how).to.equal(true);
    }
  });

  it('stays inside a narrow room', async () => {
    const {room, menu, show} = await setUp();
    Object.assign(room.style, {width: '240px', overflow: 'clip', paddingTop: '240px'});
    await show();
    const [box, frame] = [menu.getBoundingClientRect(), room.getBoundingClientRect()];
    expect(box.left).to.be.at.least(frame.left);
    expect(box.right).to.be.at.most(frame.right);
  });

  it('is seen whole at the top of a page, and over a room that is too low for it and clips', async () => {
    for (const style of [{position: 'fixed', inset: '0 auto auto 0', width: '300px'}, {height: '60px', overflow: 'clip'}]) {
      const {room, menu, show} = await setUp();
      Object.assign(room.style, style);
      await show();
      const box = menu.getBoundingClientRect();
      expect(box.height).to.be.greaterThan(4 * 44);
      expect(box.top).to.be.at.least(0);
      expect(box.bottom).to.be.at.most(innerHeight);
      for (const y of [box.top + 20, box.bottom - 20]) {
        expect(document.elementFromPoint(box.left + box.width / 2, y)?.localName, 'nothing clips or covers it').to.equal('room-layout-button');
      }
      room.remove();
    }
  });

  it('stays with its button when the page is scrolled', async () => {
    const {room, element, menu, show} = await setUp();
    Object.assign(room.style, {paddingTop: '400px', paddingBottom: '2000px'});
    await show();
    const distance = () => buttonOf(element).getBoundingClientRect().top - menu.getBoundingClientRect().bottom;
    const before = distance();
    window.scrollTo(0, 100);
    await settled(room);
    expect(scrollY).to.equal(100);
    expect(distance()).to.be.closeTo(before, 1);
    window.scrollTo(0, 0);
  });
});

describe('room-settings-button', () => {
  const setUp = async () => {
    const fake = new FakeRoom({connection: 'connected', self: fakeSelf({name: 'Ada'})});
    const room = await inRoom(html`<room-settings-button></room-settings-button>`, fake);
    const element = room.querySelector('room-settings-button')!;
    const dialog = () => element.shadowRoot!.querySelector('dialog');
    const show = async () => {
      buttonOf(element).focus();
      buttonOf(element).click();
      await settled(room);
    };
    return {fake, room, element, dialog, show};
  };

  it('passes the accessibility audit, closed and open, light and dark', async () => {
    const {room, element, dialog, show} = await setUp();
    await expect(element).to.be.accessible();
    await show();
    await expect(dialog()!).to.be.accessible();
    room.theme = 'dark';
    await settled(room);
    await expect(dialog()!).to.be.accessible();
    dialog()!.close();
  });

  it('opens a modal dialog with the name and the devices; the focus goes in, and comes back', async () => {
    const {room, element, dialog, show} = await setUp();
    await show();
    expect(dialog()!.matches(':modal')).to.equal(true);
    expect(dialog()!.contains(element.shadowRoot!.activeElement)).to.equal(true);
    expect(dialog()!.querySelector('input')!.value).to.equal('Ada');
    expect(dialog()!.querySelector('room-devices')!.shadowRoot!.querySelectorAll('select').length).to.be.greaterThan(1);
    dialog()!.close();
    await settled(room);
    expect(dialog() === null).to.equal(true);
    expect(element.shadowRoot!.activeElement === buttonOf(element), 'the focus is on the button').to.equal(true);
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
    const {fake, room, element, dialog, show} = await setUp();
    await show();
    dialog()!.querySelector('input')!.select();
    await sendKeys({type: 'Grace'});
    await sendKeys({press: 'Escape'});
    await settled(room);
    expect(dialog() === null).to.equal(true);
    expect(callsOf(fake)).to.deep.equal([['setName', 'Grace']]);
    expect(element.shadowRoot!.activeElement === buttonOf(element), 'the focus is on the button').to.equal(true);
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
