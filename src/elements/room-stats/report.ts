import type {LinkStats, PictureStats} from '../../mesh/link-stats.js';
import {SUBPROTOCOL} from '../../protocol/messages.js';
import {VERSION} from '../../protocol/version.js';
import type {RoomState} from '../../room/room-state.js';

const unit = (value: number | null, name: string): string => (value === null ? '?' : `${Math.round(value)} ${name}`);
const percent = (value: number | null): string => (value === null ? '?' : `${(value * 100).toFixed(1)} %`);
const picture = (value: PictureStats | null): string => (value ? `${value.width}x${value.height} at ${value.framesPerSecond} fps, ${value.codec ?? '?'}` : 'none');

function linkLines(stats: LinkStats, title: string): readonly string[] {
  const {relayed, relayProtocol, codecs} = stats;
  const route = relayed === null ? '?' : relayed ? `relay${relayProtocol ? ` over ${relayProtocol.toUpperCase()}` : ''}` : 'direct';
  return [
    '',
    `${title}: ${stats.state}, ${stats.quality}, ${route}`,
    `  round trip ${unit(stats.roundTripTime, 'ms')}, jitter ${unit(stats.jitter, 'ms')}`,
    `  lost: in ${percent(stats.lossIn)}, out ${percent(stats.lossOut)}`,
    `  rate: in ${unit(stats.bitrateIn, 'kbit/s')}, out ${unit(stats.bitrateOut, 'kbit/s')}`,
    `  picture: in ${picture(stats.pictureIn)}; out ${picture(stats.pictureOut)}`,
    `  codecs: ${codecs.join(', ') || '?'}`,
  ];
}

/**
 * What helps whoever helps, in English as they may not speak the person's language. It has neither addresses nor the name of the room;
 * those of people only when asked for.
 */
export function report(links: readonly LinkStats[], {connection, self, peers}: RoomState, withNames: boolean): string {
  const title = ({peerId}: LinkStats, index: number): string => {
    const name = withNames && peers.find(({id}) => id === peerId)?.name;
    return `Link ${index + 1}${name ? ` (${name})` : ''}`;
  };
  return [
    `Parlor ${VERSION}, ${SUBPROTOCOL}`,
    `Browser: ${navigator.userAgent}`,
    `At: ${new Date().toISOString()}`,
    `Server: ${connection}; microphone ${self.muted ? 'off' : 'on'} (${self.mic.status}); camera ${self.cameraOff ? 'off' : 'on'} (${self.camera.status})`,
    `Links: ${links.length}`,
    ...links.flatMap((stats, index) => linkLines(stats, title(stats, index))),
    '',
  ].join('\n');
}
