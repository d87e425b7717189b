/** Numbers both ends of `parlor.v1` agree on. Bytes are UTF-8 bytes, times are milliseconds. */
export const LIMITS = {
  /** One text frame. */
  frame: 65_536,
  /** The first frame, before anyone is known. */
  helloFrame: 8_192,
  /** Time from open to `hello`, and from open to `welcome` on the other side. */
  helloDeadline: 5_000,
  /** Unicode code points of a room name, NFC. */
  roomName: 128,
  /** Unicode code points of a display name, NFC. */
  displayName: 64,
  /** Members of one room, whatever `--max-peers` says. */
  peers: 32,
  defaultPeers: 16,
  /** `d` of `state`, as JSON. */
  state: 1_024,
  /** `d` of `cast`, as JSON. */
  cast: 4_096,
  /** The body of a request to the server's API, and `d` of the `cast` that it becomes, which has to fit into a frame. */
  push: 65_536,
  pushed: 65_280,
  /** SDP text of one description. */
  sdp: 49_152,
  /** Candidates in one `ice` signal. */
  candidates: 64,
  token: 8_192,
  /** Nesting and keys of any message. */
  jsonDepth: 6,
  jsonKeys: 64,
  /** Messages the server keeps for a session that has not acknowledged them. */
  serverUnacked: 512,
  serverUnackedBytes: 524_288,
  /** The same at the client. */
  clientUnacked: 256,
  /** An acknowledgement goes out at least this often. */
  ackEvery: 32,
  ackWithin: 5_000,
  heartbeat: 10_000,
  dead: 25_000,
  /** From socket loss to `away`, and from socket loss to `leave`. */
  awayAfter: 2_000,
  resumeWindow: 30_000,
  /** The same when the page said 1001 (going away). */
  goingAwayWindow: 8_000,
  /** People waiting outside one locked room, and for how long. */
  waiting: 20,
  waitingTime: 600_000,
  /** One `send()` of application data between peers. */
  data: 262_144,
  topic: 64,
  /** Shared state of a room: what one member may fill it to, a key, and how far ahead of the room's clock a write may be. */
  shared: 65_536,
  sharedKey: 128,
  sharedAhead: 60_000,
} as const;
