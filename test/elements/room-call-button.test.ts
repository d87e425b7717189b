import {expect, fixture, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import '../../src/define/room-call-button.js';
import type {RoomCallButtonElement} from '../../src/elements/room-call-button/room-call-button.js';
import {forgetChoices, settled} from './in-room.js';

async function callButton(attributes: Readonly<Record<string, string>> = {}, content = ''): Promise<RoomCallButtonElement> {
  forgetChoices();
  const element = document.createElement('room-call-button');
  for (const [name, value] of Object.entries({room: 'support', name: 'Ada', signaling: 'mock:2', 'no-camera': '', ...attributes})) element.setAttribute(name, value);
  element.innerHTML = content;
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.append(element);
  await settled(element);
  return element;
}
const inside = <E extends HTMLElement>(element: RoomCallButtonElement, selector: string) => element.shadowRoot!.querySelector<E>(selector)!;
const opener = (element: RoomCallButtonElement) => inside<HTMLButtonElement>(element, '.opener');
const dialog = (element: RoomCallButtonElement) => inside<HTMLDialogElement>(element, 'dialog');

describe('room-call-button', () => {
  it('passes the accessibility audit: closed, open and in a call, light and dark', async () => {
    const element = await callButton();
    await expect(element).to.be.accessible();
    opener(element).click();
    await settled(element);
    await expect(element).to.be.accessible();
    await element.videoRoom!.join();
    await settled(element);
    await expect(element).to.be.accessible();
    element.setAttribute('theme', 'dark');
    await settled(element);
    // Between two themes a colour is none of either.
    await Promise.all(element.shadowRoot!.getAnimations().map((animation) => animation instanceof CSSTransition && animation.finished));
    await expect(element).to.be.accessible();
    element.hide();
    await settled(element);
    await expect(element).to.be.accessible();
  });

  it('opens a dialog that has its words as its name, takes the focus, and gives it back', async () => {
    const element = await callButton({label: 'Ask us'});
    opener(element).focus();
    opener(element).click();
    await settled(element);
    expect(opener(element).getAttribute('aria-expanded')).to.equal('true');
    expect(element.shadowRoot!.activeElement).to.equal(dialog(element));
    expect(inside(element, '#title').textContent).to.equal('Ask us');
    expect(dialog(element).getAttribute('aria-labelledby')).to.equal('title');
    inside(element, '[part=close]').click();
    await settled(element);
    expect(opener(element).getAttribute('aria-expanded')).to.equal('false');
    expect(element.shadowRoot!.activeElement).to.equal(opener(element));
    expect(element.videoRoom, 'no call, no room').to.be.null;
  });

  it('passes all attributes on, also later, and takes them back', async () => {
    const element = await callButton({token: 'secret', 'max-bitrate': '300', lang: 'de'});
    element.show();
    await settled(element);
    const room = element.videoRoom!;
    expect([room.room, room.signaling, room.name, room.token, room.maxBitrate, room.noCamera, room.lang]).to.deep.equal(['support', 'mock:2', 'Ada', 'secret', 300, true, 'de']);
    element.setAttribute('low-data', '');
    element.removeAttribute('max-bitrate');
    await settled(element);
    expect([room.lowData, room.maxBitrate]).to.deep.equal([true, null]);
    element.remove();
  });

  it('takes the room as a property too', async () => {
    const element = await callButton();
    element.removeAttribute('room');
    element.room = 'elsewhere';
    element.show();
    await settled(element);
    expect(element.videoRoom!.room).to.equal('elsewhere');
  });

  it('keeps the call while its window is put away, says so, and ends it with leaving', async () => {
    const element = await callButton();
    element.show();
    await settled(element);
    await element.videoRoom!.join();
    await settled(element);
    expect(inside(element, '[part=close]').getAttribute('aria-label')).to.equal('Minimize');
    dialog(element).dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true, cancelable: true}));
    await settled(element);
    expect(element.matches(':state(in-call)') && !element.matches(':state(open)')).to.be.true;
    expect(inside(element, '[part=label]').textContent!.trim()).to.equal('Back to the call');
    element.show();
    await settled(element);
    await element.videoRoom!.leave();
    await waitUntil(() => element.videoRoom === null, 'the window closes');
    expect(element.matches(':state(in-call)') || element.matches(':state(open)')).to.be.false;
  });

  it('keeps its window and its call when it is moved in the page, and ends both when it is taken out', async () => {
    const element = await callButton();
    element.show();
    await settled(element);
    await element.videoRoom!.join();
    const room = element.videoRoom!;
    document.body.append(element);
    await settled(element);
    expect([dialog(element).matches(':popover-open'), room.state.connection, element.videoRoom]).to.deep.equal([true, 'connected', room]);
    element.remove();
    await waitUntil(() => room.state.connection === 'disconnected', 'it leaves');
    document.body.append(element);
    await settled(element);
    expect([dialog(element).matches(':popover-open'), element.videoRoom]).to.deep.equal([false, null]);
    element.remove();
  });

  it('leaves the rest of the page to be used, unless it is modal', async () => {
    const element = await callButton();
    element.show();
    await settled(element);
    expect([dialog(element).matches(':popover-open'), dialog(element).matches(':modal')]).to.deep.equal([true, false]);
    element.hide();
    element.modal = true;
    await settled(element);
    element.show();
    await settled(element);
    expect(dialog(element).matches(':modal')).to.be.true;
    dialog(element).dispatchEvent(new Event('cancel', {cancelable: true}));
    await settled(element);
    expect(dialog(element).open).to.be.false;
  });

  for (const [corner, dir, left, top] of [['', 'ltr', false, false], ['end-start', 'ltr', true, false], ['start-end', 'ltr', false, true], ['start-start', 'rtl', false, true], ['end-end', 'rtl', true, false]] as const) {
    it(`floats in its corner: ${corner || 'without a value'}, ${dir}`, async () => {
      const element = await callButton({floating: corner});
      element.parentElement!.dir = dir;
      element.show();
      await settled(element);
      for (const box of [element.getBoundingClientRect(), dialog(element).getBoundingClientRect()]) {
        expect([box.left < innerWidth - box.right, box.top < innerHeight - box.bottom || box.height > innerHeight - 60], JSON.stringify(box)).to.deep.equal([left, top || box.height > innerHeight - 60]);
      }
    });
  }

  it('takes an icon and words of the page, which the window has as its heading', async () => {
    const element = await callButton({}, '<b slot="icon">*</b><span slot="label">Call <i>us</i></span>');
    for (const name of ['icon', 'label']) expect(inside<HTMLSlotElement>(element, `slot[name=${name}]`).assignedElements()).to.have.length(1);
    expect(inside(element, '#title').textContent).to.equal('Call us');
    await expect(element).to.be.accessible();
  });

  it('is at least 44 px high, and speaks the language of its place', async () => {
    const element = await callButton();
    expect(opener(element).getBoundingClientRect().height).to.be.at.least(44);
    element.parentElement!.lang = 'zh-CN';
    await waitUntil(() => opener(element).textContent!.includes('视频通话'), 'Chinese arrives');
  });
});
