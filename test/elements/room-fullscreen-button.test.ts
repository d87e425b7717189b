import {expect, waitUntil} from '@open-wc/testing';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import {controlContract} from './control-contract.js';
import {controlInCall, wordsOf} from './control-in-call.js';
import {settled} from './in-room.js';

controlContract({tag: 'room-fullscreen-button', request: 'room-fullscreen-request'});

async function click(element: Element): Promise<void> {
  const {x, y, width, height} = element.getBoundingClientRect();
  await sendMouse({type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)]});
}

/** Runs with a value of `document` that is put back. */
async function pretending(name: string, value: unknown, act: () => Promise<void>): Promise<void> {
  Object.defineProperty(document, name, {configurable: true, value});
  try {
    await act();
  } finally {
    Reflect.deleteProperty(document, name);
  }
}

describe('room-fullscreen-button', () => {
  afterEach(() => document.fullscreenElement && document.exitFullscreen());

  it('lets the room fill the screen, says so, and brings it back', async () => {
    const {fake, room, control, button} = await controlInCall('room-fullscreen-button');
    expect(wordsOf(control)).to.equal('Full screen');
    await click(button);
    await waitUntil(() => fake.state.fullscreen);
    await settled(room);
    expect(document.fullscreenElement === room, 'the room itself').to.be.true;
    expect(room.matches(':state(fullscreen)') && control.matches(':state(fullscreen)')).to.be.true;
    expect(wordsOf(control)).to.equal('Exit full screen');
    await click(button);
    await waitUntil(() => !fake.state.fullscreen);
    await settled(room);
    expect(document.fullscreenElement).to.equal(null);
    expect(wordsOf(control)).to.equal('Full screen');
  });

  it('follows whoever else begins or ends it: a script, and Escape, which is the browser’s', async () => {
    const {fake, room, control} = await controlInCall('room-fullscreen-button');
    control.focus();
    await sendKeys({press: 'Shift'});
    await room.requestFullscreen();
    await waitUntil(() => fake.state.fullscreen);
    await document.exitFullscreen();
    await waitUntil(() => !fake.state.fullscreen);
    await settled(room);
    expect(wordsOf(control)).to.equal('Full screen');
  });

  it('cannot be used where the page or its frame forbids it, and says so', () =>
    pretending('fullscreenEnabled', false, async () => {
      const {control, button} = await controlInCall('room-fullscreen-button');
      expect(button.getAttribute('aria-disabled')).to.equal('true');
      expect(wordsOf(control)).to.equal('Full screen is not allowed on this page');
    }));

  it('says on a device without it, such as an iPhone, that only videos have it', () =>
    pretending('fullscreenEnabled', undefined, async () => {
      const {requestFullscreen} = Element.prototype;
      Reflect.deleteProperty(Element.prototype, 'requestFullscreen');
      try {
        const {control, button} = await controlInCall('room-fullscreen-button');
        expect(button.getAttribute('aria-disabled')).to.equal('true');
        expect(wordsOf(control)).to.equal('This device shows only single videos in full screen');
      } finally {
        Element.prototype.requestFullscreen = requestFullscreen;
      }
    }));
});
