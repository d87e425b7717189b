/** A picture as it is sent or received now. */
export interface PictureStats {
  readonly width: number;
  readonly height: number;
  readonly framesPerSecond: number;
  /** MIME type, such as `video/VP8`. */
  readonly codec: string | null;
}

/** How we reach our TURN server. */
export type RelayProtocol = 'udp' | 'tcp' | 'tls';

type Entry = Readonly<Record<string, unknown>>;

/** Running totals of one link, read from a W3C webrtc-stats report. */
export interface LinkTotals {
  /** Bytes of the whole transport: media, data and checks. */
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly packetsIn: number;
  readonly packetsOut: number;
  readonly lostIn: number;
  /** As the other end reports them (RTCP receiver reports). */
  readonly lostOut: number;
  /** Of the last connectivity check, in ms; null before the first. */
  readonly roundTripTime: number | null;
  readonly relayed: boolean | null;
  /** Null too where only the other end uses a relay: how it reaches that is not told. */
  readonly relayProtocol: RelayProtocol | null;
  /** Of the packets of sound and pictures that come in, in ms; null before the first. */
  readonly jitter: number | null;
  /** The largest picture that comes in, and the largest that goes out; null while there is none. */
  readonly pictureIn: PictureStats | null;
  readonly pictureOut: PictureStats | null;
  readonly codecs: readonly string[];
}

const numberOf = (entry: Entry | undefined, key: string): number => {
  const value = entry?.[key];
  return typeof value === 'number' ? value : 0;
};

const entriesOf = (report: RTCStatsReport): readonly Entry[] => {
  const entries: Entry[] = [];
  report.forEach((entry: Entry) => entries.push(entry));
  return entries;
};

const RELAY_PROTOCOLS: readonly unknown[] = ['udp', 'tcp', 'tls'] satisfies RelayProtocol[];

/** The largest picture of a direction that moves. */
function pictureOf(entries: readonly Entry[], type: string, codecOf: (entry: Entry) => unknown): PictureStats | null {
  const area = (entry: Entry) => numberOf(entry, 'frameWidth') * numberOf(entry, 'frameHeight');
  const [entry] = entries.filter((each) => each['type'] === type && numberOf(each, 'framesPerSecond') > 0).sort((a, b) => area(b) - area(a));
  if (!entry || area(entry) === 0) return null;
  const codec = codecOf(entry);
  return {
    width: numberOf(entry, 'frameWidth'),
    height: numberOf(entry, 'frameHeight'),
    framesPerSecond: Math.round(numberOf(entry, 'framesPerSecond')),
    codec: typeof codec === 'string' ? codec : null,
  };
}

/** The pair in use: named by the transport, or, in Firefox, marked as selected. */
function selectedPair(entries: readonly Entry[], byId: (id: unknown) => Entry | undefined): Entry | undefined {
  const transport = entries.find((entry) => entry['type'] === 'transport' && entry['selectedCandidatePairId']);
  return byId(transport?.['selectedCandidatePairId']) ?? entries.find((entry) => entry['type'] === 'candidate-pair' && entry['selected'] === true);
}

export function readStats(report: RTCStatsReport): LinkTotals {
  const entries = entriesOf(report);
  const byId = (id: unknown) => entries.find((entry) => entry['id'] === id);
  const sum = (type: string, key: string) =>
    entries.filter((entry) => entry['type'] === type).reduce((total, entry) => total + numberOf(entry, key), 0);
  const pair = selectedPair(entries, byId);
  // The transport counts over all pairs; a pair that has just been selected starts from zero. Firefox has pairs only.
  const carrier = entries.find(({type, bytesReceived}) => type === 'transport' && bytesReceived !== undefined) ?? pair;
  const ends = [byId(pair?.['localCandidateId']), byId(pair?.['remoteCandidateId'])];
  const codecOf = (entry: Entry) => byId(entry['codecId'])?.['mimeType'];
  const jitters = entries.filter(({type, jitter}) => type === 'inbound-rtp' && typeof jitter === 'number').map((entry) => numberOf(entry, 'jitter'));
  const relayProtocol = ends[0]?.['candidateType'] === 'relay' ? ends[0]['relayProtocol'] : null;
  const used = entries.filter(({type}) => type === 'inbound-rtp' || type === 'outbound-rtp').map(codecOf);
  return {
    bytesIn: numberOf(carrier, 'bytesReceived'),
    bytesOut: numberOf(carrier, 'bytesSent'),
    packetsIn: sum('inbound-rtp', 'packetsReceived'),
    packetsOut: sum('outbound-rtp', 'packetsSent'),
    lostIn: sum('inbound-rtp', 'packetsLost'),
    lostOut: sum('remote-inbound-rtp', 'packetsLost'),
    roundTripTime: pair && 'currentRoundTripTime' in pair ? numberOf(pair, 'currentRoundTripTime') * 1000 : null,
    relayed: pair ? ends.some((end) => end?.['candidateType'] === 'relay') : null,
    relayProtocol: RELAY_PROTOCOLS.includes(relayProtocol) ? (relayProtocol as RelayProtocol) : null,
    jitter: jitters.length > 0 ? Math.max(...jitters) * 1000 : null,
    pictureIn: pictureOf(entries, 'inbound-rtp', codecOf),
    pictureOut: pictureOf(entries, 'outbound-rtp', codecOf),
    codecs: [...new Set(used.filter((name) => typeof name === 'string'))],
  };
}
