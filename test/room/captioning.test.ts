import {expect} from '@open-wc/testing';
import type {RoomFact} from '../../src/events/notifications.js';
import type {Json} from '../../src/protocol/json.js';
import {Captioning} from '../../src/room/features/captioning.js';
import type {Call} from '../../src/room/feature.js';
import {initialState} from '../../src/room/initial-state.js';
import type {Peer} from '../../src/room/room-state.js';
import type {SharedState} from '../../src/room/shared/shared-state.js';
import {Store} from '../../src/room/store.js';

/** A call without links, in which Bob and Cleo are. */
function setUp({captions = true, can = ['audio', 'video', 'screen', 'data']} = {}) {
  const before = initialState({room: 'x'});
  const peers = ['bob', 'cleo'].map((id) => ({id, name: id, can, link: 'connected'}) as unknown as Peer);
  const store = new Store({...before, peers, self: {...before.self, id: 'ada'}, preferences: {...before.preferences, captions}});
  const facts: RoomFact[] = [];
  const shared = {get: () => undefined, set: () => {}, subscribe: () => {}} as unknown as SharedState;
  const call = {store, options: {captionProvider: null}, signal: new AbortController().signal, emit: (fact: RoomFact) => facts.push(fact)} as unknown as Call;
  let now = 0;
  const captioning = new Captioning(call, shared, () => now);
  return {captioning, facts, pass: (ms: number) => (now += ms)};
}

describe('captions of others', () => {
  it('are told of with the name that the room knows', () => {
    const {captioning, facts} = setUp();
    captioning.received('bob', {n: 3, t: '<b>hi</b>', l: 'en', name: 'Ada'} as Json);
    expect(facts).to.have.length(1);
    expect(facts[0]).to.deep.include({caption: {id: 'bob 3', by: 'bob', name: 'bob', text: '<b>hi</b>', lang: 'en', final: false}});
  });

  it('are nothing while we do not read, of a stranger, and of who may send nothing', () => {
    for (const [how, from] of [[{captions: false}, 'bob'], [{}, 'mallory'], [{can: ['audio']}, 'bob']] as const) {
      const {captioning, facts} = setUp(how as Parameters<typeof setUp>[0]);
      captioning.received(from, {n: 0, t: 'hi'});
      expect(facts, JSON.stringify([how, from])).to.have.length(0);
    }
  });

  it('are nothing when they are none', () => {
    const {captioning, facts, pass} = setUp();
    const none: readonly unknown[] = [
      null, 'hi', 7, [], {}, {n: 0}, {t: 'hi'}, {n: -1, t: 'hi'}, {n: 1.5, t: 'hi'}, {n: '0', t: 'hi'}, {n: 0, t: 7}, {n: 0, t: 'x'.repeat(601)},
      {n: 0, t: 'hi', f: 'yes'}, {n: 0, t: 'hi', l: 'x'.repeat(36)}, {n: 0, t: 'hi', l: null}, new ArrayBuffer(8),
    ];
    for (const data of none) {
      pass(1_000);
      captioning.received('bob', data as Json);
    }
    expect(facts).to.have.length(0);
  });

  it('come no faster than one speaks, whoever sends them; others are not held up by it', () => {
    const {captioning, facts, pass} = setUp();
    for (let n = 0; n < 1_000; n++) captioning.received('bob', {n, t: 'flood'});
    expect(facts).to.have.length(20);
    captioning.received('cleo', {n: 0, t: 'hi'});
    expect(facts).to.have.length(21);
    pass(1_000);
    for (let n = 0; n < 1_000; n++) captioning.received('bob', {n, t: 'flood'});
    expect(facts).to.have.length(31);
  });
});
