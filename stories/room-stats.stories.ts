import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import type {LinkStats} from '../src/mesh/link-stats.js';
import type {Quality} from '../src/room/room-state.js';
import {call, others, playground, story} from './rooms.js';

/** How the connections do: in words, in figures, as a report. */
const meta: Meta = {title: 'room-stats', component: 'room-stats'};
export default meta;

const link = (peerId: string, quality: Quality, roundTripTime: number, lossIn: number, relayed: boolean): LinkStats => ({
  peerId, state: 'connected', quality, roundTripTime, lossIn, lossOut: 0, bitrateIn: 812, bitrateOut: 640, relayed, relayProtocol: relayed ? 'tcp' : null,
  jitter: 4, pictureIn: {width: 1280, height: 720, framesPerSecond: 30, codec: 'video/VP8'}, pictureOut: {width: 640, height: 360, framesPerSecond: 24, codec: 'video/VP8'},
  codecs: ['audio/opus', 'video/VP8'],
});

const connections = (...qualities: readonly Quality[]) => () => {
  const peers = others(qualities.length);
  const fake = call({peers});
  fake.links = qualities.map((quality, index) =>
    link(peers[index]!.id, quality, {good: 34, fair: 412, poor: 980, unknown: 0}[quality], {good: 0, fair: 0.024, poor: 0.13, unknown: 0}[quality], index === 1));
  return fake;
};

export const Connections = story(connections('good', 'fair', 'poor'), html`<room-stats></room-stats>`);
export const YoursIsPoor = story(connections('poor', 'poor'), html`<room-stats></room-stats>`);
export const NobodyYet = story(() => call(), html`<room-stats></room-stats>`);

export const Playground = playground('room-stats');
