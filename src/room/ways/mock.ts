import {MockMedia, type MockStart} from '../../media/mock-media.js';
import {freeze, mockCamera, mockScreen} from '../../media/mock-picture.js';
import {mockVoice} from '../../media/mock-voice.js';
import {ConnectionPacing} from '../../mesh/connection-pacing.js';
import type {LadderTimes} from '../../mesh/ladder-times.js';
import {mockDescription, MockLink, type MockPeer} from '../../mesh/mock-link.js';
import type {Slot} from '../../mesh/peer-link.js';
import {MockChannel} from '../../signaling/mock-channel.js';
import {failureOf, type MockDeviceState} from '../../signaling/mock-devices.js';
import {parseMockAddress} from '../../signaling/mock-script.js';
import {mockId, mockName, type MockPerson} from '../../signaling/mock-people.js';
import {MockCaptions} from '../captions/mock-captions.js';
import {MockChat} from '../chat/mock-chat.js';
import {MockFiles} from '../files/mock-files.js';
import {MockGestures} from '../gestures/mock-gestures.js';
import {CAPTION_TOPIC} from '../features/late-captioning.js';
import {CHAT_TOPIC} from '../features/late-chatting.js';
import {REACTION_TOPIC} from '../features/late-gesturing.js';
import {SHARED_TOPIC} from '../features/late-sharing.js';
import type {LoadedWay} from '../ways.js';

/** Angle between neighbouring hues: no two of a few are alike. */
const GOLDEN = 137.5;
/** They take turns, and so do we: ours is turn 0. */
const SPEAKERS = 5;
/** Beyond this many on a page, smaller pictures. */
const MANY = 12;
const HOUR = 3_600_000;

/** A link that is scripted to have trouble keeps it; one beyond reach is known to be so within seconds. */
const TIMES: Partial<LadderTimes> = {connect: HOUR, badge: 100, restart: HOUR, rebuild: [20, 20, 20, HOUR], spacing: 20};

const describe = (person: MockPerson): string => mockDescription(JSON.stringify(person));
const personIn = (sdp: string): MockPerson => JSON.parse(/s=(.*)/.exec(sdp)![1]!) as MockPerson;

function play({number, muted, speaks, screen}: MockPerson): ReadonlyMap<Slot, MediaStreamTrack> {
  const ownTurn = 1 + ((number - 1) % (SPEAKERS - 1));
  const isOn = (turn: number) => speaks === 'always' || (speaks === 'in turn' && turn % SPEAKERS === ownTurn);
  const voice = muted ? undefined : mockVoice(number, isOn);
  return new Map<Slot, MediaStreamTrack>([
    ...(voice ? [['mic', voice] as const] : []),
    ['camera', mockCamera(Math.round(number * GOLDEN + 242) % 360, number <= MANY ? 320 : 160)],
    ...(screen ? [['screen', mockScreen()] as const] : []),
  ]);
}

function peerOf(sdp: string): MockPeer {
  const person = personIn(sdp);
  return {
    link: person.link,
    play: () => play(person),
    talk: (tell) => {
      const {number, chat: says, chatters, hand, reacts, captioned, reads, records, file} = person;
      const id = mockId(number);
      const writer = {id, name: mockName(number), number, ...(says !== undefined && {says}), answers: (heard: number) => chatters > 0 && heard % chatters === number - 1};
      const chat = new MockChat(writer, (word) => tell(CHAT_TOPIC, word));
      const gestures = new MockGestures({id, number, hand, reacts, records}, tell);
      const files = new MockFiles({id, name: mockName(number), number, ...(file !== undefined && {offers: file})}, (word) => tell(CHAT_TOPIC, word));
      const captions = new MockCaptions({id, number, captioned, reads}, tell);
      return {
        received: (topic, word) => {
          if (topic === CHAT_TOPIC) chat.received(word);
          // Nobody made up reacts to a reaction, reads what we say, or has anything to say of what is shared: said back, it would be their own word.
          return [CHAT_TOPIC, REACTION_TOPIC, CAPTION_TOPIC, SHARED_TOPIC].includes(topic);
        },
        side: (channel) => files.side(channel),
        close: () => {
          chat.close();
          files.close();
          gestures.close();
          captions.close();
        },
      };
    },
    hold: (tracks) => {
      for (const track of tracks) {
        if (track.kind === 'video') freeze(track);
        else track.enabled = false;
      }
    },
  };
}

const troubleOf = (state: MockDeviceState | undefined) => failureOf(state) ?? (state as 'asking' | 'held-back' | 'stand-in' | undefined);

/** What the script has to say of our own side. An address that is none is the channel's to refuse. */
function startOf(signaling = ''): MockStart {
  try {
    const {mic, camera, self} = parseMockAddress(new URL(signaling.trim()));
    return {mic: troubleOf(mic), camera: troubleOf(camera), sharing: self?.includes('sharing'), talkingMuted: self?.includes('talking-muted')};
  } catch {
    return {};
  }
}

/** `mock:N`: made-up people, our own devices included. */
export const way: LoadedWay = {
  channel: (url, handlers) => new MockChannel(url, handlers, describe),
  media: (handlers, preferences) => new MockMedia(handlers, preferences, (now) => startOf(now.signaling)),
  mesh: {createLink: (options) => new MockLink(options, peerOf), pacing: new ConnectionPacing({burst: 64}), times: TIMES},
};
