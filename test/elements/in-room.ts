import {fixture, nextFrame} from '@open-wc/testing';
import {html, type LitElement, type TemplateResult} from 'lit';
import {defineFakeVideoRoom, type FakeVideoRoomElement} from './fake-video-room.js';
import {FakeRoom} from './fake-room.js';

defineFakeVideoRoom();

/** What a test before this one chose is nobody's choice here. */
export const forgetChoices = (): void => ['parlor:choices', 'parlor:name'].forEach((key) => localStorage.removeItem(key));

/** Puts content inside a room that the test drives. */
export async function inRoom(content: TemplateResult, fake = new FakeRoom()): Promise<FakeVideoRoomElement> {
  forgetChoices();
  const room = await fixture<FakeVideoRoomElement>(
    html`<fake-video-room room="standup" name="Ada" .fake=${fake} theme="light">${content}</fake-video-room>`,
  );
  // A page of its own would have its own background.
  Object.assign(room.style, {display: 'block', background: 'var(--_surface)'});
  room.style.setProperty('--room-time', '0s');
  await settled(room);
  return room;
}

/** The interface of its own, over a room that the test drives. */
export async function wholeRoom(fake = new FakeRoom(), attributes: Readonly<Record<string, string>> = {}): Promise<FakeVideoRoomElement> {
  forgetChoices();
  const room = document.createElement('fake-video-room');
  room.fake = fake;
  for (const [name, value] of Object.entries({room: 'standup', name: 'Ada', theme: 'light', ...attributes})) room.setAttribute(name, value);
  room.style.setProperty('--room-time', '0s');
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.append(room);
  await settled(room);
  return room;
}

/** Every element below has drawn what it knows. */
export async function settled(root: Element): Promise<void> {
  // What a room loads by itself is there too: a test may count what is held.
  await Promise.all([import('../../src/elements/keyboard/follow-keys.js'), import('../../src/elements/video-room/keep-awake.js')]);
  for (let round = 0; round < 3; round++) {
    for (const element of [root, ...everything(root)]) await (element as Partial<LitElement>).updateComplete;
    await nextFrame();
  }
}

/** All elements below, through shadow roots. */
export function everything(root: Element | ShadowRoot): Element[] {
  const inside = [...root.querySelectorAll('*')];
  const shadows = [...(root instanceof Element && root.shadowRoot ? [root.shadowRoot] : [])];
  return [...inside.flatMap((element) => [element, ...(element.shadowRoot ? everything(element.shadowRoot) : [])]), ...shadows.flatMap((shadow) => everything(shadow))];
}

/** The first element below that matches, through shadow roots. */
export function deep<E extends Element = HTMLElement>(root: Element, selector: string): E {
  const found = everything(root).find((element) => element.matches(selector));
  if (!found) throw new Error(`Nothing matches ${selector}`);
  return found as E;
}
export const deepAll = (root: Element, selector: string): HTMLElement[] =>
  everything(root).filter((element) => element.matches(selector)) as HTMLElement[];

/** The button inside a control. */
export const buttonOf = (control: Element): HTMLButtonElement => control.shadowRoot!.querySelector('button')!;
/** What the room was asked to do, without the options it was given. */
export const callsOf = (fake: FakeRoom): unknown[][] => fake.calls.filter(([name]) => name !== 'configure' && name !== 'stats');

/** What has the focus, in whatever shadow root. */
export const deepFocus = (): Element => {
  let active = document.activeElement!;
  while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
};
