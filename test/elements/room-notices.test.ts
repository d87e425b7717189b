import {aTimeout, expect} from '@open-wc/testing';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import {html} from 'lit';
import {DeviceChangedEvent, HandChangedEvent, PeerJoinedEvent, PeerLeftEvent, PeerUpdatedEvent, RoomJoinedEvent, RoomLeftEvent, RoomModeratedEvent} from '../../src/events/notifications.js';
import type {Role} from '../../src/protocol/roles.js';
import {restoreAll} from '../media/replaced.js';
import {capture, fakePeer, fakeSelf} from './fake-room.js';
import {settled} from './in-room.js';
import {airpods, macbook, show} from './notices-in-call.js';

describe('room-notices', () => {
  afterEach(restoreAll);

  it('passes the accessibility audit, in both themes', async () => {
    const {room, notices, fact, come, says} = await show();
    await come('Ada');
    await fact(new DeviceChangedEvent('mic', macbook, 'lost', airpods));
    await says('AirPods disconnected. Using MacBook microphone.', 'Ada joined');
    await expect(notices).to.be.accessible();
    room.theme = 'dark';
    await settled(room);
    await expect(notices).to.be.accessible();
  });

  it('keeps its live region, and takes no place and says nothing while nothing happens', async () => {
    const {notices, find, words, come, says} = await show();
    const [region] = find('[role=status]');
    expect([words(), notices.getBoundingClientRect().height, notices.matches(':state(open)')]).to.deep.equal([[], 0, false]);
    await come('Ada');
    await says('Ada joined');
    expect(find('[role=status]')[0] === region).to.equal(true);
    expect([region!.getAttribute('aria-atomic'), notices.matches(':state(open)')]).to.deep.equal(['false', true]);
  });

  it('tells of several at once, and adds to what is still read', async () => {
    const {come, says} = await show();
    await come('Ada', 'Bob');
    await says('Ada and Bob joined');
    await come('Mei', '');
    await says('Ada and 3 others joined');
  });

  it('tells who left, and nothing of one who was only away for a moment', async () => {
    const {fact, says} = await show();
    const [ada, bob] = [fakePeer({name: 'Ada'}), fakePeer({name: 'Bob'})];
    await fact(new PeerLeftEvent(ada, 'timeout'), new PeerLeftEvent(bob, 'left'), new PeerJoinedEvent(ada));
    await says('Bob left');
  });

  it('says nothing of those who were here before us, nor of anything after we left', async () => {
    const {fact, come, words, says} = await show({connection: 'connecting'});
    await come('Ada');
    await fact(new RoomJoinedEvent('self', []));
    await come('Bob');
    await says('Bob joined');
    await come('Mei');
    await fact(new RoomLeftEvent('left'));
    await come('Eve');
    await aTimeout(1_200);
    expect(words()).to.deep.equal([]);
  });

  it('tells who shares a screen, until they stop', async () => {
    const {fact, words} = await show();
    const share = (screen: MediaStream | null) => new PeerUpdatedEvent(fakePeer({id: 'ada', name: 'Ada', screen}), ['screen']);
    await fact(share(new MediaStream()));
    expect(words()).to.deep.equal(['Ada is sharing a screen']);
    await fact(share(null));
    expect(words()).to.deep.equal([]);
  });

  it('tells that our role is another one, and what that means; not of the role that we come with', async () => {
    const {fake, room, notices, words} = await show({connection: 'connecting', self: fakeSelf({id: null})});
    const become = async (role: Role, id = 'self') => {
      fake.setSelf({id, role});
      await settled(room);
      return words().join();
    };
    expect(await become('host')).to.equal('');
    expect(await become('viewer')).to.equal('A host made you a viewer: you watch and listen.');
    await expect(notices).to.be.accessible();
    expect(await become('speaker')).to.contain('You may speak now');
    expect(await become('host')).to.contain('You are a host now');
    expect(await become('speaker')).to.equal('You are no longer a host.');
    notices.shadowRoot!.querySelector<HTMLElement>('.dismiss')!.click();
    expect(await become('host', 'another'), 'we joined anew').to.equal('');
  });

  it('tells who muted us', async () => {
    const {fact, words} = await show();
    await fact(new RoomModeratedEvent('mute', fakePeer({name: 'Grace'})));
    expect(words()).to.deep.equal(['Grace muted you. You can unmute when you want to speak.']);
  });

  it('shows three at once; the oldest without a decision goes first', async () => {
    const {fact, words, says} = await show({self: fakeSelf({mic: capture({deviceId: 'mac'})})});
    const share = (name: string) => new PeerUpdatedEvent(fakePeer({id: name, name, screen: new MediaStream()}), ['screen']);
    await fact(new DeviceChangedEvent('mic', macbook, 'lost', airpods), new DeviceChangedEvent('mic', airpods, 'found'));
    await says('AirPods reconnected.');
    await fact(share('Ada'), share('Bob'), share('Mei'));
    expect(words()).to.deep.equal(['AirPods reconnected.', 'Bob is sharing a screen', 'Mei is sharing a screen']);
  });

  it('tells of raised hands in one notice for as long as they are up, and not of those that were up before us', async () => {
    const peers = ['Grace', 'Alan'].map((name) => fakePeer({id: name.toLowerCase(), name}));
    const {fake, room, fact, words} = await show({self: fakeSelf({id: 'ada'}), peers});
    const change = async (...hands: readonly string[]) => {
      const before = fake.state.hands;
      fake.set({hands});
      await fact(...hands.filter((id) => !before.includes(id)).map((id) => new HandChangedEvent(id, true)), ...before.filter((id) => !hands.includes(id)).map((id) => new HandChangedEvent(id, false)));
      await settled(room);
    };
    await change('ada');
    expect(words(), 'our own is no news').to.deep.equal([]);
    await change('ada', 'grace');
    expect(words()).to.deep.equal(['Grace raised a hand']);
    await change('grace', 'alan');
    expect(words()).to.deep.equal(['Grace and Alan raised their hands']);
    await change();
    expect(words()).to.deep.equal([]);
    await fact(new RoomModeratedEvent('lower-hand', fakePeer({name: 'Grace'})));
    expect(words()).to.deep.equal(['Grace lowered your hand']);
    await fact(new RoomLeftEvent('left'), new RoomJoinedEvent('ada', []));
    fake.set({hands: ['grace']});
    await fact(new HandChangedEvent('grace', true, true));
    expect(words()).to.deep.equal([]);
  });

  it('tells only of the kinds that are wanted', async () => {
    const {fact, come, words, says} = await show({}, html`<room-notices kinds="people"></room-notices>`);
    await fact(
      new DeviceChangedEvent('mic', macbook, 'lost', airpods),
      new RoomModeratedEvent('mute', fakePeer()),
      new PeerUpdatedEvent(fakePeer({screen: new MediaStream()}), ['screen']),
    );
    expect(words()).to.deep.equal([]);
    await come('Ada');
    await says('Ada joined');
  });

  it('goes by itself, but not while the pointer or the focus is on it', async () => {
    const {find, fact, words, says} = await show();
    await fact(new RoomModeratedEvent('mute', fakePeer({name: 'Grace'})));
    const box = find('.notice')[0]!.getBoundingClientRect();
    await sendMouse({type: 'move', position: [Math.round(box.left + 20), Math.round(box.top + 20)]});
    await aTimeout(7_000);
    expect(words(), 'under the pointer').to.deep.equal(['Grace muted you. You can unmute when you want to speak.']);
    find('.dismiss')[0]!.focus();
    await sendMouse({type: 'move', position: [1, 1]});
    await aTimeout(3_000);
    expect(words(), 'with the focus').to.deep.equal(['Grace muted you. You can unmute when you want to speak.']);
    find('.dismiss')[0]!.blur();
    await says();
  });

  it('is dismissed by its button and by Escape, and the focus stays in its place', async () => {
    const {notices, find, fact, words, room} = await show();
    const share = (name: string) => new PeerUpdatedEvent(fakePeer({id: name, name, screen: new MediaStream()}), ['screen']);
    await fact(share('Ada'), share('Bob'));
    find('.dismiss')[0]!.focus();
    await sendKeys({press: 'Enter'});
    await settled(room);
    expect(words()).to.deep.equal(['Bob is sharing a screen']);
    expect(notices.shadowRoot!.activeElement === find('.list')[0], 'the focus is where the notice was').to.equal(true);
    await sendKeys({press: 'Tab'});
    expect(notices.shadowRoot!.activeElement === find('.dismiss')[0]).to.equal(true);
    await sendKeys({press: 'Escape'});
    await settled(room);
    expect(words()).to.deep.equal([]);
  });

  it('lets a name of another script, or of markup, be no more than a name', async () => {
    const {find, come, says, words} = await show();
    await come('<img src=x onerror=alert(1)>', '\u202Eevil');
    await says('<img src=x onerror=alert(1)> and \u202Eevil joined');
    expect(find('img')).to.deep.equal([]);
    expect(words()).to.have.length(1);
    expect(find('.words')[0]!.textContent).to.match(/^\u2068[^\u2069]*\u2069 and \u2068/);
  });

  it('fits 200 px, and its buttons can be hit', async () => {
    const {notices, find, fact, room} = await show();
    notices.style.inlineSize = '200px';
    await fact(new DeviceChangedEvent('mic', {...macbook, label: 'W'.repeat(60)}, 'lost', {...airpods, label: 'A name of many words that goes on'}));
    await settled(room);
    for (const each of find('.notice, .dismiss')) expect(each.getBoundingClientRect().right).to.be.at.most(notices.getBoundingClientRect().right + 0.5);
    expect(find('.dismiss')[0]!.getBoundingClientRect().height).to.be.at.least(24);
  });
});
