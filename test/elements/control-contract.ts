import {expect} from '@open-wc/testing';
import {html} from 'lit';
import type {ControlElement} from '../../src/elements/control-element.js';
import {controlInCall} from './control-in-call.js';
import {FakeRoom} from './fake-room.js';
import {buttonOf, callsOf, inRoom, settled} from './in-room.js';

/** The tags of those that are drawn as a button. */
type ControlTag = {[Tag in keyof HTMLElementTagNameMap]: HTMLElementTagNameMap[Tag] extends ControlElement ? Tag : never}[keyof HTMLElementTagNameMap];

export interface ControlPromise {
  readonly tag: ControlTag;
  readonly request: string;
  /** What the room is then asked to do; nothing where the element of the room does it. */
  readonly call?: readonly unknown[];
}

/** What every button of a room promises. */
export function controlContract({tag, request, call}: ControlPromise): void {
  const setUp = () => controlInCall(tag);

  describe(`${tag}, as every control`, () => {
    it('passes the accessibility audit', async () => {
      const {room, control} = await setUp();
      await expect(control).to.be.accessible();
      room.theme = 'dark';
      await settled(room);
      await expect(control).to.be.accessible();
    });

    it('asks the room when it is clicked', async () => {
      const {fake, button} = await setUp();
      button.click();
      await Promise.resolve();
      expect(callsOf(fake)).to.deep.equal(call ? [call] : []);
    });

    it('sends a wish that bubbles out of every shadow root and can be cancelled', async () => {
      const {fake, room, button} = await setUp();
      const seen: Event[] = [];
      const controller = new AbortController();
      document.addEventListener(request, (event) => (seen.push(event), event.preventDefault()), {signal: controller.signal});
      button.click();
      await settled(room);
      controller.abort();
      expect(seen).to.have.length(1);
      expect(seen[0]).to.include({composed: true, cancelable: true, defaultPrevented: true});
      expect(callsOf(fake), 'nothing happens when somebody says no').to.deep.equal([]);
    });

    it('is pressed by Enter and Space through its native button, which the element delegates the focus to', async () => {
      const {control, button} = await setUp();
      control.focus();
      expect(control.shadowRoot!.activeElement).to.equal(button);
      expect(button.type).to.equal('button');
    });

    it('has its tooltip as its name, and Escape hides the tooltip', async () => {
      const {control, button} = await setUp();
      const tooltip = control.shadowRoot!.querySelector<HTMLElement>('[role=tooltip]')!;
      expect(button.getAttribute('aria-labelledby')).to.equal(tooltip.id);
      expect(tooltip.textContent!.trim()).not.to.equal('');
      button.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}));
      await control.updateComplete;
      expect(getComputedStyle(tooltip).display).to.equal('none');
      button.dispatchEvent(new FocusEvent('blur'));
      await control.updateComplete;
      expect(getComputedStyle(tooltip).display).not.to.equal('none');
    });

    it('keeps its tooltip inside a narrow room that clips', async () => {
      const {room, control, button} = await setUp();
      Object.assign(room.style, {width: '200px', overflow: 'clip', direction: 'ltr'});
      button.focus();
      const tooltip = control.shadowRoot!.querySelector('[role=tooltip]')!.getBoundingClientRect();
      const frame = room.getBoundingClientRect();
      expect(tooltip.left).to.be.at.least(frame.left);
      expect(tooltip.right).to.be.at.most(frame.right);
    });

    it('is at least 44 px high and wide', async () => {
      const {width, height} = (await setUp()).button.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
    });

    it('takes an icon and a label of the page', async () => {
      const room = await inRoom(html`<div></div>`, new FakeRoom({connection: 'connected'}));
      const control = document.createElement(tag);
      control.innerHTML = '<b slot="icon">*</b><span slot="label">My words</span>';
      room.append(control);
      await settled(room);
      for (const name of ['icon', 'label']) {
        const slot = control.shadowRoot!.querySelector<HTMLSlotElement>(`slot[name=${name}]`)!;
        expect(slot.assignedElements()).to.have.length(1);
      }
      await expect(control).to.be.accessible();
    });

    it('does nothing, and stays in the tab order, without a room', async () => {
      const control = document.createElement(tag);
      document.body.append(control);
      await control.updateComplete;
      let asked = 0;
      control.addEventListener(request, () => asked++);
      buttonOf(control).click();
      expect(asked).to.equal(0);
      expect(buttonOf(control).getAttribute('aria-disabled')).to.equal('true');
      control.remove();
    });

    it('asks the room that `for` names, wherever the button is', async () => {
      const {fake, room, control, button} = await setUp();
      room.id = 'elsewhere';
      document.body.append(control);
      control.for = 'elsewhere';
      await settled(control);
      const targets: (EventTarget | null)[] = [];
      room.addEventListener(request, ({target}) => targets.push(target));
      button.click();
      await Promise.resolve();
      control.remove();
      expect(targets).to.deep.equal([room]);
      expect(callsOf(fake)).to.deep.equal(call ? [call] : []);
    });

    it('lets go of the room when it is taken out', async () => {
      const {fake, control} = await setUp();
      const before = fake.listeners;
      control.remove();
      expect(fake.listeners).to.be.lessThan(before);
    });
  });
}
