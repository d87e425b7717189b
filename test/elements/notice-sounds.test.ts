import {aTimeout, expect, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import {PeerLeftEvent} from '../../src/events/notifications.js';
import {PREFERENCES} from '../../src/room/preferences.js';
import {replace, restoreAll} from '../media/replaced.js';
import {fakePeer} from './fake-room.js';
import {patient, show} from './notices-in-call.js';

describe('room-notices with a sound', () => {
  afterEach(restoreAll);
  /** Notes that are begun. */
  const listen = () => {
    const notes: number[] = [];
    const {start} = OscillatorNode.prototype;
    replace(OscillatorNode.prototype, 'start', function (this: OscillatorNode, when?: number) {
      notes.push(Math.round(this.frequency.value));
      return start.call(this, when);
    });
    return notes;
  };
  const touch = (hasBeenActive: boolean) => replace(navigator, 'userActivation', {hasBeenActive});

  it('up for those who come and down for those who go, once for all of them', async () => {
    touch(true);
    const notes = listen();
    const {fact, come} = await show();
    await come('Ada', 'Bob', 'Mei');
    await waitUntil(() => notes.length === 2, 'two notes', patient);
    expect(notes[0]).to.be.below(notes[1]!);
    await fact(new PeerLeftEvent(fakePeer({name: 'Ada'}), 'left'));
    await waitUntil(() => notes.length === 4, 'two more', patient);
    expect(notes[2]).to.be.above(notes[3]!);
  });

  it('once for a room, however many elements tell of it', async () => {
    touch(true);
    const notes = listen();
    const {room, come, says} = await show({}, html`<room-notices></room-notices><room-notices></room-notices>`);
    await come('Ada');
    await says('Ada joined');
    const [, other] = room.querySelectorAll('room-notices');
    await waitUntil(() => other!.shadowRoot!.querySelector('.notice'), 'the other tells of it too', patient);
    await aTimeout(300);
    expect(notes).to.have.length(2);
  });

  it('not on a page that nobody has touched, and not for one who turned it off', async () => {
    const notes = listen();
    touch(false);
    const untouched = await show();
    await untouched.come('Ada');
    await untouched.says('Ada joined');
    touch(true);
    const quiet = await show({preferences: {...PREFERENCES, sounds: false}});
    await quiet.come('Ada');
    await quiet.says('Ada joined');
    await aTimeout(300);
    expect(notes).to.deep.equal([]);
  });

  it('of what they want to hear alone, and a notice of what they want to read', async () => {
    const notes = listen();
    touch(true);
    const unheard = await show({preferences: {...PREFERENCES, soundJoin: false}});
    await unheard.come('Ada');
    await unheard.says('Ada joined');
    await aTimeout(300);
    expect(notes).to.deep.equal([]);
    const unread = await show({preferences: {...PREFERENCES, noticeJoin: false}});
    await unread.come('Ada');
    await waitUntil(() => notes.length === 2, 'it is heard', patient);
    expect(unread.words()).to.deep.equal([]);
  });
});
