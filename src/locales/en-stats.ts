import type {StatsStrings} from './stats-strings.js';

/** What is said of connections. */
export const enStats: StatsStrings = {
  connections: 'Connection',
  noConnections: 'Nobody else is here yet.',
  qualities: {good: 'Good', fair: 'Fair', poor: 'Poor', unknown: 'Measuring…'},
  yourQuality: {good: 'Your connection is good', fair: 'Your connection is fair', poor: 'Your connection is poor', unknown: 'Measuring your connection…'},
  poorHelp: 'Move closer to your router, or turn your camera off.',
  inWords: (quality, details) => [quality, details.join(', ')].filter(Boolean).join(' – '),
  milliseconds: (number) => `${number} ms`,
  kilobits: (number) => (number < 1000 ? `${number} kbit/s` : `${(number / 1000).toFixed(1)} Mbit/s`),
  noLoss: 'no loss',
  loss: (percent) => `${percent} % lost`,
  routes: {direct: 'direct', relay: 'by a relay', udp: 'by a relay (UDP)', tcp: 'by a relay (TCP)', tls: 'by a relay (TLS)'},
  picture: (width, height, frames) => `${width} × ${height}, ${frames} frames a second`,
  none: 'None',
  detailsOf: (name) => `Details of the connection to ${name}`,
  figures: {
    roundTrip: 'Round trip', jitter: 'Jitter', lossIn: 'Lost, incoming', lossOut: 'Lost, outgoing', bitrateIn: 'Receiving', bitrateOut: 'Sending',
    pictureIn: 'Their picture', pictureOut: 'Your picture', codecs: 'Codecs', route: 'Route',
  },
  withNames: 'With names',
  copyReport: 'Copy report',
  reportCopied: 'Report copied',
  reportNotCopied: 'Select and copy the report:',
};
