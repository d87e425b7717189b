import {aTimeout, expect, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {CAPABILITIES_OF} from '../../src/protocol/roles.js';
import {chatInCall, message, textOf} from './chat-in-call.js';
import {fakeSelf} from './fake-room.js';
import {settled} from './in-room.js';

describe('room-chat, where one writes', () => {
  it('Enter sends, Shift and Enter break the line, an input method takes its own Enter', async () => {
    const {room, sent, field} = await chatInCall();
    field().focus();
    await sendKeys({type: 'one'});
    await sendKeys({down: 'Shift'});
    await sendKeys({press: 'Enter'});
    await sendKeys({up: 'Shift'});
    await sendKeys({type: 'two'});
    expect(field().value).to.equal('one\ntwo');
    for (const taken of [{isComposing: true}, {keyCode: 229}]) {
      field().dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true, cancelable: true, ...taken}));
    }
    await settled(room);
    expect(sent).to.deep.equal([]);
    await sendKeys({press: 'Enter'});
    await settled(room);
    expect(sent.map(([text]) => text)).to.deep.equal(['one\ntwo']);
    expect(field().value).to.equal('');
    await sendKeys({press: 'Enter'});
    await sendKeys({type: '  '});
    await sendKeys({press: 'Enter'});
    await settled(room);
    expect(sent, 'nothing to read is not sent').to.have.length(1);
  });

  it('grows with what is written, to five lines', async () => {
    const {room, field, find, put} = await chatInCall();
    await put(...Array.from({length: 40}, () => message()));
    const heights: number[] = [];
    field().focus();
    for (let line = 0; line < 8; line++) {
      heights.push(field().clientHeight);
      await sendKeys({type: 'line'});
      await sendKeys({down: 'Shift'});
      await sendKeys({press: 'Enter'});
      await sendKeys({up: 'Shift'});
    }
    expect(heights[4]! - heights[0]!).to.equal(4 * 22);
    expect(heights[7]).to.equal(heights[4]);
    await settled(room);
    const {scrollHeight, scrollTop, clientHeight} = find('.list')!;
    expect(scrollHeight - scrollTop - clientHeight, 'the end of the list stays in sight').to.be.below(2);
  });

  it('keeps what was typed while it is closed, and what could not be sent', async () => {
    const {room, chat, trouble, sent, find, field} = await chatInCall();
    field().focus();
    await sendKeys({type: 'draft'});
    chat.remove();
    await aTimeout(150);
    const other = document.createElement('room-chat');
    room.append(other);
    const again = () => other.shadowRoot?.querySelector('textarea');
    await waitUntil(() => again()?.value === 'draft');
    other.remove();
    room.append(chat);
    await settled(room);
    field().focus();
    trouble.error = new RangeError('too many');
    await sendKeys({press: 'Enter'});
    await settled(room);
    expect([field().value, sent.length, textOf(find('.trouble'))]).to.deep.equal(['draft', 0, 'That is very fast. Wait a few seconds.']);
    expect(field().getAttribute('aria-describedby')).to.equal(find('.trouble')!.id);
  });

  it('writes to one person, and never to everyone instead when they have gone', async () => {
    const {fake, room, chat, sent, find, field} = await chatInCall();
    const choose = async (id: string) => {
      const select = find<HTMLSelectElement>('select')!;
      select.value = id;
      select.dispatchEvent(new Event('change', {bubbles: true}));
      await settled(room);
    };
    expect([...find<HTMLSelectElement>('select')!.options].map((option) => textOf(option))).to.deep.equal(['Everyone', 'Grace', 'Alan']);
    await choose('grace');
    expect(chat.matches(':state(private)')).to.be.true;
    expect(textOf(Object.assign(document.createElement('p'), {textContent: field().placeholder}))).to.equal('Message Grace only');
    field().focus();
    await sendKeys({type: 'secret'});
    fake.set({peers: fake.state.peers.filter(({id}) => id !== 'grace')});
    await settled(room);
    await sendKeys({press: 'Enter'});
    await settled(room);
    expect(sent).to.deep.equal([]);
    expect([field().value, textOf(find('.trouble'))]).to.deep.equal(['secret', 'Grace has left. Choose who should get this.']);
    await choose('alan');
    field().focus();
    await sendKeys({press: 'Enter'});
    await settled(room);
    expect(sent).to.deep.equal([['secret', {to: 'alan', replyTo: undefined}]]);
  });

  it('answers a message, which is quoted; Escape takes the answer back', async () => {
    const {room, sent, find, all, put, field} = await chatInCall();
    const first = message({text: 'A question'});
    await put(first);
    all('.reply')[0]!.click();
    await settled(room);
    expect(textOf(find('.answered-text'))).to.equal('Reply to GraceA question');
    expect(find('textarea')).to.equal(field());
    await sendKeys({press: 'Escape'});
    await settled(room);
    expect(find('.answered')).to.equal(null);
    all('.reply')[0]!.click();
    await settled(room);
    await sendKeys({type: 'An answer'});
    await sendKeys({press: 'Enter'});
    await settled(room);
    expect(sent).to.deep.equal([['An answer', {to: undefined, replyTo: first.id}]]);
    await put(message({by: 'ada', id: 'ada/9', text: 'An answer', replyTo: first.id}), message({replyTo: 'unknown/1'}));
    expect(all('.quote').map((quote) => textOf(quote))).to.deep.equal(['In reply to Grace Grace A question', 'A message that is not here']);
  });

  it('answers privately what is private, and never to everyone instead: when it is forgotten, they have gone, or the answer is taken back', async () => {
    const {fake, room, sent, find, all, put, field} = await chatInCall();
    const secret = message({to: 'ada', text: 'secret'});
    const only = () => field().placeholder.replace(/[\u2066-\u2069]/g, '');
    await put(secret);
    all('.reply')[0]!.click();
    await settled(room);
    expect([only(), find<HTMLSelectElement>('select')!.value, find<HTMLSelectElement>('select')!.disabled]).to.deep.equal(['Message Grace only', 'grace', true]);
    await sendKeys({type: 'mine'});
    fake.chat.show([message({text: 'other'})], 0);
    await settled(room);
    expect([only(), find('.only') !== null]).to.deep.equal(['Message Grace only', true]);
    await sendKeys({press: 'Enter'});
    await settled(room);
    expect(sent.splice(0)).to.deep.equal([['mine', {to: 'grace', replyTo: undefined}]]);
    fake.chat.show([secret], 0);
    await settled(room);
    all('.reply')[0]!.click();
    await settled(room);
    await sendKeys({type: 'mine too'});
    await sendKeys({press: 'Escape'});
    await settled(room);
    expect([find('.answered'), find('.only') !== null, find<HTMLSelectElement>('select')!.value]).to.deep.equal([null, true, 'grace']);
    all('.reply')[0]!.click();
    fake.set({peers: fake.state.peers.filter(({id}) => id !== 'grace')});
    await settled(room);
    expect([only(), find<HTMLSelectElement>('select')!.disabled, textOf(find('.trouble'))]).to.deep.equal(['Message Grace only', false, 'Grace has left. Choose who should get this.']);
    await sendKeys({press: 'Enter'});
    await settled(room);
    expect(sent).to.deep.equal([]);
  });

  it('an empty field has the direction of its place, what is written in it its own', async () => {
    const {room, field} = await chatInCall();
    room.dir = 'rtl';
    await settled(room);
    expect(getComputedStyle(field()).direction).to.equal('rtl');
    field().focus();
    await sendKeys({type: 'abc'});
    await settled(room);
    expect(getComputedStyle(field()).direction).to.equal('ltr');
  });

  it('goes on with the field when its button is pressed', async () => {
    const {room, chat, sent, find, field} = await chatInCall();
    field().focus();
    await sendKeys({type: 'one'});
    await settled(room);
    find('.send')!.focus();
    find('.send')!.click();
    await settled(room);
    expect([sent.length, chat.shadowRoot!.activeElement === field()]).to.deep.equal([1, true]);
  });

  it('who may not write reads; outside a call there is nothing', async () => {
    const {fake, room, find, put} = await chatInCall({self: fakeSelf({id: 'ada', can: CAPABILITIES_OF.viewer.filter((can) => can !== 'data')})});
    await put(message());
    expect([textOf(find('.note')), find('textarea'), find('.reply')]).to.deep.equal(['You can read along, but not write here.', null, null]);
    fake.set({self: fakeSelf({id: null}), connection: 'idle'});
    await settled(room);
    expect(textOf(find('.chat'))).to.equal('Join to see what is written.');
  });
});
