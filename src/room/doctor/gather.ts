/** In ms. Browsers give an ICE server about ten seconds. */
const GATHER_WITHIN = 12_000;

export interface Gathered {
  /** There was a candidate of the wanted type. */
  readonly found: boolean;
  /** What the browser says of servers that failed (W3C WebRTC section 4.8.2). Firefox says nothing. */
  readonly errors: readonly {readonly code: number; readonly text: string}[];
  /** The browser stopped looking by itself. */
  readonly complete: boolean;
  /** Until the candidate, or the end. */
  readonly milliseconds: number;
}

/** Whether the browser tells why a server failed. */
export const tellsErrors = (): boolean => 'onicecandidateerror' in RTCPeerConnection.prototype;

/**
 * Asks ICE servers for an address of ours: `srflx` as the world sees it, `relay` at a TURN server (RFC 8445 section 5.1.1).
 * Nothing is connected. Never rejects, but where the browser refuses a server's URL or `signal` aborts.
 */
export async function gather(servers: readonly RTCIceServer[], wanted: 'srflx' | 'relay', signal: AbortSignal): Promise<Gathered> {
  signal.throwIfAborted();
  const began = performance.now();
  const errors: {code: number; text: string}[] = [];
  const connection = new RTCPeerConnection({iceServers: [...servers], ...(wanted === 'relay' && {iceTransportPolicy: 'relay' as const})});
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const ended = new Promise<Omit<Gathered, 'milliseconds' | 'errors'>>((resolve, reject) => {
      timer = setTimeout(() => resolve({found: false, complete: false}), GATHER_WITHIN);
      signal.addEventListener('abort', () => reject(signal.reason as Error), {once: true});
      connection.onicecandidate = ({candidate}) => {
        if (candidate?.type === wanted) resolve({found: true, complete: true});
      };
      connection.onicecandidateerror = ({errorCode, errorText}) => errors.push({code: errorCode, text: errorText});
      connection.onicegatheringstatechange = () => {
        if (connection.iceGatheringState === 'complete') resolve({found: false, complete: true});
      };
    });
    connection.createDataChannel('check');
    await Promise.all([connection.setLocalDescription(), ended]);
    const result = await ended;
    return {...result, errors, milliseconds: Math.round(performance.now() - began)};
  } finally {
    clearTimeout(timer);
    connection.onicecandidate = connection.onicecandidateerror = connection.onicegatheringstatechange = null;
    connection.close();
  }
}
