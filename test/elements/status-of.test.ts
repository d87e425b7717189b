import {expect} from '@open-wc/testing';
import {statusOf, type StatusInput} from '../../src/elements/room-status/status-of.js';
import {english as en} from './english.js';
import {zhCN} from '../../src/locales/zh-CN.js';
import {problem} from './fake-room.js';

const input = (change: Partial<StatusInput>): StatusInput => ({
  connection: 'connected', reconnectingSince: null, left: null, problem: null, others: 1, poorNetwork: false, cameraOn: true, lowData: false, heldBack: undefined, sharing: false, met: false, ...change,
});
const status = (change: Partial<StatusInput>, now = 0) => statusOf(input(change), now, en);

describe('statusOf', () => {
  it('says nothing in the lobby, and nothing while people talk', () => {
    expect(status({connection: 'idle'})).to.equal(undefined);
    expect(status({others: 3})).to.equal(undefined);
  });

  it('says that it is connecting, and what keeps it waiting', () => {
    expect(status({connection: 'connecting'})!.title).to.equal('Connecting…');
    expect(status({connection: 'connecting', problem: problem('ROOM_FULL')})!.title).to.equal('This room is full. Trying again…');
  });

  it('offers a way out of the waiting room', () => {
    expect(status({connection: 'waiting'})).to.deep.include({form: 'page', actions: [{action: 'leave', label: 'Leave'}]});
  });

  it('offers the link to someone alone, and knows whether anyone was there', () => {
    expect(status({others: 0})).to.deep.include({form: 'card', title: 'You are the first here'});
    expect(status({others: 0, met: true})!.title).to.equal('Everyone else has left');
    expect(status({others: 0})!.actions.map(({action}) => action)).to.deep.equal(['copy-link']);
  });

  it('lets someone who shares the screen stop it', () => {
    expect(status({sharing: true})!.actions.map(({action}) => action)).to.deep.equal(['stop-sharing']);
  });

  it('says of a poor connection what helps now, and offers it', () => {
    expect(status({poorNetwork: true})).to.deep.include({form: 'pill', title: 'Your connection is poor', text: 'Turning your camera off helps.'});
    expect(status({poorNetwork: true})!.actions.map(({action}) => action)).to.deep.equal(['camera-off', 'details']);
    expect(status({poorNetwork: true, lowData: true})!.text).to.contain('small already');
    expect(status({poorNetwork: true, cameraOn: false})!.text).to.contain('router');
    expect(status({poorNetwork: true, cameraOn: false})!.actions.map(({action}) => action)).to.deep.equal(['details']);
  });

  it('says first that nobody hears us, or sees us, and what to look for', () => {
    for (const [heldBack, device] of [['mic', 'microphone'], ['camera', 'camera'], ['both', 'camera and microphone']] as const) {
      for (const text of [en, zhCN]) {
        const shown = statusOf(input({heldBack, sharing: true, poorNetwork: true, others: 0}), 0, text)!;
        expect([shown.form, shown.title, shown.text]).to.deep.equal(['pill', text.heldBack(heldBack), text.heldBackHelp(heldBack)]);
      }
      expect(status({heldBack})!.title).to.contain(device);
    }
    expect(status({heldBack: 'mic', connection: 'disconnected', left: 'left'})!.title).to.equal('You left the room');
  });

  it('is silent for 3 s of a loss, then says so, and after 60 s offers to rejoin', () => {
    const lost = {connection: 'reconnecting', reconnectingSince: 1_000} as const;
    expect(status(lost, 3_900)).to.equal(undefined);
    expect(status(lost, 4_000)).to.deep.include({form: 'pill', title: 'Connection lost. Reconnecting…'});
    expect(status(lost, 61_000)!.actions.map(({action}) => action)).to.deep.equal(['rejoin', 'leave']);
  });

  for (const [name, text] of [['English', en], ['Chinese', zhCN]] as const) {
    for (const code of Object.keys(text.ended) as (keyof typeof text.ended)[]) {
      it(`has a page of its own for ${code} in ${name}: what happened, what to do, and a way out`, () => {
        const shown = statusOf(input({connection: 'disconnected', left: 'failed', problem: problem(code)}), 0, text)!;
        expect(shown.form).to.equal('page');
        expect(shown.title).to.equal(text.ended[code].title);
        expect(shown.text).not.to.equal('');
        const stuck = code === 'BAD_ATTRIBUTE' || code === 'UNSUPPORTED_BROWSER' || code === 'INSECURE_CONTEXT';
        expect(shown.actions).to.have.length(stuck ? 0 : 1);
      });
    }
  }

  it('shows the technical sentence to the owner of a page that is not set up right', () => {
    const shown = status({connection: 'disconnected', problem: problem('BAD_ATTRIBUTE', 'signaling is missing')});
    expect(shown!.detail).to.equal('signaling is missing');
  });

  it('reloads a page that is out of date, and takes the call back from another tab', () => {
    expect(status({connection: 'disconnected', problem: problem('PROTOCOL_MISMATCH')})!.actions[0]!.action).to.equal('reload');
    expect(status({connection: 'disconnected', problem: problem('REPLACED')})!.actions[0]!.label).to.equal('Use it here');
  });

  it('says something even of a code it does not know', () => {
    const shown = status({connection: 'disconnected', problem: problem('LEVEL_UNKNOWN' as never, 'Something new.')})!;
    expect(shown.title).to.equal('Something new.');
    expect(shown.actions).to.have.length(1);
  });

  it('calls leaving by choice no error', () => {
    expect(status({connection: 'disconnected', left: 'left'})).to.deep.include({title: 'You left the room'});
  });
});
