import {expect} from '@open-wc/testing';
import {controlContract} from './control-contract.js';
import {controlInCall, wordsOf} from './control-in-call.js';
import {settled} from './in-room.js';

controlContract({tag: 'room-chat-button', request: 'room-chat-request'});

describe('room-chat-button', () => {
  it('says how many messages are unread, in its name too', async () => {
    const {fake, room, control, button} = await controlInCall('room-chat-button');
    const badge = () => control.shadowRoot!.querySelector('[part=badge]')?.textContent?.trim();
    expect([badge(), wordsOf(control)]).to.deep.equal([undefined, 'Chat']);
    fake.chat.show([], 3);
    await settled(room);
    expect([badge(), wordsOf(control)]).to.deep.equal(['3', 'Chat, 3 unread']);
    expect(control.matches(':state(unread)')).to.be.true;
    fake.chat.show([], 120);
    await settled(room);
    expect(badge()).to.equal('99+');
    await expect(control).to.be.accessible();
    fake.chat.read();
    await settled(room);
    expect(badge()).to.equal(undefined);
    expect(button.getAttribute('aria-haspopup'), 'it opens no menu').to.equal('false');
  });

  it('says whether the chat is open, and closes it', async () => {
    const {fake, room, control, button} = await controlInCall('room-chat-button');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    button.click();
    await settled(room);
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(control.matches(':state(open)')).to.be.true;
    button.click();
    await settled(room);
    expect(fake.state.chatOpen).to.be.false;
  });

  it('does nothing outside a call', async () => {
    const {fake, room, button} = await controlInCall('room-chat-button', {connection: 'idle'});
    button.click();
    await settled(room);
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    expect(fake.state.chatOpen).to.be.false;
  });
});
