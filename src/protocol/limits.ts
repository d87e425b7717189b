// Numbers both ends of `parlor.v1` agree on. Bytes are UTF-8 bytes, times are milliseconds. Used as `LIMITS.x` after
// `import * as LIMITS`: one by one, so that a page loads only those it needs.

/** One text frame. */
export const frame = 65_536;
/** The first frame, before anyone is known. */
export const helloFrame = 8_192;
/** Time from open to `hello`, and from open to `welcome` on the other side. */
export const helloDeadline = 5_000;
/** Unicode code points of a room name, NFC. */
export const roomName = 128;
/** Unicode code points of a display name, NFC. */
export const displayName = 64;
/** Members of one room, whatever `--max-peers` says. */
export const peers = 32;
export const defaultPeers = 16;
/** `d` of `state`, as JSON. */
export const state = 1_024;
/** `d` of `cast`, as JSON. */
export const cast = 4_096;
/** The body of a request to the server's API, and `d` of the `cast` that it becomes, which has to fit into a frame. */
export const push = 65_536;
export const pushed = 65_280;
/** SDP text of one description. */
export const sdp = 49_152;
/** Candidates in one `ice` signal. */
export const candidates = 64;
export const token = 8_192;
/** Nesting and keys of any message. */
export const jsonDepth = 6;
export const jsonKeys = 64;
/** Messages the server keeps for a session that has not acknowledged them. */
export const serverUnacked = 512;
export const serverUnackedBytes = 524_288;
/** The same at the client. */
export const clientUnacked = 256;
/** An acknowledgement goes out at least this often. */
export const ackEvery = 32;
export const ackWithin = 5_000;
export const heartbeat = 10_000;
export const dead = 25_000;
/** From socket loss to `away`, and from socket loss to `leave`. */
export const awayAfter = 2_000;
export const resumeWindow = 30_000;
/** The same when the page said 1001 (going away). */
export const goingAwayWindow = 8_000;
/** People waiting outside one locked room, and for how long. */
export const waiting = 20;
export const waitingTime = 600_000;
/** One `send()` of application data between peers. */
export const data = 262_144;
export const topic = 64;
/** Shared state of a room: what one member may fill it to, a key, and how far ahead of the room's clock a write may be. */
export const shared = 65_536;
export const sharedKey = 128;
export const sharedAhead = 60_000;
