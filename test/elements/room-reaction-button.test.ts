import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {REACTIONS} from '../../src/room/gestures/reaction.js';
import {controlInCall, wordsOf} from './control-in-call.js';
import {callsOf, settled} from './in-room.js';

describe('room-reaction-button', () => {
  async function opened() {
    const all = await controlInCall('room-reaction-button');
    all.button.click();
    await settled(all.room);
    return {...all, items: [...all.control.shadowRoot!.querySelectorAll<HTMLElement>('[part=item]')]};
  }

  it('opens a menu of all reactions, each with a name, and sends what is pressed, again and again', async () => {
    const {fake, room, control, button, items} = await opened();
    expect([wordsOf(control), button.getAttribute('aria-expanded')]).to.deep.equal(['React', 'true']);
    expect(items.map(({ariaLabel}) => ariaLabel)).to.deep.equal(['Thumbs up', 'Heart', 'Applause', 'Laughing', 'Surprised', 'Sad', 'Celebrating', 'Thinking']);
    await expect(control).to.be.accessible();
    items[2]!.click();
    items[2]!.click();
    await settled(room);
    expect(callsOf(fake)).to.deep.equal([['react', REACTIONS[2]], ['react', REACTIONS[2]]]);
    expect(control.matches(':state(open)')).to.be.true;
    for (const {offsetWidth, offsetHeight} of items) expect(Math.min(offsetWidth, offsetHeight)).to.be.at.least(44);
  });

  it('is gone through by arrow keys, in the direction of the language, and Escape closes it', async () => {
    const {room, control, button, items} = await opened();
    const active = () => items.indexOf(control.shadowRoot!.activeElement as HTMLElement);
    expect(active()).to.equal(0);
    const walk = async (...keys: readonly string[]) => {
      for (const press of keys) await sendKeys({press});
      return active();
    };
    expect(await walk('ArrowRight', 'ArrowDown')).to.equal(5);
    expect(await walk('ArrowUp', 'ArrowLeft', 'ArrowLeft')).to.equal(7);
    expect(await walk('Home')).to.equal(0);
    room.dir = 'rtl';
    await settled(room);
    expect(await walk('ArrowLeft')).to.equal(1);
    await sendKeys({press: 'Escape'});
    await settled(room);
    expect(control.matches(':state(open)')).to.be.false;
    expect(control.shadowRoot!.activeElement === button).to.be.true;
  });

  it('sends a wish that can be cancelled', async () => {
    const {fake, room, items} = await opened();
    room.addEventListener('room-reaction-request', (event) => event.preventDefault());
    items[0]!.click();
    await settled(room);
    expect(callsOf(fake)).to.deep.equal([]);
  });
});
