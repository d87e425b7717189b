import {expect, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {fakePeer, FakeRoom, fakeSelf} from './fake-room.js';
import {buttonOf, deep, deepAll, settled, wholeRoom} from './in-room.js';

const inCall = () => new FakeRoom({connection: 'connected', self: fakeSelf({id: 'ada', name: 'Ada'}), peers: [fakePeer({name: 'Grace'})]});

function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

async function opened(width: number) {
  const fake = inCall();
  fake.chat.attach({send: async () => '', resend: async () => {}});
  const room = await wholeRoom(fake);
  Object.assign(room.style, {width: `${width}px`, height: '560px', aspectRatio: 'auto'});
  await settled(room);
  const button = buttonOf(deep(room, 'room-chat-button'));
  button.focus();
  await sendKeys({press: 'Enter'});
  await waitUntil(() => deepAll(room, 'room-chat .chat, room-chat').some((chat) => chat.shadowRoot?.querySelector('textarea')), 'the chat is there');
  await settled(room);
  return {fake, room, button, chat: deep(room, 'room-chat'), stage: room.shadowRoot!.querySelector<HTMLElement>('.stage')!};
}
const widthOf = (element: Element) => Math.round(element.getBoundingClientRect().width);
const isOver = (a: Element, b: Element) => a.getBoundingClientRect().left < b.getBoundingClientRect().right - 1 && a.getBoundingClientRect().right > b.getBoundingClientRect().left + 1;

describe('The chat of a room', () => {
  it('opens beside the stage where there is room, and the stage gives way', async () => {
    const {fake, room, chat, stage} = await opened(800);
    expect(isOver(chat, stage)).to.be.false;
    expect(widthOf(stage)).to.be.at.least(450);
    expect(widthOf(deep(room, 'room-toolbar')), 'the controls stay where they are').to.equal(800 - 16);
    await expect(room).to.be.accessible();
    fake.presented({chatOpen: false});
    await settled(room);
    expect(widthOf(stage)).to.equal(800 - 16);
    expect(deepAll(room, 'room-chat')).to.have.length(0);
  });

  it('opens over the stage where there is not, at 320 px too', async () => {
    const {room, chat, stage} = await opened(320);
    expect(isOver(chat, stage)).to.be.true;
    expect([widthOf(chat), widthOf(stage)]).to.deep.equal([304, 304]);
    const field = deep(room, 'textarea').parentElement!.getBoundingClientRect();
    expect(field.right).to.be.at.most(chat.getBoundingClientRect().right);
    const rows = new Set(deepAll(room, '.bar > *').filter((control) => control.getClientRects().length > 0).map(({offsetTop}) => offsetTop));
    expect(rows.size, 'one row of controls').to.equal(1);
  });

  it('takes the focus; Escape and its button close it, and the focus goes back', async () => {
    const {fake, room, button, chat} = await opened(800);
    await waitUntil(() => focused()?.localName === 'textarea' || focused()?.localName === 'section');
    await sendKeys({press: 'Escape'});
    await settled(room);
    expect(fake.state.chatOpen).to.be.false;
    await waitUntil(() => focused() === button, 'the button has it again');
    await sendKeys({press: 'Enter'});
    await waitUntil(() => deepAll(room, 'room-chat [part=close], [part=close]').length > 0);
    await settled(room);
    deep<HTMLButtonElement>(deep(room, 'room-chat'), '[part=close]').click();
    await settled(room);
    await waitUntil(() => focused() === button, 'and again');
    expect(chat.isConnected).to.be.false;
  });

  it('has the key c, which writes a c while one writes', async () => {
    const fake = inCall();
    const room = await wholeRoom(fake);
    room.shadowRoot!.querySelector<HTMLElement>('[part=base]')!.focus();
    await sendKeys({press: 'c'});
    await waitUntil(() => fake.state.chatOpen);
    await waitUntil(() => deepAll(room, 'textarea').length > 0);
    await settled(room);
    const field = deep<HTMLTextAreaElement>(room, 'textarea');
    field.focus();
    await sendKeys({type: 'cc'});
    expect([field.value, fake.state.chatOpen]).to.deep.equal(['cc', true]);
    deep(room, 'room-mic-button').focus();
    await sendKeys({press: 'c'});
    await waitUntil(() => !fake.state.chatOpen);
  });

  it('is left out where the page leaves it out, the key too', async () => {
    const fake = inCall();
    const room = await wholeRoom(fake, {controls: 'mic leave'});
    expect(deepAll(room, 'room-chat-button')).to.have.length(0);
    room.shadowRoot!.querySelector<HTMLElement>('[part=base]')!.focus();
    await sendKeys({press: 'c'});
    await settled(room);
    expect(fake.state.chatOpen).to.be.false;
  });

  it('stays closed when somebody says no, and open when somebody says no to that', async () => {
    const fake = inCall();
    const room = await wholeRoom(fake);
    const no = (event: Event) => event.preventDefault();
    room.addEventListener('room-chat-request', no);
    buttonOf(deep(room, 'room-chat-button')).click();
    await settled(room);
    expect(fake.state.chatOpen).to.be.false;
    room.removeEventListener('room-chat-request', no);
    buttonOf(deep(room, 'room-chat-button')).click();
    await waitUntil(() => deepAll(room, '[part=close]').length > 0);
    room.addEventListener('room-chat-request', no);
    deep<HTMLElement>(room, 'room-chat').shadowRoot!.querySelector<HTMLElement>('[part=close]')!.click();
    await settled(room);
    expect(fake.state.chatOpen).to.be.true;
  });
});
