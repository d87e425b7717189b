import {aTimeout, expect} from '@open-wc/testing';
import {html} from 'lit';
import {whereAllowed} from '../../src/elements/room-permission/where-allowed.js';
import {deviceError} from '../../src/media/device-error.js';
import type {RoomErrorCode} from '../../src/protocol/room-error.js';
import {capture, FakeRoom, fakeSelf, problem} from './fake-room.js';
import {callsOf, inRoom, settled} from './in-room.js';

const failed = (code: RoomErrorCode, message = '') => capture({status: 'failed', problem: problem(code, message), deviceId: null});
const boxes = (element: Element) => [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part=trouble]')];
const wordsIn = (box: Element) => box.textContent!.replace(/\s+/g, ' ').trim();

async function setUp(self: Parameters<typeof fakeSelf>[0], lang = 'en') {
  const fake = new FakeRoom({self: fakeSelf(self)});
  const room = await inRoom(html`<room-permission></room-permission>`, fake);
  room.lang = lang;
  await settled(room);
  return {fake, room, element: room.querySelector('room-permission')!};
}

/** Each as a browser of that family calls itself. */
const AGENTS: Record<string, readonly [agent: string, touchPoints: number]> = {
  chrome: ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/151.0.0.0 Safari/537.36', 0],
  edge: ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/151.0.0.0 Safari/537.36 Edg/151.0.0.0', 10],
  headless: ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0.0.0 Safari/537.36', 0],
  firefox: ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 0],
  firefoxAndroid: ['Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0', 5],
  safari: ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15', 0],
  iphone: ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1', 5],
  chromeIphone: ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/151.0.0.0 Mobile/15E148 Safari/604.1', 5],
  ipad: ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15', 5],
};

describe('room-permission', () => {
  it('passes the accessibility audit, light and dark', async () => {
    const {room, element} = await setUp({mic: failed('PERMISSION_DENIED'), camera: failed('PERMISSION_DENIED')});
    await expect(element).to.be.accessible();
    room.theme = 'dark';
    await settled(room);
    await expect(element).to.be.accessible();
  });

  it('keeps its button, also the browser’s own, inside its box at 280 px, whatever the language', async () => {
    for (const lang of ['hi', 'fr', 'ru', 'ar', 'de']) {
      const {room, element} = await setUp({mic: failed('PERMISSION_DENIED'), camera: failed('PERMISSION_DENIED')}, lang);
      room.style.inlineSize = '280px';
      await settled(room);
      const button = element.shadowRoot!.querySelector('[part=retry]')!.getBoundingClientRect();
      const box = boxes(element)[0]!.getBoundingClientRect();
      expect(button.width, lang).to.be.greaterThan(60);
      expect([button.left >= box.left, button.right <= box.right], `${lang}: ${button.left} to ${button.right} in ${box.left} to ${box.right}`).to.deep.equal([true, true]);
    }
  });

  it('takes no place while all is well', async () => {
    const {element} = await setUp({});
    expect(element.matches(':state(needed)')).to.equal(false);
    expect(element.getBoundingClientRect().height).to.equal(0);
  });

  it('says what is wrong with both in one box when it is the same, in two when it is not', async () => {
    const same = await setUp({mic: failed('PERMISSION_DISMISSED'), camera: failed('PERMISSION_DISMISSED')});
    expect(boxes(same.element).map(wordsIn)).to.have.length(1);
    expect(wordsIn(boxes(same.element)[0]!)).to.contain('camera and microphone are not allowed yet');
    expect(same.element.matches(':state(needed)')).to.equal(true);
    const different = await setUp({mic: failed('DEVICE_NOT_FOUND'), camera: failed('DEVICE_IN_USE')});
    expect(boxes(different.element).map((box) => box.querySelector('strong')!.textContent)).to.deep.equal(['No microphone found', 'Your camera is in use']);
  });

  it('tells the owner of the page what is missing, word for word', async () => {
    const {element} = await setUp({camera: failed('POLICY_BLOCKED', 'an iframe needs allow="camera; microphone"')});
    expect(wordsIn(boxes(element)[0]!)).to.contain('allow="camera; microphone"');
  });

  it('has words of its own for every reason, in English and Chinese', async () => {
    const codes = ['PERMISSION_DENIED', 'PERMISSION_DISMISSED', 'POLICY_BLOCKED', 'DEVICE_NOT_FOUND', 'DEVICE_IN_USE', 'DEVICE_LOST', 'INSECURE_CONTEXT', 'UNSUPPORTED_BROWSER'] as const;
    for (const lang of ['en', 'zh']) {
      const said = new Set<string>();
      for (const code of codes) {
        const {element} = await setUp({camera: failed(code)}, lang);
        if (lang === 'zh') for (let tries = 0; tries < 50 && !/[\u4e00-\u9fff]/.test(element.shadowRoot!.textContent!); tries++) await aTimeout(20);
        said.add(wordsIn(boxes(element)[0]!));
      }
      expect(said.size, lang).to.equal(codes.length);
    }
  });

  it('asks again for the device that failed, and only for that', async () => {
    const {fake, element} = await setUp({camera: failed('DEVICE_IN_USE')});
    element.shadowRoot!.querySelector('button')!.click();
    await Promise.resolve();
    expect(callsOf(fake)).to.deep.equal([['setCamera', true]]);
  });

  it('offers the permission element of the browser where there is one, and asks again when it was granted', async () => {
    const {fake, element} = await setUp({mic: failed('PERMISSION_DENIED'), camera: failed('PERMISSION_DENIED')});
    const own = element.shadowRoot!.querySelector('usermedia');
    expect(own !== null).to.equal('HTMLUserMediaElement' in globalThis);
    (own ?? element.shadowRoot!.querySelector('button')!).dispatchEvent(new Event(own ? 'stream' : 'click'));
    await Promise.resolve();
    expect(callsOf(fake)).to.deep.equal([['setMic', true], ['setCamera', true]]);
  });

  it('says what the browser is asking, once that takes longer than a moment', async () => {
    const {fake, room, element} = await setUp({mic: capture({status: 'starting'}), camera: capture({status: 'starting'})});
    expect(boxes(element)).to.have.length(0);
    await aTimeout(800);
    await settled(room);
    expect(wordsIn(boxes(element)[0]!)).to.contain('Allow your camera and microphone');
    fake.set({self: fakeSelf()});
    await settled(room);
    expect(boxes(element)).to.have.length(0);
  });

  it('gives its words the width of the box, whatever way out is below them', async () => {
    const {element} = await setUp({mic: failed('PERMISSION_DENIED'), camera: failed('PERMISSION_DENIED')});
    const box = boxes(element)[0]!;
    const retry = box.querySelector('[part=retry]')!.getBoundingClientRect();
    const words = box.querySelector('p')!.getBoundingClientRect();
    expect(words.width).to.be.greaterThan(box.getBoundingClientRect().width - 70);
    expect(retry.left, 'in line with the words').to.be.closeTo(words.left, 1);
    expect(retry.top).to.be.at.least(words.bottom);
  });

  it('never offers an element that asks for the other device too', async () => {
    const {fake, element} = await setUp({mic: failed('PERMISSION_DENIED')});
    expect(element.shadowRoot!.querySelectorAll('usermedia')).to.have.length(0);
    element.shadowRoot!.querySelector('button')!.click();
    await Promise.resolve();
    expect(callsOf(fake)).to.deep.equal([['setMic', true]]);
  });

  it('offers no second try where it could not help', async () => {
    for (const code of ['POLICY_BLOCKED', 'INSECURE_CONTEXT', 'UNSUPPORTED_BROWSER'] as const) {
      const {element} = await setUp({mic: failed(code), camera: failed(code)});
      expect(boxes(element), code).to.have.length(1);
      expect(element.shadowRoot!.querySelectorAll('[part=retry]'), code).to.have.length(0);
    }
  });

  it('says how by browser family', () => {
    const where = Object.entries(AGENTS).map(([name, [userAgent, maxTouchPoints]]) => [name, whereAllowed('', {userAgent, maxTouchPoints})]);
    expect(Object.fromEntries(where)).to.deep.equal({
      chrome: undefined, edge: undefined, headless: undefined, firefox: 'firefox', firefoxAndroid: undefined, safari: 'safari', iphone: 'ios', chromeIphone: 'ios', ipad: 'ios',
    });
  });

  it('sends to the settings of the system when it is the system that refuses', async () => {
    const {message} = await deviceError('camera', new DOMException('Permission denied by system', 'NotAllowedError'));
    const {element} = await setUp({mic: failed('PERMISSION_DENIED', message), camera: failed('PERMISSION_DENIED', message)});
    expect(wordsIn(boxes(element)[0]!)).to.contain('privacy settings of the system');
    expect(element.shadowRoot!.querySelectorAll('usermedia'), 'the browser could only ask in vain').to.have.length(0);
  });

  it('speaks of joining only before joining', async () => {
    const {fake, room, element} = await setUp({camera: failed('DEVICE_IN_USE')});
    expect(wordsIn(boxes(element)[0]!)).to.contain('You can join without.');
    fake.set({connection: 'connected'});
    await settled(room);
    expect(wordsIn(boxes(element)[0]!)).not.to.contain('join');
  });

  it('shows hostile messages as text', async () => {
    const {element} = await setUp({camera: failed('POLICY_BLOCKED', '<img src=x onerror=alert(1)>')});
    expect(element.shadowRoot!.querySelectorAll('img').length).to.equal(0);
  });
});
