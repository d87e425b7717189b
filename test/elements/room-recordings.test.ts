import {expect, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import {RoomErrorEvent, RoomRecordingEvent} from '../../src/events/notifications.js';
import {FakeRoom, fakePeer} from './fake-room.js';
import {callsOf, deep, deepAll, inRoom, settled, wholeRoom} from './in-room.js';

const PEERS = [fakePeer({id: 'grace', name: 'Grace'}), fakePeer({id: 'linus', name: 'Linus'}), fakePeer({id: 'tim', name: ''})];
const plain = (text: string | null | undefined) => text?.replace(/[\u2068\u2069]/g, '').replace(/\s+/g, ' ').trim();
const inCall = (change: object = {}) => new FakeRoom({connection: 'connected', peers: PEERS, ...change});

/** Somebody begins, or ends, and all are told. */
function records(fake: FakeRoom, id: string, recording: boolean): void {
  fake.set({recordings: recording ? [...fake.state.recordings, id] : fake.state.recordings.filter((each) => each !== id)});
  fake.dispatchEvent(new RoomRecordingEvent(id, recording));
}

describe('room-recordings', () => {
  const show = async (change: object = {}) => {
    const fake = inCall(change);
    const room = await inRoom(html`<room-recordings></room-recordings>`, fake);
    const pill = room.querySelector('room-recordings')!;
    const words = () => plain(pill.shadowRoot!.querySelector('.words')!.textContent);
    const button = () => pill.shadowRoot!.querySelector('button')!;
    return {fake, room, pill, words, button};
  };

  it('is empty, and takes no room, while nobody records', async () => {
    const {pill, words} = await show();
    expect(words()).to.equal('');
    expect(pill.matches(':state(pill)')).to.be.false;
    expect(pill.getBoundingClientRect().height).to.equal(0);
  });

  it('says who records for as long as they do, and what staying means, with the way out', async () => {
    const {fake, room, pill, words, button} = await show({recordings: ['grace']});
    expect(words()).to.equal('Grace is recording By staying, you agree to be recorded.');
    expect(pill.matches(':state(pill)')).to.be.true;
    await expect(pill).to.be.accessible();
    room.theme = 'dark';
    await settled(room);
    await expect(pill).to.be.accessible();
    fake.set({recordings: ['grace', 'tim']});
    await settled(room);
    expect(words()).to.contain('Grace and Guest are recording');
    button().click();
    await settled(room);
    expect(callsOf(fake)).to.deep.equal([['leave']]);
    fake.set({recordings: []});
    await settled(room);
    expect(words()).to.equal('');
  });

  it('says to who records that all are told, how long it has been, and stops it', async () => {
    const {fake, room, pill, words, button} = await show({recordings: ['self'], recordingSince: performance.now() - 61_500});
    expect(words()).to.match(/^You are recording ?1:0[12] Everyone in the room is told\.$/);
    expect(pill.shadowRoot!.querySelector('.time')!.getAttribute('aria-hidden'), 'nobody has to hear every second').to.equal('true');
    button().click();
    await waitUntil(() => callsOf(fake).length > 0, 'the room is asked');
    await settled(room);
    expect(callsOf(fake)).to.deep.equal([['stopRecording']]);
    expect(words()).to.equal('');
  });

  it('has a row above the pictures, and is told once, in the one live region', async () => {
    const fake = inCall();
    const room = await wholeRoom(fake);
    Object.assign(room.style, {inlineSize: '800px', blockSize: '600px'});
    await settled(room);
    records(fake, 'grace', true);
    await settled(room);
    const pill = deep(room, 'room-recordings');
    const grid = deep(room, 'room-grid').getBoundingClientRect();
    expect(pill.getBoundingClientRect().height).to.be.greaterThan(0);
    expect(pill.getBoundingClientRect().bottom).to.be.at.most(grid.top);
    const live = deepAll(room, '[aria-live], [role=status], [role=alert]').filter((each) => each.contains(pill) || pill.shadowRoot!.contains(each));
    expect(live.map(({className}) => className)).to.deep.equal(['told']);
    expect(plain(deep(room, 'room-notices').shadowRoot!.textContent), 'not twice').to.equal('');
    await expect(room).to.be.accessible();
  });
});

describe('room-notices, of recordings', () => {
  const show = async (content = html`<room-notices></room-notices>`) => {
    const fake = inCall();
    const room = await inRoom(content, fake);
    const notices = room.querySelector('room-notices')!;
    const said = () => [...notices.shadowRoot!.querySelectorAll('.words')].map(({textContent}) => plain(textContent));
    return {fake, room, notices, said};
  };

  it('tell who records where nothing else does, with the way out', async () => {
    const {fake, room, notices, said} = await show();
    records(fake, 'grace', true);
    await settled(room);
    expect(said()).to.deep.equal(['Grace is recording By staying, you agree to be recorded.']);
    expect(notices.matches(':state(asks)')).to.be.true;
    await expect(notices).to.be.accessible();
    notices.shadowRoot!.querySelector<HTMLElement>('.action')!.click();
    await settled(room);
    expect(callsOf(fake)).to.deep.equal([['leave']]);
  });

  it('tell that somebody stopped, and nothing of who left', async () => {
    const {fake, room, said} = await show(html`<room-notices></room-notices><room-recordings></room-recordings>`);
    records(fake, 'grace', true);
    records(fake, 'linus', true);
    await settled(room);
    expect(said()).to.deep.equal([]);
    records(fake, 'grace', false);
    fake.set({peers: PEERS.slice(0, 1)});
    records(fake, 'linus', false);
    await settled(room);
    expect(said()).to.deep.equal(['Grace stopped recording']);
  });

  it('tell that ours is saved, or why it ended and that the rest is kept', async () => {
    const {fake, room, said} = await show();
    records(fake, 'self', true);
    records(fake, 'self', false);
    await settled(room);
    expect(said()).to.deep.equal(['The recording is saved.']);
    records(fake, 'self', true);
    await settled(room);
    expect(said()).to.deep.equal([]);
    fake.dispatchEvent(new RoomErrorEvent('RECORDING_FAILED', 'Recording ended: The disk is full.', true));
    records(fake, 'self', false);
    await settled(room);
    expect(said()).to.deep.equal(['Recording ended, for no more could be written. What was written before is kept.']);
  });

  it('keep quiet when `kinds` says so', async () => {
    const {fake, room, said} = await show(html`<room-notices kinds="people"></room-notices>`);
    records(fake, 'grace', true);
    await settled(room);
    expect(said()).to.deep.equal([]);
  });
});
