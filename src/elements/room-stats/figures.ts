import type {StatsStrings} from '../../locales/stats-strings.js';
import type {CallStrings} from '../../locales/strings.js';
import type {LinkStats, PictureStats} from '../../mesh/link-stats.js';
import type {Quality} from '../../room/room-state.js';

type Text = CallStrings & StatsStrings;

/** Ours: `poor` when the room has it so, in the same word everywhere; otherwise that of the best link, and no worse than `fair`. */
export const ownQuality = (qualities: readonly Quality[], poor: boolean): Quality =>
  poor ? 'poor' : qualities.includes('good') ? 'good' : qualities.some((quality) => quality !== 'unknown') ? 'fair' : 'unknown';

/** In percent, with a digit more where little is lost. */
const percent = (part: number): string => (part * 100).toFixed(part < 0.095 ? 1 : 0).replace(/\.0$/, '');

const lossOf = (part: number, text: Text): string => (part < 0.0005 ? text.noLoss : text.loss(percent(part)));

function routeOf({relayed, relayProtocol}: LinkStats, text: Text): string | undefined {
  if (relayed === null) return undefined;
  return text.routes[relayed ? (relayProtocol ?? 'relay') : 'direct'];
}

/** One line that anyone understands, such as "Good – 34 ms, no loss, direct". */
export function inWords(stats: LinkStats, name: string, text: Text): string {
  if (stats.state === 'unreachable') return text.linkUnreachable(name);
  if (stats.state === 'interrupted') return text.linkInterrupted;
  if (stats.state !== 'connected') return text.linkConnecting;
  const {roundTripTime, lossIn, lossOut} = stats;
  const details = [
    roundTripTime === null ? undefined : text.milliseconds(Math.round(roundTripTime)),
    lossIn === null ? undefined : lossOf(Math.max(lossIn, lossOut ?? 0), text),
    routeOf(stats, text),
  ].filter((each) => each !== undefined);
  return text.inWords(text.qualities[stats.quality], details);
}

/** Everything that is known of a link, for those who want to know: name and value. */
export function figures(stats: LinkStats, text: Text): readonly (readonly [name: string, value: string])[] {
  const {figures: names} = text;
  const ms = (value: number | null) => value === null ? undefined : text.milliseconds(Math.round(value));
  const rate = (value: number | null) => value === null ? undefined : text.kilobits(Math.round(value));
  const loss = (value: number | null) => value === null ? undefined : lossOf(value, text);
  const picture = (value: PictureStats | null) => (value ? text.picture(value.width, value.height, value.framesPerSecond) : text.none);
  const rows: readonly (readonly [string, string | undefined])[] = [
    [names.roundTrip, ms(stats.roundTripTime)],
    [names.jitter, ms(stats.jitter)],
    [names.lossIn, loss(stats.lossIn)],
    [names.lossOut, loss(stats.lossOut)],
    [names.bitrateIn, rate(stats.bitrateIn)],
    [names.bitrateOut, rate(stats.bitrateOut)],
    [names.pictureIn, picture(stats.pictureIn)],
    [names.pictureOut, picture(stats.pictureOut)],
    [names.codecs, stats.codecs.map((codec) => codec.replace(/^(audio|video)\//, '')).join(', ') || undefined],
    [names.route, routeOf(stats, text)],
  ];
  return rows.filter((row): row is readonly [string, string] => row[1] !== undefined);
}
