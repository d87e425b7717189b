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
  const used = entries.filter(({type}) => type === 'inbound-rtp' || type === 'outbound-rtp').map((entry) => byId(entry['codecId'])?.['mimeType']);
  return {
    bytesIn: numberOf(carrier, 'bytesReceived'),
    bytesOut: numberOf(carrier, 'bytesSent'),
    packetsIn: sum('inbound-rtp', 'packetsReceived'),
    packetsOut: sum('outbound-rtp', 'packetsSent'),
    lostIn: sum('inbound-rtp', 'packetsLost'),
    lostOut: sum('remote-inbound-rtp', 'packetsLost'),
    roundTripTime: pair && 'currentRoundTripTime' in pair ? numberOf(pair, 'currentRoundTripTime') * 1000 : null,
    relayed: pair ? ends.some((end) => end?.['candidateType'] === 'relay') : null,
    codecs: [...new Set(used.filter((name) => typeof name === 'string'))],
  };
}
