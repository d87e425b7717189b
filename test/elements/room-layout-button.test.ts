import {expect} from '@open-wc/testing';
import {controlInCall} from './control-in-call.js';
import {settled} from './in-room.js';

const key = (target: Element, name: string) => target.dispatchEvent(new KeyboardEvent('keydown', {key: name, bubbles: true, composed: true, cancelable: true}));

describe('room-layout-button', () => {
  const setUp = async () => {
    const {fake, room, control, button} = await controlInCall('room-layout-button');
    room.layout = 'grid';
    await settled(room);
    const root = control.shadowRoot!;
    const menu = root.querySelector<HTMLElement>('[role=menu]')!;
    const items = () => [...root.querySelectorAll<HTMLElement>('[role=menuitemradio]')];
    const show = async () => {
      button.click();
      await settled(room);
    };
    return {fake, room, control, button, root, menu, items, show};
  };

  it('passes the accessibility audit, closed and open, light and dark', async () => {
    const {room, control, show} = await setUp();
    await expect(control).to.be.accessible();
    await show();
    await expect(control).to.be.accessible();
    room.theme = 'dark';
    await settled(room);
    await expect(control).to.be.accessible();
  });

  it('opens a menu of the four layouts, the one in force checked and focused', async () => {
    const {button, root, menu, items, show} = await setUp();
    expect(menu.hidden).to.equal(true);
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    await show();
    expect(menu.hidden).to.equal(false);
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(items().map(({textContent, ariaChecked}) => [textContent!.trim(), ariaChecked])).to.deep.equal([
      ['Automatic', 'false'], ['Grid', 'true'], ['Spotlight', 'false'], ['Sidebar', 'false'],
    ]);
    expect(root.activeElement!.textContent!.trim()).to.equal('Grid');
  });

  it('is driven by arrow keys, Home and End', async () => {
    const {root, menu, show} = await setUp();
    await show();
    const at = () => root.activeElement!.textContent!.trim();
    for (const [name, where] of [['ArrowDown', 'Spotlight'], ['End', 'Hide my picture'], ['ArrowDown', 'Automatic'], ['ArrowUp', 'Hide my picture'], ['ArrowUp', 'Sidebar'], ['Home', 'Automatic']] as const) {
      key(menu, name);
      expect(at(), name).to.equal(where);
    }
  });

  it('asks for the layout that was chosen, closes, and gives the focus back', async () => {
    const {fake, room, button, root, menu, items, show} = await setUp();
    await show();
    items()[3]!.click();
    await settled(room);
    expect(fake.state.layout).to.equal('sidebar');
    expect(menu.hidden).to.equal(true);
    expect(root.activeElement === button, 'the focus is on the button').to.equal(true);
  });

  it('hides your own picture, and shows it again', async () => {
    const {fake, room, root, show} = await setUp();
    for (const hidden of [true, false]) {
      await show();
      const box = root.querySelector<HTMLElement>('[role=menuitemcheckbox]')!;
      expect(box.ariaChecked).to.equal(String(!hidden));
      box.click();
      await settled(room);
      expect(fake.state.preferences.hideSelf).to.equal(hidden);
    }
  });

  it('closes on Escape, on Tab, on a second click, and on a click elsewhere', async () => {
    const {room, menu, button, show} = await setUp();
    const closings: Record<string, () => unknown> = {
      Escape: () => key(menu, 'Escape'),
      Tab: () => key(menu, 'Tab'),
      button: () => button.click(),
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
    const {room, button, menu, show} = await setUp();
    Object.assign(room.style, {paddingTop: '400px', paddingBottom: '2000px'});
    await show();
    const distance = () => button.getBoundingClientRect().top - menu.getBoundingClientRect().bottom;
    const before = distance();
    window.scrollTo(0, 100);
    await settled(room);
    expect(scrollY).to.equal(100);
    expect(distance()).to.be.closeTo(before, 1);
    window.scrollTo(0, 0);
  });
});
