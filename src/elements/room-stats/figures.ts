import type {StatsStrings} from '../../locales/stats-strings.js';
import type {CallStrings} from '../../locales/strings.js';
import type {LinkStats, PictureStats} from '../../mesh/link-stats.js';
import type {Quality} from '../../room/room-state.js';
import {isMost, poorShare} from '../own-connection.js';

type Text = CallStrings & StatsStrings;

const BEST_FIRST: readonly Quality[] = ['good', 'fair', 'poor'];

/** Ours, from those of our links. The best counts, but one good link, to the next room, makes no good connection. */
export const ownQuality = (qualities: readonly Quality[]): Quality =>
  isMost(poorShare(qualities.map((quality) => ({quality})))) ? 'poor' : (BEST_FIRST.find((quality) => qualities.includes(quality)) ?? 'unknown');

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
