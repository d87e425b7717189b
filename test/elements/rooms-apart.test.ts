import {expect, fixture, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import type {FakeVideoRoomElement} from './fake-video-room.js';
import {fakePeer, FakeRoom} from './fake-room.js';
import {deep, deepAll, everything, settled, wholeRoom} from './in-room.js';

const inCall = () => new FakeRoom({connection: 'connected', peers: [fakePeer({name: 'Grace'})]});
const pair = async (one: Record<string, string>, other: Record<string, string>): Promise<[FakeVideoRoomElement, FakeVideoRoomElement]> =>
  [await wholeRoom(inCall(), one), await wholeRoom(inCall(), other)];
/** The words of the Leave button of a room's own interface. */
const leaveOf = (room: Element): string => deep(deep(room, 'room-leave-button'), '[role=tooltip]').textContent!.trim();
/** Names and other texts of people run as they are written. */
/** What waits for a closed dialog is not drawn, and has no style. */
const directions = (room: Element): string[] =>
  [...new Set(everything(room).filter((element) => !element.closest('bdi, [dir=auto]')).map((element) => getComputedStyle(element).direction).filter(Boolean))];
const controlsOf = (room: Element): string[] => deepAll(deep(room, 'room-toolbar'), '[exportparts]').map(({localName}) => localName);

describe('Two rooms on one page', () => {
  it('speak two languages, also when one changes while it runs', async () => {
    const [chinese, english] = await pair({lang: 'zh-CN'}, {lang: 'en'});
    await waitUntil(() => leaveOf(chinese) === '离开');
    expect(leaveOf(english)).to.equal('Leave');
    chinese.lang = 'en';
    english.lang = 'zh-CN';
    await waitUntil(() => leaveOf(english) === '离开');
    expect(leaveOf(chinese)).to.equal('Leave');
    english.removeAttribute('lang');
    await waitUntil(() => leaveOf(english) === 'Leave');
  });

  it('take the language of the page around them, unless they have their own', async () => {
    const box = await fixture<HTMLElement>(html`<div lang="zh-CN"></div>`);
    const [chinese, english] = await pair({}, {lang: 'en'});
    box.append(chinese, english);
    await waitUntil(() => leaveOf(chinese) === '离开');
    expect(leaveOf(english)).to.equal('Leave');
  });

  it('run in two directions, down to the last element', async () => {
    const [rtl, ltr] = await pair({dir: 'rtl'}, {dir: 'ltr'});
    expect(directions(rtl)).to.deep.equal(['rtl']);
    expect(directions(ltr)).to.deep.equal(['ltr']);
    const [first, last] = [deep(rtl, 'room-mic-button'), deep(rtl, 'room-leave-button')].map((each) => each.getBoundingClientRect().left);
    expect(first!).to.be.greaterThan(last!);
    rtl.dir = 'ltr';
    expect(directions(rtl)).to.deep.equal(['ltr']);
    expect(document.dir, 'the page is left alone').to.equal('');
  });

  it('take the direction of the page around them', async () => {
    const box = await fixture<HTMLElement>(html`<div dir="rtl"></div>`);
    const [rtl, ltr] = await pair({}, {dir: 'ltr'});
    box.append(rtl, ltr);
    expect([directions(rtl), directions(ltr)]).to.deep.equal([['rtl'], ['ltr']]);
  });

  it('are light and dark side by side, down to the last element, whatever the page is', async () => {
    for (const scheme of ['light', 'dark']) {
      const box = await fixture<HTMLElement>(html`<div></div>`);
      box.style.colorScheme = scheme;
      const [light, dark] = await pair({theme: 'light'}, {theme: 'dark'});
      box.append(light, dark);
      const schemes = (room: Element) => [...new Set([room, ...everything(room)].map((element) => getComputedStyle(element).colorScheme).filter(Boolean))];
      expect([schemes(light), schemes(dark)], `page ${scheme}`).to.deep.equal([['light'], ['dark']]);
      const colours = (room: Element) => [room, deep(deep(room, 'room-mic-button'), 'button')].map((element) => getComputedStyle(element).backgroundColor);
      expect(colours(light)).to.not.deep.equal(colours(dark));
      dark.theme = 'light';
      await settled(dark);
      expect(colours(dark), 'and change').to.deep.equal(colours(light));
    }
  });

  it('have their own words', async () => {
    const [one, other] = await pair({}, {});
    one.strings = {leave: 'Go home'};
    other.strings = {leave: 'Hang up'};
    await settled(one);
    await settled(other);
    expect([leaveOf(one), leaveOf(other)]).to.deep.equal(['Go home', 'Hang up']);
    one.strings = undefined;
    await settled(one);
    expect([leaveOf(one), leaveOf(other)]).to.deep.equal(['Leave', 'Hang up']);
  });

  it('have their own controls, also when they change while it runs', async () => {
    const [one, other] = await pair({controls: 'mic leave'}, {});
    expect(controlsOf(one)).to.deep.equal(['room-mic-button', 'room-leave-button']);
    expect(controlsOf(other)).to.have.length(14);
    one.controls = 'camera';
    other.setAttribute('controls', 'leave');
    await settled(one);
    await settled(other);
    expect(controlsOf(one)).to.deep.equal(['room-camera-button']);
    expect(controlsOf(other)).to.deep.equal(['room-leave-button']);
    other.removeAttribute('controls');
    await settled(other);
    expect(controlsOf(other), 'all again').to.have.length(14);
  });
});
