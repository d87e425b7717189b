import {type Finding, good, problem} from './check.js';

/** In ms. */
const CONNECT_WITHIN = 12_000;
const SEND_FOR = 1_000;
const PINGS = 8;
/** Bytes; what one message may be everywhere (RFC 8831 section 6.6). */
const PIECE = 16_384;
/** Bytes that wait in the browser at most, so that the wire stays busy and nothing more. */
const AHEAD = 262_144;
/** Bytes in all: nobody's data plan is used up by a check. */
const MOST = 4_194_304;

const once = (target: EventTarget, type: string): Promise<Event> => new Promise((resolve) => target.addEventListener(type, resolve, {once: true}));

/**
 * Calls ourselves through the relay: there and back through the TURN server twice, which is what two people pay. Data
 * only. Never rejects, but when `signal` aborts.
 * @param servers that gave a relay
 */
export async function checkRelay(servers: readonly RTCIceServer[], signal: AbortSignal): Promise<Finding> {
  const configuration: RTCConfiguration = {iceServers: [...servers], iceTransportPolicy: 'relay'};
  const [one, other] = [new RTCPeerConnection(configuration), new RTCPeerConnection(configuration)];
  const ended = new AbortController();
  const aborted = AbortSignal.any([signal, AbortSignal.timeout(CONNECT_WITHIN), ended.signal]);
  try {
    const channel = one.createDataChannel('check');
    const arrived = once(other, 'datachannel');
    trickle(one, other);
    trickle(other, one);
    await one.setLocalDescription();
    await other.setRemoteDescription(one.localDescription!);
    await other.setLocalDescription();
    await one.setRemoteDescription(other.localDescription!);
    const isOpen = await Promise.race([
      Promise.all([arrived, once(channel, 'open')]).then(([event]) => (event as RTCDataChannelEvent).channel),
      once(aborted, 'abort').then(() => undefined),
    ]);
    signal.throwIfAborted();
    if (!isOpen) return problem('relay-closed');
    const milliseconds = await roundTrip(channel, isOpen);
    return good({milliseconds, kilobits: await throughput(channel, isOpen)});
  } finally {
    ended.abort();
    one.close();
    other.close();
  }
}

function trickle(from: RTCPeerConnection, to: RTCPeerConnection): void {
  const early: RTCIceCandidate[] = [];
  const add = () => {
    for (const candidate of early.splice(0)) void to.addIceCandidate(candidate).catch(() => {});
  };
  from.onicecandidate = ({candidate}) => {
    if (candidate) early.push(candidate);
    if (to.remoteDescription) add();
  };
  to.addEventListener('signalingstatechange', add);
}

/** The median of a few, in ms. */
async function roundTrip(near: RTCDataChannel, far: RTCDataChannel): Promise<number> {
  far.onmessage = () => far.send('');
  const times: number[] = [];
  for (let ping = 0; ping < PINGS && near.readyState === 'open'; ping++) {
    const at = performance.now();
    near.send('');
    await Promise.race([once(near, 'message'), once(near, 'close')]);
    times.push(performance.now() - at);
  }
  far.onmessage = null;
  return Math.round(times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0);
}

/** One way, in kbit/s, by what arrived. */
async function throughput(near: RTCDataChannel, far: RTCDataChannel): Promise<number> {
  let [bytes, first, last] = [0, 0, 0];
  far.binaryType = 'arraybuffer';
  far.onmessage = ({data}: MessageEvent<ArrayBuffer>) => {
    last = performance.now();
    first ||= last;
    bytes += data.byteLength;
  };
  const piece = new Uint8Array(PIECE);
  near.bufferedAmountLowThreshold = AHEAD / 2;
  const end = performance.now() + SEND_FOR;
  for (let sent = 0; sent < MOST && performance.now() < end && near.readyState === 'open'; sent += PIECE) {
    near.send(piece);
    if (near.bufferedAmount >= AHEAD) await Promise.race([once(near, 'bufferedamountlow'), once(near, 'close'), pause(end - performance.now())]);
  }
  await pause(100);
  // The first piece began the clock.
  return last > first ? Math.round(((bytes - PIECE) * 8) / (last - first)) : 0;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
