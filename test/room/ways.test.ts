import {expect} from '@open-wc/testing';
import type {NumberedServerMessage, WelcomeMessage} from '../../src/protocol/server-messages.js';
import type {RoomError} from '../../src/protocol/room-error.js';
import type {ChannelHandlers, SignalingChannel} from '../../src/signaling/channel.js';
import {createChannel, resolveSignaling} from '../../src/signaling/channels.js';
import {mockDescription} from '../../src/mesh/mock-link.js';
import {Room} from '../../src/room/room.js';
import {wayTo} from '../../src/room/ways.js';
import {replace, restoreAll} from '../media/replaced.js';
import {until} from './until.js';

/** Someone in a room, who remembers what the channel told. */
class Member implements ChannelHandlers {
  readonly messages: NumberedServerMessage[] = [];
  readonly ends: RoomError[] = [];
  readonly troubles: RoomError[] = [];
  readonly channel: SignalingChannel;
  welcomed!: WelcomeMessage;
  constructor(
    signaling: string,
    readonly room: string,
    readonly name: string,
  ) {
    this.channel = createChannel(resolveSignaling(signaling, undefined, location.href), this);
    members.push(this);
  }
  introduction() {
    return {room: this.room, state: {name: this.name}};
  }
  welcome(message: WelcomeMessage): void {
    this.welcomed = message;
  }
  resumed(): void {}
  message(message: NumberedServerMessage): void {
    this.messages.push(message);
  }
  state(): void {}
  trouble(error: RoomError): void {
    this.troubles.push(error);
  }
  closed(error: RoomError): void {
    this.ends.push(error);
  }
  get id(): string {
    return this.welcomed.me.id;
  }
  all<T extends NumberedServerMessage['t']>(type: T) {
    return this.messages.filter((message): message is Extract<NumberedServerMessage, {t: T}> => message.t === type);
  }
}

const members: Member[] = [];
let rooms = 0;
const pause = (ms: number) => new Promise((later) => setTimeout(later, ms));

async function join(signaling: string, room: string, name: string): Promise<Member> {
  await wayTo(signaling);
  const member = new Member(signaling, room, name);
  await member.channel.open();
  return member;
}

for (const [way, signaling] of [['a server', location.origin], ['tabs', 'broadcast:contract']] as const) {
  describe(`A channel over ${way}`, () => {
    let room: string;
    beforeEach(() => (room = `contract ${way} ${Date.now()} ${rooms++}`));
    afterEach(async () => {
      await Promise.all(members.splice(0).map(({channel}) => channel.close()));
    });
    const three = async () => [await join(signaling, room, 'Ada'), await join(signaling, room, 'Bob'), await join(signaling, room, 'Cleo')] as const;

    it('welcomes with who is here, and tells those who are', async () => {
      const ada = await join(signaling, room, 'Ada');
      expect(ada.welcomed.peers).to.deep.equal([]);
      expect(ada.welcomed.me.role).to.equal('host');
      const bob = await join(signaling, room, 'Bob');
      expect(bob.welcomed.peers!.map(({id, d, role}) => [id, d, role])).to.deep.equal([[ada.id, {name: 'Ada'}, 'host']]);
      expect(bob.welcomed.me.join).to.be.greaterThan(ada.welcomed.me.join);
      await until('Ada hears of Bob', () => ada.all('join').length === 1);
      expect(ada.all('join')[0]!.p).to.include({id: bob.id, role: 'speaker', join: bob.welcomed.me.join});
      expect(ada.all('join')[0]!.p.d).to.deep.equal({name: 'Bob'});
    });

    it('brings those together who come at the same moment, with one host', async () => {
      const all = await Promise.all(['Ada', 'Bob', 'Cleo'].map((name) => join(signaling, room, name)));
      const known = ({welcomed, messages}: Member) => [...welcomed.peers!.map(({id}) => id), ...messages.flatMap((message) => (message.t === 'join' ? [message.p.id] : []))].sort();
      await until('each knows the others', () => all.every((member) => known(member).length === 2));
      await pause(100);
      for (const member of all) expect(known(member)).to.deep.equal(all.filter((other) => other !== member).map(({id}) => id).sort());
      const [first] = [...all].sort((a, b) => a.welcomed.me.join - b.welcomed.me.join || (a.id < b.id ? -1 : 1));
      // By what each was told, first and since.
      const hostOf = ({welcomed, messages}: Member) => {
        const roles = new Map([welcomed.me, ...welcomed.peers!].map(({id, role}) => [id, role]));
        for (const message of messages) {
          if (message.t === 'join') roles.set(message.p.id, message.p.role);
          if (message.t === 'role') roles.set(message.id, message.role);
        }
        return [...roles].filter(([, role]) => role === 'host').map(([id]) => id);
      };
      await until('each knows the host', () => all.every((member) => hostOf(member).join() === first!.id));
    });

    it('says ROOM_FULL to the seventeenth', async () => {
      for (let seat = 0; seat < 16; seat++) await join(signaling, room, `Seat ${seat}`);
      await wayTo(signaling);
      const late = new Member(signaling, room, 'Late');
      // A server may have a place again soon, so that one goes on asking; tabs are full.
      late.channel.open().catch(() => {});
      await until('it hears', () => [...late.troubles, ...late.ends].length > 0);
      expect([...late.troubles, ...late.ends][0]!.code).to.equal('ROOM_FULL');
      expect(late.welcomed).to.equal(undefined);
    });

    it('keeps rooms apart', async () => {
      const ada = await join(signaling, room, 'Ada');
      const other = await join(signaling, `${room} next door`, 'Other');
      other.channel.send({t: 'cast', d: 'hello?'});
      expect(other.welcomed.peers).to.deep.equal([]);
      await pause(150);
      expect(ada.messages).to.deep.equal([]);
    });

    it('carries signals to the one they are for, in order and exactly once', async () => {
      const [ada, bob, cleo] = await three();
      for (let e = 1; e <= 30; e++) ada.channel.send({t: 'signal', to: cleo.id, c: 'connection', k: 'bye', d: {e}});
      await until('all arrived', () => cleo.all('signal').length >= 30);
      await pause(100);
      expect(cleo.all('signal').map(({from, c, k, d}) => [from, c, k, (d as {e: number}).e])).to.deep.equal(
        Array.from({length: 30}, (_, index) => [ada.id, 'connection', 'bye', index + 1]),
      );
      expect(bob.all('signal')).to.deep.equal([]);
    });

    it('replicates state, also to who comes later', async () => {
      const [ada, bob] = [await join(signaling, room, 'Ada'), await join(signaling, room, 'Bob')];
      ada.channel.send({t: 'state', d: {name: 'Ada L.', mic: true}});
      await until('Bob has it', () => bob.all('state').length === 1);
      expect(bob.all('state')[0]).to.deep.include({from: ada.id, d: {name: 'Ada L.', mic: true}});
      const cleo = await join(signaling, room, 'Cleo');
      expect(cleo.welcomed.peers!.find(({id}) => id === ada.id)!.d).to.deep.equal({name: 'Ada L.', mic: true});
    });

    it('casts to all others, or to some', async () => {
      const [ada, bob, cleo] = await three();
      ada.channel.send({t: 'cast', d: 'all'});
      ada.channel.send({t: 'cast', d: 'cleo', to: [cleo.id]});
      await until('Cleo has both', () => cleo.all('cast').length === 2);
      expect(cleo.all('cast').map(({from, d}) => [from, d])).to.deep.equal([[ada.id, 'all'], [ada.id, 'cleo']]);
      expect(bob.all('cast').map(({d}) => d)).to.deep.equal(['all']);
      expect(ada.all('cast')).to.deep.equal([]);
    });

    it('tells at once who left, and makes the next one host', async () => {
      const [ada, bob, cleo] = await three();
      await ada.channel.close();
      await ada.channel.close();
      await until('both heard', () => bob.all('leave').length === 1 && cleo.all('leave').length === 1);
      expect(bob.all('leave')[0]).to.include({id: ada.id, why: 'bye'});
      await until('Bob is host', () => bob.all('role').length === 1 && cleo.all('role').length === 1);
      expect(cleo.all('role')[0]).to.include({id: bob.id, role: 'host'});
      const heard = ada.messages.length;
      ada.channel.send({t: 'cast', d: 'from beyond'});
      bob.channel.send({t: 'cast', d: 'still here'});
      await until('Cleo hears Bob', () => cleo.all('cast').length === 1);
      expect(cleo.all('cast').map(({d}) => d)).to.deep.equal(['still here']);
      expect(ada.messages.length).to.equal(heard);
    });

    it('lets only the host remove somebody, lock the door and close the room', async () => {
      const [ada, bob, cleo] = await three();
      bob.channel.send({t: 'mod', op: 'kick', id: cleo.id});
      await pause(150);
      expect(cleo.ends).to.deep.equal([]);
      ada.channel.send({t: 'mod', op: 'lock'});
      await until('Bob knows', () => bob.all('room').some(({locked}) => locked === true));
      const dan = join(signaling, room, 'Dan');
      expect(await dan.then(() => 'in', (error: RoomError) => error.code)).to.equal('ROOM_LOCKED');
      ada.channel.send({t: 'mod', op: 'kick', id: cleo.id});
      await until('Cleo is out', () => cleo.ends.length === 1);
      expect(cleo.ends[0]!.code).to.equal('KICKED');
      await until('Bob hears', () => bob.all('leave').length === 1);
      expect(bob.all('leave')[0]).to.include({id: cleo.id, why: 'kick'});
      ada.channel.send({t: 'mod', op: 'close'});
      await until('Bob is out', () => bob.ends.length === 1);
      expect(bob.ends[0]!.code).to.equal('ROOM_CLOSED');
    });
  });
}

describe('Tabs', () => {
  afterEach(async () => {
    await Promise.all(members.splice(0).map(({channel}) => channel.close()));
  });

  it('learn at once of one that ended without a word', async () => {
    const room = `crash ${Date.now()}`;
    const ada = await join('broadcast:crash', room, 'Ada');
    const frame = document.createElement('iframe');
    frame.srcdoc = `<script type="module">
      import {TabsChannel} from '${new URL('../../src/signaling/tabs-channel.ts', import.meta.url).href}';
      const nothing = () => {};
      new TabsChannel(new URL('broadcast:crash'), {introduction: () => ({room: ${JSON.stringify(room)}}), welcome: nothing, message: nothing, state: nothing, trouble: nothing, closed: nothing}).open();
    </script>`;
    document.body.append(frame);
    await until('it came', () => ada.all('join').length === 1);
    frame.remove();
    await until('it went', () => ada.all('leave').length === 1);
  });
});

/** What is said comes late: a browser keeps no order between words and locks. */
class SlowChannel extends BroadcastChannel {
  override set onmessage(listener: (event: MessageEvent) => void) {
    super.onmessage = (event) => void setTimeout(listener, 200, event);
  }
}

describe('Tabs whose words come later than the news of their end', () => {
  afterEach(async () => {
    restoreAll();
    await Promise.all(members.splice(0).map(({channel}) => channel.close()));
  });

  it('are heard to the last', async () => {
    replace(globalThis, 'BroadcastChannel', SlowChannel);
    const room = `late ${Date.now()}`;
    const [ada, bob] = [await join('broadcast:late', room, 'Ada'), await join('broadcast:late', room, 'Bob')];
    await until('Bob knows Ada', () => bob.all('join').length === 1);
    ada.channel.send({t: 'mod', op: 'close'});
    await until('Bob is out', () => bob.ends.length === 1);
    expect(bob.ends[0]!.code).to.equal('ROOM_CLOSED');
  });
});

describe('Made-up people', () => {
  const open: Room[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((room) => room.leave()));
  });
  const enter = async (signaling: string): Promise<Room> => {
    const room = new Room({room: 'made up', name: 'Ada', signaling});
    open.push(room);
    await room.join();
    return room;
  };

  it('are as many as asked for, linked, moving, and speak by turns', async () => {
    const room = await enter('mock:5');
    expect(room.state.peers).to.have.length(5);
    await until('all are linked', () => room.state.peers.every(({link}) => link === 'connected'));
    expect(room.state.peers.some(({muted}) => muted) && room.state.peers.some(({cameraOff}) => cameraOff)).to.equal(true);
    const video = Object.assign(document.createElement('video'), {muted: true, autoplay: true, srcObject: room.state.peers[0]!.stream});
    document.body.append(video);
    for (let seen = 0; seen < 3; seen++) await new Promise((painted) => video.requestVideoFrameCallback(painted));
    video.remove();
    await until('somebody speaks', () => room.state.peers.some(({speaking, level}) => speaking && level > 0));
  });

  it('need no device, no connection and no server', async () => {
    const {RTCPeerConnection: Connection, WebSocket: Socket} = globalThis;
    const asked: string[] = [];
    const {mediaDevices} = navigator;
    const spied = ['getUserMedia', 'enumerateDevices', 'getDisplayMedia'] as const;
    for (const name of spied) Object.defineProperty(mediaDevices, name, {configurable: true, value: async () => (asked.push(name), Promise.reject(new Error('no')))});
    Object.assign(globalThis, {RTCPeerConnection: undefined, WebSocket: undefined});
    try {
      const room = await enter('mock:3');
      await until('all are linked', () => room.state.peers.every(({link}) => link === 'connected'));
      expect([room.self.muted, room.self.cameraOff]).to.deep.equal([false, false]);
      await room.setMic(false);
      await room.setCamera(false);
      await room.setScreen(true);
      expect([room.self.muted, room.self.cameraOff, room.self.screen !== null]).to.deep.equal([true, true, true]);
      await room.setCamera(true);
      await room.useDevice('camera', 'mock-camera-2');
      expect(room.self.camera.label).to.equal('Another made-up camera');
      expect(asked).to.deep.equal([]);
      const {stream} = room.self;
      await room.leave();
      expect(stream.getTracks()).to.deep.equal([]);
    } finally {
      Object.assign(globalThis, {RTCPeerConnection: Connection, WebSocket: Socket});
      for (const name of spied) delete (mediaDevices as Partial<MediaDevices>)[name];
    }
  });

  it('say back what they are told', async () => {
    const room = await enter('mock:2');
    const heard: unknown[] = [];
    room.addEventListener('room-data', ({from, topic, data}) => heard.push([from, topic, data]));
    await until('all are linked', () => room.state.peers.every(({link}) => link === 'connected'));
    await room.send('greeting', {text: 'Hello'}, {to: ['mock-1']});
    await room.send('greeting', {text: 'And again'}, {to: ['mock-1']});
    await until('both came back', () => heard.length === 2);
    expect(heard).to.deep.equal([['mock-1', 'greeting', {text: 'Hello'}], ['mock-1', 'greeting', {text: 'And again'}]]);
  });

  for (const wrong of ['mock:0', 'mock:50', 'mock:many', 'mock:', 'mock:1.5', 'mock:-3']) {
    it(`are no ${wrong}`, async () => {
      const error = await enter(wrong).catch((refused: RoomError) => refused);
      expect((error as RoomError).code).to.equal('BAD_ATTRIBUTE');
      expect((error as RoomError).message).to.contain('1 to 49');
    });
  }

  it('answer an offer as a channel must', async () => {
    const ada = await join('mock:2', 'made up', 'Ada');
    ada.channel.send({t: 'signal', to: 'mock-1', c: 'connection', k: 'offer', d: {o: 1, e: 1, sdp: mockDescription('-')}});
    await until('the answer came', () => ada.all('signal').length === 1);
    expect(ada.all('signal')[0]).to.deep.include({from: 'mock-1', c: 'connection', k: 'answer'});
    await ada.channel.close();
    expect(ada.channel.state).to.equal('closed');
  });
});
